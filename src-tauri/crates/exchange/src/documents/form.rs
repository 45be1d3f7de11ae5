//! Forms: tables that a person fills or mends in Excel and gives back. The header is the first row, so that the file is
//! read without a question.

use rust_xlsxwriter::{Color, DataValidation, DataValidationErrorStyle, Format, FormatBorder, Note, Workbook, Worksheet};

use super::DocumentError;
use super::workbook::{Cell, ColumnKind};

/// Made in `workflow`; the words are in place.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// Title in the file's properties.
    pub title: String,
    /// Name on the tab, by Excel's rules.
    pub sheet: String,
    pub columns: Vec<FormColumn>,
    pub rows: Vec<FormRow>,
    /// Rows below the header that take the formats and lists of the columns, for a form to be filled.
    pub blank_rows: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub struct FormColumn {
    pub header: String,
    /// What belongs here, shown when the pointer rests on the header; empty: nothing.
    pub note: String,
    pub kind: ColumnKind,
    /// The words that the cells choose from; empty: any.
    pub choices: Vec<String>,
    pub required: bool,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct FormRow {
    pub cells: Vec<Cell>,
    /// Cells at fault: position and what is wrong.
    pub faults: Vec<(usize, String)>,
    /// Shows how to fill the form, and is not read back.
    pub example: bool,
}

/// Excel's own limit of characters in the list of a cell.
const LIST: usize = 255;

/// Writes a form as an .xlsx.
pub fn form(form: &Form) -> Result<Vec<u8>, DocumentError> {
    let mut file = Workbook::new();
    let created = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 1, 1)?;
    file.set_properties(&rust_xlsxwriter::DocProperties::new().set_title(&form.title).set_creation_datetime(&created));
    let page = file.add_worksheet();
    page.set_name(form.sheet.chars().filter(|letter| !"[]:*?/\\".contains(*letter)).take(31).collect::<String>())?;
    for (index, column) in (0u16..).zip(&form.columns) {
        head(page, index, column)?;
        if form.blank_rows > 0 {
            prepare(page, index, column, form.blank_rows)?;
        }
    }
    for (number, row) in (1u32..).zip(&form.rows) {
        fill(page, number, row, &form.columns)?;
    }
    page.set_freeze_panes(1, 0)?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(file.save_to_buffer()?)
}

fn head(page: &mut Worksheet, index: u16, column: &FormColumn) -> Result<(), DocumentError> {
    let width = column.header.chars().count().clamp(11, 40) as f64 + 2.0;
    page.set_column_width(index, width)?;
    let shade = if column.required { 0xD5E1FA } else { 0xEEF1F6 };
    let look = base().set_bold().set_text_wrap().set_background_color(Color::RGB(shade));
    page.write_string_with_format(0, index, &column.header, &look)?;
    if !column.note.is_empty() {
        page.insert_note(0, index, &Note::new(&column.note).set_author("CX Atlas").add_author_prefix(false).set_width(260))?;
    }
    Ok(())
}

fn prepare(page: &mut Worksheet, index: u16, column: &FormColumn, rows: u32) -> Result<(), DocumentError> {
    page.set_column_format(index, &plain(column.kind))?;
    let length: usize = column.choices.iter().map(|choice| choice.chars().count() + 1).sum();
    if !column.choices.is_empty() && length <= LIST {
        let list = DataValidation::new().allow_list_strings(&column.choices)?.set_error_style(DataValidationErrorStyle::Warning);
        page.add_data_validation(1, index, rows, index, &list)?;
    }
    Ok(())
}

fn fill(page: &mut Worksheet, number: u32, row: &FormRow, columns: &[FormColumn]) -> Result<(), DocumentError> {
    if row.cells.len() > columns.len() {
        return Err(DocumentError::LongRow(String::new()));
    }
    for (index, (at, cell)) in (0u16..).zip(row.cells.iter().enumerate()) {
        let fault = row.faults.iter().find(|(faulty, _)| *faulty == at);
        let kind = match cell {
            Cell::Date(_) => ColumnKind::Date,
            _ => columns[at].kind,
        };
        let mut look = plain(kind);
        if fault.is_some() {
            look = look
                .set_background_color(Color::RGB(0xFBD9D5))
                .set_border(FormatBorder::Thin)
                .set_border_color(Color::RGB(0xB3261E));
        }
        if row.example {
            look = look.set_italic().set_font_color(Color::RGB(0x6B7486));
        }
        match cell {
            Cell::Text(text) => page.write_string_with_format(number, index, text, &look)?,
            Cell::Number(value) if value.is_finite() => page.write_number_with_format(number, index, *value, &look)?,
            Cell::Date(date) => page.write_datetime_with_format(number, index, super::xlsx::excel_date(*date)?, &look)?,
            Cell::Link(link) => page.write_string_with_format(number, index, &link.text, &look)?,
            Cell::Empty | Cell::Number(_) => page.write_blank(number, index, &look)?,
        };
        if let Some((_, reason)) = fault {
            page.insert_note(number, index, &Note::new(reason).set_author("CX Atlas").add_author_prefix(false).set_width(240))?;
        }
    }
    Ok(())
}

fn base() -> Format {
    Format::new().set_font_name("Arial").set_font_size(10).set_border(FormatBorder::Thin).set_border_color(Color::RGB(0xC6CCD8))
}

/// Identifiers stay text, so that leading zeros live.
fn plain(kind: ColumnKind) -> Format {
    let format = Format::new().set_font_name("Arial").set_font_size(10);
    match kind {
        ColumnKind::Text => format.set_num_format("@"),
        ColumnKind::Integer => format.set_num_format("0"),
        ColumnKind::Number | ColumnKind::Money | ColumnKind::Percent => format.set_num_format("General"),
        ColumnKind::Date => format.set_num_format("dd.mm.yyyy"),
    }
}
