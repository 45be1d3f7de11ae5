//! Imports: each is a batch that can be switched off and on.

use crate::entity::entity;
use crate::{Reader, Result, Writing};

entity! {
    /// One import: the file, and what became of its rows (`rows_read = loaded + duplicates + rejected`); `totals_rows` were
    /// left out beside them.
    Batch: "batch" by BatchId {
        kind: String, file: String, sheet: String, hash: String, imported_at: String, active: bool, supersedes: Option<BatchId>,
        rows_read: i32, loaded: i32, duplicates: i32, rejected: i32, totals_rows: i32,
    }
}

entity! {
    /// A cell that kept a row out: `row` as Excel numbers it, `reason` the key of a text.
    RejectedRow: "rejected_row" by RejectedRowId { batch_id: BatchId, row: i32, field: String, reason: String, value: String }
}

/// Stores a batch that is still switched off; its rows follow, then [`activate`].
pub fn open(writing: &Writing<'_>, batch: &Batch) -> Result<BatchId> {
    writing.unrecorded(|| writing.insert(batch))
}

/// Writes the counts and switches the batch on: the one step that undo takes back.
pub fn activate(writing: &Writing<'_>, batch: &Batch) -> Result<()> {
    writing.unrecorded(|| writing.update(&Batch { active: false, ..batch.clone() }))?;
    writing.update(&Batch { active: true, ..batch.clone() })
}

/// Kinds whose rows carry their batch, so that switching it off takes them out of every count.
const BULK: [&str; 5] = ["customers", "transactions", "survey", "interviews", "event-log"];

impl Batch {
    /// Whether the import can be switched off and on; the rows of other kinds are edited by people, and undo takes them back.
    pub fn switchable(&self) -> bool {
        BULK.contains(&self.kind.as_str())
    }
}

/// Switches an import off or on.
pub fn switch(writing: &Writing<'_>, batch: &Batch, active: bool) -> Result<()> {
    writing.update(&Batch { active, ..batch.clone() })
}

/// An active import of the same bytes as the same kind.
pub fn twin(reader: &Reader, kind: &str, sheet: &str, hash: &str) -> Result<Option<Batch>> {
    let tail = "WHERE kind = ?1 AND sheet = ?2 AND hash = ?3 AND active = 1 ORDER BY id LIMIT 1";
    Ok(reader.select(tail, (kind, sheet, hash))?.into_iter().next())
}

pub fn rejected(reader: &Reader, batch: BatchId) -> Result<Vec<RejectedRow>> {
    reader.select("WHERE batch_id = ?1 ORDER BY row, id", [batch])
}
