use rand::seq::index::sample;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::lloyd::Lloyd;
use super::matrix::{Matrix, squared_distance};
use super::resampling::{Stretch, repetitions};
use super::seeds::plus_plus;
use crate::progress::{Cancelled, Progress, Unwatched};
use crate::seeding::stream;

/// Restarts of more rows than twice this begin on a sample of so many; the best is finished on all rows.
const SAMPLE: usize = 20_000;
const SAMPLE_PER_CLUSTER: usize = 500;
/// What the sample saves is spent on beginnings, so many times as were asked for…
const SAMPLE_RESTARTS: u32 = 3;
/// …and on finishing so many of the best, because a sample does not tell close ones apart. Those are different whose sums of
/// squared distances differ by more than this share.
const FINISHED: usize = 3;
const SAME: f64 = 1e-4;
/// Lloyd's algorithm needs some dozens of rounds; the limit only guards against an endless swap of equal distances.
const MOST_ROUNDS: u32 = 10_000;
/// A restart is judged after so many rounds, or when the squared path of the centroids in a round is under this share of
/// the rows' mean variance; the best one is finished afterwards.
const RESTART_ROUNDS: u32 = 100;
const STILL: f64 = 1e-4;
const PURPOSE: u32 = 1;
const SAMPLE_PURPOSE: u32 = 5;

/// What a run of k-means is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KMeansParams {
    /// Number of clusters, from 1 to the number of different rows.
    pub k: usize,
    /// Independent beginnings, at least 1; the one with the least within-cluster sum of squares is kept.
    pub restarts: u32,
}

/// One division of the rows into clusters, largest cluster first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ClusterRun {
    pub k: u32,
    /// Cluster of each row, from 0.
    pub assignment: Vec<u32>,
    /// Mean of each cluster in the space of features.
    pub centroids: Vec<Vec<f64>>,
    pub sizes: Vec<u32>,
    /// Sum of squared distances of the rows from their centroids.
    pub within: f64,
    /// Rounds of Lloyd's algorithm in the kept restart.
    pub rounds: u32,
    pub restarts: u32,
    /// The assignment no longer changes: a fixed point of Lloyd's algorithm on all rows.
    pub fixed_point: bool,
}

/// Divides the rows into `k` clusters by k-means: k-means++ beginnings (Arthur, Vassilvitskii 2007), Lloyd's rounds
/// (Lloyd 1982), the best of the restarts finished to a fixed point on all rows. Above 40,000 rows three times as many
/// restarts are tried on a seeded sample of 20,000 and the best three finished. The same seed gives the same answer on any number of threads. A cluster that runs empty
/// takes the row farthest from its centroid. O(restarts · rounds · n k d); no restart copies rows.
///
/// Panics when `k` or `restarts` is 0 or there are fewer rows than `k`.
///
/// ```
/// use analysis::clusters::{KMeansParams, Matrix, kmeans};
/// let rows = Matrix::new(vec![1.0, 2.0, 3.0, 10.0, 12.0], 1);
/// let run = kmeans(&rows, KMeansParams { k: 2, restarts: 4 }, 1, &analysis::progress::Unwatched).unwrap();
/// assert_eq!(run.assignment, [0, 0, 0, 1, 1]);
/// assert_eq!((run.within, run.centroids), (4.0, vec![vec![2.0], vec![11.0]]));
/// ```
pub fn kmeans(rows: &Matrix, params: KMeansParams, seed: u32, progress: &dyn Progress) -> Result<ClusterRun, Cancelled> {
    assert!(params.k >= 1 && rows.rows() >= params.k, "there are rows for every cluster");
    let part = |from, to| Stretch { whole: progress, from, to };
    let Some(sample) = drawn(rows, params.k, seed) else {
        let try_one = |restart| Ok(Tried::of(rows, params.k, seed, restart));
        let best = least(repetitions(params.restarts, &part(0.0, 0.5), try_one)?);
        return Ok(finish(best, &part(0.5, 1.0))?.into_run(params.restarts));
    };
    let try_one = |restart| Ok(Tried::of(&sample, params.k, seed, restart));
    let mut tried = repetitions(params.restarts * SAMPLE_RESTARTS, &part(0.0, 0.4), try_one)?;
    tried.sort_by(|one, other| one.within.total_cmp(&other.within));
    tried.dedup_by(|next, kept| next.within <= kept.within * (1.0 + SAME));
    let ended: Vec<Ended> = (0..)
        .zip(tried.into_iter().take(FINISHED))
        .map(|(index, tried)| {
            let from = 0.4 + 0.6 / FINISHED as f32 * index as f32;
            finish(Lloyd::new(rows, tried.lloyd.centroids), &part(from, from + 0.6 / FINISHED as f32))
        })
        .collect::<Result<_, Cancelled>>()?;
    let best = ended.into_iter().reduce(|best, next| if next.within < best.within { next } else { best });
    Ok(best.expect("there is at least one restart").into_run(params.restarts))
}

