//! Tables that are not one line after another: months across, groups, totals, merged parents. One file of `fixtures/odd` each.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use analysis::progress::Unwatched;
use exchange::tables::{Layout, Lines, Options, RowKind, Shape, read};
use std::path::Path;

/// Reads a fixture as `shape` says and compares its columns and lines, fields between bars, and the totals left out.
#[track_caller]
fn check(file: &str, shape: &Shape, columns: &str, lines: &[&str], totals: usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../fixtures/odd").join(file);
    let table = read(&path, None, &Options::default(), &Unwatched).unwrap();
    let layout = Layout::find(&table, shape);
    let (mut found, mut dropped) = (Vec::new(), 0);
    let mut reader = Lines::new(&layout, &table.depths);
    for row in &table.rows {
        let kind = reader.row(row.number, &row.cells, &mut |line| {
            let fields: Vec<String> =
                (0..layout.columns.len()).map(|at| line.get(at).map_or(String::new(), |cell| cell.display())).collect();
            found.push(fields.join("|"));
        });
        dropped += usize::from(kind == RowKind::Total);
    }
    assert_eq!(layout.columns.join("|"), columns, "{file}");
    assert_eq!(found, lines, "{file}");
    assert_eq!(dropped, totals, "totals of {file}");
}

#[test]
fn months_across_become_lines_and_a_total_is_left_out() {
    check(
        "months.xlsx",
        &Shape::default(),
        "Код клиента|Регион|Итого|Период|Значение",
        &[
            "К-001|Север|1500|2025-01-01|1200",
            "К-001|Север|1500|2025-02-01|0",
            "К-001|Север|1500|2025-03-01|300",
            "К-002|Юг|450.5|2025-02-01|450.5",
        ],
        1,
    );
}

#[test]
fn two_measures_under_each_month() {
    check(
        "months_measures.xlsx",
        &Shape::default(),
        "Контрагент|Период|Кол-во|Сумма",
        &["ООО «Ромашка»|2025-01-01|2|200", "АО «Лютик»|2025-01-01|1|150", "АО «Лютик»|2025-02-01|3|450"],
        0,
    );
}

#[test]
fn months_without_a_year_take_the_one_that_is_said() {
    let shape = Shape { year: Some(2024), ..Shape::default() };
    check(
        "months_no_year.xlsx",
        &shape,
        "Код|Показатель|Период|Значение",
        &["F1|Выручка|2024-01-01|10", "F1|Выручка|2024-02-01|12", "F2|Маржа|2024-01-01|3", "F2|Маржа|2024-02-01|4"],
        0,
    );
}

#[test]
fn a_wide_table_stays_wide_where_a_person_says_so() {
    let shape = Shape { unpivot: Some(exchange::tables::Unpivot::default()), ..Shape::default() };
    check("months_no_year.xlsx", &shape, "Код|Показатель|Январь|Февраль", &["F1|Выручка|10|12", "F2|Маржа|3|4"], 0);
}

#[test]
fn subtotals_and_parts_of_totals_are_left_out() {
    check(
        "subtotals.xlsx",
        &Shape::default(),
        "Дата|Номер документа|Код клиента|Сумма",
        &["2025-01-10|Т-1|К1|100", "2025-01-12|Т-2|К1|50", "2025-02-01|Т-3|К2|70"],
        3,
    );
}

#[test]
fn parents_of_a_report_become_columns_by_outline() {
    check(
        "groups_outline.xlsx",
        &Shape::default(),
        "Регион|Контрагент|Номенклатура|Количество|Сумма",
        &[
            "Север|ООО «Ромашка»|Болт М8|1|100",
            "Север|ООО «Ромашка»|Гайка М8|3|300",
            "Север|АО «Лютик»|Болт М8|2|200",
            "Юг|ООО «Ирис»|Шайба|1|90",
        ],
        // Two regions and three customers hold the sums of their rows, and there is one grand total.
        6,
    );
}

#[test]
fn parents_alone_in_their_row_name_their_column() {
    check(
        "groups_alone.xlsx",
        &Shape::default(),
        "Код клиента|Дата|Номер документа|Сумма",
        &["К1|2025-01-10|Т-1|100", "К1|2025-01-12|Т-2|50", "К2|2025-02-01|Т-3|70"],
        0,
    );
}

#[test]
fn merged_parents_stand_beside_all_their_rows() {
    for file in ["merged_parents.xlsx", "merged_parents.xls"] {
        check(
            file,
            &Shape::default(),
            "Код клиента|Дата|Номер документа|Сумма",
            &["К1|2025-01-10|Т-1|100", "К1|2025-01-12|Т-2|50", "К2|2025-02-01|Т-3|70", "К2|2025-02-02|Т-4|80"],
            0,
        );
    }
}

#[test]
fn spaces_before_names_make_levels_in_a_text_file() {
    let shape = Shape { levels: Some(vec!["Регион".to_owned()]), ..Shape::default() };
    check(
        "groups_spaces.csv",
        &shape,
        "Регион|Контрагент|Номер документа|Дата|Сумма",
        &[
            "Север|ООО «Ромашка»|Т-1|10.01.2025|100,00",
            "Север|АО «Лютик»|Т-2|11.01.2025|150,00",
            "Юг|ООО «Ирис»|Т-3|12.01.2025|70,00",
        ],
        3,
    );
}
