//! The strongest rules between two items as a drawing.

use crate::{Error, Result};
use analysis::baskets::Rule;
use analysis::layout::{GraphLayout, LayoutParams, LayoutPoint, PlacedNode, Size, layout};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// Rules drawn; more cannot be told apart.
const RULES: usize = 24;
const BOX: Size = Size { width: 190.0, height: 44.0 };

/// Items as boxes, rules as arrows from the reason to the result.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BasketGraph {
    pub items: Vec<GraphItem>,
    pub rules: Vec<GraphRule>,
    pub width: f64,
    pub height: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GraphItem {
    pub name: String,
    pub orders: u32,
    pub place: PlacedNode,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GraphRule {
    pub from: u32,
    pub to: u32,
    pub confidence: f64,
    pub lift: f64,
    pub points: Vec<LayoutPoint>,
}

/// The believed rules of one reason, of each pair the surer way; `rules` in the order of their strength.
pub(super) fn graph(rules: &[Rule], names: &[String]) -> Result<BasketGraph> {
    let mut pairs: HashSet<(u32, u32)> = HashSet::new();
    let mut drawn: Vec<&Rule> = Vec::new();
    for rule in rules.iter().filter(|rule| rule.believed && rule.lift > 1.0 && rule.reasons.len() == 1) {
        let (one, other) = (rule.reasons[0], rule.result);
        if drawn.len() < RULES && pairs.insert((one.min(other), one.max(other))) {
            drawn.push(rule);
        }
    }
    let mut index: HashMap<u32, usize> = HashMap::new();
    let mut items: Vec<(u32, u32)> = Vec::new();
    for rule in &drawn {
        for (item, orders) in [(rule.reasons[0], rule.of_reasons), (rule.result, rule.of_result)] {
            index.entry(item).or_insert_with(|| {
                items.push((item, orders));
                items.len() - 1
            });
        }
    }
    let edges: Vec<(usize, usize)> = drawn.iter().map(|rule| (index[&rule.reasons[0]], index[&rule.result])).collect();
    let params = LayoutParams { column_gap: 96.0, row_gap: 16.0 };
    let GraphLayout { nodes, edges: ways, width, height } =
        layout(&vec![BOX; items.len()], &edges, None, &params).map_err(|fault| Error::internal("drawing the rules", fault))?;
    let item = |((item, orders), place): (&(u32, u32), PlacedNode)| GraphItem {
        name: names[*item as usize].clone(),
        orders: *orders,
        place,
    };
    let rule = |((rule, (from, to)), points): ((&&Rule, &(usize, usize)), Vec<LayoutPoint>)| GraphRule {
        from: *from as u32,
        to: *to as u32,
        confidence: rule.confidence,
        lift: rule.lift,
        points,
    };
    Ok(BasketGraph {
        items: items.iter().zip(nodes).map(item).collect(),
        rules: drawn.iter().zip(&edges).zip(ways).map(rule).collect(),
        width,
        height,
    })
}
