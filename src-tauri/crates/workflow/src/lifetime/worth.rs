//! What groups of customers and each of them are worth.

use super::model::LifetimeResult;
use analysis::interval::Interval;
use analysis::lifetime::GroupValue;
use project::customers::CustomerId;
use project::segments::{Segment, SegmentId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Whose value a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum WorthOf {
    Segment,
    Outside,
    All,
}

/// Money with the interval it lies in; `None` where history stands in or no refit found parameters.
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
    /// Money of all orders so far, returns by rule.
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

pub(super) fn rows(result: &LifetimeResult, segments: &[Segment], margin: f64) -> Vec<WorthRow> {
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
    let mut rows: Vec<WorthRow> = result.study.groups.iter().enumerate().map(row).filter(|row| row.customers > 0).collect();
    // The order of segments may have changed since; those outside and all together have none and stay last.
    rows.sort_by_key(|row| segments.iter().position(|segment| Some(segment.id) == row.segment).unwrap_or(segments.len()));
    rows
}

/// Everybody by name, the most valuable first.
pub(super) fn customers(result: &LifetimeResult, names: &HashMap<CustomerId, String>, margin: f64) -> Vec<CustomerWorth> {
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
