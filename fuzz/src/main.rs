//! Reads changed files as an import reads them, for `fuzz SECONDS [SEED]`. Ends with 1 at the first defect.

mod change;

use analysis::progress::{Cancelled, Progress};
use exchange::tables::{Layout, Limits, Lines, Options, Shape, for_each_row, list_sheets, read};
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use std::ops::ControlFlow;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

const SLOW: Duration = Duration::from_secs(10);
const KIBIBYTES: u64 = 1 << 20;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).map(|argument| argument.parse::<u64>());
    let (Some(Ok(seconds)), seed) = (arguments.next(), arguments.next()) else {
        eprintln!("fuzz SECONDS [SEED]");
        return ExitCode::from(2);
    };
    let seed = seed.and_then(Result::ok).unwrap_or_else(|| u64::from(std::process::id()));
    match run(Duration::from_secs(seconds), seed) {
        Ok(files) => {
            println!("{files} files read without a defect, seed {seed}");
            ExitCode::SUCCESS
        }
        Err(defect) => {
            eprintln!("{defect}, seed {seed}; the file is {}", current().display());
            ExitCode::FAILURE
        }
    }
}

/// Reads changed files until the time is up; gives how many, or the first defect.
fn run(time: Duration, seed: u64) -> Result<u64, String> {
    let seeds = change::seeds(&root());
    assert!(!seeds.is_empty(), "the fixtures are there");
    std::fs::create_dir_all(root().join("target/fuzz")).map_err(|error| error.to_string())?;
    // Panics inside the reader are caught by it and are no defect; their messages would be noise.
    std::panic::set_hook(Box::new(|_| ()));
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let (start, mut files) = (Instant::now(), 0);
    while start.elapsed() < time {
        let seed = seeds.choose(&mut random).expect("there are seeds");
        let bytes = change::changed(seed, &mut random);
        std::fs::write(current(), bytes).map_err(|error| error.to_string())?;
        let begun = Instant::now();
        if catch_unwind(|| look(&current())).is_err() {
            return Err("a panic".to_owned());
        }
        if begun.elapsed() > SLOW {
            return Err(format!("{:.1} s", begun.elapsed().as_secs_f64()));
        }
        if peak() > KIBIBYTES {
            return Err(format!("{} KiB of memory", peak()));
        }
        files += 1;
    }
    Ok(files)
}

/// What an import does with a file before it stores anything. How it ends does not matter: it has to end.
fn look(path: &Path) {
    let limits = Limits { cells: 5_000_000, cells_in_memory: 1_000_000, ..Limits::default() };
    let options = Options { limits, ..Options::default() };
    let clock = Clock(Instant::now());
    let sample = Options { first_rows: Some(400), ..options.clone() };
    let (Ok(_), Ok(table)) = (list_sheets(path, &options), read(path, None, &sample, &clock)) else { return };
    let layout = Layout::find(&table, &Shape::default());
    let mut lines = Lines::new(&layout, &table.depths);
    let visit = &mut |number: u32, cells: &[exchange::tables::Cell<'_>]| {
        lines.row(number, cells, &mut |line| assert!(line.len() <= layout.columns.len().max(cells.len())));
        ControlFlow::Continue(())
    };
    for_each_row(path, None, &options, &clock, visit).ok();
}

/// A person would have cancelled: a reading that answers to that is no defect.
struct Clock(Instant);

impl Progress for Clock {
    fn report(&self, _: f32) -> Result<(), Cancelled> {
        if self.0.elapsed() > SLOW / 2 { Err(Cancelled) } else { Ok(()) }
    }
}

/// The peak of this process's memory in KiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// The file that is read now: what is left of it after an abort tells the cause.
fn current() -> PathBuf {
    root().join("target/fuzz/current")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
