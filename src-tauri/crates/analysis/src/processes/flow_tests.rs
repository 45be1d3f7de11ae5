use super::*;
use crate::processes::{Flow, Node};
use NodeKind::{End, Exclusive, Merge, Operation, Parallel, Start};
use proptest::prelude::*;

fn process(kinds: &[NodeKind], flows: &[(usize, usize, Option<f64>)]) -> Process {
    Process {
        nodes: kinds.iter().map(|&kind| Node::passing(kind)).collect(),
        flows: flows.iter().map(|&(from, to, probability)| Flow { from, to, probability }).collect(),
        arrivals_per_day: 1.0,
    }
}

/// Visits and, with every operation taking its index in hours, the time of a case.
#[track_caller]
fn check(process: &Process, visits: &[f64], time: f64) {
    let graph = Graph::read(0, process).unwrap();
    let found = graph.visits(&vec![1.0; visits.len()]);
    assert!(found.iter().zip(visits).all(|(f, v)| (f - v).abs() < 1e-9), "visits {found:?}, not {visits:?}");
    let own: Vec<f64> = process.nodes.iter().enumerate().map(|(i, n)| if n.kind == Operation { i as f64 } else { 0.0 }).collect();
    let found = graph.case_time(0, &own).unwrap();
    assert!((found - time).abs() < 1e-9, "time {found}, not {time}");
}

#[track_caller]
fn check_refused(process: &Process, fault: ProcessFault) {
    let found = Graph::read(0, process).and_then(|g| g.case_time(0, &vec![0.0; process.nodes.len()]));
    assert_eq!(found.unwrap_err(), fault);
}

#[test]
fn choices_split_the_flow() {
    let p = process(
        &[Start, Exclusive, Operation, Operation, End],
        &[(0, 1, None), (1, 2, Some(0.7)), (1, 3, None), (2, 4, None), (3, 4, None)],
    );
    check(&p, &[1.0, 1.0, 0.7, 0.3, 1.0], 0.7 * 2.0 + 0.3 * 3.0);
}

/// A geometric number of passes: 1 ÷ (1 − 0.25).
#[test]
fn a_loop_repeats_its_operations() {
    let p = process(
        &[Start, Operation, Operation, Exclusive, End],
        &[(0, 1, None), (1, 2, None), (2, 3, None), (3, 1, Some(0.25)), (3, 4, Some(0.75))],
    );
    let passes = 4.0 / 3.0;
    check(&p, &[1.0, passes, passes, passes, 1.0], passes * 3.0);
}

#[test]
fn parallel_branches_join_once_and_take_the_slowest() {
    let flows = [(0, 1, None), (1, 2, None), (1, 3, None), (2, 4, None), (3, 4, None), (4, 5, None), (5, 6, None)];
    check(&process(&[Start, Parallel, Operation, Operation, Merge, Operation, End], &flows), &[1.0; 7], 3.0 + 5.0);
}

#[test]
fn a_choice_inside_a_branch_still_joins_once() {
    let flows = [
        (0, 1, None),
        (1, 2, None),
        (1, 3, None),
        (3, 4, Some(0.5)),
        (3, 5, Some(0.5)),
        (2, 6, None),
        (4, 6, None),
        (5, 6, None),
        (6, 7, None),
    ];
    let kinds = [Start, Parallel, Operation, Exclusive, Operation, Operation, Merge, End];
    check(&process(&kinds, &flows), &[1.0, 1.0, 1.0, 1.0, 0.5, 0.5, 1.0, 1.0], 4.5);
}

#[test]
fn nested_splits_may_share_a_join() {
    let flows = [
        (0, 1, None),
        (1, 2, None),
        (1, 3, None),
        (3, 4, None),
        (3, 5, None),
        (2, 6, None),
        (4, 6, None),
        (5, 6, None),
        (6, 7, None),
    ];
    let kinds = [Start, Parallel, Operation, Parallel, Operation, Operation, Merge, End];
    check(&process(&kinds, &flows), &[1.0; 8], 5.0);
}

#[test]
fn branches_of_a_split_inside_a_loop() {
    let flows = [(0, 1, None), (1, 2, None), (1, 3, None), (2, 4, None), (3, 4, None), (4, 1, Some(0.5)), (4, 5, Some(0.5))];
    check(&process(&[Start, Parallel, Operation, Operation, Exclusive, End], &flows), &[1.0, 2.0, 2.0, 2.0, 2.0, 1.0], 6.0);
}

#[test]
fn what_cannot_be_computed_is_refused() {
    let forever =
        process(&[Start, Operation, Operation, End], &[(0, 1, None), (1, 2, None), (2, 1, Some(1.0)), (2, 3, Some(0.0))]);
    check_refused(&forever, ProcessFault::NoExit { process: 0, path: vec![1, 2, 1] });
    let short = process(&[Start, Operation, End], &[(0, 1, Some(0.5)), (0, 2, Some(0.4)), (1, 2, None)]);
    check_refused(&short, ProcessFault::Routing { process: 0, node: 0, sum: 0.9 });
    check_refused(&process(&[Operation, Operation], &[(0, 1, None), (1, 0, None)]), ProcessFault::NoStart { process: 0 });
    check_refused(&process(&[Start], &[(0, 1, None)]), ProcessFault::UnknownEnd { process: 0, flow: 0 });
    let back = process(
        &[Start, Parallel, Exclusive, Operation, End],
        &[(0, 1, None), (1, 2, None), (1, 3, None), (2, 1, Some(0.5)), (2, 4, None), (3, 4, None)],
    );
    check_refused(&back, ProcessFault::Tangled { process: 0, node: 1 });
}

proptest! {
    /// However the choices fall, one case in is one case out.
    #[test]
    fn what_enters_leaves(choices in prop::collection::vec(0.0f64..=1.0, 6)) {
        // Node i goes on to i + 1 or jumps to the end.
        let kinds: Vec<_> = std::iter::once(Start).chain(std::iter::repeat_n(Operation, 6)).chain([End]).collect();
        let flows: Vec<_> = (0..6).flat_map(|i| [(i, i + 1, Some(choices[i])), (i, 7, Some(1.0 - choices[i]))]).chain([(6, 7, None)]).collect();
        let visits = Graph::read(0, &process(&kinds, &flows)).unwrap().visits(&[1.0; 8]);
        prop_assert!((visits[7] - 1.0).abs() < 1e-9);
    }
}
