use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cell::{Cell, is_invisible};
use super::value::Reason;

/// Which mark stands before the fraction when a text has only one kind of mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum DecimalMark {
    /// Russian files: `1,234` is a little more than one. A lone point is decimal too.
    #[default]
    Comma,
    /// English files: `1,234` is more than a thousand.
    Point,
}

/// A number as people write it: decimal comma or point, spaces of any width and apostrophes between thousands,
/// `2 500=00`, brackets or a trailing minus for negatives, a currency sign, a percent sign (12,5 % is 0.125).
///
/// `None` for blank and error cells; a length gives hours. A lone comma is decimal; see [`parse_number_marked`].
///
/// ```
/// use exchange::tables::{Cell, parse_number};
/// assert_eq!(parse_number(&Cell::from("1 234 567,50 руб.")), Ok(Some(1_234_567.5)));
/// ```
pub fn parse_number(cell: &Cell<'_>) -> Result<Option<f64>, Reason> {
    parse_number_marked(cell, DecimalMark::Comma)
}

/// [`parse_number`] for a column whose decimal mark is known.
pub fn parse_number_marked(cell: &Cell<'_>, mark: DecimalMark) -> Result<Option<f64>, Reason> {
    match cell {
        Cell::Number(value) if value.is_finite() => Ok(Some(*value)),
        Cell::Duration(seconds) => Ok(Some(seconds / 3600.0)),
        Cell::Text(text) if !cell.is_blank() => match number_in(text, mark) {
            Some(value) => Ok(Some(value)),
            None => Err(Reason::NotANumber { text: cell.display() }),
        },
        Cell::Empty | Cell::Error(_) | Cell::Text(_) => Ok(None),
        Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) => Err(Reason::NotANumber { text: cell.display() }),
    }
}

pub(crate) fn number_in(text: &str, mark: DecimalMark) -> Option<f64> {
    let text: String = text.trim_matches(is_invisible).chars().map(plain).collect();
    let (text, negative) = take_sign(&text);
    let text = strip_currency(text);
    let (text, again) = take_sign(text);
    let (text, percent) = match text.strip_suffix('%') {
        Some(rest) => (rest.trim_end(), true),
        None => (text, false),
    };
    let size = digits(strip_currency(text), mark)?;
    let size = if percent { size / 100.0 } else { size };
    Some(if negative != again { -size } else { size })
}

/// Spaces of any width as a space, kinds of minus and apostrophe as one.
fn plain(letter: char) -> char {
    match letter {
        '−' | '–' | '—' => '-',
        '’' | '‘' | '`' | '´' => '\'',
        letter if is_invisible(letter) => ' ',
        letter => letter,
    }
}

fn take_sign(text: &str) -> (&str, bool) {
    let text = text.trim();
    if let Some(inner) = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        return (inner.trim(), true);
    }
    if let Some(rest) = text.strip_prefix('-').or_else(|| text.strip_suffix('-')) {
        return (rest.trim(), true);
    }
    (text.strip_prefix('+').unwrap_or(text).trim(), false)
}

fn strip_currency(text: &str) -> &str {
    const SIGNS: [&str; 14] = ["₽", "$", "€", "£", "¥", "рублей", "рубля", "рубль", "руб.", "руб", "р.", "р", "rub", "rur"];
    const CODES: [&str; 4] = ["usd", "eur", "cny", "kzt"];
    let text = text.trim();
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return text;
    }
    for sign in SIGNS.iter().chain(&CODES) {
        if lower.ends_with(sign) {
            return text[..text.len() - sign.len()].trim_end();
        }
        if lower.starts_with(sign) {
            return text[sign.len()..].trim_start();
        }
    }
    text
}

/// An unsigned number of digits, group marks and one decimal mark. Groups have three digits, or it is no number.
fn digits(text: &str, mark: DecimalMark) -> Option<f64> {
    if !text.starts_with(|letter: char| letter.is_ascii_digit() || matches!(letter, ',' | '.' | '\'')) {
        return None;
    }
    let text = text.strip_prefix('\'').unwrap_or(text);
    if let Some((mantissa, exponent)) = text.split_once(['e', 'E']) {
        return format!("{}e{exponent}", mantissa.replace(',', ".")).parse().ok().filter(|v: &f64| v.is_finite());
    }
    let (whole, fraction) = split_fraction(text, mark);
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole = join_groups(whole)?;
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    format!("{whole}.{fraction}0")
        .trim_start_matches('.')
        .parse::<f64>()
        .ok()
        .map(|value| if whole.is_empty() { format!("0.{fraction}").parse().unwrap_or(value) } else { value })
}

