//! What would relieve a bottleneck: each proposal is computed, not guessed.

use super::{Analysis, Pool, Process, ProcessFault, ServiceTime, analyse, bottlenecks};
use crate::progress::Progress;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A change that was tried, by indices.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", tag = "kind")]
#[ts(export, rename = "ProcessChange")]
pub enum Change {
    /// One server, or as many as an overloaded pool needs.
    AddServers { pool: u32, servers: u32 },
    /// The service time of one operation cut.
    Faster { process: u32, node: u32 },
    /// One operation done by a system.
    Automate { process: u32, node: u32 },
}

/// How far the proposals go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrialParams {
    /// Service time left when an operation is made faster; 0.8 by custom.
    pub faster: f64,
    /// Service time left when an operation is automated; 0.1 by custom.
    pub automated: f64,
}

impl Default for TrialParams {
    fn default() -> Self {
        Self { faster: 0.8, automated: 0.1 }
    }
}

/// What one change brings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "ProcessTrial")]
pub struct Trial {
    pub change: Change,
    pub pool: u32,
    pub utilisation_before: f64,
    pub utilisation_after: f64,
    /// An overload of this pool goes away.
    pub relieves: bool,
    /// Pools overloaded after the change; relieving one may move the overload downstream.
    pub overloaded_after: Vec<u32>,
    /// Hours of waiting saved per case (the mean case of all processes); `None` where the set of overloaded pools changes,
    /// because waiting at an overload has no value.
    pub saved_waiting: Option<f64>,
    /// The same × final weight of the touchpoints.
    pub saved_weighted: Option<f64>,
    pub cost: Option<f64>,
    /// Saved weighted waiting per unit of money.
    pub saved_per_cost: Option<f64>,
}

/// Tries one more server, a cut of service time and automation at every pool with a queue. Trials with a cost come first, by
/// saved weighted waiting per cost; those without follow as a group of their own, by saved weighted waiting; in each group
/// relieved overloads lead.
///
/// ```
/// use analysis::{processes::*, progress::Unwatched};
/// let time = ServiceTime::Fitted { mean: 1.0 / 3.0, variance: 1.0 / 9.0 };
/// let doctor = Pool { servers: 1, hours_per_day: 24.0, arrival_variation: 1.0, server_cost: Some(10.0) };
/// let ward = Process { nodes: vec![Node::operation(0, time, Some(0.5))], flows: vec![], arrivals_per_day: 48.0 };
/// let found = trials(&[ward], &[doctor], &TrialParams::default(), &Unwatched).unwrap();
/// // County Hospital (Hillier and Lieberman 2005): a second doctor saves 2/3 − 1/24 hours.
/// assert_eq!(found[0].change, Change::AddServers { pool: 0, servers: 1 });
/// assert!((found[0].saved_waiting.unwrap() - 0.625).abs() < 1e-12);
/// assert!((found[0].saved_per_cost.unwrap() - 0.03125).abs() < 1e-12);
/// ```
pub fn trials(
    processes: &[Process],
    pools: &[Pool],
    params: &TrialParams,
    progress: &dyn Progress,
) -> Result<Vec<Trial>, ProcessFault> {
    let before = analyse(processes, pools)?;
    let proposals = proposals(processes, &before);
    let mut found = Vec::with_capacity(proposals.len());
    for (done, (pool, change)) in proposals.iter().enumerate() {
        progress.report(done as f32 / proposals.len() as f32)?;
        let (mut changed, mut staffed) = (processes.to_vec(), pools.to_vec());
        let cost = apply(change, params, &mut changed, &mut staffed);
        let after = analyse(&changed, &staffed)?;
        found.push(compare(*change, *pool, cost, processes, &before, &after));
    }
    let key = |t: &Trial| {
        (t.cost.is_some(), t.relieves, t.saved_per_cost.or(t.saved_weighted).unwrap_or(0.0), t.saved_waiting.unwrap_or(0.0))
    };
    found.sort_by(|a, b| {
        let (a, b) = (key(a), key(b));
        b.0.cmp(&a.0).then(b.1.cmp(&a.1)).then(b.2.total_cmp(&a.2)).then(b.3.total_cmp(&a.3))
    });
    Ok(found)
}

fn proposals(processes: &[Process], before: &Analysis) -> Vec<(u32, Change)> {
    let mut pools: Vec<u32> = bottlenecks(processes, before).iter().map(|b| b.pool).collect();
    pools.sort_unstable();
    pools.dedup();
    let mut proposals = Vec::new();
    for pool in pools {
        let servers = before.pools[pool as usize].missing_servers.max(1);
        proposals.push((pool, Change::AddServers { pool, servers }));
        for o in before.operations.iter().filter(|o| o.pool == Some(pool) && o.visits > 0.0) {
            let (process, node) = (o.process, o.node);
            proposals.push((pool, Change::Faster { process, node }));
            proposals.push((pool, Change::Automate { process, node }));
        }
    }
    proposals
}

