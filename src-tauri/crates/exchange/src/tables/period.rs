use jiff::civil::Date;

use super::date::month_in;

/// A month, quarter, year or day that heads a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Period {
    /// `None` where the name has none: «Январь».
    pub(crate) year: Option<i16>,
    /// First month of the period.
    month: i8,
    day: i8,
    /// Nothing but a year, which a number may be by chance.
    bare_year: bool,
}

impl Period {
    /// Its first day, in `year` where the name has none.
    pub(crate) fn start(self, year: i16) -> Option<Date> {
        Date::new(self.year.unwrap_or(year), self.month, self.day).ok()
    }

    /// A year or a day, which a title or a row of data may hold by chance; a month in words it does not.
    pub(crate) fn may_be_a_value(self) -> bool {
        self.bare_year || self.day > 1
    }

    /// Whether it begins before another of the same year.
    pub(crate) fn before(self, other: Period) -> bool {
        (self.year.or(other.year), self.month, self.day) < (other.year.or(self.year), other.month, other.day)
    }
}

/// The period that a column name says and nothing else: «Январь 2025», янв.25, 2025-01, 01.2025, 1 кв. 2025, Q1 2025, 2025,
/// 01.01.2025, or a month without a year. `None` for any other name.
pub(crate) fn period_in(name: &str) -> Option<Period> {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !matches!(*word, "" | "г" | "год" | "года" | "year" | "за" | "мес" | "месяц"))
        .collect();
    let of = |year: Option<i16>, month: i8| Some(Period { year, month, day: 1, bare_year: false });
    match words[..] {
        [one] if quarter_in(one).is_some() => of(None, quarter_in(one)?),
        [one] if year_in(one).is_some_and(|_| one.len() == 4) => Some(Period { bare_year: true, ..of(year_in(one), 1)? }),
        [one] => of(None, month_in(one)? as i8),
        [number, "кв" | "квартал" | "quarter"] => of(None, ordinal(number)?),
        [a, b] => match (part(a), part(b)) {
            (Some(month), None) => of(Some(year_in(b)?), month),
            (None, Some(month)) => of(Some(year_in(a)?), month),
            _ => match (a.len(), b.len()) {
                (4, 1..=2) => of(Some(year_in(a)?), number(b).filter(|month| *month <= 12)?),
                (1..=2, 4) => of(Some(year_in(b)?), number(a).filter(|month| *month <= 12)?),
                _ => None,
            },
        },
        [number, "кв" | "квартал" | "quarter", year] => of(Some(year_in(year)?), ordinal(number)?),
        [year, number, "кв" | "квартал" | "quarter"] => of(Some(year_in(year)?), ordinal(number)?),
        [year, month, day] if year.len() == 4 => day_of(year, month, day),
        [day, month, year] if year.len() == 4 => day_of(year, month, day),
        _ => None,
    }
}

fn day_of(year: &str, month: &str, day: &str) -> Option<Period> {
    let period = Period { year: Some(year_in(year)?), month: number(month)?, day: number(day)?, bare_year: false };
    period.start(0).map(|_| period)
}

/// A month or quarter in words, by its first month.
fn part(word: &str) -> Option<i8> {
    month_in(word).map(|month| month as i8).or_else(|| quarter_in(word))
}

/// q1, 1q, 1кв, кв1 by the first month.
fn quarter_in(word: &str) -> Option<i8> {
    let number = ["q", "кв"].iter().find_map(|mark| word.strip_prefix(mark).or_else(|| word.strip_suffix(mark)))?;
    ordinal(number)
}

/// The first month of a quarter, written 1 to 4 or I to IV.
fn ordinal(text: &str) -> Option<i8> {
    match text {
        "1" | "i" => Some(1),
        "2" | "ii" => Some(4),
        "3" | "iii" => Some(7),
        "4" | "iv" => Some(10),
        _ => None,
    }
}

fn number(text: &str) -> Option<i8> {
    text.parse().ok().filter(|value| (1..=31).contains(value))
}

/// 2025 or 25; four digits from 1990 to 2099.
fn year_in(text: &str) -> Option<i16> {
    let year: i16 = text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()?;
    match text.len() {
        4 => Some(year).filter(|year| (1990..2100).contains(year)),
        2 => Some(2000 + year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, start: Option<&str>) {
        let found = period_in(name).and_then(|period| period.start(1999)).map(|date| date.to_string());
        assert_eq!(found.as_deref(), start, "{name}");
    }

    #[test]
    fn names_of_periods() {
        for name in ["Январь 2025", "янв.25", "янв-25", "Jan-25", "2025 январь", "2025-01", "01.2025", "1 кв. 2025"]
        {
            check(name, Some("2025-01-01"));
        }
        check("Январь 2025 г.", Some("2025-01-01"));
        check("Q3 2025", Some("2025-07-01"));
        check("III квартал 2025", Some("2025-07-01"));
        check("2025", Some("2025-01-01"));
        check("2025-03-15", Some("2025-03-15"));
        check("15.03.2025", Some("2025-03-15"));
        check("Май", Some("1999-05-01"));
        check("4 кв.", Some("1999-10-01"));
    }

    #[test]
    fn what_is_no_period() {
        for name in ["", "Итого", "Контрагент", "План 2025", "12", "2025 итого", "1234", "Сумма, руб.", "13.2025", "31.02.2025"]
        {
            check(name, None);
        }
    }
}
