//! Pairwise correlations with row counts as weights, fast enough for a thousand resamples.

use nalgebra::DMatrix;

/// Correlations of columns with missing values.
#[derive(Debug, Clone)]
pub struct PairwiseCorrelation {
    /// Correlation per pair over the rows where both are present; NaN where they cannot be known (under [`LEAST_COMMON_ROWS`]
    /// rows, or no variance).
    pub matrix: DMatrix<f64>,
    /// Rows where both are present; on the diagonal, rows where the column is.
    pub counts: DMatrix<f64>,
}

/// A correlation over fewer common rows is no correlation.
pub const LEAST_COMMON_ROWS: f64 = 3.0;

/// Correlation of each pair of columns over the rows where both are present, means taken over those rows too (as `cor(…, use =
/// "pairwise.complete.obs")` in R). Rows are equally long slices; NaN = missing. O(rows · columns²).
///
/// ```
/// let found = analysis::weights::pairwise_correlation(&[&[1.0, 2.0], &[2.0, 1.0], &[3.0, 4.0], &[4.0, f64::NAN]]);
/// assert_eq!(found.counts[(0, 1)], 3.0);
/// assert!((found.matrix[(0, 1)] - 0.654654).abs() < 1e-6);
/// ```
pub fn pairwise_correlation(rows: &[&[f64]]) -> PairwiseCorrelation {
    let columns = rows.first().map_or(0, |row| row.len());
    let table = Table::of(columns, rows.iter().copied());
    table.correlations(&vec![1.0; rows.len()])
}

/// Columns centred on their means (for accuracy), missing values as zero beside a mask.
pub(super) struct Table {
    columns: usize,
    values: Vec<f64>,
    present: Vec<f64>,
}

impl Table {
    pub fn of<'a>(columns: usize, rows: impl Iterator<Item = &'a [f64]>) -> Table {
        let mut values: Vec<f64> = rows.flatten().copied().collect();
        let mut present = vec![0.0; values.len()];
        for column in 0..columns {
            let known = || values.iter().skip(column).step_by(columns).filter(|value| value.is_finite());
            let centre = known().sum::<f64>() / known().count().max(1) as f64;
            for (value, present) in values.iter_mut().zip(&mut present).skip(column).step_by(columns) {
                *present = f64::from(u8::from(value.is_finite()));
                *value = if value.is_finite() { *value - centre } else { 0.0 };
            }
        }
        Table { columns, values, present }
    }

    /// Correlations where row r counts `weights[r]` times.
    pub fn correlations(&self, weights: &[f64]) -> PairwiseCorrelation {
        let p = self.columns;
        let mut sums = Sums::new(p);
        for (row, &weight) in weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
            let cells = row * p..(row + 1) * p;
            sums.add(&self.values[cells.clone()], &self.present[cells], weight);
        }
        let matrix = DMatrix::from_fn(p, p, |i, j| if i == j { 1.0 } else { sums.correlation(i, j) });
        PairwiseCorrelation { matrix, counts: DMatrix::from_fn(p, p, |i, j| sums.count[i * p + j]) }
    }
}

/// Weighted sums per ordered pair (i, j) over the rows where both are present.
struct Sums {
    columns: usize,
    count: Vec<f64>,
    first: Vec<f64>,
    square: Vec<f64>,
    product: Vec<f64>,
}

impl Sums {
    fn new(columns: usize) -> Sums {
        let zeros = vec![0.0; columns * columns];
        Sums { columns, count: zeros.clone(), first: zeros.clone(), square: zeros.clone(), product: zeros }
    }

