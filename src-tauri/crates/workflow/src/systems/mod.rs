//! IT architecture: which data each KPI needs, which system holds it, what is missing, and which hubs close the gaps.

mod edit;
mod figure;
mod graph;
mod hubs;
pub(crate) mod landscape;
#[cfg(test)]
mod tests;
mod view;

pub use edit::{
    add_integration, add_item, add_system, need_set, remove_integration, remove_item, remove_system, update_item, update_system,
};
pub use figure::figure;
pub use graph::{Break, SystemState};
pub use hubs::{HubPlan, PlanKind, PlannedHub, PlannedHubKind};
pub use view::{GapRow, ItemState, KpiData, SystemsView, analyse, view};

pub(crate) use figure::language as figure_language;
pub(crate) use landscape::Landscape;
pub(crate) use view::{level_key, reason_key, takes};

use crate::Result;
use project::Reader;
use project::kpis::KpiId;
use project::systems::DataItemId;
use serde::{Deserialize, Serialize};

/// Data that a KPI lacks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "KpiDataGap")]
pub struct DataGap {
    pub kpi: KpiId,
    /// `None`: no data item is named for the KPI at all.
    pub data_item: Option<DataItemId>,
    pub reasons: Vec<analysis::systems::GapReason>,
}

/// Every gap between KPIs and their data.
pub fn gaps(reader: &Reader) -> Result<Vec<DataGap>> {
    Ok(Landscape::read(reader, None)?.gaps())
}
