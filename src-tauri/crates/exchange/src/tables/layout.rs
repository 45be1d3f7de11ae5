use super::cell::Cell;
use super::groups::{self, GroupedBy, Groups};
use super::header::{Header, RowKind, find_header, header_at};
use super::number::parse_number;
use super::period::{Period, period_in};
use super::read::{RawTable, Row};
use super::shape::{Shape, Totals, Unpivot};
use super::wide::Wide;

/// How the rows of a sheet become lines of one table: found in its first rows, or said by a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    pub header: Header,
    /// The columns of the sheet, each under a name of its own: a blank one by its letters, a second one of a name as "Name (2)".
    pub sheet_columns: Vec<String>,
    /// The columns of the lines: levels of groups, the columns that stay, then the period and its values.
    pub columns: Vec<String>,
    /// What is turned into lines; its list of columns is empty for a table that stays as it is.
    pub unpivot: Unpivot,
    /// The columns of the sheet named after periods, whether they are turned or not.
    pub periods: Vec<String>,
    /// The year of months that stand without one.
    pub year: Option<i16>,
    /// Names of the columns that parent rows become, the outermost first.
    pub levels: Vec<String>,
    /// Columns whose blanks take the value above.
    pub fill: Vec<String>,
    /// Some of the turned columns name a month without a year.
    pub yearless: bool,
    /// The months stand without a year and nothing tells which it is: a person has to say.
    pub year_unknown: bool,
    pub(crate) groups: Groups,
    pub(crate) wide: Wide,
    pub(crate) totals: Totals,
}

impl Layout {
    /// Finds the layout in the first rows of a sheet; what `shape` says comes first.
    pub fn find(table: &RawTable, shape: &Shape) -> Layout {
        let rows = &table.rows;
        let header = shape.header.map_or_else(|| find_header(rows), |said| header_at(rows, said));
        let data: Vec<&Row> = rows.iter().filter(|row| header.row_kind(row.number, &row.cells) == RowKind::Data).collect();
        let width = data.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(header.columns.len());
        let mut sheet_columns = names(&header.columns, width);
        let groups = groups::find(&data, &mut sheet_columns, shape.levels.as_deref(), table);
        let periods = periods(&header, &sheet_columns, &data, shape.unpivot.as_ref());
        let year = shape.year.or_else(|| year_above(rows, &header, &table.sheet));
        let fill = shape.fill.clone().unwrap_or_else(|| merged_columns(table, &sheet_columns, &header, &groups));
        let yearless = periods.iter().any(|(_, period, _)| period.year.is_none());
        let mut layout = Layout {
            unpivot: shape.unpivot.clone().unwrap_or_default().named(&sheet_columns),
            periods: named_periods(&header).map(|(at, ..)| sheet_columns[at].clone()).collect(),
            year,
            levels: groups.names.clone(),
            columns: Vec::new(),
            yearless,
            year_unknown: yearless && year.is_none(),
            wide: Wide::default(),
            totals: shape.totals,
            header,
            sheet_columns,
            fill,
            groups,
        };
        layout.unpivot.columns = periods.iter().map(|(at, ..)| layout.sheet_columns[*at].clone()).collect();
        layout.wide = Wide::new(&layout.sheet_columns, &periods, &layout.unpivot, year.unwrap_or(2000));
        layout.columns = layout.levels.iter().chain(layout.wide.columns()).cloned().collect();
        layout
    }

    /// Where nobody said otherwise, a zero under a month is no line either: in a table of sales nothing was bought.
    pub fn skip_zeros(&mut self) {
        self.unpivot.zeros_are_blank = true;
        self.wide.zeros_are_blank = true;
    }

    /// How parent rows are told from the data; `None` where there are none.
    pub fn grouped_by(&self) -> Option<GroupedBy> {
        self.groups.by
    }

    /// The place of a column of the lines by its name.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }

    /// Whether lines differ from rows: by columns turned, groups or blanks filled.
    pub fn reshapes(&self) -> bool {
        !self.wide.is_empty() || !self.levels.is_empty() || !self.fill.is_empty()
    }
}

impl Unpivot {
    /// With names in the language of the table where it has none.
    fn named(mut self, columns: &[String]) -> Unpivot {
        let names = if is_russian(columns) { ("Период", "Значение") } else { ("Period", "Value") };
        for (name, usual) in [(&mut self.period, names.0), (&mut self.value, names.1)] {
            if name.is_empty() {
                usual.clone_into(name);
            }
        }
        self
    }
}

