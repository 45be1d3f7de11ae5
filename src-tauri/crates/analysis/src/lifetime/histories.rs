use serde::{Deserialize, Serialize};

use crate::orders::{OrderLine, ReturnsRule};

/// How one customer bought up to a day, as the models of purchases and of spending see it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct BuyingHistory {
    /// Days with an order less one (x).
    pub repeats: u32,
    /// Weeks from the first order to the last one (t_x); 0 without a repeat.
    pub last: f64,
    /// Weeks from the first order to the day looked from (T).
    pub age: f64,
    /// Money per repeat order day (z̄): all after the first day, returns by rule. `None` without a repeat; may be ≤ 0.
    pub repeat_ticket: Option<f64>,
    /// Money of all orders.
    pub monetary: f64,
    /// Money of the 365 days up to the day looked from, and the days with an order among them, for those who fall back to history.
    pub last_year: f64,
    pub last_year_days: u32,
}

/// Histories up to and with the day `at`, by index of customer; `None` without an order. A day counts when something was bought on
/// it; a return on any other day lowers the money only. The lines of a customer may lie anywhere.
///
/// ```
/// use analysis::lifetime::buying_histories;
/// use analysis::orders::{OrderLine, ReturnsRule};
/// let line = |order, day, amount| OrderLine { customer: 0, order, day, amount };
/// let lines = [line(1, 0, 30.0), line(2, 7, 10.0), line(3, 7, 14.0), line(4, 21, 20.0), line(5, 30, -4.0)];
/// let own = buying_histories(&lines, 1, 35, ReturnsRule::Netted)[0].unwrap();
/// assert_eq!((own.repeats, own.last, own.age, own.repeat_ticket), (2, 3.0, 5.0, Some(20.0)));
/// ```
pub fn buying_histories(lines: &[OrderLine], customers: usize, at: i32, returns: ReturnsRule) -> Vec<Option<BuyingHistory>> {
    let mut own: Vec<Vec<(i32, f64)>> = vec![Vec::new(); customers];
    for line in lines.iter().filter(|line| line.day <= at) {
        if let Some(own) = own.get_mut(line.customer as usize) {
            own.push((line.day, line.amount));
        }
    }
    own.into_iter().map(|lines| history(lines, at, returns)).collect()
}

fn history(mut lines: Vec<(i32, f64)>, at: i32, returns: ReturnsRule) -> Option<BuyingHistory> {
    if returns == ReturnsRule::Dropped {
        lines.retain(|(_, amount)| *amount >= 0.0);
    }
    let mut days: Vec<i32> = lines.iter().filter(|(_, amount)| *amount >= 0.0).map(|(day, _)| *day).collect();
    days.sort_unstable();
    days.dedup();
    let (first, last) = (*days.first()?, *days.last()?);
    let money = |since: i32| lines.iter().filter(|(day, _)| *day > since).map(|(_, amount)| amount).sum::<f64>();
    let repeats = days.len() as u32 - 1;
    Some(BuyingHistory {
        repeats,
        last: f64::from(last - first) / 7.0,
        age: f64::from(at - first) / 7.0,
        repeat_ticket: (repeats > 0).then(|| money(first) / f64::from(repeats)),
        monetary: money(i32::MIN),
        last_year: money(at - 365),
        last_year_days: days.iter().filter(|day| **day > at - 365).count() as u32,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_ticket(amounts: &[(i32, f64)], returns: ReturnsRule, repeats: u32, ticket: Option<f64>) {
        let line = |(order, (day, amount)): (u32, &(i32, f64))| OrderLine { customer: 0, order, day: *day, amount: *amount };
        let lines: Vec<OrderLine> = (0..).zip(amounts).map(line).collect();
        let own = buying_histories(&lines, 1, 100, returns)[0].unwrap();
        assert_eq!((own.repeats, own.repeat_ticket), (repeats, ticket), "{amounts:?}");
    }

    #[test]
    fn returns_lower_the_ticket_and_are_no_orders() {
        check_ticket(&[(1, 50.0)], ReturnsRule::Netted, 0, None);
        check_ticket(&[(1, 50.0), (9, -50.0)], ReturnsRule::Netted, 0, None);
        check_ticket(&[(1, 50.0), (9, 30.0), (12, -10.0)], ReturnsRule::Netted, 1, Some(20.0));
        check_ticket(&[(1, 50.0), (9, 30.0), (12, -10.0)], ReturnsRule::Dropped, 1, Some(30.0));
        check_ticket(&[(1, 50.0), (9, 30.0), (12, -50.0)], ReturnsRule::Netted, 1, Some(-20.0));
        check_ticket(&[(9, 30.0), (1, 50.0), (101, 7.0)], ReturnsRule::Netted, 1, Some(30.0));
    }

    /// The day itself is the last of the 365; two documents of a day are one day, a return is none.
    #[test]
    fn the_last_year_counts_days_with_an_order() {
        let amounts = [(30, 9.0), (35, 40.0), (36, 5.0), (36, 6.0), (200, -2.0), (300, 1.0), (400, 8.0)];
        let line = |(order, (day, amount)): (u32, (i32, f64))| OrderLine { customer: 0, order, day, amount };
        let lines: Vec<OrderLine> = (0..).zip(amounts).map(line).collect();
        let own = buying_histories(&lines, 1, 400, ReturnsRule::Netted)[0].unwrap();
        assert_eq!((own.repeats, own.last_year_days, own.last_year), (4, 3, 18.0));
    }

    #[test]
    fn somebody_with_returns_alone_never_bought() {
        let lines = [OrderLine { customer: 1, order: 0, day: 3, amount: -5.0 }];
        assert_eq!(buying_histories(&lines, 2, 9, ReturnsRule::Netted), [None, None]);
    }
}
