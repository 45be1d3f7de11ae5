use crate::Result;
use analysis::orders::{CustomerOrders, OrderLine, ReturnsRule, customer_orders};
use project::customers::{self, Customer, CustomerId};
use project::{Reader, orders};

/// What customers bought, line by line: read once, seen from any day.
pub struct Bought {
    /// With the sales to somebody unnamed.
    pub first_day: i32,
    pub last_day: i32,
    pub customers: Vec<Customer>,
    /// `customer` is the index in `customers`.
    pub lines: Vec<OrderLine>,
}

/// The lines of customers; `None` without any line.
pub fn bought(reader: &Reader) -> Result<Option<Bought>> {
    let customers = customers::active(reader)?;
    let index = Index::of(&customers);
    let mut lines = Vec::new();
    let (mut first_day, mut last_day) = (i32::MAX, i32::MIN);
    orders::each_bought(reader, |day, bought| {
        (first_day, last_day) = (first_day.min(day), last_day.max(day));
        if let Some((customer, own)) = bought.and_then(|own| Some((index.get(own.customer)?, own))) {
            lines.push(OrderLine { customer, order: own.order, day, amount: own.amount });
        }
    })?;
    Ok((first_day <= last_day).then_some(Bought { first_day, last_day, customers, lines }))
}

impl Bought {
    /// Metrics at the day `at`; with a window only lines of so many days up to that day count.
    pub fn orders(&self, at: i32, window_days: Option<i32>, returns: ReturnsRule) -> Vec<Option<CustomerOrders>> {
        let Some(window) = window_days else { return customer_orders(&self.lines, self.customers.len(), at, returns) };
        let inside: Vec<OrderLine> = self.lines.iter().filter(|line| line.day > at - window).copied().collect();
        customer_orders(&inside, self.customers.len(), at, returns)
    }
}

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
    let Some(bought) = bought(reader)? else { return Ok(None) };
    let at = at.unwrap_or(bought.last_day + 1);
    let orders = bought.orders(at, None, ReturnsRule::Netted);
    let Bought { first_day, last_day, customers, .. } = bought;
    Ok(Some(Purchases { at, first_day, last_day, customers, orders }))
}

/// Place of a customer in a list, found without hashing: identifiers are small numbers.
struct Index(Vec<u32>);

impl Index {
    const NONE: u32 = u32::MAX;

    fn of(customers: &[Customer]) -> Self {
        let most = customers.iter().map(|customer| customer.id.0).max().unwrap_or(0);
        let mut places = vec![Self::NONE; most as usize + 1];
        for (customer, place) in customers.iter().zip(0..) {
            places[customer.id.0 as usize] = place;
        }
        Self(places)
    }

    fn get(&self, customer: CustomerId) -> Option<u32> {
        self.0.get(customer.0 as usize).copied().filter(|place| *place != Self::NONE)
    }
}
