use std::collections::BTreeMap;

use rayon::prelude::*;

use super::matrix::Matrix;
use crate::progress::{Cancelled, Progress};

/// Rows of one task.
const STRETCH: usize = 64;

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
/// Distances are computed once for all divisions and summed once for rows that no division parts. O(n² d); a task needs
/// O(n), no matrix of distances is kept.
///
/// ```
/// use analysis::{clusters::{Matrix, silhouettes}, progress::Unwatched};
/// let rows = Matrix::new(vec![0.0, 1.0, 10.0, 11.0], 1);
/// let found = &silhouettes(&rows, &[&[0, 0, 1, 1]], &Unwatched).unwrap()[0];
/// assert!((found.mean - (9.5 / 10.5 + 8.5 / 9.5) / 2.0).abs() < 1e-12);
/// ```
pub fn silhouettes(rows: &Matrix, divisions: &[&[u32]], progress: &dyn Progress) -> Result<Vec<Silhouette>, Cancelled> {
    let cells = Cells::of(rows, divisions);
    let stretches = rows.rows().div_ceil(STRETCH);
    let widths: Vec<Vec<f64>> = (0..stretches)
        .into_par_iter()
        .map(|stretch| {
            progress.report(stretch as f32 / stretches as f32)?;
            let mut distances = vec![0.0; rows.rows()];
            let places = stretch * STRETCH..rows.rows().min((stretch + 1) * STRETCH);
            Ok(places.flat_map(|place| cells.widths(place, &mut distances)).collect())
        })
        .collect::<Result<_, Cancelled>>()?;
    let widths = widths.concat();
    Ok((0..divisions.len()).map(|division| cells.summary(division, &widths)).collect())
}

/// Rows that no division parts, side by side.
struct Cells {
    /// Labels of each cell, a division each, and the place behind its last row.
    cells: Vec<(Vec<u32>, usize)>,
    /// Cell of each place.
    of_place: Vec<u32>,
    /// Coordinates by place, column after column.
    columns: Vec<Vec<f64>>,
    /// Rows of each cluster of each division.
    sizes: Vec<Vec<f64>>,
}

impl Cells {
    fn of(rows: &Matrix, divisions: &[&[u32]]) -> Self {
        let mut members: BTreeMap<Vec<u32>, Vec<u32>> = BTreeMap::new();
        for row in 0..rows.rows() {
            let labels = divisions.iter().map(|labels| labels[row]).collect();
            members.entry(labels).or_default().push(row as u32);
        }
        let order: Vec<u32> = members.values().flatten().copied().collect();
        let column = |column: usize| order.iter().map(|&row| rows.row(row as usize)[column]).collect();
        let (mut cells, mut of_place) = (vec![], vec![]);
        for (index, (labels, rows)) in (0..).zip(members) {
            of_place.extend(std::iter::repeat_n(index, rows.len()));
            cells.push((labels, of_place.len()));
        }
        Self {
            cells,
            of_place,
            columns: (0..rows.columns()).map(column).collect(),
            sizes: divisions.iter().map(|labels| sizes_of(labels)).collect(),
        }
    }

    /// The silhouette width of a row in each division. `distances` is room to work in.
    fn widths(&self, place: usize, distances: &mut [f64]) -> Vec<f64> {
        distances.fill(0.0);
        for column in &self.columns {
            let own = column[place];
            for (sum, value) in distances.iter_mut().zip(column) {
                *sum += (value - own) * (value - own);
            }
        }
        distances.iter_mut().for_each(|distance| *distance = distance.sqrt());
        let mut first = 0;
        let mut sums: Vec<Vec<f64>> = self.sizes.iter().map(|sizes| vec![0.0; sizes.len()]).collect();
        for (labels, end) in &self.cells {
            let sum = sum(&distances[first..*end]);
            sums.iter_mut().zip(labels).for_each(|(sums, &label)| sums[label as usize] += sum);
            first = *end;
        }
        let labels = &self.cells[self.of_place[place] as usize].0;
        let divisions = sums.iter().zip(&self.sizes).zip(labels);
        divisions.map(|((sums, sizes), &own)| width(own as usize, sums, sizes)).collect()
    }

    fn summary(&self, division: usize, widths: &[f64]) -> Silhouette {
        let sizes = &self.sizes[division];
        let mut sums = vec![0.0; sizes.len()];
        for (own, &cell) in widths.chunks_exact(self.sizes.len()).zip(&self.of_place) {
            sums[self.cells[cell as usize].0[division] as usize] += own[division];
        }
        Silhouette {
            mean: sums.iter().sum::<f64>() / self.of_place.len().max(1) as f64,
            per_cluster: sums.iter().zip(sizes).map(|(sum, size)| if *size > 0.0 { sum / size } else { 0.0 }).collect(),
        }
    }
}

/// Eight sums at once, which the compiler turns into vector instructions.
fn sum(values: &[f64]) -> f64 {
    let mut sums = [0.0; 8];
    let (whole, rest) = values.as_chunks::<8>();
    for values in whole {
        sums.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
    }
    sums.iter().sum::<f64>() + rest.iter().sum::<f64>()
}

fn width(own: usize, sums: &[f64], sizes: &[f64]) -> f64 {
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

/// Rows of each cluster.
pub(super) fn sizes_of(labels: &[u32]) -> Vec<f64> {
    let clusters = labels.iter().max().map_or(0, |last| *last as usize + 1);
    let mut sizes = vec![0.0; clusters];
    for &label in labels {
        sizes[label as usize] += 1.0;
    }
    sizes
}
