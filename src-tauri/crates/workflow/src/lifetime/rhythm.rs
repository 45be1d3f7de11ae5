//! Buyers of even intervals: when their next order is due, and who is overdue.

use analysis::orders::{OWN_GAPS, OrderLine, ReturnsRule, gap_limit, is_regular};
use analysis::statistics::median;
use project::customers::CustomerId;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// How a regular buyer stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum RhythmState {
    /// Longer without an order than nine tenths of the gaps.
    Overdue,
    /// The next order is due, its usual time has passed.
    Due,
    OnTime,
}

impl RhythmState {
    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Overdue => "lifetime-state-overdue",
            Self::Due => "lifetime-state-due",
            Self::OnTime => "lifetime-state-on-time",
        }
    }
}

/// A regular buyer: at least four orders whose gaps vary by less than 0.7 of their mean. Days count from 1970-01-01.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RegularBuyer {
    pub customer: CustomerId,
    /// Index of the segment.
    #[ts(skip)]
    pub group: Option<u32>,
    pub state: RhythmState,
    pub orders: u32,
    /// Median days between days with an order.
    pub gap: f64,
    pub last: i32,
    /// Last day with an order and the median gap.
    pub next: i32,
    /// Days without an order up to which nothing is unusual, whether they are of the buyer's own gaps, and the number of gaps.
    pub limit: f64,
    pub own_limit: bool,
    pub gaps: u32,
    /// Days since the last order.
    pub since: i32,
    /// Money of an order, returns by rule, and of a year at this rhythm.
    pub ticket: f64,
    pub yearly: f64,
}

struct Own {
    days: Vec<i32>,
    orders: u32,
    money: f64,
}

/// Regular buyers, the overdue ones with the most money first; `lines` name customers by index of `customers`.
pub(super) fn regular_buyers(
    lines: &[OrderLine],
    customers: &[CustomerId],
    segment: &HashMap<CustomerId, u32>,
    at: i32,
    returns: ReturnsRule,
) -> Vec<RegularBuyer> {
    let own = gather(lines, customers.len(), returns);
    let rhythms: Vec<Rhythm<'_>> = customers
        .iter()
        .zip(&own)
        .filter_map(|(customer, own)| Rhythm::of(*customer, segment.get(customer).copied(), own))
        .collect();
    let mut pools: HashMap<Option<u32>, Vec<f64>> = HashMap::new();
    for rhythm in &rhythms {
        pools.entry(rhythm.group).or_default().extend(&rhythm.gaps);
    }
    let pooled: HashMap<Option<u32>, Limit> = pools.iter().filter_map(|(group, gaps)| Some((*group, Limit::of(gaps)?))).collect();
    let mut buyers: Vec<RegularBuyer> =
        rhythms.iter().filter_map(|rhythm| rhythm.buyer(pooled.get(&rhythm.group).copied(), at)).collect();
    buyers.sort_by(|one, other| {
        one.state.cmp(&other.state).then(other.yearly.total_cmp(&one.yearly)).then(one.customer.cmp(&other.customer))
    });
    buyers
}

/// The longest usual gap in days, and the number of gaps it is taken from.
#[derive(Clone, Copy)]
struct Limit {
    days: f64,
    gaps: usize,
}

impl Limit {
    fn of(gaps: &[f64]) -> Option<Self> {
        Some(Self { days: gap_limit(gaps)?, gaps: gaps.len() })
    }
}

/// Somebody who buys at even intervals.
struct Rhythm<'a> {
    customer: CustomerId,
    group: Option<u32>,
    own: &'a Own,
    gaps: Vec<f64>,
}

impl<'a> Rhythm<'a> {
    fn of(customer: CustomerId, group: Option<u32>, own: &'a Own) -> Option<Self> {
        let gaps: Vec<f64> = own.days.windows(2).map(|pair| f64::from(pair[1] - pair[0])).collect();
        is_regular(own.orders, &gaps).then_some(Self { customer, group, own, gaps })
    }

