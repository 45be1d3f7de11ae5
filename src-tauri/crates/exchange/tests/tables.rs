//! Foreign workbooks, one per defect, and small files made here: each ends in data or in a typed error.

#![allow(clippy::unwrap_used)] // Clippy knows only test functions as tests, not their helpers.

use std::path::{Path, PathBuf};

use analysis::progress::{Cancelled, Progress, Unwatched};
use exchange::tables::{
    Cell, LooksLike, Measure, Options, RawTable, RowKind, TableError, find_header, list_sheets, parse_number, read,
};

fn fixture(name: &str) -> PathBuf {
    let root = std::env::var("CARGO_MANIFEST_DIR").expect("Cargo sets it for tests");
    Path::new(&root).join("../../../fixtures/workbooks").join(name)
}

fn first_sheet(path: &Path) -> Result<RawTable, TableError> {
    read(path, None, &Options::default(), &Unwatched)
}

fn text_file(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

#[track_caller]
fn check_shown(name: &str, rows: &[(u32, &[&str])]) {
    let table = first_sheet(&fixture(name)).unwrap();
    let shown: Vec<(u32, Vec<String>)> =
        table.rows.iter().map(|row| (row.number, row.cells.iter().map(Cell::display).collect())).collect();
    let expected: Vec<(u32, Vec<String>)> =
        rows.iter().map(|(number, cells)| (*number, cells.iter().map(|cell| (*cell).to_owned()).collect())).collect();
    assert_eq!(shown, expected, "{name}");
}

#[track_caller]
fn check_error(path: &Path, fits: fn(&TableError) -> bool) {
    let error = first_sheet(path).unwrap_err();
    assert!(fits(&error), "{}: {error:?}", path.display());
}

/// Values as openpyxl 3.1 gives them.
#[test]
fn both_date_systems_give_the_same_days() {
    for name in ["date_1904.xlsx", "date_1904.xls"] {
        let table = first_sheet(&fixture(name)).unwrap();
        assert_eq!(table.rows[0].cells[0].display(), "2021-01-01", "{name}");
        assert_eq!(table.rows[1].cells[0].display(), "2021-01-02", "{name}");
    }
}

#[test]
fn inline_texts_are_read() {
    assert!(!first_sheet(&fixture("inlineStr_cdata.xlsx")).unwrap().rows.is_empty());
}

/// The sheet Feuil1 of errors.xlsx holds the seven error codes of Excel from A1 down.
#[test]
fn error_cells_keep_their_codes() {
    check_shown(
        "errors.xlsx",
        &[
            (1, &["#DIV/0!"]),
            (2, &["#NAME?"]),
            (3, &["#VALUE!"]),
            (4, &["#NULL!"]),
            (5, &["#REF!"]),
            (6, &["#NUM!"]),
            (7, &["#N/A"]),
        ],
    );
}

#[test]
fn passwords_are_named() {
    for name in ["pass_protected.xlsx", "pass_protected.xlsb", "pass_protected.ods", "issue_385.xls"] {
        check_error(&fixture(name), |error| *error == TableError::PasswordProtected);
        assert_eq!(list_sheets(&fixture(name), &Options::default()), Err(TableError::PasswordProtected), "{name}");
    }
}

#[test]
fn damaged_hostile_and_empty_files_end_in_a_typed_error() {
    let whole = std::fs::read(fixture("merged_range.xlsx")).unwrap();
    let (_folder, cut) = text_file("cut.xlsx", &whole[..whole.len() / 2]);
    check_error(&cut, |error| matches!(error, TableError::Broken { .. }));
    check_error(&fixture("issue_594_dos.ods"), |error| matches!(error, TableError::Broken { .. }));
    check_error(&fixture("empty_sheet.xlsx"), |error| matches!(error, TableError::EmptySheet { .. }));
    check_error(&fixture("absent.xlsx"), |error| *error == TableError::NotFound);
}

#[test]
fn what_is_no_table_says_what_it_is() {
    #[track_caller]
    fn check(bytes: &[u8], looks_like: LooksLike) {
        let (_folder, path) = text_file("table.xlsx", bytes);
        assert_eq!(first_sheet(&path), Err(TableError::UnknownFormat { looks_like }));
    }
    check(b"\xff\xd8\xff\xe0\0\x10JFIF\0", LooksLike::Picture);
    check(b"%PDF-1.7\n", LooksLike::Pdf);
    check(b"<html><table><tr><td>1</td></tr></table></html>", LooksLike::WebPage);
    check(&[0, 1, 2, 3, 0, 0, 7, 9, 1, 0, 2, 2, 0, 0], LooksLike::Binary);
}

#[test]
fn hidden_sheets_are_listed_and_marked() {
    let sheets = list_sheets(&fixture("any_sheets.xlsx"), &Options::default()).unwrap();
    let marks: Vec<(&str, bool)> = sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.visible)).collect();
    assert_eq!(marks, [("Visible", true), ("Hidden", false), ("VeryHidden", false)]);
}

