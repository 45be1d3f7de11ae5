use super::ours::Ours;
use super::whole::Memory;
use super::{Kind, fields};
use crate::{Error, Result, text::Arguments};
use analysis::progress::Unwatched;
use exchange::tables::{
    self, Cell, ChildReader, ColumnKind, ColumnProfile, DateOrder, DecimalMark, ExpectedType, Layout, Lines, Options, OwnedCell,
    Profiler, Proposal, RawTable, Shape, TableError,
};
use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// Rows looked at before an import: for the header, the kinds of columns and the preview.
const SAMPLE: u32 = 400;

/// The beginning of a table: enough to find its header and propose its columns.
pub struct Sample {
    pub layout: Layout,
    pub profiles: Vec<ColumnProfile>,
    pub table: RawTable,
    /// The lines that the first rows give, with the number of the row of each.
    pub lines: Vec<(u32, Vec<OwnedCell>)>,
    pub ours: Ours,
    /// The same for tables with the same columns, however they are read.
    pub shape_of_columns: String,
    shape: Shape,
}

/// Which column fills which field, and how its cells are written.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    pub fields: BTreeMap<String, usize>,
    pub dates: BTreeMap<usize, DateOrder>,
    pub decimals: BTreeMap<usize, DecimalMark>,
    /// What a person says that the cells of a column have to be.
    pub kinds: BTreeMap<usize, ColumnKind>,
    /// The columns with dates whose day and month could be either way round, which a person has to say.
    pub unsettled: Vec<String>,
    /// Months were turned into lines: a customer's lines of one period are one order where the table names none.
    pub by_period: bool,
    pub columns: Vec<String>,
}

/// Reads the first rows as `shape` says.
pub fn sample(path: &Path, sheet: Option<&str>, shape: &Shape) -> Result<Sample> {
    let options = Options { first_rows: Some(SAMPLE), ..options() };
    let table = tables::read(path, sheet, &options, &Unwatched).map_err(|error| fault(path, error))?;
    let mut layout = Layout::find(&table, shape);
    let shape_of_columns = Ours::shape(&Layout::find(&table, &Shape::default()).sheet_columns);
    let ours = Ours::take(&mut layout.columns);
    let mut profiler = Profiler::default();
    let mut lines = Vec::new();
    let mut reader = Lines::new(&layout, &table.depths);
    for row in &table.rows {
        reader.row(row.number, &row.cells, &mut |line| {
            if ours.is_example(line) {
                return;
            }
            profiler.add(line);
            lines.push((row.number, line.iter().map(|cell| cell.clone().into_owned()).collect()));
        });
    }
    let mut profiles = profiler.finish(layout.columns.len());
    for (at, kind) in shape.kinds.iter().filter_map(|(name, kind)| Some((layout.place(name)?, kind))) {
        profiles[at].kind = *kind;
    }
    let mut sample = Sample { layout, profiles, table, lines, ours, shape_of_columns, shape: shape.clone() };
    sample.settle_dates(path, sheet)?;
    Ok(sample)
}

