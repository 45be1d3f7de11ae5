//! IT architecture: which data each KPI needs, what is missing.

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
pub fn gaps(_reader: &Reader) -> Result<Vec<DataGap>> {
    Ok(vec![])
}
