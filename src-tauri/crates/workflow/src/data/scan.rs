use super::columns::{Mapping, Sample, fault, options, sample, sample_of};
use super::keys::Keys;
use super::line::Line;
use super::{Join, Kind, Request, fields};
use crate::text::Wording;
use crate::{Error, Result};
use analysis::progress::Progress;
use exchange::tables::{self, Cell, ColumnKind, ExpectedType, Lines, RowKind, Shape};
use project::Reader;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::{ops::ControlFlow, path::Path};

/// A table read to its last row before its import: what would stay out and why, and whose rows find their customers.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "TableScan")]
pub struct Scan {
    /// Lines that an import would read.
    pub lines: u32,
    /// Totals and subtotals among the rows.
    pub totals: u32,
    /// The columns that fill fields or have a type said by a person.
    pub columns: Vec<ColumnScan>,
    /// For each field that names a customer, how many lines it would find one for, whatever the other fields say.
    pub keys: Vec<Join>,
    /// Lines that name no customer at all, where the table has a field for one.
    pub anonymous: u32,
    /// Lines that repeat an earlier one in every cell.
    pub repeats: u32,
}

/// How many cells of a column would keep their rows out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ColumnScan {
    pub column: String,
    pub filled: u32,
    /// Filled cells that are not of the type that the field needs, or that the person named.
    pub unlike: u32,
    /// The first of them.
    pub examples: Vec<UnlikeCell>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UnlikeCell {
    /// As Excel numbers it.
    pub row: u32,
    pub value: String,
}

const EXAMPLES: usize = 5;

/// Reads the whole table of a request; `beside` are tables of customers that the same import brings.
pub fn scan(reader: &Reader, request: &Request, beside: &[Request], progress: &dyn Progress) -> Result<Scan> {
    let sample = sample_of(request.kind, &request.path, request.sheet.as_deref(), &request.shape)?;
    let mapping = sample.mapping(request.kind, &request.map)?;
    let mut tallies = tallies(&mapping, request.kind);
    let mut keys = Keys::new(reader, &mapping, beside, progress)?;
    let mut seen = HashSet::new();
    let mut found = read(&sample, &request.path, progress, &mut |row, cells, found| {
        let line = Line { mapping: &mapping, cells };
        tallies.iter_mut().for_each(|tally| tally.add(row, &line));
        keys.add(&line);
        found.repeats += u32::from(request.kind == Kind::Transactions && !seen.insert(hash(cells)));
    })?;
    found.columns = tallies.into_iter().map(|tally| tally.found).collect();
    (found.keys, found.anonymous) = keys.found();
    Ok(found)
}

/// Counts the cells of a column that are not of a kind.
pub fn unlike(
    path: &Path,
    sheet: Option<&str>,
    shape: &Shape,
    (column, kind): (&str, ColumnKind),
    progress: &dyn Progress,
) -> Result<ColumnScan> {
    let sample = sample(path, sheet, shape)?;
    // The kind of table does not matter: only how the cells of the column are written.
    let mapping = sample.mapping(Kind::Customers, &BTreeMap::new())?;
    let at = sample.layout.place(column).ok_or_else(|| Error::input("no-such-column").with("column", column))?;
    let mut tally = Tally::new(&mapping, at, vec![kind]);
    read(&sample, path, progress, &mut |row, cells, _| tally.add(row, &Line { mapping: &mapping, cells }))?;
    Ok(tally.found)
}

