//! Sets and rules of one order, as the tab shows them.

use super::bought::{Level, Prepared, prepared};
use super::graph::{BasketGraph, graph};
use super::{finding, has_orders};
use crate::Result;
use crate::text::Wording;
use analysis::baskets::{ItemsetParams, Itemsets, MineError, Rule, RuleParams, itemsets, least_count, rules};
use analysis::progress::Progress;
use project::Reader;
use project::segments::SegmentId;
use serde::{Deserialize, Serialize};

/// Most itemsets that are searched; the least number of orders is raised until they are no more.
const MOST: usize = 300_000;
/// Most rules and sets that cross to the window.
const SHOWN: usize = 500;

/// What is asked of the orders.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct BasketRequest {
    pub level: Level,
    /// `None`: all orders, also of unnamed buyers.
    pub segment: Option<SegmentId>,
    /// Least number of orders, or else the least share of them; without both the proposed number.
    pub orders: Option<u32>,
    pub support: Option<f64>,
    pub confidence: f64,
    /// Most items of a set.
    pub longest: u32,
}

impl Default for BasketRequest {
    fn default() -> Self {
        Self { level: Level::Item, segment: None, orders: None, support: None, confidence: 0.2, longest: 3 }
    }
}

/// What is bought together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BasketView {
    pub has_orders: bool,
    /// Orders with a known product, different products, and products of the largest order.
    pub orders: u32,
    pub items: u32,
    pub largest: u32,
    /// The proposed least number of orders; `None` when nothing is bought together often enough.
    pub proposed: Option<u32>,
    /// The least number of orders in force.
    pub least: u32,
    /// Largest least number worth asking for: orders of the commonest pair.
    pub most: u32,
    pub sets: u32,
    /// Rules found, and those of them that are believed.
    pub rules: u32,
    pub believed: u32,
    pub finding: Vec<Wording>,
    pub notes: Vec<Wording>,
    /// The believed first, then those that bring the most orders beyond chance.
    pub rule_rows: Vec<RuleRow>,
    /// Sets of two items and more by falling number of orders.
    pub set_rows: Vec<SetRow>,
    pub graph: BasketGraph,
}

/// Whoever buys the reasons buys the result. Shares are of 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RuleRow {
    pub reasons: Vec<String>,
    pub result: String,
    pub orders: u32,
    pub of_reasons: u32,
    pub of_result: u32,
    pub support: f64,
    pub confidence: f64,
    pub lift: f64,
    pub leverage: f64,
    /// `None`: infinite, the rule never fails.
    pub conviction: Option<f64>,
    pub zhang: f64,
    /// Of Fisher's exact test.
    pub chance: f64,
    pub believed: bool,
}

/// Items bought together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SetRow {
    pub items: Vec<String>,
    pub orders: u32,
    pub support: f64,
}

/// Everything bought together under these terms.
pub fn view(reader: &Reader, request: &BasketRequest, progress: &dyn Progress) -> Result<BasketView> {
    let ready = prepared(reader, request.level, request.segment, progress)?;
    let baskets = &ready.baskets;
    let asked = request.orders.or(request.support.map(|share| least_count(share, baskets.len())));
    let asked = asked.or(ready.proposed).unwrap_or(5).max(2);
    let (least, sets) = searched(&ready, asked, request.longest as usize, progress)?;
    progress.report(1.0)?;
    let mut found = rules(baskets, &sets, &RuleParams { confidence: request.confidence });
    let believed = found.iter().filter(|rule| rule.believed).count();
    let all = found.len();
    found.sort_by(|one, other| {
        let helps = |rule: &Rule| rule.believed && rule.lift > 1.0;
        let by_strength = other.leverage.total_cmp(&one.leverage).then(other.confidence.total_cmp(&one.confidence));
        helps(other).cmp(&helps(one)).then(by_strength)
    });
    let names = &ready.bought.names;
    let rule_rows: Vec<RuleRow> = found.iter().take(SHOWN).map(|rule| row(rule, names)).collect();
    let set_rows = set_rows(&sets, names, baskets.len());
    let mut shown = BasketView {
        has_orders: has_orders(reader)?,
        orders: baskets.len() as u32,
        items: (0..baskets.items() as u32).filter(|item| baskets.count(*item) > 0).count() as u32,
        largest: ready.largest as u32,
        proposed: ready.proposed,
        least,
        most: set_rows.first().map_or(least, |row| row.orders),
        sets: sets.len() as u32,
        rules: all as u32,
        believed: believed as u32,
        finding: Vec::new(),
        notes: finding::notes(asked, least, ready.proposed, MOST),
        graph: graph(&found, names)?,
        rule_rows,
        set_rows,
    };
    shown.finding = finding::same(&shown);
    Ok(shown)
}

/// The sets, with the least number of orders that keeps them searchable.
fn searched(ready: &Prepared, asked: u32, longest: usize, progress: &dyn Progress) -> Result<(u32, Itemsets)> {
    let mut least = asked;
    loop {
        match itemsets(&ready.baskets, &ItemsetParams { least, longest, most: MOST }, progress) {
            Ok(sets) => return Ok((least, sets)),
            Err(MineError::Cancelled(cancelled)) => return Err(cancelled.into()),
            Err(MineError::TooMany { .. }) => least = least + least / 4 + 1,
        }
    }
}

fn row(rule: &Rule, names: &[String]) -> RuleRow {
    RuleRow {
        reasons: rule.reasons.iter().map(|item| names[*item as usize].clone()).collect(),
        result: names[rule.result as usize].clone(),
        orders: rule.orders,
        of_reasons: rule.of_reasons,
        of_result: rule.of_result,
        support: rule.support,
        confidence: rule.confidence,
        lift: rule.lift,
        leverage: rule.leverage,
        conviction: rule.conviction,
        zhang: rule.zhang,
        chance: rule.chance,
        believed: rule.believed,
    }
}

fn set_rows(sets: &Itemsets, names: &[String], orders: usize) -> Vec<SetRow> {
    let mut several: Vec<(&[u32], u32)> = sets.iter().filter(|(items, _)| items.len() > 1).collect();
    several.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
    let row = |(items, count): (&[u32], u32)| SetRow {
        items: items.iter().map(|item| names[*item as usize].clone()).collect(),
        orders: count,
        support: f64::from(count) / orders as f64,
    };
    several.into_iter().take(SHOWN).map(row).collect()
}
