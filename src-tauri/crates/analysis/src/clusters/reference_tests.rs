//! Against scikit-learn, linfa and data of known structure.

use linfa::DatasetBase;
use linfa::prelude::*;
use linfa_clustering::{KMeans, KMeansInit};
use ndarray::Array2;
use rand::Rng;

use super::*;
use crate::progress::{Cancelled, Progress, Unwatched};
use crate::seeding::stream;

const IRIS: &str = include_str!("../../../../../fixtures/iris/iris.csv");

fn iris() -> Matrix {
    let values = IRIS.lines().flat_map(|line| line.split(','));
    Matrix::new(values.map(|value| value.parse().unwrap()).collect(), 4)
}

/// Rows around each centre with the given deviation along each column.
fn gaussians(centres: &[&[f64]], rows_each: usize, deviations: &[f64], seed: u32) -> Matrix {
    let mut random = stream(seed, 99, 0);
    let mut normal = move || {
        let (one, other): (f64, f64) = (1.0 - random.random::<f64>(), random.random());
        (-2.0 * one.ln()).sqrt() * (std::f64::consts::TAU * other).cos()
    };
    let mut values = Vec::new();
    for centre in centres {
        for _ in 0..rows_each {
            values.extend(centre.iter().zip(deviations).map(|(centre, deviation)| centre + deviation * normal()));
        }
    }
    Matrix::new(values, deviations.len())
}

fn study(rows: &Matrix, most: u32, count: u32) -> ClusterStudy {
    let resampling = Resampling { count, restarts: 2 };
    let params = ClusterParams { most, resampling, ..ClusterParams::default() };
    choose_clusters(rows, params, 1, &Unwatched).unwrap()
}

#[track_caller]
fn check_close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9 * expected.abs().max(1.0), "{found} is not {expected}");
}

/// scikit-learn 1.9.1: `KMeans(k, n_init=100, tol=0)`, `silhouette_score`, `calinski_harabasz_score`,
/// `davies_bouldin_score` on iris.
#[test]
fn divisions_of_iris_are_those_of_scikit_learn() {
    let found = study(&iris(), 5, 2);
    let check = |k: usize, sizes: &[u32], within: f64, measures: [f64; 3]| {
        let candidate = &found.candidates[k - 1];
        assert_eq!(candidate.run.sizes, sizes);
        assert!(candidate.run.fixed_point);
        check_close(candidate.run.within, within);
        check_close(candidate.silhouette.unwrap(), measures[0]);
        check_close(candidate.calinski_harabasz.unwrap(), measures[1]);
        check_close(candidate.davies_bouldin.unwrap(), measures[2]);
    };
    check(2, &[97, 53], 152.3479517603579, [0.6810461692117462, 513.9245459802768, 0.40429283717304343]);
    check(3, &[62, 50, 38], 78.851441426146, [0.5528190123564095, 561.62775662962, 0.6619715465007465]);
    check(4, &[50, 40, 32, 28], 57.22847321428572, [0.49805050499728737, 530.7658081872851, 0.7803069838811107]);
    check(5, &[50, 39, 25, 24, 12], 46.446182051282065, [0.4887488870931056, 495.54148767768777, 0.8059652120182736]);
}

/// scikit-learn 1.9.1: `adjusted_rand_score` of three clusters against the species, `PCA(2)`.
#[test]
fn agreement_and_picture_of_iris_are_those_of_scikit_learn() {
    let run = kmeans(&iris(), KMeansParams { k: 3, restarts: 20 }, 1, &Unwatched).unwrap();
    let species: Vec<u32> = (0..150).map(|row| row / 50).collect();
    check_close(adjusted_rand_index(&species, &run.assignment).unwrap(), 0.7302382722834697);
    let picture = picture(&iris());
    assert!((picture.explained[0] - 0.92461872).abs() < 1e-8);
    assert!((picture.explained[1] - 0.05306648).abs() < 1e-8);
    assert!((picture.points[0][0] + 2.68412563).abs() < 1e-8);
    assert!((picture.points[0][1].abs() - 0.31939725).abs() < 1e-8);
}

