use rayon::prelude::*;

use super::matrix::{Matrix, squared_distance};
use crate::progress::{Cancelled, Progress};

/// Mean silhouette widths of one division, −1 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Silhouette {
    /// Over all rows.
    pub mean: f64,
    /// Over the rows of each cluster.
    pub per_cluster: Vec<f64>,
}

/// True silhouettes (Rousseeuw 1987) of several divisions of the same rows: s = (b − a) / max(a, b) with a the mean
/// distance to the own cluster and b the least mean distance to another; 0 for a cluster of one row.
/// Distances are computed once for all divisions. O(n² (d + divisions)); each row needs O(n).
///
/// ```
/// use analysis::{clusters::{Matrix, silhouettes}, progress::Unwatched};
/// let rows = Matrix::new(vec![0.0, 1.0, 10.0, 11.0], 1);
/// let found = &silhouettes(&rows, &[&[0, 0, 1, 1]], &Unwatched).unwrap()[0];
/// assert!((found.mean - (9.5 / 10.5 + 8.5 / 9.5) / 2.0).abs() < 1e-12);
/// ```
pub fn silhouettes(rows: &Matrix, divisions: &[&[u32]], progress: &dyn Progress) -> Result<Vec<Silhouette>, Cancelled> {
    let sizes: Vec<Vec<f64>> = divisions.iter().map(|labels| sizes_of(labels)).collect();
    let widths: Vec<Vec<f64>> = (0..rows.rows())
        .into_par_iter()
        .map(|row| {
            if row % 256 == 0 {
                progress.report(row as f32 / rows.rows() as f32)?;
            }
            let own = rows.row(row);
            let distances: Vec<f64> = rows.iter().map(|other| squared_distance(own, other).sqrt()).collect();
            let width = |(labels, sizes): (&&[u32], &Vec<f64>)| width_of(row, &distances, labels, sizes);
            Ok(divisions.iter().zip(&sizes).map(width).collect())
        })
        .collect::<Result<_, Cancelled>>()?;
    let summarise = |index: usize| {
        let own: Vec<f64> = widths.iter().map(|widths| widths[index]).collect();
        summary(&own, divisions[index], &sizes[index])
    };
    Ok((0..divisions.len()).map(summarise).collect())
}

/// Calinski–Harabasz index: between-cluster over within-cluster dispersion per degree of freedom (Caliński, Harabasz
/// 1974). `None` with fewer than two clusters, as many as rows, or no dispersion within.
///
/// ```
/// use analysis::clusters::{Matrix, calinski_harabasz};
/// let rows = Matrix::new(vec![0.0, 1.0, 10.0, 11.0], 1);
/// assert_eq!(calinski_harabasz(&rows, &[0, 0, 1, 1]), Some(200.0));
/// ```
pub fn calinski_harabasz(rows: &Matrix, labels: &[u32]) -> Option<f64> {
    let clusters = Means::of(rows, labels);
    let k = clusters.sizes.len();
    let within: f64 = rows.iter().zip(labels).map(|(row, &label)| squared_distance(row, clusters.mean(label as usize))).sum();
    if k < 2 || rows.rows() <= k || within <= 0.0 {
        return None;
    }
    let centre = rows.centre();
    let between: f64 = (0..k).map(|cluster| clusters.sizes[cluster] * squared_distance(clusters.mean(cluster), &centre)).sum();
    Some(between / (k - 1) as f64 / (within / (rows.rows() - k) as f64))
}

/// Davies–Bouldin index: the mean over clusters of the worst ratio of summed mean distances from the centroids to the
/// distance between them (Davies, Bouldin 1979); lower is better. `None` with fewer than two clusters or with two
/// centroids in one place.
///
/// ```
/// use analysis::clusters::{Matrix, davies_bouldin};
/// let rows = Matrix::new(vec![0.0, 1.0, 10.0, 11.0], 1);
/// assert_eq!(davies_bouldin(&rows, &[0, 0, 1, 1]), Some(0.1));
/// ```
pub fn davies_bouldin(rows: &Matrix, labels: &[u32]) -> Option<f64> {
    let clusters = Means::of(rows, labels);
    let k = clusters.sizes.len();
    let mut spread = vec![0.0; k];
    for (row, &label) in rows.iter().zip(labels) {
        let cluster = label as usize;
        spread[cluster] += squared_distance(row, clusters.mean(cluster)).sqrt() / clusters.sizes[cluster];
    }
    let ratio = |one: usize, other: usize| {
        (spread[one] + spread[other]) / squared_distance(clusters.mean(one), clusters.mean(other)).sqrt()
    };
    let worst = |one: usize| (0..k).filter(|&other| other != one).map(|other| ratio(one, other)).fold(0.0, f64::max);
    let index = (0..k).map(worst).sum::<f64>() / k as f64;
    (k >= 2 && index.is_finite()).then_some(index)
}

fn sizes_of(labels: &[u32]) -> Vec<f64> {
    let clusters = labels.iter().max().map_or(0, |last| *last as usize + 1);
    let mut sizes = vec![0.0; clusters];
    for &label in labels {
        sizes[label as usize] += 1.0;
    }
    sizes
}

fn width_of(row: usize, distances: &[f64], labels: &[u32], sizes: &[f64]) -> f64 {
    let mut sums = vec![0.0; sizes.len()];
    for (&label, distance) in labels.iter().zip(distances) {
        sums[label as usize] += distance;
    }
    let own = labels[row] as usize;
    let other = (0..sizes.len())
        .filter(|&cluster| cluster != own && sizes[cluster] > 0.0)
        .map(|cluster| sums[cluster] / sizes[cluster])
        .fold(f64::INFINITY, f64::min);
    if sizes[own] <= 1.0 || other.is_infinite() {
        return 0.0;
    }
    let inner = sums[own] / (sizes[own] - 1.0);
    let larger = inner.max(other);
    if larger > 0.0 { (other - inner) / larger } else { 0.0 }
}

fn summary(widths: &[f64], labels: &[u32], sizes: &[f64]) -> Silhouette {
    let mut per_cluster = vec![0.0; sizes.len()];
    for (width, &label) in widths.iter().zip(labels) {
        per_cluster[label as usize] += width / sizes[label as usize];
    }
    Silhouette { mean: crate::statistics::mean(widths).unwrap_or(0.0), per_cluster }
}

struct Means {
    sizes: Vec<f64>,
    means: Vec<f64>,
    columns: usize,
}

impl Means {
    fn of(rows: &Matrix, labels: &[u32]) -> Self {
        let (sizes, columns) = (sizes_of(labels), rows.columns());
        let mut means = vec![0.0; sizes.len() * columns];
        for (row, &label) in rows.iter().zip(labels) {
            for (column, value) in row.iter().enumerate() {
                means[label as usize * columns + column] += value / sizes[label as usize];
            }
        }
        Self { sizes, means, columns }
    }

    fn mean(&self, cluster: usize) -> &[f64] {
        &self.means[cluster * self.columns..(cluster + 1) * self.columns]
    }
}
