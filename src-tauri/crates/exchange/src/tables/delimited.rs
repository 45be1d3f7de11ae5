use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use analysis::progress::Progress;
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

use super::blank_lines::BlankLines;
use super::cell::Cell;
use super::encoding::{TextEncoding, detect_encoding};
use super::error::{Measure, TableError};
use super::guard::{broken, within};
use super::{Options, RowVisitor, format};

/// How a text table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dialect {
    pub(crate) encoding: TextEncoding,
    pub(crate) delimiter: u8,
    /// A first line `sep=;`, by which Excel is told the delimiter, is no row.
    pub(crate) names_delimiter: bool,
}

const DELIMITERS: [u8; 4] = [b';', b'\t', b'|', b','];
const SAMPLE: u64 = 1 << 20;
/// Fields in a row at most, as many as Excel has columns.
const COLUMNS: u64 = 16_384;

/// The dialect, from the first mebibyte unless the options say.
pub(crate) fn detect_dialect(path: &Path, options: &Options) -> Result<Dialect, TableError> {
    let mut start = Vec::new();
    format::open(path)?.take(SAMPLE).read_to_end(&mut start)?;
    let encoding = options.encoding.unwrap_or_else(|| detect_encoding(&start));
    let (text, _, _) = encoding.encoding().decode(&start);
    // The last line of a sample may be cut.
    let whole = if start.len() as u64 == SAMPLE { text.rfind('\n').unwrap_or(text.len()) } else { text.len() };
    let text = &text[..whole];
    let named = text.lines().next().and_then(named_delimiter);
    let delimiter = options.delimiter.or(named).unwrap_or_else(|| detect_delimiter(text));
    Ok(Dialect { encoding, delimiter, names_delimiter: named.is_some() })
}

fn named_delimiter(line: &str) -> Option<u8> {
    match line.trim_end().to_lowercase().strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) => Some(*delimiter),
        _ => None,
    }
}

/// The delimiter that cuts most rows into the same number of fields, more than one.
fn detect_delimiter(text: &str) -> u8 {
    let mut best = (0.0, b';');
    for delimiter in DELIMITERS {
        let evidence = evenness(text, delimiter);
        if evidence > best.0 + 1e-9 {
            best = (evidence, delimiter);
        }
    }
    best.1
}

/// Share of the first 200 rows that have the commonest number of fields, with a small bonus for more fields, so that a
/// decimal comma does not win over the semicolon; 0 when that number is one.
fn evenness(text: &str, delimiter: u8) -> f64 {
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    let mut rows = 0_usize;
    for record in reader(text.as_bytes(), delimiter).byte_records().take(200).flatten() {
        *counts.entry(record.len()).or_default() += 1;
        rows += 1;
    }
    let commonest = counts.into_iter().filter(|(fields, _)| *fields > 1).max_by_key(|(_, rows)| *rows);
    commonest.map_or(0.0, |(fields, same)| same as f64 / rows as f64 + (fields as f64).min(50.0) * 0.004)
}

fn reader<R: Read>(source: R, delimiter: u8) -> csv::Reader<R> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(source)
}

/// Passes every row with a filled field to the visitor; fields are texts. Rows are numbered as a spreadsheet program
/// would number them: blank lines count, line ends inside quotes do not.
pub(crate) fn for_each_row(
    path: &Path,
    options: &Options,
    progress: &dyn Progress,
    visit: &mut RowVisitor<'_>,
) -> Result<(), TableError> {
    options.limits.check_file(path)?;
    let dialect = detect_dialect(path, options)?;
    let size = format::open(path)?.metadata()?.len().max(1);
    let since = std::cell::Cell::new(0);
    let text = BlankLines::new(BufReader::with_capacity(1 << 16, decoded(path, dialect)?), &since);
    let mut lines = reader(text, dialect.delimiter);
    let mut record = csv::StringRecord::new();
    let mut number = 0_u32;
    let mut cells = 0_u64;
    loop {
        if !lines.read_record(&mut record).map_err(csv_error)? {
            return Ok(());
        }
        since.set(0);
        number = number.saturating_add(1);
        within(Measure::Columns, record.len() as u64, COLUMNS)?;
        cells += record.len() as u64;
        within(Measure::Cells, cells, options.limits.cells)?;
        if number.is_multiple_of(256) {
            progress.report((lines.position().byte() as f32 / size as f32).min(1.0))?;
        }
        if number == 1 && dialect.names_delimiter {
            continue;
        }
        let row: Vec<Cell<'_>> = record.iter().map(|field| Cell::from(field.strip_suffix('\r').unwrap_or(field))).collect();
        if row.iter().any(|cell| !cell.is_blank()) && visit(number, &row).is_break() {
            return Ok(());
        }
    }
}

fn decoded(path: &Path, dialect: Dialect) -> Result<DecodeReaderBytes<BufReader<File>, Vec<u8>>, TableError> {
    let mut file = format::open(path)?;
    let mut mark = [0; 3];
    let read = file.read(&mut mark)?;
    let skipped = if mark[..read].starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    file.seek(SeekFrom::Start(skipped))?;
    Ok(DecodeReaderBytesBuilder::new()
        .encoding(Some(dialect.encoding.encoding()))
        .bom_override(true)
        .build(BufReader::with_capacity(1 << 16, file)))
}

fn csv_error(error: csv::Error) -> TableError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        csv::ErrorKind::Utf8 { err, .. } => broken(err),
        other => broken(format!("{other:?}")),
    }
}
