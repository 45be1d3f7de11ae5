//! Processes: operations, flows between them, resource pools, and the events of their logs.

use crate::entity::{entity, words};
use crate::journeys::{Automation, BusinessUnitId, TouchpointId};
use crate::{Reader, Result, batches::BatchId};

words! {
    /// What a node of a process does with a case.
    OperationKind {
        Start = "start", Operation = "operation", Exclusive = "exclusive", Parallel = "parallel", Join = "join", End = "end",
    }
}

entity! {
    /// A process; cases arrive at `arrivals_per_day` per working day.
    Process: "process" by ProcessId { business_unit_id: BusinessUnitId, name: String, arrivals_per_day: f64, position: i32 }
}

entity! {
    /// People or machines that share the work of operations; `hours_per_day` of its calendar.
    Pool: "pool" by PoolId { business_unit_id: BusinessUnitId, name: String, servers: i32, hours_per_day: f64 }
}

entity! {
    /// An operation or gateway; service time in working hours: `low` / `likely` / `high`; `cost` per case.
    Operation: "operation" by OperationId {
        process_id: ProcessId, code: String, name: String, kind: OperationKind, pool_id: Option<PoolId>,
        touchpoint_id: Option<TouchpointId>, low: Option<f64>, likely: Option<f64>, high: Option<f64>,
        automation: Automation, cost: Option<f64>, position: i32,
    }
}

entity! {
    /// A flow between two operations; after an exclusive gateway with its probability.
    Flow: "flow" by FlowId { from_id: OperationId, to_id: OperationId, probability: f64 }
}

entity! {
    /// An event of a log; times in days from 1970-01-01, fractions are hours. Bulk row.
    Event: "event" by EventId {
        batch_id: BatchId, process: String, trace: String, activity: String, started_at: Option<f64>, ended_at: f64, resource: String,
    }
}

pub fn of_unit(reader: &Reader, unit: BusinessUnitId) -> Result<Vec<Process>> {
    reader.select("WHERE business_unit_id = ?1 ORDER BY position, id", [unit])
}

pub fn pools(reader: &Reader, unit: BusinessUnitId) -> Result<Vec<Pool>> {
    reader.select("WHERE business_unit_id = ?1 ORDER BY id", [unit])
}

pub fn operations(reader: &Reader, process: ProcessId) -> Result<Vec<Operation>> {
    reader.select("WHERE process_id = ?1 ORDER BY position, id", [process])
}

pub fn flows(reader: &Reader, process: ProcessId) -> Result<Vec<Flow>> {
    reader.select("WHERE from_id IN (SELECT id FROM operation WHERE process_id = ?1) ORDER BY id", [process])
}

/// Events whose import is switched on, in file order.
pub fn events(reader: &Reader) -> Result<Vec<Event>> {
    reader.query("SELECT * FROM active_event ORDER BY id", (), <Event as crate::Entity>::from_row)
}
