use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cell::Cell;
use super::date::date_in;
use super::number::{DecimalMark, number_in};
use super::period::{Period, period_in};
use super::read::Row;
use super::shape::HeaderRows;
use super::totals::is_total;
use super::value::DateOrder;

/// Rows looked at for a header.
pub const HEADER_SAMPLE: usize = 60;

/// Where the names of the columns stand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "TableHeader")]
pub struct Header {
    /// Number of the header row in the file, the upper one of several; 0 when the table has none.
    pub row: u32,
    /// How many rows the names take, 1 to 3; 0 when the table has none.
    pub rows: u32,
    /// The first row that can hold data.
    pub first_data_row: u32,
    /// One name per column of the sheet; empty where the header is blank. Two rows are joined as "upper — lower".
    pub columns: Vec<String>,
}

/// What a row below the header is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    Data,
    /// «Итого», «Всего», Total, Подытог: dropped and counted; rows after it are read on.
    Total,
    /// A parent of the rows below it, and nothing else.
    Parent,
    /// The header again, as programs print it on every page.
    RepeatedHeader,
    /// Above the first data row.
    Above,
}

/// Finds the header among the first rows of a sheet: the first row that is about as wide as the table, all text, and of
/// different texts. Titles above are narrower. An upper row of merged names and a row of column numbers are recognised.
///
/// Without such a row the columns are nameless and data begins at the first row.
pub fn find_header(rows: &[Row]) -> Header {
    let sample = &rows[..rows.len().min(HEADER_SAMPLE)];
    let width = usual_width(sample);
    let Some(at) = likeliest(sample, width) else { return nameless(sample) };
    let (upper, lower) = match (at.checked_sub(1), sample.get(at + 1)) {
        (_, Some(lower)) if heads_periods(&sample[at]) && is_under_periods(&sample[at], lower) => (Some(&sample[at]), lower),
        (_, Some(lower)) if is_pair(&sample[at], lower, sample.get(at + 2)) => (Some(&sample[at]), lower),
        (Some(above), _) if is_pair(&sample[above], &sample[at], sample.get(at + 1)) => (Some(&sample[above]), &sample[at]),
        _ => (None, &sample[at]),
    };
    let numbered = sample.iter().find(|row| row.number > lower.number).filter(|row| counts_columns(row));
    Header {
        row: upper.unwrap_or(lower).number,
        rows: lower.number - upper.unwrap_or(lower).number + 1,
        first_data_row: numbered.map_or(lower.number, |row| row.number) + 1,
        columns: match upper {
            Some(upper) => joined(upper, lower),
            None => lower.cells.iter().map(name).collect(),
        },
    }
}

/// The header when a person says which rows it takes; row 0 says that there is none.
pub fn header_at(rows: &[Row], said: HeaderRows) -> Header {
    let lines = said.rows.clamp(1, 3);
    let taken = said.row..said.row.saturating_add(lines);
    let mut names: Vec<Row> = rows.iter().filter(|row| taken.contains(&row.number)).cloned().collect();
    if said.row == 0 || names.is_empty() {
        return nameless(rows);
    }
    let mut columns: Vec<String> = names.remove(0).cells.iter().map(name).collect();
    for below in names {
        let above = Row { number: 0, cells: columns.into_iter().map(|name| Cell::Text(name.into())).collect() };
        columns = joined(&above, &below);
    }
    Header { row: said.row, rows: lines, first_data_row: taken.end, columns }
}

