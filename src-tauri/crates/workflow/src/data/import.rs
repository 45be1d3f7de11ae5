use super::columns::{Mapping, Sample, fault, file_name, options, sample_of};
use super::faults::faults;
use super::line::{Failure, Line, Rejection, Verdict};
use super::load::Join;
use super::rules::Rules;
use super::{Kind, load, remember, said};
use crate::{Error, Result, text::Wording};
use analysis::progress::Progress;
use exchange::tables::{self, Cell, Lines, RowKind, Shape};
use project::batches::{self, Batch, BatchId, RejectedRow};
use project::renewals::{self, Renewal};
use project::{Project, Writing};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

/// What to import and how.
#[derive(Debug, Clone, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "ImportRequest")]
pub struct Request {
    pub path: PathBuf,
    pub kind: Kind,
    /// `None` takes the first visible sheet.
    pub sheet: Option<String>,
    /// Field → column name, in place of what is proposed; an empty name leaves the field out.
    pub map: BTreeMap<String, String>,
    /// How the table is read, where that differs from what is found.
    #[serde(default)]
    pub shape: Shape,
    #[serde(default)]
    pub rules: Rules,
    /// The earlier import that this table renews; `None` adds to what is there.
    #[serde(default)]
    pub renews: Option<BatchId>,
}

/// What became of the rows of a table: `batch.rows_read = loaded + duplicates + rejected`; totals rows stand beside it.
#[derive(Debug, Clone, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportReport {
    pub batch: Batch,
    /// What differs from what was there; `None` where nothing of the kind was there before.
    pub renewal: Option<Renewal>,
    /// How the rows found their customers, by the field that named them.
    pub joins: Vec<Join>,
    /// Why rows were rejected most often.
    #[serde(skip)]
    #[ts(skip)]
    pub fault: Option<CommonFault>,
}

/// The first fault of most of the rejected rows.
#[derive(Debug, Clone)]
pub struct CommonFault {
    /// The key of the reason without "reason-".
    pub reason: String,
    pub column: String,
    /// What stood in the first such cell.
    pub value: String,
    pub rows: u32,
}

impl CommonFault {
    /// For a sentence: reason, column, value, rows.
    fn tell(&self, wording: Wording) -> Wording {
        wording
            .with("reason", self.reason.as_str())
            .with("column", self.column.as_str())
            .with("value", self.value.as_str())
            .with("rows", f64::from(self.rows))
    }
}

impl Request {
    /// Everything as the program proposes it.
    pub fn new(path: PathBuf, kind: Kind) -> Self {
        Self { path, kind, sheet: None, map: BTreeMap::new(), shape: Shape::default(), rules: Rules::default(), renews: None }
    }

    pub fn parse(path: &Path, kind: &str, sheet: Option<String>, map: &[String], set: &[String]) -> Result<Self> {
        let kind = Kind::from_word(kind).ok_or_else(|| Error::input("unknown-kind").with("kind", kind))?;
        let (shape, rules) = said::read(set)?;
        Self { sheet, shape, rules, ..Self::new(path.to_owned(), kind) }.mapped(map)
    }

    /// With columns named as "field=column", in place of what was chosen.
    pub fn mapped(mut self, map: &[String]) -> Result<Self> {
        for pair in map {
            let (field, column) =
                pair.split_once('=').ok_or_else(|| Error::input("no-such-column").with("column", pair.as_str()))?;
            self.map.insert(field.to_owned(), column.to_owned());
        }
        Ok(self)
    }
}

impl ImportReport {
    /// What the import has to say, for a person.
    pub fn lines(&self) -> Vec<Wording> {
        let batch = &self.batch;
        let mut lines = vec![
            Wording::new("said-imported")
                .with("file", batch.name.as_str())
                .with("read", batch.rows_read)
                .with("loaded", batch.loaded)
                .with("duplicates", batch.duplicates)
                .with("rejected", batch.rejected)
                .with("totals", batch.totals_rows),
        ];
        lines.extend(self.renewal.as_ref().map(|renewal| {
            Wording::new("said-renewed")
                .with("added", renewal.added)
                .with("changed", renewal.changed)
                .with("unchanged", renewal.unchanged)
                .with("gone", renewal.gone)
        }));
        lines.extend(self.fault.iter().map(|fault| fault.tell(Wording::new("said-rejected"))));
        lines.extend(self.joins.iter().filter(|join| join.unknown > 0).map(|join| {
            Wording::new("said-not-joined")
                .with("n", f64::from(join.unknown))
                .with("joined", f64::from(join.joined))
                .with("examples", join.examples.join(", "))
        }));
        lines
    }
}

