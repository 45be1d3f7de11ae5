//! Voice of customer and transactions.

use crate::app::App;
use project::journeys::TouchpointId;
use tauri::State;
use workflow::{
    Fault,
    scope::Scope,
    segments::{self, OrdersView, RfmCustomer},
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

#[tauri::command(async)]
pub fn orders_view(app: State<'_, App>, scope: Scope) -> Result<Option<OrdersView>, Fault> {
    app.read(|reader| segments::orders(reader, &scope))
}

/// The buyers of a square of the heat map or of a named group.
#[tauri::command(async)]
pub fn orders_customers(
    app: State<'_, App>,
    scope: Scope,
    recency: Option<u8>,
    frequency: Option<u8>,
    group: Option<String>,
) -> Result<Vec<RfmCustomer>, Fault> {
    app.read(|reader| segments::rfm_customers(reader, &scope, recency, frequency, group.as_deref()))
}
