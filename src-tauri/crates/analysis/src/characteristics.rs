//! Characteristics: which leading ones move which lagging ones, how strongly and how soon.

use crate::acyclic::{Cycle, levels, topological_order};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A leading characteristic is managed directly; a lagging one is the result the customer sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CharacteristicKind {
    Leading,
    Lagging,
}

/// One arrow of the graph, by the indices of its ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CauseLink {
    pub from: usize,
    pub to: usize,
    /// 0 to 1: the share of a change at `from` that arrives at `to`.
    pub strength: f64,
    /// Months until the change arrives, not negative.
    pub delay: f64,
}

/// What one leading characteristic does to one lagging one over all paths between them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Influence {
    pub leading: u32,
    pub lagging: u32,
    /// Products of strengths along each path, summed over the paths; may exceed 1.
    pub strength: f64,
    pub paths: u32,
    /// Months along the quickest and the slowest path.
    pub soonest: f64,
    pub latest: f64,
}

/// The cause–effect graph read as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CauseGraph {
    /// 0 for a characteristic nothing leads to, else one more than its highest cause.
    pub levels: Vec<u32>,
    /// One row a connected pair, by lagging, then falling strength, then leading.
    pub influences: Vec<Influence>,
}

/// Why a graph of characteristics is refused.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CauseFault {
    #[error("reading the characteristics: link {link} names a characteristic that is not there")]
    UnknownEnd { link: usize },
    #[error("reading the characteristics: the strength of link {link} is not between 0 and 1")]
    Strength { link: usize },
    #[error("reading the characteristics: the delay of link {link} is negative")]
    Delay { link: usize },
    #[error(transparent)]
    Cycle(#[from] Cycle),
}

/// Levels and influences of a graph of characteristics (path tracing, Wright 1934). A cycle is refused with its path.
/// O(n·m).
///
/// ```
/// use analysis::characteristics::{CauseLink, CharacteristicKind::*, cause_graph};
/// let link = |from, to, strength, delay| CauseLink { from, to, strength, delay };
/// // 0 → 1 → 2 and 0 → 2: 0.5·0.8 + 0.3 = 0.7, within 0 to 3 months.
/// let graph = cause_graph(&[Leading, Leading, Lagging], &[link(0, 1, 0.5, 1.0), link(1, 2, 0.8, 2.0), link(0, 2, 0.3, 0.0)]).unwrap();
/// assert_eq!(graph.levels, vec![0, 1, 2]);
/// let strongest = graph.influences.iter().find(|i| i.leading == 0).unwrap();
/// assert!((strongest.strength - 0.7).abs() < 1e-12 && strongest.paths == 2 && strongest.latest == 3.0);
/// ```
pub fn cause_graph(kinds: &[CharacteristicKind], links: &[CauseLink]) -> Result<CauseGraph, CauseFault> {
    check(kinds.len(), links)?;
    let edges: Vec<_> = links.iter().map(|l| (l.from, l.to)).collect();
    let order = topological_order(kinds.len(), &edges)?;
    let mut influences = Vec::new();
    for leading in (0..kinds.len()).filter(|&i| kinds[i] == CharacteristicKind::Leading) {
        let reached = reach(leading, &order, links);
        influences.extend(reached.into_iter().filter(|i| kinds[i.lagging as usize] == CharacteristicKind::Lagging));
    }
    influences.sort_by(|a, b| a.lagging.cmp(&b.lagging).then(b.strength.total_cmp(&a.strength)).then(a.leading.cmp(&b.leading)));
    let levels = levels(kinds.len(), &edges)?.into_iter().map(|l| l as u32).collect();
    Ok(CauseGraph { levels, influences })
}

fn check(nodes: usize, links: &[CauseLink]) -> Result<(), CauseFault> {
    for (index, link) in links.iter().enumerate() {
        if link.from >= nodes || link.to >= nodes {
            return Err(CauseFault::UnknownEnd { link: index });
        }
        if !(0.0..=1.0).contains(&link.strength) {
            return Err(CauseFault::Strength { link: index });
        }
        if link.delay.is_nan() || link.delay < 0.0 {
            return Err(CauseFault::Delay { link: index });
        }
    }
    Ok(())
}

