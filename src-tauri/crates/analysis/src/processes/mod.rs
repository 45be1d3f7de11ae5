//! Processes without an event log: flow by routing probabilities, queues at resource pools, bottlenecks and what would
//! relieve them. [`log`] reads an event log.
//!
//! Times are working hours of the calendar of the pool concerned; hours of pools with different calendars are added as
//! they are.

mod bottlenecks;
mod capacity;
mod flow;
pub mod log;
mod queueing;
mod timing;
mod trials;

pub use bottlenecks::{Bottleneck, bottlenecks};
pub use capacity::{Analysis, CaseTimes, OperationLoad, PoolLoad, analyse};
pub use queueing::{erlang_c, waiting_mmc, waiting_time};
pub use timing::ServiceTime;
pub use trials::{Change, Trial, TrialParams, trials};

/// What a node of a process does. Any node but a parallel split routes by probabilities when several flows leave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeKind {
    Start,
    Operation,
    Exclusive,
    /// Every branch runs; they meet at the first node all of them must reach.
    Parallel,
    Merge,
    End,
}

/// One node; only operations have a pool, a time and a touchpoint.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub kind: NodeKind,
    /// Index of the resource pool; without one the operation never waits.
    pub pool: Option<usize>,
    pub service: Option<ServiceTime>,
    /// Final weight of the touchpoint served, 0 to 1; `None` where the customer meets nothing here.
    pub weight: Option<f64>,
    /// Money for cutting the service time as the trial does, and for automating the operation; `None`: not known.
    pub faster_cost: Option<f64>,
    pub automation_cost: Option<f64>,
}

impl Node {
    /// A node that takes no time: start, end, gateway.
    pub fn passing(kind: NodeKind) -> Node {
        Node { kind, pool: None, service: None, weight: None, faster_cost: None, automation_cost: None }
    }

    /// An operation at a pool.
    pub fn operation(pool: usize, service: ServiceTime, weight: Option<f64>) -> Node {
        Node { pool: Some(pool), service: Some(service), weight, ..Node::passing(NodeKind::Operation) }
    }
}

/// A flow from node to node. `probability` is the share of cases that take it; flows of one node without a number share the
/// rest equally. Flows out of a parallel split need none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flow {
    pub from: usize,
    pub to: usize,
    pub probability: Option<f64>,
}

/// One process. Cases enter at the start nodes (without any: at nodes nothing leads to), in equal parts where there are
/// several; they leave where nothing leads on.
#[derive(Debug, Clone, PartialEq)]
pub struct Process {
    pub nodes: Vec<Node>,
    pub flows: Vec<Flow>,
    /// Cases per working day.
    pub arrivals_per_day: f64,
}

/// People or machines that serve one queue, for one or several processes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pool {
    pub servers: u32,
    pub hours_per_day: f64,
    /// Squared coefficient of variation of the times between arrivals; 1 unless measured.
    pub arrival_variation: f64,
    /// Money for one more server; `None`: not known.
    pub server_cost: Option<f64>,
}

/// Why a process cannot be computed. `process` is the index of the process.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ProcessFault {
    #[error("reading process {process}: flow {flow} names a node that is not there")]
    UnknownEnd { process: usize, flow: usize },
    #[error("reading process {process}: operation {node} names a pool that is not there")]
    UnknownPool { process: usize, node: usize },
    #[error("reading process {process}: the probabilities out of node {node} add up to {sum}, not 1")]
    Routing { process: usize, node: usize, sum: f64 },
    #[error("reading process {process}: the times of operation {node} are not in the order 0 ≤ minimum ≤ likely ≤ maximum")]
    Time { process: usize, node: usize },
    #[error("reading process {process}: arrivals per day are negative")]
    Arrivals { process: usize },
    #[error("reading process {process}: no case can enter it")]
    NoStart { process: usize },
    #[error("reading process {process}: cases that enter the loop {path:?} never leave it")]
    NoExit { process: usize, path: Vec<u32> },
    #[error("reading process {process}: a branch of the parallel split {node} leads back to it before the branches meet")]
    Tangled { process: usize, node: usize },
    #[error("reading pool {pool}: it needs at least one server and working hours between 0 and 24")]
    Pool { pool: usize },
    #[error(transparent)]
    Cancelled(#[from] crate::progress::Cancelled),
}
