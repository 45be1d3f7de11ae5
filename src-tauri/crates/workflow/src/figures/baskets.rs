use super::titled;
use crate::Result;
use crate::baskets::{BasketRequest, GraphItem, GraphRule, view};
use crate::text::Texts;
use analysis::progress::Unwatched;
use exchange::figures::{Figure, FigureEdge, FigureNode, FigureSpot, FigureTone, GraphFigure, NodeShape, Plot};
use project::Reader;

/// The strongest rules as a drawing; `None` where there are none to believe.
pub(super) fn rules(reader: &Reader, request: &BasketRequest, texts: &Texts) -> Result<Option<Figure>> {
    let shown = view(reader, request, &Unwatched)?;
    if shown.graph.rules.is_empty() {
        return Ok(None);
    }
    let node = |(at, item): (usize, &GraphItem)| FigureNode {
        id: at.to_string(),
        x: item.place.x,
        y: item.place.y,
        width: item.place.width,
        height: item.place.height,
        lines: vec![item.name.clone(), texts.say("baskets-orders-of", &[("n".to_owned(), f64::from(item.orders).into())].into())],
        tone: FigureTone::Neutral,
        shape: NodeShape::Box,
    };
    let edge = |rule: &GraphRule| FigureEdge {
        points: rule.points.iter().map(|point| FigureSpot { x: point.x, y: point.y }).collect(),
        label: texts.percent(rule.confidence, 0),
        tone: FigureTone::Neutral,
    };
    let plot = GraphFigure {
        nodes: shown.graph.items.iter().enumerate().map(node).collect(),
        edges: shown.graph.rules.iter().map(edge).collect(),
        bands: Vec::new(),
    };
    let caption = shown.finding.iter().map(|line| texts.word(line)).collect::<Vec<_>>().join(" ");
    Ok(Some(titled(texts.get("figure-rules"), caption, Plot::Graph(plot), texts)))
}
