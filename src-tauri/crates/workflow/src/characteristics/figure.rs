//! The graph of characteristics as a figure of a document.

use super::view::{CharacteristicNode, view};
use crate::Result;
use crate::text::{Arguments, Language, Texts, Value};
use exchange::figures::{Figure, FigureEdge, FigureLanguage, FigureNode, FigureSpot, FigureTone, GraphFigure, NodeShape, Plot};
use project::Reader;
use project::characteristics::Lead;
use project::journeys::BusinessUnitId;

/// Leading characteristics on the left, lagging ones on the right; the words on an arrow are its strength and delay.
pub fn figure(reader: &Reader, unit: BusinessUnitId, language: Language) -> Result<Figure> {
    let view = view(reader, unit)?;
    let texts = language.texts();
    let nodes = view.nodes.iter().map(|node| FigureNode {
        id: node.id.to_string(),
        x: node.x,
        y: node.y,
        width: node.width,
        height: node.height,
        lines: lines(node, texts),
        tone: match node.met {
            Some(true) => FigureTone::Good,
            Some(false) => FigureTone::Bad,
            None => FigureTone::Neutral,
        },
        shape: NodeShape::Box,
    });
    let edges = view.edges.iter().map(|edge| FigureEdge {
        points: edge.points.iter().map(|point| FigureSpot { x: point.x, y: point.y }).collect(),
        label: texts.percent(edge.strength, 0),
        tone: FigureTone::Neutral,
    });
    Ok(Figure {
        title: texts.get("screen-characteristics"),
        caption: texts.word(&view.finding),
        source: texts.get("characteristics-source"),
        language: match language {
            Language::Ru => FigureLanguage::Ru,
            Language::En => FigureLanguage::En,
        },
        plot: Plot::Graph(GraphFigure { nodes: nodes.collect(), edges: edges.collect(), bands: vec![] }),
    })
}

fn lines(node: &CharacteristicNode, texts: &Texts) -> Vec<String> {
    let number = |value: Option<f64>| Value::Text(value.map_or("—".to_owned(), |value| texts.number(value, digits(value))));
    let facts = Arguments::from([
        ("expected".to_owned(), number(node.expected)),
        ("current".to_owned(), number(node.current)),
        ("unit".to_owned(), node.unit.as_str().into()),
    ]);
    let kind = match node.kind {
        Lead::Leading => "characteristics-kind-leading",
        Lead::Lagging => "characteristics-kind-lagging",
    };
    vec![format!("{} {}", node.code, node.name), texts.get(kind), texts.say("characteristics-expected-current", &facts)]
}

fn digits(value: f64) -> usize {
    usize::from(value.fract() != 0.0)
}
