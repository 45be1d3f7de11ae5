use super::purchases::{Purchases, purchases};
use crate::{Result, scope::Scope};
use analysis::orders::{CustomerOrders, RfmCuts, RfmScore, RfmStudy, ScoreRule, default_rules, name_segment, rfm};
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
    /// The day recency is counted to, from 1970-01-01.
    pub at: i32,
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
    /// The named groups with at least one customer, champions first.
    pub groups: Vec<RfmGroup>,
    /// The bounds between the scores, the same in every scope.
    pub cuts: RfmCuts,
    /// Scores of frequency that nobody has because many customers have equal numbers of orders.
    pub empty_frequency: Vec<u8>,
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
    /// Identifier of the named group of most customers here; its name is `rfm-group-…`.
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
pub fn orders(reader: &Reader, scope: &Scope) -> Result<Option<OrdersView>> {
    let Some(purchases) = purchases(reader, None)? else { return Ok(None) };
    let Some(study) = rfm(&purchases.orders, ScoreRule::Quintiles) else { return Ok(None) };
    let inside = inside(reader, scope, &purchases)?;
    let bought: Vec<&CustomerOrders> = inside.iter().filter_map(|index| purchases.orders[*index].as_ref()).collect();
    let values = |of: fn(&CustomerOrders) -> Option<f64>| bought.iter().filter_map(|orders| of(orders)).collect::<Vec<_>>();
    let revenue: f64 = bought.iter().map(|orders| orders.monetary).sum();
    let scored = scored(&purchases, &study, &inside);
    Ok(Some(OrdersView {
        at: purchases.at,
        first_day: purchases.first_day,
        last_day: purchases.last_day,
        customers: inside.len() as u32,
        buyers: bought.len() as u32,
        orders: bought.iter().map(|orders| orders.orders).sum(),
        revenue,
        ticket: spread(&values(|orders| Some(orders.average_ticket))),
        frequency: spread(&values(|orders| Some(f64::from(orders.orders)))),
        gap: spread(&values(|orders| orders.median_gap_days)),
        repeating: bought.iter().filter(|orders| orders.repeat_orders > 0).count() as u32,
        cells: cells(&scored),
        groups: groups(&scored, revenue),
        cuts: study.cuts,
        empty_frequency: study.empty_frequency,
    }))
}

/// The buyers in scope with the given scores, the most valuable first.
pub fn rfm_customers(
    reader: &Reader,
    scope: &Scope,
    recency: Option<u8>,
    frequency: Option<u8>,
    group: Option<&str>,
) -> Result<Vec<RfmCustomer>> {
    let Some(purchases) = purchases(reader, None)? else { return Ok(vec![]) };
    let Some(study) = rfm(&purchases.orders, ScoreRule::Quintiles) else { return Ok(vec![]) };
    let inside = inside(reader, scope, &purchases)?;
    let wanted = |customer: &Scored| {
        recency.is_none_or(|score| customer.score.recency == score)
            && frequency.is_none_or(|score| customer.score.frequency == score)
            && group.is_none_or(|group| customer.group == group)
    };
    let mut found: Vec<RfmCustomer> = scored(&purchases, &study, &inside).into_iter().filter(wanted).map(Scored::row).collect();
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

/// Indices of the customers in scope.
fn inside(reader: &Reader, scope: &Scope, purchases: &Purchases) -> Result<Vec<usize>> {
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
    let all = purchases.customers.iter().enumerate();
    Ok(all.filter(|(_, customer)| belongs(customer)).map(|(index, _)| index).collect())
}

fn scored<'a>(purchases: &'a Purchases, study: &RfmStudy, inside: &[usize]) -> Vec<Scored<'a>> {
    let rules = default_rules();
    let scored = inside.iter().filter_map(|&index| {
        let (orders, score) = (purchases.orders[index].as_ref()?, study.scores[index]?);
        let group = name_segment(&rules, score).map(|row| rules[row].key.clone()).unwrap_or_default();
        Some(Scored { customer: &purchases.customers[index], orders, score, group })
    });
    scored.collect()
}

fn cells(scored: &[Scored]) -> Vec<RfmCell> {
    let rules = default_rules();
    let cell = |recency: u8, frequency: u8| {
        let own = || scored.iter().filter(move |c| c.score.recency == recency && c.score.frequency == frequency);
        let group = name_segment(&rules, RfmScore { recency, frequency, monetary: 3 });
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

fn groups(scored: &[Scored], revenue: f64) -> Vec<RfmGroup> {
    let group = |key: String| {
        let own = || scored.iter().filter(|customer| customer.group == key);
        let money: f64 = own().map(|customer| customer.orders.monetary).sum();
        let customers = own().count() as u32;
        RfmGroup { customers, revenue_share: if revenue > 0.0 { money / revenue } else { 0.0 }, group: key }
    };
    default_rules().into_iter().map(|rule| group(rule.key)).filter(|group| group.customers > 0).collect()
}

fn spread(values: &[f64]) -> Option<Spread> {
    Some(Spread { low: quantile(values, 0.25)?, median: quantile(values, 0.5)?, high: quantile(values, 0.75)? })
}
