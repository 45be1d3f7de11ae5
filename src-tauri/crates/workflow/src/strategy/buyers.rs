//! How customers bought in the last year, and who of them has left.

use crate::Result;
use crate::segments::{Bought, bought, rfm_setup};
use analysis::orders::{BuyerDays, CustomerOrders, has_left};
use project::Reader;
use project::customers::{Customer, CustomerId};
use project::segments::{SegmentId, members};
use std::collections::HashMap;

/// Days of the year that values are of, and after which an irregular buyer counts as gone.
pub const YEAR: i32 = 365;

/// All customers, by index.
pub struct Buyers {
    /// The day it is seen from: the end of the year.
    pub at: i32,
    pub customers: Vec<Customer>,
    /// Orders of the last year; `None` without any.
    pub year: Vec<Option<CustomerOrders>>,
    /// All orders up to the day.
    pub whole: Vec<Option<CustomerOrders>>,
    pub left: Vec<bool>,
    /// The first segment of each.
    pub segment: Vec<Option<SegmentId>>,
    pub bought: Bought,
}

/// `None` without order lines.
pub fn buyers(reader: &Reader) -> Result<Option<Buyers>> {
    let Some(bought) = bought(reader)? else { return Ok(None) };
    let setup = rfm_setup(reader)?;
    let at = setup.at.unwrap_or(bought.last_day + 1);
    let mut of: HashMap<CustomerId, SegmentId> = HashMap::new();
    for (segment, customer) in members(reader)? {
        of.entry(customer).or_insert(segment);
    }
    let segment: Vec<Option<SegmentId>> = bought.customers.iter().map(|customer| of.get(&customer.id).copied()).collect();
    let (year, whole) = (bought.orders(at, Some(YEAR), setup.returns), bought.orders(at, None, setup.returns));
    let days = days(&bought, &whole, &segment, at);
    // The day itself is not over: the time since an order counts to the day before, as in the warning signs.
    let left = has_left(&days, at - 1, YEAR);
    Ok(Some(Buyers { at, customers: bought.customers.clone(), year, whole, left, segment, bought }))
}

fn days(bought: &Bought, whole: &[Option<CustomerOrders>], segment: &[Option<SegmentId>], at: i32) -> Vec<BuyerDays> {
    let mut days: Vec<Vec<i32>> = vec![Vec::new(); bought.customers.len()];
    for line in bought.lines.iter().filter(|line| line.amount >= 0.0 && line.day <= at) {
        days[line.customer as usize].push(line.day);
    }
    let rows = days.into_iter().zip(whole).zip(segment);
    rows.map(|((mut days, orders), segment)| {
        days.sort_unstable();
        days.dedup();
        let orders = orders.as_ref().map_or(0, |own| own.orders);
        BuyerDays { orders, days, pool: segment.map_or(0, |segment| segment.0 as u32) }
    })
    .collect()
}

impl Buyers {
    /// Indices of those who ever bought.
    pub fn buying(&self) -> impl Iterator<Item = usize> {
        self.whole.iter().enumerate().filter(|(_, own)| own.is_some()).map(|(index, _)| index)
    }

    /// Money of the last year, 0 without an order in it.
    pub fn revenue(&self, index: usize) -> f64 {
        self.year[index].as_ref().map_or(0.0, |own| own.monetary)
    }

    /// Orders of the last year.
    pub fn orders(&self, index: usize) -> f64 {
        self.year[index].as_ref().map_or(0.0, |own| f64::from(own.orders))
    }
}
