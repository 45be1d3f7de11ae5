use nalgebra::DMatrix;

use super::answers::Answers;
use super::model::{Estimate, Model};
use super::ranks::{RankRange, difference_errors, rank_ranges, tie_groups};
use super::resampling::{Resample, bootstrap, split_half_reliability};
use super::stated::{final_weights, shares_of_importance};
use super::study::{DriverWeight, RowUse, WeighError, WeightCaveat, WeightFit, WeightParams, WeightStudy};
use crate::interval::{CONFIDENCE, Interval};
use crate::progress::Progress;
use crate::statistics::{mean, percentile_interval};

/// Weighs the drivers of an outcome: standardised β, Johnson's relative weights (2000), stated importance and the final weight,
/// each with a 95 % percentile interval from a bootstrap over clusters, rank intervals and tie groups.
///
/// The same answers, parameters and seed give the same study on any number of threads. Point estimates do not depend on the order
/// of the rows or on the seed. O(replications · (rows · drivers² + drivers³)).
///
/// # Errors
/// No drivers; fewer answers than drivers + 2; an outcome or a driver without variance; cancelled.
///
/// ```
/// use analysis::{progress::Unwatched, weights::{Answer, Answers, WeightParams, weigh}};
/// let mut answers = Answers::new(2);
/// for (cluster, row) in [[9.0, 8.0, 9.0], [2.0, 6.0, 3.0], [7.0, 3.0, 6.0], [5.0, 9.0, 6.0], [8.0, 7.0, 8.0]].iter().enumerate() {
///     let satisfaction = [Some(row[0]), Some(row[1])];
///     answers.push(Answer { cluster: cluster as u32, outcome: Some(row[2]), satisfaction: &satisfaction, importance: &[] });
/// }
/// let study = weigh(&answers, &WeightParams::default(), 1, &Unwatched).unwrap();
/// // numpy 2.4.6: R² 0.998841, of which the first driver explains 91.24 %.
/// assert!((study.fit.r_squared - 0.998841).abs() < 1e-6);
/// assert!((study.drivers[0].share - 0.912434).abs() < 1e-6);
/// ```
pub fn weigh(answers: &Answers, params: &WeightParams, seed: u32, progress: &dyn Progress) -> Result<WeightStudy, WeighError> {
    let complete = (params.rows == RowUse::Complete).then(|| answers.complete());
    let answers = complete.as_ref().unwrap_or(answers);
    check_enough(answers)?;
    let model = Model::new(answers);
    let rows = model.all_rows();
    let estimate = model.estimate(&rows).ok_or_else(|| why_impossible(answers))?;
    let importance = model.mean_importance(&rows);
    let stated = shares_of_importance(&importance);
    let resamples = bootstrap(&model, stated.as_ref().map(|_| importance.as_slice()), params.replications, seed, progress)?;
    if resamples.len() < 2 || 2 * resamples.len() < params.replications as usize {
        return Err(WeighError::Unstable);
    }
    let reliability = split_half_reliability(&model, params.splits, seed, progress)?;
    let points = Points { satisfaction: model.mean_satisfaction(&rows), importance, stated, estimate };
    let study = gather(Gathered { answers, params, seed, points, resamples, reliability });
    progress.report(1.0)?;
    Ok(study)
}

/// Point estimates beside the fit.
struct Points {
    estimate: Estimate,
    satisfaction: Vec<f64>,
    importance: Vec<f64>,
    stated: Option<Vec<f64>>,
}

/// Everything computed, before it is told per driver.
struct Gathered<'a> {
    answers: &'a Answers,
    params: &'a WeightParams,
    seed: u32,
    points: Points,
    resamples: Vec<Resample>,
    reliability: Option<f64>,
}

fn gather(all: Gathered<'_>) -> WeightStudy {
    let Gathered { points, resamples, params, .. } = &all;
    let estimate = &points.estimate;
    let proposed = points.stated.as_ref().map_or(0.0, |_| 1.0 - all.reliability.unwrap_or(0.0));
    let stated_weight = points.stated.as_ref().map_or(0.0, |_| params.stated_weight.unwrap_or(proposed).clamp(0.0, 1.0));
    let drivers = driver_weights(&all, stated_weight);
    let r_squared: Vec<f64> = resamples.iter().map(|resample| resample.r_squared).collect();
    let fit = WeightFit {
        n: usable_rows(all.answers) as u32,
        clusters: all.answers.rows_by_cluster().len() as u32,
        r_squared: estimate.fit.r_squared,
        r_squared_interval: percentiles(&r_squared),
        mean_driver_correlation: mean_driver_correlation(&estimate.matrix),
        largest_inflation: estimate.fit.inflation.iter().copied().fold(1.0, f64::max),
        reliability: all.reliability,
        proposed_stated_weight: proposed,
        stated_weight,
    };
    let mut study = WeightStudy {
        fit,
        drivers,
        correlations: table(&estimate.matrix, |value| value),
        pair_counts: table(&estimate.counts, |count| count as u32),
        resamples: resamples.len() as u32,
        params: (*params).clone(),
        seed: all.seed,
        caveats: Vec::new(),
    };
    study.caveats = caveats(&study, estimate);
    study
}

