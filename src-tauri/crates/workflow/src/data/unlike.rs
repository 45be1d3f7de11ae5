use super::Kind;
use super::columns::{fault, options, sample};
use super::line::Line;
use crate::{Error, Result};
use analysis::progress::Progress;
use exchange::tables::{self, Cell, ColumnKind, Lines, Shape};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, ops::ControlFlow, path::PathBuf};

/// What is counted by [`unlike`].
#[derive(Debug, Clone, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UnlikeRequest {
    pub path: PathBuf,
    pub sheet: Option<String>,
    pub shape: Shape,
    pub column: String,
    pub kind: ColumnKind,
}

/// How many cells of a column would stay out if it were of a kind, counted over the whole file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Unlike {
    pub filled: u32,
    pub unlike: u32,
    /// The first of them.
    pub examples: Vec<UnlikeCell>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UnlikeCell {
    /// As Excel numbers it.
    pub row: u32,
    pub value: String,
}

const EXAMPLES: usize = 5;

/// Counts the cells of a column that are not of a kind.
pub fn unlike(request: &UnlikeRequest, progress: &dyn Progress) -> Result<Unlike> {
    let UnlikeRequest { path, column, kind, .. } = request;
    let sheet = request.sheet.as_deref();
    let sample = sample(path, sheet, &request.shape)?;
    // The kind of table does not matter: only how the cells of the column are written.
    let mapping = sample.mapping(Kind::Customers, &BTreeMap::new())?;
    let at = sample.layout.place(column).ok_or_else(|| Error::input("no-such-column").with("column", column.as_str()))?;
    let mut found = Unlike { filled: 0, unlike: 0, examples: Vec::new() };
    let mut lines = Lines::new(&sample.layout, &sample.table.depths);
    let visit = &mut |row: u32, cells: &[Cell<'_>]| {
        lines.row(row, cells, &mut |cells| found.add(row, &Line { mapping: &mapping, cells }, at, *kind));
        ControlFlow::Continue(())
    };
    tables::for_each_row(path, sheet, &options(), progress, visit).map_err(|error| fault(path, error))?;
    Ok(found)
}

impl Unlike {
    fn add(&mut self, row: u32, line: &Line<'_>, at: usize, kind: ColumnKind) {
        self.filled += u32::from(!line.cell(at).is_blank());
        if line.unlike(at, kind).is_some() {
            self.unlike += 1;
            if self.examples.len() < EXAMPLES {
                self.examples.push(UnlikeCell { row, value: line.cell(at).display() });
            }
        }
    }
}
