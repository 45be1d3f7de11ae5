//! Speed of segmentation: `cargo bench -p analysis`.

use analysis::clusters::{ClusterParams, KMeansParams, Matrix, Resampling, choose_clusters, kmeans};
use analysis::orders::{OrderLine, ReturnsRule, ScoreRule, customer_orders, rfm};
use analysis::progress::Unwatched;
use divan::Bencher;
use rand::Rng;

fn main() {
    divan::main();
}

/// Customers as points around eight centres.
fn customers(rows: usize, columns: usize) -> Matrix {
    let mut random = analysis::seeding::stream(1, 0, 0);
    let values = (0..rows)
        .flat_map(|row| (0..columns).map(move |column| (row % 8 * (column + 3) % 7) as f64))
        .map(|centre| centre + random.random::<f64>() + random.random::<f64>())
        .collect();
    Matrix::new(values, columns)
}

/// Two years of lines in the order of their days, as an export has them.
fn order_lines(lines: u32, customers: u32) -> Vec<OrderLine> {
    let mut random = analysis::seeding::stream(2, 0, 0);
    (0..lines)
        .map(|line| OrderLine {
            customer: random.random_range(0..customers),
            order: line / 20,
            day: 14_000 + (line / (lines / 730)) as i32,
            amount: random.random_range(-20.0..500.0),
        })
        .collect()
}

#[divan::bench(args = [2, 6, 12])]
fn kmeans_of_4338_customers_by_3_features(bencher: Bencher, k: usize) {
    let rows = customers(4_338, 3);
    let params = KMeansParams { k, restarts: 20 };
    bencher.bench(|| kmeans(&rows, params, 1, &Unwatched));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn study_of_1200_customers_by_6_features(bencher: Bencher) {
    let rows = customers(1_200, 6);
    let params = ClusterParams { resampling: Resampling { count: 100, restarts: 2 }, ..ClusterParams::default() };
    bencher.bench(|| choose_clusters(&rows, params, 1, &Unwatched));
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn rfm_of_541909_lines(bencher: Bencher) {
    let lines = order_lines(541_909, 4_372);
    bencher.bench(|| {
        let customers = customer_orders(&lines, 4_372, 14_731, ReturnsRule::Netted);
        rfm(&customers, ScoreRule::Quintiles)
    });
}
