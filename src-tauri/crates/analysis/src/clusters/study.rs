use rand::seq::index::sample;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::criteria::{calinski_harabasz, davies_bouldin};
use super::gap::{GapPoint, gap_choice, gap_statistic};
use super::kmeans::{ClusterRun, KMeansParams, kmeans};
use super::matrix::Matrix;
use super::resampling::Stretch;
use super::silhouettes::{Silhouette, silhouettes};
use super::stability::{Resampling, jaccard_stability};
use crate::progress::{Cancelled, Progress};
use crate::seeding::stream;

const PURPOSE: u32 = 4;
/// Mean bootstrap Jaccard from which a cluster is stable. Hennig 2007.
const STABLE: f64 = 0.75;

/// What a study of the number of clusters is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ClusterParams {
    /// The largest number of clusters tried, at least 2.
    pub most: u32,
    /// Restarts of each reported run, at least 1.
    pub restarts: u32,
    /// Fewest customers of a cluster in the proposed division…
    pub smallest_cluster: u32,
    /// …and their fewest share, 0 to 1; the larger demand counts.
    pub smallest_share: f64,
    /// References of the gap statistic and bootstrap samples of the stability.
    pub resampling: Resampling,
    /// Above so many rows the silhouette, the gap and the stability are taken from a seeded subsample of this size.
    pub sample_limit: u32,
}

impl Default for ClusterParams {
    fn default() -> Self {
        Self {
            most: 12,
            restarts: 20,
            smallest_cluster: 30,
            smallest_share: 0.02,
            resampling: Resampling { count: 100, restarts: 2 },
            sample_limit: 20_000,
        }
    }
}

/// By what customers are divided.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ClusterMethod {
    #[default]
    KMeans,
    /// Gaussian mixture.
    Mixture,
    /// Dense places: DBSCAN.
    Density,
}

/// All that is known about dividing the customers into 1 … `most` clusters. Criteria are shown side by side and never
/// averaged; the person decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ClusterStudy {
    pub method: ClusterMethod,
    /// Rows divided.
    pub n: u32,
    /// Rows the silhouette, the gap and the stability were taken from; less than `n` for a subsample.
    pub sampled: u32,
    pub seed: u32,
    pub params: ClusterParams,
    /// By number of clusters, from 1.
    pub candidates: Vec<KCandidate>,
    /// The best mean silhouette among the divisions from 2 whose clusters are all large enough; `None` when none is. Of
    /// mixtures the least information criterion among them; of dense places what was found.
    pub proposed: Option<u32>,
    /// The number of groups in the data by the gap statistic, of mixtures by the information criterion; `None` when they are
    /// more than were tried, or not asked for.
    pub groups_in_data: Option<u32>,
    /// One continuous cloud: the gap statistic finds one group, or more than half of the customers are in clusters of the
    /// proposed division that are not stable. The clusters are then useful cuts, not groups found.
    pub cloud: bool,
}

/// One number of clusters with its criteria. Those that need two clusters are `None` at one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KCandidate {
    pub k: u32,
    /// −1 to 1, more is better.
    pub silhouette: Option<f64>,
    pub cluster_silhouettes: Vec<f64>,
    /// More is better.
    pub calinski_harabasz: Option<f64>,
    /// Less is better.
    pub davies_bouldin: Option<f64>,
    pub gap: Option<GapPoint>,
    /// Bayesian information criterion of a mixture; less is better.
    pub bic: Option<f64>,
    /// Mean bootstrap Jaccard of each cluster, 0 to 1.
    pub stability: Vec<f64>,
    /// Share of rows in clusters with a mean bootstrap Jaccard under 0.75.
    pub unstable_share: Option<f64>,
    /// Every cluster holds enough customers to be proposed.
    pub large_enough: bool,
    pub run: ClusterRun,
}

/// Why there is no study.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ClusterError {
    #[error("{distinct} different rows are too few to look for clusters; 3 are needed")]
    TooFewRows { distinct: u32 },
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Divides the rows into 1 … `most` clusters and measures each division: silhouette, Calinski–Harabasz, Davies–Bouldin,
/// gap statistic, bootstrap stability. The same seed gives the same answer on any number of threads.
///
/// ```
/// use analysis::{clusters::{ClusterParams, Matrix, Resampling, choose_clusters}, progress::Unwatched};
/// let rows = Matrix::new((0..80).map(|i| f64::from(i % 40) * 0.01 + f64::from(i / 40)).collect(), 1);
/// let resampling = Resampling { count: 20, restarts: 2 };
/// let params = ClusterParams { most: 5, resampling, ..ClusterParams::default() };
/// let study = choose_clusters(&rows, params, 1, &Unwatched).unwrap();
/// assert_eq!((study.proposed, study.groups_in_data, study.cloud), (Some(2), Some(2), false));
/// assert_eq!(study.candidates[1].run.sizes, [40, 40]);
/// ```
pub fn choose_clusters(
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
    let part = |from, to| Stretch { whole: progress, from, to };
    let runs = runs(rows, most.min(distinct - 1), params.restarts.max(1), seed, &part(0.0, 0.2))?;
    let sampled = Sampled::of(rows, &runs, params.sample_limit, seed);
    let points = sampled.points();
    let labels: Vec<&[u32]> = sampled.labels.iter().map(Vec::as_slice).collect();
    let widths = silhouettes(points, &labels[1..], &part(0.2, 0.3))?;
    let resampling = checked(params.resampling);
    let gaps = gap_statistic(points, runs.len(), resampling, seed, &part(0.3, 0.65))?;
    let divisions: Vec<(&[u32], usize)> = labels.iter().copied().zip(1..).skip(1).collect();
    let stability = jaccard_stability(points, &divisions, resampling, seed, &part(0.65, 1.0))?;
    let measured = |run: ClusterRun| {
        let place = (run.k as usize).checked_sub(2);
        let gap = gaps.iter().find(|point| point.k == run.k).copied();
        let stability = place.map(|place| stability[place].as_slice());
        candidate(rows, params, run, Measured { width: place.map(|place| &widths[place]), gap, stability })
    };
    let candidates: Vec<KCandidate> = runs.into_iter().map(measured).collect();
    let groups_in_data = gap_choice(&gaps);
    let proposed = propose(&candidates);
    let cloud = is_cloud(&candidates, proposed, groups_in_data);
    let (n, sampled) = (rows.rows() as u32, points.rows() as u32);
    Ok(ClusterStudy { method: ClusterMethod::KMeans, n, sampled, seed, params, candidates, proposed, groups_in_data, cloud })
}