pub(crate) fn is_russian(columns: &[String]) -> bool {
    columns.iter().any(|name| name.chars().any(|letter| matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')))
}

/// A name of its own for each of `width` columns.
fn names(header: &[String], width: usize) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(width);
    let mut taken = std::collections::HashSet::new();
    for at in 0..width {
        let name = header.get(at).filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| letters(at));
        let free = (1..).map(|n| if n == 1 { name.clone() } else { format!("{name} ({n})") }).find(|name| !taken.contains(name));
        let free = free.expect("numbers do not end");
        taken.insert(free.clone());
        names.push(free);
    }
    names
}

/// A, B, … Z, AA as Excel names columns.
fn letters(at: usize) -> String {
    let last = char::from(b'A' + (at % 26) as u8);
    if at < 26 { last.to_string() } else { letters(at / 26 - 1) + &last.to_string() }
}

/// A column that stands for a period: where, which, and the measure it holds ("" when it names none).
pub(crate) type PeriodColumn = (usize, Period, String);

/// The columns named after periods, in their order. Found ones have to hold numbers and be two months or three years.
fn periods(header: &Header, columns: &[String], data: &[&Row], said: Option<&Unpivot>) -> Vec<PeriodColumn> {
    let named = named_periods(header);
    if let Some(said) = said {
        return named.filter(|(at, ..)| said.columns.contains(&columns[*at])).collect();
    }
    let named: Vec<PeriodColumn> = named.collect();
    let found: Vec<PeriodColumn> = named.into_iter().filter(|(at, ..)| holds_values(data, *at)).collect();
    let mut distinct: Vec<_> = found.iter().filter_map(|(_, period, _)| period.start(2000)).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let enough = if found.iter().any(|(_, period, _)| period.may_be_a_value()) { 3 } else { 2 };
    if distinct.len() >= enough { found } else { Vec::new() }
}

fn named_periods(header: &Header) -> impl Iterator<Item = PeriodColumn> + '_ {
    (0..header.columns.len()).filter_map(|at| {
        let (period, measure) = period_of(&header.columns[at])?;
        Some((at, period, measure))
    })
}

/// Whether a column holds mostly numbers, blanks and dashes left aside.
fn holds_values(data: &[&Row], at: usize) -> bool {
    let (mut filled, mut numbers) = (0, 0);
    for cell in data.iter().filter_map(|row| row.cells.get(at)).filter(|cell| !Wide::is_dash(cell)) {
        filled += usize::from(!cell.is_blank());
        numbers += usize::from(matches!(parse_number(cell), Ok(Some(_))));
    }
    numbers * 2 >= filled
}

/// The period in a joined name, and the rest of it: "January 2025 — Quantity", "2025 — January", "Sales — January 2025".
fn period_of(name: &str) -> Option<(Period, String)> {
    if let Some(period) = period_in(name) {
        return Some((period, String::new()));
    }
    let parts: Vec<&str> = name.split(" — ").collect();
    let pair = parts.windows(2).find_map(|pair| period_in(&pair.join(" ")).map(|period| (period, pair)));
    let (period, used) = match pair {
        Some((period, pair)) => (period, pair),
        None => parts.chunks(1).find_map(|one| period_in(one[0]).map(|period| (period, one)))?,
    };
    let rest: Vec<&str> = parts.iter().copied().filter(|part| !used.contains(part)).collect();
    Some((period, rest.join(" — ")))
}

/// The one year named above the header or on the tab of the sheet.
fn year_above(rows: &[Row], header: &Header, sheet: &str) -> Option<i16> {
    let titles = rows.iter().take_while(|row| row.number < header.row).flat_map(|row| &row.cells).map(Cell::display);
    let mut years: Vec<i16> = titles
        .chain([sheet.to_owned()])
        .flat_map(|title| {
            let words = title.split(|letter: char| !letter.is_ascii_digit());
            words.filter(|word| word.len() == 4).filter_map(|word| word.parse().ok()).collect::<Vec<i16>>()
        })
        .filter(|year| (1990..2100).contains(year))
        .collect();
    years.dedup();
    match years[..] {
        [year] => Some(year),
        _ => None,
    }
}

/// Columns whose cells are merged down over several rows of data.
fn merged_columns(table: &RawTable, columns: &[String], header: &Header, groups: &Groups) -> Vec<String> {
    let merged = |at: usize| table.merged_down.iter().any(|(column, first)| *column == at && *first >= header.first_data_row);
    (0..columns.len()).filter(|at| groups.column != Some(*at) && merged(*at)).map(|at| columns[at].clone()).collect()
}
