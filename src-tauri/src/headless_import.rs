//! Imports without a window: what the wizard and the list of imports can do.

use crate::headless::{Said, json};
use analysis::progress::{Progress, Unwatched};
use project::{Project, Reader, batches::BatchId};
use std::path::{Path, PathBuf};
use workflow::{
    Error, Result,
    data::{self, ImportLine, ImportSet, Request},
    pseudonyms,
    text::Wording,
};

#[derive(clap::Args)]
pub struct Import {
    pub project: PathBuf,
    /// One or many files; together they are one import, one step to undo.
    #[arg(required = true)]
    sources: Vec<PathBuf>,
    /// What the tables hold: customers, transactions, survey, interviews, journeys, processes, event-log, characteristics,
    /// houses, kpis, kpi-values, systems, data-items, feedback, initiatives. Without it every sheet that is recognised is read.
    #[arg(long = "as")]
    kind: Option<String>,
    #[arg(long)]
    sheet: Option<String>,
    /// field=column, where the column was not recognised.
    #[arg(long)]
    map: Vec<String>,
    /// How the table is read, where that differs from what is found: header=5 or 5+2 rows or none,
    /// dates.COLUMN=day-first|month-first, type.COLUMN=number|date|identifier|text|yes-or-no, decimal.COLUMN=comma|point,
    /// unpivot=COLUMN;COLUMN|none, year=2025, groups=NAME;NAME|none, fill=COLUMN;COLUMN|none, totals=keep;
    /// and what becomes of rows of orders: repeats=keep, customers=make, anonymous=keep.
    #[arg(long)]
    set: Vec<String>,
    /// The files are newer exports: each renews the earlier import that it is most like, and tells what differs.
    #[arg(long)]
    renew: bool,
    /// Tell what would become of the rows, and leave the project as it is.
    #[arg(long)]
    check: bool,
    /// Replace names, phones, e-mails and ИНН by codes on the way, in the whole project. Cannot be undone; rejected rows are
    /// not kept.
    #[arg(long, conflicts_with = "rejected")]
    pseudonymise: bool,
    /// Where to write the key: an Excel file with every code and what it stands for. One that is there is continued.
    #[arg(long, requires = "pseudonymise")]
    key: Option<PathBuf>,
    /// Where to write the rejected rows with their reasons, to be mended and imported again.
    #[arg(long)]
    rejected: Option<PathBuf>,
}

#[derive(clap::Args)]
pub struct Look {
    source: PathBuf,
    #[arg(long)]
    sheet: Option<String>,
    /// How the table is read, as for an import.
    #[arg(long)]
    set: Vec<String>,
    /// COLUMN=TYPE: how many of its cells are not a date, number, identifier, yes-or-no or text.
    #[arg(long)]
    unlike: Vec<String>,
    /// What the table holds, as for an import: then what would stay out is counted, and whose rows find their customers.
    #[arg(long = "as", requires = "project")]
    kind: Option<String>,
    /// The project whose customers the rows would find.
    #[arg(long = "in", requires = "kind")]
    project: Option<PathBuf>,
    /// field=column, as for an import.
    #[arg(long)]
    map: Vec<String>,
}

#[derive(clap::Args)]
pub struct Imports {
    pub project: PathBuf,
    /// Count the rows of this import again.
    #[arg(long)]
    on: Option<i32>,
    /// Take the rows of this import out of every count.
    #[arg(long)]
    off: Option<i32>,
    /// NUMBER=NAME
    #[arg(long)]
    rename: Option<String>,
    /// Forget the columns chosen for tables like those of this file: the next one is taken as the program proposes.
    #[arg(long)]
    forget: Option<PathBuf>,
    /// Delete this import and its rows for good; undo does not bring it back.
    #[arg(long)]
    delete: Option<i32>,
}

impl Look {
    pub fn run(self, progress: &dyn Progress) -> Result<Said> {
        let (shape, _) = data::said(&self.set)?;
        let sheet = self.sheet.as_deref();
        let found = data::look(&self.source, sheet, &shape, progress)?;
        let mut said = Said { lines: vec![found.said()], json: json(&found)? };
        let mut columns = Vec::new();
        for asked in &self.unlike {
            columns.push(data::unlike(&self.source, sheet, &shape, data::said_kind(asked)?, progress)?);
        }
        if let (Some(kind), Some(project)) = (&self.kind, &self.project) {
            let project = Project::open(project)?;
            let request = Request::parse(&self.source, kind, self.sheet.clone(), &self.map, &self.set)?.recalled(&project)?;
            let scan = data::scan(&project, &request, &[], progress)?;
            said.lines.extend(scan.said());
            said.json["scan"] = json(&scan)?;
            project.close()?;
        }
        said.lines.extend(columns.iter().map(data::ColumnScan::said));
        said.json["unlike"] = json(&columns)?;
        Ok(said)
    }
}

