//! House of Quality: WHATs (requirements with weights) × HOWs (characteristics) with relationships 0, 1, 3, 9.

mod sensitivity;

pub use sensitivity::{HowSensitivity, SensitivityParams, sensitivity};

use crate::progress::Cancelled;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A requirement of the customer: its importance and, where known, the 95 % interval of that importance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct What {
    /// Importance, not negative; any scale, shares by custom.
    pub weight: f64,
    pub interval: Option<(f64, f64)>,
}

/// The matrix of one house. Every row of `relations` belongs to the WHAT of the same index and holds one number per HOW.
#[derive(Debug, Clone, PartialEq)]
pub struct House {
    pub whats: Vec<What>,
    pub relations: Vec<Vec<f64>>,
}

/// How much one HOW matters for all WHATs together.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TechnicalImportance {
    /// Σ weight × relationship over the WHATs.
    pub absolute: f64,
    /// Share of the sum over the HOWs, 0 to 1; 0 throughout an empty house.
    pub relative: f64,
}

/// Why a house cannot be computed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum HouseFault {
    #[error("reading the house: there are {whats} requirements but {rows} rows of relationships")]
    Rows { whats: usize, rows: usize },
    #[error("reading the house: row {what} is shorter or longer than the first row")]
    Columns { what: usize },
    #[error("reading the house: the importance of requirement {what} is negative, or its interval does not hold it")]
    Weight { what: usize },
    #[error("reading the house: the relationship of requirement {what} and characteristic {how} is negative")]
    Relation { what: usize, how: usize },
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Technical importance of each HOW: absolute Σ weight × relationship and its share (Akao 1990; Hauser and Clausing 1988).
/// A house without a relationship gives zeros.
///
/// ```
/// use analysis::houses::{House, What, technical_importance};
/// let what = |weight| What { weight, interval: None };
/// let house = House { whats: vec![what(0.6), what(0.4)], relations: vec![vec![9.0, 1.0], vec![0.0, 3.0]] };
/// let importance = technical_importance(&house).unwrap();
/// assert!((importance[0].absolute - 5.4).abs() < 1e-12 && (importance[1].absolute - 1.8).abs() < 1e-12);
/// assert!((importance[0].relative - 0.75).abs() < 1e-12);
/// ```
pub fn technical_importance(house: &House) -> Result<Vec<TechnicalImportance>, HouseFault> {
    check(house)?;
    let weights: Vec<f64> = house.whats.iter().map(|w| w.weight).collect();
    let absolute = absolute(&weights, &house.relations);
    let relative = shares(&absolute);
    Ok(absolute.into_iter().zip(relative).map(|(absolute, relative)| TechnicalImportance { absolute, relative }).collect())
}

/// The planning room of one WHAT, on 1 to 5: our standing, the target, and the sales point 1, 1.2 or 1.5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Planning {
    pub ours: f64,
    pub target: f64,
    pub sales_point: f64,
}

/// Absolute weight of a WHAT: importance × (target ÷ ours) × sales point. `None` unless our standing is above zero.
///
/// ```
/// use analysis::houses::{Planning, planned_weight};
/// let weight = planned_weight(5.0, &Planning { ours: 3.0, target: 4.0, sales_point: 1.5 }).unwrap();
/// assert!((weight - 10.0).abs() < 1e-12);
/// ```
pub fn planned_weight(importance: f64, planning: &Planning) -> Option<f64> {
    (planning.ours > 0.0).then(|| importance * planning.target / planning.ours * planning.sales_point)
}

/// What a facilitator should look at before trusting a house.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", tag = "kind")]
#[ts(export)]
pub enum HouseCheck {
    /// No relationship at all yet.
    EmptyHouse,
    /// Nothing we manage answers this requirement.
    EmptyRow { what: u32 },
    /// This characteristic serves no requirement.
    EmptyColumn { how: u32 },
    /// The share of nines among the filled cells is above `most`: the house cannot tell the columns apart.
    TooManyNines { share: f64, most: f64 },
}

/// Looks for empty rows and columns and for too many nines; `most_nines` is the share of filled cells allowed to be 9,
/// judged from ten filled cells up. An entirely empty house gives the one finding `EmptyHouse`.
pub fn house_checks(house: &House, most_nines: f64) -> Result<Vec<HouseCheck>, HouseFault> {
    check(house)?;
    let filled: Vec<f64> = house.relations.iter().flatten().copied().filter(|&r| r > 0.0).collect();
    if filled.is_empty() {
        return Ok(vec![HouseCheck::EmptyHouse]);
    }
    let rows = house.relations.iter().enumerate().filter(|(_, row)| row.iter().all(|&r| r == 0.0));
    let mut checks: Vec<HouseCheck> = rows.map(|(what, _)| HouseCheck::EmptyRow { what: what as u32 }).collect();
    let hows = house.relations.first().map_or(0, Vec::len);
    let columns = (0..hows).filter(|&how| house.relations.iter().all(|row| row[how] == 0.0));
    checks.extend(columns.map(|how| HouseCheck::EmptyColumn { how: how as u32 }));
    let share = filled.iter().filter(|&&r| r >= 9.0).count() as f64 / filled.len() as f64;
    if filled.len() >= 10 && share > most_nines {
        checks.push(HouseCheck::TooManyNines { share, most: most_nines });
    }
    Ok(checks)
}

fn check(house: &House) -> Result<(), HouseFault> {
    let (whats, rows) = (house.whats.len(), house.relations.len());
    if whats != rows {
        return Err(HouseFault::Rows { whats, rows });
    }
    for (what, (importance, row)) in house.whats.iter().zip(&house.relations).enumerate() {
        let outside = importance.interval.is_some_and(|(low, high)| !(low <= importance.weight && importance.weight <= high));
        if !importance.weight.is_finite() || importance.weight < 0.0 || outside {
            return Err(HouseFault::Weight { what });
        }
        if row.len() != house.relations[0].len() {
            return Err(HouseFault::Columns { what });
        }
        if let Some(how) = row.iter().position(|&r| !r.is_finite() || r < 0.0) {
            return Err(HouseFault::Relation { what, how });
        }
    }
    Ok(())
}

fn absolute(weights: &[f64], relations: &[Vec<f64>]) -> Vec<f64> {
    let mut sums = vec![0.0; relations.first().map_or(0, Vec::len)];
    for (weight, row) in weights.iter().zip(relations) {
        for (sum, relation) in sums.iter_mut().zip(row) {
            *sum += weight * relation;
        }
    }
    sums
}

fn shares(values: &[f64]) -> Vec<f64> {
    let total: f64 = values.iter().sum();
    values.iter().map(|v| if total > 0.0 { v / total } else { 0.0 }).collect()
}

#[cfg(test)]
mod tests;
