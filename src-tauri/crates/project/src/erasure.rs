//! What cannot be undone: values that must stand nowhere any more, neither in the tables nor in the traces of editing.

use crate::batches::{self, Batch, BatchId};
use crate::{Project, Reader, Result, Step, Writing, settings};
use std::path::{Path, PathBuf};

/// Set while the traces still have to be wiped, so that a killed program finishes at the next opening.
const UNFINISHED: &str = "unfinished-erasure";

/// What goes with an erasure besides the values themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Traces {
    /// Steps that could be undone or done again.
    pub steps: i32,
    /// Files of imports that are switched off and nothing refers to.
    pub dead_batches: Vec<String>,
    /// Kept values of rejected rows; the counts of the imports stay.
    pub rejected_rows: i32,
    /// Computed results; they are computed again when asked for.
    pub results: i32,
    /// Copies of the project kept beside it.
    pub backups: Vec<String>,
}

/// What an erasure would take along now.
pub fn traces(project: &Project) -> Result<Traces> {
    let count = |sql| Ok::<_, crate::Error>(project.number(sql, ())? as i32);
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Traces {
        steps: count("SELECT count(*) FROM journal")?,
        dead_batches: dead_batches(project)?.into_iter().map(|batch| batch.file).collect(),
        rejected_rows: count("SELECT count(*) FROM rejected_row")?,
        results: count("SELECT count(*) FROM result")?,
        backups: backups(project.path())?.iter().map(name).collect(),
    })
}

