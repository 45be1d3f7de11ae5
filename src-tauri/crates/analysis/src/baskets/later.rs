mod known;
mod sums;
#[cfg(test)]
mod tests;

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use self::known::Known;
use self::sums::{Buyer, Sums, buyers};
use super::fisher::{FALSE_SHARE, discoveries};
use crate::progress::{Cancelled, Progress};
use crate::statistics::median;

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
    /// Fewest customers compared, and fewest of them with the second item after the first.
    pub least: u32,
    pub least_after: u32,
    /// Most orders of a customer: one with more, such as "retail buyer", stands for many people and is left out.
    pub busiest: usize,
    /// Most pairs returned, those with the most customers beyond the base rate first.
    pub most: usize,
}

/// After the first order with one item, another in a later order within the window.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LaterPair {
    pub first: u32,
    pub second: u32,
    /// Customers whose first order with the first item is observed for the whole window.
    pub customers: u32,
    /// Those of them with an observed order without the first item, too; and those of the compared who bought the second later.
    pub compared: u32,
    pub bought: u32,
    /// Share of the compared who bought the second within the window after their first order with the first item.
    pub share: f64,
    /// Share of the same customers buying it within the window after a random order of theirs without the first.
    pub base: f64,
    /// Share over base; `None` when nobody bought it otherwise.
    pub lift: Option<f64>,
    /// Days to the first order with the second item, the median of those who bought it.
    pub lag: f64,
    /// Two-sided, of the test of Cochran, Mantel and Haenszel: within a customer the order with the first item is one of those compared.
    pub chance: f64,
    /// Believed at a false discovery rate of 5 % among the pairs tested.
    pub believed: bool,
}

/// Pairs across orders, how many of them were tested, and the customers left out for too many orders.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LaterStudy {
    pub pairs: Vec<LaterPair>,
    pub tested: u32,
    pub left_out: u32,
}

/// What customers buy in a later order after their first one with some item, against what the same customers buy after orders without
/// it. Later is a later day. O(Σ over customers of (items)² · orders / 64).
///
/// ```
/// use analysis::baskets::{LaterOrders, LaterParams, later_pairs};
/// use analysis::progress::Unwatched;
/// let own = LaterOrders { days: vec![0, 10, 50], items: vec![vec![0], vec![1], vec![2]] };
/// let params = LaterParams { window: 20, last: 90, least: 1, least_after: 1, busiest: 99, most: 9 };
/// let found = later_pairs(&[own], 3, &params, &Unwatched).unwrap();
/// assert_eq!((found.pairs[0].first, found.pairs[0].second, found.pairs[0].lag), (0, 1, 10.0));
/// assert_eq!((found.pairs[0].share, found.pairs[0].base), (1.0, 0.0));
/// ```
pub fn later_pairs(
    customers: &[LaterOrders],
    items: usize,
    params: &LaterParams,
    progress: &dyn Progress,
) -> Result<LaterStudy, Cancelled> {
    let (done, steps) = (AtomicUsize::new(0), (customers.len() + items) as f32);
    let step = || progress.report(done.fetch_add(1, Ordering::Relaxed) as f32 / steps);
    let of_customer = |orders: &LaterOrders| -> Result<Known, Cancelled> {
        step()?;
        Ok(Known::new(orders, params))
    };
    let known: Result<Vec<Known>, Cancelled> = customers.par_iter().map(of_customer).collect();
    let known = known?;
    let buyers = buyers(&known, items);
    let of_first = |sums: &mut Sums, first: u32| -> Result<Vec<LaterPair>, Cancelled> {
        step()?;
        let buyers = &buyers[first as usize];
        if (buyers.compared.len() as u32) < params.least {
            return Ok(Vec::new());
        }
        Ok(sums.pairs(first, buyers, &known, params))
    };
    let found: Result<Vec<Vec<LaterPair>>, Cancelled> =
        (0..items as u32).into_par_iter().map_init(|| Sums::new(items), of_first).collect();
    let mut pairs: Vec<LaterPair> = found?.into_iter().flatten().collect();
    let chances: Vec<f64> = pairs.iter().map(|pair| pair.chance).collect();
    for (pair, believed) in pairs.iter_mut().zip(discoveries(&chances, FALSE_SHARE)) {
        pair.believed = believed;
    }
    let tested = pairs.len() as u32;
    let beyond = |pair: &LaterPair| (pair.share - pair.base) * f64::from(pair.compared);
    pairs.sort_by(|one, other| {
        let by_strength = other.believed.cmp(&one.believed).then(beyond(other).total_cmp(&beyond(one)));
        by_strength.then((one.first, one.second).cmp(&(other.first, other.second)))
    });
    pairs.truncate(params.most);
    pairs.par_iter_mut().for_each(|pair| pair.lag = lag(pair, &buyers[pair.first as usize].compared, customers, params));
    let left_out = customers.iter().filter(|orders| orders.days.len() > params.busiest).count() as u32;
    Ok(LaterStudy { pairs, tested, left_out })
}

/// Median days from the first order with the first item to the next one with the second.
fn lag(pair: &LaterPair, buyers: &[Buyer], customers: &[LaterOrders], params: &LaterParams) -> f64 {
    let wait = |buyer: &Buyer| {
        let orders = &customers[buyer.customer as usize];
        let day = orders.days[buyer.order as usize];
        let later = orders.days.iter().zip(&orders.items).skip(buyer.order as usize + 1);
        let mut within = later.filter(|(later, _)| **later > day).take_while(|(later, _)| **later <= day + params.window);
        within.find(|(_, items)| items.binary_search(&pair.second).is_ok()).map(|(later, _)| f64::from(later - day))
    };
    let waits: Vec<f64> = buyers.iter().filter_map(wait).collect();
    median(&waits).unwrap_or(f64::NAN)
}
