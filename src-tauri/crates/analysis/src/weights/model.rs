//! One set of weights from one weighting of the rows: the step the bootstrap repeats.

use nalgebra::{DMatrix, DVector};

use super::answers::Answers;
use super::correlation::{PairwiseCorrelation, Table};
use super::nearest::{is_definite, nearest_correlation};
use super::regression::{StandardisedFit, relative_weights, standardised_fit};

/// Least eigenvalue of the correlations used: below it β would be noise divided by nothing.
const LEAST_EIGENVALUE: f64 = 1e-4;

/// The answers made ready for many estimates. Columns: the drivers, then the outcome.
pub(super) struct Model<'a> {
    answers: &'a Answers,
    table: Table,
    pub clusters: Vec<Vec<usize>>,
}

/// What one weighting of the rows gives.
pub(super) struct Estimate {
    pub fit: StandardisedFit,
    /// Johnson's weights, summing to R².
    pub weights: Vec<f64>,
    /// The same as shares of R², summing to 1.
    pub shares: Vec<f64>,
    /// Drivers and outcome, a correlation matrix.
    pub matrix: DMatrix<f64>,
    /// Rows per pair.
    pub counts: DMatrix<f64>,
    /// The pairwise correlations contradicted each other and were mended.
    pub mended: bool,
    /// Pairs of drivers nobody rated together, taken as correlated like the others on average.
    pub unknown_pairs: usize,
}

impl<'a> Model<'a> {
    pub fn new(answers: &'a Answers) -> Model<'a> {
        let columns = answers.drivers() + 1;
        let rows: Vec<f64> =
            (0..answers.len()).flat_map(|row| answers.satisfaction(row).iter().copied().chain([answers.outcome(row)])).collect();
        Model { answers, table: Table::of(columns, rows.chunks(columns)), clusters: answers.rows_by_cluster() }
    }

    pub fn drivers(&self) -> usize {
        self.answers.drivers()
    }

    /// Every answer once.
    pub fn all_rows(&self) -> Vec<f64> {
        vec![1.0; self.answers.len()]
    }

    /// Rows weighted by how many times their cluster was drawn.
    pub fn rows_of(&self, drawn: impl Iterator<Item = usize>) -> Vec<f64> {
        let mut weights = vec![0.0; self.answers.len()];
        for cluster in drawn {
            for &row in &self.clusters[cluster] {
                weights[row] += 1.0;
            }
        }
        weights
    }

    /// `None` when a driver or the outcome does not vary, a driver was rated by too few, or nothing is explained.
    pub fn estimate(&self, rows: &[f64]) -> Option<Estimate> {
        let PairwiseCorrelation { matrix, counts } = self.table.correlations(rows);
        let (matrix, unknown_pairs) = fill_unknown(matrix)?;
        let mended = !is_definite(&matrix, LEAST_EIGENVALUE);
        let matrix = if mended { nearest_correlation(&matrix, LEAST_EIGENVALUE) } else { matrix };
        let (drivers, outcome) = split(&matrix);
        let fit = standardised_fit(&drivers, &outcome)?;
        let weights = relative_weights(&drivers, &outcome);
        let total: f64 = weights.iter().sum();
        let shares = weights.iter().map(|weight| weight / total).collect();
        (total > 0.0).then_some(Estimate { fit, weights, shares, matrix, counts, mended, unknown_pairs })
    }

    /// Mean stated importance per driver, NaN where nobody stated one.
    pub fn mean_importance(&self, rows: &[f64]) -> Vec<f64> {
        weighted_means(self.drivers(), rows, |row| self.answers.importance(row))
    }

    /// Mean satisfaction per driver, NaN where nobody met it.
    pub fn mean_satisfaction(&self, rows: &[f64]) -> Vec<f64> {
        weighted_means(self.drivers(), rows, |row| self.answers.satisfaction(row))
    }
}

/// The block of the drivers and the column of the outcome, which is the last.
pub(super) fn split(matrix: &DMatrix<f64>) -> (DMatrix<f64>, DVector<f64>) {
    let k = matrix.nrows() - 1;
    (matrix.view((0, 0), (k, k)).into_owned(), matrix.view((0, k), (k, 1)).column(0).into_owned())
}

/// Unknown correlations among drivers become the mean of the known ones; with the outcome there is no replacement.
fn fill_unknown(mut matrix: DMatrix<f64>) -> Option<(DMatrix<f64>, usize)> {
    let k = matrix.nrows() - 1;
    if (0..k).any(|driver| matrix[(driver, k)].is_nan()) {
        return None;
    }
    let pairs = || (0..k).flat_map(|i| (0..i).map(move |j| (i, j)));
    let known: Vec<f64> = pairs().map(|pair| matrix[pair]).filter(|value| !value.is_nan()).collect();
    let typical = crate::statistics::mean(&known).unwrap_or(0.0);
    let unknown: Vec<(usize, usize)> = pairs().filter(|&pair| matrix[pair].is_nan()).collect();
    for &(i, j) in &unknown {
        matrix[(i, j)] = typical;
        matrix[(j, i)] = typical;
    }
    Some((matrix, unknown.len()))
}

fn weighted_means<'r>(drivers: usize, rows: &[f64], cells: impl Fn(usize) -> &'r [f64]) -> Vec<f64> {
    let (mut sums, mut counts) = (vec![0.0; drivers], vec![0.0; drivers]);
    for (row, &weight) in rows.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
        for (driver, &value) in cells(row).iter().enumerate().filter(|(_, value)| value.is_finite()) {
            sums[driver] += weight * value;
            counts[driver] += weight;
        }
    }
    sums.iter().zip(counts).map(|(sum, count)| sum / count).collect()
}
