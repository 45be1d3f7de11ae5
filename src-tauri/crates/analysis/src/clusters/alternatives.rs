//! Other ways to divide: Gaussian mixtures and dense places, measured like k-means so that they can be compared.

use super::density::{DensityParams, dense_groups};
use super::kmeans::ClusterRun;
use super::matrix::{Matrix, squared_distance};
use super::mixture::{Mixture, mixture};
use super::resampling::Stretch;
use super::silhouettes::{Silhouette, silhouettes};
use super::study::{ClusterError, ClusterMethod, ClusterParams, ClusterStudy, KCandidate, Measured, Sampled, candidate};
use crate::progress::{Cancelled, Progress};

/// Divides the rows by mixtures of 1 … `most` Gaussians; a number whose fit fails is left out. Fitted to a seeded part of
/// the rows above the limit of the sample.
///
/// ```
/// use analysis::{clusters::{ClusterParams, Matrix, choose_mixture}, progress::Unwatched};
/// let rows = Matrix::new((0..80).map(|i| f64::from(i % 40) * 0.01 + f64::from(i / 40) * 3.0).collect(), 1);
/// let study = choose_mixture(&rows, ClusterParams { most: 4, ..ClusterParams::default() }, 1, &Unwatched).unwrap();
/// assert!(study.candidates.iter().any(|candidate| candidate.k == 2 && candidate.run.sizes == [40, 40]));
/// ```
pub fn choose_mixture(
    rows: &Matrix,
    params: ClusterParams,
    seed: u32,
    progress: &dyn Progress,
) -> Result<ClusterStudy, ClusterError> {
    let most = params.most.max(2) as usize;
    let distinct = rows.distinct_rows(most + 1);
    if distinct < 3 {
        return Err(ClusterError::TooFewRows { distinct: distinct as u32 });
    }
    let part = Sampled::of(rows, &[], params.sample_limit, seed);
    let mut found = Vec::new();
    for k in 1..=most.min(distinct - 1) {
        progress.report(0.8 * (k - 1) as f32 / most as f32)?;
        found.extend(mixture(part.points(), rows, k).filter(|mixture| occupied(mixture) == k));
    }
    let runs: Vec<ClusterRun> = found.iter().map(|mixture| run_of(rows, &mixture.labels)).collect();
    let mut candidates = measured(rows, params, runs, seed, &Stretch { whole: progress, from: 0.8, to: 1.0 })?;
    for (candidate, mixture) in candidates.iter_mut().zip(&found) {
        candidate.bic = Some(mixture.bic);
    }
    let least = |large: bool| {
        let own = candidates.iter().filter(|candidate| !large || candidate.large_enough && candidate.k > 1);
        own.min_by(|one, other| one.bic.partial_cmp(&other.bic).expect("criteria are numbers")).map(|candidate| candidate.k)
    };
    let (groups_in_data, proposed) = (least(false), least(true));
    let (n, sampled) = (rows.rows() as u32, part.points().rows() as u32);
    let cloud = groups_in_data == Some(1);
    Ok(ClusterStudy { method: ClusterMethod::Mixture, n, sampled, seed, params, candidates, proposed, groups_in_data, cloud })
}

/// Divides the rows by the dense places they are in. The rows of the study are those in such a place, in order; the second
/// value says which of the given rows they are. Fewer than two groups make no candidate.
///
/// ```
/// use analysis::{clusters::{ClusterParams, DensityParams, Matrix, choose_density}, progress::Unwatched};
/// let rows = Matrix::new(vec![0.0, 0.1, 0.2, 5.0, 9.0, 9.1, 9.2], 1);
/// let density = DensityParams { neighbours: 3, radius: 0.5 };
/// let (study, kept) = choose_density(&rows, density, ClusterParams::default(), 1, &Unwatched).unwrap();
/// assert_eq!((study.candidates[0].k, kept), (2, vec![0, 1, 2, 4, 5, 6]));
/// ```
pub fn choose_density(
    rows: &Matrix,
    density: DensityParams,
    params: ClusterParams,
    seed: u32,
    progress: &dyn Progress,
) -> Result<(ClusterStudy, Vec<u32>), Cancelled> {
    progress.report(0.0)?;
    let groups = dense_groups(rows, density);
    let kept: Vec<u32> = (0..).zip(&groups).filter(|(_, group)| group.is_some()).map(|(row, _)| row).collect();
    let inside = rows.select(&kept);
    let labels: Vec<u32> = groups.into_iter().flatten().collect();
    let runs = if labels.iter().any(|label| *label > 0) { vec![run_of(&inside, &labels)] } else { vec![] };
    let candidates = measured(&inside, params, runs, seed, &Stretch { whole: progress, from: 0.6, to: 1.0 })?;
    let study = ClusterStudy {
        method: ClusterMethod::Density,
        n: kept.len() as u32,
        sampled: kept.len().min(params.sample_limit as usize) as u32,
        seed,
        params,
        proposed: candidates.first().map(|candidate| candidate.k),
        cloud: candidates.is_empty(),
        groups_in_data: None,
        candidates,
    };
    Ok((study, kept))
}

fn occupied(mixture: &Mixture) -> usize {
    mixture.labels.iter().collect::<std::collections::HashSet<_>>().len()
}

/// Candidates with the criteria that need no resampling.
fn measured(
    rows: &Matrix,
    params: ClusterParams,
    runs: Vec<ClusterRun>,
    seed: u32,
    progress: &dyn Progress,
) -> Result<Vec<KCandidate>, Cancelled> {
    let sampled = Sampled::of(rows, &runs, params.sample_limit, seed);
    let labels: Vec<&[u32]> = sampled.labels.iter().map(Vec::as_slice).collect();
    let found = if labels.is_empty() { vec![] } else { silhouettes(sampled.points(), &labels, progress)? };
    let measured = |(run, width): (ClusterRun, &Silhouette)| {
        let width = (run.k > 1).then_some(width);
        candidate(rows, params, run, Measured { width, ..Measured::default() })
    };
    Ok(runs.into_iter().zip(&found).map(measured).collect())
}

/// Labels as a run, largest cluster first.
fn run_of(rows: &Matrix, labels: &[u32]) -> ClusterRun {
    let k = labels.iter().max().map_or(0, |last| *last as usize + 1);
    let mut sizes = vec![0; k];
    labels.iter().for_each(|&label| sizes[label as usize] += 1);
    let mut order: Vec<usize> = (0..k).collect();
    order.sort_by_key(|&cluster| (std::cmp::Reverse(sizes[cluster]), cluster));
    let mut place = vec![0; k];
    (0..).zip(&order).for_each(|(new, &old)| place[old] = new);
    let assignment: Vec<u32> = labels.iter().map(|&label| place[label as usize]).collect();
    let centroids: Vec<Vec<f64>> = (0..k as u32).map(|cluster| mean_of(rows, &assignment, cluster)).collect();
    let own = |(row, &label): (&[f64], &u32)| squared_distance(row, &centroids[label as usize]);
    let within = rows.iter().zip(&assignment).map(own).sum();
    let sizes = order.iter().map(|&cluster| sizes[cluster]).collect();
    ClusterRun { k: k as u32, assignment, centroids, sizes, within, rounds: 0, restarts: 1, fixed_point: false }
}

fn mean_of(rows: &Matrix, assignment: &[u32], cluster: u32) -> Vec<f64> {
    let own: Vec<u32> = (0..).zip(assignment).filter(|(_, label)| **label == cluster).map(|(row, _)| row).collect();
    rows.select(&own).centre()
}
