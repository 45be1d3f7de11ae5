//! k-means and silhouettes for k = 2 … 10 beside scikit-learn, in turn: `cargo bench -p peers --bench clusters`. The data are
//! the customers of Online Retail, and groups made up by a seeded generator. Fails above the limits.

#![allow(clippy::unwrap_used, reason = "a measurement stops at the first failure")]

mod data;

use analysis::clusters::{ClusterRun, KMeansParams, Matrix, kmeans, silhouettes};
use analysis::progress::Unwatched;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const RESTARTS: u32 = 10;
const DIVISIONS: std::ops::RangeInclusive<usize> = 2..=10;

/// Seconds and, by k, the inertia or the mean silhouette.
struct Measured {
    seconds: f64,
    values: Vec<f64>,
}

fn main() {
    println!(
        "{:<46}{:>10}{:>14}{:>8}{:>8}{:>22}",
        "k = 2 … 10", "seconds", "scikit-learn", "ratio", "limit", "worst value to theirs"
    );
    let customers = data::online_retail();
    assert_eq!(customers.rows(), 4338);
    divide("k-means of Online Retail, 4,338 × 3", &customers, 5, 0.4);
    silhouette("silhouettes of Online Retail, 4,338 × 3", &customers, 3, 0.1);
    silhouette("silhouettes of groups made up, 10,000 × 3", &data::made_up(10_000, 3), 1, 0.1);
    divide("k-means of groups made up, 500,000 × 3", &data::made_up(500_000, 3), 2, 0.25);
    divide("k-means of groups made up, 200,000 × 16", &data::made_up(200_000, 16), 2, 0.25);
}

/// Ten restarts, each run to a fixed point; inertia at most 1.001 of scikit-learn's.
fn divide(name: &str, rows: &Matrix, turns: usize, limit: f64) {
    let folder = tempfile::tempdir().unwrap();
    let file = store(folder.path(), "rows", rows.iter().flatten().flat_map(|value| value.to_le_bytes()));
    let ratio = in_turn(name, turns, limit, || within(rows), || peer(&file, rows, &["kmeans", &RESTARTS.to_string()]));
    let worst = ratio.into_iter().fold(0.0, f64::max);
    assert!(worst <= 1.001, "{name}: inertia {worst} of scikit-learn's");
}

fn within(rows: &Matrix) -> Vec<f64> {
    runs(rows).into_iter().map(|run| run.within).collect()
}

fn runs(rows: &Matrix) -> Vec<ClusterRun> {
    let run = |k| kmeans(rows, KMeansParams { k, restarts: RESTARTS }, 1, &Unwatched).unwrap();
    let runs: Vec<ClusterRun> = DIVISIONS.map(run).collect();
    assert!(runs.iter().all(|run| run.fixed_point));
    runs
}

/// True silhouettes of the same nine divisions.
fn silhouette(name: &str, rows: &Matrix, turns: usize, limit: f64) {
    let folder = tempfile::tempdir().unwrap();
    let file = store(folder.path(), "rows", rows.iter().flatten().flat_map(|value| value.to_le_bytes()));
    let runs = runs(rows);
    let labels: Vec<&[u32]> = runs.iter().map(|run| run.assignment.as_slice()).collect();
    let divisions = store(folder.path(), "labels", labels.iter().copied().flatten().flat_map(|label| label.to_le_bytes()));
    let ours = || silhouettes(rows, &labels, &Unwatched).unwrap().iter().map(|found| found.mean).collect();
    let ratio = in_turn(name, turns, limit, ours, || peer(&file, rows, &["silhouette", divisions.to_str().unwrap()]));
    assert!(ratio.iter().all(|ratio| (ratio - 1.0).abs() < 1e-9), "{name}: other silhouettes: {ratio:?}");
}

/// Measures both in turn and prints a line of the table; our values as shares of theirs.
fn in_turn(name: &str, turns: usize, limit: f64, ours: impl Fn() -> Vec<f64>, theirs: impl Fn() -> Option<Measured>) -> Vec<f64> {
    let (mut own, mut peer) = (vec![], vec![]);
    for _ in 0..turns {
        let start = Instant::now();
        let values = ours();
        own.push(Measured { seconds: start.elapsed().as_secs_f64(), values });
        peer.extend(theirs());
    }
    let (seconds, their_seconds) = (median(&own), median(&peer));
    let ratios: Vec<f64> = peer
        .first()
        .map_or_else(Vec::new, |peer| own[0].values.iter().zip(&peer.values).map(|(own, their)| own / their).collect());
    let worst = ratios.iter().copied().fold(f64::NAN, f64::max);
    let ratio = seconds / their_seconds;
    println!("{name:<46}{seconds:>10.3}{their_seconds:>14.3}{ratio:>8.3}{limit:>8.2}{worst:>22.5}");
    assert!(peer.is_empty() || ratio <= limit, "{name}: slower than {limit} of scikit-learn's time");
    ratios
}

fn median(runs: &[Measured]) -> f64 {
    let mut seconds: Vec<f64> = runs.iter().map(|run| run.seconds).collect();
    seconds.sort_by(f64::total_cmp);
    match seconds.len() {
        0 => f64::NAN,
        count => (seconds[(count - 1) / 2] + seconds[count / 2]) / 2.0,
    }
}

fn store(folder: &Path, name: &str, bytes: impl Iterator<Item = u8>) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes.collect::<Vec<u8>>()).unwrap();
    path
}

/// scikit-learn, where `.venv` has it.
fn peer(file: &Path, rows: &Matrix, arguments: &[&str]) -> Option<Measured> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let python = std::env::var_os("PYTHON").map_or_else(|| here.join("../../.venv/bin/python"), PathBuf::from);
    let mut command = Command::new(python);
    command.arg(here.join("clusters_sklearn.py")).arg(file).arg(rows.columns().to_string()).args(arguments);
    let output = command.stderr(Stdio::inherit()).output().ok()?;
    let found: Value = serde_json::from_slice(&output.stdout).ok()?;
    let values = found["values"].as_array()?.iter().filter_map(Value::as_f64).collect();
    Some(Measured { seconds: found["seconds"].as_f64()?, values })
}
