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

/// Killed while a newer export renews an earlier one, the earlier one counts as before.
#[test]
fn a_renewal_killed_at_any_moment_leaves_the_earlier_import() {
    let folder = tempfile::tempdir().unwrap();
    let base = prepared(folder.path());
    let lines = |amount: u32| -> String {
        let line = |at: u32| format!("01.02.2026;{at};К{:04};{}\n", at % 1000 + 1, at + amount);
        ["Дата;Номер документа;Код клиента;Сумма\n".to_owned()].into_iter().chain((0..30_000).map(line)).collect()
    };
    let (earlier, newer) = (folder.path().join("earlier.csv"), folder.path().join("newer.csv"));
    let customers = folder.path().join("customers.csv");
    let rows: String = (1..=1000).map(|at| format!("К{at:04};Клиент {at}\n")).collect();
    std::fs::write(&customers, format!("Код;Наименование\n{rows}")).unwrap();
    object(&importing(&base, &customers, "customers", None));
    std::fs::write(&earlier, lines(0)).unwrap();
    std::fs::write(&newer, lines(1)).unwrap();
    object(&importing(&base, &earlier, "transactions", None));
    let renewing = |project: &Path| [importing(project, &newer, "transactions", None), vec!["--renew".to_owned()]].concat();
    check_kills_of(folder.path(), &base, &renewing, |project| {
        let imports = object(&["imports", project.to_str().unwrap()]);
        let on = |batch: &serde_json::Value| batch["batch"]["active"] == true && batch["batch"]["kind"] == "transactions";
        assert_eq!(imports.as_array().unwrap().iter().filter(|batch| on(batch)).count(), 1, "one of the two files counts");
    });
}

#[track_caller]
fn check_kills(file: &str, kind: &str) {
    let folder = tempfile::tempdir().unwrap();
    let base = prepared(folder.path());
    let source = fixture("demo").join(file);
    check_kills_of(folder.path(), &base, &|project| importing(project, &source, kind, None), |_| {});
}

#[track_caller]
fn check_kills_of(folder: &Path, base: &Path, arguments: &dyn Fn(&Path) -> Vec<String>, also: impl Fn(&Path)) {
    let undisturbed = folder.join("undisturbed.cxatlas");
    std::fs::copy(base, &undisturbed).unwrap();
    let started = Instant::now();
    let expected = object(&arguments(&undisturbed))["batch"]["loaded"].clone();
    let took = started.elapsed();

    let mut under_way = 0;
    for moment in MOMENTS {
        let project = folder.join(format!("{moment}.cxatlas"));
        std::fs::copy(base, &project).unwrap();
        let mut running = program(&arguments(&project)).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        sleep(took.mul_f64(moment));
        running.kill().unwrap();
        under_way += u32::from(running.wait().unwrap().code().is_none());
        check_whole(&project, &format!("killed after {moment} of {took:?}"));
        also(&project);
        let again = answer(&[arguments(&project), vec!["--json".to_owned()]].concat());
        let told: serde_json::Value = serde_json::from_str(&again.out).unwrap();
        match again.code {
            0 => assert_eq!(told["batch"]["loaded"], expected, "nothing of it stood in the way"),
            1 => assert_eq!(told["fault"]["code"], "already-imported", "everything was there: {}", again.err),
            code => panic!("at {moment}: code {code}, {}", again.err),
        }
        check_whole(&project, "after the second import");
        also(&project);
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
