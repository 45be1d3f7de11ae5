//! A whole import of Online Retail, 541,909 lines in a workbook, beside the plainest pipeline of the same parts and beside
//! pandas: `cargo bench -p peers`, or `… -- several FILE FILE` for files of one's own into one project. Each run is a process of its own; the programs take turns. Fails above the limits.

#![allow(clippy::unwrap_used, reason = "a measurement stops at the first failure")]

mod plain;
mod workbook;

use analysis::progress::{Cancelled, Progress, Unwatched};
use project::Project;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use workflow::data::{Request, import};
use workflow::{overview, text::Language};

const TURNS: usize = 5;
/// Of the time of the plainest pipeline, and of pandas.
const LIMITS: [f64; 2] = [1.2, 0.3];
const MEBIBYTES: f64 = 200.0;
/// Seconds from a cancel to its answer.
const CANCEL: f64 = 0.3;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [role, file, more @ ..] = &arguments[..] else { return compare() };
    let folder = tempfile::tempdir().unwrap();
    let (file, more) = (Path::new(file), more.iter().map(Path::new));
    let found = match role.as_str() {
        "ours" => ours(folder.path(), &[file]),
        "several" => ours(folder.path(), &[file].into_iter().chain(more).collect::<Vec<_>>()),
        "plain" => measure(|| plain::pipeline(&folder.path().join("plain.sqlite"), file)),
        "cancel" => cancel(folder.path(), file),
        role => panic!("no role {role}"),
    };
    println!("{found}");
}

fn compare() {
    let file = workbook::online_retail();
    let mut runs: [Vec<Value>; 4] = Default::default();
    for _ in 0..TURNS {
        for (runs, role) in runs.iter_mut().zip(["ours", "plain", "cancel"]) {
            runs.push(run(Command::new(std::env::current_exe().unwrap()).arg(role).arg(&file)).unwrap());
        }
    }
    runs[3].extend((0..2).map_while(|_| pandas(&file)));
    let [ours, plain, cancel, pandas] = runs.each_ref().map(|runs| median(runs, "seconds"));
    println!(
        "{:<34}{:>10}{:>12}{:>10}{:>10}",
        "541,909 × 8 from .xlsx to SQLite", "seconds", "peak, MiB", "of plain", "of pandas"
    );
    for (name, runs, seconds) in
        [("CX Atlas", &runs[0], ours), ("the plainest pipeline", &runs[1], plain), ("pandas", &runs[3], pandas)]
    {
        let memory = median(runs, "mebibytes");
        println!("{name:<34}{seconds:>10.2}{memory:>12.0}{:>10.2}{:>10.2}", seconds / plain, seconds / pandas);
    }
    println!("a cancel is answered within {cancel:.3} s (the longest of {TURNS}: {:.3} s)", longest(&runs[2]));
    assert!(ours <= plain * LIMITS[0], "slower than {} times the plainest pipeline", LIMITS[0]);
    assert!(pandas.is_nan() || ours <= pandas * LIMITS[1], "slower than {} times pandas", LIMITS[1]);
    assert!(median(&runs[0], "mebibytes") < MEBIBYTES, "more than {MEBIBYTES} MiB");
    assert!(longest(&runs[2]) < CANCEL, "a cancel took longer than {CANCEL} s");
}

/// Runs a measurement and reads the object that it prints; `None` when it cannot.
fn run(command: &mut Command) -> Option<Value> {
    let output = command.stderr(Stdio::inherit()).output().ok()?;
    serde_json::from_slice(&output.stdout).ok()
}

/// pandas, where `.venv` has it.
fn pandas(file: &Path) -> Option<Value> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let python = std::env::var_os("PYTHON").map_or_else(|| here.join("../../.venv/bin/python"), PathBuf::from);
    let folder = tempfile::tempdir().unwrap();
    run(Command::new(python).arg(here.join("import_pandas.py")).arg(file).arg(folder.path().join("pandas.sqlite")))
}

fn median(runs: &[Value], key: &str) -> f64 {
    let mut values: Vec<f64> = runs.iter().filter_map(|run| run[key].as_f64()).collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn longest(runs: &[Value]) -> f64 {
    runs.iter().filter_map(|run| run["seconds"].as_f64()).fold(0.0, f64::max)
}

fn measure(work: impl FnOnce() -> i32) -> Value {
    let start = Instant::now();
    let rows = work();
    json!({ "seconds": start.elapsed().as_secs_f64(), "rows": rows, "mebibytes": peak() })
}

/// The peak of this process's memory in MiB, as Linux keeps it.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok()).map_or(f64::NAN, |kibibytes| kibibytes / 1024.0)
}

fn project(folder: &Path) -> Project {
    overview::create(&folder.join("audit.cxatlas"), "b2b-long", Language::En, "Gifts").unwrap()
}

fn request(file: &Path) -> Request {
    let rules = ["repeats=keep", "customers=make", "anonymous=keep"].map(str::to_owned);
    Request::parse(file, "transactions", None, &[], &rules).unwrap()
}

/// The whole import: parse, type, check, join, store, index, and the file closed as one plain file.
fn ours(folder: &Path, files: &[&Path]) -> Value {
    let mut project = project(folder);
    let path = project.path().to_owned();
    let mut found = measure(|| {
        let loaded = files.iter().map(|file| import(&mut project, &request(file), &Unwatched).unwrap().batch.loaded).sum();
        project.close().unwrap();
        loaded
    });
    found["bytes"] = json!(std::fs::metadata(path).unwrap().len());
    found
}

/// Cancels in the midst and measures from the cancel to its answer.
fn cancel(folder: &Path, file: &Path) -> Value {
    let mut project = project(folder);
    let watch = Impatient { started: Instant::now(), cancelled: Mutex::new(None) };
    import(&mut project, &request(file), &watch).unwrap_err();
    let cancelled = watch.cancelled.lock().unwrap().unwrap();
    json!({ "seconds": cancelled.elapsed().as_secs_f64() })
}

/// Cancels six tenths of a second after the start.
struct Impatient {
    started: Instant,
    cancelled: Mutex<Option<Instant>>,
}

impl Progress for Impatient {
    fn report(&self, _: f32) -> Result<(), Cancelled> {
        let due = self.started + Duration::from_millis(600);
        if Instant::now() < due {
            return Ok(());
        }
        // A person may press between two reports: the wait for this one counts too.
        self.cancelled.lock().unwrap().get_or_insert(due);
        Err(Cancelled)
    }
}
