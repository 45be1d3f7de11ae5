//! What if one KPI had another actual value.

use super::cascade::{order, score, support};
use super::{CascadeFault, CascadeParams, Support};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A KPI somewhere above the changed one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "AffectedKpi")]
pub struct Affected {
    pub kpi: u32,
    /// From the changed KPI up to this one, both included; the shortest way, of equal ones the one through smaller indices.
    pub path: Vec<u32>,
    pub support_before: Option<f64>,
    pub support_after: Option<f64>,
    /// Its score if every KPI on the way moved as much as its support moves. An assumption, not a forecast.
    pub projected: Option<f64>,
}

/// The answer to one what-if.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "KpiWhatIf")]
pub struct WhatIf {
    pub kpi: u32,
    pub score_before: Option<f64>,
    pub score_after: Option<f64>,
    /// Everything above, nearest first.
    pub above: Vec<Affected>,
}

/// Gives one KPI the own progress of another actual value (`None`: no actual) and recomputes everything above it.
/// Support passes a KPI with an actual value of its own only as `projected`: its own progress stays what was measured.
///
/// ```
/// use analysis::kpis::{CascadeParams, Effect, Support, what_if};
/// let link = |from, to| Support { from, to, strength: 1.0, effect: Effect::Same };
/// // 2 supports 1, 1 supports 0; 1 has an actual of its own.
/// let answer = what_if(&[Some(0.5), Some(0.4), Some(0.2)], &[link(1, 0), link(2, 1)], &CascadeParams::default(), 2, Some(0.5)).unwrap();
/// assert_eq!(answer.above[0].support_after, Some(0.5));
/// assert_eq!(answer.above[1].path, vec![2, 1, 0]);
/// assert_eq!(answer.above[1].support_after, Some(0.4));
/// assert!((answer.above[1].projected.unwrap() - 0.8).abs() < 1e-12);
/// ```
pub fn what_if(
    own: &[Option<f64>],
    supports: &[Support],
    params: &CascadeParams,
    kpi: usize,
    new_own: Option<f64>,
) -> Result<WhatIf, CascadeFault> {
    if kpi >= own.len() {
        return Err(CascadeFault::UnknownKpi { kpi });
    }
    let mut changed = own.to_vec();
    changed[kpi] = new_own;
    let before = score(own, supports, params)?.kpis;
    let after = score(&changed, supports, params)?.kpis;

    let mut projected: Vec<Option<f64>> = before.iter().map(|k| k.score).collect();
    projected[kpi] = after[kpi].score;
    let paths = paths_up(kpi, own.len(), supports);
    for above in order(own.len(), supports)?.into_iter().filter(|&k| k != kpi && paths[k].is_some()) {
        let moved = support(above, supports, &projected, params);
        projected[above] = match (own[above], before[above].support, moved) {
            (Some(own), Some(before), Some(moved)) => Some(own + moved - before),
            (Some(own), _, _) => Some(own),
            (None, _, moved) => moved,
        };
    }
    let mut above: Vec<Affected> = paths
        .into_iter()
        .enumerate()
        .filter_map(|(k, path)| path.filter(|p| p.len() > 1).map(|path| (k, path)))
        .map(|(k, path)| Affected {
            kpi: k as u32,
            path,
            support_before: before[k].support,
            support_after: after[k].support,
            projected: projected[k],
        })
        .collect();
    above.sort_by_key(|a| (a.path.len(), a.kpi));
    Ok(WhatIf { kpi: kpi as u32, score_before: before[kpi].score, score_after: after[kpi].score, above })
}

/// The shortest way up from one KPI to every KPI above it (breadth first), itself included.
fn paths_up(from: usize, kpis: usize, supports: &[Support]) -> Vec<Option<Vec<u32>>> {
    let mut paths: Vec<Option<Vec<u32>>> = vec![None; kpis];
    paths[from] = Some(vec![from as u32]);
    let mut queue = std::collections::VecDeque::from([from]);
    while let Some(here) = queue.pop_front() {
        let mut next: Vec<usize> = supports.iter().filter(|s| s.from == here).map(|s| s.to).collect();
        next.sort_unstable();
        for to in next {
            if paths[to].is_none() {
                let mut path = paths[here].clone().expect("queued KPIs have a path");
                path.push(to as u32);
                paths[to] = Some(path);
                queue.push_back(to);
            }
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kpis::Effect;

    fn link(from: usize, to: usize, strength: f64) -> Support {
        Support { from, to, strength, effect: Effect::Same }
    }

    /// Without actual values on the way, support itself carries the change to the top: 0.25·0.5 of 0.4.
    #[test]
    fn the_change_climbs_through_kpis_without_actuals() {
        let own = [Some(0.9), None, Some(0.6), Some(0.2), Some(0.4)];
        let links = [link(1, 0, 1.0), link(2, 0, 3.0), link(3, 1, 1.0), link(4, 1, 1.0)];
        let answer = what_if(&own, &links, &CascadeParams::default(), 3, Some(0.6)).unwrap();
        let top = answer.above.iter().find(|a| a.kpi == 0).unwrap();
        assert!((top.support_after.unwrap() - top.support_before.unwrap() - 0.05).abs() < 1e-12, "{top:?}");
        assert!((top.projected.unwrap() - 0.95).abs() < 1e-12, "{top:?}");
        assert_eq!(answer.above.iter().map(|a| a.kpi).collect::<Vec<_>>(), vec![1, 0]);
    }

    #[test]
    fn kpis_beside_the_way_are_not_named() {
        let answer =
            what_if(&[None, None, Some(0.5), Some(0.5)], &[link(2, 0, 1.0), link(3, 1, 1.0)], &CascadeParams::default(), 2, None);
        let answer = answer.unwrap();
        assert_eq!(answer.above.len(), 1);
        assert_eq!((answer.above[0].support_before, answer.above[0].support_after), (Some(0.5), None));
    }

    #[test]
    fn an_unknown_kpi_is_refused() {
        assert_eq!(what_if(&[None], &[], &CascadeParams::default(), 1, None), Err(CascadeFault::UnknownKpi { kpi: 1 }));
    }
}