fn runs(rows: &Matrix, most: usize, restarts: u32, seed: u32, progress: &dyn Progress) -> Result<Vec<ClusterRun>, Cancelled> {
    (1..=most)
        .map(|k| {
            let (from, to) = ((k - 1) as f32 / most as f32, k as f32 / most as f32);
            let params = KMeansParams { k, restarts: if k == 1 { 1 } else { restarts } };
            kmeans(rows, params, seed, &Stretch { whole: progress, from, to })
        })
        .collect()
}

/// All rows, or a seeded part of them, with their cluster in each run.
pub(super) struct Sampled<'a> {
    rows: &'a Matrix,
    /// The rows drawn, when there were too many.
    drawn: Option<Matrix>,
    pub labels: Vec<Vec<u32>>,
}

impl<'a> Sampled<'a> {
    pub fn of(rows: &'a Matrix, runs: &[ClusterRun], limit: u32, seed: u32) -> Self {
        if rows.rows() <= limit as usize {
            let labels = runs.iter().map(|run| run.assignment.clone()).collect();
            return Self { rows, drawn: None, labels };
        }
        let drawn = sample(&mut stream(seed, PURPOSE, 0), rows.rows(), limit as usize);
        let mut drawn: Vec<u32> = drawn.iter().map(|row| row as u32).collect();
        drawn.sort_unstable();
        let own = |run: &ClusterRun| drawn.iter().map(|row| run.assignment[*row as usize]).collect();
        Self { rows, labels: runs.iter().map(own).collect(), drawn: Some(rows.select(&drawn)) }
    }

    pub fn points(&self) -> &Matrix {
        self.drawn.as_ref().unwrap_or(self.rows)
    }
}

fn checked(resampling: Resampling) -> Resampling {
    Resampling { count: resampling.count.max(1), restarts: resampling.restarts.max(1) }
}

/// What is known of a division of at least two clusters beside the division.
#[derive(Default)]
pub(super) struct Measured<'a> {
    pub width: Option<&'a Silhouette>,
    pub gap: Option<GapPoint>,
    pub stability: Option<&'a [f64]>,
}

pub(super) fn candidate(rows: &Matrix, params: ClusterParams, run: ClusterRun, measured: Measured<'_>) -> KCandidate {
    let enough = f64::from(params.smallest_cluster).max(params.smallest_share * rows.rows() as f64);
    KCandidate {
        k: run.k,
        silhouette: measured.width.map(|width| width.mean),
        cluster_silhouettes: measured.width.map_or_else(Vec::new, |width| width.per_cluster.clone()),
        calinski_harabasz: calinski_harabasz(rows, &run.assignment),
        davies_bouldin: davies_bouldin(rows, &run.assignment),
        gap: measured.gap,
        bic: None,
        unstable_share: measured.stability.map(|stability| unstable_share(&run, stability)),
        stability: measured.stability.unwrap_or_default().to_vec(),
        large_enough: run.sizes.iter().all(|size| f64::from(*size) >= enough),
        run,
    }
}

fn unstable_share(run: &ClusterRun, stability: &[f64]) -> f64 {
    let unstable = |(size, stability): (&u32, &f64)| if *stability < STABLE { *size } else { 0 };
    let rows: u32 = run.sizes.iter().zip(stability).map(unstable).sum();
    f64::from(rows) / run.assignment.len() as f64
}

fn propose(candidates: &[KCandidate]) -> Option<u32> {
    candidates
        .iter()
        .filter(|candidate| candidate.large_enough)
        .filter_map(|candidate| Some((candidate.k, candidate.silhouette?)))
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map(|(k, _)| k)
}

fn is_cloud(candidates: &[KCandidate], proposed: Option<u32>, groups_in_data: Option<u32>) -> bool {
    let unstable = |k: u32| candidates[k as usize - 1].unstable_share.is_some_and(|share| share > 0.5);
    groups_in_data == Some(1) || proposed.is_some_and(unstable)
}
