use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::loyalty::{Counts, LEAST_FOR_NPS};
use super::satisfaction::{finite, mean_score};
use crate::interval::{CONFIDENCE, Interval, normal_quantile, student_quantile};
use crate::statistics::{mean, sample_variance};

/// Change from one wave to the next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WaveChange {
    pub n_before: u32,
    pub n_after: u32,
    /// After minus before, in points for the net promoter score, on the scale of the answers for a mean.
    pub change: f64,
    /// 95 % interval of the change; the change is told from chance where it does not hold 0.
    pub interval: Interval,
}

/// Change of the net promoter score between two independent waves: the raw difference, with both adjusted Wald variances added
/// around the difference of the adjusted centres. `None` when a wave has under 10 answers.
///
/// ```
/// let before = [vec![9.0; 50], vec![7.0; 30], vec![3.0; 20]].concat();
/// let after = [vec![9.0; 40], vec![7.0; 50], vec![3.0; 30]].concat();
/// let change = analysis::voice::nps_change(&before, &after).unwrap();
/// assert!((change.interval.high - -0.8283).abs() < 1e-4);
/// ```
pub fn nps_change(before: &[f64], after: &[f64]) -> Option<WaveChange> {
    let (before, after) = (Counts::of(before), Counts::of(after));
    let (first, second) = (before.adjusted(), after.adjusted());
    let half_width = normal_quantile(CONFIDENCE) * (first.variance + second.variance).sqrt();
    (before.n().min(after.n()) >= LEAST_FOR_NPS).then(|| WaveChange {
        n_before: before.n(),
        n_after: after.n(),
        change: after.points() - before.points(),
        interval: Interval::around(100.0 * (second.centre - first.centre), 100.0 * half_width).within(-200.0, 200.0),
    })
}

/// Change of a mean between two independent waves, by Welch's t with the Satterthwaite degrees of freedom (Welch 1947). `None`
/// when a wave has fewer than two answers.
///
/// ```
/// let change = analysis::voice::mean_change(&[6.0, 7.0, 9.0, 5.0], &[8.0, 8.0, 10.0, 9.0]).unwrap();
/// assert_eq!(change.change, 2.0);
/// ```
pub fn mean_change(before: &[f64], after: &[f64]) -> Option<WaveChange> {
    let (before, after) = (finite(before), finite(after));
    let (n_before, n_after) = (before.len() as f64, after.len() as f64);
    let first = sample_variance(&before)? / n_before;
    let second = sample_variance(&after)? / n_after;
    let spread = first + second;
    let freedom = spread * spread / (first * first / (n_before - 1.0) + second * second / (n_after - 1.0));
    let half_width = if spread > 0.0 { student_quantile(CONFIDENCE, freedom) * spread.sqrt() } else { 0.0 };
    let change = mean(&after)? - mean(&before)?;
    Some(WaveChange {
        n_before: before.len() as u32,
        n_after: after.len() as u32,
        change,
        interval: Interval::around(change, half_width),
    })
}

/// Change of a mean where the respondents are linked: pairs (before, after) of the same person, by Student's t of the differences.
/// `None` below two whole pairs.
///
/// ```
/// let change = analysis::voice::paired_mean_change(&[(6.0, 7.0), (7.0, 8.0), (5.0, 7.0)]).unwrap();
/// assert!((change.change - 4.0 / 3.0).abs() < 1e-12);
/// ```
pub fn paired_mean_change(pairs: &[(f64, f64)]) -> Option<WaveChange> {
    let differences: Vec<f64> = pairs.iter().map(|(before, after)| after - before).collect();
    let score = mean_score(&differences);
    Some(WaveChange { n_before: score.n, n_after: score.n, change: score.mean?, interval: score.interval? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: Option<WaveChange>, change: f64, low: f64, high: f64) {
        let found = found.expect("enough answers");
        let close = |a: f64, b: f64| (a - b).abs() < 1e-5;
        assert!(close(found.change, change) && close(found.interval.low, low) && close(found.interval.high, high), "{found:?}");
    }

    const BEFORE: [f64; 8] = [6.0, 7.0, 9.0, 5.0, 8.0, 8.0, 6.0, 7.0];
    const AFTER: [f64; 8] = [7.0, 8.0, 9.0, 6.0, 10.0, 8.0, 7.0, 9.0];

    // numpy 2.4.6 with scipy 1.17.1 norm.ppf.
    #[test]
    fn nps_adds_both_variances() {
        let before = [vec![9.0; 50], vec![7.0; 30], vec![3.0; 20]].concat();
        let after = [vec![9.0; 40], vec![7.0; 50], vec![3.0; 30]].concat();
        check(nps_change(&before, &after), 25.0 / 3.0 - 30.0, -41.163_978_585, -0.828_285_997);
        assert_eq!(nps_change(&before, &after[..9]), None);
    }

    // scipy 1.17.1: stats.ttest_ind(after, before, equal_var=False) and stats.ttest_rel(after, before), confidence_interval().
    #[test]
    fn means_by_welch_and_by_pairs() {
        check(mean_change(&BEFORE, &AFTER), 1.0, -0.404_092_478, 2.404_092_478);
        let pairs: Vec<(f64, f64)> = BEFORE.into_iter().zip(AFTER).collect();
        check(paired_mean_change(&pairs), 1.0, 0.368_027_586, 1.631_972_414);
    }

    #[test]
    fn one_answer_shows_no_change() {
        assert_eq!(mean_change(&[5.0], &AFTER), None);
        assert_eq!(paired_mean_change(&[(1.0, 2.0)]), None);
    }
}