/// Changes the project so that nothing of what was there before can be read from the file or from the copies beside it:
/// the undo journal, imports that are switched off, values of rejected rows and computed results go as well. Where `change`
/// fails, nothing of it stays.
pub fn erase<T, E: From<crate::Error>>(
    project: &mut Project,
    change: impl FnOnce(&Writing<'_>) -> std::result::Result<T, E>,
) -> std::result::Result<T, E> {
    let connection = &project.reader.connection;
    connection.pragma_update(None, "secure_delete", true).map_err(crate::Error::from)?;
    let value = project.write(&Step::new("step-erasure"), |writing| {
        writing.unrecorded(|| {
            let value = change(writing)?;
            drop_traces(writing)?;
            settings::set_view_state_in(writing, UNFINISHED, "1")?;
            Ok::<_, E>(value)
        })
    })?;
    wipe(project)?;
    let tables = texts(project)?.into_iter().map(|column| column.table);
    let mut changed: Vec<String> = tables.collect();
    changed.dedup();
    changed.push("journal".to_owned());
    (project.listener)(&changed);
    Ok(value)
}

/// As [`erase`], for a change that brings in values which must not stay: where it fails or the program is killed meanwhile,
/// they are wiped from the log of the file as well.
pub fn erase_incoming<T, E: From<crate::Error>>(
    project: &mut Project,
    change: impl FnOnce(&Writing<'_>) -> std::result::Result<T, E>,
) -> std::result::Result<T, E> {
    settings::set_view_state(project, UNFINISHED, "1")?;
    erase(project, change).or_else(|error| {
        wipe(project)?;
        Err(error)
    })
}

/// As [`Project::rehearse`], without a trace of what was rehearsed in the log of the file.
pub fn rehearse<T, E: From<crate::Error>>(
    project: &mut Project,
    change: impl FnOnce(&Writing<'_>) -> std::result::Result<T, E>,
) -> std::result::Result<T, E> {
    settings::set_view_state(project, UNFINISHED, "1")?;
    let value = project.rehearse(change);
    wipe(project)?;
    value
}

/// Finishes an erasure that was killed between its change and the wiping of traces.
pub(crate) fn finish(project: &mut Project) -> Result<()> {
    match settings::view_state(project, UNFINISHED)? {
        Some(_) => wipe(project),
        None => Ok(()),
    }
}

/// Deletes an import with all its rows for good.
pub fn delete_batch(project: &mut Project, batch: BatchId) -> Result<()> {
    erase(project, |writing| {
        writing.touch("batch")?;
        batches::delete(writing, batch)
    })
}

fn drop_traces(writing: &Writing<'_>) -> Result<()> {
    for batch in dead_batches(writing)? {
        batches::delete(writing, batch.id)?;
    }
    for table in ["journal", "rejected_row", "result"] {
        writing.execute(&format!("DELETE FROM {table}"), ())?;
    }
    for name in ["batch", "customer", "response", "feedback", "remark", "order_line"] {
        writing.touch(name)?;
    }
    Ok(())
}

/// Imports that are switched off, except those whose customers other imports refer to.
fn dead_batches(reader: &Reader) -> Result<Vec<Batch>> {
    let mut dead: Vec<Batch> = reader.select("WHERE active = 0 ORDER BY id", ())?;
    for at in (0..dead.len()).rev() {
        if batches::references(reader, dead[at].id)? > 0 {
            dead.remove(at);
        }
    }
    Ok(dead)
}

/// Rewrites the file without its free pages, empties the write-ahead log, removes the copies beside the project.
fn wipe(project: &mut Project) -> Result<()> {
    let connection = &project.reader.connection;
    connection.flush_prepared_statement_cache();
    connection.pragma_update(None, "secure_delete", true)?;
    connection.execute_batch("VACUUM")?;
    connection.execute("DELETE FROM view_state WHERE key = ?1", [UNFINISHED])?;
    // Answers "busy, pages of the log, pages moved"; a reader that holds an old page is waited for.
    let busy: i32 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |row| row.get(0))?;
    if busy != 0 {
        settings::set_view_state(project, UNFINISHED, "1")?;
        return Err(crate::Error::Busy);
    }
    for copy in backups(project.path())? {
        std::fs::remove_file(copy)?;
    }
    Ok(())
}

/// Copies that were kept beside the project when it was migrated: `NAME.cxatlas.v1` and so on.
fn backups(project: &Path) -> Result<Vec<PathBuf>> {
    let folder = project.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let stem = format!("{}.v", project.file_name().unwrap_or_default().to_string_lossy());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let version = name.strip_prefix(&stem);
        if version.is_some_and(|version| !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit())) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// A column of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextColumn {
    pub table: String,
    pub column: String,
}

/// Tables that hold no texts of people.
const STRUCTURE: [&str; 3] = ["revision", "journal", "journal_change"];

/// Every column of texts in the file.
pub fn texts(reader: &Reader) -> Result<Vec<TextColumn>> {
    let found = reader.query(
        "SELECT schema.name, info.name FROM sqlite_schema AS schema JOIN pragma_table_info(schema.name) AS info
         WHERE schema.type = 'table' AND schema.name NOT LIKE 'sqlite_%' AND info.type = 'TEXT' ORDER BY schema.name, info.cid",
        (),
        |row| Ok(TextColumn { table: row.get(0)?, column: row.get(1)? }),
    )?;
    Ok(found.into_iter().filter(|column| !STRUCTURE.contains(&column.table.as_str())).collect())
}

/// Distinct texts of a column in the order of entry.
pub fn values(reader: &Reader, table: &str, column: &str) -> Result<Vec<String>> {
    let sql = format!("SELECT {column} FROM {table} WHERE {column} <> '' GROUP BY {column} ORDER BY min(rowid)");
    reader.query(&sql, (), |row| row.get(0))
}

/// Puts what `change` gives in place of the texts of a column; `None` leaves a text as it is. Gives the number of rows changed.
pub fn rewrite<E: From<crate::Error>>(
    writing: &Writing<'_>,
    of: &TextColumn,
    mut change: impl FnMut(&str) -> std::result::Result<Option<String>, E>,
) -> std::result::Result<u32, E> {
    let mut changed: Vec<(i64, String)> = Vec::new();
    let read = |error: rusqlite::Error| crate::Error::from(error);
    let TextColumn { table, column } = of;
    let sql = format!("SELECT rowid, {column} FROM {table} WHERE {column} <> ''");
    let mut statement = writing.connection.prepare(&sql).map_err(read)?;
    let mut rows = statement.query(()).map_err(read)?;
    while let Some(row) = rows.next().map_err(read)? {
        let text = row.get_ref(1).map_err(read)?.as_str().map_err(|error| read(error.into()))?;
        if let Some(text) = change(text)? {
            changed.push((row.get(0).map_err(read)?, text));
        }
    }
    let sql = format!("UPDATE {table} SET {column} = ?2 WHERE rowid = ?1");
    for (row, text) in &changed {
        writing.execute(&sql, (row, text))?;
    }
    Ok(changed.len() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "Балтметаллсистема";

    /// A project whose changes reach the disk long before they are whole, as those of a large import do.
    fn forgetful(folder: &Path) -> Project {
        let project = Project::create(&folder.join("a.cxatlas")).unwrap();
        project.reader.connection.pragma_update(None, "cache_size", 10).unwrap();
        project
    }

    /// Brings 5,000 values in and fails.
    fn fail(writing: &Writing<'_>) -> Result<()> {
        let _: Vec<()> = (0..5000).map(|n| settings::set(writing, &format!("{SECRET} {n}"), SECRET)).collect::<Result<_>>()?;
        Err(crate::Error::Busy)
    }

    #[track_caller]
    fn check(on: &str, run: fn(&mut Project) -> Result<()>, stays: bool) {
        let folder = tempfile::tempdir().unwrap();
        let mut project = forgetful(folder.path());
        run(&mut project).unwrap_err();
        let found = std::fs::read_dir(folder.path()).unwrap().any(|file| {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes())
        });
        assert_eq!(found, stays, "{on}");
        assert_eq!(settings::view_state(&project, UNFINISHED).unwrap(), None, "{on}: nothing is left to do");
    }

    #[test]
    fn what_a_failed_change_brought_in_is_wiped() {
        // The search can fail: what is taken back in the usual way stays in the log.
        check("a usual change", |project| project.write(&Step::new("step-test"), fail), true);
        check("a change that brings values in", |project| erase_incoming(project, fail), false);
        check("a rehearsal", |project| rehearse(project, fail), false);
    }
}
