//! The technical specification: requirements, edits of them.

use crate::app::App;
use tauri::State;
use workflow::Fault;
use workflow::scope::Scope;
use workflow::specification::{self, Requirement, RequirementChange};

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
