//! One table in every format and encoding reads the same. `fixtures/odd/values.xlsx` was written by openpyxl, the others were
//! made of it by LibreOffice; the texts stand here.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use analysis::progress::Unwatched;
use exchange::tables::{Options, read};
use std::path::Path;

/// The cells of a file as a preview shows them, fields between bars.
#[track_caller]
fn check(path: &Path, rows: &[&str]) {
    let table = read(path, None, &Options::default(), &Unwatched).unwrap();
    let shown = |row: &exchange::tables::Row| row.cells.iter().map(|cell| cell.display()).collect::<Vec<_>>().join("|");
    assert_eq!(table.rows.iter().map(shown).collect::<Vec<_>>(), rows, "{}", path.display());
}

#[test]
fn workbooks_of_three_formats() {
    // LibreOffice writes truth as numbers into the OpenDocument file.
    for (file, yes, no) in [("values.xlsx", "true", "false"), ("values.xls", "true", "false"), ("values.ods", "1", "0")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../fixtures/odd").join(file);
        check(
            &path,
            &[
                "Код|Дата|Сумма|Доля|Длительность|Да|Ошибка|Текст",
                &format!("0277000001|2025-12-31|1234.5|0.125|26:30|{yes}|#N/A|ООО «Ёлка»"),
                &format!("7707083893|2025-01-02 08:30|-7|1|0:45|{no}|#DIV/0!|2 500=00"),
            ],
        );
    }
}

const TEXT: &str = "Дата;Контрагент;Сумма\r\n31.12.2025;\"ООО \"\"Ёж; Ко\"\"\";2 500,00\r\n";

#[test]
fn text_tables_of_every_encoding_and_delimiter() {
    let utf16 = |unit: fn(u16) -> [u8; 2], text: &str| -> Vec<u8> { text.encode_utf16().flat_map(unit).collect() };
    let marked = format!("\u{feff}{TEXT}");
    let encodings: [(&str, Vec<u8>); 8] = [
        ("UTF-8", TEXT.into()),
        ("UTF-8 with its mark", marked.clone().into()),
        ("UTF-16 LE", utf16(u16::to_le_bytes, &marked)),
        ("UTF-16 BE", utf16(u16::to_be_bytes, &marked)),
        ("UTF-16 LE without a mark", utf16(u16::to_le_bytes, TEXT)),
        ("UTF-16 BE without a mark", utf16(u16::to_be_bytes, TEXT)),
        ("windows-1251", TEXT.chars().map(windows_1251).collect()),
        ("cp866", TEXT.chars().map(cp866).collect()),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in encodings {
        for delimiter in [b';', b'\t', b'|'] {
            let path = folder.path().join(format!("{name} {delimiter}.csv"));
            let text: Vec<u8> = bytes.iter().map(|byte| if *byte == b';' { delimiter } else { *byte }).collect();
            std::fs::write(&path, text).unwrap();
            let row = format!("31.12.2025|ООО \"Ёж{} Ко\"|2 500,00", char::from(delimiter));
            check(&path, &["Дата|Контрагент|Сумма", &row]);
        }
    }
}

#[test]
fn commas_between_fields_and_inside_quotes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("comma.csv");
    std::fs::write(&path, "date,customer,amount\n2025-12-31,\"Alpha, Inc\",\"2,500.00\"\n2025-12-30,Beta,7\n").unwrap();
    check(&path, &["date|customer|amount", "2025-12-31|Alpha, Inc|2,500.00", "2025-12-30|Beta|7"]);
}

/// Bytes of the code page tables of Microsoft (cp1251.txt) for the letters used here.
fn windows_1251(letter: char) -> u8 {
    match letter {
        'А'..='я' => (letter as u32 - 'А' as u32 + 0xc0) as u8,
        'Ё' => 0xa8,
        letter => letter as u8,
    }
}

/// The same of cp866.txt.
fn cp866(letter: char) -> u8 {
    match letter {
        'А'..='п' => (letter as u32 - 'А' as u32 + 0x80) as u8,
        'р'..='я' => (letter as u32 - 'р' as u32 + 0xe0) as u8,
        'Ё' => 0xf0,
        letter => letter as u8,
    }
}
