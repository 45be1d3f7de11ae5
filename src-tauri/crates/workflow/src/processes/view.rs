use super::model::{Model, read, service};
use super::{HIGH_LOAD, ProcessBottleneck, ProcessRecommendation, drawing, named, recommend};
use crate::text::{Language, Wording};
use crate::{Result, chain::Tone};
use analysis::layout::GraphLayout;
use project::Reader;
use project::initiatives::Initiative;
use project::journeys::{BusinessUnitId, Touchpoint};
use project::processes::{Event, Flow, Operation, Pool, PoolId, Process};
use serde::{Deserialize, Serialize};

/// The processes of a business unit, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Processes {
    pub processes: Vec<ProcessMap>,
    /// The most loaded first.
    pub pools: Vec<ProcessPool>,
    pub bottlenecks: Vec<ProcessBottleneck>,
    pub recommendations: Vec<ProcessRecommendation>,
    /// Pools that an improvement project has taken up.
    pub taken: Vec<PoolId>,
    /// What was left out of the computation and why.
    pub problems: Vec<Wording>,
}

/// One process as a graph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProcessMap {
    pub process: Process,
    pub nodes: Vec<ProcessNode>,
    pub paths: Vec<ProcessPath>,
    /// Nodes as `nodes`, edges as `paths`.
    pub layout: GraphLayout,
    /// Working hours per case: at work, in queues, from start to end; `None` while a pool is overloaded.
    pub service: f64,
    pub waiting: Option<f64>,
    pub sojourn: Option<f64>,
    /// The case in words.
    pub words: Wording,
    /// The project holds events of this process.
    pub has_log: bool,
}

/// An operation or gateway with what a case meets there, working hours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProcessNode {
    pub operation: Operation,
    pub pool: String,
    pub touchpoint: String,
    /// Mean service time of one visit.
    pub service: Option<f64>,
    /// Mean waiting of one visit; `None` without a pool or at an overloaded one.
    pub waiting: Option<f64>,
    /// Visits per case.
    pub visits: f64,
    /// Its pool is named as a bottleneck.
    pub bottleneck: bool,
    pub tone: Tone,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProcessPath {
    pub flow: Flow,
    /// Share of the cases, where they part; else `None`.
    pub share: Option<f64>,
}

/// A pool with its load.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProcessPool {
    pub pool: Pool,
    /// Names of the processes that it serves.
    pub processes: String,
    /// Share of its time, above 1 when overloaded; 0 without work.
    pub utilisation: f64,
    /// Working hours that one visit waits; `None` when overloaded.
    pub waiting: Option<f64>,
    pub missing_servers: u32,
    pub bottleneck: bool,
    pub tone: Tone,
}

pub fn view(reader: &Reader, unit: BusinessUnitId) -> Result<Processes> {
    let model = read(reader, unit)?;
    let bottlenecks: Vec<ProcessBottleneck> = named(&model).into_iter().map(|(_, named)| named).collect();
    let pools: Vec<_> = bottlenecks.iter().map(|bottleneck| bottleneck.pool).collect();
    let touchpoints = project::journeys::touchpoints(reader, unit)?;
    let events = project::processes::events(reader)?;
    let maps = (0..model.processes.len()).map(|index| map(&model, index, &bottlenecks, &touchpoints, &events));
    let initiatives = reader.all::<Initiative>()?;
    let mut recommendations = recommend::recommendations(&model, &pools)?;
    for each in &mut recommendations {
        each.taken = initiatives.iter().any(|initiative| takes(initiative, each));
    }
    Ok(Processes {
        taken: initiatives.iter().filter_map(|initiative| initiative.pool_id).collect(),
        processes: maps.collect::<Result<_>>()?,
        pools: loads(&model, &bottlenecks),
        recommendations,
        problems: model.problems.clone(),
        bottlenecks,
    })
}

/// Whether a project does what was recommended, by its pool and its name in either language.
fn takes(initiative: &Initiative, recommendation: &ProcessRecommendation) -> bool {
    let named = |language: Language| language.texts().word(&recommendation.title) == initiative.title;
    initiative.pool_id == Some(recommendation.pool) && Language::ALL.into_iter().any(named)
}

