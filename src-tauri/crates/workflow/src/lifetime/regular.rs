//! The regular buyers of a computed study, by name.

use super::finding;
use super::model::LifetimeResult;
use super::rhythm::{RegularBuyer, RhythmState};
use crate::text::Wording;
use project::customers::CustomerId;
use project::segments::SegmentId;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

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

pub(super) fn regular(result: &LifetimeResult, names: &HashMap<CustomerId, String>) -> RegularView {
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

impl RegularView {
    /// Keeps the buyers of one segment, whose customers brought `revenue`.
    pub(super) fn keep(&mut self, segment: SegmentId, revenue: f64) {
        self.buyers.retain(|row| row.segment == Some(segment));
        self.overdue = overdue(&self.buyers);
        self.revenue_share = share(&self.buyers, revenue);
        self.finding = finding::rhythm(self);
    }
}

/// The part of the revenue that regular buyers brought.
fn share(buyers: &[RegularRow], revenue: f64) -> f64 {
    let theirs: f64 = buyers.iter().map(|row| row.buyer.ticket * f64::from(row.buyer.orders)).sum();
    if revenue > 0.0 { theirs / revenue } else { 0.0 }
}

fn overdue(buyers: &[RegularRow]) -> u32 {
    buyers.iter().filter(|row| row.buyer.state == RhythmState::Overdue).count() as u32
}