#[test]
fn a_wrong_sheet_names_the_known_ones() {
    let error = read(&fixture("empty_sheet.xlsx"), Some("Продажи"), &Options::default(), &Unwatched).unwrap_err();
    assert_eq!(error, TableError::NoSuchSheet { sheet: "Продажи".into(), known: vec!["Sheet1".into()] });
}

/// An export of 1C: title, blank row, windows-1251, semicolons, decimal commas, a total with a row after it.
#[test]
fn windows_1251_export_with_totals() {
    let text = "Отчёт о продажах\r\n\r\nДата;Контрагент;Сумма\r\n31.12.2025;\"ООО \"\"А\"\"\r\nМосква\";1 234,50\r\nИтого;;1 234,50\r\n30.12.2025;Б;7\r\n";
    let bytes: Vec<u8> = text.chars().map(windows_1251).collect();
    let (_folder, path) = text_file("1c.csv", &bytes);
    let table = first_sheet(&path).unwrap();
    let header = find_header(&table.rows);
    assert_eq!((header.row, header.columns.join("|").as_str()), (3, "Дата|Контрагент|Сумма"));
    let kinds: Vec<(u32, RowKind)> = table.rows.iter().map(|row| (row.number, header.row_kind(row.number, &row.cells))).collect();
    let expected = [(1, RowKind::Above), (3, RowKind::Above), (4, RowKind::Data), (5, RowKind::Total), (6, RowKind::Data)];
    assert_eq!(kinds, expected);
    assert_eq!(parse_number(&table.rows[2].cells[2]), Ok(Some(1234.5)));
}

fn windows_1251(letter: char) -> u8 {
    match letter {
        'А'..='я' => (letter as u32 - 'А' as u32 + 0xc0) as u8,
        'ё' => 0xb8,
        letter => letter as u8,
    }
}

#[test]
fn delimiters_are_detected() {
    for text in ["a;b\n1,5;2,5\n3,5;4,5\n", "a\tb\n1,5\t2\n", "a|b\n1|2\n", "a,b\n1,2\n", "sep=;\na;b\n1;2\n"] {
        let (_folder, path) = text_file("table.csv", text.as_bytes());
        assert_eq!(first_sheet(&path).unwrap().rows[0].cells, [Cell::from("a"), Cell::from("b")], "{text:?}");
    }
}

#[test]
fn a_bomb_is_refused_by_its_limits() {
    let (_folder, path) = text_file("wide.csv", b"a,b\n1,2\n3,4\n");
    let mut options = Options::default();
    options.limits.cells = 5;
    let error = read(&path, None, &options, &Unwatched).unwrap_err();
    assert_eq!(error, TableError::TooBig { what: Measure::Cells, found: 6.0, limit: 5.0 });
}

struct Impatient;

impl Progress for Impatient {
    fn report(&self, _share: f32) -> Result<(), Cancelled> {
        Err(Cancelled)
    }
}

#[test]
fn cancelled_between_rows() {
    let error = read(&fixture("merged_range.xlsx"), None, &Options::default(), &Impatient).unwrap_err();
    assert_eq!(error, TableError::Cancelled);
}

/// Each row holds its own number; blank lines count, line ends inside quotes do not, whatever ends a line.
#[test]
fn rows_of_a_long_text_are_numbered_as_excel_numbers_them() {
    for end in ["\n", "\r\n"] {
        let line = |row: u32| match row % 7 {
            0 => end.to_owned(),
            3 => format!("{row};\"two{end}lines\"{end}"),
            _ => format!("{row};text{end}"),
        };
        let text: String = (1..=20_000).map(line).collect();
        for text in [text.as_str(), text.trim_end()] {
            let (_folder, path) = text_file("long.csv", text.as_bytes());
            let table = first_sheet(&path).unwrap();
            assert_eq!(table.rows.len(), 20_000 - 20_000 / 7);
            for row in &table.rows {
                assert_eq!(row.cells[0].display(), row.number.to_string(), "line end {end:?}");
            }
        }
    }
}