/// Makes the change and says what it costs.
fn apply(change: &Change, params: &TrialParams, processes: &mut [Process], pools: &mut [Pool]) -> Option<f64> {
    let mut scale = |process: u32, node: u32, factor: f64| {
        let node = &mut processes[process as usize].nodes[node as usize];
        node.service = node.service.map(|s: ServiceTime| s.scaled(factor));
        (node.faster_cost, node.automation_cost)
    };
    match *change {
        Change::AddServers { pool, servers } => {
            let pool = &mut pools[pool as usize];
            pool.servers += servers;
            pool.server_cost.map(|c| c * f64::from(servers))
        }
        Change::Faster { process, node } => scale(process, node, params.faster).0,
        Change::Automate { process, node } => scale(process, node, params.automated).1,
    }
}

fn compare(change: Change, pool: u32, cost: Option<f64>, processes: &[Process], before: &Analysis, after: &Analysis) -> Trial {
    let overloaded = |a: &Analysis| (0..a.pools.len() as u32).filter(|&p| a.pools[p as usize].overloaded).collect::<Vec<_>>();
    let comparable = overloaded(before) == overloaded(after);
    let arrivals: f64 = processes.iter().map(|p| p.arrivals_per_day).sum();
    let saved = |weigh: &dyn Fn(usize, usize) -> f64| {
        let sum = |a: &Analysis| -> f64 {
            let felt = a.operations.iter().map(|o| {
                let (process, node) = (o.process as usize, o.node as usize);
                o.waiting_per_case.unwrap_or(0.0) * processes[process].arrivals_per_day * weigh(process, node)
            });
            felt.sum()
        };
        (comparable && arrivals > 0.0).then(|| (sum(before) - sum(after)) / arrivals)
    };
    let saved_weighted = saved(&|process, node| processes[process].nodes[node].weight.unwrap_or(0.0));
    let (was, is) = (&before.pools[pool as usize], &after.pools[pool as usize]);
    Trial {
        change,
        pool,
        utilisation_before: was.utilisation,
        utilisation_after: is.utilisation,
        relieves: was.overloaded && !is.overloaded,
        overloaded_after: overloaded(after),
        saved_waiting: saved(&|_, _| 1.0),
        saved_weighted,
        cost,
        saved_per_cost: saved_weighted.zip(cost.filter(|c| *c > 0.0)).map(|(s, c)| s / c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::processes::{Flow, Node};
    use crate::progress::Unwatched;

    fn pool(servers: u32, server_cost: Option<f64>) -> Pool {
        Pool { servers, hours_per_day: 8.0, arrival_variation: 1.0, server_cost }
    }

    fn line(times: &[f64], arrivals_per_day: f64) -> Process {
        let nodes = times
            .iter()
            .enumerate()
            .map(|(p, &t)| Node::operation(p, ServiceTime::Fitted { mean: t, variance: t * t }, Some(0.5)));
        let flows = (1..times.len()).map(|i| Flow { from: i - 1, to: i, probability: None }).collect();
        Process { nodes: nodes.collect(), flows, arrivals_per_day }
    }

    /// M/M/1 at λ = 1: Wq = E[S]²/(1 − E[S]) falls from 3.2 h (0.8) to 0.64²/0.36 h, or to 0.08²/0.92 h when automated.
    #[test]
    fn saved_waiting_is_that_of_the_formula() {
        let found = trials(&[line(&[0.8], 8.0)], &[pool(1, None)], &TrialParams::default(), &Unwatched).unwrap();
        let saved = |change| found.iter().find(|t| t.change == change).unwrap().saved_waiting.unwrap();
        assert!((saved(Change::Faster { process: 0, node: 0 }) - (3.2 - 0.4096 / 0.36)).abs() < 1e-9);
        assert!((saved(Change::Automate { process: 0, node: 0 }) - (3.2 - 0.0064 / 0.92)).abs() < 1e-9);
        assert_eq!(found[0].change, Change::Automate { process: 0, node: 0 });
        assert!(found.iter().all(|t| t.saved_per_cost.is_none()));
    }

    #[test]
    fn an_overload_moved_downstream_is_said() {
        // 2.4 an hour: the first pool lets 1 an hour through; relieved, the second pool drowns.
        let found = trials(&[line(&[1.0, 0.5], 19.2)], &[pool(1, Some(5.0)), pool(1, None)], &TrialParams::default(), &Unwatched)
            .unwrap();
        assert_eq!(found[0].change, Change::AddServers { pool: 0, servers: 2 });
        assert_eq!((found[0].relieves, found[0].saved_waiting, found[0].overloaded_after.clone()), (true, None, vec![1]));
    }

    #[test]
    fn trials_with_a_cost_come_before_those_without() {
        let found =
            trials(&[line(&[0.8, 0.7], 8.0)], &[pool(1, Some(1e6)), pool(1, None)], &TrialParams::default(), &Unwatched).unwrap();
        assert_eq!(found.iter().position(|t| t.cost.is_some()), Some(0));
        assert_eq!(found.iter().filter(|t| t.cost.is_some()).count(), 1);
        assert_eq!(found.len(), 6);
    }
}
