use serde::{Deserialize, Serialize};
use statrs::function::gamma::{digamma, ln_gamma};
use ts_rs::TS;

use super::descent::lowest;
use super::{BuyingHistory, LEAST_REPEATERS};

/// Gamma–Gamma: the amounts of a customer's orders are Gamma(p, ν) about a mean of their own, ν ~ Gamma(q, γ) over customers, whatever
/// their number of orders. γ is in the currency.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SpendParams {
    pub p: f64,
    pub q: f64,
    pub gamma: f64,
}

/// Parameters of the greatest likelihood, with what speaks for and against the model.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SpendFit {
    pub params: SpendParams,
    pub log_likelihood: f64,
    /// Customers with a repeat order.
    pub n: u32,
    /// Pearson correlation of the number of repeats and their mean amount, which the model takes for 0. `None` when all are alike.
    pub correlation: Option<f64>,
}

/// Why the spending has no model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[ts(export, rename = "SpendRefusal")]
pub enum SpendRefusal {
    #[error("{n} customers with a repeat order")]
    TooFew { n: u32 },
    /// So many customers got back as much as they bought again, or more.
    #[error("{n} customers with a mean of 0 or less")]
    NotPositive { n: u32 },
    /// No parameters fit best, or the mean of all customers would be infinite (q ≤ 1).
    #[error("no parameters fit best")]
    NoOptimum,
}

/// The model of spending by maximum likelihood on the mean repeat order of every customer with one (Fader, Hardie 2013).
///
/// ```
/// use analysis::lifetime::{BuyingHistory, SpendRefusal, fit_spend};
/// let own = BuyingHistory { repeats: 1, last: 2.0, age: 9.0, repeat_ticket: Some(-5.0), ..BuyingHistory::default() };
/// assert_eq!(fit_spend(&[own; 40]), Err(SpendRefusal::NotPositive { n: 40 }));
/// ```
pub fn fit_spend(histories: &[BuyingHistory]) -> Result<SpendFit, SpendRefusal> {
    let means: Vec<(f64, f64)> = histories.iter().filter_map(|own| Some((f64::from(own.repeats), own.repeat_ticket?))).collect();
    let n = means.len() as u32;
    if n < LEAST_REPEATERS {
        return Err(SpendRefusal::TooFew { n });
    }
    let refused = means.iter().filter(|(_, mean)| *mean <= 0.0).count() as u32;
    if refused > 0 {
        return Err(SpendRefusal::NotPositive { n: refused });
    }
    let (params, log_likelihood) = fit_means(&means, None).ok_or(SpendRefusal::NoOptimum)?;
    Ok(SpendFit { params, log_likelihood, n, correlation: correlation(&means) })
}

/// Parameters for pairs of (repeats, mean), with the log-likelihood; `near` is where to look first.
pub(super) fn fit_means(means: &[(f64, f64)], near: Option<&SpendParams>) -> Option<(SpendParams, f64)> {
    // In units of the mean of all, so that the search knows no currency.
    let unit = means.iter().map(|(_, mean)| mean).sum::<f64>() / means.len() as f64;
    let mut rows: Vec<Mean> = means.iter().map(|(repeats, mean)| Mean::new(*repeats, mean / unit)).collect();
    rows.sort_unstable_by(|one, other| one.repeats.total_cmp(&other.repeats));
    let starts = match near {
        Some(near) => vec![[near.p, near.q, near.gamma / unit]],
        None => vec![[2.0, 3.0, 1.0], [6.0, 4.0, 0.5], [1.0, 2.0, 1.0]],
    };
    let found = starts.iter().filter_map(|start| lowest(start.map(f64::ln), |at| fall(&rows, at)).ok());
    let (at, value) = found.min_by(|one, other| one.1.total_cmp(&other.1))?;
    let [p, q, gamma] = at.map(f64::exp);
    let usable = q > 1.0 && at.iter().all(|log| log.abs() < 11.0);
    let n = rows.len() as f64;
    usable.then_some((SpendParams { p, q, gamma: gamma * unit }, -value * n - n * unit.ln()))
}

/// What the next order of a customer is worth: between their own mean and that of all, the nearer to their own the more they bought.
///
/// ```
/// use analysis::lifetime::{SpendParams, expected_ticket};
/// let params = SpendParams { p: 6.25, q: 3.74, gamma: 15.44 };
/// assert!((expected_ticket(&params, 2, Some(22.35)) - 24.6637).abs() < 1e-3);
/// assert!((expected_ticket(&params, 0, None) - 35.2190).abs() < 1e-3);
/// ```
pub fn expected_ticket(params: &SpendParams, repeats: u32, repeat_ticket: Option<f64>) -> f64 {
    let repeats = f64::from(repeats);
    params.p * (params.gamma + repeats * repeat_ticket.unwrap_or(0.0)) / (params.p * repeats + params.q - 1.0)
}

struct Mean {
    repeats: f64,
    sum: f64,
    log_mean: f64,
    log_repeats: f64,
}

impl Mean {
    fn new(repeats: f64, mean: f64) -> Self {
        Self { repeats, sum: repeats * mean, log_mean: mean.ln(), log_repeats: repeats.ln() }
    }
}

/// Minus the mean log-likelihood at the logarithms of p, q, γ, and its slope (Fader, Hardie 2013, equation 1a).
fn fall(rows: &[Mean], at: &[f64; 3]) -> (f64, [f64; 3]) {
    let [p, q, gamma] = at.map(f64::exp);
    let (mut total, mut slope) = (0.0, [0.0; 3]);
    let (of_q, by_q, log_gamma) = (ln_gamma(q), digamma(q), gamma.ln());
    let mut last = f64::NAN;
    let (mut logs, mut slopes) = ([0.0; 2], [0.0; 2]);
    for row in rows {
        let shape = p * row.repeats;
        // The rows are sorted: one number of repeats shares its gamma functions.
        if row.repeats != last {
            last = row.repeats;
            logs = [ln_gamma(shape + q), ln_gamma(shape)];
            slopes = [digamma(shape + q), digamma(shape)];
        }
        let log_all = (gamma + row.sum).ln();
        total += logs[0] - logs[1] - of_q + q * log_gamma + (shape - 1.0) * row.log_mean + shape * row.log_repeats
            - (shape + q) * log_all;
        slope[0] += row.repeats * (slopes[0] - slopes[1] + row.log_mean + row.log_repeats - log_all);
        slope[1] += slopes[0] - by_q + log_gamma - log_all;
        slope[2] += q / gamma - (shape + q) / (gamma + row.sum);
    }
    let n = rows.len() as f64;
    (-total / n, [-slope[0] * p / n, -slope[1] * q / n, -slope[2] * gamma / n])
}

fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    let n = pairs.len() as f64;
    let (x, y) = (pairs.iter().map(|pair| pair.0).sum::<f64>() / n, pairs.iter().map(|pair| pair.1).sum::<f64>() / n);
    let sum = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>();
    let both = sum(&|pair| (pair.0 - x) * (pair.1 - y));
    let scale = (sum(&|pair| (pair.0 - x).powi(2)) * sum(&|pair| (pair.1 - y).powi(2))).sqrt();
    (scale > 0.0).then(|| both / scale)
}
