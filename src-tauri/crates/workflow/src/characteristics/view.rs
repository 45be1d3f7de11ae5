//! The graph of characteristics as the screen draws it.

use super::Causes;
use crate::text::Wording;
use crate::{Error, Result, houses};
use analysis::characteristics::{CharacteristicKind, cause_graph};
use analysis::layout::{GraphLayout, LayoutParams, LayoutPoint, Size, layout};
use project::Reader;
use project::characteristics::{CharacteristicId, CharacteristicLinkId, Lead};
use project::journeys::{BusinessUnitId, Touchpoint, TouchpointId, touchpoints};
use project::kpis::{self, Direction, Kpi};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Size of a card on the canvas, and the room between cards.
const CARD: Size = Size { width: 232.0, height: 76.0 };
const GAPS: LayoutParams = LayoutParams { column_gap: 128.0, row_gap: 16.0 };

/// A characteristic with its place on the canvas.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CharacteristicNode {
    pub id: CharacteristicId,
    pub code: String,
    pub name: String,
    pub kind: Lead,
    pub touchpoint: Option<TouchpointId>,
    pub touchpoint_name: Option<String>,
    pub unit: String,
    pub expected: Option<f64>,
    pub current: Option<f64>,
    /// Whether the expectation is met, by the direction of its KPI in the same unit; `None` without one.
    pub met: Option<bool>,
    /// Relative technical importance from the house, a share of 1; `None` without a house.
    pub importance: Option<f64>,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// A link with its polyline on the canvas.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CharacteristicEdge {
    pub id: CharacteristicLinkId,
    pub cause: CharacteristicId,
    pub effect: CharacteristicId,
    /// 0 to 1.
    pub strength: f64,
    /// Months.
    pub delay: f64,
    pub points: Vec<LayoutPoint>,
}

/// What a leading characteristic does to a lagging one over all paths.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CharacteristicInfluence {
    pub leading: CharacteristicId,
    pub lagging: CharacteristicId,
    pub strength: f64,
    pub paths: u32,
    pub soonest: f64,
    pub latest: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CharacteristicsView {
    pub business_unit: BusinessUnitId,
    pub nodes: Vec<CharacteristicNode>,
    pub edges: Vec<CharacteristicEdge>,
    pub influences: Vec<CharacteristicInfluence>,
    pub finding: Wording,
    /// How many expectations are known not to be met.
    pub unmet: u32,
    pub width: f64,
    pub height: f64,
}

pub fn view(reader: &Reader, unit: BusinessUnitId) -> Result<CharacteristicsView> {
    let causes = Causes::read(reader, unit)?;
    let graph = cause_graph(&causes.kinds, &causes.causes).map_err(|fault| Error::internal("the characteristics", fault))?;
    let drawn = draw(&causes, &graph.levels)?;
    let importance = houses::importance(reader, unit)?;
    let points = touchpoints(reader, unit)?;
    let kpis = kpis::of_unit(reader, unit)?;
    let nodes = nodes(&causes, &drawn, &importance, &points, &kpis);
    let edges = (causes.links.iter().zip(drawn.edges))
        .map(|(link, points)| CharacteristicEdge {
            id: link.id,
            cause: link.cause_id,
            effect: link.effect_id,
            strength: link.strength,
            delay: link.delay,
            points,
        })
        .collect();
    let id = |at: u32| causes.rows[at as usize].id;
    let influences: Vec<CharacteristicInfluence> = (graph.influences.iter())
        .map(|found| CharacteristicInfluence {
            leading: id(found.leading),
            lagging: id(found.lagging),
            strength: found.strength,
            paths: found.paths,
            soonest: found.soonest,
            latest: found.latest,
        })
        .collect();
    Ok(CharacteristicsView {
        business_unit: unit,
        finding: finding(&nodes, &influences, &importance),
        unmet: nodes.iter().filter(|node| node.met == Some(false)).count() as u32,
        nodes,
        edges,
        influences,
        width: drawn.width,
        height: drawn.height,
    })
}

