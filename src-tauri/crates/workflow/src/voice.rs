//! Voice of customer: what respondents said of each touchpoint, with sample sizes and intervals.

use crate::{Result, scope::Scope};
use analysis::voice::{Evidence, MeanScore, NpsScore};
use project::Reader;
use project::journeys::TouchpointId;
use serde::{Deserialize, Serialize};

/// What was said of one touchpoint within a scope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TouchpointVoice {
    pub touchpoint: TouchpointId,
    /// `None` without answers.
    pub satisfaction: Option<MeanScore>,
    pub importance: Option<MeanScore>,
    /// Of the recommendations given after this touchpoint.
    pub nps: Option<NpsScore>,
    pub evidence: Evidence,
    /// Day of the newest answer, counted from 1970-01-01.
    pub newest: Option<i32>,
}

/// What was said of every touchpoint in scope.
pub fn of_touchpoints(_reader: &Reader, _scope: &Scope) -> Result<Vec<TouchpointVoice>> {
    Ok(vec![])
}
