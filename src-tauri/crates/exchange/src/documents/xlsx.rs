//! Excel: tables to read, filter and print. Numbers and dates are numbers and dates; text is never a formula.

use std::collections::{HashMap, HashSet};

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, IgnoreError, Url, Worksheet};

use super::DocumentError;
use super::workbook::{Cell, CellLink, Column, ColumnKind, Sheet, Workbook};

/// Rows above the data: title, note, an empty one, headers.
const HEADER: u32 = 3;
const FIRST: u32 = HEADER + 1;
/// Excel's own limit of characters in a cell.
const LONGEST: usize = 32_767;

/// Height of a line of the cells' font, in points.
const LINE: f64 = 12.75;
/// Excel's own limit of the height of a row, in points.
const TALLEST: f64 = 409.0;

struct Looks {
    title: Format,
    note: Format,
    header: Format,
    link: Format,
}

/// Writes a workbook as an .xlsx.
pub fn workbook(book: &Workbook) -> Result<Vec<u8>, DocumentError> {
    let mut file = rust_xlsxwriter::Workbook::new();
    let created = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 1, 1)?;
    file.set_properties(&rust_xlsxwriter::DocProperties::new().set_title(&book.title).set_creation_datetime(&created));
    let tabs = tabs(&book.sheets);
    let looks = looks();
    for (sheet, tab) in book.sheets.iter().zip(&tabs) {
        let page = file.add_worksheet();
        page.set_name(tab)?;
        write(page, sheet, &book.sheets, &tabs, &looks)?;
    }
    Ok(file.save_to_buffer()?)
}

fn write(page: &mut Worksheet, sheet: &Sheet, sheets: &[Sheet], tabs: &[String], looks: &Looks) -> Result<(), DocumentError> {
    let names: HashMap<&str, &String> = sheets.iter().map(|sheet| sheet.name.as_str()).zip(tabs).collect();
    page.write_string_with_format(0, 0, cut(&sheet.title), &looks.title)?;
    page.write_string_with_format(1, 0, cut(&sheet.note), &looks.note)?;
    let formats: Vec<Format> = sheet.columns.iter().map(|column| format(column.kind)).collect();
    for (index, column) in (0u16..).zip(&sheet.columns) {
        page.set_column_width(index, column.width.clamp(1.0, 255.0))?;
        page.write_string_with_format(HEADER, index, cut(&column.header), &looks.header)?;
    }
    let headers: Vec<Cell> = sheet.columns.iter().map(|column| Cell::Text(column.header.clone())).collect();
    page.set_row_height(HEADER, height(&headers, &sheet.columns))?;
    for (row, cells) in (FIRST..).zip(&sheet.rows) {
        if cells.len() > sheet.columns.len() {
            return Err(DocumentError::LongRow(sheet.title.clone()));
        }
        page.set_row_height(row, height(cells, &sheet.columns))?;
        let whole = cells.iter().chain(std::iter::repeat(&Cell::Empty)).zip(&formats);
        for (index, (cell, format)) in (0u16..).zip(whole) {
            match cell {
                Cell::Text(text) => page.write_string_with_format(row, index, cut(text), format)?,
                Cell::Number(number) if number.is_finite() => page.write_number_with_format(row, index, *number, format)?,
                Cell::Date(date) => page.write_datetime_with_format(row, index, excel_date(*date)?, format)?,
                Cell::Link(link) => write_link(page, (row, index), link, &names, &looks.link)?,
                Cell::Empty | Cell::Number(_) => page.write_blank(row, index, format)?,
            };
        }
    }
    arrange(page, sheet)
}

/// Height in points in which every cell shows its whole text: some readers do not fit rows to wrapped text by themselves.
fn height(cells: &[Cell], columns: &[Column]) -> f64 {
    let lines = |(cell, column): (&Cell, &Column)| {
        let text = match cell {
            Cell::Text(text) => text,
            Cell::Link(link) => &link.text,
            Cell::Empty | Cell::Number(_) | Cell::Date(_) => return 1.0,
        };
        // Words end before the edge: a line holds nine tenths of its width.
        text.split('\n').map(|line| (line.chars().count() as f64 / (column.width * 0.9)).ceil().max(1.0)).sum()
    };
    let most = cells.iter().zip(columns).map(lines).fold(1.0, f64::max);
    (most * LINE + 2.5).min(TALLEST)
}

