//! Small statistics shared by the methods: mean, variance, median, quantiles.
//!
//! Every function takes finite values; a missing value is left out by the caller. An empty slice gives `None`.

/// Arithmetic mean.
///
/// ```
/// assert_eq!(analysis::statistics::mean(&[2.0, 4.0, 9.0]), Some(5.0));
/// assert_eq!(analysis::statistics::mean(&[]), None);
/// ```
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Sample variance with the divisor n − 1, in two passes. `None` below two values.
///
/// ```
/// let variance = analysis::statistics::sample_variance(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]).unwrap();
/// assert!((variance - 32.0 / 7.0).abs() < 1e-12);
/// ```
pub fn sample_variance(values: &[f64]) -> Option<f64> {
    (values.len() >= 2).then(|| sum_of_squares(values) / (values.len() - 1) as f64)
}

/// Sample standard deviation: the root of [`sample_variance`].
///
/// ```
/// assert_eq!(analysis::statistics::sample_deviation(&[1.0, 2.0, 3.0]), Some(1.0));
/// ```
pub fn sample_deviation(values: &[f64]) -> Option<f64> {
    sample_variance(values).map(f64::sqrt)
}

/// Population variance with the divisor n, the one that standardises a column to a total of n.
///
/// ```
/// assert_eq!(analysis::statistics::population_variance(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]), Some(4.0));
/// ```
pub fn population_variance(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| sum_of_squares(values) / values.len() as f64)
}

/// Middle value; the mean of the two middle ones for an even count.
///
/// ```
/// assert_eq!(analysis::statistics::median(&[3.0, 1.0, 2.0, 10.0]), Some(2.5));
/// ```
pub fn median(values: &[f64]) -> Option<f64> {
    quantile(values, 0.5)
}

/// Quantile of type 7 (linear between order statistics at h = (n − 1)p), the default of R and NumPy. Hyndman, Fan 1996.
/// `share` is held within 0 and 1.
///
/// ```
/// let values = [15.0, 40.0, 20.0, 50.0, 35.0];
/// assert_eq!(analysis::statistics::quantile(&values, 0.4), Some(29.0));
/// ```
pub fn quantile(values: &[f64], share: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    quantile_sorted(&sorted, share)
}

/// [`quantile`] of values already in rising order: no copy, no sort.
///
/// ```
/// assert_eq!(analysis::statistics::quantile_sorted(&[1.0, 2.0, 3.0, 4.0], 0.25), Some(1.75));
/// ```
pub fn quantile_sorted(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let position = last as f64 * share.clamp(0.0, 1.0);
    let below = position.floor() as usize;
    let above = (below + 1).min(last);
    let part = position - below as f64;
    Some(sorted[below] + part * (sorted[above] - sorted[below]))
}

/// Percentile interval of resampled estimates: their quantiles (1 − level)/2 and (1 + level)/2. Efron 1981.
///
/// ```
/// let estimates: Vec<f64> = (0..=100).map(f64::from).collect();
/// let (low, high) = analysis::statistics::percentile_interval(&estimates, 0.9).unwrap();
/// assert!((low - 5.0).abs() < 1e-9 && (high - 95.0).abs() < 1e-9);
/// ```
pub fn percentile_interval(estimates: &[f64], level: f64) -> Option<(f64, f64)> {
    let mut sorted = estimates.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let tail = (1.0 - level) / 2.0;
    Some((quantile_sorted(&sorted, tail)?, quantile_sorted(&sorted, 1.0 - tail)?))
}

fn sum_of_squares(values: &[f64]) -> f64 {
    let centre = values.iter().sum::<f64>() / values.len() as f64;
    values.iter().map(|value| (value - centre).powi(2)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_quantile(values: &[f64], share: f64, expected: f64) {
        let found = quantile(values, share).unwrap();
        assert!((found - expected).abs() < 1e-12, "quantile {share} of {values:?} is {found}");
    }

    /// Expected values: R 4, `quantile(x, p)` of its default type 7.
    #[test]
    fn quantiles_are_those_of_r() {
        check_quantile(&[6.0, 7.0, 15.0, 36.0, 39.0, 40.0, 41.0, 42.0, 43.0, 47.0, 49.0], 0.25, 25.5);
        check_quantile(&[6.0, 7.0, 15.0, 36.0, 39.0, 40.0, 41.0, 42.0, 43.0, 47.0, 49.0], 0.75, 42.5);
        check_quantile(&[7.0, 15.0, 36.0, 39.0, 40.0, 41.0], 0.25, 20.25);
        check_quantile(&[3.0], 0.9, 3.0);
        check_quantile(&[1.0, 2.0], 1.0, 2.0);
    }

    #[test]
    fn nothing_comes_of_too_few_values() {
        assert_eq!(median(&[]), None);
        assert_eq!(sample_variance(&[1.0]), None);
        assert_eq!(percentile_interval(&[], 0.95), None);
    }
}
