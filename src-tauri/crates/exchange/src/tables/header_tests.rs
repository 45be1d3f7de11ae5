use super::*;

/// Rows from lines of fields between bars; blank lines keep their numbers. A field that is a plain number is one.
fn rows(text: &str) -> Vec<Row> {
    let cell = |field: &str| match field.trim() {
        "" => Cell::Empty,
        number if number.parse::<f64>().is_ok() => Cell::Number(number.parse().unwrap()),
        text => Cell::Text(text.to_owned().into()),
    };
    (1..)
        .zip(text.trim_start_matches('\n').lines())
        .filter(|(_, line)| line.contains(|letter: char| letter != '|' && letter != ' '))
        .map(|(number, line)| Row { number, cells: line.trim().split('|').map(cell).collect() })
        .collect()
}

#[track_caller]
fn check(text: &str, row: u32, first_data_row: u32, columns: &[&str]) {
    let header = find_header(&rows(text));
    assert_eq!((header.row, header.first_data_row), (row, first_data_row), "{text}");
    assert_eq!(header.columns, columns, "{text}");
}

#[test]
fn plain_header() {
    check("Дата|Сумма\n31.12.2025|5\n30.12.2025|7", 1, 2, &["Дата", "Сумма"]);
}

#[test]
fn titles_and_blank_rows_above() {
    check(
        "ООО «Ромашка»\nОтчёт о продажах за 2025 год\n\nПериод:|01.01.2025\nДата|Контрагент|Сумма\n31.12.2025|А|5\n30.12.2025|Б|7",
        5,
        6,
        &["Дата", "Контрагент", "Сумма"],
    );
}

#[test]
fn two_rows_joined_where_the_upper_is_merged() {
    check(
        "Дата|Контрагент|Отгружено||Оплата\n||Количество|Сумма|\n31.12.2025|А|1|5|2\n30.12.2025|Б|2|7|3",
        1,
        3,
        &["Дата", "Контрагент", "Отгружено — Количество", "Отгружено — Сумма", "Оплата"],
    );
}

#[test]
fn sparse_upper_row_above_a_full_one() {
    check(
        "Клиент||Заказ||\nКод|Имя|Дата|Сумма|Доля\nК1|А|01.02.2025|5|1\nК2|Б|01.02.2025|7|2",
        1,
        3,
        &["Клиент — Код", "Клиент — Имя", "Заказ — Дата", "Заказ — Сумма", "Заказ — Доля"],
    );
}

#[test]
fn row_of_column_numbers_is_no_data() {
    check("Код|Имя|Сумма\n1|2|3\nК1|А|5\nК2|Б|6", 1, 3, &["Код", "Имя", "Сумма"]);
}

#[test]
fn months_across() {
    check("Код|Имя|2024|2025\nК1|А|5|6\nК2|Б|7|8", 1, 2, &["Код", "Имя", "2024", "2025"]);
}

#[test]
fn texts_alone() {
    check("Код|Имя\nК1|Альфа\nК2|Бета", 1, 2, &["Код", "Имя"]);
}

#[test]
fn no_header() {
    check("1|5\n2|6\n3|7", 0, 1, &["", ""]);
}

#[track_caller]
fn check_kind(line: &str, kind: RowKind) {
    let header = find_header(&rows("Дата|Контрагент|Количество|Сумма\n31.12.2025|А|1|5\n30.12.2025|Б|2|7"));
    assert_eq!(header.row_kind(9, &rows(line)[0].cells), kind, "{line}");
}

#[test]
fn totals_are_told_from_data() {
    check_kind("Итого|||12", RowKind::Total);
    check_kind("Итого:||3|12", RowKind::Total);
    check_kind("|ВСЕГО по складу|3|12", RowKind::Total);
    check_kind("Grand Total|||12", RowKind::Total);
    check_kind("Подытог|||12", RowKind::Total);
    check_kind("Север Итог|||12", RowKind::Total);
    check_kind("29.12.2025|Total|1|5", RowKind::Data);
    check_kind("Total|Energies|1|5", RowKind::Data);
    check_kind("Итоговая|А|1|", RowKind::Data);
    check_kind("Дата|Контрагент|Количество|Сумма", RowKind::RepeatedHeader);
}
