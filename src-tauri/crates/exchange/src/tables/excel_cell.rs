use std::borrow::Cow;

use calamine::{CellErrorType, Data, DataRef, ExcelDateTime};
use jiff::civil::DateTime;

use super::cell::{Cell, serial_date};

/// A cell of a reader that streams; shared texts stay borrowed from the workbook.
pub(crate) fn streamed<'a>(data: &DataRef<'a>) -> Cell<'a> {
    match data {
        DataRef::Empty => Cell::Empty,
        DataRef::SharedString(text) => Cell::from(*text),
        DataRef::String(text) => owned_text(text),
        DataRef::Int(value) => Cell::Number(*value as f64),
        DataRef::Float(value) => Cell::Number(*value),
        DataRef::Bool(value) => Cell::Bool(*value),
        DataRef::DateTime(value) => date(*value),
        DataRef::DateTimeIso(text) => iso_date(text),
        DataRef::DurationIso(text) => iso_duration(text),
        DataRef::Error(error) => Cell::Error(Cow::Borrowed(error_code(error))),
    }
}

/// A cell of a reader that holds the whole sheet.
pub(crate) fn stored(data: &Data) -> Cell<'_> {
    match data {
        Data::Empty => Cell::Empty,
        Data::String(text) => Cell::from(text.as_str()),
        Data::Int(value) => Cell::Number(*value as f64),
        Data::Float(value) => Cell::Number(*value),
        Data::Bool(value) => Cell::Bool(*value),
        Data::DateTime(value) => date(*value),
        Data::DateTimeIso(text) => iso_date(text),
        Data::DurationIso(text) => iso_duration(text),
        Data::Error(error) => Cell::Error(Cow::Borrowed(error_code(error))),
    }
}

fn owned_text(text: &str) -> Cell<'static> {
    if text.is_empty() { Cell::Empty } else { Cell::Text(Cow::Owned(text.to_owned())) }
}

/// A number under a date format: a date, or a time of day or length when it has no day. A value that no calendar holds
/// stays the number it is.
fn date(value: ExcelDateTime) -> Cell<'static> {
    let serial = value.as_f64();
    if value.is_duration() || (serial > 0.0 && serial < 1.0) {
        return Cell::Duration((serial * 86_400_000.0).round() / 1000.0);
    }
    if !(0.0..2_958_466.0).contains(&serial) {
        return Cell::Number(serial);
    }
    match shift_to_1900(value).and_then(serial_date) {
        Some(date) => Cell::Date(date),
        None => Cell::Number(serial),
    }
}

/// The serial number in the 1900 system; the value keeps its system to itself, so the system is read off its date.
fn shift_to_1900(value: ExcelDateTime) -> Option<f64> {
    let serial = value.as_f64();
    let in_1900 = ExcelDateTime::new(serial, calamine::ExcelDateTimeType::DateTime, false);
    Some(if value == in_1900 { serial } else { serial + 1462.0 })
}

/// OpenDocument and ISO dates of new workbooks: 2021-01-01, 2021-01-01T10:10:10, 10:10:10.
fn iso_date(text: &str) -> Cell<'static> {
    let text = text.trim().trim_end_matches('Z');
    if let Ok(date) = text.parse::<DateTime>() {
        return Cell::Date(date);
    }
    match text.parse::<jiff::civil::Time>() {
        Ok(time) => Cell::Duration(seconds_of(time)),
        Err(_) => owned_text(text),
    }
}

fn seconds_of(time: jiff::civil::Time) -> f64 {
    let whole = i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second());
    f64::from(whole) + f64::from(time.subsec_nanosecond()) / 1e9
}

/// `PT10H10M10S` as OpenDocument writes a time of day or a length.
fn iso_duration(text: &str) -> Cell<'static> {
    match text.trim().parse::<jiff::SignedDuration>() {
        Ok(length) => Cell::Duration(length.as_secs_f64()),
        Err(_) => owned_text(text),
    }
}

fn error_code(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        CellErrorType::GettingData => "#GETTING_DATA",
    }
}
