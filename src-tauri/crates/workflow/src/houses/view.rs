//! What the screen of the House of Quality shows.

use super::{Basis, Filled};
use crate::text::Wording;
use crate::{Error, Result};
use analysis::houses::{HouseCheck, SensitivityParams, house_checks, sensitivity, technical_importance};
use analysis::progress::Unwatched;
use project::Reader;
use project::characteristics::{CharacteristicId, Lead};
use project::journeys::{BusinessUnitId, TouchpointId};
use serde::{Deserialize, Serialize};

/// Above this share of nines among the filled cells a house cannot tell its columns apart.
const MOST_NINES: f64 = 0.5;

/// A row: a touchpoint with its weight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HouseWhat {
    pub touchpoint: TouchpointId,
    pub code: String,
    pub name: String,
    /// Share of 1, as it counts in this house.
    pub weight: f64,
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// The place of the touchpoint, from–to; `None` without weights.
    pub rank_from: Option<u32>,
    pub rank_to: Option<u32>,
    /// Strengths per column: 0, 1, 3 or 9.
    pub cells: Vec<f64>,
}

/// A column: a characteristic with its technical importance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HouseHow {
    pub characteristic: CharacteristicId,
    pub code: String,
    pub name: String,
    pub kind: Lead,
    /// Σ weight × strength.
    pub absolute: f64,
    /// Share of 1 with its 95 % interval, from the intervals of the weights.
    pub relative: f64,
    pub low: f64,
    pub high: f64,
    /// From 1; columns of one group cannot be put in order.
    pub tie_group: u32,
    /// Place by relative importance: the places its tie group takes.
    pub rank_from: u32,
    pub rank_to: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HouseView {
    pub business_unit: BusinessUnitId,
    pub whats: Vec<HouseWhat>,
    pub hows: Vec<HouseHow>,
    pub finding: Wording,
    /// What to look at before trusting the house.
    pub checks: Vec<Wording>,
    /// The weights were computed from data that changed since.
    pub stale: bool,
    pub filled: u32,
}

pub fn view(reader: &Reader, unit: BusinessUnitId) -> Result<HouseView> {
    let filled = Filled::read(reader, unit)?;
    let failed = |error| Error::internal("the house", error);
    let importance = technical_importance(&filled.house).map_err(failed)?;
    let shaken = sensitivity(&filled.house, &SensitivityParams::default(), &Unwatched).map_err(failed)?;
    let groups: Vec<u32> = shaken.iter().map(|how| how.tie_group).collect();
    let hows: Vec<HouseHow> = (filled.hows.iter().zip(&importance).zip(&shaken))
        .map(|((how, importance), shaken)| {
            let (rank_from, rank_to) = places(&groups, shaken.tie_group);
            HouseHow {
                characteristic: how.id,
                code: how.code.clone(),
                name: how.name.clone(),
                kind: how.kind,
                absolute: importance.absolute,
                relative: importance.relative,
                low: shaken.low,
                high: shaken.high,
                tie_group: shaken.tie_group,
                rank_from,
                rank_to,
            }
        })
        .collect();
    let cells = filled.house.relations.iter().flatten().filter(|strength| **strength > 0.0).count();
    Ok(HouseView {
        business_unit: unit,
        finding: finding(&hows, cells),
        checks: checks(&filled)?,
        stale: filled.whats.iter().any(|(_, weight)| weight.as_ref().is_some_and(|weight| weight.stale)),
        filled: cells as u32,
        whats: whats(&filled),
        hows,
    })
}

fn whats(filled: &Filled) -> Vec<HouseWhat> {
    let row = |((point, weight), what): (&(_, Option<crate::weights::TouchpointWeight>), &analysis::houses::What)| {
        let point: &project::journeys::Touchpoint = point;
        (
            point.id,
            point.code.clone(),
            point.name.clone(),
            what.weight,
            what.interval,
            weight.as_ref().map(|w| (w.rank_from, w.rank_to)),
        )
    };
    (filled.whats.iter().zip(&filled.house.whats).map(row).zip(&filled.house.relations))
        .map(|((touchpoint, code, name, weight, interval, rank), cells)| HouseWhat {
            touchpoint,
            code,
            name,
            weight,
            low: interval.map(|interval| interval.0),
            high: interval.map(|interval| interval.1),
            rank_from: rank.map(|rank| rank.0),
            rank_to: rank.map(|rank| rank.1),
            cells: cells.clone(),
        })
        .collect()
}

/// The places that a tie group takes together, from 1.
fn places(groups: &[u32], group: u32) -> (u32, u32) {
    let before = groups.iter().filter(|other| **other < group).count() as u32;
    let size = groups.iter().filter(|other| **other == group).count() as u32;
    (before + 1, before + size)
}

fn finding(hows: &[HouseHow], cells: usize) -> Wording {
    let mut first: Vec<&HouseHow> = hows.iter().filter(|how| how.tie_group == 1).collect();
    first.sort_by(|a, b| b.relative.total_cmp(&a.relative));
    match first.as_slice() {
        _ if cells == 0 => Wording::new("found-house-empty"),
        [] => Wording::new("found-house-empty"),
        [only] => Wording::new("found-house-first")
            .with("name", only.name.as_str())
            .with("share", (only.relative * 100.0).round())
            .with("low", (only.low * 100.0).round())
            .with("high", (only.high * 100.0).round()),
        tied => {
            let names: Vec<&str> = tied.iter().take(3).map(|how| how.name.as_str()).collect();
            Wording::new("found-house-tied").with("count", tied.len()).with("names", names.join(", "))
        }
    }
}

fn checks(filled: &Filled) -> Result<Vec<Wording>> {
    let mut said = match filled.basis {
        Basis::Weights => vec![],
        Basis::SomeWeights => vec![Wording::new("house-check-some-weights")],
        Basis::Equal => vec![Wording::new("house-check-equal-weights")],
    };
    let what = |at: u32| filled.whats[at as usize].0.name.as_str();
    let how = |at: u32| filled.hows[at as usize].name.as_str();
    for check in house_checks(&filled.house, MOST_NINES).map_err(|error| Error::internal("the house", error))? {
        said.push(match check {
            HouseCheck::EmptyHouse => Wording::new("house-check-empty"),
            HouseCheck::EmptyRow { what: at } => Wording::new("house-check-empty-row").with("name", what(at)),
            HouseCheck::EmptyColumn { how: at } => Wording::new("house-check-empty-column").with("name", how(at)),
            HouseCheck::TooManyNines { share, .. } => Wording::new("house-check-nines").with("share", (share * 100.0).round()),
        });
    }
    Ok(said)
}
