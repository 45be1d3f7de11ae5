use super::view::{CARD, KpiCard, KpiCascade, KpiStatus, view};
use crate::{Result, chain::Tone, text::Language, text::Texts};
use analysis::kpis::Level;
use exchange::figures::{
    Figure, FigureBand, FigureEdge, FigureLanguage, FigureNode, FigureSpot, FigureTone, GraphFigure, NodeShape, Plot,
};
use project::Reader;
use project::journeys::BusinessUnitId;

/// Room above the cards for the headings of the levels, and around them.
const HEAD: f64 = 32.0;
const EDGE: f64 = 8.0;

/// The cascade as a figure of a document, levels as columns; `None` without KPIs.
pub fn figure(reader: &Reader, unit: BusinessUnitId, language: Language) -> Result<Option<Figure>> {
    let cascade = view(reader, unit)?;
    let texts = language.texts();
    if cascade.kpis.is_empty() {
        return Ok(None);
    }
    let name = [("unit".to_owned(), cascade.business_unit_name.as_str().into())].into();
    Ok(Some(Figure {
        title: texts.say("kpi-figure-title", &name),
        caption: cascade.findings.first().map(|finding| texts.word(finding)).unwrap_or_default(),
        source: texts.get("kpi-figure-source"),
        language: match language {
            Language::Ru => FigureLanguage::Ru,
            Language::En => FigureLanguage::En,
        },
        plot: Plot::Graph(GraphFigure { nodes: nodes(&cascade, texts), edges: edges(&cascade), bands: bands(&cascade, texts) }),
    }))
}

fn nodes(cascade: &KpiCascade, texts: &Texts) -> Vec<FigureNode> {
    let placed = cascade.kpis.iter().zip(&cascade.layout.nodes);
    placed
        .map(|(card, place)| FigureNode {
            id: card.kpi.id.to_string(),
            x: place.x,
            y: place.y + HEAD,
            width: place.width,
            height: place.height,
            lines: vec![format!("{} {}", card.kpi.code, card.kpi.name), value(card, texts), progress(card, texts)],
            tone: tone(card.tone),
            shape: NodeShape::Box,
        })
        .collect()
}

fn value(card: &KpiCard, texts: &Texts) -> String {
    let write =
        |value: Option<f64>| value.map_or("—".to_owned(), |value| texts.number(value, usize::from(value.fract() != 0.0)));
    let args = [
        ("actual".to_owned(), write(card.kpi.actual).into()),
        ("target".to_owned(), write(card.kpi.target).into()),
        ("unit".to_owned(), card.kpi.unit.as_str().into()),
    ];
    texts.say("kpi-figure-value", &args.into())
}

fn progress(card: &KpiCard, texts: &Texts) -> String {
    let status = texts.get(match card.status {
        KpiStatus::Met => "kpi-status-met",
        KpiStatus::OnTheWay => "kpi-status-on-the-way",
        KpiStatus::Behind => "kpi-status-behind",
        KpiStatus::NoActual => "kpi-status-no-actual",
        KpiStatus::NoGoal => "kpi-status-no-goal",
    });
    card.own.map_or(status.clone(), |own| format!("{}, {status}", texts.percent(own, 0)))
}

fn edges(cascade: &KpiCascade) -> Vec<FigureEdge> {
    let spots =
        |points: &Vec<analysis::layout::LayoutPoint>| points.iter().map(|p| FigureSpot { x: p.x, y: p.y + HEAD }).collect();
    let edge = |points| FigureEdge { points: spots(points), label: String::new(), tone: FigureTone::Neutral };
    cascade.layout.edges.iter().map(edge).collect()
}

fn bands(cascade: &KpiCascade, texts: &Texts) -> Vec<FigureBand> {
    let band = |level: Level| {
        let first = cascade.layout.nodes.iter().find(|node| node.layer as usize == level as usize)?;
        let key = ["kpi-level-financial", "kpi-level-customer", "kpi-level-process", "kpi-level-competence"][level as usize];
        let (x, width) = (first.x - EDGE, CARD.width + 2.0 * EDGE);
        Some(FigureBand { label: texts.get(key), x, y: 0.0, width, height: cascade.layout.height + HEAD + EDGE })
    };
    Level::ALL.into_iter().filter_map(band).collect()
}

fn tone(tone: Tone) -> FigureTone {
    match tone {
        Tone::Neutral => FigureTone::Neutral,
        Tone::Good => FigureTone::Good,
        Tone::Warn => FigureTone::Warn,
        Tone::Bad => FigureTone::Bad,
    }
}
