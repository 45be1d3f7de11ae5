use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::matrix::{Matrix, squared_distance};
use super::seeds::plus_plus;
use crate::progress::{Cancelled, Progress};
use crate::seeding::stream;

/// Centroids are compared with a row this many at a time, which the compiler turns into vector instructions.
const LANES: usize = 4;
/// Lloyd's algorithm needs a few dozen rounds; the limit only guards against an endless swap of equal distances.
const MOST_ROUNDS: u32 = 10_000;
/// A restart that is still moving after so many rounds is judged as it stands; the best one is finished afterwards.
const RESTART_ROUNDS: u32 = 100;
const PURPOSE: u32 = 1;

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
/// (Lloyd 1982) to a fixed point on all rows, the best of the restarts. The same seed gives the same answer on any
/// number of threads. A cluster that runs empty takes the row farthest from its centroid.
/// O(restarts · rounds · n k d); each restart holds its assignment and centroids only.
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
    let states: Vec<State> = (0..params.restarts)
        .into_par_iter()
        .map(|restart| {
            let state = one_restart(rows, params.k, seed, restart);
            progress.report(restart as f32 / params.restarts as f32)?;
            Ok(state)
        })
        .collect::<Result<_, Cancelled>>()?;
    let mut best = least(states);
    lloyd(rows, &mut best, MOST_ROUNDS);
    Ok(best.into_run(rows, params.restarts))
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
    let states = (first..first + params.restarts).map(|restart| one_restart(rows, params.k, seed, restart)).collect();
    let best = least(states);
    (best.labels, best.within)
}

struct State {
    k: usize,
    labels: Vec<u32>,
    /// Centroids one after another.
    centroids: Vec<f64>,
    within: f64,
    rounds: u32,
    fixed_point: bool,
}

fn one_restart(rows: &Matrix, k: usize, seed: u32, restart: u32) -> State {
    assert!(k >= 1 && rows.rows() >= k, "there are rows for every cluster");
    let centroids = plus_plus(rows, k, &mut stream(seed, PURPOSE, restart));
    let mut state =
        State { k, labels: vec![u32::MAX; rows.rows()], centroids, within: f64::INFINITY, rounds: 0, fixed_point: false };
    lloyd(rows, &mut state, RESTART_ROUNDS);
    state
}

fn least(states: Vec<State>) -> State {
    states
        .into_iter()
        .reduce(|best, next| if next.within < best.within { next } else { best })
        .expect("there is at least one restart")
}

/// Moves rows to their nearest centroid and centroids to the mean of their rows until no row moves.
fn lloyd(rows: &Matrix, state: &mut State, rounds: u32) {
    let mut distances = vec![0.0; rows.rows()];
    for _ in 0..rounds {
        if state.fixed_point {
            return;
        }
        state.rounds += 1;
        let mut moved = label(rows, state, &mut distances);
        moved |= fill_empty(state, &mut distances);
        state.within = distances.iter().sum();
        state.fixed_point = !moved;
        if moved {
            move_centroids(rows, state);
        }
    }
}

/// Gives each row its nearest centroid and says whether any row moved.
fn label(rows: &Matrix, state: &mut State, distances: &mut [f64]) -> bool {
    let lanes = in_lanes(&state.centroids, state.k, rows.columns());
    let mut moved = false;
    for ((row, label), distance) in rows.iter().zip(&mut state.labels).zip(distances) {
        let (nearest, squared) = nearest_in_lanes(row, &lanes);
        moved |= *label != nearest;
        *label = nearest;
        *distance = squared;
    }
    moved
}

/// Groups of centroids with the coordinates of each group side by side; places beyond k are infinitely far.
fn in_lanes(centroids: &[f64], k: usize, columns: usize) -> Vec<[f64; LANES]> {
    let groups = k.div_ceil(LANES);
    let mut lanes = vec![[f64::INFINITY; LANES]; groups * columns];
    for (index, centroid) in centroids.chunks_exact(columns).enumerate() {
        for (column, value) in centroid.iter().enumerate() {
            lanes[index / LANES * columns + column][index % LANES] = *value;
        }
    }
    lanes
}

