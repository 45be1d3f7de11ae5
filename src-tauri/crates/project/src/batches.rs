//! Imports: each is a batch that can be switched off and on, renewed by a newer one, and deleted for good.

use crate::entity::entity;
use crate::{Reader, Result, Writing};

entity! {
    /// One imported table: the file, and what became of its rows (`rows_read = loaded + duplicates + rejected`);
    /// `totals_rows` were left out beside them.
    Batch: "batch" by BatchId {
        kind: String, file: String, sheet: String, hash: String, imported_at: String, active: bool,
        /// The earlier import of the same table that this one renewed, with what differs: `added`, `changed`, `unchanged` and
        /// `gone` are counts of rows by their key.
        supersedes: Option<BatchId>,
        rows_read: i32, loaded: i32, duplicates: i32, rejected: i32, totals_rows: i32,
        /// As people call it; the file's name until they do.
        name: String,
        /// The first table of the import that this one came with; `None` for the first and for one that came alone.
        part_of: Option<BatchId>,
        /// The names of the columns, as JSON.
        header: String,
        /// The days that the rows span; `None` where rows carry no day.
        first_day: Option<i32>, last_day: Option<i32>,
        added: i32, changed: i32, unchanged: i32, gone: i32,
    }
}

entity! {
    /// A cell that kept a row out: `row` as Excel numbers it, `column` its position from 0, `reason` the key of a text, `cells`
    /// the whole row as JSON.
    RejectedRow: "rejected_row" by RejectedRowId {
        batch_id: BatchId, row: i32, field: String, column: Option<i32>, reason: String, value: String, cells: String,
    }
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

/// Switches an import off or on. Of a file and the newer one that renewed it, one counts: switching one on switches the
/// other off.
pub fn switch(writing: &Writing<'_>, batch: &Batch, active: bool) -> Result<()> {
    if active {
        let others: Vec<Batch> =
            writing.select("WHERE active = 1 AND (supersedes = ?1 OR id = ?2)", (batch.id, batch.supersedes))?;
        for other in others {
            writing.update(&Batch { active: false, ..other })?;
        }
    }
    writing.update(&Batch { active, ..batch.clone() })
}

/// The imports of a kind that count, the latest first.
pub fn active_of(reader: &Reader, kind: &str) -> Result<Vec<Batch>> {
    reader.select("WHERE kind = ?1 AND active = 1 ORDER BY id DESC", [kind])
}

/// An active import of the same bytes as the same kind.
pub fn twin(reader: &Reader, kind: &str, sheet: &str, hash: &str) -> Result<Option<Batch>> {
    let tail = "WHERE kind = ?1 AND sheet = ?2 AND hash = ?3 AND active = 1 ORDER BY id LIMIT 1";
    Ok(reader.select(tail, (kind, sheet, hash))?.into_iter().next())
}

pub fn rejected(reader: &Reader, batch: BatchId) -> Result<Vec<RejectedRow>> {
    reader.select("WHERE batch_id = ?1 ORDER BY row, id", [batch])
}

/// First and last day of a batch's rows; `None` where they carry none.
pub fn period(reader: &Reader, batch: &Batch) -> Result<Option<(i32, i32)>> {
    let sql = match batch.kind.as_str() {
        "transactions" => "SELECT min(day), max(day) FROM order_line WHERE batch_id = ?1",
        "survey" | "interviews" => "SELECT min(day), max(day) FROM response WHERE batch_id = ?1",
        "event-log" => "SELECT CAST(min(ended_at) AS INTEGER), CAST(max(ended_at) AS INTEGER) FROM event WHERE batch_id = ?1",
        _ => return Ok(None),
    };
    let found = reader.query(sql, [batch.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.into_iter().next().and_then(|(first, last): (Option<i32>, Option<i32>)| first.zip(last)))
}

/// How many customers of a batch also stand in another import that counts.
pub fn customers_elsewhere(reader: &Reader, batch: BatchId, but: Option<BatchId>) -> Result<i32> {
    let sql = "SELECT count(*) FROM customer AS mine JOIN active_customer AS other
               ON other.id = coalesce(mine.root_id, mine.id)
               JOIN batch AS theirs ON theirs.id = other.batch_id
               WHERE mine.batch_id = ?1 AND other.batch_id <> ?1 AND other.batch_id IS NOT ?2
               AND theirs.supersedes IS NOT ?1";
    let found = reader.query(sql, (batch, but), |row| row.get(0))?;
    Ok(found.into_iter().next().unwrap_or(0))
}

/// Rows of other imports that refer to customers whom only this one brought.
pub fn references(reader: &Reader, batch: BatchId) -> Result<i32> {
    let alone = "SELECT id FROM customer AS mine WHERE batch_id = ?1 AND root_id IS NULL
                 AND NOT EXISTS (SELECT 1 FROM customer AS other WHERE other.root_id = mine.id)";
    let sql = format!(
        "SELECT (SELECT count(*) FROM order_line WHERE batch_id <> ?1 AND customer_id IN ({alone}))
              + (SELECT count(*) FROM response WHERE batch_id <> ?1 AND customer_id IN ({alone}))"
    );
    Ok(reader.query(&sql, [batch], |row| row.get(0))?.into_iter().next().unwrap_or(0))
}

/// Deletes an import with its rows. What refers to a customer whom another import brought too, refers to that one from then on.
pub(crate) fn delete(writing: &Writing<'_>, batch: BatchId) -> Result<()> {
    let lost = "root_id IN (SELECT id FROM customer WHERE batch_id = ?1)";
    let heir = |of: &str| format!("(SELECT min(heir.id) FROM customer AS heir WHERE heir.root_id = {of})");
    for table in ["order_line", "response", "feedback", "segment_member", "campaign_member"] {
        writing.execute(
            &format!(
                "UPDATE OR IGNORE {table} SET customer_id = {} WHERE customer_id IN (SELECT root_id FROM customer WHERE {lost})",
                heir(&format!("{table}.customer_id"))
            ),
            [batch],
        )?;
    }
    writing.execute(&format!("UPDATE customer SET root_id = {} WHERE {lost}", heir("customer.root_id")), [batch])?;
    writing.execute("UPDATE customer SET root_id = NULL WHERE root_id = id", ())?;
    writing.execute("UPDATE batch SET supersedes = NULL WHERE supersedes = ?1", [batch])?;
    writing.delete::<Batch>(batch)
}
