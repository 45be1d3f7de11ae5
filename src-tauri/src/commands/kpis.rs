//! The KPI cascade: view, what-if, edits.

use crate::app::App;
use analysis::kpis::Missing;
use project::{journeys::BusinessUnitId, kpis::KpiId};
use tauri::State;
use workflow::{
    Fault,
    kpis::{self, KpiCascade, KpiChange, KpiField},
};

/// The cascade of a business unit, drawn.
#[tauri::command(async)]
pub fn kpi_cascade(app: State<'_, App>, business_unit: BusinessUnitId) -> Result<KpiCascade, Fault> {
    app.read(|project| kpis::view(project, business_unit))
}

/// What another actual value would change above; nothing is written.
#[tauri::command(async)]
pub fn kpi_what_if(app: State<'_, App>, kpi: KpiId, actual: Option<f64>) -> Result<KpiChange, Fault> {
    app.read(|project| kpis::what_if(project, kpi, actual))
}

#[tauri::command(async)]
pub fn kpi_set(app: State<'_, App>, kpi: KpiId, field: KpiField, value: Option<f64>) -> Result<(), Fault> {
    app.write(|project| kpis::set_value(project, kpi, field, value))
}

/// What a supporting KPI without a score counts as.
#[tauri::command(async)]
pub fn kpi_missing_set(app: State<'_, App>, missing: Missing) -> Result<(), Fault> {
    app.write(|project| kpis::set_missing(project, missing))
}
