//! The undo journal: inverse statements recorded by generated triggers, kept in the file.
//!
//! Bulk rows are not journalled: they carry an import batch, and undoing an import switches the batch off.

use crate::{Error, Project, Reader, Result, Step, Writing};
use rusqlite::{Connection, OptionalExtension};

/// Tables whose rows come and go with their batch, and tables that hold no edits of people.
const NOT_RECORDED: &[&str] = &[
    "view_state",
    "revision",
    "result",
    "journal",
    "journal_change",
    "rejected_row",
    "mapping",
    "customer",
    "product",
    "order_line",
    "response",
    "answer",
    "remark",
    "event",
];

/// What undo and redo would do now.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UndoState {
    pub undo: Option<Step>,
    pub redo: Option<Step>,
}

/// The steps that undo and redo would take.
pub fn state(reader: &Reader) -> Result<UndoState> {
    Ok(UndoState { undo: next(reader, UNDO)?.map(|(_, step)| step), redo: next(reader, REDO)?.map(|(_, step)| step) })
}

/// When the latest step was written, in ISO 8601; `None` before the first.
pub fn last_written(reader: &Reader) -> Result<Option<String>> {
    let found = reader.query("SELECT max(written_at) FROM journal", (), |row| row.get(0))?;
    Ok(found.into_iter().next().flatten())
}

const UNDO: &str = "SELECT id, step, arguments FROM journal WHERE undone = 0 ORDER BY id DESC LIMIT 1";
const REDO: &str = "SELECT id, step, arguments FROM journal WHERE undone = 1 ORDER BY id LIMIT 1";

impl Project {
    /// Takes back the latest step and returns its name.
    pub fn undo(&mut self) -> Result<Step> {
        self.replay(UNDO, true, Error::NothingToUndo)
    }

    /// Does again the step that was taken back last and returns its name.
    pub fn redo(&mut self) -> Result<Step> {
        self.replay(REDO, false, Error::NothingToRedo)
    }

    /// Runs the inverse statements of one entry backwards; the triggers record their inverses in their place, so that
    /// the same entry serves undo and redo in turn.
    fn replay(&mut self, which: &str, undone: bool, nothing: Error) -> Result<Step> {
        self.transaction(|project| {
            let connection = &project.reader.connection;
            let (entry, step) = next(&project.reader, which)?.ok_or(nothing)?;
            let statements = project.reader.query(
                "SELECT inverse FROM journal_change WHERE journal_id = ?1 ORDER BY id DESC",
                [entry],
                |row| row.get::<_, String>(0),
            )?;
            connection.execute("DELETE FROM journal_change WHERE journal_id = ?1", [entry])?;
            connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
            record(connection, Some(entry))?;
            for statement in &statements {
                connection.execute_batch(statement)?;
            }
            record(connection, None)?;
            connection.execute("UPDATE journal SET undone = ?2 WHERE id = ?1", (entry, undone))?;
            let changed = bump(connection, entry)?;
            Ok((step, changed))
        })
    }
}

impl Writing<'_> {
    /// Leaves what `work` writes out of the journal: for the rows of a batch, which its switch takes back.
    pub fn unrecorded<T, E: From<Error>>(&self, work: impl FnOnce() -> std::result::Result<T, E>) -> std::result::Result<T, E> {
        let entry = recording(&self.connection)?;
        record(&self.connection, None)?;
        let value = work();
        record(&self.connection, entry)?;
        value
    }

    /// Marks a bulk table as changed, so that screens and stored results notice.
    pub fn touch(&self, table: &str) -> Result<()> {
        raise(&self.connection, table)
    }
}

/// Opens an entry; what could have been done again is gone from here on.
pub(crate) fn begin(writing: &Writing<'_>, step: &Step) -> Result<i64> {
    let connection = &writing.connection;
    connection.execute("DELETE FROM journal WHERE undone = 1", [])?;
    connection.execute(
        "INSERT INTO journal (step, arguments, written_at) VALUES (?1, ?2, ?3)",
        (&step.key, serde_json::to_string(&step.args)?, jiff::Timestamp::now().to_string()),
    )?;
    let entry = connection.last_insert_rowid();
    record(connection, Some(entry))?;
    Ok(entry)
}

