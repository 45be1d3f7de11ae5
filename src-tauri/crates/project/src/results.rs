//! Derived results, kept with their parameters and the state of the data that they came from.

use crate::{Project, Reader, Result};
use rusqlite::OptionalExtension;
use serde::{Serialize, de::DeserializeOwned};

/// A stored result; `stale` when the data changed since.
#[derive(Debug, Clone, PartialEq, Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Stored<T> {
    pub value: T,
    pub stale: bool,
    pub computed_at: String,
}

/// The state of the tables that a result depends on. Imports raise `batch`.
pub fn revision(reader: &Reader, tables: &[&str]) -> Result<String> {
    let mut parts = Vec::with_capacity(tables.len());
    for table in tables {
        let number = reader.number("SELECT coalesce((SELECT number FROM revision WHERE name = ?1), 0)", [table])?;
        parts.push(format!("{table}:{number}"));
    }
    Ok(parts.join(" "))
}

/// The stored result of these parameters, `None` if it was never computed. A result of an older shape counts as never computed.
pub fn load<T: DeserializeOwned>(
    reader: &Reader,
    kind: &str,
    parameters: &impl Serialize,
    tables: &[&str],
) -> Result<Option<Stored<T>>> {
    let found = reader
        .connection
        .prepare_cached("SELECT json, revision, computed_at FROM result WHERE kind = ?1 AND parameters = ?2")?
        .query_row((kind, serde_json::to_string(parameters)?), |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        })
        .optional()?;
    let Some((json, stored, computed_at)) = found else { return Ok(None) };
    let stale = stored != revision(reader, tables)?;
    Ok(serde_json::from_str(&json).ok().map(|value| Stored { value, stale, computed_at }))
}

/// Keeps a result. `revision` is taken before the data is read, so that a change during the computation shows as stale.
pub fn store<T: Serialize>(project: &Project, kind: &str, parameters: &impl Serialize, revision: &str, value: &T) -> Result<()> {
    project.connection.execute(
        "INSERT OR REPLACE INTO result (kind, parameters, revision, computed_at, json) VALUES (?1, ?2, ?3, ?4, ?5)",
        (kind, serde_json::to_string(parameters)?, revision, jiff::Timestamp::now().to_string(), serde_json::to_string(value)?),
    )?;
    Ok(())
}
