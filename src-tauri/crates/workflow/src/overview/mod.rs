//! What the frame of the window shows of the open project: its parts, the progress of each stage, what is still missing.

mod known;
mod stages;

pub use known::{Known, known};

use crate::{
    Error, Result,
    text::{Language, Wording},
};
use project::journeys::{BusinessUnit, Journey};
use project::voice::{self, Source};
use project::{Project, Reader, Step, customers, journal, orders, segments::Segment, settings};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The open project in short; the default is "none is open".
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProjectState {
    pub open: bool,
    pub name: String,
    pub path: String,
    pub language: Language,
    /// ISO 8601 moment of the last step, `None` before the first.
    pub saved_at: Option<String>,
    pub archetype: String,
    pub stages: Vec<StageState>,
    pub counts: Counts,
    pub business_units: Vec<BusinessUnit>,
    pub segments: Vec<Segment>,
    pub journeys: Vec<Journey>,
    pub undo_label: Option<Wording>,
    pub redo_label: Option<Wording>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Counts {
    /// Order lines and responses that are switched on.
    pub rows: i32,
    pub customers: i32,
    pub initiatives: i32,
}

/// Progress of one of the eight stages, 0 to 1, and what it still needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StageState {
    pub key: String,
    pub progress: f64,
    pub missing: Vec<Missing>,
}

/// Something a stage still needs: the text is `missing-CODE`, `action` the id of the action that does it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Missing {
    pub code: String,
    pub args: crate::text::Arguments,
    pub action: Option<String>,
}

/// The eight stages in order; each is a screen.
pub const STAGES: [&str; 8] = ["journeys", "voice", "segments", "characteristics", "kpis", "systems", "session", "specification"];

pub fn state(project: &Reader, path: &Path) -> Result<ProjectState> {
    let undo = journal::state(project)?;
    let rows = orders::count(project)? + voice::count(project, Source::Survey)? + voice::count(project, Source::Interview)?;
    let initiatives = project.all::<project::initiatives::Initiative>()?.len() as i32;
    Ok(ProjectState {
        open: true,
        language: language(project)?,
        saved_at: journal::last_written(project)?,
        name: name(project)?,
        path: path.display().to_string(),
        archetype: settings::get(project, "archetype")?.unwrap_or_default(),
        stages: stages::stages(project)?,
        counts: Counts { rows, customers: customers::count(project)?, initiatives },
        business_units: project.all()?,
        segments: project.all()?,
        journeys: project.all::<Journey>()?,
        undo_label: undo.undo.map(Wording::from),
        redo_label: undo.redo.map(Wording::from),
    })
}

/// Makes a project from an archetype. Failed, it leaves no file.
pub fn create(path: &Path, template: &str, language: Language, name: &str) -> Result<Project> {
    let archetype = crate::archetypes::archetype(template)?;
    let mut project = Project::create(path)?;
    let written = project.write(&Step::new("step-new-project").arg("name", name), |writing| {
        settings::set(writing, "name", name)?;
        settings::set(writing, "archetype", template)?;
        settings::set(writing, "language", language.code())?;
        archetype.write(writing, language)
    });
    match written {
        Ok(()) => Ok(project),
        Err(error) => {
            project.close()?;
            // The half-made file is of no use to anybody; the error says what happened.
            let _ = std::fs::remove_file(path);
            Err(error)
        }
    }
}

pub fn open(path: &Path) -> Result<Project> {
    Ok(Project::open(path)?)
}

/// The name of the company.
pub fn name(reader: &Reader) -> Result<String> {
    Ok(settings::get(reader, "name")?.unwrap_or_default())
}

/// Gives the company another name; a blank one is refused.
pub fn rename(project: &mut Project, name: &str) -> Result<()> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Error::input("no-name"));
    }
    Ok(project.write(&Step::new("step-rename-project").arg("name", name), |writing| settings::set(writing, "name", name))?)
}

/// The present moment in ISO 8601, as the file keeps it.
pub fn now() -> String {
    jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The language that the project was made in; deliverables propose it.
pub fn language(project: &Reader) -> Result<Language> {
    Ok(settings::get(project, "language")?.and_then(|code| Language::from_code(&code)).unwrap_or_default())
}
