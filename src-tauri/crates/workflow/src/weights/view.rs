//! What the screen of weights shows of a computed model.

use super::finding;
use super::model::{Weighed, WeightChoice, WeightModel, model_of};
use super::outcome::Success;
use crate::text::Wording;
use crate::{Result, derived};
use analysis::interval::Interval;
use analysis::weights::{AdvicePoint, Quadrant, QuadrantCut, RankRange, WeightFit, final_weights, quadrants};
use project::Reader;
use project::journeys::{BusinessUnitId, Touchpoint, TouchpointId};
use serde::{Deserialize, Serialize};

/// One touchpoint of the model. Shares are of 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WeightRow {
    /// The touchpoint with this code in the business unit on the screen.
    pub touchpoint: Option<TouchpointId>,
    pub code: String,
    pub name: String,
    pub n: u32,
    /// The derived weight: Johnson's relative weight as a share of R².
    pub share: f64,
    pub share_interval: Interval,
    pub rank: RankRange,
    pub tie_group: u32,
    pub beta: f64,
    pub beta_interval: Interval,
    /// Variance inflation factor, from 1.
    pub inflation: f64,
    pub final_weight: f64,
    pub final_interval: Interval,
    pub final_rank: RankRange,
    pub final_tie_group: u32,
    /// Mean stated importance, 0–10.
    pub importance: Option<f64>,
    pub importance_interval: Option<Interval>,
    /// Mean satisfaction, 0–10.
    pub satisfaction: f64,
    pub satisfaction_interval: Option<Interval>,
    /// By final weight and satisfaction, cut at the means.
    pub quadrant: Quadrant,
}

/// Between which shares of stated importance the order of the first five touchpoints stays.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StableOrder {
    pub from: f64,
    pub to: f64,
}

/// A model of weights on the screen; rows by falling derived weight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WeightView {
    pub model: WeightModel,
    pub computed_at: String,
    /// The data changed since.
    pub stale: bool,
    pub finding: Wording,
    /// What the sample does and does not tell apart, and how many answers would do.
    pub reading: Vec<Wording>,
    pub caveats: Vec<Wording>,
    /// The caption of the importance–performance map.
    pub quadrant_finding: Wording,
    /// Whether the first place is certain.
    pub certain: bool,
    pub responses: u32,
    #[serde(flatten)]
    pub fit: WeightFit,
    /// `None` where no importance was stated.
    pub stable: Option<StableOrder>,
    pub importance_cut: f64,
    pub satisfaction_cut: f64,
    pub advice: Vec<AdvicePoint>,
    pub enough: Option<u32>,
    pub rows: Vec<WeightRow>,
}

/// The screen: the chosen model, and its result where it was computed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WeightsScreen {
    pub model: WeightModel,
    /// Responses of the source that are switched on.
    pub responses: u32,
    /// How many of them say something of the outcome.
    pub usable: u32,
    pub view: Option<WeightView>,
}

/// What the screen shows for a choice; `unit` decides which touchpoints the rows lead to.
pub fn screen(reader: &Reader, choice: WeightChoice, unit: Option<BusinessUnitId>) -> Result<WeightsScreen> {
    let model = model_of(reader, choice)?;
    let stored = derived::load::<Weighed>(reader, &model)?;
    let view = stored.map(|stored| view(reader, stored.value, &model, unit, stored.stale, stored.computed_at)).transpose()?;
    let mut responses = project::voice::responses(reader)?;
    responses.retain(|response| response.source == choice.source);
    let success = Success::read(reader, model.window)?;
    let usable = responses.iter().filter(|response| success.of(response, choice.outcome).is_some()).count() as u32;
    Ok(WeightsScreen { model, responses: responses.len() as u32, usable, view })
}

