use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::fisher::discoveries;
use crate::statistics::median;

const FALSE_SHARE: f64 = 0.05;

/// The orders of one customer, by day; each with its different items, rising.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaterOrders {
    pub days: Vec<i32>,
    pub items: Vec<Vec<u32>>,
}

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LaterParams {
    /// Days after an order in which a later one counts.
    pub window: i32,
    /// Last day of the data: only orders observed for the whole window up to it count.
    pub last: i32,
    /// Fewest customers with the first item, and fewest of them with the second one after it.
    pub least: u32,
    pub least_after: u32,
    /// Most pairs returned, those with the most customers beyond the base rate first.
    pub most: usize,
}

/// After the first order with one item, another in a later order within the window.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LaterPair {
    pub first: u32,
    pub second: u32,
    /// Customers whose first order with the first item is observed for the whole window, and those of them who bought the second later.
    pub customers: u32,
    pub bought: u32,
    pub share: f64,
    /// Share buying the second within the window after a random order of theirs without the first, and the customers who had one.
    pub base: f64,
    pub compared: u32,
    /// Share over base; `None` when nobody bought it otherwise.
    pub lift: Option<f64>,
    /// Days to the first order with the second item, the median of those who bought it.
    pub lag: f64,
    /// Two-sided, of the test of Cochran, Mantel and Haenszel: within a customer the order with the first item is one of those compared.
    pub chance: f64,
    /// Believed at a false discovery rate of 5 % among the pairs tested.
    pub believed: bool,
}

/// Pairs across orders, and how many of them were tested.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LaterStudy {
    pub pairs: Vec<LaterPair>,
    pub tested: u32,
}

/// What customers buy in a later order after their first one with some item, against what the same customers buy after orders without
/// it. Later is a later day. O(Σ over customers and their items of what follows their orders).
///
/// ```
/// use analysis::baskets::{LaterOrders, LaterParams, later_pairs};
/// let own = LaterOrders { days: vec![0, 10, 50], items: vec![vec![0], vec![1], vec![2]] };
/// let params = LaterParams { window: 20, last: 90, least: 1, least_after: 1, most: 9 };
/// let found = later_pairs(&[own], 3, &params);
/// assert_eq!((found.pairs[0].first, found.pairs[0].second, found.pairs[0].lag), (0, 1, 10.0));
/// assert_eq!((found.pairs[0].share, found.pairs[0].base), (1.0, 0.0));
/// ```
pub fn later_pairs(customers: &[LaterOrders], items: usize, params: &LaterParams) -> LaterStudy {
    let known: Vec<Known> = customers.par_iter().map(|orders| Known::new(orders, params)).collect();
    let mut buyers: Vec<Vec<(u32, u32)>> = vec![Vec::new(); items];
    for (customer, own) in known.iter().enumerate() {
        for (item, order) in &own.firsts {
            buyers[*item as usize].push((customer as u32, *order));
        }
    }
    let of_first = |first: u32| {
        let buyers = &buyers[first as usize];
        if (buyers.len() as u32) < params.least {
            return Vec::new();
        }
        pairs_of(first, buyers, &known, items, params)
    };
    let mut pairs: Vec<LaterPair> = (0..items as u32).into_par_iter().flat_map_iter(of_first).collect();
    let chances: Vec<f64> = pairs.iter().map(|pair| pair.chance).collect();
    for (pair, believed) in pairs.iter_mut().zip(discoveries(&chances, FALSE_SHARE)) {
        pair.believed = believed;
    }
    let tested = pairs.len() as u32;
    let beyond = |pair: &LaterPair| (pair.share - pair.base) * f64::from(pair.customers);
    pairs.sort_by(|one, other| {
        other.believed.cmp(&one.believed).then(beyond(other).total_cmp(&beyond(one))).then(one.first.cmp(&other.first))
    });
    pairs.truncate(params.most);
    pairs.par_iter_mut().for_each(|pair| pair.lag = lag(pair, &buyers[pair.first as usize], customers, params));
    LaterStudy { pairs, tested }
}

/// What follows the orders of one customer.
struct Known {
    /// Each item with the first order that holds it, where that order is observed for the whole window.
    firsts: Vec<(u32, u32)>,
    /// For each observed order the items of later orders within the window, rising.
    after: Vec<Vec<u32>>,
    /// For each item the observed orders that it follows.
    followed: Vec<(u32, u32)>,
    /// For each item the observed orders that hold it, as stretches of `holding`.
    holding: Vec<(u32, u32)>,
}

