use std::sync::atomic::{AtomicU32, Ordering};

use nalgebra::DMatrix;
use rand_chacha::ChaCha8Rng;
use rand_distr::{ChiSquared, Distribution, StandardNormal};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::split;
use super::regression::relative_weights;
use super::resampling::stream;
use super::study::{WeightCaveat, WeightStudy};
use crate::progress::{Cancelled, Progress};

/// How the advice on the number of answers is computed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AdviceParams {
    /// Numbers of answers to try, rising.
    pub sizes: Vec<u32>,
    /// Simulated surveys per number; 400 give the chance to ± 4 points.
    pub replications: u32,
    /// Chance of finding the first that "would do".
    pub chance: f64,
}

impl Default for AdviceParams {
    fn default() -> AdviceParams {
        AdviceParams { sizes: vec![50, 100, 150, 200, 300, 400, 600, 800, 1200, 1600], replications: 400, chance: 0.8 }
    }
}

/// Chances at one number of answers, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AdvicePoint {
    pub n: u32,
    /// The driver that is truly first comes out first.
    pub first: f64,
    /// It comes out among the first three.
    pub top_three: f64,
}

/// How many answers would show the first driver.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SampleAdvice {
    pub points: Vec<AdvicePoint>,
    /// The smallest number tried that reaches the chance for the first place; `None` when none does.
    pub enough: Option<u32>,
    pub params: AdviceParams,
    pub seed: u32,
    /// Caveats of the study that make its fit, and so this advice, too hopeful.
    pub caveats: Vec<WeightCaveat>,
}

/// Advice on the number of answers by parametric simulation: surveys are drawn from the normal distribution with the study's own
/// correlations, whose first driver is taken as the true one, and weighed again by Johnson's weights. Answers that met only some
/// drivers count by the share of pairs they inform. Sizes too small to weigh are left out. The correlations of a survey are drawn
/// at once from Wishart's distribution (Bartlett 1933), so the cost does not grow with n.
///
/// ```
/// use analysis::{progress::Unwatched, weights::{AdviceParams, Answer, Answers, WeightParams, advise, weigh}};
/// let mut answers = Answers::new(2);
/// for cluster in 0..40u32 {
///     let (first, second) = (f64::from(cluster % 11), f64::from(cluster * 7 % 5));
///     let satisfaction = [Some(first), Some(second)];
///     answers.push(Answer { cluster, outcome: Some(first), satisfaction: &satisfaction, importance: &[] });
/// }
/// let study = weigh(&answers, &WeightParams::default(), 1, &Unwatched).unwrap();
/// // The outcome is the first driver itself: fifty answers are more than enough.
/// assert_eq!(advise(&study, &AdviceParams::default(), 1, &Unwatched).unwrap().enough, Some(50));
/// ```
pub fn advise(study: &WeightStudy, params: &AdviceParams, seed: u32, progress: &dyn Progress) -> Result<SampleAdvice, Cancelled> {
    let survey = SimulatedSurvey::of(study);
    let done = AtomicU32::new(0);
    let all = (params.sizes.len() as u32 * params.replications).max(1);
    let mut points = Vec::new();
    for (at, &n) in params.sizes.iter().enumerate() {
        let Some(freedom) = survey.freedom(n) else { continue };
        let places: Vec<usize> = (0..params.replications)
            .into_par_iter()
            .map(|replication| {
                progress.report(done.fetch_add(1, Ordering::Relaxed) as f32 / all as f32)?;
                let number = (at as u64) << 32 | u64::from(replication);
                Ok(survey.place_of_first(freedom, &mut stream(seed, number)))
            })
            .collect::<Result<_, Cancelled>>()?;
        let chance = |last: usize| places.iter().filter(|&&place| place < last).count() as f64 / places.len().max(1) as f64;
        points.push(AdvicePoint { n, first: chance(1), top_three: chance(3) });
    }
    let enough = points.iter().find(|point| point.first >= params.chance).map(|point| point.n);
    let hopeful = [WeightCaveat::TooFewAnswers, WeightCaveat::UnknownPairs, WeightCaveat::MendedCorrelations];
    let caveats = study.caveats.iter().copied().filter(|caveat| hopeful.contains(caveat)).collect();
    Ok(SampleAdvice { points, enough, params: params.clone(), seed, caveats })
}

