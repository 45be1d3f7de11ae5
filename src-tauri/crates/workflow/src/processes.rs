//! Processes and their bottlenecks.

use crate::{Result, text::Wording};
use project::Reader;
use project::journeys::{BusinessUnitId, TouchpointId};
use project::processes::{OperationId, PoolId, ProcessId};
use serde::{Deserialize, Serialize};

/// A pool that makes customers wait, the worst first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProcessBottleneck {
    pub pool: PoolId,
    pub pool_name: String,
    pub process: ProcessId,
    pub process_name: String,
    /// Share of the pool's time, above 1 when overloaded.
    pub utilisation: f64,
    /// Working hours that a case waits for this pool; `None` when it is overloaded.
    pub waiting_hours: Option<f64>,
    /// Share of all waiting of the process.
    pub share_of_waiting: f64,
    pub touchpoints: Vec<TouchpointId>,
    pub operations: Vec<OperationId>,
    /// The bottleneck in words.
    pub words: Wording,
}

/// Pools that hold customers back, in the order of waiting × weight; only those worth naming.
pub fn bottlenecks(_reader: &Reader, _unit: Option<BusinessUnitId>) -> Result<Vec<ProcessBottleneck>> {
    Ok(vec![])
}
