//! Voice of customer.

use crate::app::App;
use project::journeys::TouchpointId;
use tauri::State;
use workflow::{
    Fault,
    scope::Scope,
    voice::{self, Quote, SamplePlan, VoiceView},
};

#[tauri::command(async)]
pub fn voice_view(app: State<'_, App>, scope: Scope) -> Result<VoiceView, Fault> {
    app.read(|reader| voice::view(reader, &scope))
}

#[tauri::command(async)]
pub fn voice_quotes(app: State<'_, App>, touchpoint: TouchpointId, scope: Scope) -> Result<Vec<Quote>, Fault> {
    app.read(|reader| voice::quotes(reader, touchpoint, &scope))
}

#[tauri::command(async)]
pub fn voice_sample_plan(
    app: State<'_, App>,
    scope: Scope,
    margin_percent: f64,
    margin_points: f64,
) -> Result<SamplePlan, Fault> {
    app.read(|reader| voice::sample_plan(reader, &scope, margin_percent, margin_points))
}
