//! A program killed in the middle of a write leaves a project that opens, is whole, and holds all of the write or nothing.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use acceptance::{answer, fixture, importing, new_project, object, program};
use std::{path::Path, process::Stdio, thread::sleep, time::Instant};

/// Moments of the kill, as shares of the time that the undisturbed write takes.
const MOMENTS: [f64; 8] = [0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 0.97];

#[test]
fn an_import_killed_at_any_moment_is_there_whole_or_not_at_all() {
    check_kills("Отгрузки.xlsx", "transactions");
}

/// These rows are recorded for undo one by one, as the edits of people are.
#[test]
fn edits_killed_at_any_moment_are_there_whole_or_not_at_all() {
    check_kills("Показатели.xlsx", "kpis");
}

#[track_caller]
fn check_kills(file: &str, kind: &str) {
    let folder = tempfile::tempdir().unwrap();
    let base = prepared(folder.path());
    let source = fixture("demo").join(file);
    let undisturbed = folder.path().join("undisturbed.cxatlas");
    std::fs::copy(&base, &undisturbed).unwrap();
    let started = Instant::now();
    let expected = object(&importing(&undisturbed, &source, kind, None))["batch"]["loaded"].clone();
    let took = started.elapsed();

    let mut under_way = 0;
    for moment in MOMENTS {
        let project = folder.path().join(format!("{moment}.cxatlas"));
        std::fs::copy(&base, &project).unwrap();
        let mut running =
            program(&importing(&project, &source, kind, None)).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        sleep(took.mul_f64(moment));
        running.kill().unwrap();
        under_way += u32::from(running.wait().unwrap().code().is_none());
        check_whole(&project, &format!("{file} killed after {moment} of {took:?}"));
        let again = answer(&[importing(&project, &source, kind, None), vec!["--json".to_owned()]].concat());
        let told: serde_json::Value = serde_json::from_str(&again.out).unwrap();
        match again.code {
            0 => assert_eq!(told["batch"]["loaded"], expected, "nothing of it stood in the way"),
            1 => assert_eq!(told["fault"]["code"], "already-imported", "everything was there: {}", again.err),
            code => panic!("{file} at {moment}: code {code}, {}", again.err),
        }
        check_whole(&project, "after the second import");
    }
    assert!(under_way >= 3, "only {under_way} of {} were under way when they were killed", MOMENTS.len());
}

/// A project with the customers, touchpoints and data items that the other tables name.
fn prepared(folder: &Path) -> std::path::PathBuf {
    let project = new_project(folder, "b2b-long");
    let tables = [
        ("Карты пути.xlsx", "journeys", None),
        ("Клиенты.xlsx", "customers", None),
        ("Характеристики.xlsx", "characteristics", None),
        ("Системы и данные.xlsx", "systems", Some("Системы")),
        ("Системы и данные.xlsx", "data-items", Some("Данные")),
    ];
    for (file, kind, sheet) in tables {
        object(&importing(&project, &fixture("demo").join(file), kind, sheet));
    }
    project
}

#[track_caller]
fn check_whole(project: &Path, when: &str) {
    let checked = answer(&["check", project.to_str().unwrap()]);
    assert_eq!(checked.code, 0, "{when}: {}", checked.err);
}
