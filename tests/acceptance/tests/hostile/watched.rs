//! Runs the program and watches its memory and that of its children.

use std::io::Read;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// How a look at a file ended.
pub struct Outcome {
    /// The exit code; −1 when the program was stopped.
    pub code: i32,
    pub said: String,
    pub seconds: f64,
    /// The peak of the program and its reader together at most.
    pub mebibytes: f64,
}

/// `cx-atlas look FILE --lang en`.
pub fn look(path: &Path) -> Outcome {
    let start = Instant::now();
    let arguments = ["look", path.to_str().unwrap(), "--lang", "en"];
    let mut child = acceptance::program(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut peaks = std::collections::HashMap::new();
    let code = loop {
        note_peaks(child.id(), &mut peaks);
        if let Some(status) = child.try_wait().unwrap() {
            break status.code().unwrap_or(-1);
        }
        if start.elapsed() > Duration::from_secs(60) {
            child.kill().unwrap();
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let mut said = String::new();
    child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    // It starts one reader after the other, so that the biggest one counts.
    let own = peaks.remove(&child.id()).unwrap_or(0.0);
    let mebibytes = (own + peaks.into_values().fold(0.0, f64::max)) / 1024.0;
    Outcome { code, said: said.trim().to_owned(), seconds: start.elapsed().as_secs_f64(), mebibytes }
}

/// Keeps the high-water mark of a process and of its children, in KiB, as Linux counts it.
fn note_peaks(process: u32, peaks: &mut std::collections::HashMap<u32, f64>) {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    if let Some(peak) = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()) {
        peaks.insert(process, peak);
    }
    // Children belong to the thread that started them.
    for task in std::fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten() {
        let children = std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
        children.split_whitespace().filter_map(|child| child.parse().ok()).for_each(|child| note_peaks(child, peaks));
    }
}
