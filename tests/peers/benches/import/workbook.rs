//! Online Retail as a workbook, written once.

use flate2::read::GzDecoder;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use std::fs::File;
use std::path::{Path, PathBuf};

/// The workbook, beside the other products of the build.
pub fn online_retail() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let path = root.join("target/bench/online_retail.xlsx");
    if !path.exists() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        write(&root.join("fixtures/online_retail/online_retail.csv.gz"), &path);
    }
    path
}

fn write(source: &Path, path: &Path) {
    let mut lines = csv::Reader::from_reader(GzDecoder::new(File::open(source).unwrap()));
    let mut book = Workbook::new();
    let date = Format::new().set_num_format("dd.mm.yyyy hh:mm");
    let sheet = book.add_worksheet();
    for (column, name) in lines.headers().unwrap().iter().enumerate() {
        sheet.write(0, column as u16, name).unwrap();
    }
    for (row, record) in (1..).zip(lines.records()) {
        for (column, field) in record.unwrap().iter().enumerate() {
            cell(sheet, row, column as u16, field, &date);
        }
    }
    // Whole or not at all: a bench broken off must not leave half a workbook for the next.
    let part = path.with_extension("part");
    book.save(&part).unwrap();
    std::fs::rename(part, path).unwrap();
}

/// Numbers as numbers, codes such as 85123A as text, as the original workbook has them.
fn cell(sheet: &mut Worksheet, row: u32, column: u16, field: &str, date: &Format) {
    const DATE: u16 = 4;
    if field.is_empty() {
        return;
    }
    if column == DATE {
        let moment = ExcelDateTime::parse_from_str(field).unwrap();
        sheet.write_with_format(row, column, &moment, date).unwrap();
    } else if let Ok(number) = field.parse::<f64>() {
        sheet.write(row, column, number).unwrap();
    } else {
        sheet.write(row, column, field).unwrap();
    }
}
