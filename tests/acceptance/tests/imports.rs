//! Every file of the demo company, imported by the program, gives the counts that its generator planted.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use acceptance::{answer, fixture, importing, new_project, object};
use serde_json::Value;
use std::path::Path;

/// File, sheet and kind in the order in which rows refer to one another.
const TABLES: [(&str, Option<&str>, &str); 15] = [
    ("Карты пути.xlsx", None, "journeys"),
    ("Клиенты.xlsx", None, "customers"),
    ("Отгрузки.xlsx", None, "transactions"),
    ("Опрос.xlsx", None, "survey"),
    ("Интервью.xlsx", None, "interviews"),
    ("Процессы.xlsx", None, "processes"),
    ("Журнал событий.csv", None, "event-log"),
    ("Характеристики.xlsx", None, "characteristics"),
    ("Дома качества.xlsx", None, "houses"),
    ("Системы и данные.xlsx", Some("Системы"), "systems"),
    ("Системы и данные.xlsx", Some("Данные"), "data-items"),
    ("Показатели.xlsx", None, "kpis"),
    ("Значения показателей.xlsx", None, "kpi-values"),
    ("Обращения.xlsx", None, "feedback"),
    ("Инициативы.xlsx", None, "initiatives"),
];

#[test]
fn every_file_gives_the_planted_counts_and_is_refused_a_second_time() {
    let folder = tempfile::tempdir().unwrap();
    let project = new_project(folder.path(), "b2b-long");
    let truth: Value = serde_json::from_slice(&std::fs::read(fixture("demo/truth.json")).unwrap()).unwrap();
    for (file, sheet, kind) in TABLES {
        let name = sheet.map_or(file.to_owned(), |sheet| format!("{file} / {sheet}"));
        check_counts(&project, file, sheet, kind, &truth["files"][&name]);
    }
    for (file, sheet, kind) in [TABLES[1], TABLES[2], TABLES[11]] {
        check_refused_again(&project, file, sheet, kind);
    }
    assert_eq!(answer(&["check", project.to_str().unwrap()]).code, 0);
}

#[track_caller]
fn check_counts(project: &Path, file: &str, sheet: Option<&str>, kind: &str, planted: &Value) {
    let report = object(&importing(project, &fixture("demo").join(file), kind, sheet));
    let batch = &report["batch"];
    let count = |key: &str| batch[key].as_i64().unwrap();
    let counted = [count("rowsRead"), count("loaded"), count("duplicates"), count("rejected")];
    let expected = ["read", "loaded", "duplicate", "rejected"].map(|key| planted[key].as_i64().unwrap());
    assert_eq!(counted, expected, "read, loaded, duplicate, rejected of {file}");
    assert_eq!(counted[0], counted[1] + counted[2] + counted[3], "the counts of {file} add up");
}

#[track_caller]
fn check_refused_again(project: &Path, file: &str, sheet: Option<&str>, kind: &str) {
    for (language, words) in [("ru", "уже загружен"), ("en", "was imported on")] {
        let mut arguments = importing(project, &fixture("demo").join(file), kind, sheet);
        arguments.extend(["--lang".to_owned(), language.to_owned()]);
        let refused = answer(&arguments);
        assert_eq!(refused.code, 1, "{file} a second time");
        assert!(refused.err.contains(words) && refused.err.contains(file), "{}", refused.err);
    }
}
