use crate::{Entity, Error, Result};
use rusqlite::{Connection, OptionalExtension, Params};

/// Reads a project. Each thread that reads owns one.
pub struct Reader {
    pub(crate) connection: Connection,
}

impl Reader {
    /// The file that is read, to tell projects apart; empty for one in memory.
    pub fn source(&self) -> &str {
        self.connection.path().unwrap_or_default()
    }

    /// All rows of a table in the order people gave them, or in the order of entry.
    pub fn all<E: Entity>(&self) -> Result<Vec<E>> {
        let order = if E::COLUMNS.contains(&"position") { "position, id" } else { "id" };
        self.select(&format!("ORDER BY {order}"), ())
    }

    pub fn get<E: Entity>(&self, id: E::Id) -> Result<E> {
        let sql = format!("SELECT * FROM {} WHERE id = ?1", E::TABLE);
        let id: i32 = id.into();
        let row = self.connection.prepare_cached(&sql)?.query_row([id], |row| E::from_row(row)).optional()?;
        row.ok_or(Error::NotFound { table: E::TABLE, id })
    }

    /// Rows that satisfy an SQL tail such as `WHERE stage_id = ?1 ORDER BY position`.
    pub(crate) fn select<E: Entity>(&self, tail: &str, params: impl Params) -> Result<Vec<E>> {
        let sql = format!("SELECT * FROM {} {tail}", E::TABLE);
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map(params, |row| E::from_row(row))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Rows of a free query, one value of `T` each.
    pub(crate) fn query<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params, read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn number(&self, sql: &str, params: impl Params) -> Result<i64> {
        Ok(self.connection.prepare_cached(sql)?.query_row(params, |row| row.get(0))?)
    }
}
