//! Buyers of even intervals: when their next order is due, and who is overdue.

use analysis::orders::{OWN_GAPS, OrderLine, gap_limit, is_regular};
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
    /// Money of an order, net of returns, and of a year at this rhythm.
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
) -> Vec<RegularBuyer> {
    let own = gather(lines, customers.len());
    let regular: Vec<(CustomerId, &Own, Vec<f64>)> = customers
        .iter()
        .zip(&own)
        .filter_map(|(customer, own)| {
            let gaps: Vec<f64> = own.days.windows(2).map(|pair| f64::from(pair[1] - pair[0])).collect();
            is_regular(own.orders, &gaps).then_some((*customer, own, gaps))
        })
        .collect();
    let mut pools: HashMap<Option<u32>, Vec<f64>> = HashMap::new();
    for (customer, _, gaps) in &regular {
        pools.entry(segment.get(customer).copied()).or_default().extend(gaps);
    }
    let pooled: HashMap<Option<u32>, f64> = pools.iter().filter_map(|(group, gaps)| Some((*group, gap_limit(gaps)?))).collect();
    let mut buyers: Vec<RegularBuyer> = regular
        .iter()
        .filter_map(|(customer, own, gaps)| {
            let group = segment.get(customer).copied();
            let enough = gaps.len() >= OWN_GAPS;
            let limit = if enough { gap_limit(gaps)? } else { *pooled.get(&group)? };
            let (gap, last) = (median(gaps)?, *own.days.last()?);
            let since = at - last;
            let ticket = own.money / f64::from(own.orders);
            Some(RegularBuyer {
                customer: *customer,
                group,
                state: state(f64::from(since), gap, limit),
                orders: own.orders,
                gap,
                last,
                next: last + gap.round() as i32,
                limit,
                own_limit: enough,
                gaps: if enough { gaps.len() } else { pools[&group].len() } as u32,
                since,
                ticket,
                yearly: ticket * 365.0 / gap,
            })
        })
        .collect();
    buyers.sort_by(|one, other| {
        one.state.cmp(&other.state).then(other.yearly.total_cmp(&one.yearly)).then(one.customer.cmp(&other.customer))
    });
    buyers
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
fn gather(lines: &[OrderLine], customers: usize) -> Vec<Own> {
    let mut own: Vec<Own> = (0..customers).map(|_| Own { days: Vec::new(), orders: 0, money: 0.0 }).collect();
    let mut numbers: Vec<Vec<u32>> = vec![Vec::new(); customers];
    for line in lines {
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