fn map(
    model: &Model,
    index: usize,
    bottlenecks: &[ProcessBottleneck],
    touchpoints: &[Touchpoint],
    events: &[Event],
) -> Result<ProcessMap> {
    let (process, operations) = (&model.processes[index], &model.operations[index]);
    let (layout, flows) = drawing::draw(operations, &model.flows[index])?;
    let times = model.analysis.as_ref().map(|analysis| analysis.processes[index].clone());
    let parting = |flow: &Flow| {
        let from = operations.iter().find(|operation| operation.id == flow.from_id);
        let parallel = from.is_some_and(|each| each.kind == project::processes::OperationKind::Parallel);
        !parallel && flows.iter().filter(|other| other.from_id == flow.from_id).count() > 1
    };
    let service = times.as_ref().map_or(0.0, |times| times.service);
    let (waiting, sojourn) = times.map_or((None, None), |times| (times.waiting, times.sojourn));
    Ok(ProcessMap {
        process: process.clone(),
        nodes: (0..operations.len()).map(|node| node_of(model, index, node, bottlenecks, touchpoints)).collect(),
        paths: flows
            .iter()
            .map(|flow| ProcessPath { share: parting(flow).then_some(flow.probability), flow: flow.clone() })
            .collect(),
        layout,
        service,
        waiting,
        sojourn,
        words: words(process, service, waiting),
        has_log: events.iter().any(|event| super::log::belongs(event, process, operations)),
    })
}

fn words(process: &Process, service: f64, waiting: Option<f64>) -> Wording {
    let tenths = |hours: f64| (hours * 10.0).round() / 10.0;
    let words = Wording::new(if waiting.is_some() { "process-case" } else { "process-case-overloaded" });
    words
        .with("process", process.name.as_str())
        .with("arrivals", process.arrivals_per_day)
        .with("service", tenths(service))
        .with("waiting", tenths(waiting.unwrap_or(0.0)))
}

fn node_of(
    model: &Model,
    process: usize,
    node: usize,
    bottlenecks: &[ProcessBottleneck],
    touchpoints: &[Touchpoint],
) -> ProcessNode {
    let operation = &model.operations[process][node];
    let loads = model.analysis.iter().flat_map(|analysis| &analysis.operations);
    let load = loads.filter(|load| load.process as usize == process).find(|load| load.node as usize == node);
    let pool = operation.pool_id.and_then(|id| model.pools.iter().position(|pool| pool.id == id));
    let queue = model.analysis.as_ref().zip(pool).map(|(analysis, pool)| &analysis.pools[pool]);
    let touchpoint = touchpoints.iter().find(|touchpoint| Some(touchpoint.id) == operation.touchpoint_id);
    let bottleneck = bottlenecks.iter().any(|bottleneck| Some(bottleneck.pool) == operation.pool_id);
    ProcessNode {
        operation: operation.clone(),
        pool: pool.map(|pool| model.pools[pool].name.clone()).unwrap_or_default(),
        touchpoint: touchpoint.map(|each| format!("{} {}", each.code, each.name)).unwrap_or_default(),
        service: service(operation).map(|time| time.mean()),
        waiting: queue.and_then(|queue| queue.waiting),
        visits: load.map_or(0.0, |load| load.visits),
        bottleneck,
        tone: tone(queue.map_or(0.0, |queue| queue.utilisation), bottleneck),
    }
}

fn loads(model: &Model, bottlenecks: &[ProcessBottleneck]) -> Vec<ProcessPool> {
    let Some(analysis) = &model.analysis else { return vec![] };
    let pools = model.pools.iter().zip(&analysis.pools).map(|(pool, load)| {
        let serves = |operations: &Vec<Operation>| operations.iter().any(|operation| operation.pool_id == Some(pool.id));
        let served = model.processes.iter().zip(&model.operations).filter(|(_, operations)| serves(operations));
        let bottleneck = bottlenecks.iter().any(|each| each.pool == pool.id);
        ProcessPool {
            pool: pool.clone(),
            processes: served.map(|(process, _)| process.name.as_str()).collect::<Vec<_>>().join(", "),
            utilisation: load.utilisation,
            waiting: load.waiting,
            missing_servers: load.missing_servers,
            bottleneck,
            tone: tone(load.utilisation, bottleneck),
        }
    });
    let mut pools: Vec<ProcessPool> = pools.collect();
    pools.sort_by(|a, b| b.utilisation.total_cmp(&a.utilisation));
    pools
}

fn tone(utilisation: f64, bottleneck: bool) -> Tone {
    match bottleneck {
        true if utilisation >= HIGH_LOAD => Tone::Bad,
        true => Tone::Warn,
        false => Tone::Neutral,
    }
}

pub(super) fn operation_name(model: &Model, process: usize, node: usize) -> String {
    model.operations[process][node].name.clone()
}
