//! The graph of one process: how often each node is visited per case and how long a case takes.

use super::{NodeKind, Process, ProcessFault};
use crate::acyclic::topological_order;
use nalgebra::{DMatrix, DVector};

/// A checked process graph. Invariant: every node reached from an entry reaches an exit.
pub(super) struct Graph {
    out: Vec<Vec<Edge>>,
    parallel: Vec<bool>,
    /// Share of cases that enter at each node; sums to 1.
    entry: Vec<f64>,
    /// For a parallel split, the node where its branches meet.
    join: Vec<Option<usize>>,
}

struct Edge {
    to: usize,
    share: f64,
    /// What a passage counts at `to`: 1 ÷ branches where it ends a branch of a parallel split, so that they join once.
    counts: f64,
}

impl Graph {
    /// Reads process number `index`, with its routing, entries, loops and parallel splits checked. O(n²·m).
    pub(super) fn read(index: usize, process: &Process) -> Result<Graph, ProcessFault> {
        let n = process.nodes.len();
        let parallel: Vec<bool> = process.nodes.iter().map(|node| node.kind == NodeKind::Parallel).collect();
        let mut graph = Graph { out: Vec::new(), parallel, entry: entries(index, process)?, join: vec![None; n] };
        for node in 0..n {
            graph.out.push(routing(index, process, node)?);
        }
        let entered: Vec<usize> = (0..n).filter(|&v| graph.entry[v] > 0.0).collect();
        let reached = graph.reach(&entered, None);
        for node in (0..n).filter(|&v| !reached[v]) {
            graph.out[node].clear();
        }
        graph.check_exits(index, &reached)?;
        graph.pair_joins(index)?;
        Ok(graph)
    }

    /// Visits of each node per case, by the traffic equations (Jackson 1957); `passes` is the share of the cases reaching a
    /// node that get through it. The branches of a parallel split that loses cases join at their mean.
    pub(super) fn visits(&self, passes: &[f64]) -> Vec<f64> {
        let n = self.out.len();
        let mut system = DMatrix::<f64>::identity(n, n);
        for (from, edges) in self.out.iter().enumerate() {
            for edge in edges {
                system[(edge.to, from)] -= passes[from] * edge.share * edge.counts;
            }
        }
        let visits = system
            .lu()
            .solve(&DVector::from_column_slice(&self.entry))
            .expect("every loop has an exit, so the equations have one solution");
        visits.iter().map(|v| v.max(0.0)).collect()
    }

    /// Expected time of a case when each visit of a node takes `own`; parallel branches take the time of the slowest mean.
    pub(super) fn case_time(&self, index: usize, own: &[f64]) -> Result<f64, ProcessFault> {
        let mut spans = vec![Span::Unknown; self.out.len()];
        let entered: Vec<usize> = (0..self.out.len()).filter(|&v| self.entry[v] > 0.0).collect();
        let times = self.times_to(index, &entered, None, own, &mut spans)?;
        Ok(entered.iter().map(|&v| self.entry[v] * times[v]).sum())
    }

