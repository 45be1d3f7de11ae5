use super::{Kind, fields};
use crate::{Error, Result, text::Arguments};
use analysis::progress::Unwatched;
use exchange::tables::{
    self, ChildReader, ColumnProfile, DateOrder, Header, Options, Profiler, Proposal, Row, RowKind, TableError,
};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// Rows looked at before an import: for the header, the kinds of columns and the preview.
const SAMPLE: u32 = 400;

/// The beginning of a table: enough to find its header and propose its columns.
pub struct Sample {
    pub sheet: String,
    pub header: Header,
    pub profiles: Vec<ColumnProfile>,
    pub rows: Vec<Row>,
}

/// Which column fills which field, and in which order dates are written.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    pub fields: BTreeMap<String, usize>,
    pub dates: BTreeMap<usize, DateOrder>,
    pub columns: Vec<String>,
}

pub fn sample(path: &Path, sheet: Option<&str>) -> Result<Sample> {
    let options = Options { first_rows: Some(SAMPLE), ..options() };
    let table = tables::read(path, sheet, &options, &Unwatched).map_err(|error| fault(path, error))?;
    let header = tables::find_header(&table.rows);
    let mut profiler = Profiler::default();
    for row in table.rows.iter().filter(|row| header.row_kind(row.number, &row.cells) == RowKind::Data) {
        profiler.add(&row.cells);
    }
    let profiles = profiler.finish(header.columns.len());
    Ok(Sample { sheet: table.sheet, header, profiles, rows: table.rows })
}

/// Reads xls, xlsb and ods through `program` from here on, started with "read-table", which calls
/// [`serve_table`](super::serve_table). Until then they are read in this process, without limits of time and memory.
pub fn read_in_child(program: PathBuf) {
    // The first program stays: it is this one, and does not change while it runs.
    let _ = PROGRAM.set(program);
}

static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

pub fn options() -> Options {
    let child = |program: &PathBuf| ChildReader::new(program.clone(), vec!["read-table".to_owned()]);
    Options { child: PROGRAM.get().map(child), ..Options::default() }
}

impl Sample {
    /// Proposes a column for each field of `kind`; what the person said in `map` (field → column name) comes first.
    pub fn mapping(&self, kind: Kind, map: &BTreeMap<String, String>) -> Result<Mapping> {
        let mut mapping = Mapping { columns: self.header.columns.clone(), ..Mapping::default() };
        for Proposal { field, column, .. } in self.proposals(kind) {
            mapping.fields.insert(field, column as usize);
        }
        for (field, name) in map {
            let at = self.header.columns.iter().position(|column| column == name);
            match at {
                Some(at) => {
                    mapping.fields.retain(|_, column| *column != at);
                    mapping.fields.insert(field.clone(), at);
                }
                None if name.is_empty() => drop(mapping.fields.remove(field)),
                None => return Err(Error::input("no-such-column").with("column", name.as_str())),
            }
        }
        mapping.dates = (0..self.profiles.len()).filter_map(|at| Some((at, self.profiles[at].date_order?))).collect();
        Ok(mapping)
    }

    pub fn proposals(&self, kind: Kind) -> Vec<Proposal> {
        tables::propose_columns(&self.header.columns, &self.profiles, fields(kind))
    }
}

impl Mapping {
    /// Required fields without a column.
    pub fn missing(&self, kind: Kind) -> Vec<&'static str> {
        let mut missing: Vec<_> = fields(kind)
            .iter()
            .filter(|field| field.required && !self.fields.contains_key(field.key))
            .map(|field| field.key)
            .collect();
        let customer = ["customer_code", "customer_inn", "customer_name"];
        if kind == Kind::Transactions && !customer.iter().any(|field| self.fields.contains_key(*field)) {
            missing.push("customer_code");
        }
        missing
    }
}

/// Why a file gave no table, in words that name it.
pub fn fault(path: &Path, error: TableError) -> Error {
    let mut args = Arguments::from([("file".to_owned(), file_name(path).into())]);
    let mut set = |name: &str, value: crate::text::Value| drop(args.insert(name.to_owned(), value));
    let code = match error {
        TableError::Cancelled => return Error::Cancelled(analysis::progress::Cancelled),
        TableError::NotFound => "file-not-found",
        TableError::Unreadable { reason } => {
            set("details", reason.into());
            "file-unreadable"
        }
        TableError::UnknownFormat { .. } => "file-no-table",
        TableError::PasswordProtected => "file-protected",
        TableError::Broken { detail } => {
            set("details", detail.into());
            "file-broken"
        }
        TableError::Empty => "file-empty",
        TableError::EmptySheet { sheet } => {
            set("sheet", sheet.into());
            "sheet-empty"
        }
        TableError::NoSuchSheet { sheet, known } => {
            set("sheet", sheet.into());
            set("known", known.join(", ").into());
            "sheet-missing"
        }
        TableError::TooBig { .. } => "file-too-big",
        TableError::TimedOut { .. } => "file-too-slow",
        TableError::NoReader { reason } => {
            set("details", reason.into());
            "file-unreadable"
        }
    };
    Error::Input { code, args }
}

pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
