use super::columns::Mapping;
use crate::text::day;
use exchange::tables::{Cell, ColumnKind, Reason, parse_bool, parse_date, parse_number_marked, text_of};
use std::borrow::Cow;

/// Why a row stays out: the field, the cell, the key of the reason's text, the value as a person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    pub field: String,
    /// Position of the cell at fault; `None` where no column holds the field.
    pub column: Option<usize>,
    pub reason: &'static str,
    pub value: String,
}

/// What became of a row that was not rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Loaded,
    Duplicate,
}

/// Why loading a row ended: the row is at fault, or the whole import.
#[derive(Debug)]
pub enum Failure {
    Rejected(Rejection),
    Fatal(crate::Error),
}

impl From<Rejection> for Failure {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(rejection)
    }
}
impl From<project::Error> for Failure {
    fn from(error: project::Error) -> Self {
        Self::Fatal(error.into())
    }
}

/// A row seen through the mapping: values by field. Blank cells and error cells are missing values.
pub struct Line<'a> {
    pub mapping: &'a Mapping,
    pub cells: &'a [Cell<'a>],
}

impl Line<'_> {
    pub fn text(&self, field: &str) -> String {
        self.at(field).and_then(|at| self.text_at(at)).unwrap_or_default()
    }

    pub fn need_text(&self, field: &str) -> Result<String, Rejection> {
        self.at(field).and_then(|at| self.text_at(at)).ok_or_else(|| self.reject(field, "reason-blank"))
    }

    pub fn number(&self, field: &str) -> Result<Option<f64>, Rejection> {
        self.at(field).map_or(Ok(None), |at| self.number_at(at, field))
    }

    pub fn need_number(&self, field: &str) -> Result<f64, Rejection> {
        self.number(field)?.ok_or_else(|| self.reject(field, "reason-blank"))
    }

    /// A grade from 0 to 10.
    pub fn grade_at(&self, at: usize, field: &str) -> Result<Option<f64>, Rejection> {
        let value = self.number_at(at, field)?;
        match value {
            Some(grade) if !(0.0..=10.0).contains(&grade) => Err(self.reject_at(at, field, "reason-not-a-grade")),
            value => Ok(value),
        }
    }

    pub fn grade(&self, field: &str) -> Result<Option<f64>, Rejection> {
        self.at(field).map_or(Ok(None), |at| self.grade_at(at, field))
    }

    pub fn number_at(&self, at: usize, field: &str) -> Result<Option<f64>, Rejection> {
        let mark = self.mapping.decimals.get(&at).copied().unwrap_or_default();
        parse_number_marked(self.cell(at), mark).map_err(|reason| rejection(field, at, &reason))
    }

    /// A day counted from 1970-01-01.
    pub fn day(&self, field: &str) -> Result<Option<i32>, Rejection> {
        Ok(self.moment(field)?.map(|moment| moment.floor() as i32))
    }

    pub fn need_day(&self, field: &str) -> Result<i32, Rejection> {
        self.day(field)?.ok_or_else(|| self.reject(field, "reason-blank"))
    }

    /// A day counted from 1970-01-01.
    pub fn day_at(&self, at: usize, field: &str) -> Result<Option<i32>, Rejection> {
        let order = self.mapping.dates.get(&at).copied().unwrap_or_default();
        let date = parse_date(self.cell(at), order).map_err(|reason| rejection(field, at, &reason))?;
        Ok(date.map(|date| day(date.date())))
    }

    /// Days from 1970-01-01 with the time as a fraction.
    pub fn moment(&self, field: &str) -> Result<Option<f64>, Rejection> {
        let Some(at) = self.at(field) else { return Ok(None) };
        let order = self.mapping.dates.get(&at).copied().unwrap_or_default();
        let date = parse_date(self.cell(at), order).map_err(|reason| rejection(field, at, &reason))?;
        Ok(date.map(|date| {
            let time = date.time();
            let seconds = i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second());
            f64::from(day(date.date())) + f64::from(seconds) / 86_400.0
        }))
    }

    pub fn yes(&self, field: &str) -> Result<bool, Rejection> {
        let Some(at) = self.at(field) else { return Ok(false) };
        Ok(parse_bool(self.cell(at)).map_err(|reason| rejection(field, at, &reason))?.unwrap_or(false))
    }

    /// One of the words of a list: the first pair whose word begins the cell, in lower case. Blank takes the first pair.
    pub fn word<T: Copy>(&self, field: &str, words: &[(&str, T)]) -> Result<T, Rejection> {
        let text = self.text(field).to_lowercase();
        let found = words.iter().find(|(word, _)| text.starts_with(word)).or(words.first().filter(|_| text.is_empty()));
        found.map(|(_, value)| *value).ok_or_else(|| self.reject(field, "reason-unknown-word"))
    }

    /// Refuses the row where a cell is not what the person said that its column holds.
    pub fn check_kinds(&self) -> Result<(), Rejection> {
        for (at, kind) in &self.mapping.kinds {
            let field = self.mapping.fields.iter().find(|(_, place)| *place == at);
            if let (Some((field, _)), Some(reason)) = (field, self.unlike(*at, *kind)) {
                return Err(rejection(field, *at, &reason));
            }
        }
        Ok(())
    }

    /// Why the cell at a place is not of a kind; `None` when it is, or blank.
    pub fn unlike(&self, at: usize, kind: ColumnKind) -> Option<Reason> {
        let (cell, mapping) = (self.cell(at), self.mapping);
        match kind {
            ColumnKind::Date => parse_date(cell, mapping.dates.get(&at).copied().unwrap_or_default()).err(),
            ColumnKind::Number => parse_number_marked(cell, mapping.decimals.get(&at).copied().unwrap_or_default()).err(),
            ColumnKind::YesOrNo => parse_bool(cell).err(),
            ColumnKind::Empty | ColumnKind::Identifier | ColumnKind::Text => None,
        }
    }

    /// Whether the cell is an error such as #N/A.
    pub fn is_error(&self, field: &str) -> bool {
        self.at(field).is_some_and(|at| matches!(self.cell(at), Cell::Error(_)))
    }

    pub fn reject(&self, field: &str, reason: &'static str) -> Rejection {
        match self.at(field) {
            Some(at) => self.reject_at(at, field, reason),
            None => Rejection { field: field.to_owned(), column: None, reason, value: String::new() },
        }
    }

    pub fn reject_at(&self, at: usize, field: &str, reason: &'static str) -> Rejection {
        Rejection { field: field.to_owned(), column: Some(at), reason, value: self.cell(at).display() }
    }

    pub fn at(&self, field: &str) -> Option<usize> {
        self.mapping.fields.get(field).copied()
    }

    pub fn cell(&self, at: usize) -> &Cell<'_> {
        self.cells.get(at).unwrap_or(&Cell::Empty)
    }

    /// The text at a place, borrowed where the cell holds it as it is; `None` for blank and error cells.
    pub fn text_in(&self, at: usize) -> Option<Cow<'_, str>> {
        text_of(self.cell(at))
    }

    fn text_at(&self, at: usize) -> Option<String> {
        self.text_in(at).map(Cow::into_owned)
    }
}

fn rejection(field: &str, at: usize, reason: &Reason) -> Rejection {
    let (reason, value) = match reason {
        Reason::NotANumber { text } => ("reason-not-a-number", text),
        Reason::NotADate { text } => ("reason-not-a-date", text),
        Reason::NotYesOrNo { text } => ("reason-not-yes-or-no", text),
        Reason::OutOfRange { text } => ("reason-out-of-range", text),
    };
    Rejection { field: field.to_owned(), column: Some(at), reason, value: value.clone() }
}
