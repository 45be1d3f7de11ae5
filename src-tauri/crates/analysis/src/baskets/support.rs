use rayon::prelude::*;

use super::Baskets;
use super::orders::Tally;

/// Pairs that a person can look through.
const READABLE: usize = 200;
/// Fewest orders from which a pair is proposed: fewer are anecdotes.
const LEAST: u32 = 5;

/// The least whole number of orders that is at least the share `support` of `orders`: thresholds are compared as counts, so that what
/// lies exactly on the threshold is in, whatever the rounding of the product. At least 1.
///
/// ```
/// use analysis::baskets::least_count;
/// assert_eq!(least_count(0.07, 100), 7); // 0.07 × 100 is 7.000000000000001 in floating point
/// assert_eq!((least_count(0.0701, 100), least_count(0.0, 100)), (8, 1));
/// ```
pub fn least_count(support: f64, orders: usize) -> u32 {
    let exact = support * orders as f64;
    let whole = exact.round();
    let count = if (exact - whole).abs() <= 1e-9 * exact.abs().max(1.0) { whole } else { exact.ceil() };
    count.max(1.0) as u32
}

/// The smallest number of orders proposed for an itemset: that of the 200th commonest pair, so that what is found can be read, but
/// never fewer than 5. `None` when no two items were bought together in 5 orders. O(Σ (items of an order)²).
///
/// ```
/// use analysis::baskets::{Baskets, proposed_count};
/// let baskets = Baskets::new(3, vec![vec![0, 1]; 7].into_iter().chain(vec![vec![0, 2]; 4]));
/// assert_eq!(proposed_count(&baskets), Some(7));
/// ```
pub fn proposed_count(baskets: &Baskets) -> Option<u32> {
    let ranked = baskets.ranked(LEAST);
    let mut counts: Vec<u32> = (0..ranked.items.len())
        .into_par_iter()
        .map_init(
            || Tally::new(&ranked),
            |tally, rank| {
                let mut together: Vec<u32> = Vec::new();
                tally.replace(&ranked, rank, |_, count| {
                    together.push(count);
                    count
                });
                tally.reset();
                together.retain(|count| *count >= LEAST);
                together
            },
        )
        .flatten_iter()
        .collect();
    counts.sort_unstable_by(|one, other| other.cmp(one));
    counts.get(READABLE - 1).or(counts.last()).copied()
}
