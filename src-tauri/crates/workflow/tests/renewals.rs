//! A newer export renews an earlier import: what differs is told before and after, and undo brings the earlier back.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use analysis::progress::Unwatched;
use project::{Project, customers, orders};
use std::path::Path;
use tempfile::TempDir;
use workflow::{data, overview, pseudonyms, text::Language};

const CUSTOMERS: &str = "Код;Наименование;Регион\nК1;ООО «Завод»;Тула\nК2;Стройка;Псков\nК3;Мост;Омск\n";
/// К1 as it was, К2 moved, К3 gone, К4 new.
const NEWER: &str = "Код;Наименование;Регион\nК1;ООО «Завод»;Тула\nК2;Стройка;Тверь\nК4;Порт;Сочи\n";
const LINES: &str = "Дата;Номер документа;Контрагент;Артикул;Сумма
01.02.2026;1;завод, ООО;A;100
01.02.2026;1;ЗАВОД;B;40
02.02.2026;2;Стройка;A;250,5
03.02.2026;3;Мост;A;10
04.02.2026;4;Никто;A;1
";
/// The first line as it was, the second with another amount, the third gone, one more.
const NEWER_LINES: &str = "Дата;Номер документа;Контрагент;Артикул;Сумма
01.02.2026;1;Завод;A;100
01.02.2026;1;Завод;B;45
03.02.2026;3;Мост;A;10
09.02.2026;5;Завод;C;7
";

fn project(folder: &TempDir) -> Project {
    overview::create(&folder.path().join("a.cxatlas"), "b2b-long", Language::Ru, "Завод").unwrap()
}

fn request(folder: &Path, name: &str, text: &str, kind: &str) -> data::Request {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    data::Request::parse(&path, kind, None, &[], &[]).unwrap()
}

fn amounts(project: &Project) -> f64 {
    let mut sum = 0.0;
    orders::for_each_active(project, |line| sum += line.amount).unwrap();
    sum
}

#[track_caller]
fn check(report: &data::ImportReport, [added, changed, unchanged, gone]: [i32; 4]) {
    let renewal = report.renewal.as_ref().unwrap();
    let told = [renewal.added, renewal.changed, renewal.unchanged, renewal.gone];
    assert_eq!(told, [added, changed, unchanged, gone], "added, changed, unchanged, gone");
    let batch = &report.batch;
    assert_eq!(batch.rows_read, batch.loaded + batch.duplicates + batch.rejected);
}

#[test]
fn a_newer_export_is_told_apart_by_key_before_and_after() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(&folder);
    let first = [request(folder.path(), "c.csv", CUSTOMERS, "customers"), request(folder.path(), "l.csv", LINES, "transactions")];
    let set = data::import_all(&mut project, &first, &Unwatched).unwrap();
    // Four lines find their customer by name, whatever its case, quotes and legal form; one finds nobody.
    let join = &set.tables[1].joins[0];
    assert_eq!((join.joined, join.unknown, join.examples.as_slice()), (4, 1, ["Никто".to_owned()].as_slice()));

    let newer = request(folder.path(), "l2.csv", NEWER_LINES, "transactions").renewing(&project).unwrap();
    let before = data::rehearse(&mut project, std::slice::from_ref(&newer), &Unwatched).unwrap();
    check(&before.tables[0], [1, 1, 2, 1]);
    assert_eq!(orders::count(&project).unwrap(), 4, "a rehearsal leaves the project as it was");

    let after = data::import(&mut project, &newer, &Unwatched).unwrap();
    check(&after, [1, 1, 2, 1]);
    let changed = after.renewal.unwrap().examples.into_iter().find(|example| !example.values.is_empty()).unwrap();
    assert_eq!((changed.values[0].before.as_str(), changed.values[0].after.as_str()), ("40", "45"));
    assert_eq!(orders::count(&project).unwrap(), 4);
    assert_eq!(amounts(&project), 162.0);
    project.undo().unwrap();
    assert_eq!(amounts(&project), 400.5, "undo brings the earlier import back");
}

#[test]
fn orders_stay_with_customers_whom_a_newer_file_brings_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(&folder);
    let first = [request(folder.path(), "c.csv", CUSTOMERS, "customers"), request(folder.path(), "l.csv", LINES, "transactions")];
    data::import_all(&mut project, &first, &Unwatched).unwrap();
    let ids: Vec<_> = customers::active(&project).unwrap().into_iter().map(|customer| customer.id).collect();
    let newer = request(folder.path(), "c.csv", NEWER, "customers").renewing(&project).unwrap();
    let report = data::import(&mut project, &newer, &Unwatched).unwrap();
    check(&report, [1, 1, 1, 1]);

    let now = customers::active(&project).unwrap();
    assert_eq!(now.iter().map(|customer| customer.region.as_str()).collect::<Vec<_>>(), ["Тула", "Тверь", "Сочи"]);
    assert_eq!([now[0].id, now[1].id], [ids[0], ids[1]]);
    // Three of the four lines are of customers who are still there.
    assert_eq!(orders::sales(&project).unwrap().len(), 3);
    project.undo().unwrap();
    assert_eq!(orders::sales(&project).unwrap().len(), 4);
    project.redo().unwrap();

    let earlier = report.batch.supersedes.unwrap();
    data::switch(&mut project, earlier, true).unwrap();
    assert_eq!(customers::active(&project).unwrap().len(), 3, "of the two files one counts");
    assert_eq!(orders::sales(&project).unwrap().len(), 4);
    data::switch(&mut project, report.batch.id, true).unwrap();
    assert_eq!(orders::sales(&project).unwrap().len(), 3);
}

