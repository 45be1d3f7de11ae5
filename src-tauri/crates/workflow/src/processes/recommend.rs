use super::model::Model;
use super::view::operation_name;
use crate::{Result, text::Wording};
use analysis::processes::{self as queues, Bottleneck, Change, Trial, TrialParams, analyse, trials};
use analysis::progress::Unwatched;
use project::journeys::Automation;
use project::processes::{OperationId, PoolId, ProcessId};
use serde::{Deserialize, Serialize};

/// A change that was computed, with what it brings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProcessRecommendation {
    pub change: Change,
    /// The pool that it relieves.
    pub pool: PoolId,
    pub pool_name: String,
    pub process: ProcessId,
    pub operation: Option<OperationId>,
    pub utilisation_before: f64,
    pub utilisation_after: f64,
    /// Working hours that a case of the process waits in all its queues; `None` while one is overloaded.
    pub waiting_before: Option<f64>,
    pub waiting_after: Option<f64>,
    /// What to do, as the name of an improvement project.
    pub title: Wording,
    pub words: Wording,
    /// An improvement project of this pool has this name.
    pub taken: bool,
}

/// At most this many are worth reading.
const SHOWN: usize = 6;

/// What would relieve the named pools, by saved waiting × weight. Operations that a system already does are not automated.
pub(super) fn recommendations(model: &Model, named: &[PoolId]) -> Result<Vec<ProcessRecommendation>> {
    let Some(before) = &model.analysis else { return Ok(vec![]) };
    let Ok(found) = trials(&model.inputs, &model.staff, &TrialParams::default(), &Unwatched) else { return Ok(vec![]) };
    let worth = |trial: &&Trial| {
        let saves = trial.relieves || trial.saved_waiting.is_some_and(|hours| hours >= 0.05);
        saves && named.contains(&model.pools[trial.pool as usize].id) && !is_done_by_a_system(model, trial.change)
    };
    let mut chosen: Vec<&Trial> = found.iter().filter(worth).collect();
    // Before weights are computed no saving has a weight; the hours themselves decide then.
    let key = |trial: &Trial| (trial.saved_weighted.unwrap_or(0.0), trial.saved_waiting.unwrap_or(0.0));
    chosen.sort_by(|a, b| {
        let (one, other) = (key(a), key(b));
        b.relieves.cmp(&a.relieves).then(other.0.total_cmp(&one.0)).then(other.1.total_cmp(&one.1))
    });
    Ok(chosen.into_iter().take(SHOWN).map(|trial| recommendation(model, before, trial)).collect())
}

fn is_done_by_a_system(model: &Model, change: Change) -> bool {
    let Change::Automate { process, node } = change else { return false };
    model.operations[process as usize][node as usize].automation == Automation::Automatic
}

fn recommendation(model: &Model, before: &queues::Analysis, trial: &Trial) -> ProcessRecommendation {
    let pool = &model.pools[trial.pool as usize];
    let (process, node) = match trial.change {
        Change::Faster { process, node } | Change::Automate { process, node } => (process as usize, Some(node as usize)),
        Change::AddServers { pool, .. } => (most_served(model, pool as usize), None),
    };
    let after = changed(model, trial.change);
    let waiting = |analysis: &queues::Analysis| analysis.processes[process].waiting;
    let (waiting_before, waiting_after) = (waiting(before), after.as_ref().and_then(waiting));
    let (title, words) = match trial.change {
        Change::AddServers { .. } => ("initiative-advice-servers", "process-advice-servers"),
        Change::Faster { .. } => ("initiative-advice-faster", "process-advice-faster"),
        Change::Automate { .. } => ("initiative-advice-automate", "process-advice-automate"),
    };
    let servers = if let Change::AddServers { servers, .. } = trial.change { servers } else { 0 };
    let title = Wording::new(title)
        .with("servers", f64::from(servers))
        .with("pool", pool.name.as_str())
        .with("operation", node.map(|node| operation_name(model, process, node)).unwrap_or_default());
    let words = Wording { key: words.to_owned(), ..title.clone() }
        .with("load", percent(trial.utilisation_after))
        .with("before", waiting_before.map_or("—".into(), |hours| crate::text::Value::from(tenths(hours))))
        .with("after", waiting_after.map_or("—".into(), |hours| crate::text::Value::from(tenths(hours))));
    ProcessRecommendation {
        change: trial.change,
        pool: pool.id,
        pool_name: pool.name.clone(),
        process: model.processes[process].id,
        operation: node.map(|node| model.operations[process][node].id),
        utilisation_before: trial.utilisation_before,
        utilisation_after: trial.utilisation_after,
        waiting_before,
        waiting_after,
        title,
        words,
        taken: false,
    }
}

