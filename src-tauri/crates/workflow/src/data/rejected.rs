use crate::{Error, Result, text::Wording};
use exchange::documents::{Cell, Column, ColumnKind, Sheet, Workbook, workbook};
use project::{
    Reader,
    batches::{self, Batch, BatchId},
};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// A row that stayed out, with the reason to be worded in the person's language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RejectedLine {
    pub row: i32,
    pub field: String,
    pub reason: Wording,
    pub value: String,
}

pub fn rejected_lines(reader: &Reader, batch: BatchId) -> Result<Vec<RejectedLine>> {
    let rows = batches::rejected(reader, batch)?;
    Ok(rows
        .into_iter()
        .map(|row| RejectedLine {
            row: row.row,
            reason: Wording::new(&row.reason).with("value", row.value.as_str()),
            field: row.field,
            value: row.value,
        })
        .collect())
}

/// Writes the rejected rows as Excel: row, column, value and reason, to be mended and imported again.
pub fn write_rejected(reader: &Reader, batch: BatchId, path: &Path) -> Result<()> {
    let texts = crate::overview::language(reader)?.texts();
    let batch: Batch = reader.get(batch)?;
    let column = |key: &str, width, kind| Column { header: texts.get(key), width, kind };
    let rows = rejected_lines(reader, batch.id)?.into_iter().map(|line| {
        let field = texts.get(&format!("field-{}", line.field.replace('_', "-")));
        vec![Cell::Number(line.row.into()), Cell::Text(field), Cell::Text(line.value), Cell::Text(texts.word(&line.reason))]
    });
    let sheet = Sheet {
        name: texts.get("rejected-sheet"),
        title: batch.file.clone(),
        note: texts.get("rejected-note"),
        columns: vec![
            column("rejected-row", 10.0, ColumnKind::Integer),
            column("rejected-field", 28.0, ColumnKind::Text),
            column("rejected-value", 34.0, ColumnKind::Text),
            column("rejected-reason", 70.0, ColumnKind::Text),
        ],
        rows: rows.collect(),
    };
    let bytes = workbook(&Workbook { title: batch.file, sheets: vec![sheet] })
        .map_err(|error| Error::internal("writing Excel", error))?;
    std::fs::write(path, bytes).map_err(|source| Error::Write { path: path.display().to_string(), source })
}
