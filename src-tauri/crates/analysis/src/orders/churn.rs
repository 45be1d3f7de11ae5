use super::rhythm::{OWN_GAPS, gap_limit, is_regular};
use std::collections::HashMap;

/// A customer's days with an order, rising and without repetition, and how many orders there were.
#[derive(Debug, Clone, PartialEq)]
pub struct BuyerDays {
    pub orders: u32,
    pub days: Vec<i32>,
    /// Customers of one pool lend each other their gaps where their own are too few; as a rule a segment.
    pub pool: u32,
}

/// Who has left at the day `at`: a regular buyer whose time since the last order exceeds the 90 % quantile of their own gaps (of
/// those of the regular buyers of their pool below 8 gaps); anybody else without an order in the last `window` days. A customer
/// without orders has not left: they were never there.
///
/// ```
/// use analysis::orders::{BuyerDays, has_left};
/// let buyer = |orders, days: &[i32]| BuyerDays { orders, days: days.to_vec(), pool: 0 };
/// let monthly = buyer(4, &[0, 30, 60, 90]);
/// let once = buyer(1, &[0]);
/// assert_eq!(has_left(&[monthly, once], 130, 365), [true, false]);
/// ```
pub fn has_left(buyers: &[BuyerDays], at: i32, window: i32) -> Vec<bool> {
    let gaps: Vec<Vec<f64>> =
        buyers.iter().map(|buyer| buyer.days.windows(2).map(|pair| f64::from(pair[1] - pair[0])).collect()).collect();
    let mut pools: HashMap<u32, Vec<f64>> = HashMap::new();
    for (buyer, own) in buyers.iter().zip(&gaps).filter(|(buyer, own)| is_regular(buyer.orders, own)) {
        pools.entry(buyer.pool).or_default().extend(own);
    }
    let pooled: HashMap<u32, Option<f64>> = pools.iter().map(|(pool, gaps)| (*pool, gap_limit(gaps))).collect();
    let left = |(buyer, own): (&BuyerDays, &Vec<f64>)| {
        let Some(last) = buyer.days.last() else { return false };
        let since = f64::from(at - last);
        if !is_regular(buyer.orders, own) {
            return since > f64::from(window);
        }
        let limit = if own.len() >= OWN_GAPS { gap_limit(own) } else { pooled.get(&buyer.pool).copied().flatten() };
        limit.is_some_and(|limit| since > limit)
    };
    buyers.iter().zip(&gaps).map(left).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(buyers: &[(u32, &[i32], u32)], at: i32, expected: &[bool]) {
        let buyers: Vec<BuyerDays> =
            buyers.iter().map(|(orders, days, pool)| BuyerDays { orders: *orders, days: days.to_vec(), pool: *pool }).collect();
        assert_eq!(has_left(&buyers, at, 365), expected);
    }

    #[test]
    fn a_regular_buyer_leaves_by_their_own_rhythm() {
        let weekly: &[i32] = &[0, 7, 14, 21, 28, 35, 42, 49, 56, 63];
        check(&[(10, weekly, 0)], 70, &[false]);
        check(&[(10, weekly, 0)], 71, &[true]);
    }

    /// Three gaps of 30 days lie in a pool with eight of 60 days: its type-7 quantile 0.9 of these eleven is 60.
    #[test]
    fn few_gaps_are_judged_by_the_pool() {
        let slow: &[i32] = &[0, 60, 120, 180, 240, 300, 360, 420, 480];
        let few: &[i32] = &[390, 420, 450, 480];
        check(&[(9, slow, 1), (4, few, 1)], 540, &[false, false]);
        check(&[(9, slow, 1), (4, few, 1)], 541, &[true, true]);
        check(&[(9, slow, 1), (4, few, 2)], 511, &[false, true]);
    }

    #[test]
    fn others_leave_after_the_window() {
        check(&[(1, &[0], 0), (2, &[0, 1], 0), (0, &[], 0)], 365, &[false, false, false]);
        check(&[(1, &[0], 0), (2, &[0, 1], 0), (0, &[], 0)], 366, &[true, false, false]);
    }
}
