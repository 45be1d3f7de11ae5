use super::import::already_imported;
use crate::{Error, Result};
use project::batches::{self, Batch, BatchId};
use project::{Project, Reader, Step};
use serde::{Deserialize, Serialize};

/// An import as the list shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportLine {
    pub batch: Batch,
    /// Rows of the kind come and go with their import. Other kinds are edited by people: undo takes such an import back.
    pub switchable: bool,
}

/// Every import of the project, the latest first.
pub fn imports(reader: &Reader) -> Result<Vec<ImportLine>> {
    let mut batches = reader.all::<Batch>()?;
    batches.reverse();
    Ok(batches.into_iter().map(|batch| ImportLine { switchable: batch.switchable(), batch }).collect())
}

/// Takes the rows of an import out of every count, or brings them back. Bringing back what was imported again since is refused.
pub fn switch(project: &mut Project, id: BatchId, active: bool) -> Result<()> {
    let batch: Batch = project.get(id)?;
    if active && let Some(twin) = batches::twin(project, &batch.kind, &batch.sheet, &batch.hash)?.filter(|twin| twin.id != id) {
        return Err(already_imported(twin));
    }
    if active && batch.kind == "customers" {
        let twice = batches::customers_elsewhere(project, id, batch.supersedes)?;
        if twice > 0 {
            return Err(Error::input("customers-twice").with("n", twice));
        }
    }
    let step = Step::new(if active { "step-import-on" } else { "step-import-off" }).arg("file", &batch.file);
    Ok(project.write(&step, |writing| batches::switch(writing, &batch, active))?)
}

/// Gives an import the name that people call it by.
pub fn rename(project: &mut Project, id: BatchId, name: &str) -> Result<()> {
    let name = name.trim().to_owned();
    if name.is_empty() {
        return Err(Error::input("no-name"));
    }
    let batch: Batch = project.get(id)?;
    let step = Step::new("step-import-rename").arg("name", &name);
    Ok(project.write(&step, |writing| writing.update(&Batch { name, ..batch }))?)
}
