use super::codes::{Book, Secret, secret_of};
use super::key;
use super::scan::{Depth, Scanner};
use super::words::{is_code, is_person};
use crate::text::Wording;
use crate::{Error, Result, overview};
use analysis::progress::Progress;
use project::batches::{self, Batch, BatchId};
use project::erasure::{self, TextColumn, Traces};
use project::{Project, Reader, Writing};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// What was replaced, and what went with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Pseudonymised {
    pub customers: u32,
    pub inns: u32,
    pub people: u32,
    pub phones: u32,
    pub emails: u32,
    /// Texts in which something was replaced.
    pub texts: u32,
    pub traces: Traces,
    /// Where the key was written.
    pub key: Option<String>,
}

impl Pseudonymised {
    pub fn lines(&self) -> Vec<Wording> {
        let n = |value: u32| value as usize;
        let mut lines = vec![
            Wording::new("said-pseudonymised")
                .with("customers", n(self.customers))
                .with("inns", n(self.inns))
                .with("people", n(self.people))
                .with("phones", n(self.phones))
                .with("emails", n(self.emails)),
            erased(&self.traces),
        ];
        lines.push(match &self.key {
            Some(path) => Wording::new("said-key").with("path", path.as_str()),
            None => Wording::new("said-no-key"),
        });
        lines
    }
}

/// What went with an erasure, in words.
pub fn erased(traces: &Traces) -> Wording {
    Wording::new("said-erased")
        .with("steps", traces.steps)
        .with("batches", traces.dead_batches.len())
        .with("rejected", traces.rejected_rows)
        .with("backups", traces.backups.len())
}

/// What would go with an erasure now.
pub fn forecast(project: &Project) -> Result<Traces> {
    Ok(erasure::traces(project)?)
}

/// Replaces names, phones, e-mails and ИНН by codes in every table and text. With `key`, the codes and old values are written
/// there first; a key that is there already is continued, so that the same people keep their codes. Cannot be undone.
pub fn pseudonymise(project: &mut Project, key: Option<&Path>, progress: &dyn Progress) -> Result<Pseudonymised> {
    let language = overview::language(project)?;
    let traces = erasure::traces(project)?;
    let mut book = opened(project, key)?;
    progress.report(0.1)?;
    let columns = replaceable(project)?;
    let texts = erasure::erase(project, |writing| {
        let texts = replace(writing, &columns, &mut book, progress)?;
        // The key is safe on the disk before the values are gone.
        if let Some(path) = key {
            key::write(path, &book, language.texts())?;
        }
        Ok::<_, Error>(texts)
    })?;
    Ok(Pseudonymised {
        customers: book.count(Secret::Customer),
        inns: book.count(Secret::Inn),
        people: book.count(Secret::Person),
        phones: book.count(Secret::Phone),
        emails: book.count(Secret::Email),
        texts,
        traces,
        key: key.map(|path| path.display().to_string()),
    })
}

/// The codes given so far: those of the key and those that stand in the project, and new ones for what has none.
pub fn opened(reader: &Reader, key: Option<&Path>) -> Result<Book> {
    let mut book = Book::new(overview::language(reader)?);
    if let Some(path) = key.filter(|path| path.exists()) {
        key::read(path, &mut book)?;
    }
    learn(reader, &mut book)?;
    Ok(book)
}

/// The columns in which values are replaced; results and rejected rows go as they are.
pub fn replaceable(reader: &Reader) -> Result<Vec<TextColumn>> {
    let mut columns = erasure::texts(reader)?;
    columns.retain(|column| !["result", "rejected_row"].contains(&column.table.as_str()));
    Ok(columns)
}

/// Deletes an import with its rows for good. One whose customers other imports refer to is refused.
pub fn delete_batch(project: &mut Project, id: BatchId) -> Result<()> {
    let batch: Batch = project.get(id)?;
    if !batch.switchable() {
        return Err(Error::input("batch-edited").with("file", batch.file));
    }
    let others = batches::references(project, id)?;
    if others > 0 {
        return Err(Error::input("batch-in-use").with("file", batch.file).with("rows", others));
    }
    Ok(erasure::delete_batch(project, id)?)
}

/// Forgets everything that could be undone, with what else keeps old values. Cannot be undone.
pub fn purge_history(project: &mut Project) -> Result<Traces> {
    let traces = erasure::traces(project)?;
    erasure::erase(project, |_| Ok::<_, Error>(()))?;
    Ok(traces)
}

/// Columns that hold nothing but values to be replaced, and what they are.
const NAMED: [(&str, &str, Secret); 4] = [
    ("customer", "name", Secret::Customer),
    ("customer", "inn", Secret::Inn),
    ("response", "respondent", Secret::Person),
    ("event", "resource", Secret::Person),
];

/// Gives codes to the names and ИНН of the project. What is a code already keeps it.
pub fn learn(reader: &Reader, book: &mut Book) -> Result<()> {
    for (table, column, _) in NAMED {
        for value in erasure::values(reader, table, column)? {
            if let Some(own) = secret_of(&value) {
                book.keep(own, value.trim(), None);
            }
        }
    }
    for (table, column, secret) in NAMED {
        for value in erasure::values(reader, table, column)? {
            if let Some(secret) = meaning(&value, column, secret, book) {
                book.code(secret, &value);
            }
        }
    }
    Ok(())
}

/// What a value of a named column is; `None` for one that gives nobody away.
fn meaning(value: &str, column: &str, secret: Secret, book: &Book) -> Option<Secret> {
    let value = value.trim();
    if secret_of(value).is_some() {
        return None;
    }
    match column {
        "name" | "inn" => Some(secret),
        "respondent" if is_code(value) => None,
        "respondent" if book.known(Secret::Customer, value).is_some() => Some(Secret::Customer),
        "respondent" if value.contains('@') => Some(Secret::Email),
        "respondent" if value.chars().any(char::is_alphabetic) => Some(Secret::Person),
        "respondent" => Some(Secret::Phone),
        _ => is_person(value).then_some(secret),
    }
}

/// Columns of what people wrote freely.
const PROSE: [&str; 7] = ["quote", "text", "note", "description", "acceptance", "title", "role"];

pub fn replace(writing: &Writing<'_>, columns: &[TextColumn], book: &mut Book, progress: &dyn Progress) -> Result<u32> {
    let scanner = Scanner::new(book);
    let mut changed = 0;
    for (done, column) in columns.iter().enumerate() {
        progress.report(0.1 + 0.8 * done as f32 / columns.len() as f32)?;
        let named = NAMED.iter().find(|(table, name, _)| *table == column.table && *name == column.column);
        let depth = if PROSE.contains(&column.column.as_str()) { Depth::Prose } else { Depth::Field };
        let mut seen = 0u32;
        changed += erasure::rewrite(writing, column, |text| {
            seen += 1;
            if seen.is_multiple_of(4096) {
                progress.report(0.1 + 0.8 * done as f32 / columns.len() as f32)?;
            }
            let whole = named.and_then(|(_, name, secret)| meaning(text, name, *secret, book));
            Ok::<_, Error>(match whole {
                Some(secret) => Some(book.code(secret, text)),
                None => scanner.replace(text, depth, book),
            })
        })?;
    }
    Ok(changed)
}