/// Closes an entry, drops it when nothing was recorded, and returns the names of the changed tables.
pub(crate) fn finish(writing: &Writing<'_>, entry: i64) -> Result<Vec<String>> {
    let connection = &writing.connection;
    record(connection, None)?;
    let changed = bump(connection, entry)?;
    if changed.is_empty() {
        connection.execute("DELETE FROM journal WHERE id = ?1", [entry])?;
    }
    Ok(changed)
}

/// Creates the recording triggers of this connection. They are temporary, so that a foreign tool can still write the file.
pub(crate) fn install(connection: &Connection) -> Result<()> {
    connection.execute_batch("CREATE TEMP TABLE recording (entry INTEGER); INSERT INTO recording VALUES (NULL)")?;
    let tables: Vec<String> = connection
        .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for table in tables.iter().filter(|table| !NOT_RECORDED.contains(&table.as_str())) {
        connection.execute_batch(&triggers(table, &columns(connection, table)?))?;
    }
    Ok(())
}

/// An update that leaves every column as it was is no change and is not recorded.
fn triggers(table: &str, columns: &[String]) -> String {
    let names = columns.join(", ");
    let olds = columns.iter().map(|c| format!("quote(old.{c})")).collect::<Vec<_>>().join(" || ', ' || ");
    let sets = columns.iter().map(|c| format!("'{c} = ' || quote(old.{c})")).collect::<Vec<_>>().join(" || ', ' || ");
    let differs = columns.iter().map(|c| format!("old.{c} IS NOT new.{c}")).collect::<Vec<_>>().join(" OR ");
    let recording = "(SELECT entry FROM recording)";
    let note = format!("INSERT INTO journal_change (journal_id, name, inverse) VALUES ({recording}, '{table}',");
    format!(
        "CREATE TEMP TRIGGER record_insert_{table} AFTER INSERT ON main.{table} WHEN {recording} IS NOT NULL
            BEGIN {note} 'DELETE FROM {table} WHERE rowid = ' || new.rowid); END;
         CREATE TEMP TRIGGER record_update_{table} AFTER UPDATE ON main.{table} WHEN {recording} IS NOT NULL AND ({differs})
            BEGIN {note} 'UPDATE {table} SET ' || {sets} || ' WHERE rowid = ' || new.rowid); END;
         CREATE TEMP TRIGGER record_delete_{table} AFTER DELETE ON main.{table} WHEN {recording} IS NOT NULL
            BEGIN {note} 'INSERT INTO {table} (rowid, {names}) VALUES (' || old.rowid || ', ' || {olds} || ')'); END;"
    )
}

fn columns(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1) WHERE name <> 'id'")?;
    Ok(statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

fn next(reader: &Reader, which: &str) -> Result<Option<(i64, Step)>> {
    let found = reader
        .connection
        .prepare_cached(which)?
        .query_row([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?)))
        .optional()?;
    let Some((id, key, arguments)) = found else { return Ok(None) };
    Ok(Some((id, Step { key, args: serde_json::from_str(&arguments)? })))
}

fn record(connection: &Connection, entry: Option<i64>) -> Result<()> {
    connection.prepare_cached("UPDATE temp.recording SET entry = ?1")?.execute([entry])?;
    Ok(())
}

fn recording(connection: &Connection) -> Result<Option<i64>> {
    Ok(connection.query_row("SELECT entry FROM temp.recording", [], |row| row.get(0))?)
}

/// Raises the revision of every table that the entry changed.
fn bump(connection: &Connection, entry: i64) -> Result<Vec<String>> {
    let changed: Vec<String> = connection
        .prepare_cached("SELECT DISTINCT name FROM journal_change WHERE journal_id = ?1 ORDER BY name")?
        .query_map([entry], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for table in &changed {
        raise(connection, table)?;
    }
    Ok(changed)
}

fn raise(connection: &Connection, table: &str) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO revision VALUES (?1, 1) ON CONFLICT (name) DO UPDATE SET number = number + 1")?
        .execute([table])?;
    Ok(())
}
