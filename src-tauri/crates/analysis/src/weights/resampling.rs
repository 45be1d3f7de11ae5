//! Bootstrap over clusters and split halves. Every draw has its own stream of the generator, so the answer does not depend on the
//! number of threads.

use std::sync::atomic::{AtomicU32, Ordering};

use rand::{Rng, SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;
use rayon::prelude::*;

use super::model::Model;
use super::stated::shares_of_importance;
use crate::progress::{Cancelled, Progress};
use crate::statistics::{mean, population_variance};

/// One bootstrap resample.
pub(super) struct Resample {
    pub beta: Vec<f64>,
    pub shares: Vec<f64>,
    pub r_squared: f64,
    /// Stated shares; `None` where importance was not asked.
    pub stated: Option<Vec<f64>>,
}

/// Streams of the split halves start here, above those of any bootstrap.
const SPLIT_STREAMS: u64 = 1 << 32;

/// Draws the clusters with replacement, whole (Davison, Hinkley 1997, section 3.8). Resamples in which a driver does not vary are
/// left out. `importance` replaces the mean of a driver whose importance nobody in a resample stated.
pub(super) fn bootstrap(
    model: &Model<'_>,
    importance: Option<&[f64]>,
    replications: u32,
    seed: u32,
    progress: &dyn Progress,
) -> Result<Vec<Resample>, Cancelled> {
    let done = AtomicU32::new(0);
    let resamples: Vec<Option<Resample>> = (0..replications)
        .into_par_iter()
        .map(|replication| {
            let finished = done.fetch_add(1, Ordering::Relaxed);
            progress.report(0.95 * finished as f32 / replications as f32)?;
            Ok(resample(model, importance, &mut stream(seed, u64::from(replication))))
        })
        .collect::<Result<_, Cancelled>>()?;
    Ok(resamples.into_iter().flatten().collect())
}

/// Reliability of the derived shares: correlation of the shares from two random halves of the clusters, averaged over `splits`,
/// stepped up to the whole length by 2r/(1 + r) (Spearman 1910, Brown 1910), held within 0 and 1. `None` below three drivers or
/// when most halves cannot be estimated.
pub(super) fn split_half_reliability(
    model: &Model<'_>,
    splits: u32,
    seed: u32,
    progress: &dyn Progress,
) -> Result<Option<f64>, Cancelled> {
    let correlations: Vec<Option<f64>> = (0..splits)
        .into_par_iter()
        .map(|split| {
            progress.report(0.95)?;
            Ok(agreement_of_halves(model, &mut stream(seed, SPLIT_STREAMS + u64::from(split))))
        })
        .collect::<Result<_, Cancelled>>()?;
    let known: Vec<f64> = correlations.into_iter().flatten().collect();
    let enough = model.drivers() >= 3 && 2 * known.len() > splits as usize;
    Ok(mean(&known).filter(|_| enough).map(|r| (2.0 * r / (1.0 + r)).clamp(0.0, 1.0)))
}

/// The generator of one draw.
pub(super) fn stream(seed: u32, number: u64) -> ChaCha8Rng {
    let mut generator = ChaCha8Rng::seed_from_u64(u64::from(seed));
    generator.set_stream(number);
    generator
}

fn resample(model: &Model<'_>, importance: Option<&[f64]>, generator: &mut ChaCha8Rng) -> Option<Resample> {
    let clusters = model.clusters.len();
    let rows = model.rows_of((0..clusters).map(|_| generator.random_range(0..clusters)));
    let estimate = model.estimate(&rows)?;
    let stated = importance.map(|usual| {
        let means = model.mean_importance(&rows);
        let filled: Vec<f64> = means.iter().zip(usual).map(|(mean, usual)| if mean.is_nan() { *usual } else { *mean }).collect();
        shares_of_importance(&filled).unwrap_or_else(|| vec![1.0 / usual.len() as f64; usual.len()])
    });
    Some(Resample { beta: estimate.fit.beta, shares: estimate.shares, r_squared: estimate.fit.r_squared, stated })
}

fn agreement_of_halves(model: &Model<'_>, generator: &mut ChaCha8Rng) -> Option<f64> {
    let mut order: Vec<usize> = (0..model.clusters.len()).collect();
    order.shuffle(generator);
    let (one, other) = order.split_at(order.len() / 2);
    let shares = |half: &[usize]| model.estimate(&model.rows_of(half.iter().copied())).map(|estimate| estimate.shares);
    correlation(&shares(one)?, &shares(other)?)
}

fn correlation(x: &[f64], y: &[f64]) -> Option<f64> {
    let (centre_x, centre_y) = (mean(x)?, mean(y)?);
    let products: Vec<f64> = x.iter().zip(y).map(|(x, y)| (x - centre_x) * (y - centre_y)).collect();
    let spread = (population_variance(x)? * population_variance(y)?).sqrt();
    (spread > 0.0).then(|| mean(&products).map(|covariance| covariance / spread))?
}