impl Header {
    /// What a row of this table is.
    pub fn row_kind(&self, number: u32, cells: &[Cell<'_>]) -> RowKind {
        if number < self.first_data_row {
            RowKind::Above
        } else if is_total(cells, self.columns.len()) {
            RowKind::Total
        } else if self.row > 0 && self.is_repeated(cells) {
            RowKind::RepeatedHeader
        } else {
            RowKind::Data
        }
    }

    fn is_repeated(&self, cells: &[Cell<'_>]) -> bool {
        let matches = |(cell, column): (&Cell<'_>, &String)| matches!(cell, Cell::Text(text) if text.trim() == column);
        let named = self.columns.iter().filter(|column| !column.is_empty()).count();
        let first_differs = !matches!(cells.iter().find(|cell| !cell.is_blank()), Some(Cell::Text(_)));
        !first_differs && named > 0 && cells.iter().zip(&self.columns).filter(|pair| matches(*pair)).count() * 5 >= named * 4
    }
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_blank()).count()
}

/// The width that nine rows of ten do not exceed.
fn usual_width(rows: &[Row]) -> usize {
    let mut widths: Vec<usize> = rows.iter().map(filled).collect();
    widths.sort_unstable();
    widths.get(widths.len() * 9 / 10).copied().unwrap_or(0)
}

/// The first row that can head the table; a later one when it has more names and the first is narrow or holds values, as
/// «Период: 01.01.2025» above a narrow table does.
fn likeliest(rows: &[Row], width: usize) -> Option<usize> {
    if let Some(at) = rows.iter().position(|row| filled(row) * 10 >= width * 4 && heads_periods(row)) {
        return Some(at);
    }
    let mut best: Option<usize> = None;
    for at in (0..rows.len()).filter(|&at| can_head(&rows[at], width)) {
        let better = best.is_none_or(|known| {
            let doubtful = values(&rows[known]) > 0 || filled(&rows[known]) * 10 < width * 8;
            doubtful && names(&rows[at]) > names(&rows[known])
        });
        if better {
            best = Some(at);
        }
    }
    best
}

fn names(row: &Row) -> usize {
    row.cells.iter().filter(|cell| is_name(cell)).count()
}

fn can_head(row: &Row, width: usize) -> bool {
    let texts: Vec<String> = row.cells.iter().filter(|cell| !cell.is_blank()).map(name).collect();
    // Months and years head columns too, so a part may be numbers or dates.
    let words = names(row);
    let mut distinct = texts.clone();
    distinct.sort_unstable();
    distinct.dedup();
    texts.len() * 10 >= width * 6
        && words * 10 >= texts.len() * 5
        && words > 0
        && distinct.len() * 10 >= texts.len() * 6
        && values(row) * 10 < texts.len() * 6
        && first_is_name(row)
}

/// Names, then months, quarters or years one after the other: a wide table, whose headers look like values.
fn heads_periods(row: &Row) -> bool {
    let texts = || row.cells.iter().filter(|cell| !cell.is_blank());
    let periods: Vec<Period> = texts().filter_map(|cell| period_in(&name(cell))).collect();
    let ascending = periods.is_sorted_by(|a, b| a.before(*b));
    // December of one year stands before January of the next where months have no year.
    let yearless = periods.iter().all(|period| period.year.is_none());
    let enough = if periods.iter().any(|period| period.may_be_a_value()) { 3 } else { 2 };
    let others = texts().filter(|cell| period_in(&name(cell)).is_none());
    periods.len() >= enough && (ascending || yearless) && first_is_name(row) && others.into_iter().all(is_name)
}

/// Names of measures under each period, such as Quantity and Amount under every month.
fn is_under_periods(upper: &Row, lower: &Row) -> bool {
    let starts = |at: usize| upper.cells.get(at).is_some_and(|cell| period_in(&name(cell)).is_some());
    let first = (0..upper.cells.len()).find(|&at| starts(at));
    let under = |at: usize| lower.cells.get(at).is_some_and(is_name);
    lower.number == upper.number + 1
        && values(lower) == 0
        && first.is_some_and(|first| (first..upper.cells.len()).filter(|&at| starts(at)).all(under))
}

fn first_is_name(row: &Row) -> bool {
    row.cells.iter().find(|cell| !cell.is_blank()).is_some_and(is_name)
}

/// Text that is neither a number nor a date nor empty.
fn is_name(cell: &Cell<'_>) -> bool {
    matches!(cell, Cell::Text(text) if !cell.is_blank()
        && number_in(text, DecimalMark::Comma).is_none() && date_in(text, DateOrder::DayFirst).is_none())
}

fn values(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_blank() && !is_name(cell)).count()
}

/// Two rows of one header: merged names above, names below. Merging leaves blanks: above where a group goes on, below
/// where a name is two rows high.
fn is_pair(upper: &Row, lower: &Row, data: Option<&Row>) -> bool {
    if lower.number != upper.number + 1 || values(lower) > 0 || values(upper) > 0 || !first_is_name(upper) {
        return false;
    }
    let blank = |row: &Row, column: usize| row.cells.get(column).is_none_or(Cell::is_blank);
    let columns = upper.cells.len().max(lower.cells.len());
    let groups = (1..columns).filter(|&c| blank(upper, c) && !blank(lower, c)).count();
    let tall = (0..columns).filter(|&c| !blank(upper, c) && blank(lower, c)).count();
    let first_group = (0..columns).find(|&c| !blank(lower, c)).is_some_and(|c| !blank(upper, c));
    let valued = data.is_some_and(|data| {
        (0..columns).any(|c| !blank(lower, c) && data.cells.get(c).is_some_and(|cell| !cell.is_blank() && !is_name(cell)))
    });
    filled(upper) >= 2 && groups > 0 && first_group && (tall > 0 || groups > 1) && valued
}

fn joined(upper: &Row, lower: &Row) -> Vec<String> {
    let columns = upper.cells.len().max(lower.cells.len());
    let text = |row: &Row, column: usize| row.cells.get(column).map(name).unwrap_or_default();
    let mut group = String::new();
    (0..columns)
        .map(|column| {
            let (above, below) = (text(upper, column), text(lower, column));
            if !above.is_empty() {
                group.clone_from(&above);
            } else if below.is_empty() {
                group.clear();
            }
            match (group.is_empty(), below.is_empty()) {
                (false, false) => format!("{group} — {below}"),
                (_, true) => above,
                (true, false) => below,
            }
        })
        .collect()
}

/// 1, 2, 3 … under the names, as Russian forms have it.
fn counts_columns(row: &Row) -> bool {
    let numbers: Vec<f64> = row
        .cells
        .iter()
        .filter(|cell| !cell.is_blank())
        .map_while(|cell| match cell {
            Cell::Number(value) => Some(*value),
            Cell::Text(text) => number_in(text, DecimalMark::Comma),
            _ => None,
        })
        .collect();
    numbers.len() >= 3 && numbers.len() == filled(row) && numbers.iter().zip(1..).all(|(n, i)| *n == f64::from(i))
}

fn name(cell: &Cell<'_>) -> String {
    cell.display().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn nameless(rows: &[Row]) -> Header {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let first_data_row = rows.first().map_or(1, |row| row.number);
    Header { row: 0, rows: 0, first_data_row, columns: vec![String::new(); width] }
}

#[cfg(test)]
#[path = "header_tests.rs"]
mod tests;
