use super::cell::Cell;
use super::layout::PeriodColumn;
use super::shape::Unpivot;
use jiff::civil::DateTime;

/// Which columns of a wide table become lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Wide {
    /// Columns that stay, by place in the sheet.
    stay: Vec<usize>,
    /// Each period with the place of each measure's column, in the order of `measures`.
    periods: Vec<(DateTime, Vec<Option<usize>>)>,
    columns: Vec<String>,
    pub(crate) zeros_are_blank: bool,
}

impl Wide {
    /// Months without a year take `year`, and the next one after December.
    pub(crate) fn new(columns: &[String], found: &[PeriodColumn], unpivot: &Unpivot, mut year: i16) -> Wide {
        let stay: Vec<usize> = (0..columns.len()).filter(|at| found.iter().all(|(turned, ..)| turned != at)).collect();
        let mut measures: Vec<String> = Vec::new();
        let mut periods: Vec<(DateTime, Vec<Option<usize>>)> = Vec::new();
        let mut last = None;
        for (at, period, measure) in found {
            let name = if measure.is_empty() { &unpivot.value } else { measure };
            let place = measures.iter().position(|known| known == name).unwrap_or_else(|| {
                measures.push(name.clone());
                measures.len() - 1
            });
            if last.is_some_and(|last| period.year.is_none() && period.before(last) && measures.len() == 1) {
                year += 1;
            }
            last = Some(*period);
            let Some(start) = period.start(year) else { continue };
            let start = start.to_datetime(jiff::civil::Time::midnight());
            let known = periods.iter().position(|(known, _)| *known == start).unwrap_or_else(|| {
                periods.push((start, Vec::new()));
                periods.len() - 1
            });
            let places = &mut periods[known].1;
            places.resize(places.len().max(place + 1), None);
            places[place] = Some(*at);
        }
        let mut names: Vec<String> = stay.iter().map(|at| columns[*at].clone()).collect();
        if !periods.is_empty() {
            names.push(unpivot.period.clone());
            names.extend(measures);
        }
        Wide { stay, periods, columns: names, zeros_are_blank: unpivot.zeros_are_blank }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.periods.is_empty()
    }

    pub(crate) fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The lines of a row: one for each period in which a measure has a value, behind what `before` holds already.
    pub(crate) fn lines<'a>(&self, before: &[Cell<'a>], row: &'a [Cell<'_>], mut visit: impl FnMut(&[Cell<'a>])) {
        let at = |place: usize| row.get(place).map_or(Cell::Empty, Cell::borrowed);
        let mut line: Vec<Cell<'a>> = before.to_vec();
        line.extend(self.stay.iter().map(|place| at(*place)));
        if self.periods.is_empty() {
            return visit(&line);
        }
        let fixed = line.len();
        for (start, places) in &self.periods {
            line.truncate(fixed);
            line.push(Cell::Date(*start));
            line.extend(places.iter().map(|place| place.map_or(Cell::Empty, at)));
            if line[fixed + 1..].iter().any(|cell| !self.is_nothing(cell)) {
                visit(&line);
            }
        }
    }

    fn is_nothing(&self, cell: &Cell<'_>) -> bool {
        match cell {
            Cell::Number(value) => self.zeros_are_blank && *value == 0.0,
            cell => cell.is_blank() || Self::is_dash(cell),
        }
    }

    /// A dash, which stands for nothing.
    pub(crate) fn is_dash(cell: &Cell<'_>) -> bool {
        matches!(cell, Cell::Text(text) if matches!(text.trim(), "-" | "–" | "—"))
    }
}
