use super::columns::{Mapping, Sample, fault, file_name, options, sample, sample_of};
use super::earlier::{Earlier, earlier};
use super::remember::{Remembered, remembered};
use super::scan::kind_of;
use super::{Kind, Request, fields, whole};
use crate::{Fault, Result, text::Texts};
use exchange::tables::{self, ColumnKind, ColumnProfile, GroupedBy, RowKind, Shape, SheetInfo, Unpivot};
use project::{
    Reader,
    batches::{self, Batch},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A sheet and what it probably holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SheetGuess {
    pub sheet: SheetInfo,
    pub kind: Option<Kind>,
    /// What a person chose the last time for a table with the same columns.
    pub remembered: Option<Remembered>,
}

/// The beginning of a table as the person sees it before an import.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Preview {
    pub sheet: String,
    /// The upper row of the header as Excel numbers it; 0 when there is none.
    pub header_row: u32,
    /// How many rows it takes.
    pub header_rows: u32,
    /// The columns that can fill fields. Where groups or months are turned these are not the columns of the sheet.
    pub columns: Vec<ColumnPreview>,
    /// The columns of the sheet, each under a name of its own.
    pub sheet_columns: Vec<String>,
    /// The first rows with their numbers, as Excel shows them.
    pub rows: Vec<PreviewRow>,
    /// The first lines under `columns`, where those are not the columns of the sheet.
    pub lines: Vec<PreviewRow>,
    pub found: Found,
    /// What a person has to say before the import.
    pub questions: Questions,
    /// Field → position of its column.
    pub fields: BTreeMap<String, u32>,
    /// Every field of the kind, the required ones marked.
    pub known_fields: Vec<KnownField>,
    /// Required fields without a column.
    pub missing: Vec<String>,
    /// The same for tables with the same columns.
    pub shape: String,
    /// The import of this very table that counts already; it cannot be imported beside it.
    pub twin: Option<Batch>,
    /// Earlier imports of the kind, the likeliest to be renewed by this table first.
    pub earlier: Vec<Earlier>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ColumnPreview {
    pub name: String,
    pub profile: ColumnProfile,
    /// The proposed field and how sure that is, 0 to 1.
    pub field: Option<String>,
    pub confidence: f64,
}

/// How the table is read: what the person said, else what was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "TableFound")]
pub struct Found {
    /// Months, quarters or years turned into lines; no columns when none are.
    pub unpivot: Unpivot,
    /// Columns of the sheet named after months, quarters or years, whether they are turned or not.
    pub periods: Vec<String>,
    /// Names of the columns that parent rows become, the outermost first.
    pub levels: Vec<String>,
    /// How parent rows are told from the data; `None` where there are none.
    pub grouped_by: Option<GroupedBy>,
    /// Columns whose blank cells take the value above.
    pub fill: Vec<String>,
    /// Some of the turned columns name a month without a year.
    pub yearless: bool,
    /// The year of such months.
    pub year: Option<i16>,
}

/// What nothing in the file answers and is never guessed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "TableQuestions")]
pub struct Questions {
    /// Columns with dates such as 03/04/2025, whose day and month could be either way round.
    pub dates: Vec<String>,
    /// The months stand without a year.
    pub year: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PreviewRow {
    pub number: u32,
    pub cells: Vec<String>,
    /// A totals row, which will be left out.
    pub total: bool,
    /// The parent of the rows below, which becomes a column.
    pub parent: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KnownField {
    pub key: String,
    pub required: bool,
    /// What its cells have to be.
    pub expects: ColumnKind,
}

const ROWS: usize = 30;
/// Sheets looked into for a guess: a workbook of a thousand is opened at once all the same.
const GUESSED: usize = 40;

/// A file that waits for its import: its sheets, or why it has none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FileSheets {
    pub path: String,
    pub file: String,
    pub sheets: Vec<SheetGuess>,
    pub fault: Option<Fault>,
}

/// The sheets of several files; one that cannot be read says so in its place.
pub fn files(reader: &Reader, paths: &[PathBuf], texts: &Texts) -> Vec<FileSheets> {
    let file = |path: &PathBuf| {
        let found = recalled_sheets(reader, path);
        FileSheets {
            path: path.display().to_string(),
            file: file_name(path),
            fault: found.as_ref().err().map(|error| Fault::new(error, texts)),
            sheets: found.unwrap_or_default(),
        }
    };
    paths.iter().map(file).collect()
}

/// The sheets of a file, each with a guess of what it holds.
pub fn sheets(path: &Path) -> Result<Vec<SheetGuess>> {
    guesses(path, &|_| Ok(None))
}

/// The same, with what a person chose before for tables with the same columns.
pub fn recalled_sheets(reader: &Reader, path: &Path) -> Result<Vec<SheetGuess>> {
    guesses(path, &|sample| remembered(reader, sample))
}

fn guesses(path: &Path, recall: &dyn Fn(&Sample) -> Result<Option<Remembered>>) -> Result<Vec<SheetGuess>> {
    let sheets = tables::list_sheets(path, &options()).map_err(|error| fault(path, error))?;
    let guessed = |(at, sheet): (usize, SheetInfo)| {
        let sample = if at < GUESSED { sample(path, Some(&sheet.name), &Shape::default()).ok() } else { None };
        let Some(sample) = sample else { return Ok(SheetGuess { sheet, kind: None, remembered: None }) };
        let remembered = recall(&sample)?;
        let kind = remembered.as_ref().map(|last| last.choices.kind).or_else(|| guess(&sample));
        Ok(SheetGuess { sheet, kind, remembered })
    };
    sheets.into_iter().enumerate().map(guessed).collect()
}

/// The first rows of a sheet, read as the request says, and the columns proposed for its kind.
pub fn preview(reader: &Reader, request: &Request) -> Result<Preview> {
    let (path, kind, map) = (&request.path, request.kind, &request.map);
    let sample = sample_of(kind, path, request.sheet.as_deref(), &request.shape)?;
    let hash = whole::fingerprint(path)?;
    let mapping = sample.mapping(kind, map)?;
    let layout = &sample.layout;
    Ok(Preview {
        columns: columns(&sample, &mapping, kind),
        sheet_columns: layout.sheet_columns.clone(),
        sheet: sample.table.sheet.clone(),
        header_row: layout.header.row,
        header_rows: layout.header.rows,
        rows: rows(&sample),
        lines: if layout.reshapes() { lines(&sample) } else { Vec::new() },
        found: Found {
            unpivot: layout.unpivot.clone(),
            periods: layout.periods.clone(),
            levels: layout.levels.clone(),
            grouped_by: layout.grouped_by(),
            fill: layout.fill.clone(),
            yearless: layout.yearless,
            year: layout.year,
        },
        questions: Questions { dates: mapping.unsettled.clone(), year: layout.year_unknown },
        fields: mapping.fields.iter().map(|(field, column)| (field.clone(), *column as u32)).collect(),
        known_fields: fields(kind)
            .iter()
            .map(|field| KnownField { key: field.key.to_owned(), required: field.required, expects: kind_of(field.expected) })
            .collect(),
        missing: mapping.missing(kind).into_iter().map(str::to_owned).collect(),
        twin: batches::twin(reader, kind.word(), &sample.table.sheet, &hash)?,
        earlier: earlier(reader, request, &sample)?,
        shape: sample.shape_of_columns.clone(),
    })
}

fn columns(sample: &Sample, mapping: &Mapping, kind: Kind) -> Vec<ColumnPreview> {
    let proposals = sample.proposals(kind);
    let column = |(at, (name, profile)): (usize, (&String, &ColumnProfile))| {
        let field = mapping.fields.iter().find(|(_, column)| **column == at).map(|(field, _)| field.clone());
        let proposed =
            proposals.iter().find(|proposal| proposal.column as usize == at && Some(&proposal.field) == field.as_ref());
        let confidence = proposed.map_or(if field.is_some() { 1.0 } else { 0.0 }, |proposal| proposal.confidence);
        ColumnPreview { name: name.clone(), profile: profile.clone(), field, confidence }
    };
    sample.layout.columns.iter().zip(&sample.profiles).enumerate().map(column).collect()
}

fn rows(sample: &Sample) -> Vec<PreviewRow> {
    let mut reader = tables::Lines::new(&sample.layout, &sample.table.depths);
    let row = |row: &tables::Row| {
        let kind = reader.row(row.number, &row.cells, &mut |_| ());
        PreviewRow {
            number: row.number,
            cells: row.cells.iter().map(tables::Cell::display).collect(),
            total: kind == RowKind::Total,
            parent: kind == RowKind::Parent,
        }
    };
    sample.table.rows.iter().take(ROWS).map(row).collect()
}

fn lines(sample: &Sample) -> Vec<PreviewRow> {
    let line = |(number, cells): &(u32, Vec<tables::OwnedCell>)| PreviewRow {
        number: *number,
        cells: cells.iter().map(tables::Cell::display).collect(),
        total: false,
        parent: false,
    };
    sample.lines.iter().take(ROWS).map(line).collect()
}

/// The kind whose required fields all find a column and that explains most columns.
fn guess(sample: &Sample) -> Option<Kind> {
    if sample.ours.kind.is_some() {
        return sample.ours.kind;
    }
    let none = BTreeMap::new();
    let fit = |kind: &Kind| {
        let mapping = sample.mapping(*kind, &none).ok()?;
        let sure: f64 = sample.proposals(*kind).iter().map(|proposal| proposal.confidence).sum();
        mapping
            .missing(*kind)
            .is_empty()
            .then_some((sure / fields(*kind).len() as f64 + sure / sample.layout.columns.len() as f64, *kind))
    };
    Kind::ALL.iter().filter_map(fit).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, kind)| kind)
}
