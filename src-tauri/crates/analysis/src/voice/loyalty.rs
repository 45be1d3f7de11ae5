use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::interval::{CONFIDENCE, Interval, normal_quantile};

/// Below this many answers a net promoter score says nothing and only the counts are given.
pub const LEAST_FOR_NPS: u32 = 10;

/// Net promoter score with its counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NpsScore {
    /// Answers counted; the sum of the three below.
    pub n: u32,
    /// Answers of 9 and 10.
    pub promoters: u32,
    /// Answers of 7 and 8.
    pub passives: u32,
    /// Answers of 0 to 6.
    pub detractors: u32,
    /// Promoters minus detractors in points, −100 to 100; `None` under [`LEAST_FOR_NPS`] answers.
    pub points: Option<f64>,
    /// 95 % interval in points; `None` where `points` is.
    pub interval: Option<Interval>,
}

/// Net promoter score (Reichheld 2003) of 0–10 answers; values outside the scale are no answers.
///
/// The interval is the adjusted Wald interval: p̃ = (promoters + ¾)/(n + 3), d̃ likewise, variance
/// (p̃ + d̃ − (p̃ − d̃)²)/(n + 3), around p̃ − d̃ (after Bonett, Price 2012); the score shown is the raw one. `population` is the
/// size of the list the sample was drawn from, where it is known: it multiplies the variance by (N − n)/(N − 1).
///
/// ```
/// let answers = [vec![9.0; 50], vec![7.0; 30], vec![3.0; 20]].concat();
/// let score = analysis::voice::nps(&answers, None);
/// let interval = score.interval.unwrap();
/// assert_eq!(score.points, Some(30.0));
/// assert!((interval.low - 14.05).abs() < 0.01 && (interval.high - 44.20).abs() < 0.01);
/// ```
pub fn nps(answers: &[f64], population: Option<u32>) -> NpsScore {
    let counts = Counts::of(answers);
    let enough = counts.n() >= LEAST_FOR_NPS;
    let adjusted = counts.adjusted();
    let half_width = normal_quantile(CONFIDENCE) * (adjusted.variance * finite_factor(counts.n(), population)).sqrt();
    NpsScore {
        n: counts.n(),
        promoters: counts.promoters,
        passives: counts.passives,
        detractors: counts.detractors,
        points: enough.then(|| counts.points()),
        interval: enough.then(|| Interval::around(adjusted.centre * 100.0, half_width * 100.0).within(-100.0, 100.0)),
    }
}

/// How many of each kind; the base of the score and of the difference of waves.
pub(super) struct Counts {
    pub promoters: u32,
    pub passives: u32,
    pub detractors: u32,
}

/// Centre and variance of the adjusted Wald interval, as a share (not in points).
pub(super) struct Adjusted {
    pub centre: f64,
    pub variance: f64,
}

impl Counts {
    pub fn of(answers: &[f64]) -> Counts {
        let mut counts = Counts { promoters: 0, passives: 0, detractors: 0 };
        for &answer in answers.iter().filter(|answer| (0.0..=10.0).contains(*answer)) {
            match answer {
                a if a >= 9.0 => counts.promoters += 1,
                a if a >= 7.0 => counts.passives += 1,
                _ => counts.detractors += 1,
            }
        }
        counts
    }

    pub fn n(&self) -> u32 {
        self.promoters + self.passives + self.detractors
    }

    /// Raw score in points; the caller has made sure that there are answers.
    pub fn points(&self) -> f64 {
        100.0 * (f64::from(self.promoters) - f64::from(self.detractors)) / f64::from(self.n())
    }

    pub fn adjusted(&self) -> Adjusted {
        let n = f64::from(self.n()) + 3.0;
        let promoters = (f64::from(self.promoters) + 0.75) / n;
        let detractors = (f64::from(self.detractors) + 0.75) / n;
        let centre = promoters - detractors;
        Adjusted { centre, variance: (promoters + detractors - centre * centre) / n }
    }
}

fn finite_factor(n: u32, population: Option<u32>) -> f64 {
    match population {
        Some(size) if size > 1 => (f64::from(size) - f64::from(n)).max(0.0) / (f64::from(size) - 1.0),
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(promoters: usize, passives: usize, detractors: usize) -> Vec<f64> {
        [vec![10.0; promoters], vec![8.0; passives], vec![6.0; detractors]].concat()
    }

    // Expected ends: the formula in numpy 2.4.6 with scipy 1.17.1 norm.ppf.
    #[track_caller]
    fn check(answers: &[f64], population: Option<u32>, points: f64, low: f64, high: f64) {
        let score = nps(answers, population);
        let interval = score.interval.expect("enough answers");
        assert!((score.points.unwrap() - points).abs() < 1e-9, "{score:?}");
        assert!((interval.low - low).abs() < 1e-6 && (interval.high - high).abs() < 1e-6, "{score:?}");
    }

    #[test]
    fn interval_follows_the_adjusted_wald_formula() {
        check(&answers(50, 30, 20), None, 30.0, 14.051_130_178, 44.201_297_005);
        check(&answers(50, 30, 20), Some(1000), 30.0, 14.817_577_633, 43.434_849_550);
        check(&answers(10, 0, 0), None, 100.0, 47.503_551_544, 100.0);
    }

    #[test]
    fn nine_answers_give_counts_only() {
        let score = nps(&answers(4, 3, 2), None);
        assert_eq!((score.n, score.promoters, score.passives, score.detractors), (9, 4, 3, 2));
        assert_eq!((score.points, score.interval), (None, None));
    }

    #[test]
    fn values_outside_the_scale_are_no_answers() {
        assert_eq!(nps(&[11.0, -1.0, f64::NAN, 9.0, 6.0, 7.0], None).n, 3);
    }

    #[test]
    fn the_whole_population_leaves_no_uncertainty() {
        assert!(nps(&answers(20, 10, 10), Some(40)).interval.unwrap().half_width() < 1e-12);
    }
}
