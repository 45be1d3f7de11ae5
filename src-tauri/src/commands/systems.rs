//! IT architecture: KPI → data → system.

use crate::app::App;
use analysis::progress::Unwatched;
use project::kpis::KpiId;
use project::systems::{DataItem, DataItemId, IntegrationId, System, SystemId};
use tauri::State;
use workflow::{Fault, scope::Scope, systems};

/// Coverage, matrix, gaps, integrations and plans of hubs.
#[tauri::command(async)]
pub fn systems_view(app: State<'_, App>, scope: Scope) -> Result<systems::SystemsView, Fault> {
    app.read(|reader| systems::view(reader, &scope, &Unwatched))
}

#[tauri::command(async)]
pub fn data_item_update(app: State<'_, App>, item: DataItem) -> Result<(), Fault> {
    app.write(|project| systems::update_item(project, &item))
}

#[tauri::command(async)]
pub fn system_update(app: State<'_, App>, system: System) -> Result<(), Fault> {
    app.write(|project| systems::update_system(project, &system))
}

#[tauri::command(async)]
pub fn system_add(app: State<'_, App>, name: String) -> Result<SystemId, Fault> {
    app.write(|project| systems::add_system(project, &name))
}

#[tauri::command(async)]
pub fn system_delete(app: State<'_, App>, system: SystemId) -> Result<(), Fault> {
    app.write(|project| systems::remove_system(project, system))
}

#[tauri::command(async)]
pub fn integration_add(app: State<'_, App>, from: SystemId, to: SystemId) -> Result<IntegrationId, Fault> {
    app.write(|project| systems::add_integration(project, from, to))
}

#[tauri::command(async)]
pub fn integration_delete(app: State<'_, App>, integration: IntegrationId) -> Result<(), Fault> {
    app.write(|project| systems::remove_integration(project, integration))
}

#[tauri::command(async)]
pub fn data_item_add(app: State<'_, App>, name: String, system: Option<SystemId>) -> Result<DataItemId, Fault> {
    app.write(|project| systems::add_item(project, &name, system))
}

#[tauri::command(async)]
pub fn data_item_delete(app: State<'_, App>, item: DataItemId) -> Result<(), Fault> {
    app.write(|project| systems::remove_item(project, item))
}

/// Whether a KPI needs a data item.
#[tauri::command(async)]
pub fn kpi_need_set(app: State<'_, App>, kpi: KpiId, data_item: DataItemId, needed: bool) -> Result<(), Fault> {
    app.write(|project| systems::need_set(project, kpi, data_item, needed))
}
