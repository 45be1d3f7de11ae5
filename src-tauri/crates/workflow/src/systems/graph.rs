use super::landscape::{Landscape, reasons};
use analysis::systems::GapReason;
use project::systems::{DataItem, System, SystemId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Where the way of a data item to the dashboard breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, rename = "PathBreak")]
pub enum Break {
    /// No system holds it.
    NoSystem,
    /// Its system is connected to nothing.
    Alone,
    /// Its system is connected, but none of those it is connected with shows its data on the dashboard.
    NoWay,
    /// Its system reaches the dashboard, and this item is not among what is passed on.
    NotPassed,
}

/// A system in the integration graph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SystemState {
    pub system: System,
    /// Integrations between it and a system on the dashboard; `None`: no way leads there.
    pub hops: Option<u32>,
    /// Data items that it holds, and those of them that KPIs cannot use.
    pub items: u32,
    pub gaps: u32,
}

pub(super) fn states(landscape: &Landscape) -> Vec<SystemState> {
    let hops = hops(landscape);
    let state = |system: &System| {
        let held = || landscape.items.iter().filter(|item| item.system_id == Some(system.id));
        SystemState {
            system: system.clone(),
            hops: hops.get(&system.id).copied(),
            items: held().count() as u32,
            gaps: held().filter(|item| !reasons(item).is_empty()).count() as u32,
        }
    };
    landscape.systems.iter().map(state).collect()
}

/// Where the way of an item breaks; `None` where it reaches the dashboard.
pub(super) fn broken(landscape: &Landscape, hops: &HashMap<SystemId, u32>, item: &DataItem) -> Option<Break> {
    if !reasons(item).contains(&GapReason::NotIntegrated) {
        return None;
    }
    let Some(system) = item.system_id else { return Some(Break::NoSystem) };
    let linked = landscape.integrations.iter().any(|link| link.from_id == system || link.to_id == system);
    Some(match (hops.contains_key(&system), linked) {
        (true, _) => Break::NotPassed,
        (false, true) => Break::NoWay,
        (false, false) => Break::Alone,
    })
}

/// Integrations from each system to the nearest one on the dashboard, breadth first; data flows both ways.
pub(super) fn hops(landscape: &Landscape) -> HashMap<SystemId, u32> {
    let mut hops: HashMap<SystemId, u32> =
        landscape.systems.iter().filter(|system| system.dashboard).map(|system| (system.id, 0)).collect();
    for _ in &landscape.systems {
        for link in &landscape.integrations {
            for (from, to) in [(link.from_id, link.to_id), (link.to_id, link.from_id)] {
                let Some(reached) = hops.get(&from).copied() else { continue };
                let known = hops.entry(to).or_insert(u32::MAX);
                *known = (*known).min(reached + 1);
            }
        }
    }
    hops
}
