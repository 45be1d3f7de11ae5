//! What cannot be read or opened is refused in a sentence of the person's language, and the project stays as it was.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use acceptance::{Answer, answer, fixture, importing, new_project};
use std::path::{Path, PathBuf};

/// A refusal of an import: what is wrong, what to import as what, and words of the sentence in Russian and English.
struct Refusal {
    defect: &'static str,
    source: PathBuf,
    kind: &'static str,
    russian: &'static str,
    english: &'static str,
}

#[test]
fn a_file_that_is_no_table_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let project = new_project(folder.path(), "b2b-long");
    for refusal in refusals(folder.path()) {
        check_refusal(&project, &refusal);
    }
}

fn refusals(folder: &Path) -> Vec<Refusal> {
    let picture = folder.join("picture.xlsx");
    std::fs::copy(fixture("../src-tauri/icons/32x32.png"), &picture).unwrap();
    let cut = folder.join("cut.xlsx");
    let whole = std::fs::read(fixture("demo/Клиенты.xlsx")).unwrap();
    std::fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    let blank = folder.join("blank.csv");
    std::fs::write(&blank, "").unwrap();
    let book = |name: &str| fixture("workbooks").join(name);
    let refusal = |defect, source, russian, english| Refusal { defect, source, kind: "customers", russian, english };
    vec![
        refusal("a picture under the name of a workbook", picture, "нет таблицы", "not a table"),
        refusal("half of a workbook", cut, "повреждён", "damaged"),
        refusal("an empty text file", blank, "пуст", "empty"),
        refusal("a workbook with a password", book("pass_protected.xlsx"), "защищён паролем", "password"),
        refusal("a binary workbook with a password", book("pass_protected.xlsb"), "защищён паролем", "password"),
        refusal("an OpenDocument table with a password", book("pass_protected.ods"), "защищён паролем", "password"),
        refusal("a sheet without cells", book("empty_sheet.xlsx"), "пуст", "empty"),
        refusal("no file at all", folder.join("nowhere.xlsx"), "не найден", "not found"),
        Refusal {
            kind: "survey",
            ..refusal("columns of another table", fixture("demo/Обращения.xlsx"), "обязательные столбцы", "required columns")
        },
    ]
}

#[track_caller]
fn check_refusal(project: &Path, refusal: &Refusal) {
    let before = content(project);
    let arguments = importing(project, &refusal.source, refusal.kind, None);
    check_words(refusal.defect, &arguments, refusal.russian, refusal.english);
    assert!(before == content(project), "{} changed the project", refusal.defect);
}

/// All of a project but the 100 bytes in which SQLite counts how often the file was opened for writing.
fn content(project: &Path) -> Vec<u8> {
    std::fs::read(project).unwrap().split_off(100)
}

/// The program ends with code 1 and one sentence that holds the words, in both languages.
#[track_caller]
fn check_words(defect: &str, arguments: &[String], russian: &str, english: &str) {
    for (language, words) in [("ru", russian), ("en", english)] {
        let mut all = arguments.to_vec();
        all.extend(["--lang".to_owned(), language.to_owned()]);
        let Answer { code, out, err } = answer(&all);
        assert_eq!(code, 1, "{defect}: {err}");
        assert!(err.contains(words), "{defect}: “{err}” says nothing of “{words}”");
        assert_eq!(err.trim_end().lines().count(), 1, "{defect}: one sentence, not {err}");
        assert!(out.is_empty(), "{defect}: {out}");
    }
}

#[test]
fn a_file_that_is_no_project_is_refused_and_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("text.cxatlas");
    std::fs::write(&text, "not a project").unwrap();
    let newer = new_project(folder.path(), "b2c-short");
    let mut bytes = std::fs::read(&newer).unwrap();
    // The version of the schema: SQLite's user_version, big-endian at offset 60 of the file.
    bytes[60..64].copy_from_slice(&999_u32.to_be_bytes());
    std::fs::write(&newer, bytes).unwrap();

    check_project(&text, "не проект CX Atlas", "not a CX Atlas project");
    check_project(&newer, "более новой версией", "newer version");
    check_project(&folder.path().join("nowhere.cxatlas"), "Файла", "There is no file");
}

#[track_caller]
fn check_project(path: &Path, russian: &str, english: &str) {
    let before = std::fs::read(path).ok();
    check_words("a project", &["check".to_owned(), path.to_str().unwrap().to_owned()], russian, english);
    let source = fixture("demo/Клиенты.xlsx");
    check_words("a project", &importing(path, &source, "customers", None), russian, english);
    assert!(before == std::fs::read(path).ok(), "{} was changed", path.display());
}
