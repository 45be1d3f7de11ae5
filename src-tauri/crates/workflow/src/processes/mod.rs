//! Processes and their bottlenecks.

mod analyse;
mod calendar;
mod drawing;
mod edit;
mod figure;
mod log;
mod model;
mod recommend;
#[cfg(test)]
mod tests;
mod view;

pub use analyse::analyse;
pub use edit::{OperationTimes, PoolStaff, set_arrivals, set_pool, set_times};
pub use figure::figure;
pub use log::{ActivityWaiting, LogVariant, ProcessLog, log};
pub use recommend::ProcessRecommendation;
pub use view::{ProcessMap, ProcessNode, ProcessPath, ProcessPool, Processes, view};

use crate::{Result, text::Wording};
use analysis::processes::Bottleneck;
use project::Reader;
use project::journeys::{BusinessUnit, BusinessUnitId, TouchpointId};
use project::processes::{OperationId, PoolId, ProcessId};
use serde::{Deserialize, Serialize};

/// A pool that makes customers wait, the worst first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProcessBottleneck {
    pub pool: PoolId,
    pub pool_name: String,
    /// The process that waits most for it.
    pub process: ProcessId,
    pub process_name: String,
    /// Share of the pool's time, above 1 when overloaded.
    pub utilisation: f64,
    /// Working hours that a case waits for this pool; `None` when it is overloaded.
    pub waiting_hours: Option<f64>,
    /// Share of all waiting of the process; 1 when overloaded.
    pub share_of_waiting: f64,
    pub touchpoints: Vec<TouchpointId>,
    pub operations: Vec<OperationId>,
    /// The bottleneck in words.
    pub words: Wording,
}

/// From this load on a pool is named as a bottleneck whatever its share of waiting.
pub const HIGH_LOAD: f64 = 0.85;
/// A pool below the high load is named when it causes the most waiting of its process, and at least this share of it …
pub const LARGE_SHARE: f64 = 0.3;
/// … while a case waits for it at least this many working hours: where nobody waits, nothing holds customers back.
pub const FELT_HOURS: f64 = 0.5;

/// Pools that hold customers back, overloads first, then in the order of waiting × final weight of the touchpoint (before
/// weights were computed, of waiting alone). Worth naming are pools from [`HIGH_LOAD`] on, and in each process the one
/// with the most waiting when it causes at least [`LARGE_SHARE`] of it and [`FELT_HOURS`] a case. A pool is named once.
pub fn bottlenecks(reader: &Reader, unit: Option<BusinessUnitId>) -> Result<Vec<ProcessBottleneck>> {
    let units = reader.all::<BusinessUnit>()?;
    let mut ranked: Vec<(Bottleneck, ProcessBottleneck)> = Vec::new();
    for each in units.iter().filter(|each| unit.is_none_or(|only| only == each.id)) {
        ranked.extend(named(&model::read(reader, each.id)?));
    }
    ranked.sort_by(|(a, _), (b, _)| {
        let key = |x: &Bottleneck| match x.overloaded {
            true => (x.weight, x.utilisation),
            false => (x.weighted_waiting.unwrap_or(0.0), x.waiting_per_case.unwrap_or(0.0)),
        };
        let (one, other) = (key(a), key(b));
        b.overloaded.cmp(&a.overloaded).then(other.0.total_cmp(&one.0)).then(other.1.total_cmp(&one.1))
    });
    Ok(ranked.into_iter().map(|(_, named)| named).collect())
}

/// The pools of a unit worth naming, in the order of their rank.
fn named(model: &model::Model) -> Vec<(Bottleneck, ProcessBottleneck)> {
    let Some(analysis) = &model.analysis else { return vec![] };
    let all = analysis::processes::bottlenecks(&model.inputs, analysis);
    let mut named: Vec<(Bottleneck, ProcessBottleneck)> = Vec::new();
    for queue in all.iter().filter(|queue| is_worth_naming(queue, &all)) {
        let pool = &model.pools[queue.pool as usize];
        let here = model.operations[queue.process as usize].iter().filter(|operation| operation.pool_id == Some(pool.id));
        let operations: Vec<OperationId> = here.clone().map(|operation| operation.id).collect();
        let mut touchpoints: Vec<TouchpointId> = here.filter_map(|operation| operation.touchpoint_id).collect();
        touchpoints.sort_unstable();
        touchpoints.dedup();
        if let Some((_, known)) = named.iter_mut().find(|(_, known)| known.pool == pool.id) {
            known.operations.extend(operations);
            known.touchpoints.extend(touchpoints.into_iter().filter(|id| !known.touchpoints.contains(id)).collect::<Vec<_>>());
            continue;
        }
        let process = &model.processes[queue.process as usize];
        named.push((
            queue.clone(),
            ProcessBottleneck {
                pool: pool.id,
                pool_name: pool.name.clone(),
                process: process.id,
                process_name: process.name.clone(),
                utilisation: queue.utilisation,
                waiting_hours: queue.waiting_per_case,
                share_of_waiting: queue.share_of_waiting.unwrap_or(1.0),
                touchpoints,
                operations,
                words: recommend::words(model, queue),
            },
        ));
    }
    named
}

fn is_worth_naming(queue: &Bottleneck, all: &[Bottleneck]) -> bool {
    let share = |each: &Bottleneck| each.share_of_waiting.unwrap_or(0.0);
    let largest = all.iter().filter(|each| each.process == queue.process).all(|each| share(each) <= share(queue));
    let felt = queue.waiting_per_case.is_some_and(|hours| hours >= FELT_HOURS);
    queue.overloaded || queue.utilisation >= HIGH_LOAD || (largest && felt && share(queue) >= LARGE_SHARE)
}
