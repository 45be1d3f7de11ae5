//! Imports come and go: undo, redo and the switch take the rows of an import out of every count and bring them back.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use analysis::progress::Unwatched;
use project::{Project, Reader, customers, orders, voice};
use std::path::Path;
use tempfile::TempDir;
use workflow::{Error, data, overview, text::Language};

const UNIT_AND_NAME: &str = "Код;Наименование\nК1;Завод\nК2;Стройка\nК2;Стройка\n;Без кода\n";
const LINES: &str = "Дата;Номер документа;Код клиента;Сумма\n01.02.2026;1;К1;100\n02.02.2026;2;К2;250,5\n03.02.2026;3;К9;10\n";

fn project(folder: &TempDir) -> Project {
    overview::create(&folder.path().join("a.cxatlas"), "b2b-long", Language::Ru, "Завод").unwrap()
}

fn import(project: &mut Project, folder: &Path, name: &str, text: &str, kind: &str) -> data::ImportReport {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    data::import(project, &data::Request::parse(&path, kind, None, &[], &[]).unwrap(), &Unwatched).unwrap()
}

/// Customers, order lines and orders that count.
fn counts(reader: &Reader) -> [i32; 3] {
    [customers::count(reader).unwrap(), orders::count(reader).unwrap(), orders::orders(reader).unwrap()]
}

#[test]
fn undo_takes_the_rows_of_an_import_out_and_redo_brings_them_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(&folder);
    let report = import(&mut project, folder.path(), "clients.csv", UNIT_AND_NAME, "customers");
    let batch = &report.batch;
    assert_eq!([batch.rows_read, batch.loaded, batch.duplicates, batch.rejected], [4, 2, 1, 1]);
    import(&mut project, folder.path(), "orders.csv", LINES, "transactions");
    assert_eq!(counts(&project), [2, 2, 2]);

    assert_eq!(project.undo().unwrap().key, "step-import");
    assert_eq!(counts(&project), [2, 0, 0]);
    assert_eq!(orders::period(&project).unwrap(), None);
    project.undo().unwrap();
    assert_eq!(counts(&project), [0, 0, 0]);
    project.redo().unwrap();
    project.redo().unwrap();
    assert_eq!(counts(&project), [2, 2, 2]);
}

#[test]
fn the_switch_is_a_step_of_its_own_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(&folder);
    let batch = import(&mut project, folder.path(), "clients.csv", UNIT_AND_NAME, "customers").batch;
    data::switch(&mut project, batch.id, false).unwrap();
    assert_eq!(counts(&project)[0], 0);
    assert!(!data::imports(&project).unwrap()[0].batch.active);
    assert_eq!(project.undo().unwrap().key, "step-import-off");
    assert_eq!(counts(&project)[0], 2);
}

#[test]
fn rows_imported_again_since_are_not_brought_back_beside_themselves() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(&folder);
    let first = import(&mut project, folder.path(), "clients.csv", UNIT_AND_NAME, "customers").batch;
    data::switch(&mut project, first.id, false).unwrap();
    import(&mut project, folder.path(), "clients.csv", UNIT_AND_NAME, "customers");
    let refused = data::switch(&mut project, first.id, true).unwrap_err();
    assert!(matches!(refused, Error::Input { code: "already-imported", .. }), "{refused}");
    assert_eq!(counts(&project)[0], 2);
}

#[test]
fn tables_that_people_edit_are_taken_back_by_undo_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(&folder);
    let text = "Название;Эффект\nКалькулятор;4\n";
    import(&mut project, folder.path(), "projects.csv", text, "initiatives");
    assert!(!data::imports(&project).unwrap()[0].switchable);
    assert_eq!(overview::state(&project, Path::new("")).unwrap().counts.initiatives, 1);
    project.undo().unwrap();
    assert_eq!(overview::state(&project, Path::new("")).unwrap().counts.initiatives, 0);
}

#[test]
fn the_demo_company_is_known_by_the_counts_of_its_files() {
    let folder = tempfile::tempdir().unwrap();
    let project = workflow::demo::create(&folder.path().join("d.cxatlas"), Language::Ru, &Unwatched).unwrap();
    let known = overview::known(&project).unwrap();
    // fixtures/demo/truth.json: 1,200 customers, 42,795 lines, 420 answers, 54 interviews, 3 × 14 touchpoints, 60 KPIs.
    assert_eq!([known.customers, known.order_lines, known.responses, known.interviews], [1200, 42_795, 420, 54]);
    assert_eq!([known.business_units, known.touchpoints, known.kpis], [3, 42, 60]);
    assert_eq!(voice::answered(&project).unwrap().len(), 42);

    let state = overview::state(&project, Path::new("")).unwrap();
    for stage in &state.stages {
        assert!((0.0..=1.0).contains(&stage.progress), "{} is at {}", stage.key, stage.progress);
        for missing in &stage.missing {
            let key = format!("missing-{}", missing.code);
            for language in Language::ALL {
                assert!(language.texts().has(&key), "{key} has no text");
            }
        }
    }
    // Decisions are the facilitator's: they come from no file.
    let lacks = |stage: usize, code: &str| state.stages[stage].missing.iter().any(|missing| missing.code == code);
    assert!(lacks(6, "decisions"));
    assert!(!lacks(1, "customers") && !lacks(1, "orders"));
}
