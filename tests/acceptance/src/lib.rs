//! The headless program as a black box, for the tests of this crate.

use serde_json::Value;
use std::{
    ffi::OsStr,
    path::PathBuf,
    process::{Command, Output},
};

/// A file of the fixtures.
pub fn fixture(path: &str) -> PathBuf {
    root().join("fixtures").join(path)
}

/// The program under test with arguments: named by `CX_ATLAS`, or the build of the profile `checked`.
pub fn program<S: AsRef<OsStr>>(arguments: &[S]) -> Command {
    let path = std::env::var_os("CX_ATLAS").map_or_else(|| root().join("target/checked/cx-atlas"), PathBuf::from);
    let mut command = Command::new(path);
    command.args(arguments);
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

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}
