use crate::Result;
use analysis::orders::{CustomerOrders, OrderLine, ReturnsRule, customer_orders};
use project::customers::{self, Customer};
use project::{Reader, orders};
use std::collections::HashMap;

/// How every customer bought, seen from one day.
pub struct Purchases {
    /// The day after the last order line unless a person chose another: yesterday's buyer has a recency of one day.
    pub at: i32,
    pub first_day: i32,
    pub last_day: i32,
    pub customers: Vec<Customer>,
    /// By index of `customers`; `None` without an order up to `at`.
    pub orders: Vec<Option<CustomerOrders>>,
}

/// How every customer bought; returns are taken off the money. `None` without order lines.
pub fn purchases(reader: &Reader, at: Option<i32>) -> Result<Option<Purchases>> {
    let Some((first_day, last_day)) = orders::period(reader)? else { return Ok(None) };
    let at = at.unwrap_or(last_day + 1);
    let customers = customers::active(reader)?;
    let index: HashMap<_, u32> = customers.iter().map(|customer| customer.id).zip(0..).collect();
    let lines: Vec<OrderLine> = orders::sales(reader)?
        .iter()
        .filter_map(|sale| {
            let customer = *index.get(&sale.customer)?;
            Some(OrderLine { customer, order: sale.order, day: sale.day, amount: sale.amount })
        })
        .collect();
    let orders = customer_orders(&lines, customers.len(), at, ReturnsRule::Netted);
    Ok(Some(Purchases { at, first_day, last_day, customers, orders }))
}
