use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One line of an order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OrderLine {
    /// Index of the customer, from 0.
    pub customer: u32,
    /// Number of the order, unique within the customer; need not be dense.
    pub order: u32,
    /// Day of the line, in days since 1970-01-01.
    pub day: i32,
    /// Amount in the project's currency; a return or cancellation is negative.
    pub amount: f64,
}

/// What negative lines do to the money of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ReturnsRule {
    /// Returns are taken off the monetary total.
    Netted,
    /// Returns are left out of the monetary total.
    Dropped,
}

/// The orders of one customer seen from a chosen date. Days are whole; money is in the project's currency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CustomerOrders {
    /// Days from the last order to the chosen date.
    pub recency_days: i32,
    /// All orders; a document with nothing but negative lines is a return, not an order.
    pub orders: u32,
    /// Days with an order less one: the frequency of BG/NBD.
    pub repeat_orders: u32,
    /// Sum of amounts under the rule for returns.
    pub monetary: f64,
    /// Monetary total per order.
    pub average_ticket: f64,
    /// Mean days between successive days with an order; `None` with a single such day.
    pub mean_gap_days: Option<f64>,
    /// Median days between successive days with an order; `None` with a single such day.
    pub median_gap_days: Option<f64>,
    /// Days from the first order to the chosen date.
    pub tenure_days: i32,
    /// Value of returns as a share of the value bought; above 1 when more came back than was bought in the period,
    /// `None` when nothing was bought for money.
    pub returns_share: Option<f64>,
}

/// Metrics of every customer at the day `at` (inclusive: later lines are left out), by index of customer.
///
/// `None` for a customer without an order up to that day. Lines of customers beyond `customers` are ignored.
/// The lines are grouped by a counting sort; time is O(lines · log(lines of a customer)).
///
/// ```
/// use analysis::orders::{OrderLine, ReturnsRule, customer_orders};
/// let line = |order, day, amount| OrderLine { customer: 0, order, day, amount };
/// let lines = [line(1, 10, 100.0), line(2, 20, 300.0), line(3, 50, 200.0), line(4, 51, -60.0)];
/// let found = customer_orders(&lines, 1, 60, ReturnsRule::Netted)[0].clone().unwrap();
/// assert_eq!((found.recency_days, found.orders, found.repeat_orders), (10, 3, 2));
/// assert_eq!((found.monetary, found.average_ticket), (540.0, 180.0));
/// assert_eq!((found.mean_gap_days, found.median_gap_days), (Some(20.0), Some(20.0)));
/// assert_eq!((found.tenure_days, found.returns_share), (50, Some(0.1)));
/// ```
pub fn customer_orders(lines: &[OrderLine], customers: usize, at: i32, returns: ReturnsRule) -> Vec<Option<CustomerOrders>> {
    let counts = |line: &&OrderLine| (line.customer as usize) < customers && line.day <= at;
    let mut ends = vec![0usize; customers + 1];
    for line in lines.iter().filter(counts) {
        ends[line.customer as usize + 1] += 1;
    }
    for customer in 0..customers {
        ends[customer + 1] += ends[customer];
    }
    let starts = ends.clone();
    let mut grouped = vec![(0u64, 0.0f64); ends[customers]];
    for line in lines.iter().filter(counts) {
        let place = &mut ends[line.customer as usize];
        grouped[*place] = (key_of(line), line.amount);
        *place += 1;
    }
    let mut scratch = Vec::new();
    (0..customers)
        .map(|customer| {
            let own = &grouped[starts[customer]..starts[customer + 1]];
            one_customer(own, at, returns, &mut scratch)
        })
        .collect()
}

/// Order number above, day below, so that sorting puts the first day of each order first.
fn key_of(line: &OrderLine) -> u64 {
    let rising_day = (line.day as u32) ^ (1 << 31);
    u64::from(line.order) << 32 | u64::from(rising_day)
}

fn day_of(key: u64) -> i32 {
    ((key as u32) ^ (1 << 31)) as i32
}

fn one_customer(lines: &[(u64, f64)], at: i32, returns: ReturnsRule, keys: &mut Vec<u64>) -> Option<CustomerOrders> {
    let (mut bought, mut returned) = (0.0, 0.0);
    keys.clear();
    for &(key, amount) in lines {
        if amount < 0.0 {
            returned -= amount;
        } else {
            bought += amount;
            keys.push(key);
        }
    }
    keys.sort_unstable();
    keys.dedup_by_key(|key| *key >> 32);
    let orders = keys.len();
    let mut days: Vec<i32> = keys.iter().map(|&key| day_of(key)).collect();
    days.sort_unstable();
    days.dedup();
    let (first, last) = (*days.first()?, *days.last()?);
    let monetary = match returns {
        ReturnsRule::Netted => bought - returned,
        ReturnsRule::Dropped => bought,
    };
    let gaps: Vec<f64> = days.windows(2).map(|pair| f64::from(pair[1] - pair[0])).collect();
    Some(CustomerOrders {
        recency_days: at - last,
        orders: orders as u32,
        repeat_orders: gaps.len() as u32,
        monetary,
        average_ticket: monetary / orders as f64,
        mean_gap_days: crate::statistics::mean(&gaps),
        median_gap_days: crate::statistics::median(&gaps),
        tenure_days: at - first,
        returns_share: (bought > 0.0).then(|| returned / bought),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(customer: u32, order: u32, day: i32, amount: f64) -> OrderLine {
        OrderLine { customer, order, day, amount }
    }

    #[track_caller]
    fn check_counts(lines: &[OrderLine], orders: u32, repeat_orders: u32) {
        let found = customer_orders(lines, 1, 100, ReturnsRule::Netted)[0].clone().unwrap();
        assert_eq!((found.orders, found.repeat_orders), (orders, repeat_orders));
    }

    #[test]
    fn orders_and_days_with_an_order_are_two_things() {
        check_counts(&[line(0, 1, 5, 10.0), line(0, 1, 5, 20.0)], 1, 0);
        check_counts(&[line(0, 1, 5, 10.0), line(0, 2, 5, 20.0)], 2, 0);
        check_counts(&[line(0, 1, 5, 10.0), line(0, 2, 9, 20.0), line(0, 1, 9, 1.0)], 2, 1);
        check_counts(&[line(0, 7, 5, 10.0), line(0, 8, 9, -10.0)], 1, 0);
        check_counts(&[line(0, 7, 5, 10.0), line(0, 8, 101, 10.0)], 1, 0);
    }

    #[test]
    fn days_before_1970_keep_their_order() {
        let found = customer_orders(&[line(0, 1, -3, 1.0), line(0, 2, 4, 1.0)], 1, 5, ReturnsRule::Netted);
        let found = found[0].as_ref().unwrap();
        assert_eq!((found.recency_days, found.tenure_days), (1, 8));
    }

    #[test]
    fn a_customer_without_an_order_has_no_metrics() {
        let lines = [line(1, 1, 5, 10.0), line(2, 1, 5, -3.0), line(9, 1, 5, 10.0)];
        let found = customer_orders(&lines, 3, 10, ReturnsRule::Netted);
        assert_eq!(found.iter().map(Option::is_some).collect::<Vec<_>>(), [false, true, false]);
    }

    #[test]
    fn dropped_returns_leave_the_money_but_not_the_share() {
        let lines = [line(0, 1, 5, 10.0), line(0, 1, 5, -4.0)];
        let found = customer_orders(&lines, 1, 10, ReturnsRule::Dropped)[0].clone().unwrap();
        assert_eq!((found.monetary, found.returns_share), (10.0, Some(0.4)));
    }
}
