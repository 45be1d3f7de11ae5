use crate::{Result, scope::Scope};
use analysis::voice::{NpsAim, ProportionAim, allocate_proportionally, interviews_needed, nps_sample, proportion_sample};
use project::Reader;
use project::customers::{self, CustomerId};
use project::segments::{self, Segment};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Confidence of the intervals planned for.
const CONFIDENCE: f64 = 0.95;
/// Share of customers with a theme that interviews have to bring up, and the chance to do so.
const THEME: (f64, f64) = (0.10, 0.90);

/// How many answers a survey needs, at a confidence of 95 %.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SamplePlan {
    /// Customers in scope: the list that the sample is drawn from.
    pub population: u32,
    /// Answers for a share known to ± `margin_percent`, whatever the share.
    pub for_share: u32,
    pub margin_percent: f64,
    /// Answers for an NPS known to ± `margin_points`.
    pub for_nps: u32,
    pub margin_points: f64,
    /// The larger of the two, shared among the segments in proportion to their customers; what is left over is outside segments.
    pub segments: Vec<SampleShare>,
    /// Interviews in which a theme of every tenth customer comes up with a chance of 90 %.
    pub interviews: u32,
}

/// A segment's part of the sample.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SampleShare {
    /// Empty for customers of no segment.
    pub name: String,
    pub customers: u32,
    pub answers: u32,
}

/// Plans a survey of the customers in scope. Margins outside 1 to 50 are held at those ends.
pub fn sample_plan(reader: &Reader, scope: &Scope, margin_percent: f64, margin_points: f64) -> Result<SamplePlan> {
    let (margin_percent, margin_points) = (margin_percent.clamp(1.0, 50.0), margin_points.clamp(1.0, 50.0));
    let inside: HashSet<CustomerId> = customers::active(reader)?
        .iter()
        .filter(|customer| scope.business_unit.is_none_or(|unit| customer.business_unit_id == Some(unit)))
        .map(|customer| customer.id)
        .collect();
    let strata = strata(reader, scope, &inside)?;
    let population: u32 = strata.iter().map(|(_, customers)| customers).sum();
    let known = (population > 0).then_some(population);
    let share = ProportionAim { margin: margin_percent / 100.0, share: 0.5, confidence: CONFIDENCE, population: known };
    let for_share = proportion_sample(share);
    let for_nps = nps_sample(NpsAim { margin_points, spread: 0.7, confidence: CONFIDENCE, population: known });
    let sizes: Vec<u32> = strata.iter().map(|(_, customers)| *customers).collect();
    let answers = allocate_proportionally(for_share.max(for_nps), &sizes);
    let parts = strata.into_iter().zip(answers);
    Ok(SamplePlan {
        population,
        for_share,
        margin_percent,
        for_nps,
        margin_points,
        segments: parts.map(|((name, customers), answers)| SampleShare { name, customers, answers }).collect(),
        interviews: interviews_needed(THEME.0, THEME.1).unwrap_or(0),
    })
}

/// Segments in scope with their customers, then those of no segment.
fn strata(reader: &Reader, scope: &Scope, inside: &HashSet<CustomerId>) -> Result<Vec<(String, u32)>> {
    let members = segments::members(reader)?;
    let wanted = |segment: &Segment| scope.segment.is_none_or(|id| segment.id == id);
    let mut strata = Vec::new();
    let mut left = inside.clone();
    for segment in reader.all::<Segment>()?.into_iter().filter(wanted) {
        let own = members.iter().filter(|(id, customer)| *id == segment.id && left.remove(customer)).count();
        strata.push((segment.name, own as u32));
    }
    if scope.segment.is_none() && !left.is_empty() {
        strata.push((String::new(), left.len() as u32));
    }
    Ok(strata)
}
