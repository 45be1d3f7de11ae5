//! Weights of touchpoints: how strongly each is associated with success at the customer.

mod finding;
mod model;
mod outcome;
mod view;

pub use model::{Weighed, WeightChoice, WeightModel, default_model, model_of};
pub use outcome::Outcome;
pub use view::{StableOrder, WeightRow, WeightView, WeightsScreen, screen};

use crate::analyse::{Found, Parameters, found};
use crate::scope::Scope;
use crate::text::Wording;
use crate::{Error, Result, derived};
use analysis::progress::Progress;
use project::journeys::{Touchpoint, TouchpointId};
use project::{Project, Reader, Step, settings};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The final weight of a touchpoint in the adopted model: a share of 1 with its interval and rank.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TouchpointWeight {
    pub share: f64,
    pub low: f64,
    pub high: f64,
    pub rank_from: u32,
    pub rank_to: u32,
    /// From 1; touchpoints of one group cannot be told apart.
    pub tie_group: u32,
    pub n: u32,
    /// The data changed since the weights were computed.
    pub stale: bool,
}

/// Final weights of the whole-company model, for every touchpoint with a code of that model; empty before it was computed.
pub fn of_touchpoints(reader: &Reader) -> Result<HashMap<TouchpointId, TouchpointWeight>> {
    let Some(stored) = derived::load::<Weighed>(reader, &default_model(reader)?)? else { return Ok(HashMap::new()) };
    let weighed = stored.value;
    let by_code: HashMap<&str, TouchpointWeight> = weighed
        .codes
        .iter()
        .zip(&weighed.study.drivers)
        .map(|(code, driver)| {
            let weight = TouchpointWeight {
                share: driver.final_weight,
                low: driver.final_interval.low,
                high: driver.final_interval.high,
                rank_from: driver.final_rank.from,
                rank_to: driver.final_rank.to,
                tie_group: driver.final_tie_group,
                n: driver.n,
                stale: stored.stale,
            };
            (code.as_str(), weight)
        })
        .collect();
    let touchpoints = reader.all::<Touchpoint>()?;
    Ok(touchpoints.iter().filter_map(|point| Some((point.id, by_code.get(point.code.as_str())?.clone()))).collect())
}

/// Computes and keeps the whole-company model, where there is a survey to compute it from.
pub fn compute(project: &mut Project, progress: &dyn Progress) -> Result<()> {
    let model = default_model(project)?;
    match derived::fresh::<Weighed>(project, model, progress) {
        // Without enough answers there are no weights yet; the screen says what is missing.
        Ok(_) | Err(Error::Input { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Adopts a share of stated importance, 0 to 1, for the final weights; `None` takes the proposed one.
pub fn adopt_stated(project: &mut Project, share: Option<f64>) -> Result<()> {
    let text = share.map(|share| share.clamp(0.0, 1.0).to_string()).unwrap_or_default();
    project.write(&Step::new("step-weights-stated"), |writing| Ok(settings::set(writing, model::STATED, &text)?))
}

/// `analyse weights`: with `--set source=interviews`, `outcome=repeat`, `window=180`, `rows=complete`,
/// `replications=N`, `stated=0.3` and the business unit.
pub fn analyse(project: &Project, scope: &Scope, parameters: &Parameters, progress: &dyn Progress) -> Result<Found> {
    let model = model::from_parameters(project, scope, parameters)?;
    let value = derived::fresh::<Weighed>(project, model.clone(), progress)?;
    let view = view::view(project, value, &model, None, false, String::new())?;
    let lines = std::iter::once(view.finding.clone()).chain(last_weight(&view)).chain(view.reading.clone());
    found(lines.chain(view.caveats.clone()).collect(), &view)
}

/// The heaviest touchpoint by the final weight, which is the one on maps and in the specification.
fn last_weight(view: &WeightView) -> Option<Wording> {
    let row = view.rows.iter().max_by(|one, other| one.final_weight.total_cmp(&other.final_weight))?;
    let percent = |share: f64| (share * 100.0).round();
    let wording = Wording::new("found-weights-final")
        .with("name", row.name.as_str())
        .with("share", percent(row.final_weight))
        .with("low", percent(row.final_interval.low))
        .with("high", percent(row.final_interval.high))
        .with("n", row.n as usize);
    Some(wording)
}

#[cfg(test)]
pub(crate) mod tests;
