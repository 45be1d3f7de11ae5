//! Commands of the window, one file per screen. Each is a sentence: unwrap the arguments, call the workflow, convert.

mod chain;
mod data;
mod files;
mod kpis;
mod processes;
pub mod project;
mod specification;

use tauri::ipc::Invoke;

/// Every command that the window may call.
pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        data::data_sheets,
        data::data_preview,
        data::data_import,
        data::data_batches,
        data::data_batch_switch,
        data::data_rejected,
        data::data_rejected_save,
        chain::chain,
        chain::search,
        files::pick_file,
        files::pick_save_path,
        project::project_state,
        project::project_new,
        project::project_open,
        project::project_close,
        project::project_rename,
        project::project_known,
        project::demo_open,
        project::recent_projects,
        project::start_fault,
        project::undo,
        project::redo,
        project::settings_get,
        project::settings_set,
        project::language_set,
        project::job_cancel,
        kpis::kpi_cascade,
        kpis::kpi_what_if,
        kpis::kpi_set,
        kpis::kpi_missing_set,
        processes::processes,
        processes::process_log,
        processes::pool_set,
        processes::operation_times_set,
        processes::process_arrivals_set,
        specification::specification_requirements,
        specification::specification_change,
        specification::specification_export,
    ]
}