/// The whole part with its group marks, and the digits after the decimal mark.
fn split_fraction(text: &str, mark: DecimalMark) -> (&str, &str) {
    if let Some((whole, kopecks)) = text.split_once('=') {
        return (whole, if kopecks.len() == 2 { kopecks } else { "x" });
    }
    let (commas, points) = (text.matches(',').count(), text.matches('.').count());
    let decimal = match (commas, points) {
        (0, 0) => None,
        (1.., 1..) => text.rfind([',', '.']),
        (1, 0) if mark == DecimalMark::Comma || !thousands(text, ',') => text.find(','),
        (0, 1) => text.find('.'),
        _ => None,
    };
    match decimal {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, ""),
    }
}

/// The mark that stands before the fraction of this text for certain; `None` where it has none, or 1,234 leaves it open.
pub(crate) fn mark_in(text: &str) -> Option<DecimalMark> {
    let (comma, point) = (text.rfind(','), text.rfind('.'));
    match (comma, point) {
        (Some(comma), Some(point)) => Some(if comma > point { DecimalMark::Comma } else { DecimalMark::Point }),
        (Some(_), None) if text.matches(',').count() > 1 => Some(DecimalMark::Point),
        (Some(comma), None) => {
            let digits = text[comma + 1..].bytes().take_while(u8::is_ascii_digit).count();
            let zero = text[..comma].trim_start_matches(['-', '+', '(']) == "0";
            (digits != 3 || zero).then_some(DecimalMark::Comma)
        }
        _ => None,
    }
}

fn thousands(text: &str, mark: char) -> bool {
    text.split_once(mark).is_some_and(|(_, rest)| rest.len() == 3)
}

/// `1 234 567` without its marks; all marks of one kind, all groups but the first of three digits.
fn join_groups(whole: &str) -> Option<String> {
    let whole = whole.trim_end();
    let separator = whole.chars().find(|letter| !letter.is_ascii_digit());
    let Some(separator) = separator else { return Some(whole.to_owned()) };
    if !matches!(separator, ' ' | '\'' | ',' | '.') {
        return None;
    }
    let groups: Vec<&str> = whole.split(separator).collect();
    let numeric = groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    let even = groups[1..].iter().all(|group| group.len() == 3) && (1..=3).contains(&groups[0].len());
    (numeric && even).then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, value: f64) {
        assert_eq!(parse_number(&Cell::from(text)), Ok(Some(value)), "{text:?}");
    }

    #[track_caller]
    fn check_refused(text: &str) {
        assert_eq!(parse_number(&Cell::from(text)), Err(Reason::NotANumber { text: text.into() }));
    }

    #[test]
    fn russian_numbers() {
        check("1234,5", 1234.5);
        check("1 234 567,50", 1_234_567.5);
        check("1\u{a0}234\u{a0}567,50", 1_234_567.5);
        check("1\u{202f}234,5", 1234.5);
        check("2 500=00", 2500.0);
        check("2 500=75", 2500.75);
        check("0,5", 0.5);
        check(",5", 0.5);
        check("1,234", 1.234);
        check("1.234.567,8", 1_234_567.8);
    }

    #[test]
    fn english_and_swiss_numbers() {
        check("1,234,567.89", 1_234_567.89);
        check("1,234,567", 1_234_567.0);
        check("12.5", 12.5);
        check("1'234'567.5", 1_234_567.5);
        check("'42", 42.0);
        check("1.5E+3", 1500.0);
        assert_eq!(parse_number_marked(&"1,234".into(), DecimalMark::Point), Ok(Some(1234.0)));
        assert_eq!(parse_number_marked(&"1,5".into(), DecimalMark::Point), Ok(Some(1.5)));
    }

    #[test]
    fn signs_currencies_and_percent() {
        check("-12,5", -12.5);
        check("− 12,5", -12.5);
        check("(1 234,50)", -1234.5);
        check("1234-", -1234.0);
        check("1 500 руб.", 1500.0);
        check("1500₽", 1500.0);
        check("$1,234.50", 1234.5);
        check("-$5", -5.0);
        check("12,5 %", 0.125);
        check("€ 7", 7.0);
    }

    #[test]
    fn what_is_no_number() {
        check_refused("н/д");
        check_refused("31.12.2025");
        check_refused("12 34");
        check_refused("12-34");
        check_refused("1 234 56");
        check_refused("inf");
        check_refused("NaN");
        check_refused("5 шт");
        check_refused("-");
        assert_eq!(parse_number(&Cell::from(" \u{a0}")), Ok(None));
        assert_eq!(parse_number(&Cell::Error("#N/A".into())), Ok(None));
    }
}
