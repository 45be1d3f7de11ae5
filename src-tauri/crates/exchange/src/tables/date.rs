use jiff::civil::{Date, DateTime, Time};

use super::cell::is_invisible;
use super::value::DateOrder;

/// The date in a text, with midnight when it has no time; `None` when it is none.
pub(crate) fn date_in(text: &str, order: DateOrder) -> Option<DateTime> {
    let text: String = text.trim_matches(is_invisible).chars().map(|c| if is_invisible(c) { ' ' } else { c }).collect();
    let text = text.strip_suffix("г.").or_else(|| text.strip_suffix(" г")).unwrap_or(&text).trim_end();
    if let Some(date) = in_words(text) {
        return Some(date.to_datetime(Time::midnight()));
    }
    let (day, time) = match text.split_once(['T', ' ', ',']) {
        Some((day, time)) => (day, time_in(time.trim_start_matches([' ', ',']))?),
        None => (text, Time::midnight()),
    };
    Some(day_in(day, order)?.to_datetime(time))
}

/// What a text date says of the order of day and month in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OrderEvidence {
    /// Dots, year first or a month in words: there is no question.
    Clear,
    /// 31/12/2025: only day first makes a date.
    DayFirst,
    /// 12/31/2025: only month first makes a date.
    MonthFirst,
    /// 03/04/2025: both do.
    Either,
}

/// What the text says of the order; `None` when it is no date in either.
pub(crate) fn order_evidence(text: &str) -> Option<OrderEvidence> {
    match (date_in(text, DateOrder::DayFirst), date_in(text, DateOrder::MonthFirst)) {
        (None, None) => None,
        (Some(_), None) => Some(OrderEvidence::DayFirst),
        (None, Some(_)) => Some(OrderEvidence::MonthFirst),
        // 05/05/2025 reads the same in both orders.
        (Some(day), Some(month)) if day == month => Some(OrderEvidence::Clear),
        (Some(_), Some(_)) => Some(OrderEvidence::Either),
    }
}

fn day_in(text: &str, order: DateOrder) -> Option<Date> {
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return date(&text[..4], &text[4..6], &text[6..]);
    }
    let separator = text.chars().find(|letter| !letter.is_ascii_digit())?;
    if !matches!(separator, '.' | '/' | '-') {
        return None;
    }
    let parts: Vec<&str> = text.split(separator).collect();
    match parts[..] {
        [year, month, day] if year.len() == 4 => date(year, month, day),
        [day, month, year] if separator == '.' || order == DateOrder::DayFirst => date(year, month, day),
        [month, day, year] => date(year, month, day),
        [month, year] if year.len() == 4 => date(year, month, "1"),
        [year, month] if year.len() == 4 => date(year, month, "1"),
        _ => None,
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<i16>().ok()).flatten();
    let full = match (year.len(), number(year)?) {
        (4, year) => year,
        (2, year) if year < 69 => 2000 + year,
        (2, year) => 1900 + year,
        _ => return None,
    };
    if !(1..=2).contains(&month.len()) || !(1..=2).contains(&day.len()) {
        return None;
    }
    Date::new(full, i8::try_from(number(month)?).ok()?, i8::try_from(number(day)?).ok()?).ok()
}

/// `08:30`, `8:30:15.5`, `08:30 PM`, with a zone mark of UTC or an offset, which is dropped.
fn time_in(text: &str) -> Option<Time> {
    let lower = text.trim().to_lowercase();
    let (clock, afternoon) = match (lower.strip_suffix("pm"), lower.strip_suffix("am")) {
        (Some(rest), _) => (rest.trim_end(), Some(true)),
        (_, Some(rest)) => (rest.trim_end(), Some(false)),
        _ => (lower.as_str(), None),
    };
    let clock = clock.trim_end_matches('z').split('+').next()?;
    let mut parts = clock.split(':');
    let hour: i8 = parts.next()?.parse().ok()?;
    let minute: i8 = parts.next()?.parse().ok()?;
    let second: f64 = parts.next().unwrap_or("0").parse().ok()?;
    let hour = match (afternoon, hour) {
        (Some(true), 1..12) => hour + 12,
        (Some(false), 12) => 0,
        _ => hour,
    };
    if parts.next().is_some() || !(0.0..60.0).contains(&second) {
        return None;
    }
    Time::new(hour, minute, second as i8, ((second.fract() * 1000.0).round() as i32).min(999) * 1_000_000).ok()
}

