//! Order in a directed graph that must have no cycle, shared by characteristics and the KPI cascade.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The graph leads back to itself: the nodes of one cycle in order, its first node repeated at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
#[error("the links lead round in a circle: {path:?}")]
pub struct Cycle {
    pub path: Vec<u32>,
}

/// Nodes 0…n−1 so that every edge goes from an earlier to a later one; of several free nodes the smallest index
/// comes first (Kahn 1962). Every end of an edge must be below `nodes`. O((n + m) log n).
///
/// ```
/// use analysis::acyclic::topological_order;
/// assert_eq!(topological_order(3, &[(2, 0), (0, 1)]).unwrap(), vec![2, 0, 1]);
/// assert_eq!(topological_order(3, &[(0, 1), (1, 2), (2, 0)]).unwrap_err().path, vec![0, 1, 2, 0]);
/// ```
pub fn topological_order(nodes: usize, edges: &[(usize, usize)]) -> Result<Vec<usize>, Cycle> {
    let mut incoming = vec![0usize; nodes];
    let mut after = vec![Vec::new(); nodes];
    for &(from, to) in edges {
        incoming[to] += 1;
        after[from].push(to);
    }
    let mut free: std::collections::BTreeSet<usize> = (0..nodes).filter(|&n| incoming[n] == 0).collect();
    let mut order = Vec::with_capacity(nodes);
    while let Some(node) = free.pop_first() {
        order.push(node);
        for &next in &after[node] {
            incoming[next] -= 1;
            if incoming[next] == 0 {
                free.insert(next);
            }
        }
    }
    if order.len() == nodes { Ok(order) } else { Err(cycle_among(&incoming, edges)) }
}

/// The level of every node: 0 without predecessors, else one more than its highest predecessor.
pub fn levels(nodes: usize, edges: &[(usize, usize)]) -> Result<Vec<usize>, Cycle> {
    let order = topological_order(nodes, edges)?;
    let mut level = vec![0usize; nodes];
    for node in order {
        for &(from, to) in edges.iter().filter(|e| e.0 == node) {
            level[to] = level[to].max(level[from] + 1);
        }
    }
    Ok(level)
}

/// Walks back over the nodes Kahn's algorithm left blocked: each has a blocked predecessor, so the walk must repeat.
fn cycle_among(incoming: &[usize], edges: &[(usize, usize)]) -> Cycle {
    let blocked = |node: usize| incoming[node] > 0;
    let mut walk = vec![(0..incoming.len()).find(|&n| blocked(n)).expect("some node is blocked in a graph with a cycle")];
    loop {
        let node = *walk.last().expect("the walk starts with a node");
        let before = edges
            .iter()
            .filter(|e| e.1 == node && blocked(e.0))
            .map(|e| e.0)
            .min()
            .expect("a blocked node has a blocked predecessor");
        if let Some(start) = walk.iter().position(|&n| n == before) {
            return named(walk.split_off(start));
        }
        walk.push(before);
    }
}

/// Turns a backward walk round a cycle into a forward one that starts at its smallest node.
fn named(mut cycle: Vec<usize>) -> Cycle {
    cycle.reverse();
    let smallest = (0..cycle.len()).min_by_key(|&i| cycle[i]).expect("a cycle has a node");
    cycle.rotate_left(smallest);
    cycle.push(cycle[0]);
    Cycle { path: cycle.into_iter().map(|n| n as u32).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_cycle(nodes: usize, edges: &[(usize, usize)], path: &[u32]) {
        assert_eq!(topological_order(nodes, edges).unwrap_err().path, path, "cycle of {edges:?}");
    }

    #[test]
    fn a_cycle_is_named_without_its_tails() {
        check_cycle(5, &[(0, 1), (1, 2), (2, 1), (2, 3), (3, 4)], &[1, 2, 1]);
        check_cycle(1, &[(0, 0)], &[0, 0]);
        check_cycle(4, &[(3, 2), (2, 1), (1, 3)], &[1, 3, 2, 1]);
    }

    #[test]
    fn levels_follow_the_longest_path() {
        assert_eq!(levels(4, &[(0, 1), (1, 2), (0, 2), (3, 2)]).unwrap(), vec![0, 1, 2, 0]);
        assert_eq!(levels(2, &[]).unwrap(), vec![0, 0]);
    }
}
