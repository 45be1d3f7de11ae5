use super::columns::{Mapping, Sample, fault, file_name, options, sample_of};
use super::line::{Failure, Line, Rejection, Verdict};
use super::rules::Rules;
use super::{Kind, load, said};
use crate::{Error, Result, text::Wording};
use analysis::progress::Progress;
use exchange::tables::{self, Cell, Lines, RowKind, Shape};
use project::batches::{self, Batch, BatchId, RejectedRow};
use project::{Project, Step, Writing};
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
}

/// What became of the rows: `batch.rows_read = loaded + duplicates + rejected`; totals rows stand beside it.
#[derive(Debug, Clone, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportReport {
    pub batch: Batch,
}

impl Request {
    pub fn parse(path: &Path, kind: &str, sheet: Option<String>, map: &[String], set: &[String]) -> Result<Self> {
        let kind = Kind::from_word(kind).ok_or_else(|| Error::input("unknown-kind").with("kind", kind))?;
        let pair = |pair: &String| {
            let (field, column) =
                pair.split_once('=').ok_or_else(|| Error::input("no-such-column").with("column", pair.as_str()))?;
            Ok((field.to_owned(), column.to_owned()))
        };
        let map = map.iter().map(pair).collect::<Result<_>>()?;
        let (shape, rules) = said::read(set)?;
        Ok(Self { path: path.to_owned(), kind, sheet, map, shape, rules })
    }
}

impl ImportReport {
    /// What the import has to say, for a person.
    pub fn lines(&self) -> Vec<Wording> {
        let batch = &self.batch;
        vec![
            Wording::new("said-imported")
                .with("file", batch.file.as_str())
                .with("read", batch.rows_read)
                .with("loaded", batch.loaded)
                .with("duplicates", batch.duplicates)
                .with("rejected", batch.rejected)
                .with("totals", batch.totals_rows),
        ]
    }
}

/// Reads a table into the project: one transaction, one step to undo. Cancelled or failed, it leaves nothing.
pub fn import(project: &mut Project, request: &Request, progress: &dyn Progress) -> Result<ImportReport> {
    let hash = tables::file_fingerprint(&request.path).map_err(|error| fault(&request.path, error))?;
    let sample = sample_of(request.kind, &request.path, request.sheet.as_deref(), &request.shape)?;
    let mapping = sample.mapping(request.kind, &request.map)?;
    let missing = mapping.missing(request.kind);
    if !missing.is_empty() {
        return Err(missing_columns(request, &missing));
    }
    said::check_settled(request, &sample, &mapping)?;
    if let Some(twin) = batches::twin(project, request.kind.word(), &sample.table.sheet, &hash)? {
        return Err(already_imported(twin));
    }
    let batch = Batch {
        id: 0.into(),
        kind: request.kind.word().to_owned(),
        file: file_name(&request.path),
        sheet: sample.table.sheet.clone(),
        hash,
        imported_at: crate::overview::now(),
        active: false,
        supersedes: None,
        rows_read: 0,
        loaded: 0,
        duplicates: 0,
        rejected: 0,
        totals_rows: 0,
    };
    let step = Step::new("step-import").arg("file", &batch.file);
    project.write(&step, |writing| {
        let mut run = Run { writing, batch, sample: &sample, mapping };
        run.batch.id = batches::open(writing, &run.batch)?;
        run.rows(request, progress)?;
        batches::activate(writing, &run.batch)?;
        Ok(ImportReport { batch: Batch { active: true, ..run.batch } })
    })
}

/// The refusal that names the earlier import of the same table.
pub fn already_imported(twin: Batch) -> Error {
    let date = twin.imported_at.get(..10).unwrap_or_default().to_owned();
    Error::input("already-imported").with("file", twin.file).with("date", date)
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
}

impl Run<'_> {
    fn rows(&mut self, request: &Request, progress: &dyn Progress) -> Result<()> {
        let mut loader = load::loader(request.kind, self.writing, self.batch.id, &self.mapping, request.rules)?;
        let mut lines = Lines::new(&self.sample.layout, &self.sample.table.depths);
        let mut failed = None;
        let visit = &mut |number: u32, cells: &[Cell<'_>]| {
            let kind = lines.row(number, cells, &mut |line| {
                if failed.is_none() {
                    failed = self.line(number, line, &mut *loader).err();
                }
            });
            self.batch.totals_rows += i32::from(kind == RowKind::Total);
            if failed.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        tables::for_each_row_aside(&request.path, request.sheet.as_deref(), &options(), progress, visit)
            .map_err(|error| fault(&request.path, error))?;
        failed.map_or(Ok(()), Err)?;
        loader.finish()
    }

    fn line(&mut self, number: u32, cells: &[Cell<'_>], loader: &mut dyn load::Loader) -> Result<()> {
        self.batch.rows_read += 1;
        let line = Line { mapping: &self.mapping, cells };
        match line.check_kinds().map_err(Failure::from).and_then(|()| loader.row(&line)) {
            Ok(Verdict::Loaded) => self.batch.loaded += 1,
            Ok(Verdict::Duplicate) => self.batch.duplicates += 1,
            Err(Failure::Rejected(rejection)) => {
                self.batch.rejected += 1;
                keep(self.writing, self.batch.id, number, rejection)?;
            }
            Err(Failure::Fatal(error)) => return Err(error),
        }
        Ok(())
    }
}

fn keep(writing: &Writing<'_>, batch_id: BatchId, number: u32, rejection: Rejection) -> Result<()> {
    let row = i32::try_from(number).unwrap_or(i32::MAX);
    let Rejection { field, reason, value } = rejection;
    writing.insert(&RejectedRow { id: 0.into(), batch_id, row, field, reason: reason.to_owned(), value })?;
    Ok(())
}
