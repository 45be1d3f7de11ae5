use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::features::{Feature, FeatureValues};
use crate::statistics::{mean, population_variance};

/// What a cluster looks like.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ClusterProfile {
    pub cluster: u32,
    pub size: u32,
    /// Share of all customers, 0 to 1.
    pub share: f64,
    pub features: Vec<FeatureProfile>,
}

/// A feature within a cluster, in its own units; missing values are left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FeatureProfile {
    pub key: String,
    /// The category described; `None` for a number.
    pub label: Option<String>,
    /// Known values in the cluster.
    pub n: u32,
    /// Mean of a number, share of a category; `None` when nothing is known in the cluster.
    pub mean: Option<f64>,
    /// Mean of the cluster less the mean of all, in standard deviations of all (of the logarithm for a feature taken by
    /// its logarithm); 0 for a constant.
    pub difference: Option<f64>,
}

/// Profiles of clusters 0 to `k` − 1 by the features they were made of, or by any other.
///
/// ```
/// use analysis::clusters::{Feature, FeatureValues, profiles};
/// let values = [1.0, 3.0, 7.0, 9.0].map(Some).to_vec();
/// let values = FeatureValues::Number { values, log: false };
/// let feature = Feature { key: "orders".into(), block: "purchases".into(), values };
/// let found = profiles(&[feature], &[0, 0, 1, 1], 2);
/// assert_eq!((found[1].size, found[1].share, found[1].features[0].mean), (2, 0.5, Some(8.0)));
/// let difference = found[1].features[0].difference.unwrap();
/// assert!((difference - 3.0 / 10f64.sqrt()).abs() < 1e-12);
/// ```
pub fn profiles(features: &[Feature], assignment: &[u32], k: usize) -> Vec<ClusterProfile> {
    let series: Vec<Series> = features.iter().flat_map(series_of).collect();
    let profile = |cluster: u32| {
        let size = assignment.iter().filter(|own| **own == cluster).count();
        ClusterProfile {
            cluster,
            size: size as u32,
            share: size as f64 / assignment.len().max(1) as f64,
            features: series.iter().map(|series| series.profile(assignment, cluster)).collect(),
        }
    };
    (0..k as u32).map(profile).collect()
}

struct Series {
    key: String,
    label: Option<String>,
    values: Vec<Option<f64>>,
    log: bool,
}

fn series_of(feature: &Feature) -> Vec<Series> {
    let series = |label, values, log| Series { key: feature.key.clone(), label, values, log };
    match &feature.values {
        FeatureValues::Number { values, log } => vec![series(None, values.clone(), *log)],
        FeatureValues::Category { values, labels } => labels
            .iter()
            .zip(0..)
            .map(|(label, index)| {
                let is = |value: u32| f64::from(u8::from(value == index));
                series(Some(label.clone()), values.iter().map(|value| value.map(is)).collect(), false)
            })
            .collect(),
    }
}

impl Series {
    fn profile(&self, assignment: &[u32], cluster: u32) -> FeatureProfile {
        let own: Vec<f64> =
            self.values.iter().zip(assignment).filter(|(_, own)| **own == cluster).filter_map(|(value, _)| *value).collect();
        FeatureProfile {
            key: self.key.clone(),
            label: self.label.clone(),
            n: own.len() as u32,
            mean: mean(&own),
            difference: self.difference(&own),
        }
    }

    fn difference(&self, own: &[f64]) -> Option<f64> {
        let scaled = |value: f64| if self.log { value.abs().ln_1p().copysign(value) } else { value };
        let all: Vec<f64> = self.values.iter().flatten().map(|value| scaled(*value)).collect();
        let own: Vec<f64> = own.iter().map(|value| scaled(*value)).collect();
        let deviation = population_variance(&all)?.sqrt();
        let apart = mean(&own)? - mean(&all)?;
        Some(if deviation > 0.0 { apart / deviation } else { 0.0 })
    }
}