pub(super) fn view(
    reader: &Reader,
    weighed: Weighed,
    model: &WeightModel,
    unit: Option<BusinessUnitId>,
    stale: bool,
    computed_at: String,
) -> Result<WeightView> {
    let study = &weighed.study;
    let points: Vec<(f64, f64)> = study.drivers.iter().map(|driver| (driver.final_weight, driver.mean_satisfaction)).collect();
    let (cuts, places) = quadrants(&points, QuadrantCut::Mean).unwrap_or_default();
    let touchpoints = reader.all::<Touchpoint>()?;
    let mut rows: Vec<WeightRow> =
        (0..study.drivers.len()).map(|at| row(&weighed, at, places[at], id_of(&touchpoints, &weighed.codes[at], unit))).collect();
    rows.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.code.cmp(&b.code)));
    let certain = rows.iter().filter(|row| row.tie_group == 1).count() == 1;
    Ok(WeightView {
        model: model.clone(),
        computed_at,
        stale,
        finding: finding::first(&rows),
        reading: finding::reading(&rows, study, &weighed.advice),
        caveats: finding::caveats(&weighed, model),
        quadrant_finding: finding::quadrant(&rows),
        certain,
        responses: weighed.responses,
        fit: study.fit.clone(),
        stable: stable_order(&weighed),
        importance_cut: cuts.0,
        satisfaction_cut: cuts.1,
        advice: weighed.advice.points.clone(),
        enough: weighed.advice.enough,
        rows,
    })
}

fn row(weighed: &Weighed, at: usize, quadrant: Quadrant, touchpoint: Option<TouchpointId>) -> WeightRow {
    let driver = &weighed.study.drivers[at];
    WeightRow {
        touchpoint,
        code: weighed.codes[at].clone(),
        name: weighed.names[at].clone(),
        n: driver.n,
        share: driver.share,
        share_interval: driver.share_interval,
        rank: driver.rank,
        tie_group: driver.tie_group,
        beta: driver.beta,
        beta_interval: driver.beta_interval,
        inflation: driver.inflation,
        final_weight: driver.final_weight,
        final_interval: driver.final_interval,
        final_rank: driver.final_rank,
        final_tie_group: driver.final_tie_group,
        importance: weighed.importance[at].mean,
        importance_interval: weighed.importance[at].interval,
        satisfaction: driver.mean_satisfaction,
        satisfaction_interval: weighed.satisfaction[at].interval,
        quadrant,
    }
}

/// The touchpoint with a code, of the unit if it has one, else of the first unit that has.
fn id_of(touchpoints: &[Touchpoint], code: &str, unit: Option<BusinessUnitId>) -> Option<TouchpointId> {
    let same = || touchpoints.iter().filter(|point| point.code == code);
    same().find(|point| Some(point.business_unit_id) == unit).or_else(|| same().next()).map(|point| point.id)
}

/// Walks from the share in use both ways, a hundredth at a time, while the first five keep their order.
fn stable_order(weighed: &Weighed) -> Option<StableOrder> {
    let study = &weighed.study;
    let stated: Vec<f64> = study.drivers.iter().map(|driver| driver.stated_share).collect::<Option<_>>()?;
    let derived: Vec<f64> = study.drivers.iter().map(|driver| driver.share).collect();
    let first_five = |share: f64| {
        let weights = final_weights(Some(&stated), &derived, share);
        let mut order: Vec<usize> = (0..weights.len()).collect();
        order.sort_by(|&a, &b| weights[b].total_cmp(&weights[a]).then(a.cmp(&b)));
        order.truncate(5);
        order
    };
    let used = first_five(study.fit.stated_weight);
    let at = (study.fit.stated_weight * 100.0).round() as i32;
    let holds = |hundredth: &i32| first_five(f64::from(*hundredth) / 100.0) == used;
    let from = (0..=at).rev().take_while(holds).last().unwrap_or(at);
    let to = (at..=100).take_while(holds).last().unwrap_or(at);
    Some(StableOrder { from: f64::from(from) / 100.0, to: f64::from(to) / 100.0 })
}