/// Leading ones by the length of their causes; lagging ones to the right of all leading ones.
fn draw(causes: &Causes, levels: &[u32]) -> Result<GraphLayout> {
    let leading = (0..levels.len()).filter(|&at| causes.kinds[at] == CharacteristicKind::Leading);
    let first_lagging = leading.map(|at| levels[at] + 1).max().unwrap_or(0);
    let mut layers: Vec<usize> = (0..levels.len())
        .map(|at| match causes.kinds[at] {
            CharacteristicKind::Leading => levels[at] as usize,
            CharacteristicKind::Lagging => levels[at].max(first_lagging) as usize,
        })
        .collect();
    let edges: Vec<(usize, usize)> = causes.causes.iter().map(|link| (link.from, link.to)).collect();
    // A lagging one that causes another stands left of it; without cycles as many rounds as nodes settle every path.
    for _ in 0..layers.len() {
        for &(from, to) in &edges {
            layers[to] = layers[to].max(layers[from] + 1);
        }
    }
    let sizes = vec![CARD; layers.len()];
    layout(&sizes, &edges, Some(&layers), &GAPS).map_err(|fault| Error::internal("the drawing", fault))
}

fn nodes(
    causes: &Causes,
    drawn: &GraphLayout,
    importance: &HashMap<CharacteristicId, f64>,
    points: &[Touchpoint],
    kpis: &[Kpi],
) -> Vec<CharacteristicNode> {
    (causes.rows.iter().zip(&drawn.nodes))
        .map(|(row, place)| CharacteristicNode {
            id: row.id,
            code: row.code.clone(),
            name: row.name.clone(),
            kind: row.kind,
            touchpoint: row.touchpoint_id,
            touchpoint_name: points.iter().find(|point| Some(point.id) == row.touchpoint_id).map(|point| point.name.clone()),
            unit: row.unit.clone(),
            expected: row.expected,
            current: row.current,
            met: met(
                row.expected,
                row.current,
                kpis.iter().find(|kpi| kpi.characteristic_id == Some(row.id) && kpi.unit == row.unit),
            ),
            importance: importance.get(&row.id).copied(),
            x: place.x,
            y: place.y,
            width: place.width,
            height: place.height,
        })
        .collect()
}

/// Which way is better is known from the KPI of the characteristic.
fn met(expected: Option<f64>, current: Option<f64>, kpi: Option<&Kpi>) -> Option<bool> {
    let (expected, current) = expected.zip(current)?;
    match kpi.map(|kpi| kpi.direction) {
        Some(Direction::More) => Some(current >= expected),
        Some(Direction::Less) => Some(current <= expected),
        Some(Direction::Band) | None => (current == expected).then_some(true),
    }
}

/// The strongest influence on what matters: strength × importance of the lagging one, alike without a house.
fn finding(
    nodes: &[CharacteristicNode],
    influences: &[CharacteristicInfluence],
    importance: &HashMap<CharacteristicId, f64>,
) -> Wording {
    if nodes.is_empty() {
        return Wording::new("found-characteristics-none");
    }
    let matters = |found: &CharacteristicInfluence| {
        found.strength * if importance.is_empty() { 1.0 } else { importance.get(&found.lagging).copied().unwrap_or(0.0) }
    };
    let name = |id| nodes.iter().find(|node| node.id == id).map_or("", |node| node.name.as_str());
    match influences.iter().max_by(|a, b| matters(a).total_cmp(&matters(b)).then(b.leading.cmp(&a.leading))) {
        None => Wording::new("found-characteristics-unlinked"),
        Some(strongest) => Wording::new("found-characteristics-strongest")
            .with("leading", name(strongest.leading))
            .with("lagging", name(strongest.lagging))
            .with("strength", (strongest.strength * 100.0).round())
            .with("months", months(strongest)),
    }
}

/// "1" or "1–3".
fn months(influence: &CharacteristicInfluence) -> String {
    match (influence.soonest, influence.latest) {
        (soonest, latest) if soonest == latest => soonest.to_string(),
        (soonest, latest) => format!("{soonest}–{latest}"),
    }
}