fn write_link<'a>(
    page: &'a mut Worksheet,
    (row, column): (u32, u16),
    link: &CellLink,
    names: &HashMap<&str, &String>,
    look: &Format,
) -> Result<&'a mut Worksheet, DocumentError> {
    let Some(tab) = names.get(link.sheet.as_str()) else {
        return Err(DocumentError::UnknownBookmark(link.sheet.clone()));
    };
    let target = link.row.map_or(1, |row| row + FIRST as usize + 1);
    let url = Url::new(format!("internal:'{}'!A{target}", tab.replace('\'', "''"))).set_text(cut(&link.text));
    Ok(page.write_url_with_format(row, column, url, look)?)
}

/// Frozen headers, filter, and how it prints: landscape A4, as wide as the page, headers on every page.
fn arrange(page: &mut Worksheet, sheet: &Sheet) -> Result<(), DocumentError> {
    page.set_freeze_panes(FIRST, u16::from(sheet.columns.len() > 4))?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_screen_gridlines(false);
    page.set_footer("&C&P / &N");
    page.set_repeat_rows(HEADER, HEADER)?;
    let (rows, columns) = (sheet.rows.len() as u32, sheet.columns.len() as u16);
    if rows > 0 && columns > 0 {
        page.autofilter(HEADER, 0, HEADER + rows, columns - 1)?;
        // Numbers of requirements ("5.1") are names: Excel need not offer to make them numbers.
        page.ignore_error_range(FIRST, 0, HEADER + rows, columns - 1, IgnoreError::NumberStoredAsText)?;
    }
    Ok(())
}

fn looks() -> Looks {
    let base = || Format::new().set_font_name("Arial");
    Looks {
        title: base().set_bold().set_font_size(14),
        note: base().set_font_size(9).set_font_color(Color::RGB(0x566074)),
        header: base()
            .set_bold()
            .set_font_size(10)
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(Color::RGB(0xE8EEFB))
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0xC6CCD8)),
        link: cell().set_font_color(Color::RGB(0x2B59C3)).set_underline(rust_xlsxwriter::FormatUnderline::Single),
    }
}

fn cell() -> Format {
    Format::new()
        .set_font_name("Arial")
        .set_font_size(10)
        .set_align(FormatAlign::Top)
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0xDFE3EA))
}

fn format(kind: ColumnKind) -> Format {
    match kind {
        ColumnKind::Text => cell(),
        ColumnKind::Integer => cell().set_num_format("#,##0"),
        ColumnKind::Number => cell().set_num_format("#,##0.00"),
        ColumnKind::Percent => cell().set_num_format("0.0%"),
        ColumnKind::Date => cell().set_num_format("dd.mm.yyyy").set_align(FormatAlign::Left),
        ColumnKind::Money => cell().set_num_format("#,##0\\ \"₽\""),
    }
}

pub(crate) fn excel_date(date: jiff::civil::Date) -> Result<rust_xlsxwriter::ExcelDateTime, DocumentError> {
    let year = u16::try_from(date.year()).unwrap_or_default();
    Ok(rust_xlsxwriter::ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs())?)
}

/// Text that Excel takes whole.
fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST { text.to_owned() } else { text.chars().take(LONGEST - 1).chain(['…']).collect() }
}

/// Names by Excel's rules, unique whatever their case.
fn tabs(sheets: &[Sheet]) -> Vec<String> {
    let mut taken = HashSet::new();
    let mut tab = |sheet: &Sheet| {
        let plain: String = sheet.name.chars().map(|letter| if "[]:*?/\\".contains(letter) { ' ' } else { letter }).collect();
        let plain = plain.trim().trim_matches('\'').to_owned();
        let plain = if plain.is_empty() { "1".to_owned() } else { plain };
        let numbered = (1..).map(|copy| match copy {
            1 => plain.chars().take(31).collect::<String>(),
            copy => format!("{} {copy}", plain.chars().take(27).collect::<String>()),
        });
        let free = numbered.into_iter().find(|name| !taken.contains(&name.to_lowercase())).expect("numbers do not end");
        taken.insert(free.to_lowercase());
        free
    };
    sheets.iter().map(&mut tab).collect()
}