impl Import {
    pub fn run(self, project: &mut Project, progress: &dyn Progress) -> Result<Said> {
        let requests = self.requests(project)?;
        let how = pseudonyms::Pseudonymise { key: self.key };
        let set = match (self.check, self.pseudonymise) {
            (true, false) => data::rehearse(project, &requests, progress)?,
            (true, true) => pseudonyms::rehearse(project, &requests, progress)?,
            (false, false) => data::import_all(project, &requests, progress)?,
            (false, true) => pseudonyms::import(project, &requests, &how, progress)?,
        };
        if let Some(path) = self.rejected.filter(|_| !self.check) {
            write_rejected(project, &set, &path)?;
        }
        let mut lines = set.lines();
        if self.check {
            lines.push(Wording::new("said-only-checked"));
        }
        let json = match set.tables.as_slice() {
            [one] => json(one)?,
            _ => json(&set)?,
        };
        Ok(Said { lines, json })
    }

    fn requests(&self, reader: &Reader) -> Result<Vec<Request>> {
        let mut requests = Vec::new();
        for source in &self.sources {
            match &self.kind {
                Some(kind) => {
                    requests.push(Request::parse(source, kind, self.sheet.clone(), &self.map, &self.set)?.recalled(reader)?)
                }
                None => requests.extend(self.recognised(reader, source)?),
            }
        }
        if self.renew {
            requests = requests.into_iter().map(|request| request.renewing(reader)).collect::<Result<_>>()?;
        }
        Ok(requests)
    }

    fn recognised(&self, reader: &Reader, source: &Path) -> Result<Vec<Request>> {
        let mut found = data::proposed(reader, source)?;
        let (shape, rules) = data::said(&self.set)?;
        if let Some(sheet) = &self.sheet {
            found.retain(|request| request.sheet.as_ref() == Some(sheet));
            if found.is_empty() {
                // Says which sheets there are, where there is none of this name.
                data::look(source, Some(sheet), &shape, &Unwatched)?;
                return Err(Error::input("kind-not-guessed").with("file", sheet.as_str()));
            }
        }
        let said =
            |request: Request| if self.set.is_empty() { request } else { Request { shape: shape.clone(), rules, ..request } };
        found.into_iter().map(|request| said(request).mapped(&self.map)).collect()
    }
}

/// One file for one table; for several, a file beside it for each table with rejected rows, under the table's name.
fn write_rejected(project: &Project, set: &ImportSet, path: &Path) -> Result<()> {
    if let [one] = set.tables.as_slice() {
        return data::write_rejected(project, one.batch.id, path);
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for table in set.tables.iter().filter(|table| table.batch.rejected > 0) {
        let name = format!("{stem} — {} — {}.xlsx", table.batch.file, table.batch.sheet);
        data::write_rejected(project, table.batch.id, &path.with_file_name(name))?;
    }
    Ok(())
}

impl Imports {
    pub fn run(self, project: &mut Project) -> Result<Said> {
        if let Some(id) = self.on {
            data::switch(project, id.into(), true)?;
        }
        if let Some(id) = self.off {
            data::switch(project, id.into(), false)?;
        }
        if let Some(pair) = &self.rename {
            let parts = pair.split_once('=').and_then(|(id, name)| Some((BatchId(id.parse().ok()?), name)));
            let (id, name) = parts.ok_or_else(|| Error::input("bad-parameter").with("name", pair.as_str()))?;
            data::rename(project, id, name)?;
        }
        if let Some(id) = self.delete {
            pseudonyms::delete_batch(project, id.into())?;
        }
        if let Some(path) = &self.forget {
            let n = data::forget_like(project, path)?;
            return Ok(Said {
                lines: vec![Wording::new("said-forgotten").with("n", n as i32)],
                json: serde_json::json!({ "forgotten": n }),
            });
        }
        let lines = data::imports(project)?;
        Ok(Said { lines: lines.iter().map(line).collect(), json: json(&lines)? })
    }
}

fn line(ImportLine { batch, .. }: &ImportLine) -> Wording {
    let id: i32 = batch.id.into();
    Wording::new(if batch.active { "said-import-line" } else { "said-import-line-off" })
        .with("id", id)
        .with("name", batch.name.as_str())
        .with("date", batch.imported_at.get(..10).unwrap_or_default())
        .with("loaded", batch.loaded)
        .with("hash", batch.hash.get(..8).unwrap_or_default())
}
