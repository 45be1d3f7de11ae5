//! Customers of Online Retail, and customers made up.

use analysis::clusters::{Feature, FeatureValues, Matrix, prepare};
use flate2::read::GzDecoder;
use rand::Rng;
use rand_distr::{Distribution, StandardNormal};
use rust_xlsxwriter::ExcelDateTime;
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::path::Path;

const GROUPS: usize = 7;

/// Recency, orders and money of the 4,338 customers with a purchase, standardised logarithms.
pub fn online_retail() -> Matrix {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/online_retail/online_retail.csv.gz");
    let mut lines = csv::Reader::from_reader(GzDecoder::new(File::open(source).unwrap()));
    let mut customers: HashMap<String, (f64, HashSet<String>, f64)> = HashMap::new();
    for line in lines.records().map(Result::unwrap) {
        let number = |column: usize| line[column].parse::<f64>().unwrap();
        if line[6].is_empty() || line[0].starts_with('C') || number(3) <= 0.0 || number(5) <= 0.0 {
            continue;
        }
        let day = ExcelDateTime::parse_from_str(&line[4]).unwrap().to_excel().floor();
        let (last, orders, money) = customers.entry(line[6].to_owned()).or_default();
        *last = last.max(day);
        orders.insert(line[0].to_owned());
        *money += number(3) * number(5);
    }
    let end = customers.values().map(|customer| customer.0).fold(0.0, f64::max);
    let mut rows: Vec<[f64; 3]> =
        customers.values().map(|(last, orders, money)| [end - last, orders.len() as f64, *money]).collect();
    rows.sort_by(|one, other| one.partial_cmp(other).unwrap());
    let feature = |column: usize| Feature {
        key: column.to_string(),
        block: column.to_string(),
        values: FeatureValues::Number { values: rows.iter().map(|row| Some(row[column])).collect(), log: true },
    };
    prepare(&[feature(0), feature(1), feature(2)], &[]).unwrap().matrix
}

/// Seven groups of unequal size and spread that overlap.
pub fn made_up(rows: usize, columns: usize) -> Matrix {
    let mut random = analysis::seeding::stream(2011, columns as u32, 0);
    let mut drawn = |from: f64, to: f64| -> Vec<f64> { (0..columns).map(|_| random.random_range(from..to)).collect() };
    let groups: Vec<_> = (0..GROUPS).map(|_| (drawn(-2.0, 2.0), drawn(0.5, 1.5))).collect();
    let mut values = Vec::with_capacity(rows * columns);
    for _ in 0..rows {
        let (centre, spread) = &groups[random.random_range(0..GROUPS).min(random.random_range(0..GROUPS))];
        values.extend(centre.iter().zip(spread).map(|(centre, spread)| {
            let normal: f64 = StandardNormal.sample(&mut random);
            centre + spread * normal
        }));
    }
    Matrix::new(values, columns)
}
