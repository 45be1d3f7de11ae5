/// Stated importance as shares of 1: each mean importance over the sum of all. `None` when a mean is missing (NaN), negative, or
/// all are 0.
///
/// ```
/// assert_eq!(analysis::weights::shares_of_importance(&[9.0, 6.0, 5.0]), Some(vec![0.45, 0.30, 0.25]));
/// ```
pub fn shares_of_importance(means: &[f64]) -> Option<Vec<f64>> {
    let total: f64 = means.iter().sum();
    let usable = total > 0.0 && means.iter().all(|mean| *mean >= 0.0);
    usable.then(|| means.iter().map(|mean| mean / total).collect())
}

/// Final weight: a·stated + (1 − a)·derived, both shares of 1. `stated_weight` is a, held within 0 and 1; without stated shares
/// the derived ones are final.
///
/// ```
/// let weights = analysis::weights::final_weights(Some(&[0.5, 0.5]), &[0.9, 0.1], 0.25);
/// assert!((weights[0] - 0.8).abs() < 1e-12 && (weights[1] - 0.2).abs() < 1e-12);
/// ```
pub fn final_weights(stated: Option<&[f64]>, derived: &[f64], stated_weight: f64) -> Vec<f64> {
    let a = stated_weight.clamp(0.0, 1.0);
    match stated {
        Some(stated) => stated.iter().zip(derived).map(|(stated, derived)| a * stated + (1.0 - a) * derived).collect(),
        None => derived.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_share_of_an_importance_nobody_stated() {
        assert_eq!(shares_of_importance(&[8.0, f64::NAN]), None);
        assert_eq!(shares_of_importance(&[0.0, 0.0]), None);
        assert_eq!(shares_of_importance(&[]), None);
    }

    #[test]
    fn the_slider_stays_on_its_scale() {
        assert_eq!(final_weights(Some(&[0.6, 0.4]), &[0.2, 0.8], 7.0), [0.6, 0.4]);
        assert_eq!(final_weights(None, &[0.2, 0.8], 0.5), [0.2, 0.8]);
    }
}
