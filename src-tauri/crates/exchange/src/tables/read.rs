use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::Path;

use analysis::progress::Progress;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cell::{Cell, OwnedCell};
use super::child::ChildReader;
use super::delimited;
use super::encoding::TextEncoding;
use super::error::{Measure, TableError};
use super::excel::Book;
use super::format::{self, Format};
use super::guard::{Limits, within};
use super::outline::outline;

/// A sheet as the file declares it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SheetInfo {
    /// The name on the tab; the stem of the file for a text table.
    pub name: String,
    /// Rows to the last filled one; `None` when the file does not say without being read.
    pub rows: Option<u32>,
    pub columns: Option<u32>,
    pub visible: bool,
}

/// How to read; the default reads everything here, with the default limits.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub limits: Limits,
    /// Encoding of a text table; detected when `None`.
    pub encoding: Option<TextEncoding>,
    /// Delimiter of a text table, an ASCII byte; detected when `None`.
    pub delimiter: Option<u8>,
    /// Stop after so many rows with something in them, for a preview.
    pub first_rows: Option<u32>,
    /// Reads xls, xlsb and ods in a process of its own with limits of time and memory.
    pub child: Option<ChildReader>,
}

/// Receives a row by its number in the file, from 1, and its cells from the first column to the last filled one.
/// Blank rows are not passed on.
pub type RowVisitor<'v> = dyn FnMut(u32, &[Cell<'_>]) -> ControlFlow<()> + 'v;

/// A row that is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// As the spreadsheet program numbers it, from 1.
    pub number: u32,
    /// From the first column to the last filled one.
    pub cells: Vec<OwnedCell>,
}

/// A sheet in memory.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RawTable {
    pub sheet: String,
    /// Rows with something in them.
    pub rows: Vec<Row>,
    /// Outline level or indent of rows, by number, where the workbook keeps them; without those at depth 0.
    pub depths: HashMap<u32, u8>,
    /// Cells merged over several rows: the column, from 0, and the number of the first row.
    pub merged_down: Vec<(usize, u32)>,
}

/// The sheets of a file, in its order; one for a text table.
///
/// Errors: every [`TableError`] but `NoSuchSheet`, `EmptySheet` and `Cancelled`.
pub fn list_sheets(path: &Path, options: &Options) -> Result<Vec<SheetInfo>, TableError> {
    let sheets = match format::identify(path)? {
        Format::Delimited => vec![SheetInfo { name: stem(path), rows: None, columns: None, visible: true }],
        format => match options.child.as_ref().filter(|_| needs_child(format)) {
            Some(child) => child.list_sheets(path)?,
            None => Book::open(path, format, &options.limits)?.sheets(),
        },
    };
    if sheets.is_empty() { Err(TableError::Empty) } else { Ok(sheets) }
}

/// Passes the filled rows of a sheet to `visit`, top to bottom, until it breaks; `None` means the first visible sheet.
/// Returns the name of the sheet. Reports progress by the declared number of rows and is cancelled between rows.
pub fn for_each_row(
    path: &Path,
    sheet: Option<&str>,
    options: &Options,
    progress: &dyn Progress,
    visit: &mut RowVisitor<'_>,
) -> Result<String, TableError> {
    let mut left = options.first_rows.unwrap_or(u32::MAX);
    let mut limited = |number: u32, cells: &[Cell<'_>]| {
        if left == 0 {
            return ControlFlow::Break(());
        }
        left -= 1;
        visit(number, cells)
    };
    progress.report(0.0)?;
    let format = format::identify(path)?;
    match options.child.as_ref().filter(|_| needs_child(format)) {
        Some(child) => child.for_each_row(path, sheet, progress, &mut limited),
        None => read_in_this_process(path, format, sheet, options, progress, &mut limited),
    }
}

/// Reads a whole sheet into memory; `None` means the first visible sheet.
///
/// Errors: as [`for_each_row`], `EmptySheet` when no cell is filled, `TooBig` above `limits.cells_in_memory`.
pub fn read(path: &Path, sheet: Option<&str>, options: &Options, progress: &dyn Progress) -> Result<RawTable, TableError> {
    let mut table = RawTable::default();
    let (mut cells_kept, limit) = (0_u64, options.limits.cells_in_memory);
    table.sheet = for_each_row(path, sheet, options, progress, &mut |number, cells| {
        cells_kept += cells.len() as u64;
        if cells_kept > limit {
            return ControlFlow::Break(());
        }
        let cells = cells.iter().map(|cell| cell.clone().into_owned()).collect();
        table.rows.push(Row { number, cells });
        ControlFlow::Continue(())
    })?;
    within(Measure::Cells, cells_kept, limit)?;
    if table.rows.is_empty() {
        return Err(TableError::EmptySheet { sheet: table.sheet });
    }
    look_at_rows(path, options, &mut table)?;
    Ok(table)
}

/// Adds depths and merged cells of an xlsx sheet, merged cells of an xls one. The first rows tell whether the others are worth
/// a look.
fn look_at_rows(path: &Path, options: &Options, table: &mut RawTable) -> Result<(), TableError> {
    let blank = |row: &&Row| row.cells.first().is_none_or(Cell::is_blank);
    let gaps = table.rows.iter().filter(blank).count() * 5 >= table.rows.len();
    match format::identify(path)? {
        Format::Xlsx => {}
        Format::Xls if gaps => {
            table.merged_down = match &options.child {
                Some(child) => child.merged_down(path, &table.sheet)?,
                None => Book::open(path, Format::Xls, &options.limits)?.merged_down(&table.sheet)?,
            };
            return Ok(());
        }
        _ => return Ok(()),
    }
    let last = table.rows.last().map_or(0, |row| row.number);
    let deep = !outline(path, &table.sheet, last)?.depths.is_empty();
    if deep || gaps {
        let whole = outline(path, &table.sheet, u32::MAX)?;
        (table.depths, table.merged_down) = (whole.depths, whole.merged_down);
    }
    Ok(())
}

pub(crate) fn read_in_this_process(
    path: &Path,
    format: Format,
    sheet: Option<&str>,
    options: &Options,
    progress: &dyn Progress,
    visit: &mut RowVisitor<'_>,
) -> Result<String, TableError> {
    if format == Format::Delimited {
        delimited::for_each_row(path, options, progress, visit)?;
        return Ok(stem(path));
    }
    let mut book = Book::open(path, format, &options.limits)?;
    let sheet = choose(book.names(), sheet)?;
    book.for_each_row(&sheet, &options.limits, progress, visit)?;
    Ok(sheet)
}

/// The sheet asked for, or the first visible one.
fn choose(names: Vec<(String, bool)>, asked: Option<&str>) -> Result<String, TableError> {
    let chosen = match asked {
        Some(name) => names.iter().find(|sheet| sheet.0 == name),
        None => names.iter().find(|sheet| sheet.1).or(names.first()),
    };
    match (chosen, asked) {
        (Some((name, _)), _) => Ok(name.clone()),
        (None, Some(name)) => {
            Err(TableError::NoSuchSheet { sheet: name.to_owned(), known: names.into_iter().map(|sheet| sheet.0).collect() })
        }
        (None, None) => Err(TableError::Empty),
    }
}

fn needs_child(format: Format) -> bool {
    matches!(format, Format::Xls | Format::Xlsb | Format::Ods)
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
