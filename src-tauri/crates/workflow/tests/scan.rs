//! What a table read to its last row says before its import, and that the import then does just that.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use analysis::progress::Unwatched;
use exchange::tables::{ColumnKind, DateOrder};
use project::Project;
use std::path::{Path, PathBuf};
use workflow::data::{self, Kind, Request, Shape};
use workflow::{overview, text::Language};

fn project(folder: &Path) -> Project {
    overview::create(&folder.join("a.cxatlas"), "b2b-long", Language::Ru, "Завод").unwrap()
}

fn file(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

const CUSTOMERS: &str = "Код;Наименование;ИНН\nК1;ООО «Ромашка»;0277000001\nК2;АО Мост;7707083893\nК3;АО Мост;500100732259\n";
/// Rows 2 to 8: the third names its customer otherwise than the program knows, row 6 repeats row 5, row 7 names nobody.
const ORDERS: &str = "Дата;Номер документа;Код клиента;ИНН клиента;Клиент;Сумма\n\
    01.02.2026;1;К1;277000001;ромашка;10\n02.02.2026;2;К9;7707083893;АО Мост;много\n03.02.2026;3;К2;;Мост-2;12,5\n\
    04.02.2026;4;К1;0277000001;«Ромашка», ООО;7\n04.02.2026;4;К1;0277000001;«Ромашка», ООО;7\n05.02.2026;5;;;;1\nкогда-то;6;К3;;;2\n\
    Итого;;;;;39,5\n";

#[test]
fn a_scan_counts_over_the_whole_table_what_the_import_then_does() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(folder.path());
    let customers = Request::new(file(folder.path(), "customers.csv", CUSTOMERS), Kind::Customers);
    let orders = Request::new(file(folder.path(), "orders.csv", ORDERS), Kind::Transactions);
    let counted =
        |scan: &data::Scan| scan.keys.iter().map(|key| (key.field.clone(), key.joined, key.unknown)).collect::<Vec<_>>();
    let alone = data::scan(&project, &orders, &[], &Unwatched).unwrap();
    assert_eq!(counted(&alone).iter().map(|key| key.1).sum::<u32>(), 0, "the project has no customers yet");

    let scan = data::scan(&project, &orders, std::slice::from_ref(&customers), &Unwatched).unwrap();
    assert_eq!([scan.lines, scan.totals, scan.repeats, scan.anonymous], [7, 1, 1, 1]);
    // By hand: К9 is unknown; every ИНН is known; two customers are called Мост, so that the name decides nothing.
    let expected = [("customer_code", 5, 1), ("customer_inn", 4, 0), ("customer_name", 3, 2)];
    assert_eq!(counted(&scan), expected.map(|(field, joined, unknown)| (field.to_owned(), joined, unknown)));
    let unlike: Vec<_> = scan.columns.iter().filter(|column| column.unlike > 0).collect();
    let told: Vec<_> =
        unlike.iter().map(|c| (c.column.as_str(), c.unlike, c.examples[0].row, c.examples[0].value.as_str())).collect();
    assert_eq!(told, [("Дата", 1, 8, "когда-то"), ("Сумма", 1, 3, "много")]);

    let set = data::import_all(&mut project, &[orders.clone(), customers], &Unwatched).unwrap();
    let batch = &set.tables[1].batch;
    assert_eq!([batch.rows_read, batch.loaded, batch.duplicates, batch.rejected], [7, 3, 1, 3]);
    assert_eq!(counted(&data::scan(&project, &orders, &[], &Unwatched).unwrap()), counted(&scan));
}

#[test]
fn a_key_left_out_is_not_counted() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(folder.path());
    data::import(&mut project, &Request::new(file(folder.path(), "c.csv", CUSTOMERS), Kind::Customers), &Unwatched).unwrap();
    let path = file(folder.path(), "o.csv", ORDERS);
    let by_inn =
        Request::parse(&path, "transactions", None, &["customer_code=".to_owned(), "customer_name=".to_owned()], &[]).unwrap();
    let scan = data::scan(&project, &by_inn, &[], &Unwatched).unwrap();
    assert_eq!(scan.keys.iter().map(|key| (key.field.as_str(), key.joined)).collect::<Vec<_>>(), [("customer_inn", 4)]);
    assert_eq!(scan.anonymous, 3);
}

#[track_caller]
fn check_unlike(column: &str, kind: ColumnKind, filled: u32, rows: &[u32]) {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "o.csv", ORDERS);
    let found = data::unlike(&path, None, &Shape::default(), (column, kind), &Unwatched).unwrap();
    assert_eq!((found.filled, found.unlike as usize), (filled, rows.len()), "{column} as {kind:?}");
    let named: Vec<_> = found.examples.iter().map(|cell| cell.row).collect();
    assert_eq!(named, rows[..rows.len().min(5)], "{column} as {kind:?}: the first five are named");
}

#[test]
fn any_column_is_tried_as_any_type() {
    check_unlike("Дата", ColumnKind::Date, 7, &[8]);
    check_unlike("Сумма", ColumnKind::Number, 7, &[3]);
    check_unlike("Номер документа", ColumnKind::Number, 7, &[]);
    check_unlike("Код клиента", ColumnKind::Number, 6, &[2, 3, 4, 5, 6, 8]);
    check_unlike("Клиент", ColumnKind::Text, 5, &[]);
    check_unlike("ИНН клиента", ColumnKind::YesOrNo, 4, &[2, 3, 5, 6]);
}

/// The order of day and month stands only in row 1,001, behind what is looked at first.
#[test]
fn a_late_row_proves_the_order_of_day_and_month() {
    let folder = tempfile::tempdir().unwrap();
    let reader = project(folder.path());
    let rows: String = (0..999).map(|n| format!("0{}/0{}/2025;{n};К1;1\n", n % 9 + 1, n % 7 + 1)).collect();
    let open = format!("Дата;Номер документа;Код клиента;Сумма\n{rows}");
    for (last, order) in
        [("25/01/2025;x;К1;1\n", Some(DateOrder::DayFirst)), ("01/25/2025;x;К1;1\n", Some(DateOrder::MonthFirst)), ("", None)]
    {
        // The same file under one name, changed between the previews.
        let path = file(folder.path(), "o.csv", &format!("{open}{last}"));
        let preview = data::preview(&reader, &Request::new(path, Kind::Transactions)).unwrap();
        assert_eq!(preview.columns[0].profile.date_order, order, "{last}");
        assert_eq!(preview.questions.dates.len(), usize::from(order.is_none()), "{last}");
    }
}
