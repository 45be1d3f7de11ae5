//! Bounds and samples change the speed, not the answer.

use rand::Rng;

use super::lloyd::Lloyd;
use super::matrix::{Matrix, squared_distance};
use super::{KMeansParams, assign, kmeans};
use crate::progress::Unwatched;
use crate::seeding::stream;

/// Two shapes of rows: an even cube, and thirds of it drawn together, so that rows lie near borders and far from them.
fn rows(count: usize, columns: usize, seed: u32) -> Matrix {
    let mut random = stream(seed, 98, 0);
    let mut value = |row: usize| random.random::<f64>() + if row.is_multiple_of(2) { 0.0 } else { (row % 3) as f64 };
    let values = (0..count * columns).map(|index| value(index / columns)).collect();
    Matrix::new(values, columns)
}

/// Lloyd's algorithm as it is written in books.
fn plain(rows: &Matrix, mut centroids: Vec<Vec<f64>>) -> Vec<u32> {
    let mut labels = assign(rows, &centroids);
    loop {
        for (cluster, centroid) in (0..).zip(&mut centroids) {
            let own: Vec<&[f64]> = rows.iter().zip(&labels).filter(|(_, label)| **label == cluster).map(|(row, _)| row).collect();
            for (column, coordinate) in centroid.iter_mut().enumerate() {
                *coordinate = own.iter().map(|row| row[column]).sum::<f64>() / own.len() as f64;
            }
        }
        let next = assign(rows, &centroids);
        if next == labels {
            return labels;
        }
        labels = next;
    }
}

#[track_caller]
fn check_against_plain(count: usize, columns: usize, k: usize, seed: u32) {
    let rows = rows(count, columns, seed);
    let first: Vec<Vec<f64>> = (0..k).map(|row| rows.row(row * 7).to_vec()).collect();
    let mut lloyd = Lloyd::new(&rows, first.concat());
    while lloyd.round().is_some() || lloyd.settle().is_none() {}
    assert_eq!(lloyd.labels, plain(&rows, first), "{count} × {columns}, k {k}");
}

#[test]
fn bounds_end_where_plain_rounds_end() {
    check_against_plain(500, 1, 3, 1);
    check_against_plain(2_003, 2, 7, 2);
    check_against_plain(1_000, 5, 10, 3);
    check_against_plain(700, 16, 4, 4);
    check_against_plain(20_000, 3, 9, 5);
}

#[track_caller]
fn check_fixed_point(rows: &Matrix, k: usize) {
    let run = kmeans(rows, KMeansParams { k, restarts: 4 }, 1, &Unwatched).unwrap();
    assert!(run.fixed_point);
    assert_eq!(assign(rows, &run.centroids), run.assignment);
    let own = |(row, &label): (&[f64], &u32)| squared_distance(row, &run.centroids[label as usize]);
    let within: f64 = rows.iter().zip(&run.assignment).map(own).sum();
    assert!((within - run.within).abs() < 1e-9 * within);
}

/// Above twice the sample the restarts see a part of the rows, the reported run all of them.
#[test]
fn many_rows_end_in_a_fixed_point_of_all_of_them() {
    let many = rows(45_000, 2, 6);
    for k in [1, 2, 5, 12] {
        check_fixed_point(&many, k);
    }
}

#[test]
fn many_rows_are_divided_alike_on_any_number_of_threads() {
    let many = rows(45_000, 3, 7);
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| kmeans(&many, KMeansParams { k: 6, restarts: 3 }, 2, &Unwatched).unwrap())
    };
    assert_eq!(on(1), on(3));
}

/// Two rows far away from the rest, which leave a beginning with three centroids in one place two empty clusters.
#[test]
fn empty_clusters_take_the_farthest_rows() {
    let rows = Matrix::new(vec![0.0, 1.0, 2.0, 50.0, 90.0], 1);
    let mut lloyd = Lloyd::new(&rows, vec![0.0, 0.0, 0.0]);
    while lloyd.round().is_some() || lloyd.settle().is_none() {}
    let mut sizes = lloyd.sizes();
    sizes.sort_unstable();
    assert_eq!(sizes, [1, 1, 3]);
}
