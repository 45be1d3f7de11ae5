//! Online Retail, 541,909 lines that nobody made for this program, imported without a window with the published counts.
//! Counts and sum: Chen 2015 (doi 10.24432/C5BW33); repeated lines: `drop_duplicates` of pandas 3.1 on the same file.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use acceptance::{fixture, importing, new_project, object};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

#[test]
fn every_line_is_loaded_where_a_person_keeps_repeated_and_unnamed_ones() {
    let folder = tempfile::tempdir().unwrap();
    let project = check_counts(folder.path(), &["repeats=keep", "customers=make", "anonymous=keep"], [541_909, 541_909, 0, 0]);
    let file = Connection::open(project).unwrap();
    let number = |sql: &str| file.query_row(sql, [], |row| row.get::<_, f64>(0)).unwrap();
    assert_eq!(number("SELECT CAST(count(*) AS REAL) FROM customer"), 4_372.0);
    assert_eq!(number("SELECT CAST(count(DISTINCT number) AS REAL) FROM order_line"), 25_900.0);
    assert!((number("SELECT sum(amount) FROM order_line") - 9_747_747.934).abs() < 0.001);
}

#[test]
fn repeated_lines_are_duplicates_and_unnamed_ones_rejected_where_nobody_says_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    check_counts(folder.path(), &["customers=make"], [541_909, 401_604, 5_225, 135_080]);
}

/// Imports the file with some rules and compares the rows read, loaded, duplicate and rejected; gives the project.
#[track_caller]
fn check_counts(folder: &Path, rules: &[&str], expected: [i64; 4]) -> PathBuf {
    let source = folder.join("online_retail.csv");
    let packed = std::fs::File::open(fixture("online_retail/online_retail.csv.gz")).unwrap();
    std::io::copy(&mut flate2::read::GzDecoder::new(packed), &mut std::fs::File::create(&source).unwrap()).unwrap();
    let project = new_project(folder, "b2c-short");
    let mut arguments = importing(&project, &source, "transactions", None);
    arguments.extend(rules.iter().flat_map(|rule| ["--set".to_owned(), (*rule).to_owned()]));
    let batch = &object(&arguments)["batch"];
    let counted = ["rowsRead", "loaded", "duplicates", "rejected"].map(|key| batch[key].as_i64().unwrap());
    assert_eq!(counted, expected, "read, loaded, duplicate, rejected");
    project
}
