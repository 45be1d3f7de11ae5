use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use analysis::progress::Progress;
use calamine::{DataRef, Dimensions, Ods, Reader, SheetType, SheetVisible, Xls, Xlsb, Xlsx};

use super::cell::Cell;
use super::error::{Measure, TableError};
use super::excel_error::{ods_error, xls_error, xlsb_error, xlsx_error};
use super::format::{self, Format};
use super::guard::{Limits, guarded, within};
use super::{RowVisitor, SheetInfo, excel_95, excel_cell};

type Source = BufReader<File>;

/// A workbook of any kind behind calamine.
pub(crate) enum Book {
    Xlsx(Box<Xlsx<Source>>),
    Xlsb(Box<Xlsb<Source>>),
    Xls(Box<Xls<Source>>),
    Ods(Box<Ods<Source>>),
}

impl Book {
    /// Checks the limits and opens; shared texts and styles are read here, of xls and ods everything.
    pub(crate) fn open(path: &Path, format: Format, limits: &Limits) -> Result<Book, TableError> {
        limits.check_file(path)?;
        if format != Format::Xls {
            limits.check_zip(path)?;
        }
        let source = BufReader::with_capacity(1 << 16, format::open(path)?);
        let book = guarded(|| match format {
            Format::Xlsx => Ok(Book::Xlsx(Box::new(Xlsx::new(source).map_err(xlsx_error)?))),
            Format::Xlsb => Ok(Book::Xlsb(Box::new(Xlsb::new(source).map_err(xlsb_error)?))),
            Format::Ods => Ok(Book::Ods(Box::new(Ods::new(source).map_err(ods_error)?))),
            Format::Xls | Format::Delimited => {
                let options = excel_95::options(path)?;
                Ok(Book::Xls(Box::new(Xls::new_with_options(source, options).map_err(xls_error)?)))
            }
        })?;
        within(Measure::Sheets, book.metadata().len() as u64, limits.sheets as u64)?;
        Ok(book)
    }

    fn metadata(&self) -> &[calamine::Sheet] {
        match self {
            Book::Xlsx(book) => book.sheets_metadata(),
            Book::Xlsb(book) => book.sheets_metadata(),
            Book::Xls(book) => book.sheets_metadata(),
            Book::Ods(book) => book.sheets_metadata(),
        }
    }

    /// Work sheets in the order of the workbook, by name and whether they show; charts, macro and dialog sheets are
    /// left out.
    pub(crate) fn names(&self) -> Vec<(String, bool)> {
        self.metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
            .collect()
    }

    /// The work sheets with their declared sizes.
    pub(crate) fn sheets(&mut self) -> Vec<SheetInfo> {
        self.names()
            .into_iter()
            .map(|(name, visible)| {
                let size = self.declared_size(&name);
                SheetInfo { rows: size.map(|size| size.0), columns: size.map(|size| size.1), name, visible }
            })
            .collect()
    }

    /// Rows and columns up to the last cell, as the sheet declares; `None` when it says nothing of use.
    fn declared_size(&mut self, name: &str) -> Option<(u32, u32)> {
        let end = guarded(|| {
            Ok(match self {
                Book::Xlsx(book) => Some(book.worksheet_cells_reader(name).map_err(xlsx_error)?.dimensions().end),
                Book::Xlsb(book) => Some(book.worksheet_cells_reader(name).map_err(xlsb_error)?.dimensions().end),
                Book::Xls(book) => book.worksheet_range(name).map_err(xls_error)?.end(),
                Book::Ods(book) => book.worksheet_range(name).map_err(ods_error)?.end(),
            })
        });
        let end = end.ok()??;
        // Writers that stream declare A1 for any sheet.
        let trusted = end != (0, 0) || matches!(self, Book::Xls(_) | Book::Ods(_));
        trusted.then_some((end.0.saturating_add(1), end.1.saturating_add(1)))
    }

    /// Cells of a sheet merged over several rows: the column, from 0, and the number of the first row. Told of xls alone: of
    /// xlsx the outline tells them, of xlsb and ods nobody.
    pub(crate) fn merged_down(&self, sheet: &str) -> Result<Vec<(usize, u32)>, TableError> {
        let Book::Xls(book) = self else { return Ok(Vec::new()) };
        let merged = guarded(|| book.merge_cells_by_sheet_name(sheet).map_err(xls_error))?;
        let down = |cells: &&Dimensions| cells.start.1 == cells.end.1 && cells.end.0 > cells.start.0;
        Ok(merged.iter().filter(down).map(|cells| (cells.start.1 as usize, cells.start.0 + 1)).collect())
    }

