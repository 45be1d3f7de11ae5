//! What the program prints may be read by another program that stops early.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use acceptance::{new_project, program};
use std::{io::Read, process::Stdio};

#[track_caller]
fn check(arguments: &[&str]) {
    let mut running = program(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(running.stdout.take());
    let mut said = String::new();
    running.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((running.wait().unwrap().code(), said.as_str()), (Some(0), ""), "{arguments:?}");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    let project = new_project(folder.path(), "b2b-long");
    let project = project.to_str().unwrap();
    check(&["check", project]);
    check(&["analyse", project, "journeys"]);
    check(&["analyse", project, "kpis", "--json"]);
}