fn driver_weights(all: &Gathered<'_>, stated_weight: f64) -> Vec<DriverWeight> {
    let Gathered { points, resamples, params, .. } = all;
    let Points { estimate, stated, .. } = points;
    let k = estimate.shares.len();
    let betas: Vec<Vec<f64>> = resamples.iter().map(|resample| resample.beta.clone()).collect();
    let shares: Vec<Vec<f64>> = resamples.iter().map(|resample| resample.shares.clone()).collect();
    let combined = |resample: &Resample| final_weights(resample.stated.as_deref(), &resample.shares, stated_weight);
    let finals: Vec<Vec<f64>> = resamples.iter().map(combined).collect();
    let final_weight = final_weights(stated.as_deref(), &estimate.shares, stated_weight);
    let derived = Order::of(&estimate.shares, &shares, params);
    let last = Order::of(&final_weight, &finals, params);
    let driver = |i: usize| DriverWeight {
        n: estimate.counts[(i, i)] as u32,
        mean_satisfaction: points.satisfaction[i],
        correlation: estimate.matrix[(i, k)],
        beta: estimate.fit.beta[i],
        beta_interval: percentiles_of(&betas, i),
        inflation: estimate.fit.inflation[i],
        relative_weight: estimate.weights[i],
        share: estimate.shares[i],
        share_interval: percentiles_of(&shares, i),
        rank: derived.ranges[i],
        tie_group: derived.groups[i],
        mean_importance: Some(points.importance[i]).filter(|mean| mean.is_finite()),
        stated_share: stated.as_ref().map(|stated| stated[i]),
        final_weight: final_weight[i],
        final_interval: percentiles_of(&finals, i),
        final_rank: last.ranges[i],
        final_tie_group: last.groups[i],
    };
    (0..k).map(driver).collect()
}

/// Rank intervals and tie groups of one kind of weight.
struct Order {
    ranges: Vec<RankRange>,
    groups: Vec<u32>,
}

impl Order {
    fn of(weights: &[f64], resamples: &[Vec<f64>], params: &WeightParams) -> Order {
        let errors = difference_errors(resamples);
        Order {
            ranges: rank_ranges(weights, &errors, params.z, params.correction),
            groups: tie_groups(weights, &errors, params.z),
        }
    }
}

fn caveats(study: &WeightStudy, estimate: &Estimate) -> Vec<WeightCaveat> {
    let k = study.drivers.len();
    let least_pair = study.pair_counts.iter().flatten().min().copied().unwrap_or(0);
    let leaders = study.drivers.iter().filter(|driver| driver.tie_group == 1).count();
    let found = [
        (WeightCaveat::TooFewAnswers, (study.fit.n as usize) < 10 * k),
        (WeightCaveat::FewClusters, study.fit.clusters < 30),
        (WeightCaveat::Collinear, study.fit.largest_inflation > 10.0),
        (WeightCaveat::SparsePairs, least_pair < 10),
        (WeightCaveat::UnknownPairs, estimate.unknown_pairs > 0),
        (WeightCaveat::MendedCorrelations, estimate.mended),
        (WeightCaveat::NegativeDriver, study.drivers.iter().any(|driver| driver.correlation < 0.0)),
        (WeightCaveat::LeadersTied, leaders > 1),
        (WeightCaveat::UnstableResamples, 10 * study.resamples < 9 * study.params.replications),
    ];
    found.into_iter().filter(|(_, holds)| *holds).map(|(caveat, _)| caveat).collect()
}

fn check_enough(answers: &Answers) -> Result<(), WeighError> {
    let (n, needed) = (usable_rows(answers), answers.drivers() + 2);
    match answers.drivers() {
        0 => Err(WeighError::NoDrivers),
        _ if n < needed => Err(WeighError::TooFewAnswers { n: n as u32, needed: needed as u32 }),
        _ => Ok(()),
    }
}

/// Answers with an outcome and at least one driver met.
fn usable_rows(answers: &Answers) -> usize {
    let met = |row: usize| answers.satisfaction(row).iter().any(|value| value.is_finite());
    (0..answers.len()).filter(|&row| answers.outcome(row).is_finite() && met(row)).count()
}

/// Names the reason after an estimate has failed.
fn why_impossible(answers: &Answers) -> WeighError {
    let rows: Vec<usize> = (0..answers.len()).filter(|&row| answers.outcome(row).is_finite()).collect();
    let varies = |values: &[f64]| values.iter().any(|value| value != &values[0]);
    let outcomes: Vec<f64> = rows.iter().map(|&row| answers.outcome(row)).collect();
    if !varies(&outcomes) {
        return WeighError::OutcomeConstant;
    }
    for driver in 0..answers.drivers() {
        let met = rows.iter().filter(|&&row| answers.satisfaction(row)[driver].is_finite());
        let (values, outcomes): (Vec<f64>, Vec<f64>) =
            met.map(|&row| (answers.satisfaction(row)[driver], answers.outcome(row))).unzip();
        if values.len() < 3 || !varies(&values) || !varies(&outcomes) {
            return WeighError::DriverUnknown { driver: driver as u32, n: values.len() as u32 };
        }
    }
    WeighError::NothingExplained
}

fn mean_driver_correlation(matrix: &DMatrix<f64>) -> f64 {
    let k = matrix.nrows() - 1;
    let pairs: Vec<f64> = (0..k).flat_map(|i| (0..i).map(move |j| matrix[(i, j)])).collect();
    mean(&pairs).unwrap_or(0.0)
}

fn table<T>(matrix: &DMatrix<f64>, cell: impl Fn(f64) -> T + Copy) -> Vec<Vec<T>> {
    matrix.row_iter().map(|row| row.iter().map(|&value| cell(value)).collect()).collect()
}

fn percentiles_of(resamples: &[Vec<f64>], driver: usize) -> Interval {
    let values: Vec<f64> = resamples.iter().map(|weights| weights[driver]).collect();
    percentiles(&values)
}

fn percentiles(values: &[f64]) -> Interval {
    let (low, high) = percentile_interval(values, CONFIDENCE).expect("there are resamples");
    Interval { low, high }
}
