//! RFM with scores from the project of Online Retail, 541,909 lines, read from its file, beside pandas on the same lines in
//! memory: `cargo bench -p peers --bench rfm`. The programs take turns. Fails when ours is slower.

#![allow(clippy::unwrap_used, reason = "a measurement stops at the first failure")]

use analysis::progress::Unwatched;
use flate2::read::GzDecoder;
use project::Reader;
use serde_json::Value;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use workflow::data::{Request, import};
use workflow::segments::{RfmSetup, rfm};
use workflow::{overview, text::Language};

const TURNS: usize = 5;
/// Runs of each program in a turn; the median counts.
const RUNS: usize = 5;

fn main() {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let lines = here.join("../../fixtures/online_retail/online_retail.csv.gz");
    let folder = tempfile::tempdir().unwrap();
    let project = project(folder.path(), &lines);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        ours.push(measure(&project));
        theirs.extend(pandas(&here, &lines));
    }
    let (ours, theirs) = (median(ours), median(theirs));
    println!("{:<52}{:>10}{:>12}", "RFM with scores of 541,909 lines", "seconds", "of pandas");
    println!("{:<52}{ours:>10.3}{:>12.2}", "CX Atlas, read from the project's file", ours / theirs);
    println!("{:<52}{theirs:>10.3}{:>12.2}", "pandas, lines in memory", 1.0);
    assert!(theirs.is_nan() || ours <= theirs, "slower than pandas");
}

fn project(folder: &Path, lines: &Path) -> PathBuf {
    let table = folder.join("lines.csv");
    std::io::copy(&mut GzDecoder::new(File::open(lines).unwrap()), &mut File::create(&table).unwrap()).unwrap();
    let path = folder.join("gifts.cxatlas");
    let mut project = overview::create(&path, "b2b-long", Language::En, "Gifts").unwrap();
    let rules = ["repeats=keep", "customers=make", "anonymous=keep"].map(str::to_owned);
    let request = Request::parse(&table, "transactions", None, &[], &rules).unwrap();
    let loaded = import(&mut project, &request, &Unwatched).unwrap().batch.loaded;
    assert_eq!(loaded, 541_909);
    project.close().unwrap();
    path
}

/// A connection of its own for every run, so that nothing is left in the cache of the database.
fn measure(project: &Path) -> f64 {
    let run = || {
        let start = Instant::now();
        let reader = Reader::open(project).unwrap();
        let found = rfm(&reader, &RfmSetup::default()).unwrap().unwrap();
        assert_eq!(found.customers.len(), 4372);
        start.elapsed().as_secs_f64()
    };
    median((0..RUNS).map(|_| run()).collect())
}

/// pandas, where `.venv` has it.
fn pandas(here: &Path, lines: &Path) -> Option<f64> {
    let python = std::env::var_os("PYTHON").map_or_else(|| here.join("../../.venv/bin/python"), PathBuf::from);
    let mut command = Command::new(python);
    command.arg(here.join("rfm_pandas.py")).arg(lines).arg(RUNS.to_string());
    let output = command.stderr(Stdio::inherit()).output().ok()?;
    serde_json::from_slice::<Value>(&output.stdout).ok()?["seconds"].as_f64()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
