//! Recency, frequency and money: scores, named groups, their customers and their movement.

mod movement;
mod setup;
#[cfg(test)]
mod tests;

pub use movement::{RfmFlow, RfmMovement, movement};
pub use setup::{RfmSetup, asked, set_setup, setup};

use super::purchases::bought;
use crate::{Result, scope::Scope, text::Value};
use analysis::orders::{
    CustomerOrders, RfmCoverage, RfmCuts, RfmRule, RfmScore, RfmStudy, check_rules, default_rules, even_cuts, name_segment,
    rfm as score_all,
};
use analysis::statistics::quantile;
use project::customers::{Customer, CustomerId};
use project::{Reader, segments};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// How the customers of a scope buy, at one day. Money is in the currency of the project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OrdersView {
    /// The choices it was computed by.
    pub setup: RfmSetup,
    /// The day recency is counted to, from 1970-01-01.
    pub at: i32,
    /// Of all order lines.
    pub first_day: i32,
    pub last_day: i32,
    /// Customers in scope, with and without orders.
    pub customers: u32,
    pub buyers: u32,
    pub orders: u32,
    /// Net of returns.
    pub revenue: f64,
    /// Of the buyers' average tickets.
    pub ticket: Option<Spread>,
    /// Of the buyers' numbers of orders.
    pub frequency: Option<Spread>,
    /// Days between orders of those who ordered on at least two days.
    pub gap: Option<Spread>,
    /// Buyers with at least two days of orders.
    pub repeating: u32,
    /// The 25 squares of recency × frequency.
    pub cells: Vec<RfmCell>,
    /// The named groups with at least one customer, in the order of their table; those whose scores no row names come last
    /// under an empty name.
    pub groups: Vec<RfmGroup>,
    /// The bounds between the scores, the same in every scope.
    pub cuts: RfmCuts,
    /// Scores that nobody has because many customers have equal values.
    pub empty_recency: Vec<u8>,
    pub empty_frequency: Vec<u8>,
    pub empty_monetary: Vec<u8>,
    /// Own thresholds that leave no score empty, as far as the values allow: where ties are heavy, these are proposed.
    pub proposed: RfmCuts,
    /// Gaps and overlaps of the table of groups.
    pub coverage: RfmCoverage,
}

/// Quartiles of a measure over customers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Spread {
    pub low: f64,
    pub median: f64,
    pub high: f64,
}

/// A square of the heat map; scores 1 to 5.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RfmCell {
    pub recency: u8,
    pub frequency: u8,
    pub customers: u32,
    pub revenue: f64,
    /// Key of the named group of customers with the middle score of money; empty where the table has a gap.
    pub group: String,
}

/// A named group of RFM.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RfmGroup {
    pub group: String,
    pub customers: u32,
    /// Of the revenue of the scope, 0 to 1.
    pub revenue_share: f64,
}

/// A customer with scores.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RfmCustomer {
    pub customer: CustomerId,
    pub code: String,
    pub name: String,
    pub score: RfmScore,
    pub group: String,
    pub orders: CustomerOrders,
}

/// How the customers in scope buy; `None` without orders. Scores are given among all customers of the company, so that a
/// customer has the same score in every scope.
pub fn orders(reader: &Reader, scope: &Scope, setup: &RfmSetup) -> Result<Option<OrdersView>> {
    let Some(all) = rfm(reader, setup)? else { return Ok(None) };
    let inside = inside(reader, scope, &all.customers)?;
    let bought: Vec<&CustomerOrders> = inside.iter().filter_map(|index| all.orders[*index].as_ref()).collect();
    let values = |of: fn(&CustomerOrders) -> Option<f64>| bought.iter().filter_map(|orders| of(orders)).collect::<Vec<_>>();
    let revenue: f64 = bought.iter().map(|orders| orders.monetary).sum();
    let scored = scored(&all, &setup.groups, &inside);
    Ok(Some(OrdersView {
        setup: setup.clone(),
        at: all.at,
        first_day: all.first_day,
        last_day: all.last_day,
        customers: inside.len() as u32,
        buyers: bought.len() as u32,
        orders: bought.iter().map(|orders| orders.orders).sum(),
        revenue,
        ticket: spread(&values(|orders| Some(orders.average_ticket))),
        frequency: spread(&values(|orders| Some(f64::from(orders.orders)))),
        gap: spread(&values(|orders| orders.median_gap_days)),
        repeating: bought.iter().filter(|orders| orders.repeat_orders > 0).count() as u32,
        cells: cells(&scored, &setup.groups),
        groups: groups(&scored, &setup.groups, revenue),
        cuts: all.study.cuts,
        proposed: proposed(&all),
        coverage: check_rules(&setup.groups),
        empty_recency: all.study.empty_recency,
        empty_frequency: all.study.empty_frequency,
        empty_monetary: all.study.empty_monetary,
    }))
}

/// All customers with their metrics and scores.
pub struct Rfm {
    pub at: i32,
    pub first_day: i32,
    pub last_day: i32,
    pub customers: Vec<Customer>,
    /// By index of `customers`, as the scores of the study.
    pub orders: Vec<Option<CustomerOrders>>,
    pub study: RfmStudy,
}

/// Scores all customers of the company; `None` when nobody ordered in the window.
pub fn rfm(reader: &Reader, setup: &RfmSetup) -> Result<Option<Rfm>> {
    let Some(bought) = bought(reader)? else { return Ok(None) };
    let at = setup.at.unwrap_or(bought.last_day + 1);
    let orders = bought.orders(at, setup.window_days, setup.returns);
    let study = score_all(&orders, setup.rule);
    let (first_day, last_day, customers) = (bought.first_day, bought.last_day, bought.customers);
    Ok(study.map(|study| Rfm { at, first_day, last_day, customers, orders, study }))
}

