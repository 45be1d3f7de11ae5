//! The technical specification: requirements, edits of them.

use crate::app::App;
use crate::jobs::{Report, Ticket};
use std::path::PathBuf;
use tauri::{State, ipc::Channel};
use workflow::scope::Scope;
use workflow::specification::{self, Requirement, RequirementChange};
use workflow::{Fault, export, text::Language};

/// The requirements in scope, section by section.
#[tauri::command(async)]
pub fn specification_requirements(app: State<'_, App>, scope: Scope) -> Result<Vec<Requirement>, Fault> {
    app.read(|reader| specification::requirements(reader, &scope, app.texts()))
}

/// Keeps what a person changed in a requirement.
#[tauri::command(async)]
pub fn specification_change(app: State<'_, App>, requirement: String, change: RequirementChange) -> Result<(), Fault> {
    app.write(|project| specification::change(project, &requirement, change, app.texts()))
}

/// Writes a document of the project as Word or Excel: a job, for the pages of a long document are laid out.
#[tauri::command]
pub async fn document_export(
    app: State<'_, App>,
    kind: String,
    path: PathBuf,
    language: Language,
    job: String,
    progress: Channel<Report>,
) -> Result<serde_json::Value, Fault> {
    app.job(Ticket { job, progress }, move |app, progress| {
        let reader = app.reader()?;
        export::write(&reader, &kind, &path, &Scope::default(), language, progress)
    })
    .await
}
