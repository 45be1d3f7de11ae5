use std::io::Read;
use std::path::Path;

use calamine::XlsOptions;

use super::error::TableError;
use super::format;

const FILE_PASS: u16 = 0x002f;
const CODE_PAGE: u16 = 0x0042;
const BOUND_SHEET: u16 = 0x0085;
const END: u16 = 0x000a;
const BIFF5: u16 = 0x0500;
/// Records of the globals part looked at; real files have hundreds.
const RECORDS: usize = 100_000;

/// How to read an old workbook: refuses one with a password, and reads an Excel 95 file that names no code page as
/// windows-1251 instead of as mojibake. Records: [MS-XLS] 2.4.117 FilePass, 2.4.52 CodePage.
pub(crate) fn options(path: &Path) -> Result<XlsOptions, TableError> {
    let mut options = XlsOptions::default();
    let Some(stream) = globals(path) else { return Ok(options) };
    let (mut version, mut code_page) = (0, None);
    for (kind, data) in records(&stream).take(RECORDS) {
        match kind {
            FILE_PASS => return Err(TableError::PasswordProtected),
            CODE_PAGE => code_page = word(data, 0),
            0x0809 if version == 0 => version = word(data, 0).unwrap_or(0),
            BOUND_SHEET | END => break,
            _ => {}
        }
    }
    if version == BIFF5 && code_page.is_none() {
        options.force_codepage = Some(1251);
    }
    Ok(options)
}

/// The first mebibyte of the workbook stream; `None` when the container cannot be read.
fn globals(path: &Path) -> Option<Vec<u8>> {
    let mut container = cfb::CompoundFile::open(format::open(path).ok()?).ok()?;
    let name = container
        .walk()
        .find(|entry| matches!(entry.name().to_lowercase().as_str(), "workbook" | "book"))
        .map(|entry| entry.path().to_owned())?;
    let mut bytes = Vec::new();
    container.open_stream(name).ok()?.take(1 << 20).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Records as (kind, data); ends at the first that is cut.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let kind = word(stream, at)?;
        let length = usize::from(word(stream, at + 2)?);
        let data = stream.get(at + 4..at + 4 + length)?;
        at += 4 + length;
        Some((kind, data))
    })
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at + 2)?;
    Some(u16::from_le_bytes([pair[0], pair[1]]))
}