    fn add(&mut self, values: &[f64], present: &[f64], weight: f64) {
        let p = self.columns;
        for i in (0..p).filter(|&i| present[i] > 0.0) {
            let (value, square) = (weight * values[i], weight * values[i] * values[i]);
            let pair = i * p..(i + 1) * p;
            let sums = self.count[pair.clone()].iter_mut().zip(&mut self.first[pair.clone()]);
            let sums = sums.zip(self.square[pair.clone()].iter_mut().zip(&mut self.product[pair]));
            for (((count, first), (squares, product)), (other, present)) in sums.zip(values.iter().zip(present)) {
                *count += weight * present;
                *first += value * present;
                *squares += square * present;
                *product += value * other;
            }
        }
    }

    fn correlation(&self, i: usize, j: usize) -> f64 {
        let (there, back) = (i * self.columns + j, j * self.columns + i);
        let n = self.count[there];
        let covariance = self.product[there] - self.first[there] * self.first[back] / n;
        let variance = |at: usize| self.square[at] - self.first[at] * self.first[at] / n;
        // Rounding leaves a trace of variance in a constant column: 1e-12 of its sum of squares is none.
        let known = |at: usize| n >= LEAST_COMMON_ROWS && variance(at) > 1e-12 * self.square[at].max(1e-12);
        if known(there) && known(back) {
            (covariance / (variance(there) * variance(back)).sqrt()).clamp(-1.0, 1.0)
        } else {
            f64::NAN
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MISSING: f64 = f64::NAN;

    /// mpg, cyl, disp, hp, wt of the first ten cars of R's mtcars with four holes.
    const CARS: [[f64; 5]; 10] = [
        [21.0, 6.0, 160.0, 110.0, 2.62],
        [21.0, MISSING, 160.0, 110.0, 2.875],
        [22.8, 4.0, 108.0, 93.0, 2.32],
        [21.4, 6.0, MISSING, 110.0, 3.215],
        [18.7, 8.0, MISSING, 175.0, 3.44],
        [18.1, 6.0, 225.0, 105.0, 3.46],
        [14.3, 8.0, 360.0, 245.0, 3.57],
        [24.4, 4.0, 146.7, 62.0, MISSING],
        [22.8, 4.0, 140.8, 95.0, 3.15],
        [19.2, 6.0, 167.6, 123.0, 3.44],
    ];

    #[track_caller]
    fn check(i: usize, j: usize, correlation: f64, n: f64) {
        let rows: Vec<&[f64]> = CARS.iter().map(|row| row.as_slice()).collect();
        let found = pairwise_correlation(&rows);
        assert!((found.matrix[(i, j)] - correlation).abs() < 1e-8, "{}", found.matrix[(i, j)]);
        assert_eq!((found.counts[(i, j)], found.counts[(j, i)]), (n, n));
    }

    // numpy 2.4.6 corrcoef over the common rows of each pair.
    #[test]
    fn each_pair_uses_its_common_rows() {
        check(0, 1, -0.868_546_45, 9.0);
        check(0, 2, -0.914_025_10, 8.0);
        check(0, 3, -0.893_722_27, 10.0);
        check(1, 2, 0.886_321_24, 7.0);
        check(4, 2, 0.706_435_05, 7.0);
        check(3, 4, 0.567_092_20, 9.0);
    }

    #[test]
    fn weights_count_rows_several_times() {
        let twice: Vec<&[f64]> = CARS.iter().chain(&CARS[..4]).map(|row| row.as_slice()).collect();
        let expected = pairwise_correlation(&twice).matrix;
        let table = Table::of(5, CARS.iter().map(|row| row.as_slice()));
        let weights = [2.0, 2.0, 2.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0];
        assert!((table.correlations(&weights).matrix - expected).amax() < 1e-12);
    }

    #[test]
    fn what_cannot_be_known_is_nan() {
        let rows: [&[f64]; 4] = [&[1.0, 5.0, MISSING], &[2.0, 5.0, 1.0], &[4.0, 5.0, 2.0], &[3.0, 5.0, MISSING]];
        let found = pairwise_correlation(&rows).matrix;
        assert!(found[(0, 1)].is_nan(), "a constant column");
        assert!(found[(0, 2)].is_nan(), "two common rows");
    }
}
