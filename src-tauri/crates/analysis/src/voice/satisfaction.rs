use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::interval::{CONFIDENCE, Interval, student_quantile, wilson};
use crate::statistics::{mean, sample_deviation};

/// Mean of satisfaction, importance or effort.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MeanScore {
    pub n: u32,
    /// Mean on the scale of the answers; `None` without answers.
    pub mean: Option<f64>,
    /// 95 % interval by Student's t, not clipped to the scale; `None` below two answers.
    pub interval: Option<Interval>,
}

/// Share of satisfied customers (CSAT).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TopTwoBox {
    pub n: u32,
    /// Answers in the two highest boxes of the scale.
    pub satisfied: u32,
    /// Share of satisfied, 0 to 1; `None` without answers.
    pub share: Option<f64>,
    /// Wilson's 95 % interval of the share; `None` without answers.
    pub interval: Option<Interval>,
}

/// Mean with the interval x̄ ± t(0.975; n − 1)·s/√n (Student 1908). Values that are not finite are left out.
///
/// ```
/// let score = analysis::voice::mean_score(&[7.0, 8.0, 9.0, 6.0, 10.0, 8.0, 7.0, 9.0]);
/// assert_eq!(score.mean, Some(8.0));
/// assert!((score.interval.unwrap().low - 6.9054).abs() < 1e-4);
/// ```
pub fn mean_score(answers: &[f64]) -> MeanScore {
    let answers = finite(answers);
    let n = answers.len();
    let centre = mean(&answers);
    let interval = centre.zip(sample_deviation(&answers)).map(|(centre, deviation)| {
        Interval::around(centre, student_quantile(CONFIDENCE, (n - 1) as f64) * deviation / (n as f64).sqrt())
    });
    MeanScore { n: n as u32, mean: centre, interval }
}

/// CSAT: the share of answers in the two highest boxes of a scale whose highest value is `scale_top` (4 and 5 of 5, 9 and 10 of
/// 10), with Wilson's interval (1927).
///
/// ```
/// let answers = [vec![5.0; 40], vec![4.0; 38], vec![2.0; 22]].concat();
/// let csat = analysis::voice::top_two_box(&answers, 5.0);
/// assert_eq!(csat.share, Some(0.78));
/// assert!((csat.interval.unwrap().low - 0.6893).abs() < 1e-4);
/// ```
pub fn top_two_box(answers: &[f64], scale_top: f64) -> TopTwoBox {
    let answers = finite(answers);
    let n = answers.len();
    let satisfied = answers.iter().filter(|&&answer| answer >= scale_top - 1.0).count();
    TopTwoBox {
        n: n as u32,
        satisfied: satisfied as u32,
        share: (n > 0).then(|| satisfied as f64 / n as f64),
        interval: (n > 0).then(|| wilson(satisfied as f64, n as f64)),
    }
}

pub(super) fn finite(values: &[f64]) -> Vec<f64> {
    values.iter().copied().filter(|value| value.is_finite()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    // scipy 1.17.1: stats.t.interval(0.95, n - 1, mean, sem).
    #[test]
    fn mean_interval_is_students() {
        let score = mean_score(&[7.0, 8.0, f64::NAN, 9.0, 6.0, 10.0, 8.0, 7.0, 9.0]);
        let interval = score.interval.unwrap();
        assert_eq!((score.n, score.mean), (8, Some(8.0)));
        assert!((interval.low - 6.905_391_67).abs() < 1e-6 && (interval.high - 9.094_608_33).abs() < 1e-6);
    }

    #[test]
    fn one_answer_has_a_mean_and_no_interval() {
        assert_eq!(mean_score(&[7.0]), MeanScore { n: 1, mean: Some(7.0), interval: None });
        assert_eq!(mean_score(&[]), MeanScore { n: 0, mean: None, interval: None });
    }

    // scipy 1.17.1: stats.binomtest(k, n).proportion_ci(method="wilson").
    #[track_caller]
    fn check_wilson(satisfied: usize, others: usize, low: f64, high: f64) {
        let answers = [vec![9.0; satisfied], vec![8.0; others]].concat();
        let interval = top_two_box(&answers, 10.0).interval.unwrap();
        assert!((interval.low - low).abs() < 1e-9 && (interval.high - high).abs() < 1e-9, "{interval:?}");
    }

    #[test]
    fn csat_interval_is_wilsons() {
        check_wilson(78, 22, 0.689_296_464_850, 0.849_987_176_154);
        check_wilson(9, 0, 0.700_854_951_580, 1.0);
    }
}
