use nalgebra::{DMatrix, SymmetricEigen};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::matrix::Matrix;

/// Rows as points of a plane, for a scatter plot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ClusterPicture {
    /// First and second principal coordinate of each row.
    pub points: Vec<[f64; 2]>,
    /// Share of the total variance along each of the two, 0 to 1; the plot says how much it does not show.
    pub explained: [f64; 2],
}

/// Principal components (Hotelling 1933) by the eigenvectors of the covariance. The direction of a component is the one
/// in which its largest loading is positive. The second coordinate is 0 when there is one column. O(n d² + d³).
///
/// ```
/// use analysis::clusters::{Matrix, picture};
/// let found = picture(&Matrix::new(vec![0.0, 0.0, 3.0, 4.0], 2));
/// assert!((found.points[1][0] - 2.5).abs() < 1e-12 && (found.explained[0] - 1.0).abs() < 1e-12);
/// ```
pub fn picture(rows: &Matrix) -> ClusterPicture {
    let components = principal_components(rows);
    let total: f64 = components.iter().map(|component| component.variance).sum();
    let along = |index: usize, row: &[f64]| components.get(index).map_or(0.0, |component| component.of(row));
    let share = |index: usize| match components.get(index) {
        Some(component) if total > 0.0 => component.variance / total,
        _ => 0.0,
    };
    ClusterPicture { points: rows.iter().map(|row| [along(0, row), along(1, row)]).collect(), explained: [share(0), share(1)] }
}

/// The rows in the axes of their principal components: distances stay as they are.
pub(super) fn principal_coordinates(rows: &Matrix) -> Matrix {
    let components = principal_components(rows);
    let values = rows.iter().flat_map(|row| components.iter().map(|component| component.of(row))).collect();
    Matrix::new(values, rows.columns())
}

struct Component {
    variance: f64,
    loadings: Vec<f64>,
    /// Coordinate of the centre of all rows, which becomes 0.
    origin: f64,
}

impl Component {
    fn of(&self, row: &[f64]) -> f64 {
        dot(&self.loadings, row) - self.origin
    }
}

fn principal_components(rows: &Matrix) -> Vec<Component> {
    let centre = rows.centre();
    let columns = rows.columns();
    let mut covariance = DMatrix::<f64>::zeros(columns, columns);
    for row in rows.iter() {
        for one in 0..columns {
            for other in 0..=one {
                covariance[(one, other)] += (row[one] - centre[one]) * (row[other] - centre[other]);
            }
        }
    }
    covariance /= rows.rows().max(1) as f64;
    covariance.fill_upper_triangle_with_lower_triangle();
    let eigen = SymmetricEigen::new(covariance);
    let mut components: Vec<Component> = (0..columns)
        .map(|index| {
            let loadings = upright(eigen.eigenvectors.column(index).iter().copied().collect());
            Component { variance: eigen.eigenvalues[index].max(0.0), origin: dot(&loadings, &centre), loadings }
        })
        .collect();
    components.sort_by(|one, other| other.variance.total_cmp(&one.variance));
    components
}

fn upright(mut loadings: Vec<f64>) -> Vec<f64> {
    let largest = loadings.iter().copied().reduce(|best, next| if next.abs() > best.abs() + 1e-12 { next } else { best });
    if largest.is_some_and(|value| value < 0.0) {
        loadings.iter_mut().for_each(|value| *value = -*value);
    }
    loadings
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}
