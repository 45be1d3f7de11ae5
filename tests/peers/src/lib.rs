//! Measurements beside the programs of others; they are the benches of this crate.

use serde_json::Value;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Runs a script of this folder with the Python of `.venv` (or `PYTHON`) and reads the object that it prints; `None` when it cannot.
pub fn peer(script: &str, arguments: &[impl AsRef<OsStr>]) -> Option<Value> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let python = std::env::var_os("PYTHON").map_or_else(|| here.join("../../.venv/bin/python"), PathBuf::from);
    let output = Command::new(python).arg(here.join(script)).args(arguments).stderr(Stdio::inherit()).output().ok()?;
    serde_json::from_slice(&output.stdout).ok()
}

/// The middle one of the runs; NaN without any.
pub fn median(runs: &[f64]) -> f64 {
    let mut sorted = runs.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}
