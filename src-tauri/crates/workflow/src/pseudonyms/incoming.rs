//! An import that brings codes in place of names: what the files hold of people never stays in the project.

use super::codes::{Book, Secret, secret_of};
use super::key;
use super::run::{learn, opened, replace, replaceable};
use crate::data::{self, ImportSet, Request};
use crate::progress::Part;
use crate::{Error, Result, overview};
use analysis::progress::Progress;
use project::batches::{Batch, BatchId};
use project::{Project, Reader, Writing, customers, erasure, renewals};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// That names, phones, e-mails and ИНН are to become codes, and where the key shall be; without a path there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Pseudonymise {
    pub key: Option<PathBuf>,
}

/// Imports tables and replaces names, phones, e-mails and ИНН of the whole project by codes, in one transaction. Customers
/// who come again under their code keep the codes that they have. Cancelled, failed or killed, it leaves no row and no byte
/// of the files. Cannot be undone, and takes along what [`super::pseudonymise`] does.
pub fn import(project: &mut Project, requests: &[Request], how: &Pseudonymise, progress: &dyn Progress) -> Result<ImportSet> {
    let key = how.key.as_deref();
    let language = overview::language(project)?;
    let mut book = opened(project, key)?;
    let columns = replaceable(project)?;
    erasure::erase_incoming(project, |writing| {
        let mut set = data::import_tables(writing, requests, &Part { whole: progress, done: 0.0, of: 2.0 })?;
        for table in &set.tables {
            recall(writing, table.batch.id, &mut book)?;
        }
        learn(writing, &mut book)?;
        replace(writing, &columns, &mut book, &Part { whole: progress, done: 1.0, of: 2.0 })?;
        for table in &mut set.tables {
            compare_again(writing, table)?;
        }
        // The key is safe on the disk before the values are gone.
        if let Some(path) = key {
            key::write(path, &book, language.texts())?;
        }
        Ok::<_, Error>(set)
    })
}

/// What an import of these tables would do, without doing it and without a trace of it.
pub fn rehearse(project: &mut Project, requests: &[Request], progress: &dyn Progress) -> Result<ImportSet> {
    erasure::rehearse(project, |writing| data::import_tables(writing, requests, progress))
}

/// The codes of customers who stand in the project already, for what a new import calls them.
fn recall(reader: &Reader, batch: BatchId, book: &mut Book) -> Result<()> {
    for renewed in customers::renewed(reader, batch)? {
        for (secret, before, now) in
            [(Secret::Customer, renewed.name_before, renewed.name), (Secret::Inn, renewed.inn_before, renewed.inn)]
        {
            if secret_of(&before) == Some(secret) && !now.is_empty() && secret_of(&now).is_none() {
                book.keep(secret, &before, Some(&now));
            }
        }
    }
    Ok(())
}

/// What differs from the earlier import, once both are written in codes.
fn compare_again(writing: &Writing<'_>, table: &mut data::ImportReport) -> Result<()> {
    let batch = &table.batch;
    let Some(earlier) = batch.supersedes else { return Ok(()) };
    let Some(renewal) = renewals::compare(writing, &batch.kind, earlier, batch.id)? else { return Ok(()) };
    table.batch = Batch {
        added: renewal.added,
        changed: renewal.changed,
        unchanged: renewal.unchanged,
        gone: renewal.gone,
        ..batch.clone()
    };
    writing.update(&table.batch)?;
    table.renewal = Some(renewal);
    Ok(())
}
