//! Load and waiting at every pool, operation and process.

use super::flow::Graph;
use super::queueing::{erlang_c, waiting_time};
use super::{Pool, Process, ProcessFault};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The queue at one pool.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PoolLoad {
    /// Cases per working hour over all its operations.
    pub arrivals: f64,
    /// Mean service time over the mixture of its operations, hours.
    pub mean_service: f64,
    /// Squared coefficient of variation of the mixture.
    pub service_variation: f64,
    /// Offered load per server, ρ; from 1 on the queue grows without end.
    pub utilisation: f64,
    pub overloaded: bool,
    /// Chance that a case has to wait, by Erlang C; 1 when overloaded.
    pub waits: f64,
    /// Mean waiting of one visit in hours; `None` when overloaded.
    pub waiting: Option<f64>,
    /// Servers missing to carry the load (offered load − servers); 0 unless overloaded.
    pub missing_capacity: f64,
    /// Whole servers to add so that ρ falls below 1; 0 unless overloaded.
    pub missing_servers: u32,
    /// Cases by which the queue grows each working day; 0 unless overloaded.
    pub backlog_per_day: f64,
}

/// One operation with what a case meets there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OperationLoad {
    pub process: u32,
    pub node: u32,
    pub pool: Option<u32>,
    /// Visits per case; above 1 with rework.
    pub visits: f64,
    /// Cases that reach it per working day; less than arrivals × visits behind an overload.
    pub cases_per_day: f64,
    pub service_per_case: f64,
    /// Visits × waiting of its pool, hours; `None` when the pool is overloaded.
    pub waiting_per_case: Option<f64>,
}

/// What one case of a process takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CaseTimes {
    /// Expected hours from start to end without waiting.
    pub service: f64,
    /// Expected hours from start to end; `None` when a case meets an overloaded pool.
    pub sojourn: Option<f64>,
    /// Waiting over all operations, those side by side included; `None` likewise.
    pub waiting: Option<f64>,
    /// Cases that leave per working day.
    pub completed_per_day: f64,
}

/// All processes and pools.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "ProcessAnalysis")]
pub struct Analysis {
    pub pools: Vec<PoolLoad>,
    pub operations: Vec<OperationLoad>,
    pub processes: Vec<CaseTimes>,
}

/// Load and waiting of processes that share pools: traffic equations, one queue a pool with the mixture of its operations,
/// Erlang C and Allen–Cunneen. Behind an overloaded pool only its throughput flows on.
///
/// ```
/// use analysis::processes::*;
/// // County Hospital (Hillier and Lieberman 2005): 2 an hour, 20 minutes each, one doctor: 40 minutes of waiting.
/// let doctor = Pool { servers: 1, hours_per_day: 24.0, arrival_variation: 1.0, server_cost: None };
/// let time = ServiceTime::Fitted { mean: 1.0 / 3.0, variance: 1.0 / 9.0 };
/// let ward = Process { nodes: vec![Node::operation(0, time, Some(1.0))], flows: vec![], arrivals_per_day: 48.0 };
/// let analysis = analyse(&[ward], &[doctor]).unwrap();
/// assert!((analysis.pools[0].waiting.unwrap() - 2.0 / 3.0).abs() < 1e-12);
/// assert!((analysis.processes[0].sojourn.unwrap() - 1.0).abs() < 1e-12);
/// ```
pub fn analyse(processes: &[Process], pools: &[Pool]) -> Result<Analysis, ProcessFault> {
    check(processes, pools)?;
    let graphs: Vec<Graph> = processes.iter().enumerate().map(|(i, p)| Graph::read(i, p)).collect::<Result<_, _>>()?;
    let (flows, loads) = settle(processes, pools, &graphs);
    let mut operations = Vec::new();
    let mut cases = Vec::new();
    for (index, (process, graph)) in processes.iter().zip(&graphs).enumerate() {
        let visits = graph.visits(&vec![1.0; process.nodes.len()]);
        let here: Vec<OperationLoad> = operations_of(index, process, &visits, &flows[index], &loads);
        cases.push(case_times(index, process, graph, &visits, &flows[index], &here, &loads)?);
        operations.extend(here);
    }
    Ok(Analysis { pools: loads, operations, processes: cases })
}

fn check(processes: &[Process], pools: &[Pool]) -> Result<(), ProcessFault> {
    let sound = |p: &Pool| p.servers > 0 && p.hours_per_day > 0.0 && p.hours_per_day <= 24.0 && p.arrival_variation >= 0.0;
    if let Some(pool) = pools.iter().position(|p| !sound(p)) {
        return Err(ProcessFault::Pool { pool });
    }
    for (process, p) in processes.iter().enumerate() {
        if !p.arrivals_per_day.is_finite() || p.arrivals_per_day < 0.0 {
            return Err(ProcessFault::Arrivals { process });
        }
        if let Some(node) = p.nodes.iter().position(|n| n.pool.is_some_and(|pool| pool >= pools.len())) {
            return Err(ProcessFault::UnknownPool { process, node });
        }
        if let Some(node) = p.nodes.iter().position(|n| n.service.is_some_and(|s| !s.is_sound())) {
            return Err(ProcessFault::Time { process, node });
        }
    }
    Ok(())
}

