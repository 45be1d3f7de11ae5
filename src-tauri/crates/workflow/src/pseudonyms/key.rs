//! The key: a workbook that tells which value each code stands for, kept where the person says, never in the project.

use super::codes::{Book, Secret, secret_of};
use crate::data::table_fault;
use crate::{Error, Result, text::Texts};
use analysis::progress::Unwatched;
use exchange::documents::{Cell, Column, ColumnKind, Sheet, Workbook, workbook};
use exchange::tables::{self, Options};
use std::path::Path;

/// Reads the codes of an earlier key, so that the same people get the same codes again. A workbook that is no key is refused.
pub fn read(path: &Path, book: &mut Book) -> Result<()> {
    let table = tables::read(path, None, &Options::default(), &Unwatched).map_err(|error| table_fault(path, error))?;
    let mut found = false;
    for row in &table.rows {
        let cell = |at: usize| row.cells.get(at).map(|cell| cell.display()).unwrap_or_default();
        let (code, old) = (cell(0), cell(2));
        if let Some(secret) = secret_of(&code) {
            book.keep(secret, code.trim(), Some(&old));
            found = true;
        }
    }
    if found { Ok(()) } else { Err(Error::input("not-a-key").with("path", path.display().to_string())) }
}

/// Writes every code with its old values. All cells are texts, so that nothing in them is ever computed.
pub fn write(path: &Path, book: &Book, texts: &Texts) -> Result<()> {
    let column = |key: &str, width| Column { header: texts.get(key), width, kind: ColumnKind::Text };
    let row = |(secret, code, old): (Secret, &str, &String)| {
        vec![Cell::Text(code.to_owned()), Cell::Text(texts.get(secret.word())), Cell::Text(old.clone())]
    };
    let rows = book.entries().flat_map(|(secret, code, olds)| olds.iter().map(move |old| (secret, code, old))).map(row);
    let sheet = Sheet {
        name: texts.get("pseudonym-key"),
        title: texts.get("pseudonym-key"),
        note: texts.get("pseudonym-key-note"),
        columns: vec![
            column("pseudonym-column-code", 20.0),
            column("pseudonym-column-what", 16.0),
            column("pseudonym-column-value", 48.0),
        ],
        rows: rows.collect(),
    };
    let bytes = workbook(&Workbook { title: texts.get("pseudonym-key"), sheets: vec![sheet] })
        .map_err(|error| Error::internal("writing Excel", error))?;
    std::fs::write(path, bytes).map_err(|source| Error::Write { path: path.display().to_string(), source })
}
