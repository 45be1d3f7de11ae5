//! What the tab of lifetimes shows of a computed study.

use super::finding;
use super::model::{Lifetime, LifetimeRequest, Terms, terms};
use super::regular::{RegularView, regular};
use super::worth::{CustomerWorth, WorthRow, customers, rows};
use crate::text::Wording;
use crate::{Result, derived};
use analysis::lifetime::{Calibration, PurchaseFit, SpendBasis, SpendFit};
use project::customers::{CustomerId, active};
use project::segments::{Segment, SegmentId};
use project::{Reader, orders};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Customers that the window's table shows at most; the Excel file holds all.
const MOST_CUSTOMERS: usize = 1000;

/// The tab: the terms in use, and what was computed with them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LifetimeView {
    pub has_orders: bool,
    pub terms: Terms,
    /// `None` before the first computation with these terms.
    pub shown: Option<LifetimeShown>,
}

/// A study in words and numbers. Money is margin × revenue where a margin is known, discounted to the last day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LifetimeShown {
    pub stale: bool,
    pub computed_at: String,
    pub first_day: i32,
    pub at: i32,
    pub seed: u32,
    /// Whether the margin is in the money; without it the value is called revenue to come.
    pub with_margin: bool,
    /// Refits behind the intervals; 0 where there are none.
    pub refits: u32,
    pub finding: Vec<Wording>,
    pub caveats: Vec<Wording>,
    /// Segments in order, those outside, all together.
    pub rows: Vec<WorthRow>,
    /// The most valuable first; the window gets no more than a thousand.
    pub customers: Vec<CustomerWorth>,
    /// How many customers there are, listed or not.
    pub customer_count: u32,
    pub regular: RegularView,
    pub calibration: Option<Calibration>,
    pub calibration_finding: Wording,
    /// The modified model, and the classic one for comparison.
    pub model: Option<PurchaseFit>,
    pub classic: Option<PurchaseFit>,
    pub spend: Option<SpendFit>,
}

/// What the tab shows with the terms in use.
pub fn view(reader: &Reader) -> Result<LifetimeView> {
    let terms = terms(reader)?;
    let shown = shown(reader, &terms.request(), &terms)?;
    Ok(LifetimeView { has_orders: orders::period(reader)?.is_some(), terms, shown })
}

/// The same for the window, which draws a table of the most valuable customers: of `segment`, or of all.
pub fn tab(reader: &Reader, segment: Option<SegmentId>) -> Result<LifetimeView> {
    let mut view = view(reader)?;
    if let Some(shown) = &mut view.shown {
        if let Some(segment) = segment {
            shown.keep_customers(segment);
        }
        shown.customers.truncate(MOST_CUSTOMERS);
    }
    Ok(view)
}

pub(super) fn shown(reader: &Reader, request: &LifetimeRequest, terms: &Terms) -> Result<Option<LifetimeShown>> {
    let Some(stored) = derived::load::<Lifetime>(reader, request)? else { return Ok(None) };
    let segments = reader.all::<Segment>()?;
    let names: HashMap<CustomerId, String> = active(reader)?.into_iter().map(|customer| (customer.id, customer.name)).collect();
    let result = &stored.value;
    let margin = terms.margin.unwrap_or(1.0);
    let study = &result.study;
    let regular = regular(result, &names);
    let customers = customers(result, &names, margin);
    let mut shown = LifetimeShown {
        stale: stored.stale,
        computed_at: stored.computed_at.clone(),
        first_day: result.first_day,
        at: result.at,
        seed: request.seed,
        with_margin: terms.margin.is_some(),
        refits: study.refits,
        finding: Vec::new(),
        caveats: finding::caveats(result, terms),
        rows: rows(result, &segments, margin),
        customer_count: customers.len() as u32,
        customers,
        regular,
        calibration: result.calibration.clone().ok(),
        calibration_finding: finding::calibration(&result.calibration),
        model: study.fit.ok(),
        classic: study.classic,
        spend: match study.spend {
            SpendBasis::Model(fit) => Some(fit),
            SpendBasis::Own(_) => None,
        },
    };
    shown.finding = finding::total(&shown);
    Ok(Some(shown))
}

impl LifetimeShown {
    /// Keeps what concerns one segment.
    pub fn keep(&mut self, segment: SegmentId) {
        self.rows.retain(|row| row.segment == Some(segment));
        self.keep_customers(segment);
        let revenue: f64 = self.customers.iter().map(|row| row.revenue).sum();
        self.regular.keep(segment, revenue);
        self.finding = finding::total(self);
    }

    fn keep_customers(&mut self, segment: SegmentId) {
        self.customers.retain(|row| row.segment == Some(segment));
        self.customer_count = self.customers.len() as u32;
    }
}
