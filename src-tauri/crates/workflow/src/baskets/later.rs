//! What customers buy in a later order, as the tab shows it.

use super::bought::{Level, prepared};
use super::finding;
use crate::Result;
use crate::text::Wording;
use analysis::baskets::{LaterPair, LaterParams, later_pairs};
use analysis::progress::Progress;
use project::Reader;
use project::segments::SegmentId;
use serde::{Deserialize, Serialize};

/// Fewest customers with the first item, at most: in a small company a fiftieth of the customers, at least ten.
const ENOUGH: u32 = 30;
const LEAST: u32 = 10;
const SHOWN: usize = 300;

/// What is asked of the customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LaterRequest {
    pub level: Level,
    pub segment: Option<SegmentId>,
    /// Days after an order in which a later one counts.
    pub window: i32,
}

/// What is bought later.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LaterView {
    pub window: i32,
    pub customers: u32,
    /// Fewest customers with the first item.
    pub least: u32,
    /// Pairs tested, and those of the shown that are believed.
    pub tested: u32,
    pub believed: u32,
    pub finding: Vec<Wording>,
    pub rows: Vec<LaterRow>,
}

/// After the first order with one item, the other in a later order. Shares are of 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LaterRow {
    pub first: String,
    pub second: String,
    pub customers: u32,
    pub bought: u32,
    pub share: f64,
    /// Share after a random order of theirs without the first item, and the customers who had one.
    pub base: f64,
    pub compared: u32,
    /// `None`: nobody bought it otherwise.
    pub lift: Option<f64>,
    /// Median days.
    pub lag: f64,
    pub chance: f64,
    pub believed: bool,
}

/// Everything bought later within the window.
pub fn later(reader: &Reader, request: &LaterRequest, progress: &dyn Progress) -> Result<LaterView> {
    let ready = prepared(reader, request.level, request.segment)?;
    progress.report(0.5)?;
    let customers = ready.customers.len() as u32;
    let least = (customers / 50).clamp(LEAST, ENOUGH);
    let params =
        LaterParams { window: request.window, last: ready.bought.last, least, least_after: (least / 3).max(5), most: SHOWN };
    let study = later_pairs(&ready.customers, ready.bought.names.len(), &params);
    let names = &ready.bought.names;
    let rows: Vec<LaterRow> = study.pairs.iter().map(|pair| row(pair, names)).collect();
    let believed = rows.iter().filter(|row| row.believed).count() as u32;
    let mut view =
        LaterView { window: request.window, customers, least, tested: study.tested, believed, finding: Vec::new(), rows };
    view.finding = finding::later(&view);
    Ok(view)
}

fn row(pair: &LaterPair, names: &[String]) -> LaterRow {
    LaterRow {
        first: names[pair.first as usize].clone(),
        second: names[pair.second as usize].clone(),
        customers: pair.customers,
        bought: pair.bought,
        share: pair.share,
        base: pair.base,
        compared: pair.compared,
        lift: pair.lift,
        lag: pair.lag,
        chance: pair.chance,
        believed: pair.believed,
    }
}
