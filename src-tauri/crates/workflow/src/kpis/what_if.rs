use super::cascade::{Cascade, progress, read};
use crate::{Error, Result};
use project::Reader;
use project::kpis::{Kpi, KpiId};
use serde::{Deserialize, Serialize};

/// What another actual value of one KPI would change. Nothing is written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KpiChange {
    pub kpi: KpiId,
    pub code: String,
    pub name: String,
    pub actual_before: Option<f64>,
    pub actual_after: Option<f64>,
    /// Own progress as shares.
    pub own_before: Option<f64>,
    pub own_after: Option<f64>,
    /// Everything above, nearest first.
    pub above: Vec<KpiChanged>,
}

/// A KPI above the changed one; shares.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KpiChanged {
    pub kpi: KpiId,
    pub code: String,
    pub name: String,
    /// From the changed KPI up to this one, both included.
    pub path: Vec<KpiId>,
    pub support_before: Option<f64>,
    pub support_after: Option<f64>,
    /// Its score before, and if every KPI on the way moved as much as its support moves: an assumption, not a forecast.
    pub score_before: Option<f64>,
    pub projected: Option<f64>,
}

/// Gives a KPI another actual value and recomputes everything above it.
pub fn what_if(reader: &Reader, kpi: KpiId, actual: Option<f64>) -> Result<KpiChange> {
    let row: Kpi = reader.get(kpi)?;
    let cascade = read(reader, row.business_unit_id)?;
    let index = cascade.kpis.iter().position(|each| each.id == kpi).ok_or(Error::input("not-found"))?;
    changed(&cascade, index, actual)
}

pub(super) fn changed(cascade: &Cascade, index: usize, actual: Option<f64>) -> Result<KpiChange> {
    let own_after = progress(&cascade.kpis[index], actual);
    let answer = analysis::kpis::what_if(&cascade.own, &cascade.supports, &cascade.params, index, own_after)
        .map_err(|fault| super::view::refusal(cascade, &fault))?;
    let scores = cascade.scores.as_ref().map_err(|fault| super::view::refusal(cascade, fault))?;
    let above = answer.above.into_iter().map(|affected| {
        let kpi = &cascade.kpis[affected.kpi as usize];
        KpiChanged {
            kpi: kpi.id,
            code: kpi.code.clone(),
            name: kpi.name.clone(),
            path: affected.path.iter().map(|&step| cascade.kpis[step as usize].id).collect(),
            support_before: affected.support_before,
            support_after: affected.support_after,
            score_before: scores.kpis[affected.kpi as usize].score,
            projected: affected.projected,
        }
    });
    let kpi = &cascade.kpis[index];
    Ok(KpiChange {
        kpi: kpi.id,
        code: kpi.code.clone(),
        name: kpi.name.clone(),
        actual_before: kpi.actual,
        actual_after: actual,
        own_before: cascade.own[index],
        own_after,
        above: above.collect(),
    })
}
