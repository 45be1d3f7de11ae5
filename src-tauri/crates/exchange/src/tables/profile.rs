use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cell::Cell;
use super::date::{OrderEvidence, order_evidence};
use super::number::{DecimalMark, mark_in, number_in};
use super::value::{DateOrder, word};

/// What a column holds, judged by nine tenths of its filled cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ColumnKind {
    Empty,
    Date,
    Number,
    /// Codes, ИНН, numbers of documents: kept as text even when all are digits.
    Identifier,
    YesOrNo,
    Text,
}

/// A column seen whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ColumnProfile {
    pub kind: ColumnKind,
    pub filled: u32,
    pub blank: u32,
    /// Error cells; they count as neither filled nor blank.
    pub errors: u32,
    /// Filled cells that are not of the column's kind.
    pub unlike: u32,
    /// Different filled values, at most 10,000 counted.
    pub distinct: u32,
    /// The order of day and month that the dates themselves prove; `None` when they do not, or need none.
    pub date_order: Option<DateOrder>,
    /// Day and month could be either way round, or the rows contradict each other: a person has to say.
    pub ambiguous: bool,
    /// The mark before the fraction that the texts themselves prove; `None` when they do not: then a lone comma is decimal.
    pub decimal: Option<DecimalMark>,
    /// The first different values, five at most, as a preview shows them.
    pub examples: Vec<String>,
}

const DISTINCT: usize = 10_000;
const EXAMPLES: usize = 5;

/// Builds the profiles of all columns row by row, in memory bounded by the number of columns.
#[derive(Debug, Default)]
pub struct Profiler {
    columns: Vec<Tally>,
    rows: u32,
}

impl Profiler {
    /// Adds a row of data.
    pub fn add(&mut self, cells: &[Cell<'_>]) {
        if cells.len() > self.columns.len() {
            self.columns.resize_with(cells.len(), Tally::default);
        }
        self.rows += 1;
        for (tally, cell) in self.columns.iter_mut().zip(cells) {
            tally.add(cell);
        }
    }

    /// One profile per column, `width` of them at least.
    pub fn finish(mut self, width: usize) -> Vec<ColumnProfile> {
        self.columns.resize_with(self.columns.len().max(width), Tally::default);
        self.columns.into_iter().map(|tally| tally.profile(self.rows)).collect()
    }
}

#[derive(Debug, Default)]
struct Tally {
    filled: u32,
    errors: u32,
    dates: u32,
    numbers: u32,
    /// Digits that stay text: a leading zero, or 10 or 12 of them as in an ИНН, or a long whole number.
    code_digits: u32,
    /// Letters and digits in one word.
    code_words: u32,
    words_of_truth: u32,
    day_first: u32,
    month_first: u32,
    either: u32,
    commas: u32,
    points: u32,
    seen: HashSet<u64>,
    examples: Vec<String>,
}

impl Tally {
    fn add(&mut self, cell: &Cell<'_>) {
        match cell {
            _ if cell.is_blank() => return,
            Cell::Error(_) => {
                self.errors += 1;
                return;
            }
            Cell::Date(_) => self.dates += 1,
            Cell::Number(value) => self.add_number(*value),
            Cell::Duration(_) => self.numbers += 1,
            Cell::Bool(_) => self.words_of_truth += 1,
            Cell::Text(text) => self.add_text(text.trim()),
            Cell::Empty => return,
        }
        self.filled += 1;
        self.remember(cell);
    }

    fn add_number(&mut self, value: f64) {
        self.numbers += 1;
        let inn = (1e9..1e10).contains(&value) || (1e11..1e12).contains(&value);
        if value.fract() == 0.0 && inn {
            self.code_digits += 1;
        }
    }

    fn add_text(&mut self, text: &str) {
        if word(text).is_some() && !matches!(text, "0" | "1") {
            self.words_of_truth += 1;
        } else if is_code_of_digits(text) {
            self.code_digits += 1;
            self.numbers += 1;
        } else if number_in(text, DecimalMark::Comma).is_some() {
            self.numbers += 1;
            match mark_in(text) {
                Some(DecimalMark::Comma) => self.commas += 1,
                Some(DecimalMark::Point) => self.points += 1,
                None => {}
            }
        } else if let Some(evidence) = order_evidence(text) {
            self.dates += 1;
            match evidence {
                OrderEvidence::Clear => {}
                OrderEvidence::DayFirst => self.day_first += 1,
                OrderEvidence::MonthFirst => self.month_first += 1,
                OrderEvidence::Either => self.either += 1,
            }
        } else if is_code_word(text) {
            self.code_words += 1;
        }
    }

    fn remember(&mut self, cell: &Cell<'_>) {
        if self.seen.len() >= DISTINCT {
            return;
        }
        let mut hasher = DefaultHasher::new();
        match cell {
            Cell::Text(text) => text.trim().hash(&mut hasher),
            Cell::Number(value) => value.to_bits().hash(&mut hasher),
            other => other.display().hash(&mut hasher),
        }
        if self.seen.insert(hasher.finish()) && self.examples.len() < EXAMPLES {
            self.examples.push(cell.display());
        }
    }