/// From our centroids linfa's k-means does not move: a fixed point by another implementation.
#[test]
fn linfa_stays_at_our_fixed_point() {
    let rows = iris();
    for k in 2..=6 {
        let run = kmeans(&rows, KMeansParams { k, restarts: 5 }, 3, &Unwatched).unwrap();
        let start = Array2::from_shape_vec((k, 4), run.centroids.concat()).unwrap();
        let records = Array2::from_shape_vec((150, 4), rows.iter().flatten().copied().collect()).unwrap();
        let dataset = DatasetBase::from(records);
        let model = KMeans::params(k).init_method(KMeansInit::Precomputed(start.clone())).n_runs(1).fit(&dataset).unwrap();
        let moved = (model.centroids() - &start).mapv(f64::abs).fold(0.0, |most: f64, next| most.max(*next));
        assert!(moved < 1e-12, "k {k}: moved by {moved}");
        let theirs: Vec<u32> = model.predict(&dataset).iter().map(|label| *label as u32).collect();
        assert_eq!(adjusted_rand_index(&theirs, &run.assignment), Some(1.0));
    }
}

#[test]
fn one_elongated_gaussian_is_one_cloud() {
    let found = study(&gaussians(&[&[0.0, 0.0, 0.0]], 600, &[5.0, 1.0, 1.0], 2), 6, 30);
    assert_eq!((found.groups_in_data, found.cloud), (Some(1), true));
}

#[test]
fn three_separate_gaussians_are_three_groups() {
    let centres: [&[f64]; 3] = [&[0.0, 0.0], &[8.0, 0.0], &[0.0, 8.0]];
    let found = study(&gaussians(&centres, 100, &[1.0, 1.0], 3), 6, 30);
    assert_eq!((found.groups_in_data, found.proposed, found.cloud), (Some(3), Some(3), false));
    assert!(found.candidates[2].stability.iter().all(|stability| *stability > 0.95));
    assert_eq!(found.candidates[2].unstable_share, Some(0.0));
}

/// Two of the three groups are too small to be proposed as clusters.
#[test]
fn a_proposal_needs_enough_customers_in_each_cluster() {
    let mut values: Vec<f64> = (0..100).map(|row| f64::from(row) * 0.01).collect();
    values.extend((0..20).map(|row| 50.0 + f64::from(row) * 0.01));
    let rows = Matrix::new(values, 1);
    let found = study(&rows, 4, 2);
    assert!(!found.candidates[1].large_enough);
    assert_ne!(found.proposed, Some(2));
}

#[test]
fn the_answer_does_not_depend_on_threads() {
    let rows = gaussians(&[&[0.0, 0.0], &[3.0, 1.0]], 150, &[1.0, 2.0], 4);
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| study(&rows, 5, 8))
    };
    let one = on(1);
    assert_eq!(one, on(2));
    assert_eq!(one, on(5));
}

#[test]
fn a_subsample_is_said_to_be_one() {
    let rows = gaussians(&[&[0.0], &[9.0]], 200, &[1.0], 5);
    let resampling = Resampling { count: 2, restarts: 1 };
    let params = ClusterParams { most: 3, sample_limit: 100, resampling, ..ClusterParams::default() };
    let found = choose_clusters(&rows, params, 1, &Unwatched).unwrap();
    assert_eq!((found.n, found.sampled, found.proposed), (400, 100, Some(2)));
    assert_eq!(found.candidates[1].run.assignment.len(), 400);
}

#[test]
fn too_few_different_rows_are_refused() {
    let rows = Matrix::new(vec![1.0, 1.0, 2.0, 2.0, 1.0], 1);
    let error = choose_clusters(&rows, ClusterParams::default(), 1, &Unwatched).unwrap_err();
    assert_eq!(error, ClusterError::TooFewRows { distinct: 2 });
    let three = Matrix::new(vec![1.0, 1.0, 2.0, 2.0, 3.0], 1);
    assert_eq!(study(&three, 12, 2).candidates.len(), 2);
}