    /// Passes every row with a filled cell to the visitor, in the order of the file.
    pub(crate) fn for_each_row(
        &mut self,
        sheet: &str,
        limits: &Limits,
        progress: &dyn Progress,
        visit: &mut RowVisitor<'_>,
    ) -> Result<(), TableError> {
        let rows = self.declared_size(sheet).map_or(0, |size| size.0);
        let drive = Drive { rows, cells: limits.cells, progress };
        match self {
            Book::Xlsx(book) => {
                let mut cells = guarded(|| book.worksheet_cells_reader(sheet).map_err(xlsx_error))?;
                drive.run(visit, || cells.next_cell().map(|cell| cell.map(place)).map_err(xlsx_error))
            }
            Book::Xlsb(book) => {
                let mut cells = guarded(|| book.worksheet_cells_reader(sheet).map_err(xlsb_error))?;
                drive.run(visit, || cells.next_cell().map(|cell| cell.map(place)).map_err(xlsb_error))
            }
            Book::Xls(book) => drive.run_range(guarded(|| book.worksheet_range(sheet).map_err(xls_error))?, visit),
            Book::Ods(book) => drive.run_range(guarded(|| book.worksheet_range(sheet).map_err(ods_error))?, visit),
        }
    }
}

type Placed<'a> = ((u32, u32), Cell<'a>);

/// Gathers cells into rows and hands them on.
struct Drive<'p> {
    /// Rows that the sheet declares, 0 when unknown.
    rows: u32,
    cells: u64,
    progress: &'p dyn Progress,
}

impl Drive<'_> {
    fn run<'a>(
        &self,
        visit: &mut RowVisitor<'_>,
        mut next: impl FnMut() -> Result<Option<Placed<'a>>, TableError>,
    ) -> Result<(), TableError> {
        let mut row: Vec<Cell<'a>> = Vec::new();
        let mut pending: Option<Placed<'a>> = None;
        let (mut total, mut last) = (0_u64, None);
        // A reader asked again after its end takes it for a damaged file.
        let mut ended = false;
        let mut next = || {
            if ended {
                return Ok(None);
            }
            let cell = next()?;
            ended = cell.is_none();
            Ok(cell)
        };
        for turn in 0_u32.. {
            let number = guarded(|| gather(&mut row, &mut pending, &mut next))?;
            let Some(number) = number else { break };
            // The header is told from the data by where it stands.
            if last.replace(number).is_some_and(|last| number < last) {
                return Err(TableError::Broken { detail: format!("row {} stands out of order", number + 1) });
            }
            total += row.len() as u64;
            within(Measure::Cells, total, self.cells)?;
            if turn.is_multiple_of(256) {
                self.progress.report(self.share(number))?;
            }
            if row.iter().any(|cell| !cell.is_blank()) && visit(number + 1, &row).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn run_range(&self, range: calamine::Range<calamine::Data>, visit: &mut RowVisitor<'_>) -> Result<(), TableError> {
        let Some((first_row, first_column)) = range.start() else { return Ok(()) };
        let mut cells = range.used_cells();
        self.run(visit, || {
            Ok(cells
                .next()
                .map(|(row, column, data)| ((first_row + row as u32, first_column + column as u32), excel_cell::stored(data))))
        })
    }

    fn share(&self, row: u32) -> f32 {
        if self.rows == 0 { 0.0 } else { (row as f32 / self.rows as f32).min(1.0) }
    }
}

/// Fills `row` with the cells of the next row and gives its number from 0; the first cell of the row after it waits in
/// `pending`. `None` at the end.
fn gather<'a>(
    row: &mut Vec<Cell<'a>>,
    pending: &mut Option<Placed<'a>>,
    next: &mut impl FnMut() -> Result<Option<Placed<'a>>, TableError>,
) -> Result<Option<u32>, TableError> {
    row.clear();
    let first = match pending.take() {
        Some(first) => Some(first),
        None => next_filled(next)?,
    };
    let Some(((number, column), cell)) = first else { return Ok(None) };
    put(row, column, cell);
    while let Some(((at, column), cell)) = next_filled(next)? {
        if at != number {
            *pending = Some(((at, column), cell));
            break;
        }
        put(row, column, cell);
    }
    Ok(Some(number))
}

/// The next cell that holds something: formatted blanks up to column XFD cost nothing.
fn next_filled<'a>(next: &mut impl FnMut() -> Result<Option<Placed<'a>>, TableError>) -> Result<Option<Placed<'a>>, TableError> {
    loop {
        match next()? {
            Some((_, Cell::Empty)) => {}
            other => return Ok(other),
        }
    }
}

fn put<'a>(row: &mut Vec<Cell<'a>>, column: u32, cell: Cell<'a>) {
    let column = column.min(16_383) as usize;
    if column >= row.len() {
        row.resize(column + 1, Cell::Empty);
    }
    row[column] = cell;
}

fn place<'a>(cell: calamine::Cell<DataRef<'a>>) -> Placed<'a> {
    (cell.get_position(), excel_cell::streamed(cell.get_value()))
}
