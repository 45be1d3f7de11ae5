use crate::{Entity, Project, Reader, Result, journal};
use rusqlite::{Params, params_from_iter};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, ops::Deref};

/// The name of an edit as people read it in "Undo …": the key of a text and its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Step {
    pub key: String,
    pub args: BTreeMap<String, String>,
}

impl Step {
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), args: BTreeMap::new() }
    }

    pub fn arg(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

/// The right to change a project, held only inside [`Project::write`].
pub struct Writing<'p> {
    reader: &'p Reader,
}

impl Deref for Writing<'_> {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        self.reader
    }
}

impl Project {
    /// The one way to change a project: one transaction, one entry in the undo journal, one notice naming the tables.
    /// Where `change` fails, nothing of it stays. A change that changes nothing leaves no entry.
    pub fn write<T, E: From<crate::Error>>(
        &mut self,
        step: &Step,
        change: impl FnOnce(&Writing<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        self.transaction(|project| {
            let writing = Writing::of(project);
            let entry = journal::begin(&writing, step)?;
            let value = change(&writing)?;
            Ok((value, journal::finish(&writing, entry)?))
        })
    }

    /// Runs `change` and takes it back whole, whatever comes of it: what it returns is what would be.
    pub fn rehearse<T, E: From<crate::Error>>(
        &mut self,
        change: impl FnOnce(&Writing<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        self.reader.connection.execute_batch("BEGIN IMMEDIATE").map_err(crate::Error::from)?;
        let value = change(&Writing::of(self));
        self.reader.connection.execute_batch("ROLLBACK").map_err(crate::Error::from)?;
        value
    }

    /// Runs `work` in a transaction and tells the listener which tables it changed.
    pub(crate) fn transaction<T, E: From<crate::Error>>(
        &mut self,
        work: impl FnOnce(&Self) -> std::result::Result<(T, Vec<String>), E>,
    ) -> std::result::Result<T, E> {
        self.reader.connection.execute_batch("BEGIN IMMEDIATE").map_err(crate::Error::from)?;
        let done = work(self).and_then(|done| {
            self.reader.connection.execute_batch("COMMIT").map_err(crate::Error::from)?;
            Ok(done)
        });
        match done {
            Ok((value, changed)) => {
                if !changed.is_empty() {
                    (self.listener)(&changed);
                }
                Ok(value)
            }
            Err(error) => {
                // A failed COMMIT may have ended the transaction already; the first error is the one to tell.
                let _ = self.reader.connection.execute_batch("ROLLBACK");
                Err(error)
            }
        }
    }
}

impl<'p> Writing<'p> {
    /// For changes that no journal records: what was cannot come back.
    pub(crate) fn of(project: &'p Project) -> Self {
        Self { reader: &project.reader }
    }
}

impl Writing<'_> {
    pub fn insert<E: Entity>(&self, row: &E) -> Result<E::Id> {
        let columns = E::COLUMNS.join(", ");
        let marks = vec!["?"; E::COLUMNS.len()].join(", ");
        let sql = format!("INSERT INTO {} ({columns}) VALUES ({marks})", E::TABLE);
        self.connection.prepare_cached(&sql)?.execute(params_from_iter(row.values()?))?;
        let id = i32::try_from(self.connection.last_insert_rowid()).expect("tables hold fewer than 2^31 rows");
        Ok(id.into())
    }

    pub fn update<E: Entity>(&self, row: &E) -> Result<()> {
        let sets: Vec<String> = E::COLUMNS.iter().map(|column| format!("{column} = ?")).collect();
        let sql = format!("UPDATE {} SET {} WHERE id = ?", E::TABLE, sets.join(", "));
        let mut values = row.values()?;
        let id: i32 = row.id().into();
        values.push(id.into());
        self.connection.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        Ok(())
    }

    pub fn delete<E: Entity>(&self, id: E::Id) -> Result<()> {
        self.execute(&format!("DELETE FROM {} WHERE id = ?1", E::TABLE), [id.into()])
    }

    pub(crate) fn execute(&self, sql: &str, params: impl Params) -> Result<()> {
        self.connection.prepare_cached(sql)?.execute(params)?;
        Ok(())
    }
}