/// Cases per day at every node, and the pools' loads, once the throughput of overloaded pools has settled downstream.
fn settle(processes: &[Process], pools: &[Pool], graphs: &[Graph]) -> (Vec<Vec<f64>>, Vec<PoolLoad>) {
    let mut passes = vec![1.0f64; pools.len()];
    // Each round the error shrinks by the share of rework behind the overload, so a few dozen rounds are the rule.
    const MOST_ROUNDS: usize = 10_000;
    for round in 0.. {
        let flows: Vec<Vec<f64>> = processes
            .iter()
            .zip(graphs)
            .map(|(process, graph)| {
                let through: Vec<f64> = process.nodes.iter().map(|n| n.pool.map_or(1.0, |p| passes[p])).collect();
                graph.visits(&through).iter().map(|v| v * process.arrivals_per_day).collect()
            })
            .collect();
        let loads: Vec<PoolLoad> = pools.iter().enumerate().map(|(i, pool)| pool_load(i, pool, processes, &flows)).collect();
        let next: Vec<f64> = loads.iter().map(|l| if l.utilisation > 1.0 { 1.0 / l.utilisation } else { 1.0 }).collect();
        let moved = passes.iter().zip(&next).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        passes = next;
        if moved < 1e-10 || round == MOST_ROUNDS {
            return (flows, loads);
        }
    }
    unreachable!("the loop returns")
}

fn pool_load(index: usize, pool: &Pool, processes: &[Process], flows: &[Vec<f64>]) -> PoolLoad {
    let (mut arrivals, mut work, mut squares) = (0.0, 0.0, 0.0);
    for (process, flow) in processes.iter().zip(flows) {
        for (node, cases) in process.nodes.iter().zip(flow).filter(|(n, _)| n.pool == Some(index)) {
            let Some(service) = node.service else { continue };
            let rate = cases / pool.hours_per_day;
            arrivals += rate;
            work += rate * service.mean();
            squares += rate * (service.variance() + service.mean().powi(2));
        }
    }
    let mean_service = if arrivals > 0.0 { work / arrivals } else { 0.0 };
    let service_variation = if work > 0.0 { (squares / arrivals / mean_service.powi(2) - 1.0).max(0.0) } else { 0.0 };
    let overloaded = work >= f64::from(pool.servers);
    let waiting = waiting_time(pool.servers, arrivals, mean_service, pool.arrival_variation, service_variation);
    PoolLoad {
        arrivals,
        mean_service,
        service_variation,
        utilisation: work / f64::from(pool.servers),
        overloaded,
        waits: erlang_c(pool.servers, work),
        waiting: waiting.filter(|_| !overloaded),
        missing_capacity: (work - f64::from(pool.servers)).max(0.0),
        missing_servers: if overloaded { work.floor() as u32 + 1 - pool.servers } else { 0 },
        backlog_per_day: if overloaded { (arrivals - f64::from(pool.servers) / mean_service) * pool.hours_per_day } else { 0.0 },
    }
}

fn operations_of(index: usize, process: &Process, visits: &[f64], flow: &[f64], loads: &[PoolLoad]) -> Vec<OperationLoad> {
    let timed = process.nodes.iter().enumerate().filter_map(|(node, n)| Some((node, n, n.service?)));
    timed
        .map(|(node, n, service)| OperationLoad {
            process: index as u32,
            node: node as u32,
            pool: n.pool.map(|p| p as u32),
            visits: visits[node],
            cases_per_day: flow[node],
            service_per_case: visits[node] * service.mean(),
            waiting_per_case: n.pool.map_or(Some(0.0), |p| loads[p].waiting).map(|w| visits[node] * w),
        })
        .collect()
}

fn case_times(
    index: usize,
    process: &Process,
    graph: &Graph,
    visits: &[f64],
    flow: &[f64],
    operations: &[OperationLoad],
    loads: &[PoolLoad],
) -> Result<CaseTimes, ProcessFault> {
    let service: Vec<f64> = process.nodes.iter().map(|n| n.service.map_or(0.0, |s| s.mean())).collect();
    let met = operations.iter().filter(|o| visits[o.node as usize] > 1e-12);
    let waiting: Option<f64> = met.map(|o| o.waiting_per_case).sum();
    let wait = |n: &super::Node| n.pool.filter(|_| n.service.is_some()).and_then(|p| loads[p].waiting).unwrap_or(0.0);
    let own: Vec<f64> = process.nodes.iter().zip(&service).map(|(n, s)| s + wait(n)).collect();
    let sojourn = graph.case_time(index, &own)?;
    let passes = |node: usize| process.nodes[node].pool.map_or(1.0, |p| 1.0 / loads[p].utilisation.max(1.0));
    let left: f64 = graph.exits().map(|e| flow[e] * passes(e)).sum();
    Ok(CaseTimes {
        service: graph.case_time(index, &service)?,
        sojourn: waiting.map(|_| sojourn),
        waiting,
        completed_per_day: left.min(process.arrivals_per_day),
    })
}

#[cfg(test)]
#[path = "capacity_tests.rs"]
mod tests;
