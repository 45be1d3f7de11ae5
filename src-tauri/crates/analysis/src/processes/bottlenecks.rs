//! Where customers wait: pools ranked by what their queue costs the customer.

use super::{Analysis, OperationLoad, Process};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The queue of one pool as the cases of one process meet it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Bottleneck {
    pub process: u32,
    pub pool: u32,
    /// The operation where most of it is felt.
    pub operation: u32,
    pub overloaded: bool,
    pub utilisation: f64,
    /// Hours of waiting per case; `None` when overloaded.
    pub waiting_per_case: Option<f64>,
    /// Waiting per case × final weight of the touchpoint, summed over the operations; `None` when overloaded.
    pub weighted_waiting: Option<f64>,
    /// Share of the waiting a case of this process meets at pools that are not overloaded, 0 to 1; `None` when overloaded.
    pub share_of_waiting: Option<f64>,
    /// Visits per case × final weight of the touchpoint, summed over the operations.
    pub weight: f64,
    pub backlog_per_day: f64,
}

/// Every pool with a queue, per process: overloads first (by weight, then utilisation), then by waiting per case × final
/// weight of the touchpoint, ties by waiting. Operations that serve no touchpoint weigh nothing.
///
/// ```
/// use analysis::processes::*;
/// let hour = |mean| ServiceTime::Fitted { mean, variance: mean * mean };
/// let pool = Pool { servers: 1, hours_per_day: 8.0, arrival_variation: 1.0, server_cost: None };
/// let nodes = vec![Node::operation(0, hour(0.8), Some(0.1)), Node::operation(1, hour(0.7), Some(0.5))];
/// let flows = vec![Flow { from: 0, to: 1, probability: None }];
/// let processes = [Process { nodes, flows, arrivals_per_day: 8.0 }];
/// let found = bottlenecks(&processes, &analyse(&processes, &[pool, pool]).unwrap());
/// // Waiting 3.2 h at weight 0.1 against 0.49/0.3 h at weight 0.5.
/// assert_eq!((found[0].pool, found[1].pool), (1, 0));
/// assert!((found[1].waiting_per_case.unwrap() - 3.2).abs() < 1e-9);
/// ```
pub fn bottlenecks(processes: &[Process], analysis: &Analysis) -> Vec<Bottleneck> {
    let mut found = Vec::new();
    for process in 0..processes.len() {
        for pool in 0..analysis.pools.len() {
            found.extend(queue(process, pool, processes, analysis));
        }
    }
    found.sort_by(|a, b| {
        b.overloaded.cmp(&a.overloaded).then_with(|| {
            if a.overloaded {
                b.weight.total_cmp(&a.weight).then(b.utilisation.total_cmp(&a.utilisation))
            } else {
                by_waiting(a, b)
            }
        })
    });
    found
}

fn by_waiting(a: &Bottleneck, b: &Bottleneck) -> std::cmp::Ordering {
    let key = |x: &Bottleneck| (x.weighted_waiting.unwrap_or(0.0), x.waiting_per_case.unwrap_or(0.0));
    key(b).0.total_cmp(&key(a).0).then(key(b).1.total_cmp(&key(a).1))
}

fn queue(process: usize, pool: usize, processes: &[Process], analysis: &Analysis) -> Option<Bottleneck> {
    let load = &analysis.pools[pool];
    let of_process = || analysis.operations.iter().filter(|o| o.process as usize == process);
    let here: Vec<&OperationLoad> = of_process().filter(|o| o.pool == Some(pool as u32) && o.visits > 0.0).collect();
    let weight = |o: &OperationLoad| processes[process].nodes[o.node as usize].weight.unwrap_or(0.0);
    if here.is_empty() || (!load.overloaded && load.waiting.unwrap_or(0.0) <= 0.0) {
        return None;
    }
    let felt = |o: &OperationLoad| (o.visits * weight(o), o.visits);
    let operation = here.iter().copied().reduce(|best, o| if felt(o) > felt(best) { o } else { best })?.node;
    let waiting_per_case: Option<f64> = here.iter().map(|o| o.waiting_per_case).sum();
    let all: f64 = of_process().filter_map(|o| o.waiting_per_case).sum();
    Some(Bottleneck {
        process: process as u32,
        pool: pool as u32,
        operation,
        overloaded: load.overloaded,
        utilisation: load.utilisation,
        waiting_per_case,
        weighted_waiting: here.iter().map(|o| o.waiting_per_case.map(|w| w * weight(o))).sum(),
        share_of_waiting: waiting_per_case.map(|w| if all > 0.0 { w / all } else { 0.0 }),
        weight: here.iter().map(|o| felt(o).0).sum(),
        backlog_per_day: load.backlog_per_day,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::processes::{Flow, Node, Pool, ServiceTime, analyse};

    #[test]
    fn overloads_come_first_and_operations_without_a_touchpoint_last() {
        let pool = Pool { servers: 1, hours_per_day: 8.0, arrival_variation: 1.0, server_cost: None };
        let node = |p, time: f64, weight| Node::operation(p, ServiceTime::Fixed(time), weight);
        let nodes = vec![node(0, 0.9, None), node(1, 0.5, Some(0.2)), node(2, 1.5, Some(0.1)), node(1, 0.1, Some(0.9))];
        let flows = (1..4).map(|i| Flow { from: i - 1, to: i, probability: None }).collect();
        let processes = [Process { nodes, flows, arrivals_per_day: 8.0 }];
        let found = bottlenecks(&processes, &analyse(&processes, &[pool, pool, pool]).unwrap());
        assert_eq!(found.iter().map(|b| b.pool).collect::<Vec<_>>(), vec![2, 1, 0]);
        assert_eq!((found[0].waiting_per_case, found[0].overloaded, found[1].operation), (None, true, 3));
        let shares: f64 = found.iter().filter_map(|b| b.share_of_waiting).sum();
        assert!((shares - 1.0).abs() < 1e-12);
    }
}
