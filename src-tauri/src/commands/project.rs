//! The open project: new, open, close, undo, redo, preferences.

use crate::{
    app::App,
    jobs::{Report, Ticket},
    preferences::{RecentProject, Theme},
};
use serde::{Deserialize, Serialize};
use std::{path::PathBuf, sync::Mutex};
use tauri::{Manager, State, ipc::Channel};
use workflow::{
    Fault, demo, overview,
    text::{Language, Wording},
};

#[derive(Debug, Serialize, Deserialize)]
pub struct Settings {
    language: Language,
    theme: Theme,
}

/// The open project in short; without one, the window shows the start page.
#[tauri::command(async)]
pub fn project_state(app: State<'_, App>) -> Result<overview::ProjectState, Fault> {
    if app.has_project() { app.state() } else { Ok(overview::ProjectState::default()) }
}

#[tauri::command(async)]
pub fn project_new(app: State<'_, App>, template: String, language: Language, path: PathBuf, name: String) -> Result<(), Fault> {
    let project = overview::create(&path, &template, language, &name).map_err(|error| app.fault(&error))?;
    app.adopt(project)
}

#[tauri::command(async)]
pub fn project_open(app: State<'_, App>, path: PathBuf) -> Result<(), Fault> {
    if app.is_open(&path) {
        return Ok(());
    }
    let project = overview::open(&path).map_err(|error| app.fault(&error))?;
    app.adopt(project)
}

#[tauri::command(async)]
pub fn project_close(app: State<'_, App>) -> Result<(), Fault> {
    app.close()
}

/// Gives the project, as a rule the company, another name.
#[tauri::command(async)]
pub fn project_rename(app: State<'_, App>, name: String) -> Result<(), Fault> {
    app.write(|project| overview::rename(project, &name))?;
    app.renamed(name.trim());
    Ok(())
}

/// What the Overview shows: how much is known, and the first findings.
#[tauri::command(async)]
pub fn project_known(app: State<'_, App>) -> Result<overview::Known, Fault> {
    app.read(overview::known)
}

/// Opens the demo company, made from its spreadsheets at the first call.
#[tauri::command]
pub async fn demo_open(app: State<'_, App>, job: String, progress: Channel<Report>) -> Result<(), Fault> {
    let folder =
        app.handle().path().app_data_dir().map_err(|error| app.fault(&workflow::Error::internal("finding a folder", error)))?;
    let language = app.preferences().language;
    let work = move |_: &App, progress: &dyn analysis::progress::Progress| demo::open(&folder, language, progress);
    let project = app.job(Ticket { job, progress }, work).await?;
    app.adopt(project)
}

#[tauri::command(async)]
pub fn recent_projects(app: State<'_, App>) -> Vec<RecentProject> {
    app.preferences().recent.into_iter().filter(|project| PathBuf::from(&project.path).is_file()).collect()
}

#[tauri::command(async)]
pub fn undo(app: State<'_, App>) -> Result<Wording, Fault> {
    app.write(|project| Ok(project.undo()?.into()))
}

#[tauri::command(async)]
pub fn redo(app: State<'_, App>) -> Result<Wording, Fault> {
    app.write(|project| Ok(project.redo()?.into()))
}

#[tauri::command(async)]
pub fn settings_get(app: State<'_, App>) -> Settings {
    let preferences = app.preferences();
    Settings { language: preferences.language, theme: preferences.theme }
}

#[tauri::command(async)]
pub fn settings_set(app: State<'_, App>, settings: Settings) {
    app.change_preferences(|preferences| (preferences.language, preferences.theme) = (settings.language, settings.theme));
}

#[tauri::command(async)]
pub fn language_set(app: State<'_, App>, language: Language) {
    app.change_preferences(|preferences| preferences.language = language);
}

#[tauri::command(async)]
pub fn job_cancel(app: State<'_, App>, job: String) {
    app.jobs().cancel(&job);
}

static START_FAULT: Mutex<Option<Fault>> = Mutex::new(None);

/// Keeps why the file named at the start could not be opened until the window asks.
pub fn remember_start_fault(fault: Fault) {
    if let Ok(mut kept) = START_FAULT.lock() {
        *kept = Some(fault);
    }
}

/// Why the file named at the start could not be opened; told once.
#[tauri::command(async)]
pub fn start_fault() -> Option<Fault> {
    START_FAULT.lock().ok().and_then(|mut kept| kept.take())
}
