use super::clusters::FrozenFeature;
use super::features::{ASSORTMENT, ATTRIBUTES, EXPERIENCE, PURCHASES};
use crate::analyse::Parameters;
use crate::{Error, Result};
use analysis::clusters::{BlockWeight, ClusterMethod};
use project::{Project, Reader, Step, settings};
use serde::{Deserialize, Serialize};

/// The setting that keeps what the division in use was asked for.
const REQUEST: &str = "segments-request";

/// What a division of the customers is asked for. How many clusters is chosen afterwards: all numbers are computed at once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ClusterRequest {
    /// The day recency is counted to; `None` is the day after the last order.
    pub at: Option<i32>,
    pub seed: u32,
    /// Keys of features, at least one.
    pub features: Vec<String>,
    /// Weights of the blocks of features that have another one than 1.
    pub weights: Vec<BlockWeight>,
    pub method: ClusterMethod,
    /// Customers with a missing value are left out; else the median or the commonest category stands in for it.
    pub leave_out: bool,
    /// For dense places: customers within the radius from which a place is dense.
    pub neighbours: u32,
    /// For dense places, in standard deviations of the space; `None`: proposed from the data.
    pub radius: Option<f64>,
}

impl Default for ClusterRequest {
    fn default() -> Self {
        Self {
            at: None,
            seed: 42,
            features: ["recency", "orders", "monetary", "ticket", "gap"].map(str::to_owned).to_vec(),
            weights: vec![],
            method: ClusterMethod::KMeans,
            leave_out: false,
            neighbours: 10,
            radius: None,
        }
    }
}

impl ClusterRequest {
    /// The features with the categories of the day.
    pub(super) fn wanted(&self) -> Vec<FrozenFeature> {
        self.features.iter().map(|key| FrozenFeature { key: key.clone(), categories: vec![] }).collect()
    }

    /// Whether only customers with orders can be divided by it.
    pub(super) fn needs_orders(&self, block_of: impl Fn(&str) -> Option<String>) -> bool {
        self.features.iter().filter_map(|key| block_of(key)).any(|block| block == PURCHASES || block == ASSORTMENT)
    }

    pub(super) fn check(&self) -> Result<()> {
        if self.features.is_empty() {
            return Err(Error::input("no-features"));
        }
        if (1..self.features.len()).any(|at| self.features[..at].contains(&self.features[at])) {
            return Err(Error::input("bad-parameter").with("name", "features"));
        }
        let known = |block: &str| [PURCHASES, ASSORTMENT, ATTRIBUTES, EXPERIENCE].contains(&block);
        let wrong = self.weights.iter().any(|own| !(own.weight > 0.0 && own.weight.is_finite() && known(&own.block)));
        let radius = self.radius.is_some_and(|radius| !(radius > 0.0 && radius.is_finite()));
        if wrong || radius || self.neighbours < 2 {
            return Err(Error::input("bad-parameter").with("name", if wrong { "weights" } else { "radius, neighbours" }));
        }
        Ok(())
    }
}

/// What the division in use was asked for.
pub fn request(reader: &Reader) -> Result<ClusterRequest> {
    let stored = settings::get(reader, REQUEST)?;
    Ok(stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

/// Makes a request the one in use; nothing happens when it is already.
pub fn choose(project: &mut Project, wanted: &ClusterRequest) -> Result<()> {
    wanted.check()?;
    if request(project)? == *wanted {
        return Ok(());
    }
    let json = serde_json::to_string(wanted).map_err(|error| Error::internal("writing JSON", error))?;
    let step = Step::new("step-segments-features").arg("n", wanted.features.len());
    project.write(&step, |writing| Ok(settings::set(writing, REQUEST, &json)?))
}

/// The request in use with what `--set` changes: features=recency,orders  weights=experience:2,purchases:1
/// method=k-means|mixture|density  missing=leave-out|fill  neighbours=10  radius=0.8.
pub(super) fn changed(reader: &Reader, parameters: &Parameters) -> Result<ClusterRequest> {
    let mut wanted = ClusterRequest { seed: parameters.seed, ..request(reader)? };
    let bad = |name: &str| Error::input("bad-parameter").with("name", name);
    if let Some(features) = parameters.get::<String>("features")? {
        wanted.features = features.split(',').map(|key| key.trim().to_owned()).filter(|key| !key.is_empty()).collect();
    }
    if let Some(weights) = parameters.get::<String>("weights")? {
        let weight = |pair: &str| {
            let (block, weight) = pair.split_once(':').ok_or_else(|| bad("weights"))?;
            let weight = weight.trim().parse().map_err(|_| bad("weights"))?;
            Ok(BlockWeight { block: block.trim().to_owned(), weight })
        };
        wanted.weights = weights.split(',').map(weight).collect::<Result<_>>()?;
    }
    if let Some(method) = parameters.get::<String>("method")? {
        wanted.method = serde_json::from_value(method.into()).map_err(|_| bad("method"))?;
    }
    wanted.leave_out = match parameters.get::<String>("missing")?.as_deref() {
        None => wanted.leave_out,
        Some("leave-out") => true,
        Some("fill") => false,
        Some(_) => return Err(bad("missing")),
    };
    wanted.neighbours = parameters.get("neighbours")?.unwrap_or(wanted.neighbours);
    wanted.radius = parameters.get("radius")?.or(wanted.radius);
    Ok(wanted)
}
