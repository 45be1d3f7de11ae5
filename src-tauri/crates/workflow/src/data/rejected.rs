use super::{Kind, ours};
use crate::text::{Texts, Wording};
use crate::{Error, Result};
use exchange::documents::{Cell, ColumnKind, Form, FormColumn, FormRow, form};
use exchange::tables;
use project::{
    Reader,
    batches::{self, Batch, BatchId, RejectedRow},
};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// A cell at fault of a row that stayed out, with the reason to be worded in the person's language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RejectedLine {
    pub row: i32,
    pub field: String,
    /// The name of the column as the file has it; empty where the file has none for the field.
    pub column: String,
    pub reason: Wording,
    pub value: String,
}

/// Every cell at fault, in the order of the file.
pub fn rejected_lines(reader: &Reader, batch: BatchId) -> Result<Vec<RejectedLine>> {
    let header = header(&reader.get(batch)?);
    let rows = batches::rejected(reader, batch)?;
    Ok(rows
        .into_iter()
        .map(|row| RejectedLine {
            row: row.row,
            column: row.column.and_then(|at| header.get(at as usize)).cloned().unwrap_or_default(),
            reason: reason(&row),
            field: row.field,
            value: row.value,
        })
        .collect())
}

/// Writes the rejected rows as Excel, as they were: under their own header, each cell at fault red with the reason as its
/// note, all reasons in a last column of ours. Mended, the file is imported as it is.
pub fn write_rejected(reader: &Reader, batch: BatchId, path: &Path) -> Result<()> {
    let texts = crate::overview::language(reader)?.texts();
    let batch: Batch = reader.get(batch)?;
    let rows = whole_rows(&batches::rejected(reader, batch.id)?, texts)?;
    // Nameless columns at the end are ours of an earlier round: every other column has a name or letters.
    let mut header = header(&batch);
    while header.last().is_some_and(String::is_empty) {
        header.pop();
    }
    let width = header.len();
    let name = |at: usize| header.get(at).cloned().unwrap_or_default();
    let mut columns: Vec<FormColumn> = (0..width).map(|at| column(name(at))).collect();
    columns.push(column(Kind::from_word(&batch.kind).map(|kind| ours::column(kind, texts)).unwrap_or_default()));
    let rows = rows.into_iter().map(|row| with_reasons(row, width)).collect();
    let form = form(&Form { title: batch.name, sheet: batch.sheet, columns, rows, blank_rows: 0 });
    let bytes = form.map_err(|error| Error::internal("writing Excel", error))?;
    std::fs::write(path, bytes).map_err(|source| Error::Write { path: path.display().to_string(), source })
}

fn header(batch: &Batch) -> Vec<String> {
    // An import of another version without a header still shows its rows.
    serde_json::from_str(&batch.header).unwrap_or_default()
}

fn reason(row: &RejectedRow) -> Wording {
    Wording::new(&row.reason).with("value", row.value.as_str())
}

/// The rows with the faults of their cells; the first fault of a row holds its cells.
fn whole_rows(faults: &[RejectedRow], texts: &Texts) -> Result<Vec<FormRow>> {
    let mut rows: Vec<FormRow> = Vec::new();
    for fault in faults {
        if !fault.cells.is_empty() {
            let cells: Vec<tables::Cell<'_>> =
                serde_json::from_str(&fault.cells).map_err(|error| Error::internal("reading a rejected row", error))?;
            rows.push(FormRow { cells: cells.iter().map(written).collect(), ..FormRow::default() });
        }
        if let Some(row) = rows.last_mut() {
            row.faults.push((fault.column.map_or(usize::MAX, |at| at as usize), texts.word(&reason(fault))));
        }
    }
    Ok(rows)
}

/// A cell as Excel shows it. What Excel alone can compute stands as text, to be written over.
fn written(cell: &tables::Cell<'_>) -> Cell {
    match cell {
        tables::Cell::Empty => Cell::Empty,
        tables::Cell::Number(value) => Cell::Number(*value),
        tables::Cell::Date(date) if date.time() == jiff::civil::Time::midnight() => Cell::Date(date.date()),
        other => Cell::Text(other.display()),
    }
}

fn with_reasons(mut row: FormRow, width: usize) -> FormRow {
    let mut reasons: Vec<&str> = row.faults.iter().map(|(_, reason)| reason.as_str()).collect();
    reasons.dedup();
    let reasons = reasons.join("; ");
    // A fault beyond the cells of a short row, or of a field without a column, is told in the last column alone.
    row.cells.resize(width, Cell::Empty);
    row.cells.push(Cell::Text(reasons));
    row
}

fn column(header: String) -> FormColumn {
    FormColumn { header, note: String::new(), kind: ColumnKind::Number, choices: Vec::new(), required: false }
}