fn nearest_in_lanes(row: &[f64], lanes: &[[f64; LANES]]) -> (u32, f64) {
    let (mut nearest, mut least) = (0, f64::INFINITY);
    for (group, lanes) in lanes.chunks_exact(row.len()).enumerate() {
        let mut sums = [0.0; LANES];
        for (value, lane) in row.iter().zip(lanes) {
            for (sum, coordinate) in sums.iter_mut().zip(lane) {
                let difference = value - coordinate;
                *sum += difference * difference;
            }
        }
        for (place, sum) in sums.iter().enumerate() {
            if *sum < least {
                least = *sum;
                nearest = (group * LANES + place) as u32;
            }
        }
    }
    (nearest, least)
}

/// Gives each empty cluster the row farthest from its centroid; a cluster stays empty when all rows are at theirs.
fn fill_empty(state: &mut State, distances: &mut [f64]) -> bool {
    let mut sizes = state.sizes();
    let mut moved = false;
    for empty in 0..state.k {
        if sizes[empty] > 0 {
            continue;
        }
        let farthest = (0..distances.len())
            .filter(|&row| distances[row] > 0.0 && sizes[state.labels[row] as usize] > 1)
            .reduce(|best, row| if distances[row] > distances[best] { row } else { best });
        let Some(row) = farthest else { continue };
        sizes[state.labels[row] as usize] -= 1;
        sizes[empty] = 1;
        state.labels[row] = empty as u32;
        distances[row] = 0.0;
        moved = true;
    }
    moved
}

/// Means are summed afresh in the order of rows, so equal labels always give equal centroids.
fn move_centroids(rows: &Matrix, state: &mut State) {
    let columns = rows.columns();
    let sizes = state.sizes();
    let mut sums = vec![0.0; state.k * columns];
    for (row, &label) in rows.iter().zip(&state.labels) {
        let start = label as usize * columns;
        for (sum, value) in sums[start..start + columns].iter_mut().zip(row) {
            *sum += value;
        }
    }
    let means = state.centroids.chunks_exact_mut(columns).zip(sums.chunks_exact(columns));
    for ((centroid, sums), size) in means.zip(sizes).filter(|(_, size)| *size > 0) {
        for (coordinate, sum) in centroid.iter_mut().zip(sums) {
            *coordinate = sum / f64::from(size);
        }
    }
}

impl State {
    fn sizes(&self) -> Vec<u32> {
        let mut sizes = vec![0; self.k];
        for &label in &self.labels {
            sizes[label as usize] += 1;
        }
        sizes
    }

    /// Numbers the clusters by falling size, then by centroid, so that the numbers do not depend on the restart.
    fn into_run(self, rows: &Matrix, restarts: u32) -> ClusterRun {
        let sizes = self.sizes();
        let centroid = |cluster: usize| &self.centroids[cluster * rows.columns()..][..rows.columns()];
        let mut order: Vec<usize> = (0..self.k).collect();
        order.sort_by(|&one, &other| {
            let by_centroid = || centroid(one).partial_cmp(centroid(other));
            sizes[other].cmp(&sizes[one]).then_with(|| by_centroid().expect("centroids are finite"))
        });
        let mut place = vec![0; self.k];
        for (new, &old) in order.iter().enumerate() {
            place[old] = new as u32;
        }
        ClusterRun {
            k: self.k as u32,
            assignment: self.labels.iter().map(|&label| place[label as usize]).collect(),
            centroids: order.iter().map(|&cluster| centroid(cluster).to_vec()).collect(),
            sizes: order.iter().map(|&cluster| sizes[cluster]).collect(),
            within: self.within,
            rounds: self.rounds,
            restarts,
            fixed_point: self.fixed_point,
        }
    }
}
