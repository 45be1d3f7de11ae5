/// Rows of finite numbers, stored row after row.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    values: Vec<f64>,
    columns: usize,
}

impl Matrix {
    /// Takes `values` row after row. Panics when they do not fill whole rows of at least one column.
    ///
    /// ```
    /// let matrix = analysis::clusters::Matrix::new(vec![1.0, 2.0, 3.0, 4.0], 2);
    /// assert_eq!((matrix.rows(), matrix.row(1)), (2, &[3.0, 4.0][..]));
    /// ```
    pub fn new(values: Vec<f64>, columns: usize) -> Self {
        assert!(columns > 0 && values.len().is_multiple_of(columns), "values fill whole rows");
        Self { values, columns }
    }

    pub fn rows(&self) -> usize {
        self.values.len() / self.columns
    }

    pub fn columns(&self) -> usize {
        self.columns
    }

    pub fn row(&self, index: usize) -> &[f64] {
        &self.values[index * self.columns..(index + 1) * self.columns]
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = &[f64]> {
        self.values.chunks_exact(self.columns)
    }

    /// The rows of the given indices, which may repeat.
    pub fn select(&self, rows: &[u32]) -> Self {
        let mut values = Vec::with_capacity(rows.len() * self.columns);
        for &row in rows {
            values.extend_from_slice(self.row(row as usize));
        }
        Self { values, columns: self.columns }
    }

    /// Mean of each column; zeros without rows.
    pub fn centre(&self) -> Vec<f64> {
        let mut sums = vec![0.0; self.columns];
        for row in self.iter() {
            for (sum, value) in sums.iter_mut().zip(row) {
                *sum += value;
            }
        }
        let rows = self.rows().max(1) as f64;
        sums.iter().map(|sum| sum / rows).collect()
    }

    /// Sum of the columns' population variances.
    pub(super) fn variance(&self) -> f64 {
        let centre = self.centre();
        self.iter().map(|row| squared_distance(row, &centre)).sum::<f64>() / self.rows().max(1) as f64
    }

    /// Number of different rows, counted up to `limit`.
    pub(super) fn distinct_rows(&self, limit: usize) -> usize {
        let mut seen = std::collections::HashSet::new();
        for row in self.iter() {
            seen.insert(row.iter().map(|value| (value + 0.0).to_bits()).collect::<Vec<_>>());
            if seen.len() >= limit {
                break;
            }
        }
        seen.len()
    }
}

/// Square of the Euclidean distance.
pub(super) fn squared_distance(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| (a - b) * (a - b)).sum()
}
