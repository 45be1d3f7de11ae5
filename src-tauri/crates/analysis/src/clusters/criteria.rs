use super::matrix::{Matrix, squared_distance};
use super::silhouettes::sizes_of;

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