    /// How the buyer stands at the day `at`; with few gaps of their own the limit is that of their group.
    fn buyer(&self, pooled: Option<Limit>, at: i32) -> Option<RegularBuyer> {
        let own_limit = self.gaps.len() >= OWN_GAPS;
        let limit = if own_limit { Limit::of(&self.gaps)? } else { pooled? };
        let (gap, last) = (median(&self.gaps)?, *self.own.days.last()?);
        let since = at - last;
        // A gap lies between days, and a day may bring several orders.
        let of_day = self.own.money / self.own.days.len() as f64;
        Some(RegularBuyer {
            customer: self.customer,
            group: self.group,
            state: state(f64::from(since), gap, limit.days),
            orders: self.own.orders,
            gap,
            last,
            next: last + gap.round() as i32,
            limit: limit.days,
            own_limit,
            gaps: limit.gaps as u32,
            since,
            ticket: self.own.money / f64::from(self.own.orders),
            yearly: of_day * 365.0 / gap,
        })
    }
}

fn state(since: f64, gap: f64, limit: f64) -> RhythmState {
    if since > limit {
        RhythmState::Overdue
    } else if since > gap {
        RhythmState::Due
    } else {
        RhythmState::OnTime
    }
}

/// Days with an order, orders and money of every customer; documents with nothing but returns are no orders.
fn gather(lines: &[OrderLine], customers: usize, returns: ReturnsRule) -> Vec<Own> {
    let mut own: Vec<Own> = (0..customers).map(|_| Own { days: Vec::new(), orders: 0, money: 0.0 }).collect();
    let mut numbers: Vec<Vec<u32>> = vec![Vec::new(); customers];
    let counts = |line: &&OrderLine| line.amount >= 0.0 || returns == ReturnsRule::Netted;
    for line in lines.iter().filter(counts) {
        let customer = line.customer as usize;
        own[customer].money += line.amount;
        if line.amount >= 0.0 {
            own[customer].days.push(line.day);
            numbers[customer].push(line.order);
        }
    }
    for (own, numbers) in own.iter_mut().zip(&mut numbers) {
        own.days.sort_unstable();
        own.days.dedup();
        numbers.sort_unstable();
        numbers.dedup();
        own.orders = numbers.len() as u32;
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every tenth day from day 0 on, four times, `documents` of `amount` each, and on the last day a return of 240.
    #[track_caller]
    fn check_money(documents: u32, amount: f64, returns: ReturnsRule, (ticket, yearly): (f64, f64)) {
        let line = |order: u32, amount| OrderLine { customer: 0, order, day: (order / documents) as i32 * 10, amount };
        let mut lines: Vec<OrderLine> = (0..4 * documents).map(|order| line(order, amount)).collect();
        lines.push(OrderLine { customer: 0, order: 4 * documents, day: 30, amount: -240.0 });
        let buyers = regular_buyers(&lines, &[CustomerId(7)], &HashMap::new(), 35, returns);
        let [buyer] = &buyers[..] else { panic!("{buyers:?}") };
        assert_eq!((buyer.orders, buyer.gap, buyer.next, buyer.state), (4 * documents, 10.0, 40, RhythmState::OnTime));
        assert_eq!((buyer.ticket, buyer.yearly), (ticket, yearly), "{documents} documents of {amount}, {returns:?}");
    }

    /// 36.5 days with an order a year at this rhythm: 36.5 · 300, whether in one document or in three; 36.5 · 240 after the return.
    #[test]
    fn a_year_counts_days_and_not_documents() {
        check_money(1, 300.0, ReturnsRule::Dropped, (300.0, 10_950.0));
        check_money(3, 100.0, ReturnsRule::Dropped, (100.0, 10_950.0));
        check_money(1, 300.0, ReturnsRule::Netted, (240.0, 8_760.0));
        check_money(3, 100.0, ReturnsRule::Netted, (80.0, 8_760.0));
    }
}
