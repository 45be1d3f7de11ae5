use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use statrs::function::gamma::{digamma, ln_gamma};
use ts_rs::TS;

use super::descent::lowest;
use super::{BuyingHistory, FitError};

/// Fewest customers with a repeat order from whom a model is learned.
pub const LEAST_REPEATERS: u32 = 30;
/// Bounds of the parameters, as logarithms: beyond them the likelihood is flat and the numbers mean nothing.
const LEAST: f64 = -11.5;
const MOST: f64 = 9.2;

/// How customers come to stop buying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PurchaseModel {
    /// BG/NBD (Fader, Hardie, Lee 2005): somebody may stop after each repeat order, so that all without one are alive.
    AfterRepeats,
    /// MBG/NBD (Batislam, Denizel, Filiztekin 2007): somebody may stop after any order, the first included.
    AfterAnyOrder,
}

/// Orders come at random at a rate λ of the customer's own, λ ~ Gamma(r, α) over customers; after an order the customer stops
/// with a chance of their own, p ~ Beta(a, b). Time is in weeks.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PurchaseParams {
    pub model: PurchaseModel,
    pub r: f64,
    pub alpha: f64,
    pub a: f64,
    pub b: f64,
}

/// Parameters of the greatest likelihood.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PurchaseFit {
    pub params: PurchaseParams,
    pub log_likelihood: f64,
    /// Customers, and those of them with a repeat order.
    pub n: u32,
    pub repeaters: u32,
    /// A parameter ran to the end of its range: the data say little of it (nobody stops, or all buy alike).
    pub at_edge: bool,
}

/// The model by maximum likelihood, the best of three starts. O(rounds · different histories).
///
/// ```
/// use analysis::lifetime::{BuyingHistory, FitError, PurchaseModel, fit_purchases};
/// let one = BuyingHistory { repeats: 1, last: 2.0, age: 9.0, ..BuyingHistory::default() };
/// let refused = fit_purchases(&[one; 7], PurchaseModel::AfterRepeats);
/// assert_eq!(refused, Err(FitError::TooFewRepeaters { repeaters: 7, needed: 30 }));
/// ```
pub fn fit_purchases(histories: &[BuyingHistory], model: PurchaseModel) -> Result<PurchaseFit, FitError> {
    let repeaters = histories.iter().filter(|own| own.repeats > 0).count() as u32;
    if repeaters < LEAST_REPEATERS {
        return Err(FitError::TooFewRepeaters { repeaters, needed: LEAST_REPEATERS });
    }
    let likelihood = Likelihood::new(histories.iter().map(|own| (own.repeats, own.last, own.age)), model);
    let rate = likelihood.rate();
    // α is r over the mean rate; whoever still buys makes that too low, so the starts try different distances.
    let starts = [[0.5, 0.5 / rate, 0.5, 2.0], [1.0, 0.5 / rate, 1.0, 1.0], [0.2, 0.3 / rate, 2.0, 5.0]];
    let found: Vec<_> = starts.par_iter().map(|start| lowest(start.map(f64::ln), |at| likelihood.fall(at))).collect();
    let best = found.into_iter().flatten().min_by(|one, other| one.1.total_cmp(&other.1)).ok_or(FitError::NoOptimum)?;
    Ok(likelihood.fitted(best.0, repeaters))
}

/// The model again on histories like those it came from: one search that starts where the last one ended.
pub(super) fn refit(histories: impl Iterator<Item = (u32, f64, f64)>, near: &PurchaseParams) -> Result<PurchaseParams, FitError> {
    let likelihood = Likelihood::new(histories, near.model);
    let start = [near.r, near.alpha, near.a, near.b].map(f64::ln);
    Ok(likelihood.params(lowest(start, |at| likelihood.fall(at))?.0))
}

/// Histories folded together where they are alike, and what depends on the number of repeats alone.
struct Likelihood {
    model: PurchaseModel,
    customers: f64,
    /// Repeats with the number of customers who have them.
    repeats: Vec<(u32, f64)>,
    rows: Vec<Row>,
}

struct Row {
    repeats: f64,
    last: f64,
    age: f64,
    customers: f64,
}

