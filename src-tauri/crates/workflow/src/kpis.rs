//! The KPI cascade: own progress, support, weights, what-if.

use crate::Result;
use project::Reader;
use project::kpis::KpiId;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// How a KPI stands; shares of 1, `None` where it cannot be computed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KpiStanding {
    pub own: Option<f64>,
    pub support: Option<f64>,
    /// Share of the weight of its level.
    pub weight: f64,
}

/// How every KPI of the project stands.
pub fn standings(_reader: &Reader) -> Result<HashMap<KpiId, KpiStanding>> {
    Ok(HashMap::new())
}
