use std::borrow::Cow;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cell::{Cell, is_invisible, serial_date};
use super::date::date_in;

/// Why a cell is not the value its column promises; the text is the cell as a person sees it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(export, rename = "CellReason")]
pub enum Reason {
    #[error("{text} is not a number")]
    NotANumber { text: String },
    #[error("{text} is not a date")]
    NotADate { text: String },
    #[error("{text} is not yes or no")]
    NotYesOrNo { text: String },
    /// A date before 1900 or after 2199.
    #[error("{text} is out of range")]
    OutOfRange { text: String },
}

/// Which comes first in dates such as 03/04/2025. Asked once per column, never guessed per row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum DateOrder {
    #[default]
    DayFirst,
    MonthFirst,
}

/// A date with or without time: a date cell, a serial number of the 1900 system, 20251231, or a text such as 31.12.2025,
/// 31.12.25, 2025-12-31, 12/31/2025, 31 декабря 2025 г., each with or without time. Two-digit years are 1969 to 2068.
///
/// Dots always mean day first; the order rules slashes and dashes only. `None` for blank and error cells.
pub fn parse_date(cell: &Cell<'_>, order: DateOrder) -> Result<Option<DateTime>, Reason> {
    let found = match cell {
        Cell::Empty | Cell::Error(_) => return Ok(None),
        Cell::Date(date) => Some(*date),
        Cell::Number(value) => compact(*value).or_else(|| serial_date(*value).filter(|_| *value >= 1.0)),
        Cell::Text(_) if cell.is_blank() => return Ok(None),
        Cell::Text(text) => date_in(text, order),
        Cell::Bool(_) | Cell::Duration(_) => None,
    };
    match found {
        Some(date) if (1900..2200).contains(&date.year()) => Ok(Some(date)),
        Some(_) => Err(Reason::OutOfRange { text: cell.display() }),
        None => Err(Reason::NotADate { text: cell.display() }),
    }
}

/// 20251231 as a number.
fn compact(value: f64) -> Option<DateTime> {
    let whole = value.fract() == 0.0 && (19_000_101.0..22_000_101.0).contains(&value);
    whole.then(|| date_in(&format!("{value}"), DateOrder::DayFirst)).flatten()
}

/// Yes or no in words of both languages, as a truth cell, or as 1 and 0. `None` for blank and error cells.
pub fn parse_bool(cell: &Cell<'_>) -> Result<Option<bool>, Reason> {
    let refuse = || Reason::NotYesOrNo { text: cell.display() };
    match cell {
        Cell::Empty | Cell::Error(_) => Ok(None),
        Cell::Bool(value) => Ok(Some(*value)),
        Cell::Number(value) if *value == 0.0 || *value == 1.0 => Ok(Some(*value == 1.0)),
        Cell::Text(_) if cell.is_blank() => Ok(None),
        Cell::Text(text) => word(text).map(Some).ok_or_else(refuse),
        _ => Err(refuse()),
    }
}

pub(crate) fn word(text: &str) -> Option<bool> {
    const YES: [&str; 9] = ["да", "есть", "истина", "+", "1", "yes", "y", "true", "v"];
    const NO: [&str; 9] = ["нет", "ложь", "-", "–", "—", "0", "no", "n", "false"];
    let text = text.trim_matches(is_invisible).to_lowercase();
    if YES.contains(&text.as_str()) { Some(true) } else { NO.contains(&text.as_str()).then_some(false) }
}

/// [`parse_text`], borrowed where the cell holds the text as it is.
pub fn text_of<'a>(cell: &'a Cell<'_>) -> Option<Cow<'a, str>> {
    match cell {
        Cell::Error(_) | Cell::Empty => None,
        Cell::Text(text) => {
            let text = text.trim_matches(is_invisible);
            match text {
                "" => None,
                text if text.contains(NO_BREAK) => Some(Cow::Owned(text.replace(NO_BREAK, " "))),
                text => Some(Cow::Borrowed(text)),
            }
        }
        other => Some(Cow::Owned(other.display())),
    }
}

const NO_BREAK: [char; 2] = ['\u{a0}', '\u{202f}'];

/// Text and identifiers: trimmed, no-break spaces as spaces, a number without needless `.0`, a leading zero kept where
/// the file keeps it as text. `None` for blank and error cells. Never fails; the result keeps the parsers alike.
pub fn parse_text(cell: &Cell<'_>) -> Result<Option<String>, Reason> {
    Ok(text_of(cell).map(Cow::into_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_keep_zeros_and_lose_fractions() {
        let text = |cell: Cell<'_>| parse_text(&cell).unwrap().unwrap();
        assert_eq!(text("0277000001".into()), "0277000001");
        assert_eq!(text(7_707_083_893.0.into()), "7707083893");
        assert_eq!(text(" 85123A\u{a0}".into()), "85123A");
        assert_eq!(text("ООО\u{a0}«Ромашка»".into()), "ООО «Ромашка»");
        assert_eq!(parse_text(&"\u{a0}".into()), Ok(None));
    }

    #[test]
    fn booleans_in_words() {
        assert_eq!(parse_bool(&" Да ".into()), Ok(Some(true)));
        assert_eq!(parse_bool(&"нет".into()), Ok(Some(false)));
        assert_eq!(parse_bool(&1.0.into()), Ok(Some(true)));
        assert_eq!(parse_bool(&Cell::Empty), Ok(None));
        assert_eq!(parse_bool(&"частично".into()), Err(Reason::NotYesOrNo { text: "частично".into() }));
        assert_eq!(parse_bool(&2.0.into()), Err(Reason::NotYesOrNo { text: "2".into() }));
    }
}
