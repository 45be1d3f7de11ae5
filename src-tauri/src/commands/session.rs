//! Strategy session: improvement projects, votes, roadmap, decisions.

use crate::app::App;
use analysis::processes::Change;
use project::initiatives::{Decision, DecisionId, Initiative, InitiativeId};
use project::journeys::BusinessUnitId;
use project::kpis::KpiId;
use project::processes::PoolId;
use project::systems::DataItemId;
use tauri::State;
use workflow::{Fault, scope::Scope, session};

/// Projects, quarters of the coming year, decisions, proposals not yet taken up.
#[tauri::command(async)]
pub fn session_view(app: State<'_, App>, scope: Scope) -> Result<session::SessionView, Fault> {
    let texts = app.texts();
    app.read(|reader| session::view(reader, &scope, texts))
}

#[tauri::command(async)]
pub fn initiative_create(app: State<'_, App>, initiative: session::NewInitiative) -> Result<InitiativeId, Fault> {
    app.write(|project| session::create(project, &initiative))
}

/// A project that relieves the pool.
#[tauri::command(async)]
pub fn initiative_from_bottleneck(app: State<'_, App>, pool: PoolId) -> Result<InitiativeId, Fault> {
    let texts = app.texts();
    app.write(|project| session::from_bottleneck(project, pool, texts))
}

/// A project that makes a recommended change of a process.
#[tauri::command(async)]
pub fn initiative_from_advice(app: State<'_, App>, business_unit: BusinessUnitId, change: Change) -> Result<InitiativeId, Fault> {
    let texts = app.texts();
    app.write(|project| session::from_advice(project, business_unit, change, texts))
}

/// A project that closes the gap between a KPI and a data item.
#[tauri::command(async)]
pub fn initiative_from_gap(app: State<'_, App>, kpi: KpiId, data_item: Option<DataItemId>) -> Result<InitiativeId, Fault> {
    let texts = app.texts();
    app.write(|project| session::from_gap(project, kpi, data_item, texts))
}

#[tauri::command(async)]
pub fn initiative_update(app: State<'_, App>, initiative: Initiative) -> Result<(), Fault> {
    app.write(|project| session::update(project, &initiative))
}

#[tauri::command(async)]
pub fn initiative_vote(app: State<'_, App>, id: InitiativeId, by: i32) -> Result<(), Fault> {
    app.write(|project| session::vote(project, id, by))
}

#[tauri::command(async)]
pub fn initiative_delete(app: State<'_, App>, id: InitiativeId) -> Result<(), Fault> {
    app.write(|project| session::remove(project, id))
}

#[tauri::command(async)]
pub fn decision_create(app: State<'_, App>, decision: session::NewDecision) -> Result<DecisionId, Fault> {
    app.write(|project| session::decide(project, &decision))
}

#[tauri::command(async)]
pub fn decision_update(app: State<'_, App>, decision: Decision) -> Result<(), Fault> {
    app.write(|project| session::update_decision(project, &decision))
}

#[tauri::command(async)]
pub fn decision_delete(app: State<'_, App>, id: DecisionId) -> Result<(), Fault> {
    app.write(|project| session::remove_decision(project, id))
}
