//! Fisher's exact test of a two by two table, and which of many tests to believe.

use statrs::function::gamma::ln_gamma;

/// Share of the believed rules and pairs that may be false.
pub(super) const FALSE_SHARE: f64 = 0.05;

/// Logarithms of factorials up to a number, for many tests on the same orders.
pub(super) struct Factorials(Vec<f64>);

impl Factorials {
    pub fn up_to(most: u32) -> Self {
        Self((0..=most).map(|n| ln_gamma(f64::from(n) + 1.0)).collect())
    }

    fn choose(&self, n: u32, k: u32) -> f64 {
        self.0[n as usize] - self.0[k as usize] - self.0[(n - k) as usize]
    }

    /// The two-sided p of `both` orders with two items, held by `one` and `other` of `n` orders.
    pub fn fisher(&self, n: u32, one: u32, other: u32, both: u32) -> f64 {
        let (least, most) = ((one + other).saturating_sub(n), one.min(other));
        let whole = self.choose(n, other);
        let log = |k: u32| self.choose(one, k) + self.choose(n - one, other - k) - whole;
        let observed = log(both);
        let as_rare = |k: u32| log(k) <= observed + 1e-7;
        // The terms rise to their peak and fall after it: the rare ones are two tails.
        let peak = ((f64::from(one) + 1.0) * (f64::from(other) + 1.0) / (f64::from(n) + 2.0)) as u32;
        let peak = peak.clamp(least, most);
        let upper = first(peak, most, as_rare);
        let lower = first(0, peak - least, |below| as_rare(peak - below)).map(|below| peak - below);
        let tail = |from: Option<u32>, steps: &dyn Fn(u32) -> Option<u32>| {
            let (mut total, mut at) = (0.0, from);
            while let Some(k) = at {
                let term = log(k).exp();
                total += term;
                at = steps(k).filter(|_| term > 1e-17 * total);
            }
            total
        };
        let above = tail(upper, &|k| (k < most).then_some(k + 1));
        // At the peak both tails begin with the same table, which counts once.
        let lower = lower.and_then(|low| if Some(low) == upper { (low > least).then(|| low - 1) } else { Some(low) });
        let below = tail(lower, &|k| (k > least).then(|| k - 1));
        (above + below).min(1.0)
    }
}

/// The first number from `from` to `to` for which `holds`, which holds for all after it.
fn first(from: u32, to: u32, holds: impl Fn(u32) -> bool) -> Option<u32> {
    let (mut low, mut high) = (from, to);
    if !holds(high) {
        return None;
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    Some(low)
}

/// Chance of `both` orders with two items, or of anything as rare, if items held by `one` and `other` of `n` orders had nothing to do
/// with one another: Fisher's exact test, two-sided by the probability of the table. The counts must fit: both ≤ one, other ≤ n and
/// one + other − both ≤ n.
///
/// ```
/// let p = analysis::baskets::fisher_exact(20, 10, 11, 9); // R, fisher.test(matrix(c(9, 1, 2, 8), 2))
/// assert!((p - 0.005477).abs() < 1e-6);
/// ```
pub fn fisher_exact(n: u32, one: u32, other: u32, both: u32) -> f64 {
    Factorials::up_to(n).fisher(n, one, other, both)
}

/// Which of many tests to believe when a share `rate` of the believed may be false: Benjamini, Hochberg 1995.
///
/// ```
/// assert_eq!(analysis::baskets::discoveries(&[0.01, 0.9, 0.03, 0.04], 0.05), [true, false, false, false]);
/// ```
pub fn discoveries(chances: &[f64], rate: f64) -> Vec<bool> {
    let mut sorted = chances.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let n = sorted.len() as f64;
    let believed = (1..=sorted.len()).rev().find(|place| sorted[place - 1] <= rate * *place as f64 / n);
    let limit = believed.map_or(f64::NEG_INFINITY, |place| sorted[place - 1]);
    chances.iter().map(|chance| *chance <= limit).collect()
}
