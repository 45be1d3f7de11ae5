use super::*;
use crate::processes::{Flow, Node, ServiceTime};
use proptest::prelude::*;

fn exponential(mean: f64) -> ServiceTime {
    ServiceTime::Fitted { mean, variance: mean * mean }
}

fn pool(servers: u32) -> Pool {
    Pool { servers, hours_per_day: 8.0, arrival_variation: 1.0, server_cost: None }
}

fn line(operations: Vec<Node>, arrivals_per_day: f64) -> Process {
    let flows = (1..operations.len()).map(|i| Flow { from: i - 1, to: i, probability: None }).collect();
    Process { nodes: operations, flows, arrivals_per_day }
}

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found}, not {expected}");
}

/// Two queues in a row (Jackson 1957): 1/(μ − λ) each, here 1/(3 − 2) + 1/(4 − 2).
#[test]
fn a_tandem_of_exponential_queues_is_a_jackson_network() {
    let process = line(vec![Node::operation(0, exponential(1.0 / 3.0), None), Node::operation(1, exponential(0.25), None)], 16.0);
    let found = analyse(&[process], &[pool(1), pool(1)]).unwrap();
    close(found.processes[0].sojourn.unwrap(), 1.5);
    close(found.processes[0].service, 7.0 / 12.0);
    close(found.processes[0].waiting.unwrap(), 1.5 - 7.0 / 12.0);
    close(found.processes[0].completed_per_day, 16.0);
}

/// Pollaczek–Khinchin by hand: λ = 1 + 1, E[S] = 0.3, E[S²] = (0.04 + 0.16)/2 = 0.1; Wq = λE[S²]/(2(1 − ρ)) = 0.25.
#[test]
fn operations_of_one_pool_share_its_queue() {
    let fixed = |time| Node::operation(0, ServiceTime::Fixed(time), None);
    let found = analyse(&[line(vec![fixed(0.2)], 8.0), line(vec![fixed(0.4)], 8.0)], &[pool(1)]).unwrap();
    close(found.pools[0].utilisation, 0.6);
    close(found.pools[0].waiting.unwrap(), 0.25);
    close(found.operations[1].waiting_per_case.unwrap(), 0.25);
}

/// 3 an hour meet 2 an hour: 8 more in the queue each day of 8 hours, and only 2 an hour go on.
#[test]
fn an_overload_has_no_waiting_time_but_a_backlog() {
    let process = line(vec![Node::operation(0, exponential(0.5), None), Node::operation(1, exponential(0.25), None)], 24.0);
    let found = analyse(&[process], &[pool(1), pool(1)]).unwrap();
    let first = &found.pools[0];
    assert_eq!((first.waiting, first.overloaded, first.missing_servers), (None, true, 1));
    close(first.missing_capacity, 0.5);
    close(first.backlog_per_day, 8.0);
    close(found.pools[1].arrivals, 2.0);
    close(found.pools[1].utilisation, 0.5);
    assert_eq!((found.processes[0].sojourn, found.processes[0].waiting), (None, None));
    close(found.processes[0].completed_per_day, 16.0);
}

/// Half of the cases come back to an overloaded pool of 2 an hour: 1 an hour leaves, λ = 3 + 2·0.5 = 4.
#[test]
fn rework_behind_an_overload_settles() {
    let mut process =
        line(vec![Node::operation(0, exponential(0.5), None), Node::passing(super::super::NodeKind::Exclusive)], 24.0);
    process.nodes.push(Node::passing(super::super::NodeKind::End));
    process.flows.push(Flow { from: 1, to: 0, probability: Some(0.5) });
    process.flows.push(Flow { from: 1, to: 2, probability: Some(0.5) });
    process.nodes.insert(0, Node::passing(super::super::NodeKind::Start));
    process.flows.iter_mut().for_each(|f| (f.from, f.to) = (f.from + 1, f.to + 1));
    process.flows.push(Flow { from: 0, to: 1, probability: None });
    let found = analyse(&[process], &[pool(1)]).unwrap();
    assert!((found.pools[0].arrivals - 4.0).abs() < 1e-6, "{:?}", found.pools[0]);
    assert!((found.processes[0].completed_per_day - 8.0).abs() < 1e-6);
}

#[test]
fn a_full_pool_is_an_overload() {
    let found = analyse(&[line(vec![Node::operation(0, exponential(1.0), None)], 8.0)], &[pool(1)]).unwrap();
    assert!(found.pools[0].overloaded && found.pools[0].waiting.is_none());
    assert_eq!(found.pools[0].missing_servers, 1);
    assert_eq!(found.processes[0].sojourn, None);
}

#[test]
fn an_idle_pool_has_no_waiting() {
    let found = analyse(&[line(vec![Node::operation(0, exponential(1.0), None)], 0.0)], &[pool(1), pool(2)]).unwrap();
    assert_eq!((found.pools[0].waiting, found.pools[1].waiting), (Some(0.0), Some(0.0)));
}

#[track_caller]
fn check_refused(process: Process, pool: Pool, fault: ProcessFault) {
    assert_eq!(analyse(&[process], &[pool]).unwrap_err(), fault);
}

#[test]
fn wrong_input_is_refused() {
    let sound = || line(vec![Node::operation(0, exponential(1.0), None)], 1.0);
    check_refused(sound(), pool(0), ProcessFault::Pool { pool: 0 });
    check_refused(sound(), Pool { hours_per_day: 0.0, ..pool(1) }, ProcessFault::Pool { pool: 0 });
    check_refused(Process { arrivals_per_day: -1.0, ..sound() }, pool(1), ProcessFault::Arrivals { process: 0 });
    check_refused(
        line(vec![Node::operation(1, exponential(1.0), None)], 1.0),
        pool(1),
        ProcessFault::UnknownPool { process: 0, node: 0 },
    );
    let crossed = ServiceTime::Pert { min: 3.0, likely: 2.0, max: 4.0 };
    check_refused(line(vec![Node::operation(0, crossed, None)], 1.0), pool(1), ProcessFault::Time { process: 0, node: 0 });
}

proptest! {
    /// Below full load everything is finite; from full load on no waiting time is given.
    #[test]
    fn waiting_is_given_exactly_below_full_load(arrivals in 0.0f64..60.0, servers in 1u32..6, time in 0.01f64..1.0) {
        let found = analyse(&[line(vec![Node::operation(0, exponential(time), None)], arrivals)], &[pool(servers)]).unwrap();
        let load = &found.pools[0];
        prop_assert_eq!(load.waiting.is_some(), load.utilisation < 1.0);
        prop_assert!(load.waiting.is_none_or(f64::is_finite) && load.backlog_per_day >= 0.0);
        prop_assert!(found.processes[0].completed_per_day <= arrivals + 1e-9);
    }
}
