//! The strategy of segments, value and experience, campaigns.

use crate::app::App;
use analysis::campaign::{Goal, TestTerms};
use project::campaigns::CampaignId;
use project::segments::SegmentId;
use project::strategy::{Communication, CommunicationId, TargetMeasure};
use tauri::State;
use workflow::{
    Fault,
    scope::Scope,
    strategy::{self, CampaignDraft, CampaignView, ExperienceView, StrategyView},
};

#[tauri::command(async)]
pub fn strategy_view(app: State<'_, App>) -> Result<StrategyView, Fault> {
    app.read(|reader| strategy::view(reader, &Scope::default()))
}

#[tauri::command(async)]
pub fn plan_add(app: State<'_, App>, line: Communication) -> Result<CommunicationId, Fault> {
    app.write(|project| strategy::add(project, &line))
}

#[tauri::command(async)]
pub fn plan_update(app: State<'_, App>, line: Communication) -> Result<(), Fault> {
    app.write(|project| strategy::update(project, &line))
}

#[tauri::command(async)]
pub fn plan_remove(app: State<'_, App>, line: CommunicationId) -> Result<(), Fault> {
    app.write(|project| strategy::remove(project, line))
}

#[tauri::command(async)]
pub fn target_set(app: State<'_, App>, segment: SegmentId, measure: TargetMeasure, target: Option<f64>) -> Result<(), Fault> {
    app.write(|project| strategy::set_target(project, segment, measure, target))
}

#[tauri::command(async)]
pub fn experience_view(app: State<'_, App>, scope: Scope) -> Result<Option<ExperienceView>, Fault> {
    app.read(|reader| strategy::experience(reader, &scope))
}

#[tauri::command(async)]
pub fn campaigns_view(app: State<'_, App>, scope: Scope, goal: Goal, terms: TestTerms, days: i32) -> Result<CampaignView, Fault> {
    app.read(|reader| strategy::campaigns(reader, &scope, goal, terms, days))
}

#[tauri::command(async)]
pub fn campaign_create(app: State<'_, App>, scope: Scope, draft: CampaignDraft) -> Result<CampaignId, Fault> {
    app.write(|project| strategy::campaign_create(project, &scope, &draft))
}

#[tauri::command(async)]
pub fn campaign_remove(app: State<'_, App>, campaign: CampaignId) -> Result<(), Fault> {
    app.write(|project| strategy::campaign_remove(project, campaign))
}
