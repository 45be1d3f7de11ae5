use crate::statistics::{mean, median, quantile_sorted, sample_deviation};

/// Fewest orders of a buyer whose rhythm is judged.
pub const REGULAR_ORDERS: u32 = 4;
/// Coefficient of variation of the gaps below which a buyer is regular.
pub const REGULAR_VARIATION: f64 = 0.7;
/// Fewest gaps from which a buyer's own limit is taken; with fewer, the gaps of the segment's regular buyers are pooled.
pub const OWN_GAPS: usize = 8;
/// Share of gaps that are not longer than the limit.
const LIMIT_SHARE: f64 = 0.9;

/// Whether somebody buys at even intervals: at least four orders whose gaps vary by less than 0.7 of their mean
/// (sample standard deviation). `gaps` are days between successive days with an order, all above 0.
///
/// ```
/// use analysis::orders::is_regular;
/// assert!(is_regular(4, &[10.0, 12.0, 11.0]));
/// assert!(!is_regular(4, &[1.0, 40.0, 3.0]));
/// assert!(!is_regular(3, &[10.0, 10.0]));
/// ```
pub fn is_regular(orders: u32, gaps: &[f64]) -> bool {
    let variation = || Some(sample_deviation(gaps)? / mean(gaps)?);
    orders >= REGULAR_ORDERS && variation().is_some_and(|variation| variation < REGULAR_VARIATION)
}

/// The longest usual gap: the type-7 quantile 0.9. `None` without gaps.
///
/// ```
/// let gaps: Vec<f64> = (1..=11).map(f64::from).collect();
/// assert_eq!(analysis::orders::gap_limit(&gaps), Some(10.0));
/// ```
pub fn gap_limit(gaps: &[f64]) -> Option<f64> {
    let mut sorted = gaps.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    quantile_sorted(&sorted, LIMIT_SHARE)
}

/// Newest orders that are compared.
const NEWEST: usize = 4;
/// Orders before them with which they are compared: at least as many as the newest, at most this many.
const BEFORE: usize = 12;
/// Smallest fall of the median that is worth a sign.
const FALL: f64 = 0.2;
/// Largest chance of such ranks without any fall.
const CHANCE: f64 = 0.05;

/// A customer whose newest orders are smaller than the ones before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FallingTicket {
    /// Orders compared: the newest, and those before.
    pub newest: u32,
    pub before: u32,
    /// Median amounts of both.
    pub median_newest: f64,
    pub median_before: f64,
    /// Chance of ranks as low as these if nothing had changed.
    pub chance: f64,
}

/// Judges the amounts of a customer's orders, the oldest first: the median of the newest 4 lies at least 20 % below the median
/// of the up to 12 before, and the one-sided exact Mann–Whitney test gives at most 5 %. `None` when the ticket does not fall or
/// there are fewer than 8 orders. Ties count against the sign. Mann, Whitney 1947.
///
/// ```
/// let falling = analysis::orders::falling_ticket(&[90.0, 100.0, 110.0, 95.0, 50.0, 60.0, 40.0, 55.0]).unwrap();
/// assert_eq!((falling.median_before, falling.median_newest), (97.5, 52.5));
/// assert!((falling.chance - 1.0 / 70.0).abs() < 1e-12);
/// ```
pub fn falling_ticket(amounts: &[f64]) -> Option<FallingTicket> {
    let (before, newest) = amounts.split_at_checked(amounts.len().checked_sub(NEWEST)?)?;
    let before = &before[before.len().saturating_sub(BEFORE)..];
    if before.len() < NEWEST {
        return None;
    }
    let (median_newest, median_before) = (median(newest)?, median(before)?);
    let chance = chance_of_lower(newest, before);
    let falls = median_before > 0.0 && median_newest <= (1.0 - FALL) * median_before && chance <= CHANCE;
    falls.then_some(FallingTicket {
        newest: newest.len() as u32,
        before: before.len() as u32,
        median_newest,
        median_before,
        chance,
    })
}

/// Chance that the first sample ranks as low as it does when both come from one population: P(U ≤ u), where u counts pairs in
/// which the first is not below the second.
fn chance_of_lower(first: &[f64], second: &[f64]) -> f64 {
    let above = first.iter().map(|one| second.iter().filter(|other| *one >= **other).count()).sum::<usize>();
    let ways = arrangements(first.len(), second.len());
    ways[..=above].iter().sum::<f64>() / ways.iter().sum::<f64>()
}

/// How many orders of `m` and `n` values give each U from 0 to mn: the coefficients of the Gaussian binomial.
fn arrangements(m: usize, n: usize) -> Vec<f64> {
    let mut table = vec![vec![vec![1.0]; n + 1]; m + 1];
    for i in 1..=m {
        for j in 1..=n {
            let mut ways = vec![0.0; i * j + 1];
            for (u, count) in table[i - 1][j].iter().enumerate() {
                ways[u + j] += count;
            }
            for (u, count) in table[i][j - 1].iter().enumerate() {
                ways[u] += count;
            }
            table[i][j] = ways;
        }
    }
    table[m][n].clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_chance(first: &[f64], second: &[f64], expected: f64) {
        let found = chance_of_lower(first, second);
        assert!((found - expected).abs() < 1e-12, "{first:?} below {second:?}: {found}");
    }

    /// Expected values: scipy 1.x, `mannwhitneyu(a, b, alternative="less", method="exact")`.
    #[test]
    fn chances_are_those_of_scipy() {
        check_chance(&[1.0, 2.0, 3.0, 4.0], &[5.0, 6.0, 7.0, 8.0], 0.014285714285714285);
        check_chance(&[3.0, 1.0, 6.0, 2.0], &[4.0, 5.0, 7.0, 8.0, 9.0, 10.0], 0.01904761904761905);
        check_chance(&[10.0, 11.0, 12.0, 13.0], &[5.0, 6.0, 7.0, 8.0], 1.0);
        let many: Vec<f64> = [4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16].map(f64::from).to_vec();
        check_chance(&[1.0, 2.0, 3.0, 9.0], &many, 0.009890109890109891);
        check_chance(&[2.0, 4.0, 6.0, 8.0], &[1.0, 3.0, 5.0, 7.0, 9.0, 11.0], 0.38095238095238093);
    }

    #[track_caller]
    fn check_falls(amounts: &[f64], falls: bool) {
        assert_eq!(falling_ticket(amounts).is_some(), falls, "{amounts:?}");
    }

    #[test]
    fn a_small_or_doubtful_fall_is_no_sign() {
        check_falls(&[100.0, 100.0, 100.0, 100.0, 50.0, 50.0, 50.0], false);
        check_falls(&[100.0, 101.0, 102.0, 103.0, 90.0, 91.0, 92.0, 93.0], false);
        check_falls(&[100.0, 20.0, 90.0, 30.0, 25.0, 95.0, 35.0, 26.0], false);
        check_falls(&[100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0], false);
        check_falls(&[100.0, 101.0, 102.0, 103.0, 60.0, 61.0, 62.0, 63.0], true);
    }

    /// What was bought long ago does not weigh: only the 12 orders before the newest are compared.
    #[test]
    fn old_orders_are_left_out() {
        let mut amounts = vec![1000.0; 20];
        amounts.extend([50.0; 16]);
        check_falls(&amounts, false);
    }
}
