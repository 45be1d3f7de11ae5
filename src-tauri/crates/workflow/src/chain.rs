//! The chain: touchpoint → evidence → weight → characteristic → KPI → bottleneck → data gap → initiative → requirement.

use serde::{Deserialize, Serialize};

/// What a thing of the chain is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum NodeKind {
    Touchpoint,
    Evidence,
    Weight,
    Characteristic,
    Kpi,
    Bottleneck,
    Gap,
    Initiative,
    Requirement,
}

/// One thing of the chain by its kind and stable key. Keys: the id of the row (touchpoint, evidence and weight: of the
/// touchpoint; bottleneck: of the pool; gap: "KPI:data item", without a data item "KPI:"), a requirement's rule and subject.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Node {
    pub kind: NodeKind,
    pub key: String,
}

/// How a thing stands: shown by a mark and a word, never by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, rename = "StatusTone")]
pub enum Tone {
    Neutral,
    Good,
    Warn,
    Bad,
}

/// One step of the chain; `label` is the key of the text that names the kind of thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ChainLink {
    pub node: Node,
    pub label: String,
    pub title: String,
    pub subtitle: String,
    pub tone: Tone,
}

/// A thing with what it comes from and what it leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Chain {
    pub node: ChainLink,
    pub comes_from: Vec<ChainLink>,
    pub leads_to: Vec<ChainLink>,
}

impl Node {
    pub fn new(kind: NodeKind, key: impl ToString) -> Self {
        Self { kind, key: key.to_string() }
    }
}