/// The process whose cases use the pool most.
fn most_served(model: &Model, pool: usize) -> usize {
    let work = |process: usize| {
        let loads = model.analysis.iter().flat_map(|analysis| &analysis.operations);
        let here = loads.filter(|load| load.process as usize == process && load.pool == Some(pool as u32));
        here.map(|load| load.cases_per_day * load.service_per_case).sum::<f64>()
    };
    (0..model.processes.len()).max_by(|&a, &b| work(a).total_cmp(&work(b))).unwrap_or(0)
}

/// The unit computed anew after a change; `None` where it cannot be.
fn changed(model: &Model, change: Change) -> Option<queues::Analysis> {
    let (mut inputs, mut staff) = (model.inputs.clone(), model.staff.clone());
    let params = TrialParams::default();
    let mut scale = |process: u32, node: u32, factor: f64| {
        let node = &mut inputs[process as usize].nodes[node as usize];
        node.service = node.service.map(|time| time.scaled(factor));
    };
    match change {
        Change::AddServers { pool, servers } => staff[pool as usize].servers += servers,
        Change::Faster { process, node } => scale(process, node, params.faster),
        Change::Automate { process, node } => scale(process, node, params.automated),
    }
    analyse(&inputs, &staff).ok()
}

/// The bottleneck in words, with what one more person would bring.
pub(super) fn words(model: &Model, queue: &Bottleneck) -> Wording {
    let (pool, process) = (&model.pools[queue.pool as usize], &model.processes[queue.process as usize]);
    let load = percent(queue.utilisation);
    let named =
        |key: &str| Wording::new(key).with("pool", pool.name.as_str()).with("process", process.name.as_str()).with("load", load);
    let Some(waiting) = queue.waiting_per_case else {
        let missing = model.analysis.as_ref().map_or(0, |analysis| analysis.pools[queue.pool as usize].missing_servers);
        let backlog = tenths(queue.backlog_per_day);
        return named("found-bottleneck-overloaded").with("backlog", backlog).with("servers", f64::from(missing));
    };
    if queue.utilisation < super::HIGH_LOAD {
        let share = percent(queue.share_of_waiting.unwrap_or(0.0));
        return named("found-bottleneck-share").with("hours", tenths(waiting)).with("share", share);
    }
    let words = named("found-bottleneck").with("hours", tenths(waiting));
    let after = changed(model, Change::AddServers { pool: queue.pool, servers: 1 }).and_then(|after| {
        let bottlenecks = queues::bottlenecks(&model.inputs, &after);
        let same = bottlenecks.into_iter().find(|each| (each.process, each.pool) == (queue.process, queue.pool));
        same.and_then(|each| each.waiting_per_case)
    });
    words.with("after", tenths(after.unwrap_or(0.0)))
}

fn percent(share: f64) -> f64 {
    (share * 100.0).round()
}

/// Hours with one digit, and never a 0 that would claim that nobody waits.
fn tenths(hours: f64) -> f64 {
    ((hours * 10.0).round() / 10.0).max(0.1)
}
