//! What people chose for tables of a shape, kept with the project so that it travels with the file. Not journalled.

use crate::{Project, Reader, Result, Writing};

/// The choices kept for tables with these columns, as JSON, and when they were kept.
pub fn of_shape(reader: &Reader, shape: &str) -> Result<Option<(String, String)>> {
    let sql = "SELECT choices, saved_at FROM mapping WHERE shape = ?1";
    Ok(reader.query(sql, [shape], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().next())
}

pub fn keep(writing: &Writing<'_>, shape: &str, choices: &str, saved_at: &str) -> Result<()> {
    writing.execute("INSERT OR REPLACE INTO mapping (shape, choices, saved_at) VALUES (?1, ?2, ?3)", [shape, choices, saved_at])
}

pub fn forget(project: &Project, shape: &str) -> Result<()> {
    project.connection.execute("DELETE FROM mapping WHERE shape = ?1", [shape])?;
    Ok(())
}
