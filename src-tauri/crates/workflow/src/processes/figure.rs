use super::view::{ProcessMap, ProcessNode, view};
use crate::{Result, chain::Tone, text::Language, text::Texts};
use exchange::figures::{Figure, FigureEdge, FigureLanguage, FigureNode, FigureSpot, FigureTone, GraphFigure, NodeShape, Plot};
use project::Reader;
use project::processes::{OperationKind, Process, ProcessId};

/// A process as a figure of a document, from left to right, the bottleneck marked.
pub fn figure(reader: &Reader, process: ProcessId, language: Language) -> Result<Option<Figure>> {
    let row: Process = reader.get(process)?;
    let shown = view(reader, row.business_unit_id)?;
    let texts = language.texts();
    let Some(map) = shown.processes.iter().find(|map| map.process.id == process) else { return Ok(None) };
    let bottleneck = shown.bottlenecks.iter().find(|bottleneck| bottleneck.process == process);
    Ok(Some(Figure {
        title: texts.say("process-figure-title", &[("process".to_owned(), row.name.as_str().into())].into()),
        caption: texts.word(bottleneck.map_or(&map.words, |bottleneck| &bottleneck.words)),
        source: texts.get("process-figure-source"),
        language: match language {
            Language::Ru => FigureLanguage::Ru,
            Language::En => FigureLanguage::En,
        },
        plot: Plot::Graph(GraphFigure { nodes: nodes(map, texts), edges: edges(map, texts), bands: vec![] }),
    }))
}

fn nodes(map: &ProcessMap, texts: &Texts) -> Vec<FigureNode> {
    let placed = map.nodes.iter().zip(&map.layout.nodes);
    placed
        .map(|(node, place)| FigureNode {
            id: node.operation.id.to_string(),
            x: place.x,
            y: place.y,
            width: place.width,
            height: place.height,
            lines: lines(node, texts),
            tone: match node.tone {
                Tone::Neutral => FigureTone::Neutral,
                Tone::Good => FigureTone::Good,
                Tone::Warn => FigureTone::Warn,
                Tone::Bad => FigureTone::Bad,
            },
            shape: match node.operation.kind {
                OperationKind::Start | OperationKind::End => NodeShape::Circle,
                OperationKind::Exclusive => NodeShape::Choice,
                OperationKind::Parallel | OperationKind::Join => NodeShape::Parallel,
                OperationKind::Operation => NodeShape::Box,
            },
        })
        .collect()
}

fn lines(node: &ProcessNode, texts: &Texts) -> Vec<String> {
    let mut lines = vec![node.operation.name.clone()];
    if let Some(hours) = node.service {
        lines.push(texts.say("process-figure-hours", &[("hours".to_owned(), texts.number(hours, 1).into())].into()));
    }
    if node.bottleneck {
        lines.push(texts.get("process-bottleneck"));
    }
    lines
}

fn edges(map: &ProcessMap, texts: &Texts) -> Vec<FigureEdge> {
    let drawn = map.paths.iter().zip(&map.layout.edges);
    drawn
        .map(|(path, points)| FigureEdge {
            points: points.iter().map(|point| FigureSpot { x: point.x, y: point.y }).collect(),
            label: path.share.map(|share| texts.percent(share, 0)).unwrap_or_default(),
            tone: FigureTone::Neutral,
        })
        .collect()
}