/// The nearest centroid of each row, the lower index on equal distance: assigns new customers without refitting.
///
/// ```
/// use analysis::clusters::{Matrix, assign};
/// assert_eq!(assign(&Matrix::new(vec![1.0, 9.0, 5.0], 1), &[vec![0.0], vec![10.0]]), [0, 1, 0]);
/// ```
pub fn assign(rows: &Matrix, centroids: &[Vec<f64>]) -> Vec<u32> {
    let nearest = |row: &[f64]| {
        let distance = |index: &u32| squared_distance(row, &centroids[*index as usize]);
        (0..centroids.len() as u32).min_by(|one, other| distance(one).total_cmp(&distance(other)))
    };
    rows.iter().map(|row| nearest(row).expect("there is a centroid")).collect()
}

/// Labels and within-cluster sum of the best of a few restarts, on the calling thread: for resampling.
pub(super) fn kmeans_quietly(rows: &Matrix, params: KMeansParams, seed: u32, repetition: u32) -> (Vec<u32>, f64) {
    let first = repetition * params.restarts;
    let tried = (first..first + params.restarts).map(|restart| Tried::of(rows, params.k, seed, restart)).collect();
    let end = finish(least(tried), &Unwatched).expect("nobody cancels");
    (end.lloyd.labels, end.within)
}

/// A seeded part of the rows when they are many.
fn drawn(rows: &Matrix, k: usize, seed: u32) -> Option<Matrix> {
    let size = SAMPLE.max(k * SAMPLE_PER_CLUSTER);
    (rows.rows() > 2 * size).then(|| {
        let drawn = sample(&mut stream(seed, SAMPLE_PURPOSE, 0), rows.rows(), size);
        let mut drawn: Vec<u32> = drawn.iter().map(|row| row as u32).collect();
        drawn.sort_unstable();
        rows.select(&drawn)
    })
}

/// A restart, nearly at rest.
struct Tried<'a> {
    lloyd: Lloyd<'a>,
    within: f64,
}

impl<'a> Tried<'a> {
    fn of(rows: &'a Matrix, k: usize, seed: u32, restart: u32) -> Self {
        let mut lloyd = Lloyd::new(rows, plus_plus(rows, k, &mut stream(seed, PURPOSE, restart)));
        let still = STILL * rows.variance() / rows.columns() as f64;
        while lloyd.rounds < RESTART_ROUNDS && lloyd.round().is_some_and(|path| path > still) {}
        let within = lloyd.within();
        Self { lloyd, within }
    }
}

fn least(tried: Vec<Tried<'_>>) -> Lloyd<'_> {
    let best = tried.into_iter().reduce(|best, next| if next.within < best.within { next } else { best });
    best.expect("there is at least one restart").lloyd
}

struct Ended<'a> {
    lloyd: Lloyd<'a>,
    within: f64,
    fixed_point: bool,
}

/// Rounds to a fixed point.
fn finish<'a>(mut lloyd: Lloyd<'a>, progress: &dyn Progress) -> Result<Ended<'a>, Cancelled> {
    let first = lloyd.rounds;
    while lloyd.rounds < MOST_ROUNDS {
        let done = (lloyd.rounds - first) as f32;
        progress.report(done / (done + 50.0))?;
        if lloyd.round().is_none()
            && let Some(within) = lloyd.settle()
        {
            return Ok(Ended { lloyd, within, fixed_point: true });
        }
    }
    let within = lloyd.within();
    Ok(Ended { lloyd, within, fixed_point: false })
}

impl Ended<'_> {
    /// Numbers the clusters by falling size, then by centroid, so that the numbers do not depend on the restart.
    fn into_run(self, restarts: u32) -> ClusterRun {
        let (lloyd, sizes) = (&self.lloyd, self.lloyd.sizes());
        let k = sizes.len();
        let centroid = |cluster: usize| &lloyd.centroids[cluster * lloyd.centroids.len() / k..][..lloyd.centroids.len() / k];
        let mut order: Vec<usize> = (0..k).collect();
        order.sort_by(|&one, &other| {
            let by_centroid = || centroid(one).partial_cmp(centroid(other));
            sizes[other].cmp(&sizes[one]).then_with(|| by_centroid().expect("centroids are finite"))
        });
        let mut place = vec![0; k];
        for (new, &old) in order.iter().enumerate() {
            place[old] = new as u32;
        }
        ClusterRun {
            k: k as u32,
            assignment: lloyd.labels.iter().map(|&label| place[label as usize]).collect(),
            centroids: order.iter().map(|&cluster| centroid(cluster).to_vec()).collect(),
            sizes: order.iter().map(|&cluster| sizes[cluster]).collect(),
            within: self.within,
            rounds: lloyd.rounds,
            restarts,
            fixed_point: self.fixed_point,
        }
    }
}
