use linfa::prelude::*;
use linfa_clustering::Dbscan;
use ndarray::Array2;
use rayon::prelude::*;

use super::matrix::{Matrix, squared_distance};
use crate::statistics::quantile;

/// What groups of dense places are looked for with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DensityParams {
    /// Rows within the radius, itself counted, from which a row is in a dense place; at least 2.
    pub neighbours: u32,
    /// Above 0, in the units of the space of features.
    pub radius: f64,
}

/// Divides rows by the dense places they are in: DBSCAN (Ester and others 1996; linfa). `None` for rows in no dense place.
/// Groups are numbered from 0 in the order of rows. The number of groups is found, not asked for.
///
/// ```
/// use analysis::clusters::{DensityParams, Matrix, dense_groups};
/// let rows = Matrix::new(vec![0.0, 0.1, 0.2, 5.0, 9.0, 9.1, 9.2], 1);
/// let found = dense_groups(&rows, DensityParams { neighbours: 3, radius: 0.5 });
/// assert_eq!(found, [Some(0), Some(0), Some(0), None, Some(1), Some(1), Some(1)]);
/// ```
pub fn dense_groups(rows: &Matrix, params: DensityParams) -> Vec<Option<u32>> {
    let values = rows.iter().flatten().copied().collect();
    let records = Array2::from_shape_vec((rows.rows(), rows.columns()), values).expect("rows are whole");
    let found = Dbscan::params(params.neighbours as usize).tolerance(params.radius).transform(&records);
    let groups = found.expect("parameters are in range");
    groups.iter().map(|group| group.map(|group| group as u32)).collect()
}

/// A radius within which nine rows of ten have so many neighbours, themselves counted: the ninth decile (type 7) of the
/// distance to the last of them. `None` with fewer rows than neighbours, or when nine of ten rows lie in one place.
/// O(n² d).
///
/// ```
/// use analysis::clusters::{Matrix, proposed_radius};
/// let rows = Matrix::new((0..11).map(f64::from).collect(), 1);
/// assert_eq!(proposed_radius(&rows, 2), Some(1.0));
/// ```
pub fn proposed_radius(rows: &Matrix, neighbours: u32) -> Option<f64> {
    let last = neighbours.checked_sub(1)? as usize;
    if last >= rows.rows() {
        return None;
    }
    let radii: Vec<f64> = (0..rows.rows())
        .into_par_iter()
        .map(|row| {
            let own = rows.row(row);
            let mut distances: Vec<f64> = rows.iter().map(|other| squared_distance(own, other)).collect();
            distances.select_nth_unstable_by(last, f64::total_cmp).1.sqrt()
        })
        .collect();
    quantile(&radii, 0.9).filter(|radius| *radius > 0.0)
}
