use super::import::import_table;
use super::{ImportReport, Kind, Request};
use crate::text::Wording;
use crate::{Error, Result, progress::Part};
use analysis::progress::Progress;
use project::{Project, Step, Writing};
use serde::{Deserialize, Serialize};

/// What became of the tables of one import, in the order in which they were read.
#[derive(Debug, Clone, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportSet {
    pub tables: Vec<ImportReport>,
}

impl ImportSet {
    pub fn lines(&self) -> Vec<Wording> {
        self.tables.iter().flat_map(ImportReport::lines).collect()
    }
}

/// Reads several tables as one import: one transaction, one step to undo. Tables that others name come first, whatever
/// their order. Cancelled or failed, it leaves nothing.
pub fn import_all(project: &mut Project, requests: &[Request], progress: &dyn Progress) -> Result<ImportSet> {
    let step = match requests {
        [one] => Step::new("step-import").arg("file", super::columns::file_name(&one.path)),
        several => Step::new("step-import-several").arg("n", several.len()),
    };
    project.write(&step, |writing| import_tables(writing, requests, progress))
}

/// What [`import_all`] would do, without doing it.
pub fn rehearse(project: &mut Project, requests: &[Request], progress: &dyn Progress) -> Result<ImportSet> {
    project.rehearse(|writing| import_tables(writing, requests, progress))
}

/// Reads several tables inside a write.
pub fn import_tables(writing: &Writing<'_>, requests: &[Request], progress: &dyn Progress) -> Result<ImportSet> {
    let mut requests: Vec<&Request> = requests.iter().collect();
    requests.sort_by_key(|request| ORDER.iter().position(|kind| *kind == request.kind));
    let of = requests.len() as f32;
    let mut set = ImportSet { tables: Vec::new() };
    for (done, request) in requests.into_iter().enumerate() {
        let part_of = set.tables.first().map(|first| first.batch.id);
        let part = Part { whole: progress, done: done as f32, of };
        let report = import_table(writing, request, part_of, &part).map_err(|error| naming(error, request))?;
        set.tables.push(report);
    }
    Ok(set)
}

/// A refusal says which file is at fault.
fn naming(error: Error, request: &Request) -> Error {
    match &error {
        Error::Input { args, .. } if !args.contains_key("file") => error.with("file", super::columns::file_name(&request.path)),
        _ => error,
    }
}

/// Kinds in the order in which their rows refer to one another.
const ORDER: [Kind; 15] = [
    Kind::Journeys,
    Kind::Customers,
    Kind::Transactions,
    Kind::Survey,
    Kind::Interviews,
    Kind::Processes,
    Kind::EventLog,
    Kind::Characteristics,
    Kind::Houses,
    Kind::Systems,
    Kind::DataItems,
    Kind::Kpis,
    Kind::KpiValues,
    Kind::Feedback,
    Kind::Initiatives,
];