/// Bounds of groups as even as ties allow; where there are too few distinct values, the bounds in force.
fn proposed(all: &Rfm) -> RfmCuts {
    let column = |of: fn(&CustomerOrders) -> f64| all.orders.iter().flatten().map(of).collect::<Vec<_>>();
    let even = |of, now| even_cuts(&column(of)).unwrap_or(now);
    RfmCuts {
        recency: even(|own| f64::from(own.recency_days), all.study.cuts.recency),
        frequency: even(|own| f64::from(own.orders), all.study.cuts.frequency),
        monetary: even(|own| own.monetary, all.study.cuts.monetary),
    }
}

/// The buyers in scope with the given scores, the most valuable first.
pub fn rfm_customers(
    reader: &Reader,
    scope: &Scope,
    recency: Option<u8>,
    frequency: Option<u8>,
    group: Option<&str>,
) -> Result<Vec<RfmCustomer>> {
    let setup = setup(reader)?;
    let Some(all) = rfm(reader, &setup)? else { return Ok(vec![]) };
    let inside = inside(reader, scope, &all.customers)?;
    let wanted = |customer: &Scored| {
        recency.is_none_or(|score| customer.score.recency == score)
            && frequency.is_none_or(|score| customer.score.frequency == score)
            && group.is_none_or(|group| customer.group == group)
    };
    let mut found: Vec<RfmCustomer> = scored(&all, &setup.groups, &inside).into_iter().filter(wanted).map(Scored::row).collect();
    found.sort_by(|one, other| other.orders.monetary.total_cmp(&one.orders.monetary));
    Ok(found)
}

struct Scored<'a> {
    customer: &'a Customer,
    orders: &'a CustomerOrders,
    score: RfmScore,
    group: String,
}

impl Scored<'_> {
    fn row(self) -> RfmCustomer {
        RfmCustomer {
            customer: self.customer.id,
            code: self.customer.code.clone(),
            name: self.customer.name.clone(),
            score: self.score,
            group: self.group,
            orders: self.orders.clone(),
        }
    }
}

/// A group as people read it: the customary ones in the language of the reader, others as they were named.
pub fn group_name(key: &str) -> Value {
    match key {
        "" => Value::Terms(vec!["rfm-group-none".to_owned()]),
        key if default_rules().iter().any(|rule| rule.key == key) => Value::Terms(vec![format!("rfm-group-{key}")]),
        key => key.into(),
    }
}

/// Indices of the customers in scope.
fn inside(reader: &Reader, scope: &Scope, customers: &[Customer]) -> Result<Vec<usize>> {
    let members: Option<HashSet<CustomerId>> = match scope.segment {
        Some(wanted) => Some(
            segments::members(reader)?
                .into_iter()
                .filter(|(segment, _)| *segment == wanted)
                .map(|(_, customer)| customer)
                .collect(),
        ),
        None => None,
    };
    let belongs = |customer: &Customer| {
        scope.business_unit.is_none_or(|unit| customer.business_unit_id == Some(unit))
            && members.as_ref().is_none_or(|members| members.contains(&customer.id))
    };
    let all = customers.iter().enumerate();
    Ok(all.filter(|(_, customer)| belongs(customer)).map(|(index, _)| index).collect())
}

fn scored<'a>(all: &'a Rfm, rules: &[RfmRule], inside: &[usize]) -> Vec<Scored<'a>> {
    let scored = inside.iter().filter_map(|&index| {
        let (orders, score) = (all.orders[index].as_ref()?, all.study.scores[index]?);
        let group = name_segment(rules, score).map(|row| rules[row].key.clone()).unwrap_or_default();
        Some(Scored { customer: &all.customers[index], orders, score, group })
    });
    scored.collect()
}

fn cells(scored: &[Scored], rules: &[RfmRule]) -> Vec<RfmCell> {
    let cell = |recency: u8, frequency: u8| {
        let own = || scored.iter().filter(move |c| c.score.recency == recency && c.score.frequency == frequency);
        let group = name_segment(rules, RfmScore { recency, frequency, monetary: 3 });
        RfmCell {
            recency,
            frequency,
            customers: own().count() as u32,
            revenue: own().map(|customer| customer.orders.monetary).sum(),
            group: group.map(|row| rules[row].key.clone()).unwrap_or_default(),
        }
    };
    (1..=5).flat_map(|recency| (1..=5).map(move |frequency| (recency, frequency))).map(|(r, f)| cell(r, f)).collect()
}

fn groups(scored: &[Scored], rules: &[RfmRule], revenue: f64) -> Vec<RfmGroup> {
    let group = |key: String| {
        let own = || scored.iter().filter(|customer| customer.group == key);
        let money: f64 = own().map(|customer| customer.orders.monetary).sum();
        let customers = own().count() as u32;
        RfmGroup { customers, revenue_share: if revenue > 0.0 { money / revenue } else { 0.0 }, group: key }
    };
    let mut keys: Vec<&str> = rules.iter().map(|rule| rule.key.as_str()).chain([""]).collect();
    let mut seen = HashSet::new();
    keys.retain(|key| seen.insert(*key));
    keys.into_iter().map(|key| group(key.to_owned())).filter(|group| group.customers > 0).collect()
}

/// Quartiles; `None` without values.
pub fn spread(values: &[f64]) -> Option<Spread> {
    Some(Spread { low: quantile(values, 0.25)?, median: quantile(values, 0.5)?, high: quantile(values, 0.75)? })
}