fn read(
    sample: &Sample,
    path: &Path,
    progress: &dyn Progress,
    visit: &mut dyn FnMut(u32, &[Cell<'_>], &mut Scan),
) -> Result<Scan> {
    let mut found = Scan::default();
    let mut lines = Lines::new(&sample.layout, &sample.table.depths);
    let row = &mut |number: u32, cells: &[Cell<'_>]| {
        let kind = lines.row(number, cells, &mut |line| {
            if !sample.ours.is_example(line) {
                found.lines += 1;
                visit(number, line, &mut found);
            }
        });
        // Totals that a person keeps are counted all the same, so that the choice can be taken back.
        found.totals += u32::from(kind == RowKind::Total || sample.layout.header.row_kind(number, cells) == RowKind::Total);
        ControlFlow::Continue(())
    };
    tables::for_each_row_aside(path, Some(&sample.table.sheet), &options(), progress, row).map_err(|error| fault(path, error))?;
    Ok(found)
}

fn hash(cells: &[Cell<'_>]) -> u64 {
    let mut hasher = DefaultHasher::new();
    cells.iter().for_each(|cell| cell.hash(&mut hasher));
    hasher.finish()
}

/// What is counted of one column.
struct Tally {
    at: usize,
    kinds: Vec<ColumnKind>,
    found: ColumnScan,
}

fn tallies(mapping: &Mapping, kind: Kind) -> Vec<Tally> {
    let expected = |at: usize| {
        let field = mapping.fields.iter().find(|(_, place)| **place == at)?.0;
        fields(kind).iter().find(|known| known.key == field).map(|known| kind_of(known.expected))
    };
    let kinds = |at: usize| [expected(at), mapping.kinds.get(&at).copied()].into_iter().flatten().collect::<Vec<_>>();
    let tally = |at: usize| Some(kinds(at)).filter(|kinds| !kinds.is_empty()).map(|kinds| Tally::new(mapping, at, kinds));
    (0..mapping.columns.len()).filter_map(tally).collect()
}

impl Tally {
    fn new(mapping: &Mapping, at: usize, kinds: Vec<ColumnKind>) -> Self {
        let column = mapping.columns[at].clone();
        Self { at, kinds, found: ColumnScan { column, filled: 0, unlike: 0, examples: Vec::new() } }
    }

    fn add(&mut self, row: u32, line: &Line<'_>) {
        let (cell, found) = (line.cell(self.at), &mut self.found);
        if cell.is_blank() {
            return;
        }
        found.filled += 1;
        if self.kinds.iter().any(|kind| line.unlike(self.at, *kind).is_some()) {
            found.unlike += 1;
            if found.examples.len() < EXAMPLES {
                found.examples.push(UnlikeCell { row, value: cell.display() });
            }
        }
    }
}

impl Scan {
    /// What there is to say of it, for a person.
    pub fn said(&self) -> Vec<Wording> {
        let key = |join: &Join| {
            Wording::new(if join.unknown == 0 { "said-join-all" } else { "said-join-by" })
                .with("field", crate::text::Value::Terms(vec![format!("field-{}", join.field.replace('_', "-"))]))
                .with("joined", join.joined as i32)
                .with("n", join.unknown as i32)
                .with("examples", join.examples.join(", "))
        };
        let unlike = self.columns.iter().filter(|column| column.unlike > 0).map(ColumnScan::said);
        let rows = Wording::new("said-scanned").with("repeats", self.repeats as i32).with("anonymous", self.anonymous as i32);
        unlike.chain(self.keys.iter().map(key)).chain([rows]).collect()
    }
}

impl ColumnScan {
    /// What there is to say of it, for a person.
    pub fn said(&self) -> Wording {
        let examples: Vec<String> = self.examples.iter().map(|cell| format!("{}: «{}»", cell.row, cell.value)).collect();
        Wording::new(if self.unlike == 0 { "said-all-alike" } else { "said-unlike" })
            .with("column", self.column.as_str())
            .with("filled", self.filled as i32)
            .with("n", self.unlike as i32)
            .with("examples", examples.join(", "))
    }
}

pub fn kind_of(expected: ExpectedType) -> ColumnKind {
    match expected {
        ExpectedType::Date => ColumnKind::Date,
        ExpectedType::Number => ColumnKind::Number,
        ExpectedType::Identifier => ColumnKind::Identifier,
        ExpectedType::YesOrNo => ColumnKind::YesOrNo,
        ExpectedType::Text => ColumnKind::Text,
    }
}
