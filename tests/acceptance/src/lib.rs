//! The headless program as a black box, for the tests of this crate.

use serde_json::Value;
use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// A file of the fixtures.
pub fn fixture(path: &str) -> PathBuf {
    root().join("fixtures").join(path)
}

/// The program under test with arguments: named by `CX_ATLAS`, or the build of the profile `checked`.
pub fn program<S: AsRef<OsStr>>(arguments: &[S]) -> Command {
    let path = std::env::var_os("CX_ATLAS").map_or_else(|| root().join("target/checked/cx-atlas"), PathBuf::from);
    let mut command = Command::new(path);
    command.args(arguments).stdin(Stdio::null());
    command
}

/// Runs a command that has to succeed and gives the object it printed.
#[track_caller]
pub fn object<S: AsRef<OsStr>>(arguments: &[S]) -> Value {
    let output = run(program(arguments).arg("--json"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("--json prints one JSON object")
}

/// Runs a command to its end.
#[track_caller]
pub fn run(command: &mut Command) -> Output {
    command.output().expect("the program was built: cargo build --profile checked -p cx-atlas")
}

/// What the program answered, in text.
#[derive(Debug)]
pub struct Answer {
    /// Exit code: 0 done, 1 the input is at fault, 2 wrong usage, 3 the program failed.
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the program to its end, whatever comes of it.
#[track_caller]
pub fn answer<S: AsRef<OsStr>>(arguments: &[S]) -> Answer {
    let output = run(&mut program(arguments));
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the program speaks UTF-8");
    Answer { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
}

/// A project made in `folder` from a template.
#[track_caller]
pub fn new_project(folder: &Path, template: &str) -> PathBuf {
    let path = folder.join(format!("{template}.cxatlas"));
    object(&["new".as_ref(), path.as_os_str(), "--template".as_ref(), template.as_ref()]);
    path
}

/// Arguments of an import.
pub fn importing(project: &Path, source: &Path, kind: &str, sheet: Option<&str>) -> Vec<String> {
    let path = |path: &Path| path.to_str().expect("paths of tests are UTF-8").to_owned();
    let mut arguments = vec!["import".to_owned(), path(project), path(source), "--as".to_owned(), kind.to_owned()];
    arguments.extend(sheet.map(|sheet| ["--sheet".to_owned(), sheet.to_owned()]).into_iter().flatten());
    arguments
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}
