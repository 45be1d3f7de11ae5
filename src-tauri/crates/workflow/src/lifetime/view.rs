//! What the tab of lifetimes shows of a computed study.

use super::finding;
use super::model::{Lifetime, LifetimeRequest, LifetimeResult, Terms, terms};
use super::rhythm::{RegularBuyer, RhythmState};
use crate::text::Wording;
use crate::{Result, derived};
use analysis::interval::Interval;
use analysis::lifetime::{Calibration, GroupValue, PurchaseFit, SpendBasis, SpendFit};
use project::customers::{self, CustomerId};
use project::results::Stored;
use project::segments::{Segment, SegmentId};
use project::{Reader, orders};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

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
    /// Refits behind the intervals; 0 where history stands in.
    pub refits: u32,
    pub finding: Vec<Wording>,
    pub caveats: Vec<Wording>,
    /// Segments in order, those outside, all together.
    pub rows: Vec<WorthRow>,
    pub customers: Vec<CustomerWorth>,
    pub regular: RegularView,
    pub calibration: Option<Calibration>,
    pub calibration_finding: Wording,
    /// The modified model, and the classic one for comparison.
    pub model: Option<PurchaseFit>,
    pub classic: Option<PurchaseFit>,
    pub spend: Option<SpendFit>,
}

/// Whose value a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum WorthOf {
    Segment,
    Outside,
    All,
}

/// Money with the interval it lies in; `None` where history stands in.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Worth {
    pub value: f64,
    pub range: Option<Interval>,
}

/// A group of customers; ranges hold 95 % of the drawn totals.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WorthRow {
    pub of: WorthOf,
    pub segment: Option<SegmentId>,
    /// Empty unless it is a segment.
    pub name: String,
    pub colour: i32,
    pub customers: u32,
    /// How many are expected to be buying still.
    pub alive: Option<f64>,
    /// Order days expected within 12 months.
    pub orders: f64,
    pub year: Worth,
    pub two_years: Worth,
}

/// A customer; ranges hold 80 % of the drawn futures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CustomerWorth {
    pub customer: CustomerId,
    pub name: String,
    pub segment: Option<SegmentId>,
    /// Money of all orders so far, net of returns.
    pub revenue: f64,
    /// Days with an order.
    pub order_days: u32,
    pub last: i32,
    /// The chance that they are still buying.
    pub alive: Option<f64>,
    pub orders: f64,
    pub year: Worth,
    pub two_years: Worth,
}

/// The regular buyers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RegularView {
    /// They bring half of the revenue or more: for such a company their rhythm comes before all models.
    pub first: bool,
    /// Of all revenue, 0 to 1.
    pub revenue_share: f64,
    pub overdue: u32,
    pub finding: Wording,
    pub buyers: Vec<RegularRow>,
}

/// A regular buyer by name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RegularRow {
    pub name: String,
    pub segment: Option<SegmentId>,
    #[serde(flatten)]
    pub buyer: RegularBuyer,
}

/// What the tab shows with the terms in use.
pub fn view(reader: &Reader) -> Result<LifetimeView> {
    let terms = terms(reader)?;
    let shown = shown(reader, &terms.request(), &terms)?;
    Ok(LifetimeView { has_orders: orders::period(reader)?.is_some(), terms, shown })
}

pub(super) fn shown(reader: &Reader, request: &LifetimeRequest, terms: &Terms) -> Result<Option<LifetimeShown>> {
    let Some(stored) = derived::load::<Lifetime>(reader, request)? else { return Ok(None) };
    let segments = reader.all::<Segment>()?;
    let names: HashMap<CustomerId, String> =
        customers::active(reader)?.into_iter().map(|customer| (customer.id, customer.name)).collect();
    let result = &stored.value;
    let margin = terms.margin.unwrap_or(1.0);
    let study = &result.study;
    let regular = regular(result, &names);
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
        customers: worth(&stored, &names, margin),
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
        self.customers.retain(|row| row.segment == Some(segment));
        self.regular.buyers.retain(|row| row.segment == Some(segment));
        self.regular.overdue = overdue(&self.regular.buyers);
        let revenue: f64 = self.customers.iter().map(|row| row.revenue).sum();
        self.regular.revenue_share = share(&self.regular.buyers, revenue);
        self.regular.finding = finding::rhythm(&self.regular);
        self.finding = finding::total(self);
    }
}