    /// Nodes from which nothing leads on.
    pub(super) fn exits(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.out.len()).filter(|&v| self.out[v].is_empty())
    }

    fn reach(&self, from: &[usize], stop: Option<usize>) -> Vec<bool> {
        let mut reached = vec![false; self.out.len()];
        let mut stack: Vec<usize> = from.iter().copied().filter(|&v| Some(v) != stop).collect();
        while let Some(node) = stack.pop() {
            if !std::mem::replace(&mut reached[node], true) {
                stack.extend(self.out[node].iter().map(|e| e.to).filter(|&to| Some(to) != stop));
            }
        }
        reached
    }

    fn check_exits(&self, index: usize, reached: &[bool]) -> Result<(), ProcessFault> {
        let n = self.out.len();
        let stuck: Vec<bool> =
            (0..n).map(|v| reached[v] && !(0..n).any(|x| self.out[x].is_empty() && self.reach(&[v], None)[x])).collect();
        let edges: Vec<_> =
            (0..n).flat_map(|v| self.out[v].iter().map(move |e| (v, e.to))).filter(|e| stuck[e.0] && stuck[e.1]).collect();
        topological_order(n, &edges).map(|_| ()).map_err(|cycle| ProcessFault::NoExit { process: index, path: cycle.path })
    }

    /// Finds where the branches of each split meet (its nearest post-dominator) and lets them count once there.
    fn pair_joins(&mut self, index: usize) -> Result<(), ProcessFault> {
        let after = self.post_dominators();
        for split in 0..self.out.len() {
            if !self.parallel[split] || self.out[split].len() < 2 {
                continue;
            }
            let join = (0..self.out.len())
                .filter(|&v| v != split && after[split][v])
                .max_by_key(|&v| after[v].iter().filter(|&&d| d).count());
            self.join[split] = join;
            let heads: Vec<usize> = self.out[split].iter().map(|e| e.to).collect();
            let mut branch = self.reach(&heads, join);
            if std::mem::replace(&mut branch[split], true) {
                return Err(ProcessFault::Tangled { process: index, node: split });
            }
            for (_, edges) in self.out.iter_mut().enumerate().filter(|(v, _)| branch[*v]) {
                edges.iter_mut().filter(|e| Some(e.to) == join).for_each(|e| e.counts /= heads.len() as f64);
            }
        }
        Ok(())
    }

    /// Row v marks the nodes that every way from v to an exit passes, v included.
    fn post_dominators(&self) -> Vec<Vec<bool>> {
        let n = self.out.len();
        let mut after = vec![vec![true; n]; n];
        let mut changed = true;
        while changed {
            changed = false;
            for v in 0..n {
                let row: Vec<bool> =
                    (0..n).map(|x| x == v || (!self.out[v].is_empty() && self.out[v].iter().all(|e| after[e.to][x]))).collect();
                changed |= row != after[v];
                after[v] = row;
            }
        }
        after
    }

    /// Expected time from each node reached from `heads` to `stop` (to the exits without it).
    fn times_to(
        &self,
        index: usize,
        heads: &[usize],
        stop: Option<usize>,
        own: &[f64],
        spans: &mut [Span],
    ) -> Result<Vec<f64>, ProcessFault> {
        let n = self.out.len();
        let region = self.reach(heads, stop);
        let mut system = DMatrix::<f64>::identity(n, n);
        let mut right = DVector::<f64>::zeros(n);
        for node in (0..n).filter(|&v| region[v]) {
            right[node] = own[node];
            if self.parallel[node] && self.out[node].len() > 1 {
                right[node] += self.span(index, node, own, spans)?;
                if let Some(join) = self.join[node].filter(|&j| Some(j) != stop) {
                    system[(node, join)] -= 1.0;
                }
            } else {
                for edge in self.out[node].iter().filter(|e| Some(e.to) != stop) {
                    system[(node, edge.to)] -= edge.share;
                }
            }
        }
        let times = system.lu().solve(&right).expect("every loop has an exit, so the equations have one solution");
        Ok(times.iter().copied().collect())
    }

    /// Time from a parallel split until its slowest branch is done.
    fn span(&self, index: usize, split: usize, own: &[f64], spans: &mut [Span]) -> Result<f64, ProcessFault> {
        match spans[split] {
            Span::Known(time) => return Ok(time),
            Span::Open => return Err(ProcessFault::Tangled { process: index, node: split }),
            Span::Unknown => spans[split] = Span::Open,
        }
        let heads: Vec<usize> = self.out[split].iter().map(|e| e.to).collect();
        let times = self.times_to(index, &heads, self.join[split], own, spans)?;
        let slowest = heads.iter().map(|&h| times[h]).fold(0.0, f64::max);
        spans[split] = Span::Known(slowest);
        Ok(slowest)
    }
}

#[derive(Clone, Copy)]
enum Span {
    Unknown,
    Open,
    Known(f64),
}

fn entries(index: usize, process: &Process) -> Result<Vec<f64>, ProcessFault> {
    let n = process.nodes.len();
    if let Some(flow) = process.flows.iter().position(|f| f.from >= n || f.to >= n) {
        return Err(ProcessFault::UnknownEnd { process: index, flow });
    }
    let marked: Vec<usize> = (0..n).filter(|&v| process.nodes[v].kind == NodeKind::Start).collect();
    let first = || (0..n).filter(|&v| process.flows.iter().all(|f| f.to != v)).collect();
    let entered: Vec<usize> = if marked.is_empty() { first() } else { marked };
    if entered.is_empty() {
        return Err(ProcessFault::NoStart { process: index });
    }
    Ok((0..n).map(|v| if entered.contains(&v) { 1.0 / entered.len() as f64 } else { 0.0 }).collect())
}

/// The flows out of a node with their shares; flows nobody takes are dropped.
fn routing(index: usize, process: &Process, node: usize) -> Result<Vec<Edge>, ProcessFault> {
    let flows: Vec<_> = process.flows.iter().filter(|f| f.from == node).collect();
    let edge = |to, share| Edge { to, share, counts: 1.0 };
    if process.nodes[node].kind == NodeKind::Parallel {
        return Ok(flows.iter().map(|f| edge(f.to, 1.0)).collect());
    }
    let sum: f64 = flows.iter().filter_map(|f| f.probability).sum();
    let blank = flows.iter().filter(|f| f.probability.is_none()).count();
    let each = if blank > 0 { (1.0 - sum).max(0.0) / blank as f64 } else { 0.0 };
    let complete = flows.is_empty() || if blank > 0 { sum <= 1.0 + 1e-6 } else { (sum - 1.0).abs() <= 1e-6 };
    if !complete || flows.iter().any(|f| f.probability.is_some_and(|p| p.is_nan() || p < 0.0)) {
        return Err(ProcessFault::Routing { process: index, node, sum });
    }
    Ok(flows.iter().map(|f| edge(f.to, f.probability.unwrap_or(each))).filter(|e| e.share > 0.0).collect())
}

#[cfg(test)]
#[path = "flow_tests.rs"]
mod tests;