/// The fitted correlations as the truth to draw from.
struct SimulatedSurvey {
    root: DMatrix<f64>,
    first: usize,
    /// Share of the answers that inform a pair of drivers on average.
    informed: f64,
}

impl SimulatedSurvey {
    fn of(study: &WeightStudy) -> SimulatedSurvey {
        let size = study.correlations.len();
        let truth = DMatrix::from_fn(size, size, |i, j| study.correlations[i][j]);
        let pairs = (0..size).flat_map(|i| (0..i).map(move |j| (i, j)));
        let counts: Vec<f64> = pairs.map(|(i, j)| f64::from(study.pair_counts[i][j])).collect();
        SimulatedSurvey::from(truth, crate::statistics::mean(&counts).unwrap_or(0.0) / f64::from(study.fit.n.max(1)))
    }

    fn from(truth: DMatrix<f64>, informed: f64) -> SimulatedSurvey {
        let (drivers, outcome) = split(&truth);
        let first = place_order(&relative_weights(&drivers, &outcome))[0];
        SimulatedSurvey { root: truth.cholesky().expect("a study's correlations are positive definite").l(), first, informed }
    }

    /// Degrees of freedom of `n` answers; `None` where they are fewer than the variables.
    fn freedom(&self, n: u32) -> Option<f64> {
        let freedom = (f64::from(n) * self.informed.min(1.0)).round() - 1.0;
        (freedom >= self.root.nrows() as f64 + 1.0).then_some(freedom)
    }

    /// Place, from 0, that the true first driver takes in one simulated survey.
    fn place_of_first(&self, freedom: f64, generator: &mut ChaCha8Rng) -> usize {
        let size = self.root.nrows();
        let mut factor = DMatrix::zeros(size, size);
        for i in 0..size {
            let chi = ChiSquared::new(freedom - i as f64).expect("more answers than variables");
            factor[(i, i)] = chi.sample(generator).sqrt();
            for j in 0..i {
                factor[(i, j)] = StandardNormal.sample(generator);
            }
        }
        let half = &self.root * factor;
        let scatter = &half * half.transpose();
        let scale = scatter.diagonal().map(|value| 1.0 / value.sqrt());
        let drawn = DMatrix::from_fn(size, size, |i, j| scatter[(i, j)] * scale[i] * scale[j]);
        let (drivers, outcome) = split(&drawn);
        let order = place_order(&relative_weights(&drivers, &outcome));
        order.iter().position(|&driver| driver == self.first).expect("every driver has a place")
    }
}

fn place_order(weights: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|&a, &b| weights[b].total_cmp(&weights[a]));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twelve drivers correlated 0.6, β falling by 0.8, R² 0.45; chances of 4,000 surveys drawn row by row in numpy 2.4.6.
    #[track_caller]
    fn check(n: u32, first: f64, top_three: f64) {
        let beta: Vec<f64> = (0..12).map(|at| 0.178_551_722 * 0.8f64.powi(at)).collect();
        let among = |i: usize, j: usize| if i == j { 1.0 } else { 0.6 };
        let with_outcome = |i: usize| (0..12).map(|j| among(i, j) * beta[j]).sum();
        let truth = DMatrix::from_fn(13, 13, |i, j| match (i, j) {
            (12, 12) => 1.0,
            (12, driver) | (driver, 12) => with_outcome(driver),
            (i, j) => among(i, j),
        });
        let survey = SimulatedSurvey::from(truth, 1.0);
        let freedom = survey.freedom(n).unwrap();
        let places: Vec<usize> = (0..2000).map(|number| survey.place_of_first(freedom, &mut stream(1, number))).collect();
        let chance = |last: usize| places.iter().filter(|&&place| place < last).count() as f64 / 2000.0;
        assert!((chance(1) - first).abs() < 0.04, "first {}", chance(1));
        assert!((chance(3) - top_three).abs() < 0.04, "top three {}", chance(3));
    }

    #[test]
    fn chances_are_those_of_surveys_drawn_row_by_row() {
        check(50, 0.208, 0.474);
        check(400, 0.5045, 0.850);
    }

    #[test]
    fn partly_met_touchpoints_need_more_answers() {
        let survey = |informed: f64| SimulatedSurvey::from(DMatrix::identity(3, 3), informed);
        assert_eq!(survey(0.5).freedom(100), Some(49.0));
        assert_eq!(survey(1.0).freedom(100), Some(99.0));
        assert_eq!(survey(0.5).freedom(8), None);
    }
}
