use super::landscape::{Landscape, reasons};
use crate::{Error, Result};
use analysis::progress::Progress;
use analysis::systems::{GapReason, Hub, HubFault, smallest_hubs};
use project::systems::{DataItem, DataItemId, SystemId};
use serde::{Deserialize, Serialize};

/// What decides between plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, rename = "HubPlanKind")]
pub enum PlanKind {
    /// As few places of work as can be: an extension and a new hub count alike.
    Fewest,
    /// A new hub only for what no extension closes.
    Extend,
}

/// What a new hub would do, one for each kind of gap; or an existing system that is extended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PlannedHubKind {
    /// The system that holds the data collects it itself and passes it on.
    Extended,
    /// Collects what nobody collects or what has no system.
    Collecting,
    /// Collects without hands and in full what is collected by hand or in part.
    Automating,
    /// Carries collected data to the dashboard.
    Delivering,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlannedHub {
    pub kind: PlannedHubKind,
    /// The system that is extended; `None` for a new hub.
    pub system: Option<SystemId>,
    pub closes: Vec<DataItemId>,
}

/// A smallest set of hubs that closes every gap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HubPlan {
    pub kind: PlanKind,
    pub hubs: Vec<PlannedHub>,
}

/// The plans for the data items that KPIs need and lack: two alternatives, one where both are the same, none without gaps. Candidates: every system with such items, extended, closes all of
/// its own; a new hub closes all items of one kind of gap, the kind of an item's first obstacle. Exact set cover.
pub(super) fn plans(landscape: &Landscape, progress: &dyn Progress) -> Result<Vec<HubPlan>> {
    let lacking: Vec<&DataItem> = lacking(landscape);
    let candidates = candidates(landscape, &lacking);
    let plan = |kind| plan(kind, &lacking, &candidates, progress);
    let mut plans = [plan(PlanKind::Fewest)?, plan(PlanKind::Extend)?].to_vec();
    plans.dedup_by(|second, first| second.hubs == first.hubs);
    plans.retain(|plan| !plan.hubs.is_empty());
    Ok(plans)
}

fn lacking(landscape: &Landscape) -> Vec<&DataItem> {
    let needed = |item: &DataItem| landscape.kpis.iter().any(|kpi| landscape.needs(kpi.id).contains(&item.id));
    landscape.items.iter().filter(|item| !reasons(item).is_empty() && needed(item)).collect()
}

fn candidates(landscape: &Landscape, lacking: &[&DataItem]) -> Vec<PlannedHub> {
    let closes = |holds: &dyn Fn(&DataItem) -> bool| lacking.iter().filter(|item| holds(item)).map(|item| item.id).collect();
    let extended = landscape.systems.iter().map(|system| PlannedHub {
        kind: PlannedHubKind::Extended,
        system: Some(system.id),
        closes: closes(&|item| item.system_id == Some(system.id)),
    });
    let new = [PlannedHubKind::Collecting, PlannedHubKind::Automating, PlannedHubKind::Delivering].map(|kind| PlannedHub {
        kind,
        system: None,
        closes: closes(&|item| kind_of(item) == Some(kind)),
    });
    extended.chain(new).filter(|hub: &PlannedHub| !hub.closes.is_empty()).collect()
}

fn kind_of(item: &DataItem) -> Option<PlannedHubKind> {
    match reasons(item).first()? {
        GapReason::NotCollected | GapReason::NoSystem | GapReason::NoDataItem => Some(PlannedHubKind::Collecting),
        GapReason::PartlyCollected | GapReason::Manual => Some(PlannedHubKind::Automating),
        GapReason::NotIntegrated => Some(PlannedHubKind::Delivering),
    }
}

fn plan(kind: PlanKind, lacking: &[&DataItem], candidates: &[PlannedHub], progress: &dyn Progress) -> Result<HubPlan> {
    // Dearer than all extensions together, a new hub is taken only for what none of them closes.
    let new_cost = match kind {
        PlanKind::Fewest => 1.0,
        PlanKind::Extend => candidates.len() as f64 + 1.0,
    };
    let hub = |candidate: &PlannedHub| Hub {
        cost: if candidate.system.is_some() { 1.0 } else { new_cost },
        closes: (0..lacking.len()).filter(|at| candidate.closes.contains(&lacking[*at].id)).collect(),
    };
    let hubs: Vec<Hub> = candidates.iter().map(hub).collect();
    let choice = smallest_hubs(lacking.len(), &hubs, progress).map_err(|fault| match fault {
        HubFault::Cancelled(cancelled) => Error::Cancelled(cancelled),
        fault @ HubFault::Cost { .. } => Error::internal("choosing hubs", fault),
    })?;
    Ok(HubPlan { kind, hubs: choice.hubs.iter().map(|at| candidates[*at as usize].clone()).collect() })
}
