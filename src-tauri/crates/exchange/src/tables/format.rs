use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use super::error::{LooksLike, TableError};

/// What a file is by its bytes; its name is not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// xlsx and xlsm.
    Xlsx,
    Xlsb,
    Ods,
    Xls,
    /// Comma, semicolon, tab or bar between the fields.
    Delimited,
}

/// Tells the format of a file, or what it is instead of a table.
pub(crate) fn identify(path: &Path) -> Result<Format, TableError> {
    let mut file = open(path)?;
    let mut start = [0; 4096];
    let read = fill(&mut file, &mut start)?;
    let start = &start[..read];
    match start {
        [] => Err(TableError::Empty),
        [b'P', b'K', 3, 4, ..] => zip_format(file),
        [b'P', b'K', 5, 6, ..] => Err(TableError::Empty),
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => compound_format(path),
        _ => match foreign(start) {
            Some(looks_like) => Err(TableError::UnknownFormat { looks_like }),
            None => Ok(Format::Delimited),
        },
    }
}

/// Opens a file, telling a folder from a file.
pub(crate) fn open(path: &Path) -> Result<File, TableError> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(TableError::Unreadable { reason: "it is a folder".into() });
    }
    Ok(file)
}

fn fill(file: &mut File, buffer: &mut [u8]) -> Result<usize, TableError> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..])? {
            0 => break,
            more => filled += more,
        }
    }
    Ok(filled)
}

fn zip_format(file: File) -> Result<Format, TableError> {
    let archive =
        zip::ZipArchive::new(std::io::BufReader::new(file)).map_err(|error| TableError::Broken { detail: error.to_string() })?;
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.replace('\\', "/").to_lowercase()).collect();
    let any = |test: &dyn Fn(&str) -> bool| names.iter().any(|name| test(name.trim_start_matches('/')));
    if any(&|name| name.ends_with("workbook.bin")) {
        Ok(Format::Xlsb)
    } else if any(&|name| name.ends_with("workbook.xml")) {
        Ok(Format::Xlsx)
    } else if any(&|name| name.starts_with("word/")) {
        Err(TableError::UnknownFormat { looks_like: LooksLike::Document })
    } else if any(&|name| name.starts_with("ppt/")) {
        Err(TableError::UnknownFormat { looks_like: LooksLike::Presentation })
    } else if any(&|name| name == "content.xml") {
        open_document_format(archive)
    } else if any(&|name| name == "[content_types].xml") {
        Ok(Format::Xlsx)
    } else {
        Err(TableError::UnknownFormat { looks_like: LooksLike::Archive })
    }
}

fn open_document_format(mut archive: zip::ZipArchive<std::io::BufReader<File>>) -> Result<Format, TableError> {
    let mut kind = String::new();
    if let Ok(part) = archive.by_name("mimetype") {
        part.take(200).read_to_string(&mut kind).map_err(TableError::from)?;
    }
    match kind.trim() {
        kind if kind.contains("opendocument.text") => Err(TableError::UnknownFormat { looks_like: LooksLike::Document }),
        kind if kind.contains("opendocument.presentation") => {
            Err(TableError::UnknownFormat { looks_like: LooksLike::Presentation })
        }
        _ => Ok(Format::Ods),
    }
}

/// An OLE container: an Excel 95–2003 workbook, an encrypted new workbook, or another Office file.
fn compound_format(path: &Path) -> Result<Format, TableError> {
    let mut file = open(path)?;
    file.seek(SeekFrom::Start(0))?;
    let Ok(container) = cfb::CompoundFile::open(file) else {
        // Too damaged to list its streams; the reader of workbooks says what is wrong with it.
        return Ok(Format::Xls);
    };
    let names: Vec<String> = container.walk().map(|entry| entry.name().to_lowercase()).collect();
    let has = |name: &str| names.iter().any(|known| known == name);
    if has("encryptedpackage") {
        Err(TableError::PasswordProtected)
    } else if has("worddocument") {
        Err(TableError::UnknownFormat { looks_like: LooksLike::Document })
    } else if has("powerpoint document") {
        Err(TableError::UnknownFormat { looks_like: LooksLike::Presentation })
    } else {
        Ok(Format::Xls)
    }
}

/// What bytes that open no spreadsheet are; `None` for readable text.
fn foreign(start: &[u8]) -> Option<LooksLike> {
    const PICTURES: [&[u8]; 6] = [b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*", b"RIFF"];
    const ARCHIVES: [&[u8]; 4] = [b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh"];
    let begins = |marks: &[&[u8]]| marks.iter().any(|mark| start.starts_with(mark));
    if begins(&PICTURES) {
        return Some(LooksLike::Picture);
    }
    if begins(&ARCHIVES) {
        return Some(LooksLike::Archive);
    }
    if begins(&[b"%PDF"]) {
        return Some(LooksLike::Pdf);
    }
    if begins(&[b"{\\rtf"]) {
        return Some(LooksLike::Document);
    }
    if begins(&[b"MZ\x90", b"\x7fELF"]) {
        return Some(LooksLike::Program);
    }
    if matches!(start, [0x09, 0x00 | 0x02 | 0x04 | 0x08, 0x04 | 0x06 | 0x08, 0x00, ..]) {
        return Some(LooksLike::AncientExcel);
    }
    marked_up(start).or_else(|| binary(start))
}

fn marked_up(start: &[u8]) -> Option<LooksLike> {
    let text = String::from_utf8_lossy(start).to_lowercase();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with("<?xml") && text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        Some(LooksLike::XmlSpreadsheet)
    } else if text.starts_with("<!doctype html") || text.starts_with("<html") || text.contains("<table") {
        Some(LooksLike::WebPage)
    } else {
        None
    }
}

/// Control bytes that no text holds, unless the text is UTF-16.
fn binary(start: &[u8]) -> Option<LooksLike> {
    let utf16 =
        start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff") || super::encoding::utf16_by_zeros(start).is_some();
    let strange = start.iter().filter(|byte| matches!(byte, 0..=8 | 14..=25 | 27..=31)).count();
    (!utf16 && strange * 100 > start.len()).then_some(LooksLike::Binary)
}
