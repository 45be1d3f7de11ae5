//! The workbook: what an Excel file holds, sheet by sheet.

/// Made in `workflow`; the words are in place. Not a wire type: it only ever becomes a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// Title in the file's properties.
    pub title: String,
    pub sheets: Vec<Sheet>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Name on the tab; brought to Excel's rules (31 characters, no `[]:*?/\`, unique) by the writer.
    pub name: String,
    /// Above the table, large.
    pub title: String,
    /// Below the title, small; empty: none.
    pub note: String,
    pub columns: Vec<Column>,
    /// Each as long as the columns; missing cells are empty, more than that is an error.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub header: String,
    /// In characters of the default font, 1 to 255.
    pub width: f64,
    pub kind: ColumnKind,
}

/// How the numbers of a column are shown; texts in any column stay texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    Text,
    Integer,
    /// Two decimals.
    Number,
    /// A share of 0 to 1 shown as 18,0 %.
    Percent,
    Date,
    /// Roubles without kopecks.
    Money,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Empty,
    /// Never a formula, whatever it begins with.
    Text(String),
    /// Not finite: an empty cell.
    Number(f64),
    Date(jiff::civil::Date),
    /// A text that leads to a row of another sheet.
    Link(CellLink),
}

#[derive(Debug, Clone, PartialEq)]
pub struct CellLink {
    pub text: String,
    /// Name of the sheet as given in [`Sheet::name`].
    pub sheet: String,
    /// Row of the data, from 0; `None`: the top of the sheet.
    pub row: Option<usize>,
}
