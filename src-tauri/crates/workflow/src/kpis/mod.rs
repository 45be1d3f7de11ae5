//! The KPI cascade: own progress, support, weights, what-if.

mod analyse;
mod cascade;
mod edit;
mod figure;
#[cfg(test)]
mod tests;
mod view;
mod what_if;

pub use analyse::analyse;
pub use cascade::CASCADE_TABLES;
pub use edit::{KpiField, set_missing, set_value};
pub use figure::figure;
pub use view::{KpiArrow, KpiCard, KpiCascade, KpiPoint, KpiStatus, KpiTouchpoint, view};
pub use what_if::{KpiChange, KpiChanged, what_if};

use crate::Result;
use project::Reader;
use project::journeys::BusinessUnit;
use project::kpis::KpiId;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// How a KPI stands; shares of 1, `None` where it cannot be computed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KpiStanding {
    pub own: Option<f64>,
    pub support: Option<f64>,
    /// Share of the weight of its level; 0 where nothing lends it a weight.
    pub weight: f64,
}

/// How every KPI of the project stands. In a unit whose supports run in a circle own progress stands without support.
pub fn standings(reader: &Reader) -> Result<HashMap<KpiId, KpiStanding>> {
    let mut standings = HashMap::new();
    for unit in reader.all::<BusinessUnit>()? {
        let cascade = cascade::read(reader, unit.id)?;
        for (index, kpi) in cascade.kpis.iter().enumerate() {
            let support = cascade.scores.as_ref().ok().and_then(|scores| scores.kpis[index].support);
            let weight = cascade.weights[index].unwrap_or(0.0);
            standings.insert(kpi.id, KpiStanding { own: cascade.own[index], support, weight });
        }
    }
    Ok(standings)
}
