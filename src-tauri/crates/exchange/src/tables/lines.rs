use super::cell::{Cell, is_invisible};
use super::groups::{self, lone_text};
use super::header::RowKind;
use super::layout::Layout;
use super::shape::Totals;
use std::collections::HashMap;

/// Turns the rows of a sheet into lines of one table, top to bottom: parents become columns, months become lines.
pub struct Lines<'l> {
    layout: &'l Layout,
    /// Depth of rows by number, for reports whose levels are not in the text.
    depths: &'l HashMap<u32, u8>,
    /// The parents above the present row, the outermost first.
    parents: Vec<String>,
    /// Places of the columns whose blanks take the value above, with that value.
    above: Vec<(usize, Cell<'static>)>,
    /// Parents since the last row of data, where they are told by being alone.
    run: Vec<String>,
}

impl<'l> Lines<'l> {
    pub fn new(layout: &'l Layout, depths: &'l HashMap<u32, u8>) -> Lines<'l> {
        let place = |name: &String| layout.sheet_columns.iter().position(|column| column == name);
        Lines {
            parents: vec![String::new(); layout.levels.len()],
            above: layout.fill.iter().filter_map(place).map(|at| (at, Cell::Empty)).collect(),
            run: Vec::new(),
            layout,
            depths,
        }
    }

    /// Passes the lines of a row to `visit` and says what the row was. A parent row that holds sums counts as a total.
    pub fn row(&mut self, number: u32, cells: &[Cell<'_>], visit: &mut dyn FnMut(&[Cell<'_>])) -> RowKind {
        let kind = self.layout.header.row_kind(number, cells);
        let kept = kind == RowKind::Total && self.layout.totals == Totals::Keep;
        if kind != RowKind::Data && !kept {
            return kind;
        }
        if !self.layout.reshapes() {
            visit(cells);
            return RowKind::Data;
        }
        if let Some(parent) = self.parent(number, cells) {
            return parent;
        }
        self.settle();
        let filled = self.filled(cells);
        let before: Vec<Cell<'_>> = self.parents.iter().map(|parent| Cell::from(parent.as_str())).collect();
        self.layout.wide.lines(&before, filled.as_deref().unwrap_or(cells), |line| visit(line));
        RowKind::Data
    }

    /// Takes a parent row in; `None` for a row of data.
    fn parent(&mut self, number: u32, cells: &[Cell<'_>]) -> Option<RowKind> {
        let groups = &self.layout.groups;
        if self.layout.levels.is_empty() {
            return None;
        }
        let Some(column) = groups.column else {
            self.run.push(lone_text(cells)?.to_owned());
            return Some(RowKind::Parent);
        };
        let cell = cells.get(column).unwrap_or(&Cell::Empty);
        let depth = groups::depth(number, cell, self.depths);
        let level = groups.depths.iter().position(|known| *known >= depth).unwrap_or(groups.depths.len());
        if level >= self.parents.len() {
            return None;
        }
        self.parents[level] = cell.display().trim_matches(is_invisible).to_owned();
        self.parents[level + 1..].fill(String::new());
        let sums = cells.iter().filter(|cell| !cell.is_blank()).count() > 1;
        Some(if sums { RowKind::Total } else { RowKind::Parent })
    }

    /// Puts the parents met since the last row of data in their places: the last of them is the innermost.
    fn settle(&mut self) {
        let levels = self.parents.len();
        let from = levels.saturating_sub(self.run.len());
        let late = self.run.len().saturating_sub(levels);
        for (level, text) in (from..).zip(self.run.drain(..).skip(late)) {
            let prefix = &self.layout.groups.prefixes[level];
            let rest = text.strip_prefix(prefix.as_str()).filter(|_| !prefix.is_empty());
            let rest = rest.and_then(|rest| rest.trim_start().strip_prefix(':')).map(str::trim);
            self.parents[level] = rest.map_or_else(|| text.clone(), str::to_owned);
        }
    }

    /// The row with blanks filled from above; `None` when there is nothing to fill.
    fn filled<'c>(&mut self, cells: &'c [Cell<'_>]) -> Option<Vec<Cell<'c>>> {
        if self.above.is_empty() {
            return None;
        }
        let mut row: Vec<Cell<'c>> = cells.iter().map(Cell::borrowed).collect();
        for (place, value) in &mut self.above {
            match row.get(*place) {
                Some(cell) if !cell.is_blank() => *value = cell.clone().into_owned(),
                _ => {
                    row.resize(row.len().max(*place + 1), Cell::Empty);
                    row[*place] = value.clone();
                }
            }
        }
        Some(row)
    }
}
