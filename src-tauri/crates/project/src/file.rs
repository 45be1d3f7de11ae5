use crate::{Error, Reader, Result, erasure, fold, journal};
use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};
use std::{
    ops::Deref,
    path::{Path, PathBuf},
};

/// "CXAT" in ASCII: tells the file from any other SQLite file.
const APPLICATION_ID: i32 = 0x4358_4154;
const MIGRATIONS: &[M<'static>] = &[M::up(include_str!("schema/001_first.sql"))];

/// Hears the names of the tables that a write changed.
type Listener = Box<dyn Fn(&[String]) + Send + Sync>;

/// An open project: reads like a [`Reader`], changes through [`Project::write`].
pub struct Project {
    pub(crate) reader: Reader,
    pub(crate) listener: Listener,
    path: PathBuf,
}

impl Deref for Project {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        &self.reader
    }
}

/// A fault that `check` found in a file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Problem {
    pub text: String,
}

impl Project {
    /// Creates an empty project. An existing file is left alone and named in the error.
    pub fn create(path: &Path) -> Result<Self> {
        if path.exists() {
            return Err(Error::Exists { path: path.display().to_string() });
        }
        let connection = Connection::open(path)?;
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        Self::prepare(connection, path)
    }

    /// Opens a project. An older file is migrated after a copy `NAME.cxatlas.v1` is kept beside it; a newer one is refused.
    pub fn open(path: &Path) -> Result<Self> {
        let connection = existing(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let version = user_version(&connection)?;
        if (1..known()).contains(&version) {
            std::fs::copy(path, format!("{}.v{version}", path.display()))?;
        }
        Self::prepare(connection, path)
    }

    fn prepare(mut connection: Connection, path: &Path) -> Result<Self> {
        tune(&connection)?;
        Migrations::from_slice(MIGRATIONS).to_latest(&mut connection)?;
        journal::install(&connection)?;
        let mut project = Self { reader: Reader { connection }, listener: Box::new(|_| {}), path: path.to_owned() };
        erasure::finish(&mut project)?;
        Ok(project)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Calls `listener` with the names of the changed tables after every write, undo and redo.
    pub fn on_changed(&mut self, listener: impl Fn(&[String]) + Send + Sync + 'static) {
        self.listener = Box::new(listener);
    }

    /// Closes the project as one plain file, without a write-ahead log beside it.
    pub fn close(self) -> Result<()> {
        self.reader.connection.pragma_update(None, "journal_mode", "DELETE")?;
        self.reader.connection.close().map_err(|(_, error)| error.into())
    }
}

impl Reader {
    /// A connection that only reads; beside one that writes, it sees every finished write and waits for none.
    pub fn open(path: &Path) -> Result<Self> {
        let connection = existing(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        connection.pragma_update(None, "cache_size", -65_536)?;
        fold::install(&connection)?;
        Ok(Self { connection })
    }

    /// Whether the tables are those that this program makes.
    pub fn has_current_tables(&self) -> Result<bool> {
        let mut fresh = Connection::open_in_memory()?;
        Migrations::from_slice(MIGRATIONS).to_latest(&mut fresh)?;
        let fresh = Self { connection: fresh };
        Ok(self.tables()? == fresh.tables()?)
    }

    fn tables(&self) -> Result<Vec<String>> {
        self.query("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name", (), |row| {
            row.get(0)
        })
    }

    /// Looks for damage: SQLite's own check, dangling references, batches whose rows do not add up.
    pub fn check(&self) -> Result<Vec<Problem>> {
        let mut problems = self.query("PRAGMA integrity_check", (), |row| row.get::<_, String>(0))?;
        problems.retain(|line| line != "ok");
        problems.extend(self.query("PRAGMA foreign_key_check", (), |row| {
            Ok(format!(
                "{}: row {} refers to a missing row of {}",
                row.get::<_, String>(0)?,
                row.get::<_, i64>(1)?,
                row.get::<_, String>(2)?
            ))
        })?);
        problems.extend(self.query(
            "SELECT file, rows_read FROM batch WHERE rows_read <> loaded + duplicates + rejected",
            (),
            |row| Ok(format!("the three counts of {} do not add up to {} rows", row.get::<_, String>(0)?, row.get::<_, i64>(1)?)),
        )?);
        Ok(problems.into_iter().map(|text| Problem { text }).collect())
    }
}

fn existing(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let name = || path.display().to_string();
    if !path.is_file() {
        return Err(Error::Missing { path: name() });
    }
    // A connection belongs to one thread at a time, so SQLite need not lock at every value that is read.
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    let id: i32 =
        connection.pragma_query_value(None, "application_id", |row| row.get(0)).map_err(|_| Error::Foreign { path: name() })?;
    if id != APPLICATION_ID {
        return Err(Error::Foreign { path: name() });
    }
    let version = user_version(&connection)?;
    if version > known() {
        return Err(Error::Newer { path: name(), version, known: known() });
    }
    Ok(connection)
}

fn tune(connection: &Connection) -> Result<()> {
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    fold::install(connection)?;
    connection.pragma_update(None, "cache_size", -65_536)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

fn user_version(connection: &Connection) -> Result<i32> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn known() -> i32 {
    i32::try_from(MIGRATIONS.len()).expect("migrations are few")
}
