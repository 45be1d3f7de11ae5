//! Every odd workbook of the fixtures and a set made to hurt: each ends in data or in one clear sentence, within 20 s and 1 GiB.
//! The table of outcomes is printed: `make hostile`.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod make;
mod watched;

use std::path::Path;
use watched::{Outcome, look};

const SECONDS: f64 = 20.0;
const MEBIBYTES: f64 = 1024.0;

/// What the hostile files have to end in: words of the sentence, or of the table that was read.
const EXPECTED: [(&str, &str); 25] = [
    ("zip bomb.xlsx", "too big"),
    ("zip bomb that lies about its size.xlsx", ""),
    ("entity bomb.xlsx", ""),
    ("external entity.xlsx", ""),
    ("17 billion cells.xlsx", "16384 columns, 1 lines"),
    ("truncated.xlsx", "damaged"),
    ("without its directory.xlsx", "damaged"),
    ("1000 sheets.xlsx", "one of 1000"),
    ("16384 columns.xlsx", "16384 columns, 50 lines"),
    ("formulas as text.xlsx", "4 columns"),
    ("cell of 32767 characters.xlsx", "2 columns"),
    ("same row a million times.xlsx", ""),
    ("deep elements.xlsx", ""),
    ("photo.xlsx", "not a table"),
    ("password.xls", "password"),
    ("password.xlsx", "password"),
    ("password.xlsb", "password"),
    ("password.ods", "password"),
    ("repeated cells.ods", ""),
    ("bomb.ods", "too big"),
    ("one line.csv", "damaged"),
    ("one open quote.csv", "damaged"),
    ("rows backwards.xlsx", "damaged"),
    ("zeros.csv", "not a table"),
    ("noise.xls", "damaged"),
];

#[test]
fn hostile_files_end_in_data_or_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    for path in make::hostile(folder.path()) {
        let outcome = check(&path);
        let name = path.file_name().unwrap().to_str().unwrap();
        let expected = EXPECTED.iter().find(|(file, _)| *file == name).map(|(_, words)| *words).unwrap();
        let said = outcome.said.replace(['\u{2068}', '\u{2069}', '\u{a0}', ','], "");
        assert!(said.contains(&expected.replace(',', "")), "{name}: “{}” says nothing of “{expected}”", outcome.said);
        assert!(!outcome.said.contains("root:"), "{name} gave away a file of this computer");
    }
}

#[test]
fn odd_workbooks_end_in_data_or_in_a_sentence() {
    for path in make::files(&acceptance::fixture("workbooks")) {
        check(&path);
    }
}

/// Looks at a file, prints its line of the table and holds it to the limits.
#[track_caller]
fn check(path: &Path) -> Outcome {
    let outcome = look(path);
    let name = path.file_name().unwrap().to_str().unwrap();
    let ending = if outcome.code == 0 { "data" } else { "refused" };
    println!("{name:<42} {ending:<8} {:>6.2} s {:>6.0} MiB  {}", outcome.seconds, outcome.mebibytes, outcome.said);
    assert!(matches!(outcome.code, 0 | 1), "{name}: code {} and {}", outcome.code, outcome.said);
    assert_eq!(outcome.said.lines().count(), 1, "{name}: one sentence, not {}", outcome.said);
    assert!(outcome.seconds < SECONDS, "{name} took {:.1} s", outcome.seconds);
    assert!(outcome.mebibytes < MEBIBYTES, "{name} took {:.0} MiB", outcome.mebibytes);
    outcome
}