fn rows(result: &LifetimeResult, segments: &[Segment], margin: f64) -> Vec<WorthRow> {
    let count = result.segments.len();
    let row = |(index, value): (usize, &GroupValue)| {
        let id = result.segments.get(index).copied();
        let segment = segments.iter().find(|segment| Some(segment.id) == id);
        let [year, two_years] = [0, 1].map(|horizon| money(value.money, value.range, horizon, margin));
        WorthRow {
            of: match index.cmp(&count) {
                std::cmp::Ordering::Less => WorthOf::Segment,
                std::cmp::Ordering::Equal => WorthOf::Outside,
                std::cmp::Ordering::Greater => WorthOf::All,
            },
            segment: id,
            name: segment.map(|segment| segment.name.clone()).unwrap_or_default(),
            colour: segment.map_or(0, |segment| segment.colour),
            customers: value.customers,
            alive: value.alive,
            orders: value.orders,
            year,
            two_years,
        }
    };
    result.study.groups.iter().enumerate().map(row).filter(|row| row.customers > 0).collect()
}

fn worth(stored: &Stored<LifetimeResult>, names: &HashMap<CustomerId, String>, margin: f64) -> Vec<CustomerWorth> {
    let result = &stored.value;
    let all = result.customers.iter().zip(&result.histories).zip(&result.study.customers).zip(&result.groups);
    let mut rows: Vec<CustomerWorth> = all
        .filter_map(|(((customer, own), value), group)| {
            let [year, two_years] = [0, 1].map(|horizon| money(value.money, value.range, horizon, margin));
            Some(CustomerWorth {
                customer: *customer,
                name: names.get(customer)?.clone(),
                segment: group.and_then(|group| result.segments.get(group as usize).copied()),
                revenue: own.monetary,
                order_days: own.repeats + 1,
                last: result.at - ((own.age - own.last) * 7.0).round() as i32,
                alive: value.alive,
                orders: value.orders,
                year,
                two_years,
            })
        })
        .collect();
    rows.sort_by(|one, other| other.year.value.total_cmp(&one.year.value).then(one.customer.cmp(&other.customer)));
    rows
}

fn money(value: [f64; 2], range: Option<[Interval; 2]>, horizon: usize, margin: f64) -> Worth {
    let range = range.map(|range| Interval { low: range[horizon].low * margin, high: range[horizon].high * margin });
    Worth { value: value[horizon] * margin, range }
}

fn regular(result: &LifetimeResult, names: &HashMap<CustomerId, String>) -> RegularView {
    let buyers: Vec<RegularRow> = result
        .regular
        .iter()
        .filter_map(|buyer| {
            let segment = buyer.group.and_then(|group| result.segments.get(group as usize).copied());
            Some(RegularRow { name: names.get(&buyer.customer)?.clone(), segment, buyer: buyer.clone() })
        })
        .collect();
    let revenue: f64 = result.histories.iter().map(|own| own.monetary).sum();
    let revenue_share = share(&buyers, revenue);
    let mut view =
        RegularView { first: revenue_share >= 0.5, revenue_share, overdue: overdue(&buyers), finding: Wording::new(""), buyers };
    view.finding = finding::rhythm(&view);
    view
}

/// The part of the revenue that regular buyers brought.
fn share(buyers: &[RegularRow], revenue: f64) -> f64 {
    let theirs: f64 = buyers.iter().map(|row| row.buyer.ticket * f64::from(row.buyer.orders)).sum();
    if revenue > 0.0 { theirs / revenue } else { 0.0 }
}

fn overdue(buyers: &[RegularRow]) -> u32 {
    buyers.iter().filter(|row| row.buyer.state == RhythmState::Overdue).count() as u32
}
