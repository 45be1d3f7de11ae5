//! Weights of touchpoints: how strongly each is associated with success at the customer.

use crate::Result;
use project::Reader;
use project::journeys::TouchpointId;
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
pub fn of_touchpoints(_reader: &Reader) -> Result<HashMap<TouchpointId, TouchpointWeight>> {
    Ok(HashMap::new())
}
