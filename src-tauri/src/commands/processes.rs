//! Processes with their bottlenecks: view, event log, edits.

use crate::app::App;
use analysis::progress::Unwatched;
use project::{
    journeys::BusinessUnitId,
    processes::{OperationId, PoolId, ProcessId},
};
use tauri::State;
use workflow::{
    Fault,
    processes::{self, OperationTimes, PoolStaff, ProcessLog, Processes},
};

/// The processes of a business unit with the load of every pool.
#[tauri::command(async)]
pub fn processes(app: State<'_, App>, business_unit: BusinessUnitId) -> Result<Processes, Fault> {
    app.read(|project| processes::view(project, business_unit))
}

/// What the event log of a process measured.
#[tauri::command(async)]
pub fn process_log(app: State<'_, App>, process: ProcessId) -> Result<Option<ProcessLog>, Fault> {
    app.read(|project| processes::log(project, process, &Unwatched))
}

#[tauri::command(async)]
pub fn pool_set(app: State<'_, App>, pool: PoolId, staff: PoolStaff) -> Result<(), Fault> {
    app.write(|project| processes::set_pool(project, pool, staff))
}

#[tauri::command(async)]
pub fn operation_times_set(app: State<'_, App>, operation: OperationId, times: OperationTimes) -> Result<(), Fault> {
    app.write(|project| processes::set_times(project, operation, times))
}

#[tauri::command(async)]
pub fn process_arrivals_set(app: State<'_, App>, process: ProcessId, per_day: f64) -> Result<(), Fault> {
    app.write(|project| processes::set_arrivals(project, process, per_day))
}
