//! What customers buy in a later order, as the tab shows it.

use super::bought::{Level, prepared};
use super::{finding, has_orders};
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
/// Most orders of a customer; behind one with more stand many people, such as «Розничный покупатель».
const BUSIEST: usize = 5_000;

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
    pub has_orders: bool,
    pub window: i32,
    /// Customers with orders, without those left out.
    pub customers: u32,
    /// Fewest customers compared.
    pub least: u32,
    /// Pairs tested, and those of the shown that are believed.
    pub tested: u32,
    pub believed: u32,
    pub finding: Vec<Wording>,
    /// Which customers were left out.
    pub notes: Vec<Wording>,
    pub rows: Vec<LaterRow>,
}

/// After the first order with one item, the other in a later order. Shares are of 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LaterRow {
    pub first: String,
    pub second: String,
    /// Customers with the first item, and those of them who have orders without it, too.
    pub customers: u32,
    pub compared: u32,
    /// Of the compared, those who bought the second later, and their share.
    pub bought: u32,
    pub share: f64,
    /// Share of the compared who buy it after a random order of theirs without the first item.
    pub base: f64,
    /// `None`: nobody bought it otherwise.
    pub lift: Option<f64>,
    /// Median days.
    pub lag: f64,
    pub chance: f64,
    pub believed: bool,
}

/// Everything bought later within the window.
pub fn later(reader: &Reader, request: &LaterRequest, progress: &dyn Progress) -> Result<LaterView> {
    let ready = prepared(reader, request.level, request.segment, progress)?;
    let customers = ready.customers.len() as u32;
    let least = (customers / 50).clamp(LEAST, ENOUGH);
    let params = LaterParams {
        window: request.window,
        last: ready.bought.last,
        least,
        least_after: (least / 3).max(5),
        busiest: BUSIEST,
        most: SHOWN,
    };
    let study = later_pairs(&ready.customers, ready.bought.names.len(), &params, progress)?;
    let names = &ready.bought.names;
    let rows: Vec<LaterRow> = study.pairs.iter().map(|pair| row(pair, names)).collect();
    let believed = rows.iter().filter(|row| row.believed).count() as u32;
    let mut view = LaterView {
        has_orders: has_orders(reader)?,
        window: request.window,
        customers: customers - study.left_out,
        least,
        tested: study.tested,
        believed,
        finding: Vec::new(),
        notes: finding::left_out(study.left_out, BUSIEST),
        rows,
    };
    view.finding = finding::later(&view);
    Ok(view)
}

fn row(pair: &LaterPair, names: &[String]) -> LaterRow {
    LaterRow {
        first: names[pair.first as usize].clone(),
        second: names[pair.second as usize].clone(),
        customers: pair.customers,
        compared: pair.compared,
        bought: pair.bought,
        share: pair.share,
        base: pair.base,
        lift: pair.lift,
        lag: pair.lag,
        chance: pair.chance,
        believed: pair.believed,
    }
}
