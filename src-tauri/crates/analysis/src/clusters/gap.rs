use rand::Rng;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::kmeans::{KMeansParams, kmeans_quietly};
use super::matrix::Matrix;
use super::picture::principal_coordinates;
use super::resampling::repetitions;
use super::stability::Resampling;
use crate::progress::{Cancelled, Progress};
use crate::seeding::stream;
use crate::statistics::{mean, population_variance};

const PURPOSE: u32 = 2;

/// Gap statistic at one number of clusters.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GapPoint {
    pub k: u32,
    /// Mean log dispersion of the references less that of the data.
    pub gap: f64,
    /// s(k) = sd·√(1 + 1/B) of the references.
    pub error: f64,
}

/// Gap statistic for k from 1 to `most`, against uniform references in the box of the principal components (Tibshirani,
/// Walther, Hastie 2001, section 2, variant b). Data and references get the same number of restarts, so that a search
/// that misses the best division misses it alike. Stops before a k at which nothing is left to divide.
/// O(B · restarts · rounds · n k d). Evenly spaced groups on one line can pass for one group: the rule of
/// [`gap_choice`] stops at the first k that is no worse than the next.
///
/// ```
/// use analysis::{clusters::{Matrix, Resampling, gap_choice, gap_statistic}, progress::Unwatched};
/// let rows = Matrix::new((0..40).map(|i| f64::from(i % 20) * 0.01 + f64::from(i / 20)).collect(), 1);
/// let points = gap_statistic(&rows, 4, Resampling { count: 20, restarts: 2 }, 1, &Unwatched).unwrap();
/// assert_eq!(gap_choice(&points), Some(2));
/// ```
pub fn gap_statistic(
    rows: &Matrix,
    most: usize,
    resampling: Resampling,
    seed: u32,
    progress: &dyn Progress,
) -> Result<Vec<GapPoint>, Cancelled> {
    let most = most.min(rows.distinct_rows(most + 1).saturating_sub(1)).max(1);
    let dispersion = |rows: &Matrix, k, repetition| {
        let params = KMeansParams { k, restarts: resampling.restarts };
        kmeans_quietly(rows, params, seed, repetition).1.ln()
    };
    let coordinates = principal_coordinates(rows);
    let box_sides = sides(&coordinates);
    let references = repetitions(resampling.count, progress, |repetition| {
        let reference = uniform(rows.rows(), &box_sides, seed, repetition);
        (1..=most)
            .map(|k| {
                progress.report(repetition as f32 / resampling.count as f32)?;
                Ok(dispersion(&reference, k, repetition))
            })
            .collect::<Result<Vec<f64>, Cancelled>>()
    })?;
    let point = |k: usize| {
        let logs: Vec<f64> = references.iter().map(|reference| reference[k - 1]).collect();
        let spread = population_variance(&logs).unwrap_or(0.0).sqrt();
        GapPoint {
            k: k as u32,
            gap: mean(&logs).unwrap_or(0.0) - dispersion(&coordinates, k, 0),
            error: spread * (1.0 + 1.0 / f64::from(resampling.count)).sqrt(),
        }
    };
    Ok((1..=most).map(point).filter(|point| point.gap.is_finite()).collect())
}

/// The number of groups in the data: the smallest k with Gap(k) ≥ Gap(k+1) − s(k+1). `None` when no k qualifies: the
/// groups are more than were tried.
///
/// ```
/// use analysis::clusters::{GapPoint, gap_choice};
/// let point = |k, gap| GapPoint { k, gap, error: 0.05 };
/// assert_eq!(gap_choice(&[point(1, 0.1), point(2, 0.5), point(3, 0.54)]), Some(2));
/// ```
pub fn gap_choice(points: &[GapPoint]) -> Option<u32> {
    let enough = |pair: &&[GapPoint]| pair[0].gap >= pair[1].gap - pair[1].error;
    points.windows(2).find(enough).map(|pair| pair[0].k)
}

fn sides(rows: &Matrix) -> Vec<(f64, f64)> {
    let mut sides = vec![(f64::INFINITY, f64::NEG_INFINITY); rows.columns()];
    for row in rows.iter() {
        for ((low, high), value) in sides.iter_mut().zip(row) {
            *low = low.min(*value);
            *high = high.max(*value);
        }
    }
    sides
}

/// The references stay in the axes of the components: k-means does not see a rotation.
fn uniform(rows: usize, sides: &[(f64, f64)], seed: u32, repetition: u32) -> Matrix {
    let mut random = stream(seed, PURPOSE, repetition);
    let mut values = Vec::with_capacity(rows * sides.len());
    for _ in 0..rows {
        values.extend(sides.iter().map(|(low, high)| low + (high - low) * random.random::<f64>()));
    }
    Matrix::new(values, sides.len())
}
