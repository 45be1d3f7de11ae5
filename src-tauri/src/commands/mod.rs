//! Commands of the window, one file per screen. Each is a sentence: unwrap the arguments, call the workflow, convert.

mod baskets;
mod chain;
mod characteristics;
mod customers;
mod data;
mod figures;
mod files;
mod houses;
mod journeys;
mod kpis;
mod lifetime;
mod presentation;
mod processes;
pub mod project;
mod pseudonyms;
mod rfm;
mod segments;
mod session;
mod specification;
mod strategy;
mod systems;
mod tables;
mod voice;
mod weights;

use tauri::ipc::Invoke;

/// Every command that the window may call.
pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        data::data_files,
        data::data_preview,
        data::data_scan,
        data::data_import,
        data::data_rehearse,
        data::data_mapping_forget,
        data::data_template_save,
        data::data_batches,
        data::data_batch_switch,
        data::data_batch_rename,
        data::data_rejected,
        data::data_rejected_save,
        customers::customers_list,
        customers::customers_rows,
        customers::customer_card,
        customers::customers_signs,
        pseudonyms::erasure_forecast,
        pseudonyms::pseudonymise,
        pseudonyms::batch_delete,
        pseudonyms::history_purge,
        tables::tables_known,
        tables::table_open,
        tables::table_select,
        tables::table_rows,
        tables::table_totals,
        tables::quality_view,
        tables::quality_compute,
        chain::chain,
        chain::search,
        figures::figure_save,
        files::pick_file,
        files::pick_save_path,
        presentation::presentation_slides,
        journeys::journey_map,
        journeys::touchpoint_add,
        journeys::touchpoint_paste,
        journeys::touchpoint_rename,
        journeys::touchpoint_edit,
        journeys::touchpoint_move,
        journeys::touchpoint_delete,
        journeys::stage_add,
        journeys::stage_rename,
        journeys::stage_move,
        journeys::stage_delete,
        journeys::journey_add,
        journeys::journey_duplicate,
        journeys::journey_rename,
        journeys::journey_delete,
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
        voice::voice_view,
        voice::voice_quotes,
        voice::voice_sample_plan,
        rfm::orders_view,
        rfm::orders_customers,
        rfm::rfm_movement,
        rfm::rfm_set,
        segments::segments_view,
        segments::segments_compute,
        segments::segments_adopt,
        segments::segments_assign,
        segments::segment_lock,
        segments::segment_persona,
        segments::segment_rename,
        segments::segment_note,
        segments::segment_merge,
        segments::segment_delete,
        baskets::baskets_view,
        baskets::baskets_later,
        baskets::baskets_save,
        lifetime::lifetime_view,
        lifetime::lifetime_compute,
        lifetime::lifetime_terms,
        figures::tables_save,
        weights::weights_view,
        weights::weights_compute,
        houses::house_view,
        houses::house_set,
        characteristics::characteristics_view,
        characteristics::characteristic_add,
        characteristics::characteristic_update,
        characteristics::characteristic_delete,
        characteristics::characteristic_link,
        characteristics::characteristic_unlink,
        kpis::kpi_cascade,
        kpis::kpi_what_if,
        kpis::kpi_set,
        kpis::kpi_missing_set,
        processes::processes,
        processes::process_log,
        processes::pool_set,
        processes::operation_times_set,
        processes::process_arrivals_set,
        session::session_view,
        session::initiative_create,
        session::initiative_from_bottleneck,
        session::initiative_from_advice,
        session::initiative_from_gap,
        session::initiative_update,
        session::initiative_vote,
        session::initiative_delete,
        session::decision_create,
        session::decision_update,
        session::decision_delete,
        strategy::strategy_view,
        strategy::plan_add,
        strategy::plan_update,
        strategy::plan_remove,
        strategy::target_set,
        strategy::experience_view,
        strategy::campaigns_view,
        strategy::campaign_create,
        strategy::campaign_remove,
        systems::systems_view,
        systems::data_item_update,
        systems::data_item_add,
        systems::data_item_delete,
        systems::system_add,
        systems::system_update,
        systems::system_delete,
        systems::integration_add,
        systems::integration_delete,
        systems::kpi_need_set,
        specification::specification_requirements,
        specification::specification_change,
        specification::document_export,
    ]
}