impl Likelihood {
    fn new(histories: impl Iterator<Item = (u32, f64, f64)>, model: PurchaseModel) -> Self {
        let mut sorted: Vec<(u32, f64, f64)> = histories.collect();
        sorted.sort_unstable_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)).then(one.2.total_cmp(&other.2)));
        let folded = |same: &[(u32, f64, f64)]| {
            let (repeats, last, age) = same[0];
            Row { repeats: f64::from(repeats), last, age, customers: same.len() as f64 }
        };
        Self {
            model,
            customers: sorted.len() as f64,
            repeats: sorted.chunk_by(|one, other| one.0 == other.0).map(|same| (same[0].0, same.len() as f64)).collect(),
            rows: sorted.chunk_by(|one, other| one == other).map(folded).collect(),
        }
    }

    /// Repeat orders a week, by those who were there.
    fn rate(&self) -> f64 {
        let sum = |of: fn(&Row) -> f64| self.rows.iter().map(|row| row.customers * of(row)).sum::<f64>();
        (sum(|row| row.repeats) / sum(|row| row.age).max(1.0)).max(1e-6)
    }

    /// Minus the mean log-likelihood at the logarithms of r, α, a, b, and its slope; beyond the bounds a rising wall.
    fn fall(&self, at: &[f64; 4]) -> (f64, [f64; 4]) {
        let [r, alpha, a, b] = at.map(f64::exp);
        let (mut total, mut slope) = self.by_repeats(r, alpha, a, b);
        let (log_a, chances) = (a.ln(), self.model.chances_before());
        for row in &self.rows {
            let (rate, aged) = (r + row.repeats, alpha + row.age);
            let log_aged = aged.ln();
            total -= row.customers * rate * log_aged;
            slope[0] -= row.customers * log_aged;
            slope[1] -= row.customers * rate / aged;
            let survived = row.repeats + chances;
            if survived < 1.0 {
                continue;
            }
            // The odds that the customer stopped right after the last order.
            let lasted = alpha + row.last;
            let longer = log_aged - lasted.ln();
            let odds = (log_a - (b + survived - 1.0).ln() + rate * longer).min(700.0).exp();
            let gone = odds / (1.0 + odds) * row.customers;
            total += row.customers * odds.ln_1p();
            slope[0] += gone * longer;
            slope[1] += gone * rate * (1.0 / aged - 1.0 / lasted);
            slope[2] += gone / a;
            slope[3] -= gone / (b + survived - 1.0);
        }
        let by_log = [slope[0] * r, slope[1] * alpha, slope[2] * a, slope[3] * b];
        let (wall, steep) = walls(at);
        (wall - total / self.customers, std::array::from_fn(|part| steep[part] - by_log[part] / self.customers))
    }

    /// The part of the log-likelihood that depends on the number of repeats alone, and its slope by r, α, a, b.
    fn by_repeats(&self, r: f64, alpha: f64, a: f64, b: f64) -> (f64, [f64; 4]) {
        let (mut total, mut slope) = (0.0, [0.0; 4]);
        let (of_r, of_b, of_sum) = (ln_gamma(r), ln_gamma(b), ln_gamma(a + b));
        let (by_r, by_b, by_sum) = (digamma(r), digamma(b), digamma(a + b));
        for &(repeats, customers) in &self.repeats {
            let (rate, survived) = (r + f64::from(repeats), f64::from(repeats) + self.model.chances_before());
            let log =
                ln_gamma(rate) - of_r + r * alpha.ln() + of_sum + ln_gamma(b + survived) - of_b - ln_gamma(a + b + survived);
            total += customers * log;
            let by_all = digamma(a + b + survived);
            slope[0] += customers * (digamma(rate) - by_r + alpha.ln());
            slope[1] += customers * r / alpha;
            slope[2] += customers * (by_sum - by_all);
            slope[3] += customers * (by_sum + digamma(b + survived) - by_b - by_all);
        }
        (total, slope)
    }

    fn params(&self, at: [f64; 4]) -> PurchaseParams {
        let [r, alpha, a, b] = at.map(f64::exp);
        PurchaseParams { model: self.model, r, alpha, a, b }
    }

    fn fitted(&self, at: [f64; 4], repeaters: u32) -> PurchaseFit {
        PurchaseFit {
            params: self.params(at),
            log_likelihood: (walls(&at).0 - self.fall(&at).0) * self.customers,
            n: self.customers as u32,
            repeaters,
            at_edge: at.iter().any(|log| !(LEAST..=MOST).contains(log)),
        }
    }
}

impl PurchaseModel {
    /// Chances to stop that somebody has met before any repeat order.
    pub(super) fn chances_before(self) -> f64 {
        match self {
            Self::AfterRepeats => 0.0,
            Self::AfterAnyOrder => 1.0,
        }
    }
}

fn walls<const D: usize>(at: &[f64; D]) -> (f64, [f64; D]) {
    let beyond = at.map(|log| log - log.clamp(LEAST, MOST));
    (beyond.iter().map(|far| far * far).sum(), beyond.map(|far| 2.0 * far))
}