impl Known {
    fn new(orders: &LaterOrders, params: &LaterParams) -> Self {
        let observed = orders.days.partition_point(|day| day + params.window <= params.last);
        let after: Vec<Vec<u32>> = (0..observed).map(|order| after(orders, order, params.window)).collect();
        let mut firsts: Vec<(u32, u32)> = Vec::new();
        for (order, items) in orders.items.iter().enumerate() {
            firsts.extend(items.iter().map(|item| (*item, order as u32)));
        }
        firsts.sort_unstable();
        let holding = firsts.iter().copied().filter(|(_, order)| (*order as usize) < observed).collect();
        firsts.dedup_by_key(|(item, _)| *item);
        firsts.retain(|(_, order)| (*order as usize) < observed);
        Self { firsts, followed: tally(&after), after, holding }
    }

    /// The observed orders that hold the item.
    fn orders_with(&self, item: u32) -> &[(u32, u32)] {
        let from = self.holding.partition_point(|(own, _)| *own < item);
        let to = from + self.holding[from..].partition_point(|(own, _)| *own == item);
        &self.holding[from..to]
    }
}

fn after(orders: &LaterOrders, order: usize, window: i32) -> Vec<u32> {
    let day = orders.days[order];
    let mut found: Vec<u32> = Vec::new();
    for (later, items) in orders.days.iter().zip(&orders.items).skip(order + 1) {
        if *later > day + window {
            break;
        }
        if *later > day {
            found.extend(items);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn tally(sets: &[Vec<u32>]) -> Vec<(u32, u32)> {
    let mut all: Vec<u32> = sets.iter().flatten().copied().collect();
    all.sort_unstable();
    all.chunk_by(|one, other| one == other).map(|same| (same[0], same.len() as u32)).collect()
}

/// What is summed up of one second item.
#[derive(Clone, Copy, Default)]
struct Sum {
    bought: u32,
    base: f64,
    /// Over customers compared: purchases expected after the first item if it made no difference, and their variance.
    expected: f64,
    variance: f64,
    /// Of the customer at hand: orders without the first item that the second follows, and whether it was bought after the first.
    others: i32,
    now: bool,
    compared_bought: u32,
}

fn pairs_of(first: u32, buyers: &[(u32, u32)], known: &[Known], items: usize, params: &LaterParams) -> Vec<LaterPair> {
    let mut sums = vec![Sum::default(); items];
    let mut touched: Vec<u32> = Vec::new();
    let mut compared = 0u32;
    for (customer, order) in buyers {
        let own = &known[*customer as usize];
        let with = own.orders_with(first);
        let without = own.after.len() - with.len();
        for second in &own.after[*order as usize] {
            sums[*second as usize].now = true;
            sums[*second as usize].bought += 1;
            touched.push(*second);
        }
        if without > 0 {
            compared += 1;
            for (second, orders) in &own.followed {
                sums[*second as usize].others += *orders as i32;
                touched.push(*second);
            }
            for (_, holding) in with {
                own.after[*holding as usize].iter().for_each(|second| sums[*second as usize].others -= 1);
            }
        }
        for second in touched.drain(..) {
            let sum = &mut sums[second as usize];
            if sum.others != 0 || sum.now {
                let base = if without > 0 { f64::from(sum.others) / without as f64 } else { 0.0 };
                if without > 0 {
                    let likely = (f64::from(sum.others) + f64::from(u8::from(sum.now))) / (without + 1) as f64;
                    sum.base += base;
                    sum.expected += likely;
                    sum.variance += likely * (1.0 - likely);
                    sum.compared_bought += u32::from(sum.now);
                }
                (sum.others, sum.now) = (0, false);
            }
        }
    }
    if compared < params.least {
        return vec![];
    }
    let seconds = sums.iter().zip(0..).filter(|(sum, second)| *second != first && sum.bought >= params.least_after);
    seconds.map(|(sum, second)| pair(first, second, sum, buyers.len(), compared)).collect()
}

fn pair(first: u32, second: u32, sum: &Sum, customers: usize, compared: u32) -> LaterPair {
    let (share, base) = (f64::from(sum.bought) / customers as f64, sum.base / f64::from(compared));
    LaterPair {
        first,
        second,
        customers: customers as u32,
        bought: sum.bought,
        share,
        base,
        compared,
        lift: (base > 0.0).then(|| share / base),
        lag: f64::NAN,
        chance: two_sided(f64::from(sum.compared_bought) - sum.expected, sum.variance.sqrt()),
        believed: false,
    }
}

fn two_sided(difference: f64, error: f64) -> f64 {
    if error <= 0.0 {
        return if difference == 0.0 { 1.0 } else { 0.0 };
    }
    statrs::function::erf::erfc((difference / error).abs() / std::f64::consts::SQRT_2)
}

/// Median days from the first order with the first item to the next one with the second.
fn lag(pair: &LaterPair, buyers: &[(u32, u32)], customers: &[LaterOrders], params: &LaterParams) -> f64 {
    let wait = |(customer, order): &(u32, u32)| {
        let orders = &customers[*customer as usize];
        let day = orders.days[*order as usize];
        let later = orders.days.iter().zip(&orders.items).skip(*order as usize + 1);
        let within = later.filter(|(later, _)| **later > day && **later <= day + params.window);
        within.into_iter().find(|(_, items)| items.binary_search(&pair.second).is_ok()).map(|(later, _)| f64::from(later - day))
    };
    let waits: Vec<f64> = buyers.iter().filter_map(wait).collect();
    median(&waits).unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn orders(of: &[(i32, &[u32])]) -> LaterOrders {
        LaterOrders {
            days: of.iter().map(|(day, _)| *day).collect(),
            items: of.iter().map(|(_, items)| items.to_vec()).collect(),
        }
    }

    const PARAMS: LaterParams = LaterParams { window: 30, last: 200, least: 1, least_after: 1, most: 99 };

    #[track_caller]
    fn check_pair(customers: &[LaterOrders], (first, second): (u32, u32), expected: Option<(u32, u32, f64, f64)>) {
        let found = later_pairs(customers, 4, &PARAMS);
        let pair = found.pairs.iter().find(|pair| (pair.first, pair.second) == (first, second));
        assert_eq!(pair.map(|pair| (pair.customers, pair.bought, pair.base, pair.lag)), expected);
    }

    /// By hand from the definition.
    #[test]
    fn only_later_days_within_an_observed_window_count() {
        // The same day is no later order; the window ends after its last day.
        check_pair(&[orders(&[(0, &[0]), (0, &[1]), (50, &[2])])], (0, 1), None);
        check_pair(&[orders(&[(0, &[0]), (30, &[1]), (70, &[2])])], (0, 1), Some((1, 1, 0.0, 30.0)));
        check_pair(&[orders(&[(0, &[0]), (31, &[1]), (70, &[2])])], (0, 1), None);
        // An order with the first item later than 170 is not observed for 30 days up to 200.
        check_pair(&[orders(&[(100, &[2]), (171, &[0]), (180, &[1])])], (0, 1), None);
    }

    /// By hand: after one of the two orders without 0 the customer bought 1 within 30 days.
    #[test]
    fn the_base_rate_is_that_of_the_same_customers_other_orders() {
        let own = orders(&[(0, &[0, 3]), (10, &[1]), (60, &[2]), (80, &[1]), (120, &[3])]);
        // Orders without 0: days 10 (nothing within 30), 60 (1 at 80), 80 (nothing), 120 (nothing).
        check_pair(&[own], (0, 1), Some((1, 1, 0.25, 10.0)));
    }

    /// A habit lifts nothing: who buys 1 every week buys it after 0 as well.
    #[test]
    fn what_is_bought_anyway_is_not_believed() {
        let customer = |shift: i32| {
            let mut own = LaterOrders::default();
            for week in 0..20 {
                own.days.push(week * 7 + shift);
                own.items.push(if week == 5 + shift { vec![0, 1] } else { vec![1] });
            }
            own
        };
        let customers: Vec<LaterOrders> = (0..6).map(customer).collect();
        let found = later_pairs(&customers, 2, &PARAMS);
        let pair = found.pairs.iter().find(|pair| (pair.first, pair.second) == (0, 1)).unwrap();
        assert_eq!((pair.customers, pair.bought, pair.share, pair.believed), (6, 6, 1.0, false));
        assert!(pair.base > 0.9);
    }
}