/// Everything one source reaches, itself excepted: sums over paths grow along the topological order.
fn reach(source: usize, order: &[usize], links: &[CauseLink]) -> Vec<Influence> {
    let mut found: Vec<Option<Influence>> = vec![None; order.len()];
    let leading = source as u32;
    found[source] = Some(Influence { leading, lagging: leading, strength: 1.0, paths: 1, soonest: 0.0, latest: 0.0 });
    for &node in order {
        let Some(here) = found[node].clone() else {
            continue;
        };
        for link in links.iter().filter(|l| l.from == node) {
            let (soonest, latest) = (here.soonest + link.delay, here.latest + link.delay);
            let added = here.strength * link.strength;
            match &mut found[link.to] {
                Some(there) => {
                    there.strength += added;
                    there.paths = there.paths.saturating_add(here.paths);
                    there.soonest = there.soonest.min(soonest);
                    there.latest = there.latest.max(latest);
                }
                empty => {
                    *empty =
                        Some(Influence { leading, lagging: link.to as u32, strength: added, paths: here.paths, soonest, latest })
                }
            }
        }
    }
    found[source] = None;
    found.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::CharacteristicKind::{Lagging, Leading};
    use super::*;

    fn link(from: usize, to: usize, strength: f64, delay: f64) -> CauseLink {
        CauseLink { from, to, strength, delay }
    }

    /// Sums over networkx 3 `all_simple_paths` of the products of strengths, and min and max of the summed delays.
    #[test]
    fn influences_agree_with_networkx_paths() {
        let kinds = [Leading, Leading, Leading, Lagging, Lagging, Lagging];
        let links = [
            link(0, 2, 0.5, 1.0),
            link(1, 2, 0.25, 0.0),
            link(0, 3, 0.4, 2.0),
            link(2, 3, 0.8, 1.0),
            link(2, 4, 0.6, 0.5),
            link(3, 5, 0.9, 3.0),
            link(4, 5, 0.7, 1.0),
            link(1, 5, 0.1, 6.0),
        ];
        let graph = cause_graph(&kinds, &links).unwrap();
        assert_eq!(graph.levels, vec![0, 0, 1, 2, 2, 3]);
        for (leading, lagging, strength, paths, soonest, latest) in EXPECTED {
            let found = graph.influences.iter().find(|i| (i.leading, i.lagging) == (leading, lagging)).unwrap();
            assert!((found.strength - strength).abs() < 1e-12, "{leading} → {lagging}: {found:?}");
            assert_eq!((found.paths, found.soonest, found.latest), (paths, soonest, latest), "{leading} → {lagging}");
        }
        assert_eq!(graph.influences.len(), EXPECTED.len());
    }

    const EXPECTED: [(u32, u32, f64, u32, f64, f64); 9] = [
        (0, 3, 0.8, 2, 2.0, 2.0),
        (0, 4, 0.3, 1, 1.5, 1.5),
        (0, 5, 0.93, 3, 2.5, 5.0),
        (1, 3, 0.2, 1, 1.0, 1.0),
        (1, 4, 0.15, 1, 0.5, 0.5),
        (1, 5, 0.385, 3, 1.5, 6.0),
        (2, 3, 0.8, 1, 1.0, 1.0),
        (2, 4, 0.6, 1, 0.5, 0.5),
        (2, 5, 1.14, 2, 1.5, 4.0),
    ];

    #[track_caller]
    fn check_refused(links: &[CauseLink], fault: CauseFault) {
        assert_eq!(cause_graph(&[Leading, Lagging], links).unwrap_err(), fault);
    }

    #[test]
    fn a_wrong_graph_is_refused() {
        check_refused(&[link(0, 1, 1.2, 0.0)], CauseFault::Strength { link: 0 });
        check_refused(&[link(0, 1, f64::NAN, 0.0)], CauseFault::Strength { link: 0 });
        check_refused(&[link(0, 1, 0.5, -1.0)], CauseFault::Delay { link: 0 });
        check_refused(&[link(0, 2, 0.5, 0.0)], CauseFault::UnknownEnd { link: 0 });
        check_refused(&[link(0, 1, 0.5, 0.0), link(1, 0, 0.5, 0.0)], CauseFault::Cycle(Cycle { path: vec![0, 1, 0] }));
    }
}
