use rand::Rng;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::kmeans::{KMeansParams, kmeans_quietly};
use super::matrix::Matrix;
use super::resampling::repetitions;
use crate::progress::{Cancelled, Progress};
use crate::seeding::stream;

const PURPOSE: u32 = 3;

/// How much resampling to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Resampling {
    /// Repetitions B, at least 1.
    pub count: u32,
    /// Restarts of k-means in each repetition, at least 1.
    pub restarts: u32,
}

/// Mean bootstrap Jaccard likeness of each cluster of each division, 0 to 1: how well the cluster is found again in
/// resampled rows (Hennig 2007, bootstrap scheme; likeness is taken over the rows drawn, each counted once). Under 0.6 a
/// cluster dissolves, from 0.6 it is a pattern, from 0.75 it is stable. `divisions` are labels with their numbers of
/// clusters. O(B · restarts · rounds · n k d).
///
/// ```
/// use analysis::{clusters::{Matrix, Resampling, jaccard_stability}, progress::Unwatched};
/// let rows = Matrix::new((0..40).map(|i| f64::from(i % 20) * 0.01 + f64::from(i / 20)).collect(), 1);
/// let labels: Vec<u32> = (0..40).map(|i| i / 20).collect();
/// let resampling = Resampling { count: 10, restarts: 2 };
/// let found = jaccard_stability(&rows, &[(&labels, 2)], resampling, 1, &Unwatched).unwrap();
/// assert_eq!(found, [[1.0, 1.0]]);
/// ```
pub fn jaccard_stability(
    rows: &Matrix,
    divisions: &[(&[u32], usize)],
    resampling: Resampling,
    seed: u32,
    progress: &dyn Progress,
) -> Result<Vec<Vec<f64>>, Cancelled> {
    let samples = repetitions(resampling.count, progress, |repetition| {
        let drawn = bootstrap(rows.rows(), seed, repetition);
        let sample = rows.select(&drawn);
        divisions
            .iter()
            .map(|&(labels, k)| {
                progress.report(repetition as f32 / resampling.count as f32)?;
                let params = KMeansParams { k, restarts: resampling.restarts };
                let (found, _) = kmeans_quietly(&sample, params, seed, repetition);
                Ok(likeness(&drawn, labels, &found, k))
            })
            .collect::<Result<Vec<Vec<f64>>, Cancelled>>()
    })?;
    let average = |division: usize, cluster: usize| {
        let values: Vec<f64> = samples.iter().filter_map(|sample| known(sample[division][cluster])).collect();
        crate::statistics::mean(&values).unwrap_or(0.0)
    };
    Ok((0..divisions.len())
        .map(|division| (0..divisions[division].1).map(|cluster| average(division, cluster)).collect())
        .collect())
}

/// Rows drawn with replacement, in rising order.
fn bootstrap(rows: usize, seed: u32, repetition: u32) -> Vec<u32> {
    let mut random = stream(seed, PURPOSE, repetition);
    let mut drawn: Vec<u32> = (0..rows).map(|_| random.random_range(0..rows as u32)).collect();
    drawn.sort_unstable();
    drawn
}

/// Greatest Jaccard likeness of each original cluster with a found one; NaN when none of its rows was drawn.
fn likeness(drawn: &[u32], labels: &[u32], found: &[u32], k: usize) -> Vec<f64> {
    let mut shared = vec![vec![0u32; k]; k];
    let mut previous = None;
    for (row, cluster) in drawn.iter().zip(found) {
        if previous != Some(row) {
            shared[labels[*row as usize] as usize][*cluster as usize] += 1;
        }
        previous = Some(row);
    }
    let of_found: Vec<u32> = (0..k).map(|found| shared.iter().map(|row| row[found]).sum()).collect();
    let best = |row: &Vec<u32>| {
        let own: u32 = row.iter().sum();
        let jaccard = |found: usize| f64::from(row[found]) / f64::from(own + of_found[found] - row[found]);
        if own == 0 { f64::NAN } else { (0..k).map(jaccard).fold(0.0, f64::max) }
    };
    shared.iter().map(best).collect()
}

fn known(value: f64) -> Option<f64> {
    (!value.is_nan()).then_some(value)
}
