use super::columns::{fault, options, sample};
use super::preview::{SheetGuess, sheets};
use crate::{Result, text::Wording};
use analysis::progress::Progress;
use exchange::tables::{self, Cell, ColumnKind, Lines, RowKind, Shape};
use serde::{Deserialize, Serialize};
use std::{ops::ControlFlow, path::Path};

/// What stands in a spreadsheet, read to its last row without importing anything.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Look {
    pub sheets: Vec<SheetGuess>,
    /// The sheet that was read.
    pub sheet: String,
    pub header_row: u32,
    pub columns: Vec<(String, ColumnKind)>,
    /// Lines that an import would read; `totals` rows beside them are left out.
    pub lines: u32,
    pub totals: u32,
}

/// Reads one sheet as `shape` says; `None` takes the first visible one.
pub fn look(path: &Path, sheet: Option<&str>, shape: &Shape, progress: &dyn Progress) -> Result<Look> {
    let sample = sample(path, sheet, shape)?;
    let mut found = Look {
        sheets: sheets(path)?,
        sheet: sample.table.sheet.clone(),
        header_row: sample.layout.header.row,
        columns: sample.layout.columns.iter().cloned().zip(sample.profiles.iter().map(|profile| profile.kind)).collect(),
        lines: 0,
        totals: 0,
    };
    let mut reader = Lines::new(&sample.layout, &sample.table.depths);
    let visit = &mut |number: u32, cells: &[Cell<'_>]| {
        let kind = reader.row(number, cells, &mut |_| found.lines += 1);
        found.totals += u32::from(kind == RowKind::Total);
        ControlFlow::Continue(())
    };
    tables::for_each_row_aside(path, sheet, &options(), progress, visit).map_err(|error| fault(path, error))?;
    Ok(found)
}

impl Look {
    /// What there is to say of it, for a person.
    pub fn said(&self) -> Wording {
        Wording::new("said-looked")
            .with("sheet", self.sheet.as_str())
            .with("sheets", self.sheets.len() as i32)
            .with("columns", self.columns.len() as i32)
            .with("lines", self.lines as i32)
            .with("totals", self.totals as i32)
    }
}
