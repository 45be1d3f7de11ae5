//! IT architecture: KPI → data → system.

use crate::app::App;
use analysis::progress::Unwatched;
use project::kpis::KpiId;
use project::systems::{DataItem, DataItemId, System};
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

/// Whether a KPI needs a data item.
#[tauri::command(async)]
pub fn kpi_need_set(app: State<'_, App>, kpi: KpiId, data_item: DataItemId, needed: bool) -> Result<(), Fault> {
    app.write(|project| systems::need_set(project, kpi, data_item, needed))
}
