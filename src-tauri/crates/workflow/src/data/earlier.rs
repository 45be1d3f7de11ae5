use super::Request;
use super::columns::{Sample, file_name};
use crate::Result;
use project::batches::{self, Batch, BatchId};
use project::{Reader, renewals};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An earlier import of the same kind, which this table may renew.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "EarlierImport")]
pub struct Earlier {
    pub batch: BatchId,
    pub name: String,
    pub imported_at: String,
    /// Whether this table looks like a newer export of that one.
    pub likely: bool,
}

/// Earlier imports looked at.
const LATEST: usize = 12;
/// Rows of the beginning whose keys are looked up.
const KEYS: usize = 200;

/// The imports of the kind that count, the likeliest first: one of the same file and sheet, or one that holds most of the
/// first rows by their keys. Tables that follow one another month by month share no keys, and are added.
pub fn earlier(reader: &Reader, request: &Request, sample: &Sample) -> Result<Vec<Earlier>> {
    let keys = keys(request, sample)?;
    let mut found = Vec::new();
    for batch in batches::active_of(reader, request.kind.word())?.into_iter().take(LATEST) {
        let likely = is_renewed(reader, request, sample, &keys, &batch)?;
        found.push(Earlier { batch: batch.id, name: batch.name, imported_at: batch.imported_at, likely });
    }
    found.sort_by_key(|earlier| !earlier.likely);
    Ok(found)
}

fn is_renewed(reader: &Reader, request: &Request, sample: &Sample, keys: &[String], batch: &Batch) -> Result<bool> {
    let columns: Vec<String> = serde_json::from_str(&batch.header).unwrap_or_default();
    let alike = columns == sample.layout.columns;
    let same_file = alike && batch.sheet == sample.table.sheet && batch.file == file_name(&request.path);
    if !batch.switchable() {
        return Ok(same_file);
    }
    let known = renewals::known(reader, &batch.kind, batch.id, keys)?;
    Ok(known * 2 >= keys.len().max(1) || (same_file && known > 0))
}

/// The different values of the column that tells the rows of a kind apart, among the first rows.
fn keys(request: &Request, sample: &Sample) -> Result<Vec<String>> {
    let mapping = sample.mapping(request.kind, &request.map)?;
    let field = match request.kind.word() {
        "customers" => "code",
        "transactions" => "order",
        "survey" => "respondent",
        "interviews" => "interview",
        "event-log" => "trace",
        _ => return Ok(Vec::new()),
    };
    let Some(at) = mapping.fields.get(field) else { return Ok(Vec::new()) };
    let texts = sample.lines.iter().filter_map(|(_, cells)| exchange::tables::parse_text(cells.get(*at)?).ok().flatten());
    let keys: BTreeSet<String> = texts.take(KEYS).collect();
    Ok(keys.into_iter().collect())
}