/// Reads a table into the project: one transaction, one step to undo. Cancelled or failed, it leaves nothing.
pub fn import(project: &mut Project, request: &Request, progress: &dyn Progress) -> Result<ImportReport> {
    let mut reports = super::import_all(project, std::slice::from_ref(request), progress)?.tables;
    Ok(reports.remove(0))
}

/// Reads one table inside a write; `part_of` is the first table of the same import.
pub fn import_table(
    writing: &Writing<'_>,
    request: &Request,
    part_of: Option<BatchId>,
    progress: &dyn Progress,
) -> Result<ImportReport> {
    let hash = tables::file_fingerprint(&request.path).map_err(|error| fault(&request.path, error))?;
    let sample = sample_of(request.kind, &request.path, request.sheet.as_deref(), &request.shape)?;
    let mapping = sample.mapping(request.kind, &request.map)?;
    let missing = mapping.missing(request.kind);
    if !missing.is_empty() {
        return Err(missing_columns(request, &missing));
    }
    said::check_settled(request, &sample, &mapping)?;
    if let Some(twin) = batches::twin(writing, request.kind.word(), &sample.table.sheet, &hash)? {
        return Err(already_imported(twin));
    }
    if let Some(earlier) = request.renews {
        batches::switch(writing, &writing.get(earlier)?, false)?;
    }
    let file = file_name(&request.path);
    let batch = Batch {
        id: 0.into(),
        kind: request.kind.word().to_owned(),
        name: file.clone(),
        file,
        sheet: sample.table.sheet.clone(),
        hash,
        imported_at: crate::overview::now(),
        active: false,
        supersedes: request.renews,
        part_of,
        header: serde_json::to_string(&mapping.columns).map_err(|error| Error::internal("keeping a header", error))?,
        rows_read: 0,
        loaded: 0,
        duplicates: 0,
        rejected: 0,
        totals_rows: 0,
        first_day: None,
        last_day: None,
        added: 0,
        changed: 0,
        unchanged: 0,
        gone: 0,
    };
    remember::keep(writing, request, &sample)?;
    let mut run = Run { writing, batch, sample: &sample, mapping, faults: BTreeMap::new() };
    run.batch.id = batches::open(writing, &run.batch)?;
    run.finish(request, progress)
}

/// The refusal that names the earlier import of the same table.
pub fn already_imported(twin: Batch) -> Error {
    let date = twin.imported_at.get(..10).unwrap_or_default().to_owned();
    let id: i32 = twin.id.into();
    Error::input("already-imported").with("file", twin.file).with("date", date).with("batch", id)
}

/// A table of which no row fits is the wrong table, or came before those that it refers to.
fn nothing_loaded(batch: &Batch, fault: &CommonFault) -> Error {
    Error::input("nothing-loaded")
        .with("file", batch.file.as_str())
        .with("n", batch.rows_read)
        .with("reason", fault.reason.as_str())
        .with("column", fault.column.as_str())
        .with("value", fault.value.as_str())
}

fn missing_columns(request: &Request, missing: &[&str]) -> Error {
    let fields = missing.iter().map(|field| format!("field-{}", field.replace('_', "-"))).collect();
    Error::input("missing-columns").with("file", file_name(&request.path)).with("fields", crate::text::Value::Terms(fields))
}

struct Run<'a> {
    writing: &'a Writing<'a>,
    batch: Batch,
    sample: &'a Sample,
    mapping: Mapping,
    /// The first faults of rejected rows by reason.
    faults: BTreeMap<String, CommonFault>,
}

