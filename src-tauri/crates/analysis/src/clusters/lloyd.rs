use rayon::prelude::*;

use super::lanes::{Block, LANES};
use super::matrix::{Matrix, squared_distance};

/// Rows of one task. Sums are added task by task, so that the answer does not depend on the number of threads.
const CHUNK: usize = 8192;

/// Rows on their way to a fixed point of Lloyd's algorithm (Lloyd 1982).
///
/// After Hamerly 2010 a row is measured again only when the centroids have moved so far since the last time that another
/// one may have become the nearest. How far that is, is one number a row, compared with one number a cluster: a round in
/// which little moves reads each row's label and slack, and no coordinate.
pub(super) struct Lloyd<'a> {
    rows: &'a Matrix,
    k: usize,
    /// Cluster of each row; `k` before the first round.
    pub labels: Vec<u32>,
    /// Centroids one after another.
    pub centroids: Vec<f64>,
    /// How much farther the second centroid was than the first when the row was measured, plus the drift of then.
    slack: Vec<f64>,
    /// Path of each centroid so far together with that of the fastest other one; infinite for rows without a cluster.
    drift: Vec<f64>,
    totals: Totals,
    pub rounds: u32,
}

/// Sums of coordinates and numbers of rows of each cluster, with a place for rows that have none.
#[derive(Clone)]
struct Totals {
    sums: Vec<f64>,
    sizes: Vec<i64>,
}

/// What one task found.
struct Found {
    moved: usize,
    /// Sum of squared distances of the rows measured.
    within: f64,
    /// `None` when no row moved.
    change: Option<Totals>,
}

impl<'a> Lloyd<'a> {
    pub fn new(rows: &'a Matrix, centroids: Vec<f64>) -> Self {
        let k = centroids.len() / rows.columns();
        let mut drift = vec![0.0; k];
        drift.push(f64::INFINITY);
        Self {
            rows,
            k,
            labels: vec![k as u32; rows.rows()],
            centroids,
            slack: vec![f64::NEG_INFINITY; rows.rows()],
            drift,
            totals: Totals::new(k, rows.columns()),
            rounds: 0,
        }
    }

    /// Gives rows their nearest centroid, then moves the centroids to the means. The square of the path that the centroids
    /// went, all together, or `None` when no row moved.
    pub fn round(&mut self) -> Option<f64> {
        self.rounds += 1;
        let (moved, _) = self.label();
        let filled = self.fill_empty();
        (moved > 0 || filled).then(|| self.move_centroids())
    }

    /// Sum of squared distances at the centroids as they stand; every row is measured.
    pub fn within(&mut self) -> f64 {
        self.slack.fill(f64::NEG_INFINITY);
        self.label().1
    }

    /// Sums the means afresh and measures every row. The sum of squared distances when no row moves: a fixed point, whatever
    /// the bounds said before.
    pub fn settle(&mut self) -> Option<f64> {
        self.totals = self.fresh_totals();
        self.move_centroids();
        self.slack.fill(f64::NEG_INFINITY);
        let (moved, within) = self.label();
        let filled = self.fill_empty();
        if moved == 0 && !filled {
            return Some(within);
        }
        self.move_centroids();
        None
    }

    pub fn sizes(&self) -> Vec<u32> {
        self.totals.sizes[..self.k].iter().map(|size| *size as u32).collect()
    }

    /// Labels the rows; how many moved, and the sum of squared distances of those measured.
    fn label(&mut self) -> (usize, f64) {
        let (rows, centroids, drift) = (self.rows, &self.centroids, &self.drift);
        let task = |(chunk, (labels, slack)): (usize, (&mut [u32], &mut [f64]))| {
            Task { rows, centroids, drift, first: chunk * CHUNK }.label(labels, slack)
        };
        let chunks = self.labels.par_chunks_mut(CHUNK).zip(self.slack.par_chunks_mut(CHUNK)).enumerate();
        let found: Vec<Found> = chunks.map(task).collect();
        for change in found.iter().filter_map(|found| found.change.as_ref()) {
            self.totals.add(change);
        }
        (found.iter().map(|found| found.moved).sum(), found.iter().map(|found| found.within).sum())
    }

    /// Moves each centroid to the mean of its rows; an empty cluster stays where it is. The square of the whole path.
    fn move_centroids(&mut self) -> f64 {
        let columns = self.rows.columns();
        let mut paths = vec![0.0; self.k];
        let sums = self.totals.sums.chunks_exact(columns);
        for (index, (centroid, sums)) in self.centroids.chunks_exact_mut(columns).zip(sums).enumerate() {
            let size = self.totals.sizes[index];
            if size > 0 {
                let mean: Vec<f64> = sums.iter().map(|sum| sum / size as f64).collect();
                paths[index] = squared_distance(&mean, centroid);
                centroid.copy_from_slice(&mean);
            }
        }
        let square = paths.iter().sum();
        paths.iter_mut().for_each(|path| *path = path.sqrt());
        for (index, drift) in self.drift[..self.k].iter_mut().enumerate() {
            let others = paths.iter().enumerate().filter(|(other, _)| *other != index);
            *drift += paths[index] + others.fold(0.0, |most, (_, path)| path.max(most));
        }
        square
    }

