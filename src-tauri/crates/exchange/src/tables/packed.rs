use std::ops::{ControlFlow, Range};

use jiff::civil::DateTime;

use super::cell::Cell;
use super::read::RowVisitor;

/// Some rows in a few blocks of memory, all their texts in one: they go to another thread without an allocation per cell.
#[derive(Debug, Default)]
pub(crate) struct Packed {
    text: String,
    cells: Vec<Value>,
    /// Number of each row and the end of its cells.
    rows: Vec<(u32, usize)>,
}

#[derive(Debug, Clone, Copy)]
enum Value {
    Empty,
    Text(usize, usize),
    Error(usize, usize),
    Number(f64),
    Date(DateTime),
    Duration(f64),
    Bool(bool),
}

impl Packed {
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn push(&mut self, number: u32, cells: &[Cell<'_>]) {
        for cell in cells {
            let value = match cell {
                Cell::Empty => Value::Empty,
                Cell::Text(text) => {
                    let Range { start, end } = self.keep(text);
                    Value::Text(start, end)
                }
                Cell::Error(code) => {
                    let Range { start, end } = self.keep(code);
                    Value::Error(start, end)
                }
                Cell::Number(value) => Value::Number(*value),
                Cell::Date(value) => Value::Date(*value),
                Cell::Duration(seconds) => Value::Duration(*seconds),
                Cell::Bool(value) => Value::Bool(*value),
            };
            self.cells.push(value);
        }
        self.rows.push((number, self.cells.len()));
    }

    fn keep(&mut self, text: &str) -> Range<usize> {
        let start = self.text.len();
        self.text.push_str(text);
        start..self.text.len()
    }

    /// Passes the rows on until the visitor breaks, and is empty afterwards, its memory kept for the next ones.
    pub(crate) fn visit(&mut self, visit: &mut RowVisitor<'_>) -> ControlFlow<()> {
        let flow = self.pass(visit);
        self.text.clear();
        self.cells.clear();
        self.rows.clear();
        flow
    }

    fn pass(&self, visit: &mut RowVisitor<'_>) -> ControlFlow<()> {
        let mut row: Vec<Cell<'_>> = Vec::new();
        let mut start = 0;
        for (number, end) in &self.rows {
            row.clear();
            row.extend(self.cells[start..*end].iter().map(|value| self.cell(*value)));
            start = *end;
            visit(*number, &row)?;
        }
        ControlFlow::Continue(())
    }

    fn cell(&self, value: Value) -> Cell<'_> {
        match value {
            Value::Empty => Cell::Empty,
            Value::Text(start, end) => Cell::Text(self.text[start..end].into()),
            Value::Error(start, end) => Cell::Error(self.text[start..end].into()),
            Value::Number(value) => Cell::Number(value),
            Value::Date(value) => Cell::Date(value),
            Value::Duration(seconds) => Cell::Duration(seconds),
            Value::Bool(value) => Cell::Bool(value),
        }
    }
}