/// More clusters than different rows: some stay empty, nothing hangs.
#[test]
fn equal_rows_leave_clusters_empty() {
    let rows = Matrix::new(vec![1.0; 6], 1);
    let run = kmeans(&rows, KMeansParams { k: 3, restarts: 2 }, 1, &Unwatched).unwrap();
    assert_eq!((run.sizes, run.within, run.fixed_point), (vec![6, 0, 0], 0.0, true));
}

#[test]
fn new_customers_go_to_the_nearest_cluster() {
    let rows = iris();
    let run = kmeans(&rows, KMeansParams { k: 3, restarts: 5 }, 1, &Unwatched).unwrap();
    assert_eq!(assign(&rows, &run.centroids), run.assignment);
}

struct Impatient;

impl Progress for Impatient {
    fn report(&self, share: f32) -> Result<(), Cancelled> {
        if share < 0.4 { Ok(()) } else { Err(Cancelled) }
    }
}

#[test]
fn a_cancelled_study_ends() {
    let rows = gaussians(&[&[0.0], &[9.0]], 50, &[1.0], 6);
    let found = choose_clusters(&rows, ClusterParams::default(), 1, &Impatient);
    assert_eq!(found.unwrap_err(), ClusterError::Cancelled(Cancelled));
}

/// scikit-learn 1.9.1: `GaussianMixture(3, reg_covar=1e-3, n_init=20, tol=1e-3).bic` and `DBSCAN(0.5, min_samples=5)` on iris.
#[test]
fn mixture_and_dense_groups_of_iris_are_those_of_scikit_learn() {
    let rows = iris();
    let check = |k: usize, sizes: &[usize], bic: f64| {
        let found = mixture(&rows, &rows, k).unwrap();
        let mut own = vec![0; k];
        found.labels.iter().for_each(|label| own[*label as usize] += 1);
        own.sort_unstable();
        assert_eq!(own, sizes);
        assert!((found.bic - bic).abs() < 0.5, "{} is not {bic}", found.bic);
    };
    check(1, &[150], 830.1182607840918);
    check(2, &[50, 100], 574.4206103531608);
    check(3, &[45, 50, 55], 581.6945585923986);
    let groups = dense_groups(&rows, DensityParams { neighbours: 5, radius: 0.5 });
    let count = |group| groups.iter().filter(|own| **own == group).count();
    assert_eq!([count(None), count(Some(0)), count(Some(1))], [17, 49, 84]);
    check_close(proposed_radius(&rows, 5).unwrap(), 0.6164414002968976);
}

#[test]
fn mixtures_and_dense_places_find_three_groups() {
    let centres: [&[f64]; 3] = [&[0.0, 0.0], &[8.0, 0.0], &[0.0, 8.0]];
    let rows = gaussians(&centres, 100, &[1.0, 1.0], 3);
    let found = choose_mixture(&rows, ClusterParams { most: 6, ..ClusterParams::default() }, 1, &Unwatched).unwrap();
    assert_eq!((found.groups_in_data, found.proposed, found.cloud), (Some(3), Some(3), false));
    let density = DensityParams { neighbours: 5, radius: 1.0 };
    let (found, kept) = choose_density(&rows, density, ClusterParams::default(), 1, &Unwatched).unwrap();
    assert_eq!(found.proposed, Some(3));
    let planted: Vec<u32> = kept.iter().map(|row| row / 100).collect();
    assert_eq!(adjusted_rand_index(&planted, &found.candidates[0].run.assignment), Some(1.0));
    let (alone, _) =
        choose_density(&rows, DensityParams { neighbours: 5, radius: 20.0 }, ClusterParams::default(), 1, &Unwatched).unwrap();
    assert_eq!((alone.proposed, alone.cloud), (None, true));
}
