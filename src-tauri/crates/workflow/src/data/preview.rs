use super::columns::{Sample, fault, options, sample};
use super::{Kind, fields};
use crate::Result;
use exchange::tables::{self, ColumnProfile, RowKind, SheetInfo};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// A sheet and what it probably holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SheetGuess {
    pub sheet: SheetInfo,
    pub kind: Option<Kind>,
}

/// The beginning of a table as the person sees it before an import.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Preview {
    pub sheet: String,
    /// The row of the header as Excel numbers it; 0 when there is none.
    pub header_row: u32,
    pub columns: Vec<ColumnPreview>,
    /// The first rows with their numbers, as Excel shows them.
    pub rows: Vec<PreviewRow>,
    /// Field → position of its column.
    pub fields: BTreeMap<String, u32>,
    /// Every field of the kind, the required ones marked.
    pub known_fields: Vec<KnownField>,
    /// Required fields without a column.
    pub missing: Vec<String>,
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

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PreviewRow {
    pub number: u32,
    pub cells: Vec<String>,
    /// A totals row, which will be left out.
    pub total: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KnownField {
    pub key: String,
    pub required: bool,
}

const ROWS: usize = 30;

/// The sheets of a file, each with a guess of what it holds.
pub fn sheets(path: &Path) -> Result<Vec<SheetGuess>> {
    let sheets = tables::list_sheets(path, &options()).map_err(|error| fault(path, error))?;
    Ok(sheets
        .into_iter()
        .map(|sheet| SheetGuess { kind: sample(path, Some(&sheet.name)).ok().and_then(|sample| guess(&sample)), sheet })
        .collect())
}

/// The first rows of a sheet and the columns proposed for `kind`.
pub fn preview(path: &Path, sheet: Option<&str>, kind: Kind, map: &BTreeMap<String, String>) -> Result<Preview> {
    let sample = sample(path, sheet)?;
    let mapping = sample.mapping(kind, map)?;
    let proposals = sample.proposals(kind);
    let columns = sample.header.columns.iter().zip(&sample.profiles).enumerate().map(|(at, (name, profile))| {
        let field = mapping.fields.iter().find(|(_, column)| **column == at).map(|(field, _)| field.clone());
        let proposed =
            proposals.iter().find(|proposal| proposal.column as usize == at && Some(&proposal.field) == field.as_ref());
        let confidence = proposed.map_or(if field.is_some() { 1.0 } else { 0.0 }, |proposal| proposal.confidence);
        ColumnPreview { name: name.clone(), profile: profile.clone(), field, confidence }
    });
    Ok(Preview {
        columns: columns.collect(),
        sheet: sample.sheet.clone(),
        header_row: sample.header.row,
        rows: rows(&sample),
        fields: mapping.fields.iter().map(|(field, column)| (field.clone(), *column as u32)).collect(),
        known_fields: fields(kind)
            .iter()
            .map(|field| KnownField { key: field.key.to_owned(), required: field.required })
            .collect(),
        missing: mapping.missing(kind).into_iter().map(str::to_owned).collect(),
    })
}

fn rows(sample: &Sample) -> Vec<PreviewRow> {
    let row = |row: &tables::Row| PreviewRow {
        number: row.number,
        cells: row.cells.iter().map(tables::Cell::display).collect(),
        total: sample.header.row_kind(row.number, &row.cells) == RowKind::Total,
    };
    sample.rows.iter().take(ROWS).map(row).collect()
}

/// The kind whose required fields all find a column and that explains most columns.
fn guess(sample: &Sample) -> Option<Kind> {
    let none = BTreeMap::new();
    let fit = |kind: &Kind| {
        let mapping = sample.mapping(*kind, &none).ok()?;
        let sure: f64 = sample.proposals(*kind).iter().map(|proposal| proposal.confidence).sum();
        mapping
            .missing(*kind)
            .is_empty()
            .then_some((sure / fields(*kind).len() as f64 + sure / sample.header.columns.len() as f64, *kind))
    };
    Kind::ALL.iter().filter_map(fit).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, kind)| kind)
}
