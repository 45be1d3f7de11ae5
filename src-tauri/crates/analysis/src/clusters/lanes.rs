//! Distances of several rows at once: rows lie side by side, so that the compiler turns each step into vector
//! instructions of any processor. Every distance is summed in the order of columns, as one row alone would be.

use super::matrix::Matrix;

/// Rows measured at once.
pub(super) const LANES: usize = 8;

/// Up to [`LANES`] rows, column after column; a part of a block repeats its last row.
pub(super) struct Block(Vec<[f64; LANES]>);

/// The nearest centroid of each row of a block; the lower index on equal distance.
pub(super) struct Nearest {
    pub cluster: [u32; LANES],
    /// Squared distance to it…
    pub first: [f64; LANES],
    /// …and to the next; infinite when there is one centroid.
    pub second: [f64; LANES],
}

impl Block {
    pub fn new(columns: usize) -> Self {
        Self(vec![[0.0; LANES]; columns])
    }

    /// Takes the rows of the given indices, 1 to [`LANES`] of them.
    pub fn gather(&mut self, rows: &Matrix, indices: &[u32]) {
        for lane in 0..LANES {
            let row = rows.row(indices[lane.min(indices.len() - 1)] as usize);
            for (column, value) in self.0.iter_mut().zip(row) {
                column[lane] = *value;
            }
        }
    }

    /// Squared distances of the rows from a point.
    pub fn distances(&self, point: &[f64]) -> [f64; LANES] {
        let mut sums = [0.0; LANES];
        for (values, coordinate) in self.0.iter().zip(point) {
            for (sum, value) in sums.iter_mut().zip(values) {
                let difference = value - coordinate;
                *sum += difference * difference;
            }
        }
        sums
    }

    /// `centroids` lie one after another.
    pub fn nearest(&self, centroids: &[f64]) -> Nearest {
        let (mut first, mut second) = ([f64::INFINITY; LANES], [f64::INFINITY; LANES]);
        // Indices are kept as numbers of the width of the distances, so that all four arrays move together.
        let mut cluster = [0.0; LANES];
        for (index, centroid) in centroids.chunks_exact(self.0.len()).enumerate() {
            let distances = self.distances(centroid);
            for lane in 0..LANES {
                let distance = distances[lane];
                let nearer = distance < first[lane];
                let passed = if nearer { first[lane] } else { distance };
                second[lane] = if passed < second[lane] { passed } else { second[lane] };
                cluster[lane] = if nearer { index as f64 } else { cluster[lane] };
                first[lane] = if nearer { distance } else { first[lane] };
            }
        }
        Nearest { cluster: cluster.map(|index| index as u32), first, second }
    }
}