/// Reads the first rows of a table of a kind: in a wide table of sales a zero is no line.
pub fn sample_of(kind: Kind, path: &Path, sheet: Option<&str>, shape: &Shape) -> Result<Sample> {
    let mut sample = sample(path, sheet, shape)?;
    if kind == Kind::Transactions && shape.unpivot.is_none() {
        sample.layout.skip_zeros();
    }
    Ok(sample)
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
        let columns = &self.layout.columns;
        let mut mapping = Mapping { columns: columns.clone(), ..Mapping::default() };
        for Proposal { field, column, .. } in self.proposals(kind) {
            mapping.fields.insert(field, column as usize);
        }
        for (field, name) in map {
            match self.layout.place(name) {
                Some(at) => {
                    mapping.fields.retain(|_, column| *column != at);
                    mapping.fields.insert(field.clone(), at);
                }
                None if name.is_empty() => drop(mapping.fields.remove(field)),
                None => return Err(Error::input("no-such-column").with("column", name.as_str())),
            }
        }
        self.settle(&mut mapping, kind);
        Ok(mapping)
    }

    /// Where neither the person nor the first rows say the order of day and month, the whole file may still prove it.
    fn settle_dates(&mut self, path: &Path, sheet: Option<&str>) -> Result<()> {
        static KNOWN: Memory<Vec<(Option<DateOrder>, bool)>> = Memory::new();
        let said = |at: usize| self.shape.dates.contains_key(&self.layout.columns[at]);
        let open: Vec<usize> = (0..self.profiles.len()).filter(|at| self.profiles[*at].ambiguous && !said(*at)).collect();
        if open.is_empty() {
            return Ok(());
        }
        let question = format!("{sheet:?} {open:?} {:?}", self.layout);
        let proved = KNOWN.of(path, &question, || self.prove_dates(path, sheet, &open))?;
        for (at, proved) in open.iter().zip(proved) {
            (self.profiles[*at].date_order, self.profiles[*at].ambiguous) = proved;
        }
        Ok(())
    }

    /// The order of day and month that the whole file proves for each of some columns, and whether it is still open.
    fn prove_dates(&self, path: &Path, sheet: Option<&str>, open: &[usize]) -> Result<Vec<(Option<DateOrder>, bool)>> {
        let mut profiler = Profiler::default();
        let mut lines = Lines::new(&self.layout, &self.table.depths);
        let visit = &mut |number: u32, cells: &[Cell<'_>]| {
            lines.row(number, cells, &mut |line| {
                let cells: Vec<Cell<'_>> = open.iter().map(|at| line.get(*at).map_or(Cell::Empty, Cell::borrowed)).collect();
                profiler.add(&cells);
            });
            ControlFlow::Continue(())
        };
        tables::for_each_row(path, sheet, &options(), &Unwatched, visit).map_err(|error| fault(path, error))?;
        Ok(profiler.finish(open.len()).into_iter().map(|whole| (whole.date_order, whole.ambiguous)).collect())
    }

    /// How cells are written: as the person says, else as the cells prove.
    fn settle(&self, mapping: &mut Mapping, kind: Kind) {
        let said = |at: usize| &mapping.columns[at];
        for (at, profile) in self.profiles.iter().enumerate().take(mapping.columns.len()) {
            let order = self.shape.dates.get(said(at)).copied().or(profile.date_order);
            mapping.dates.extend(order.map(|order| (at, order)));
            let mark = self.shape.decimals.get(said(at)).copied().or(profile.decimal);
            mapping.decimals.extend(mark.map(|mark| (at, mark)));
        }
        let place = |(name, kind): (&String, &ColumnKind)| Some((self.layout.place(name)?, *kind));
        mapping.kinds = self.shape.kinds.iter().filter_map(place).collect();
        mapping.by_period = !self.layout.unpivot.columns.is_empty();
        mapping.unsettled = fields(kind)
            .iter()
            .filter(|field| field.expected == ExpectedType::Date)
            .filter_map(|field| mapping.fields.get(field.key).copied())
            .filter(|at| self.profiles[*at].ambiguous && !mapping.dates.contains_key(at))
            .map(|at| mapping.columns[at].clone())
            .collect();
    }

    pub fn proposals(&self, kind: Kind) -> Vec<Proposal> {
        tables::propose_columns(&self.layout.columns, &self.profiles, fields(kind))
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
        if kind != Kind::Transactions {
            return missing;
        }
        let has = |field: &str| self.fields.contains_key(field);
        missing.retain(|field| match *field {
            "order" => !self.by_period,
            "amount" => !(has("quantity") && has("price")),
            _ => true,
        });
        let customer = ["customer_code", "customer_inn", "customer_name"];
        if !customer.iter().any(|field| has(field)) {
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
