//! Settings of the project (journalled) and view state (not journalled).

use crate::{Project, Reader, Result, Writing};
use rusqlite::OptionalExtension;

pub fn get(reader: &Reader, key: &str) -> Result<Option<String>> {
    Ok(reader
        .connection
        .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

pub fn set(writing: &Writing<'_>, key: &str, value: &str) -> Result<()> {
    writing.execute(
        "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value",
        [key, value],
    )
}

/// State of the view that survives a restart, such as the open screen.
pub fn view_state(reader: &Reader, key: &str) -> Result<Option<String>> {
    Ok(reader
        .connection
        .prepare_cached("SELECT value FROM view_state WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

pub fn set_view_state(project: &Project, key: &str, value: &str) -> Result<()> {
    project.connection.execute("INSERT OR REPLACE INTO view_state VALUES (?1, ?2)", [key, value])?;
    Ok(())
}

/// [`set_view_state`] within a write.
pub(crate) fn set_view_state_in(writing: &Writing<'_>, key: &str, value: &str) -> Result<()> {
    writing.execute("INSERT OR REPLACE INTO view_state VALUES (?1, ?2)", [key, value])
}
