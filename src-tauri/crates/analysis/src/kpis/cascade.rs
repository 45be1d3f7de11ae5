//! Support: the scores of the KPIs directly below, rolled up level by level.

use super::{CascadeFault, CascadeParams, Effect, Missing, RollUp, Support};
use crate::acyclic::topological_order;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The scores of one KPI; shares.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KpiScore {
    pub own: Option<f64>,
    /// `None` without supporting KPIs, or when none of them has a score and missing ones are left out.
    pub support: Option<f64>,
    /// Own progress, or support where there is no actual value.
    pub score: Option<f64>,
    /// Own − support: above zero means a good result on weak legs.
    pub gap: Option<f64>,
}

/// One support as it counted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LinkScore {
    pub from: u32,
    pub to: u32,
    /// Share of the strength of all supports of `to`, those left out included.
    pub share: f64,
    /// ∂support of `to` ÷ ∂score of `from`; 0 where a clamp or another weakest leg hides it, `None` where a leg is missing
    /// or the product stands at zero.
    pub sensitivity: Option<f64>,
}

/// A supporting KPI that had no score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LeftOut {
    pub from: u32,
    pub to: u32,
    /// Its share of the strength of all supports of `to`.
    pub share: f64,
    pub counted: Missing,
}

/// The whole cascade, scored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CascadeScores {
    pub kpis: Vec<KpiScore>,
    /// In the order of the links given.
    pub links: Vec<LinkScore>,
    pub left_out: Vec<LeftOut>,
}

/// Scores every KPI of a cascade from the own progress of those that have an actual value. Cycles are refused with their
/// path. O(n·m).
///
/// ```
/// use analysis::kpis::{CascadeParams, Effect, Support, score};
/// let below = |from, strength| Support { from, to: 0, strength, effect: Effect::Same };
/// let scores = score(&[Some(0.9), Some(0.2), Some(0.8)], &[below(1, 2.0), below(2, 1.0)], &CascadeParams::default()).unwrap();
/// assert!((scores.kpis[0].support.unwrap() - 0.4).abs() < 1e-12); // (2·0.2 + 0.8) ÷ 3
/// assert!((scores.kpis[0].gap.unwrap() - 0.5).abs() < 1e-12);
/// ```
pub fn score(own: &[Option<f64>], supports: &[Support], params: &CascadeParams) -> Result<CascadeScores, CascadeFault> {
    let order = order(own.len(), supports)?;
    let mut kpis = vec![KpiScore::default(); own.len()];
    for kpi in order {
        let support = support(kpi, supports, &scores(&kpis), params);
        let gap = own[kpi].zip(support).map(|(own, support)| own - support);
        kpis[kpi] = KpiScore { own: own[kpi], support, score: own[kpi].or(support), gap };
    }
    let scores = scores(&kpis);
    let share = |link: &Support| link.strength / supports.iter().filter(|s| s.to == link.to).map(|s| s.strength).sum::<f64>();
    let links = supports.iter().map(|link| LinkScore {
        from: link.from as u32,
        to: link.to as u32,
        share: share(link),
        sensitivity: sensitivity(link, supports, &scores, params),
    });
    let missing = supports.iter().filter(|link| scores[link.from].is_none());
    let left_out = missing.map(|l| LeftOut { from: l.from as u32, to: l.to as u32, share: share(l), counted: params.missing });
    Ok(CascadeScores { links: links.collect(), left_out: left_out.collect(), kpis })
}

/// An order in which every KPI comes after those that support it; checks the links on the way.
pub(super) fn order(kpis: usize, supports: &[Support]) -> Result<Vec<usize>, CascadeFault> {
    if let Some(link) = supports.iter().position(|s| s.from >= kpis || s.to >= kpis) {
        return Err(CascadeFault::UnknownEnd { link });
    }
    if let Some(link) = supports.iter().position(|s| !s.strength.is_finite() || s.strength <= 0.0) {
        return Err(CascadeFault::Strength { link });
    }
    let edges: Vec<_> = supports.iter().map(|s| (s.from, s.to)).collect();
    Ok(topological_order(kpis, &edges)?)
}

/// The support of one KPI from the scores of all.
pub(super) fn support(kpi: usize, supports: &[Support], scores: &[Option<f64>], params: &CascadeParams) -> Option<f64> {
    let legs = legs(kpi, supports, scores, params);
    let total: f64 = legs.iter().map(|l| l.0).sum();
    if total <= 0.0 {
        return None;
    }
    Some(match params.roll_up {
        RollUp::WeightedMean => legs.iter().map(|(w, s)| w / total * s).sum(),
        RollUp::Minimum => legs.iter().map(|l| l.1).fold(1.0, f64::min),
        RollUp::Product => legs.iter().map(|(w, s)| s.powf(w / total)).product(),
    })
}

/// (strength, score as it counts) of the supports of one KPI that count.
fn legs(kpi: usize, supports: &[Support], scores: &[Option<f64>], params: &CascadeParams) -> Vec<(f64, f64)> {
    let below = supports.iter().filter(|s| s.to == kpi);
    below
        .filter_map(|s| match (scores[s.from], params.missing) {
            (Some(score), _) => Some((s.strength, counted(score, s.effect, params.roll_up))),
            (None, Missing::Zero) => Some((s.strength, 0.0)),
            (None, Missing::ShareWeight) => None,
        })
        .collect()
}

fn counted(score: f64, effect: Effect, roll_up: RollUp) -> f64 {
    let score = if roll_up == RollUp::WeightedMean { score } else { score.clamp(0.0, 1.0) };
    match effect {
        Effect::Same => score,
        Effect::Opposite => 1.0 - score,
    }
}

fn sensitivity(link: &Support, supports: &[Support], scores: &[Option<f64>], params: &CascadeParams) -> Option<f64> {
    let score = scores[link.from]?;
    let legs = legs(link.to, supports, scores, params);
    let weight = link.strength / legs.iter().map(|l| l.0).sum::<f64>();
    let sign = if link.effect == Effect::Same { 1.0 } else { -1.0 };
    let here = counted(score, link.effect, params.roll_up);
    let clamped = !(0.0..=1.0).contains(&score);
    match params.roll_up {
        RollUp::WeightedMean => Some(sign * weight),
        _ if clamped => Some(0.0),
        RollUp::Minimum => {
            let weakest = legs.iter().all(|l| here <= l.1) && legs.iter().filter(|l| l.1 == here).count() == 1;
            Some(if weakest { sign } else { 0.0 })
        }
        RollUp::Product if here == 0.0 => None,
        RollUp::Product => support(link.to, supports, scores, params).map(|s| sign * weight * s / here),
    }
}

fn scores(kpis: &[KpiScore]) -> Vec<Option<f64>> {
    kpis.iter().map(|k| k.score).collect()
}

#[cfg(test)]
#[path = "cascade_tests.rs"]
mod tests;