    fn profile(self, rows: u32) -> ColumnProfile {
        let (kind, alike) = self.kind();
        let slashes = self.day_first + self.month_first + self.either;
        let date_order = match (self.day_first, self.month_first) {
            (1.., 0) => Some(DateOrder::DayFirst),
            (0, 1..) => Some(DateOrder::MonthFirst),
            _ => None,
        };
        ColumnProfile {
            kind,
            filled: self.filled,
            blank: rows - self.filled - self.errors,
            errors: self.errors,
            unlike: self.filled - alike,
            distinct: self.seen.len() as u32,
            date_order: date_order.filter(|_| kind == ColumnKind::Date),
            ambiguous: kind == ColumnKind::Date && slashes > 0 && date_order.is_none(),
            decimal: match (self.commas, self.points) {
                (1.., 0) => Some(DecimalMark::Comma),
                (0, 1..) => Some(DecimalMark::Point),
                _ => None,
            },
            examples: self.examples,
        }
    }

    /// The kind, and how many filled cells are of it.
    fn kind(&self) -> (ColumnKind, u32) {
        let most = |count: u32| u64::from(count) * 10 >= u64::from(self.filled) * 9;
        let plain = self.numbers - self.code_digits;
        if self.filled == 0 {
            (ColumnKind::Empty, 0)
        } else if most(self.dates) {
            (ColumnKind::Date, self.dates)
        } else if most(self.words_of_truth) {
            (ColumnKind::YesOrNo, self.words_of_truth)
        } else if self.code_digits * 2 > self.filled && most(self.numbers + self.code_words) {
            (ColumnKind::Identifier, self.filled)
        } else if most(self.numbers) {
            (ColumnKind::Number, self.numbers)
        } else if most(self.code_words + self.code_digits + plain) && self.code_words > 0 {
            (ColumnKind::Identifier, self.filled)
        } else {
            (ColumnKind::Text, self.filled)
        }
    }
}

fn is_code_of_digits(text: &str) -> bool {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits && text.len() > 1 && (text.starts_with('0') || matches!(text.len(), 10 | 12))
}

/// К-00012, 85123A, ЗАК/25-001: one word with a digit and a letter or a dash.
fn is_code_word(text: &str) -> bool {
    text.chars().any(|letter| letter.is_ascii_digit())
        && text.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '/' | '.' | '_' | '№' | '#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cells: &[&str], kind: ColumnKind) -> ColumnProfile {
        let mut profiler = Profiler::default();
        for cell in cells {
            profiler.add(&[Cell::from(*cell)]);
        }
        let profile = profiler.finish(1).remove(0);
        assert_eq!(profile.kind, kind, "{cells:?}");
        profile
    }

    #[test]
    fn kinds_of_columns() {
        check(&["31.12.2025", "01.02.2025", ""], ColumnKind::Date);
        check(&["1 200,50", "7", "-3,1"], ColumnKind::Number);
        check(&["7707083893", "0277000001", "500100732259"], ColumnKind::Identifier);
        check(&["К-001", "К-002"], ColumnKind::Identifier);
        check(&["85123A", "71053", "POST12"], ColumnKind::Identifier);
        check(&["да", "нет", "Да"], ColumnKind::YesOrNo);
        check(&["Москва", "Тверь"], ColumnKind::Text);
        check(&["", " "], ColumnKind::Empty);
    }

    #[test]
    fn order_of_day_and_month_is_proved_or_asked() {
        let order = |cells: &[&str]| {
            let profile = check(cells, ColumnKind::Date);
            (profile.date_order, profile.ambiguous)
        };
        assert_eq!(order(&["03/04/2025", "13/04/2025"]), (Some(DateOrder::DayFirst), false));
        assert_eq!(order(&["03/04/2025", "04/13/2025"]), (Some(DateOrder::MonthFirst), false));
        assert_eq!(order(&["03/04/2025", "04/05/2025"]), (None, true));
        assert_eq!(order(&["13/04/2025", "04/13/2025"]), (None, true));
        assert_eq!(order(&["03.04.2025", "04.05.2025"]), (None, false));
    }

    #[test]
    fn counts_add_up() {
        let mut profiler = Profiler::default();
        for cell in [Cell::from(5.0), Cell::Empty, Cell::Error("#N/A".into()), Cell::from("x"), Cell::from(5.0)] {
            profiler.add(&[cell]);
        }
        let profile = profiler.finish(2);
        assert_eq!((profile[0].filled, profile[0].blank, profile[0].errors, profile[0].distinct), (3, 1, 1, 2));
        assert_eq!(profile[0].examples, ["5", "x"]);
        assert_eq!((profile[1].kind, profile[1].blank), (ColumnKind::Empty, 5));
    }
}