impl Run<'_> {
    /// Reads the rows, compares them with what they renew, and switches the batch on.
    fn finish(mut self, request: &Request, progress: &dyn Progress) -> Result<ImportReport> {
        let (renewal, joins) = self.rows(request, progress)?;
        let fault = std::mem::take(&mut self.faults).into_values().max_by_key(|fault| fault.rows);
        if let Some(fault) = fault.as_ref().filter(|_| self.batch.loaded + self.batch.duplicates == 0) {
            return Err(nothing_loaded(&self.batch, fault));
        }
        let renewal = self.renewal(request, renewal)?;
        if let Some(renewal) = &renewal {
            self.batch.added = renewal.added;
            self.batch.changed = renewal.changed;
            self.batch.unchanged = renewal.unchanged;
            self.batch.gone = renewal.gone;
        }
        let period = batches::period(self.writing, &self.batch)?;
        self.batch.first_day = period.map(|(first, _)| first);
        self.batch.last_day = period.map(|(_, last)| last);
        batches::activate(self.writing, &self.batch)?;
        Ok(ImportReport { batch: Batch { active: true, ..self.batch }, renewal, joins, fault })
    }

    /// What a loader noted of rows that people edit counts as a renewal when something was there; what is gone is told only
    /// against an earlier file. Other kinds are compared batch by batch.
    fn renewal(&self, request: &Request, noted: Option<Renewal>) -> Result<Option<Renewal>> {
        match (request.renews, noted) {
            (Some(_), Some(noted)) => Ok(Some(noted)),
            (Some(earlier), None) => Ok(renewals::compare(self.writing, request.kind.word(), earlier, self.batch.id)?),
            (None, noted) => Ok(noted.map(Renewal::without_gone).filter(|noted| noted.changed + noted.unchanged > 0)),
        }
    }

    fn rows(&mut self, request: &Request, progress: &dyn Progress) -> Result<(Option<Renewal>, Vec<Join>)> {
        let mut loader = load::loader(request.kind, self.writing, self.batch.id, &self.mapping, request.rules)?;
        let mut lines = Lines::new(&self.sample.layout, &self.sample.table.depths);
        let mut failed = None;
        let visit = &mut |number: u32, cells: &[Cell<'_>]| {
            let kind = lines.row(number, cells, &mut |line| {
                if failed.is_none() {
                    failed = self.line(request.kind, number, line, &mut *loader).err();
                }
            });
            self.batch.totals_rows += i32::from(kind == RowKind::Total);
            if failed.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        tables::for_each_row_aside(&request.path, request.sheet.as_deref(), &options(), progress, visit)
            .map_err(|error| fault(&request.path, error))?;
        failed.map_or(Ok(()), Err)?;
        loader.finish()?;
        Ok((loader.renewal()?, loader.joins()))
    }

    fn line(&mut self, kind: Kind, number: u32, cells: &[Cell<'_>], loader: &mut dyn load::Loader) -> Result<()> {
        if self.sample.ours.is_example(cells) {
            return Ok(());
        }
        self.batch.rows_read += 1;
        let line = Line { mapping: &self.mapping, cells };
        match line.check_kinds().map_err(Failure::from).and_then(|()| loader.row(&line)) {
            Ok(Verdict::Loaded) => self.batch.loaded += 1,
            Ok(Verdict::Duplicate) => self.batch.duplicates += 1,
            Err(Failure::Rejected(rejection)) => {
                self.batch.rejected += 1;
                let reason = rejection.reason.strip_prefix("reason-").unwrap_or(rejection.reason).to_owned();
                let first = self.faults.entry(reason).or_insert_with_key(|reason| CommonFault {
                    reason: reason.clone(),
                    column: rejection.column.and_then(|at| self.mapping.columns.get(at)).cloned().unwrap_or_default(),
                    value: rejection.value.clone(),
                    rows: 0,
                });
                first.rows += 1;
                let all = faults(&line, kind, rejection);
                keep(self.writing, self.batch.id, number, all, cells)?;
            }
            Err(Failure::Fatal(error)) => return Err(error),
        }
        Ok(())
    }
}

/// Keeps the cells at fault; the first of them keeps the whole row.
fn keep(writing: &Writing<'_>, batch_id: BatchId, number: u32, faults: Vec<Rejection>, cells: &[Cell<'_>]) -> Result<()> {
    let row = i32::try_from(number).unwrap_or(i32::MAX);
    let mut kept = serde_json::to_string(cells).map_err(|error| Error::internal("keeping a row", error))?;
    for Rejection { field, column, reason, value } in faults {
        let column = column.and_then(|at| i32::try_from(at).ok());
        let cells = std::mem::take(&mut kept);
        writing.insert(&RejectedRow { id: 0.into(), batch_id, row, field, column, reason: reason.to_owned(), value, cells })?;
    }
    Ok(())
}
