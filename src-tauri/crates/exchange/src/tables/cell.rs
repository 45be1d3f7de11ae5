use std::borrow::Cow;
use std::hash::{Hash, Hasher};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// One cell as the file holds it: formulas by their cached value, nothing guessed from text.
///
/// Borrowed cells (`Cell<'_>`) are handed to a row visitor and cost no allocation for the shared texts of a workbook;
/// [`Cell::into_owned`] keeps one.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Cell<'a> {
    /// Nothing, or the empty text.
    #[default]
    Empty,
    Text(#[serde(borrow)] Cow<'a, str>),
    Number(f64),
    /// A date with or without time: a serial number under a date format, either Excel system already applied.
    Date(DateTime),
    /// A length or a time of day, in seconds: a cell formatted `[h]:mm`, or a serial date below one day.
    Duration(f64),
    Bool(bool),
    /// An error cell by its Excel code, such as `#N/A`. A missing value to every parser.
    Error(Cow<'a, str>),
}

/// Cells that own their texts.
pub type OwnedCell = Cell<'static>;

impl Cell<'_> {
    /// Nothing a person would see: empty, or white space alone.
    pub fn is_blank(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.chars().all(is_invisible),
            _ => false,
        }
    }

    /// The same cell, its text borrowed from this one.
    pub fn borrowed(&self) -> Cell<'_> {
        match self {
            Cell::Empty => Cell::Empty,
            Cell::Text(text) => Cell::Text(Cow::Borrowed(text)),
            Cell::Number(value) => Cell::Number(*value),
            Cell::Date(value) => Cell::Date(*value),
            Cell::Duration(seconds) => Cell::Duration(*seconds),
            Cell::Bool(value) => Cell::Bool(*value),
            Cell::Error(code) => Cell::Error(Cow::Borrowed(code)),
        }
    }

    pub fn into_owned(self) -> OwnedCell {
        match self {
            Cell::Empty => Cell::Empty,
            Cell::Text(text) => Cell::Text(Cow::Owned(text.into_owned())),
            Cell::Number(value) => Cell::Number(value),
            Cell::Date(value) => Cell::Date(value),
            Cell::Duration(seconds) => Cell::Duration(seconds),
            Cell::Bool(value) => Cell::Bool(value),
            Cell::Error(code) => Cell::Error(Cow::Owned(code.into_owned())),
        }
    }

    /// The cell as a preview shows it: dates as 2025-12-31 or 2025-12-31 08:30, empty as nothing.
    pub fn display(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.trim().to_owned(),
            Cell::Number(value) => number_text(*value),
            Cell::Date(value) => date_text(*value),
            Cell::Duration(seconds) => duration_text(*seconds),
            Cell::Bool(value) => value.to_string(),
            Cell::Error(code) => code.clone().into_owned(),
        }
    }
}

/// Numbers by their bits: for telling repeated rows, where equal cells have equal hashes.
impl Hash for Cell<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::mem::discriminant(self).hash(state);
        match self {
            Cell::Empty => {}
            Cell::Text(text) | Cell::Error(text) => text.hash(state),
            Cell::Number(value) | Cell::Duration(value) => value.to_bits().hash(state),
            Cell::Date(value) => value.hash(state),
            Cell::Bool(value) => value.hash(state),
        }
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(Cow::Borrowed(text)) }
    }
}

impl From<f64> for Cell<'_> {
    fn from(value: f64) -> Self {
        Cell::Number(value)
    }
}

/// White space of any width, zero-width marks and the byte order mark that exports leave behind.
pub(crate) fn is_invisible(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// A number without a needless fraction: `7700000001`, `12.5`. Whole numbers beyond 2⁵³ print as Rust prints them.
pub(crate) fn number_text(value: f64) -> String {
    // Whole numbers, which codes and invoices are, are written much faster as such.
    if value.fract() == 0.0 && value.abs() < 9e15 && value != 0.0 { (value as i64).to_string() } else { format!("{value}") }
}

fn date_text(value: DateTime) -> String {
    if value.time() == jiff::civil::Time::midnight() {
        value.date().to_string()
    } else {
        value.strftime("%Y-%m-%d %H:%M").to_string()
    }
}

fn duration_text(seconds: f64) -> String {
    let minutes = (seconds / 60.0).round() as i64;
    format!("{}:{:02}", minutes / 60, (minutes % 60).abs())
}

/// The date of an Excel serial number in the 1900 system: 1 is 1900-01-01, 61 is 1900-03-01; the day that never was,
/// 60, reads as 1900-02-28. `None` outside 0 to 9999-12-31. Rounded to milliseconds.
pub(crate) fn serial_date(serial: f64) -> Option<DateTime> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let milliseconds = (serial * 86_400_000.0).round() as i64;
    let day = milliseconds / 86_400_000;
    let shift = if day < 60 { 1 } else { 0 };
    let start = jiff::civil::date(1899, 12, 30);
    let date = start.checked_add(jiff::Span::new().try_days(day + shift).ok()?).ok()?;
    Some(date.to_datetime(time_of_day(milliseconds % 86_400_000)))
}

fn time_of_day(milliseconds: i64) -> jiff::civil::Time {
    let (seconds, rest) = (milliseconds / 1000, milliseconds % 1000);
    let part = |value: i64| value as i8;
    jiff::civil::time(part(seconds / 3600), part(seconds / 60 % 60), part(seconds % 60), (rest * 1_000_000) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_serial(serial: f64, date: &str) {
        assert_eq!(serial_date(serial).unwrap().to_string(), date, "serial {serial}");
    }

    /// Expected dates are those Excel itself shows (ECMA-376 part 1, 18.17.4.1).
    #[test]
    fn serial_numbers_of_the_1900_system() {
        check_serial(1.0, "1900-01-01T00:00:00");
        check_serial(59.0, "1900-02-28T00:00:00");
        check_serial(61.0, "1900-03-01T00:00:00");
        check_serial(45_943.5, "2025-10-13T12:00:00");
        check_serial(2_958_465.0, "9999-12-31T00:00:00");
        assert_eq!(serial_date(-1.0), None);
        assert_eq!(serial_date(2_958_466.0), None);
    }

    #[test]
    fn whole_numbers_lose_their_fraction() {
        assert_eq!(number_text(7_707_083_893.0), "7707083893");
        assert_eq!(number_text(12.5), "12.5");
    }

    #[test]
    fn no_break_space_alone_is_blank() {
        assert!(Cell::from("\u{a0} \u{202f}\u{feff}").is_blank());
        assert!(!Cell::from("0").is_blank());
    }
}