    /// Gives each empty cluster the row farthest from its centroid; a cluster stays empty when all rows are at theirs.
    fn fill_empty(&mut self) -> bool {
        let mut filled = false;
        while let Some(empty) = (0..self.k).find(|&cluster| self.totals.sizes[cluster] == 0) {
            let Some(row) = self.farthest() else { return filled };
            self.totals.move_row(self.rows.row(row), self.labels[row], empty as u32);
            self.labels[row] = empty as u32;
            self.slack[row] = f64::NEG_INFINITY;
            filled = true;
        }
        filled
    }

    /// The first of the rows farthest from their centroid, of clusters with more than one row.
    fn farthest(&self) -> Option<usize> {
        let columns = self.rows.columns();
        let mut best = (0.0, None);
        for (row, (values, &label)) in self.rows.iter().zip(&self.labels).enumerate() {
            let distance = squared_distance(values, &self.centroids[label as usize * columns..][..columns]);
            if distance > best.0 && self.totals.sizes[label as usize] > 1 {
                best = (distance, Some(row));
            }
        }
        best.1
    }

    fn fresh_totals(&self) -> Totals {
        let (rows, columns) = (self.rows, self.rows.columns());
        let chunks = self.labels.par_chunks(CHUNK).enumerate().map(|(chunk, labels)| {
            let mut totals = Totals::new(self.k, columns);
            for (row, &label) in (chunk * CHUNK..).zip(labels) {
                totals.take(rows.row(row), label, 1);
            }
            totals
        });
        let mut whole = Totals::new(self.k, columns);
        chunks.collect::<Vec<_>>().iter().for_each(|totals| whole.add(totals));
        whole
    }
}

/// A stretch of rows in one round.
struct Task<'a> {
    rows: &'a Matrix,
    centroids: &'a [f64],
    drift: &'a [f64],
    /// Index of the first row.
    first: usize,
}

impl Task<'_> {
    fn label(&self, labels: &mut [u32], slack: &mut [f64]) -> Found {
        let columns = self.rows.columns();
        let mut found = Found { moved: 0, within: 0.0, change: None };
        let mut block = Block::new(columns);
        for indices in self.doubtful(labels, slack).chunks(LANES) {
            block.gather(self.rows, indices);
            let nearest = block.nearest(self.centroids);
            for (lane, &row) in indices.iter().enumerate() {
                let (own, cluster) = (row as usize - self.first, nearest.cluster[lane]);
                found.within += nearest.first[lane];
                slack[own] = nearest.second[lane].sqrt() - nearest.first[lane].sqrt() + self.drift[cluster as usize];
                if labels[own] != cluster {
                    let change = found.change.get_or_insert_with(|| Totals::new(self.drift.len() - 1, columns));
                    change.move_row(self.rows.row(row as usize), labels[own], cluster);
                    labels[own] = cluster;
                    found.moved += 1;
                }
            }
        }
        found
    }

    /// The rows that another centroid may have come nearer to.
    fn doubtful(&self, labels: &[u32], slack: &[f64]) -> Vec<u32> {
        let mut doubtful = vec![0; labels.len()];
        let mut count = 0;
        for (row, (&label, slack)) in labels.iter().zip(slack).enumerate() {
            doubtful[count] = (self.first + row) as u32;
            count += usize::from(*slack <= self.drift[label as usize]);
        }
        doubtful.truncate(count);
        doubtful
    }
}

impl Totals {
    fn new(k: usize, columns: usize) -> Self {
        Self { sums: vec![0.0; (k + 1) * columns], sizes: vec![0; k + 1] }
    }

    fn take(&mut self, row: &[f64], label: u32, times: i64) {
        let start = label as usize * row.len();
        for (sum, value) in self.sums[start..start + row.len()].iter_mut().zip(row) {
            *sum += times as f64 * value;
        }
        self.sizes[label as usize] += times;
    }

    fn move_row(&mut self, row: &[f64], from: u32, to: u32) {
        self.take(row, from, -1);
        self.take(row, to, 1);
    }

    fn add(&mut self, change: &Self) {
        self.sums.iter_mut().zip(&change.sums).for_each(|(sum, value)| *sum += value);
        self.sizes.iter_mut().zip(&change.sizes).for_each(|(size, value)| *size += value);
    }
}