/// `31 декабря 2025`, `31-Dec-2025`, `Dec 31, 2025`, `декабрь 2025` (its first day).
fn in_words(text: &str) -> Option<Date> {
    if !text.chars().any(char::is_alphabetic) {
        return None;
    }
    let lower = text.to_lowercase();
    let parts: Vec<&str> = lower.split([' ', '-', '.', ',', '/']).filter(|part| !part.is_empty()).collect();
    let at = parts.iter().position(|part| month_in(part).is_some())?;
    let month = month_in(parts[at])?.to_string();
    match (&parts[..], at) {
        ([day, _, year], 1) | ([_, day, year], 0) => date(year, &month, day),
        ([_, year], 0) if year.len() == 4 => date(year, &month, "1"),
        _ => None,
    }
}

pub(crate) fn month_in(word: &str) -> Option<usize> {
    const RUSSIAN: [&str; 12] =
        ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];
    const ENGLISH: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let letters = word.chars().count();
    if letters < 3 {
        return None;
    }
    let russian = RUSSIAN.iter().position(|stem| match *stem {
        "ма" => matches!(word, "май" | "мая" | "мае"),
        stem => stem.starts_with(word) || (word.starts_with(stem) && letters <= stem.chars().count() + 2),
    });
    russian.or_else(|| ENGLISH.iter().position(|name| name.starts_with(word))).map(|index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, order: DateOrder, date: Option<&str>) {
        let found = date_in(text, order).map(|date| date.to_string());
        assert_eq!(found.as_deref(), date, "{text:?}");
    }

    #[test]
    fn texts_that_need_no_order() {
        for order in [DateOrder::DayFirst, DateOrder::MonthFirst] {
            check("31.12.2025", order, Some("2025-12-31T00:00:00"));
            check("03.04.2025", order, Some("2025-04-03T00:00:00"));
            check("31.12.25", order, Some("2025-12-31T00:00:00"));
            check("1.2.99", order, Some("1999-02-01T00:00:00"));
            check("2025-12-31", order, Some("2025-12-31T00:00:00"));
            check("2025-12-31T08:30:15Z", order, Some("2025-12-31T08:30:15"));
            check("31.12.2025 8:30", order, Some("2025-12-31T08:30:00"));
            check("31.12.2025 г.", order, Some("2025-12-31T00:00:00"));
            check("20251231", order, Some("2025-12-31T00:00:00"));
            check("31 декабря 2025 г.", order, Some("2025-12-31T00:00:00"));
            check("1 мая 2025", order, Some("2025-05-01T00:00:00"));
            check("31-Dec-25", order, Some("2025-12-31T00:00:00"));
            check("Dec 31, 2025", order, Some("2025-12-31T00:00:00"));
            check("январь 2025", order, Some("2025-01-01T00:00:00"));
            check("01.2025", order, Some("2025-01-01T00:00:00"));
        }
    }

    #[test]
    fn slashes_follow_the_order_of_the_column() {
        check("12/31/2025", DateOrder::MonthFirst, Some("2025-12-31T00:00:00"));
        check("12/31/2025", DateOrder::DayFirst, None);
        check("03/04/2025", DateOrder::DayFirst, Some("2025-04-03T00:00:00"));
        check("03/04/2025", DateOrder::MonthFirst, Some("2025-03-04T00:00:00"));
        check("3/4/2025 1:05 PM", DateOrder::MonthFirst, Some("2025-03-04T13:05:00"));
    }

    #[test]
    fn what_is_no_date() {
        for text in ["", "32.12.2025", "29.02.2025", "завтра", "2025", "12,5", "8-800-555", "31.12.2025 25:00", "1.5"] {
            check(text, DateOrder::DayFirst, None);
        }
    }

    #[test]
    fn evidence_of_the_order() {
        assert_eq!(order_evidence("03/04/2025"), Some(OrderEvidence::Either));
        assert_eq!(order_evidence("13/04/2025"), Some(OrderEvidence::DayFirst));
        assert_eq!(order_evidence("04/13/2025"), Some(OrderEvidence::MonthFirst));
        assert_eq!(order_evidence("03.04.2025"), Some(OrderEvidence::Clear));
        assert_eq!(order_evidence("04.13.2025"), None);
    }
}
