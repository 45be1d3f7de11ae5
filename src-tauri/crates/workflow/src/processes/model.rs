use crate::{Result, text::Wording, weights};
use analysis::processes::{self as queues, Analysis, NodeKind, ProcessFault, ServiceTime, analyse};
use project::Reader;
use project::journeys::BusinessUnitId;
use project::processes::{Flow, Operation, OperationKind, Pool, Process, flows, of_unit, operations, pools};

/// The processes of a business unit, computed. Positions in the lists are the indices that `analysis` speaks of.
pub(super) struct Model {
    pub processes: Vec<Process>,
    /// Of each process, in its order.
    pub operations: Vec<Vec<Operation>>,
    pub flows: Vec<Vec<Flow>>,
    pub pools: Vec<Pool>,
    /// A process that cannot be computed stands here without operations and arrivals.
    pub inputs: Vec<queues::Process>,
    pub staff: Vec<queues::Pool>,
    pub analysis: Option<Analysis>,
    /// Why a process or a pool was left out, and operations without a time.
    pub problems: Vec<Wording>,
}

pub(super) fn read(reader: &Reader, unit: BusinessUnitId) -> Result<Model> {
    let (processes, pools) = (of_unit(reader, unit)?, pools(reader, unit)?);
    let each = |process: &Process| Ok((operations(reader, process.id)?, flows(reader, process.id)?));
    let (operations, flows): (Vec<_>, Vec<_>) = processes.iter().map(each).collect::<Result<Vec<_>>>()?.into_iter().unzip();
    let final_weights = weights::of_touchpoints(reader)?;
    let weight = |operation: &Operation| operation.touchpoint_id.and_then(|id| final_weights.get(&id)).map(|w| w.share);
    let inputs = processes.iter().zip(operations.iter().zip(&flows));
    let inputs = inputs.map(|(process, (operations, flows))| input(process, operations, flows, &pools, weight)).collect();
    let staff = pools.iter().map(|pool| queues::Pool {
        servers: u32::try_from(pool.servers).unwrap_or(0),
        hours_per_day: pool.hours_per_day,
        arrival_variation: 1.0,
        server_cost: None,
    });
    let staff = staff.collect();
    let problems = without_time(&processes, &operations);
    let mut model = Model { processes, operations, flows, pools, inputs, staff, analysis: None, problems };
    model.compute();
    Ok(model)
}

fn input(
    process: &Process,
    operations: &[Operation],
    flows: &[Flow],
    pools: &[Pool],
    weight: impl Fn(&Operation) -> Option<f64>,
) -> queues::Process {
    let node = |operation: &Operation| queues::Node {
        kind: kind(operation.kind),
        pool: operation.pool_id.and_then(|id| pools.iter().position(|pool| pool.id == id)),
        service: service(operation),
        weight: weight(operation),
        faster_cost: None,
        automation_cost: None,
    };
    let place = |id| operations.iter().position(|operation| operation.id == id);
    let flow = |flow: &Flow| {
        Some(queues::Flow { from: place(flow.from_id)?, to: place(flow.to_id)?, probability: Some(flow.probability) })
    };
    queues::Process {
        nodes: operations.iter().map(node).collect(),
        flows: flows.iter().filter_map(flow).collect(),
        arrivals_per_day: process.arrivals_per_day,
    }
}

fn kind(kind: OperationKind) -> NodeKind {
    match kind {
        OperationKind::Start => NodeKind::Start,
        OperationKind::Operation => NodeKind::Operation,
        OperationKind::Exclusive => NodeKind::Exclusive,
        OperationKind::Parallel => NodeKind::Parallel,
        OperationKind::Join => NodeKind::Merge,
        OperationKind::End => NodeKind::End,
    }
}

/// Three times are read as beta-PERT, one alone as fixed; of two the likely one is taken in the middle.
pub(super) fn service(operation: &Operation) -> Option<ServiceTime> {
    match (operation.low, operation.likely, operation.high) {
        (Some(min), likely, Some(max)) => Some(ServiceTime::Pert { min, likely: likely.unwrap_or((min + max) / 2.0), max }),
        (low, likely, high) => likely.or(low).or(high).map(ServiceTime::Fixed),
    }
}

fn without_time(processes: &[Process], operations: &[Vec<Operation>]) -> Vec<Wording> {
    let mut problems = Vec::new();
    for (process, operations) in processes.iter().zip(operations) {
        let silent = operations.iter().filter(|each| each.kind == OperationKind::Operation && service(each).is_none());
        let names: Vec<&str> = silent.map(|each| each.name.as_str()).collect();
        if !names.is_empty() {
            let problem = Wording::new("process-problem-no-time").with("process", process.name.as_str());
            problems.push(problem.with("operations", names.join(", ")));
        }
    }
    problems
}

impl Model {
    /// Computes what can be computed: whatever is refused is named and left out, and the rest computed again.
    fn compute(&mut self) {
        for _ in 0..=self.processes.len() + self.pools.len() {
            match analyse(&self.inputs, &self.staff) {
                Ok(analysis) => {
                    self.analysis = Some(analysis);
                    return;
                }
                Err(fault) => {
                    self.problems.push(self.said(&fault));
                    self.leave_out(&fault);
                }
            }
        }
    }

    fn leave_out(&mut self, fault: &ProcessFault) {
        use ProcessFault as F;
        match *fault {
            F::UnknownEnd { process, .. }
            | F::UnknownPool { process, .. }
            | F::Routing { process, .. }
            | F::Time { process, .. }
            | F::Arrivals { process }
            | F::NoStart { process }
            | F::NoExit { process, .. }
            | F::Tangled { process, .. } => {
                let nodes = vec![queues::Node::passing(NodeKind::Start)];
                self.inputs[process] = queues::Process { nodes, flows: vec![], arrivals_per_day: 0.0 };
            }
            F::Pool { pool } => {
                let staff = queues::Pool { servers: 1, hours_per_day: 8.0, arrival_variation: 1.0, server_cost: None };
                self.staff[pool] = staff;
                for node in self.inputs.iter_mut().flat_map(|process| &mut process.nodes).filter(|node| node.pool == Some(pool)) {
                    node.pool = None;
                }
            }
            F::Cancelled(_) => {}
        }
    }

    fn said(&self, fault: &ProcessFault) -> Wording {
        use ProcessFault as F;
        let process = |key: &str, process: usize| Wording::new(key).with("process", self.processes[process].name.as_str());
        let name = |process: usize, node: usize| self.operations[process].get(node).map_or("?", |each| each.name.as_str());
        match fault {
            F::Routing { process: p, node, sum } => {
                process("process-problem-routing", *p).with("operation", name(*p, *node)).with("sum", (sum * 100.0).round())
            }
            F::Time { process: p, node } => process("process-problem-time", *p).with("operation", name(*p, *node)),
            F::NoExit { process: p, path } => {
                let path: Vec<&str> = path.iter().map(|&node| name(*p, node as usize)).collect();
                process("process-problem-no-exit", *p).with("path", path.join(" → "))
            }
            F::Tangled { process: p, node } => process("process-problem-tangled", *p).with("operation", name(*p, *node)),
            F::NoStart { process: p } => process("process-problem-no-start", *p),
            F::Arrivals { process: p } => process("process-problem-arrivals", *p),
            F::UnknownEnd { process: p, .. } | F::UnknownPool { process: p, .. } => process("process-problem-broken", *p),
            F::Pool { pool } => Wording::new("process-problem-pool").with("pool", self.pools[*pool].name.as_str()),
            F::Cancelled(_) => Wording::new("fault-cancelled"),
        }
    }
}
