use nalgebra::{DMatrix, SymmetricEigen};

/// Enough for any matrix of survey drivers: the distance falls linearly, by about a third a step.
const MOST_STEPS: usize = 500;

/// Nearest correlation matrix in the Frobenius norm: alternating projections on the matrices whose eigenvalues are at least
/// `floor` and on those with a unit diagonal, with Dykstra's correction (Higham 2002, algorithm 3.3). `symmetric` has no missing
/// values. A floor above 0 keeps the result invertible. O(columns³) a step.
///
/// ```
/// use nalgebra::dmatrix;
/// // Higham 2002, section 4.
/// let mended = analysis::weights::nearest_correlation(&dmatrix![1.0, 1.0, 0.0; 1.0, 1.0, 1.0; 0.0, 1.0, 1.0], 0.0);
/// assert!((mended[(0, 1)] - 0.7607).abs() < 5e-5 && (mended[(0, 2)] - 0.1573).abs() < 5e-5);
/// ```
pub fn nearest_correlation(symmetric: &DMatrix<f64>, floor: f64) -> DMatrix<f64> {
    let size = symmetric.nrows();
    let mut current = symmetric.clone();
    let mut correction = DMatrix::zeros(size, size);
    for _ in 0..MOST_STEPS {
        let moved = &current - &correction;
        let projected = lift_eigenvalues(&moved, floor);
        correction = &projected - &moved;
        let mut next = projected;
        next.fill_diagonal(1.0);
        let change = (&next - &current).norm();
        current = next;
        if change <= 1e-7 * current.norm() {
            break;
        }
    }
    repaired(current, floor)
}

/// Whether every eigenvalue is above `floor`: the matrix needs no mending.
pub(super) fn is_definite(matrix: &DMatrix<f64>, floor: f64) -> bool {
    let mut shifted = matrix.clone();
    for i in 0..matrix.nrows() {
        shifted[(i, i)] -= floor;
    }
    shifted.cholesky().is_some()
}

/// The limit is reached only from outside: the last step puts the eigenvalues on the floor and rescales to a unit diagonal.
fn repaired(matrix: DMatrix<f64>, floor: f64) -> DMatrix<f64> {
    let lifted = lift_eigenvalues(&matrix, floor);
    let scale = lifted.diagonal().map(|value| 1.0 / value.sqrt());
    let size = matrix.nrows();
    DMatrix::from_fn(size, size, |i, j| if i == j { 1.0 } else { lifted[(i, j)] * scale[i] * scale[j] })
}

fn lift_eigenvalues(matrix: &DMatrix<f64>, floor: f64) -> DMatrix<f64> {
    let eigen = SymmetricEigen::new(matrix.clone());
    let mut scaled = eigen.eigenvectors.clone();
    for (mut column, &value) in scaled.column_iter_mut().zip(eigen.eigenvalues.iter()) {
        column *= value.max(floor);
    }
    scaled * eigen.eigenvectors.transpose()
}

#[cfg(test)]
mod tests {
    use super::*;
    use nalgebra::dmatrix;
    use proptest::prelude::*;

    #[test]
    fn a_correlation_matrix_stays_as_it_is() {
        let given = dmatrix![1.0, 0.4, 0.3; 0.4, 1.0, 0.5; 0.3, 0.5, 1.0];
        assert!((nearest_correlation(&given, 1e-4) - given).amax() < 1e-9);
    }

    #[test]
    fn the_floor_keeps_it_invertible() {
        let mended = nearest_correlation(&dmatrix![1.0, 1.0, 0.0; 1.0, 1.0, 1.0; 0.0, 1.0, 1.0], 1e-3);
        assert!(is_definite(&mended, 0.9e-3));
    }

    proptest! {
        #[test]
        fn the_result_is_a_correlation_matrix(cells in prop::collection::vec(-1.0f64..1.0, 15)) {
            let mut given = DMatrix::identity(6, 6);
            let pairs = (0..6).flat_map(|i| (0..i).map(move |j| (i, j)));
            for ((i, j), cell) in pairs.zip(cells) {
                given[(i, j)] = cell;
                given[(j, i)] = cell;
            }
            let mended = nearest_correlation(&given, 1e-4);
            prop_assert!(mended.diagonal().iter().all(|&value| value == 1.0));
            prop_assert!(mended.amax() <= 1.0 + 1e-9);
            prop_assert!(is_definite(&mended, 0.5e-4));
        }
    }
}
