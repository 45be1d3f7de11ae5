//! The study of lifetimes as a result that is kept, and the terms a person gives it.

use super::rhythm::{RegularBuyer, regular_buyers};
use crate::derived::Derived;
use crate::{Error, Result};
use analysis::lifetime::study_lifetime;
use analysis::lifetime::{BuyingHistory, Calibration, FitError, LifetimeParams, LifetimeStudy, buying_histories, calibrate};
use analysis::orders::{OrderLine, ReturnsRule};
use analysis::progress::{Cancelled, Progress};
use project::customers::{self, CustomerId};
use project::segments::{self, Segment, SegmentId};
use project::{Project, Reader, Step, orders, settings};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

const MARGIN: &str = "lifetime-margin";
const RATE: &str = "lifetime-rate";
const RETURNS: &str = "lifetime-returns";
/// Refits behind the intervals.
pub(super) const REPLICATIONS: u32 = 200;
/// The longest hold-out: a year, the horizon that is asked about most. In weeks.
const LONGEST: u32 = 52;
pub(super) const SHORTEST: u32 = 4;

/// What a person says of their money.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "LifetimeTerms")]
pub struct Terms {
    /// Margin as a share of revenue, 0 to 1; `None`: not known, the value is revenue to come.
    pub margin: Option<f64>,
    /// Discount of a year, 0.15 for 15 %; `None`: nothing is taken off.
    pub rate: Option<f64>,
    pub returns: ReturnsRule,
}

impl Terms {
    pub fn request(&self) -> LifetimeRequest {
        LifetimeRequest { rate: self.rate.unwrap_or(0.0), returns: self.returns, holdout: None, seed: 42 }
    }
}

/// The terms in use.
pub fn terms(reader: &Reader) -> Result<Terms> {
    let number = |key| -> Result<Option<f64>> { Ok(settings::get(reader, key)?.and_then(|text| text.parse().ok())) };
    let dropped = settings::get(reader, RETURNS)?.as_deref() == Some("dropped");
    let returns = if dropped { ReturnsRule::Dropped } else { ReturnsRule::Netted };
    Ok(Terms { margin: number(MARGIN)?, rate: number(RATE)?, returns })
}

/// Puts terms in use.
pub fn set_terms(project: &mut Project, terms: &Terms) -> Result<()> {
    let known = |share: &Option<f64>, most| share.is_none_or(|share| (0.0..=most).contains(&share));
    if !known(&terms.margin, 1.0) || !known(&terms.rate, 10.0) {
        return Err(Error::input("lifetime-terms"));
    }
    let text = |share: Option<f64>| share.map(|share| share.to_string()).unwrap_or_default();
    project.write(&Step::new("step-lifetime-terms"), |writing| {
        settings::set(writing, MARGIN, &text(terms.margin))?;
        settings::set(writing, RATE, &text(terms.rate))?;
        settings::set(writing, RETURNS, if terms.returns == ReturnsRule::Dropped { "dropped" } else { "netted" })?;
        Ok(())
    })
}

/// What a study is computed from. The margin is no part of it: it multiplies what was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LifetimeRequest {
    pub rate: f64,
    pub returns: ReturnsRule,
    /// Weeks held out to try the model; `None`: half of the period, at most a year.
    pub holdout: Option<u32>,
    pub seed: u32,
}

pub fn default_request(reader: &Reader) -> Result<LifetimeRequest> {
    Ok(terms(reader)?.request())
}

/// A computed study; customers and histories follow one another, groups are the segments in order, those outside of them, all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LifetimeResult {
    /// First and last day of the orders.
    pub first_day: i32,
    pub at: i32,
    pub customers: Vec<CustomerId>,
    pub histories: Vec<BuyingHistory>,
    pub segments: Vec<SegmentId>,
    /// Index of the segment of each customer.
    pub groups: Vec<Option<u32>>,
    pub study: LifetimeStudy,
    pub calibration: std::result::Result<Calibration, FitError>,
    pub regular: Vec<RegularBuyer>,
}

/// The study of lifetimes.
pub struct Lifetime;

impl Derived for Lifetime {
    type Parameters = LifetimeRequest;
    type Value = LifetimeResult;
    const KIND: &'static str = "lifetime";
    // Names, colours and the order of segments are read anew when the study is shown: renaming one makes nothing stale.
    const TABLES: &'static [&'static str] = &["batch", "customer", "order_line", "segment_member"];

    fn compute(reader: &Reader, request: &LifetimeRequest, progress: &dyn Progress) -> Result<LifetimeResult> {
        let (first_day, at) = orders::period(reader)?.ok_or(Error::input("no-orders"))?;
        let all = customers::active(reader)?;
        let index: HashMap<CustomerId, u32> = all.iter().map(|customer| customer.id).zip(0..).collect();
        let lines: Vec<OrderLine> = orders::sales(reader)?
            .iter()
            .filter_map(|sale| {
                let customer = *index.get(&sale.customer)?;
                Some(OrderLine { customer, order: sale.order, day: sale.day, amount: sale.amount })
            })
            .collect();
        progress.report(0.02)?;
        let segments: Vec<SegmentId> = reader.all::<Segment>()?.iter().map(|segment| segment.id).collect();
        let segment = group_of(reader, &segments)?;
        let seen = buying_histories(&lines, all.len(), at, request.returns);
        let known = all.iter().zip(seen).filter_map(|(customer, own)| Some((customer.id, own?)));
        let (customers, histories): (Vec<CustomerId>, Vec<BuyingHistory>) = known.unzip();
        if customers.is_empty() {
            return Err(Error::input("no-orders"));
        }
        let groups: Vec<Option<u32>> = customers.iter().map(|customer| segment.get(customer).copied()).collect();
        let outside = segments.len() as u32;
        let grouped: Vec<Option<u32>> = groups.iter().map(|group| Some(group.unwrap_or(outside))).collect();
        let params = LifetimeParams { yearly_rate: request.rate, replications: REPLICATIONS };
        let watched = Stretch(progress);
        let study = study_lifetime(&histories, &grouped, segments.len() + 1, &params, request.seed, &watched)?;
        let weeks = request.holdout.unwrap_or(((at - first_day) as u32 / 14).min(LONGEST)).max(SHORTEST);
        let calibration = calibrate(&lines, all.len(), at, weeks, request.returns);
        let ids: Vec<CustomerId> = all.iter().map(|customer| customer.id).collect();
        let regular = regular_buyers(&lines, &ids, &segment, at, request.returns);
        Ok(LifetimeResult { first_day, at, customers, histories, segments, groups, study, calibration, regular })
    }
}

/// The index of every member's segment, the first one for those in several.
fn group_of(reader: &Reader, segments: &[SegmentId]) -> Result<HashMap<CustomerId, u32>> {
    let place: HashMap<SegmentId, u32> = segments.iter().copied().zip(0..).collect();
    let mut group = HashMap::new();
    for (segment, customer) in segments::members(reader)? {
        if let Some(place) = place.get(&segment) {
            group.entry(customer).or_insert(*place);
        }
    }
    Ok(group)
}

/// The study takes nearly all of the time.
struct Stretch<'a>(&'a dyn Progress);

impl Progress for Stretch<'_> {
    fn report(&self, share: f32) -> std::result::Result<(), Cancelled> {
        self.0.report(0.02 + 0.93 * share)
    }
}
