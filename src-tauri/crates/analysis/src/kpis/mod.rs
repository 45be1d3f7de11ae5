//! The KPI cascade: financial ← customer ← process ← competence.
//!
//! Three numbers are never mixed: a KPI's *own progress* to its target, its *support* by the KPIs below it, and its
//! *performance* between its worst and best value. Scores are shares; own progress may leave 0 to 1.

mod cascade;
mod progress;
mod shape;
mod weights;
mod what_if;

pub use cascade::{CascadeScores, KpiScore, LeftOut, LinkScore, score};
pub use progress::{Direction, Goal, own_progress, performance};
pub use shape::{Completeness, Misplaced, Misplacement, MissingCell, completeness, misplaced_links};
pub use weights::{WeightSource, kpi_weights};
pub use what_if::{Affected, WhatIf, what_if};

use crate::acyclic::Cycle;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The four levels, from result to cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, rename = "KpiLevel")]
pub enum Level {
    Financial,
    Customer,
    Process,
    Competence,
}

impl Level {
    /// All levels, from result to cause.
    pub const ALL: [Level; 4] = [Level::Financial, Level::Customer, Level::Process, Level::Competence];
}

/// Whether a better supporting KPI lifts or lowers the KPI above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, rename = "SupportEffect")]
pub enum Effect {
    Same,
    /// Counts as 1 − score.
    Opposite,
}

/// One arrow of the cascade: `from` supports `to`, by their indices.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Support {
    pub from: usize,
    pub to: usize,
    /// Above zero, on any scale; normalised among the supports of one KPI.
    pub strength: f64,
    pub effect: Effect,
}

/// How the scores below a KPI become its support.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum RollUp {
    /// Σ weight × score, not clamped.
    #[default]
    WeightedMean,
    /// The weakest leg, scores clamped to 0 to 1.
    Minimum,
    /// Π score^weight (weighted geometric mean), scores clamped to 0 to 1.
    Product,
}

/// What a supporting KPI without a score counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, rename = "MissingScores")]
pub enum Missing {
    /// Left out; the others share its weight.
    #[default]
    ShareWeight,
    Zero,
}

/// The rules of one reading of the cascade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CascadeParams {
    pub roll_up: RollUp,
    pub missing: Missing,
}

/// Why a cascade is refused.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CascadeFault {
    #[error("reading the cascade: link {link} names a KPI that is not there")]
    UnknownEnd { link: usize },
    #[error("reading the cascade: the strength of link {link} is not above zero")]
    Strength { link: usize },
    #[error("reading the cascade: KPI {kpi} is not there")]
    UnknownKpi { kpi: usize },
    #[error(transparent)]
    Cycle(#[from] Cycle),
}