#[test]
fn tables_that_people_edit_are_renewed_in_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(&folder);
    let first = request(folder.path(), "i.csv", "Название;Эффект\nКалькулятор;4\nЧат;2\nПортал;3\n", "initiatives");
    assert!(data::import(&mut project, &first, &Unwatched).unwrap().renewal.is_none());
    let newer = request(folder.path(), "i.csv", "Название;Эффект\nКалькулятор;4\nЧат;5\nБот;1\n", "initiatives");
    let newer = newer.renewing(&project).unwrap();
    let report = data::import(&mut project, &newer, &Unwatched).unwrap();
    check(&report, [1, 1, 1, 1]);
    let effects = project.all::<project::initiatives::Initiative>().unwrap();
    assert_eq!(effects.len(), 4, "what a newer file does not name stays");
    project.undo().unwrap();
    let chat = project.all::<project::initiatives::Initiative>().unwrap().into_iter().find(|row| row.title == "Чат").unwrap();
    assert_eq!(chat.effect, 2);
}

#[test]
fn monthly_files_are_one_step_and_do_not_look_like_renewals() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(&folder);
    let month = |at: u32| format!("Дата;Номер документа;Код клиента;Сумма\n05.0{at}.2026;{at}1;К1;5\n06.0{at}.2026;{at}2;К2;6\n");
    let mut requests = vec![request(folder.path(), "c.csv", CUSTOMERS, "customers")];
    requests.extend((1..4).map(|at| request(folder.path(), &format!("{at}.csv"), &month(at), "transactions")));
    let set = data::import_all(&mut project, &requests, &Unwatched).unwrap();
    assert_eq!(set.tables.iter().map(|table| table.batch.loaded).collect::<Vec<_>>(), [3, 2, 2, 2]);
    let first = set.tables[0].batch.id;
    assert!(set.tables[1..].iter().all(|table| table.batch.part_of == Some(first)));
    let april = request(folder.path(), "4.csv", &month(4), "transactions");
    assert!(data::preview(&project, &april).unwrap().earlier.iter().all(|earlier| !earlier.likely));
    project.undo().unwrap();
    assert_eq!([orders::count(&project).unwrap(), customers::count(&project).unwrap()], [0, 0], "one step");
}

#[test]
fn one_table_at_fault_leaves_nothing_of_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(&folder);
    let bad = request(folder.path(), "bad.csv", "Что-то;Другое\n1;2\n", "survey");
    let good = request(folder.path(), "c.csv", CUSTOMERS, "customers");
    let refused = data::import_all(&mut project, &[good, bad], &Unwatched).unwrap_err();
    assert!(matches!(refused, workflow::Error::Input { code: "missing-columns", .. }), "{refused}");
    assert_eq!(customers::count(&project).unwrap(), 0);
    assert!(data::imports(&project).unwrap().is_empty());
}

#[test]
fn what_is_deleted_for_good_stands_nowhere_in_the_file_and_renewed_customers_live_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(&folder);
    let path = folder.path().join("a.cxatlas");
    let first = [request(folder.path(), "c.csv", CUSTOMERS, "customers"), request(folder.path(), "l.csv", LINES, "transactions")];
    let first = data::import_all(&mut project, &first, &Unwatched).unwrap();
    let newer = request(folder.path(), "c2.csv", NEWER, "customers").renewing(&project).unwrap();
    data::import(&mut project, &newer, &Unwatched).unwrap();
    let customers_first = first.tables[0].batch.id;
    let refused = pseudonyms::delete_batch(&mut project, customers_first).unwrap_err();
    assert!(matches!(refused, workflow::Error::Input { code: "batch-in-use", .. }), "Мост has an order: {refused}");
    // With its last lines nothing refers to the superseded import any more: it goes along.
    pseudonyms::delete_batch(&mut project, first.tables[1].batch.id).unwrap();
    assert!(data::imports(&project).unwrap().iter().all(|line| line.batch.id != customers_first));
    assert_eq!(customers::active(&project).unwrap().len(), 3);
    assert_eq!(project.check().unwrap(), []);
    project.close().unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let has = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(has("Тверь") && !has("Псков") && !has("Омск"));
}
