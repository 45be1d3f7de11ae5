use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::features::{Feature, FeatureValues};
use crate::statistics::{mean, population_variance};

/// Numbers counted in bins of equal width.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Histogram {
    pub from: f64,
    pub to: f64,
    /// By bin; the last one holds its upper end.
    pub counts: Vec<u32>,
}

/// How the known values of a feature lie before and after they were transformed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FeatureShape {
    pub key: String,
    pub log: bool,
    /// Values as they are. Empty for a category.
    pub before: Option<Histogram>,
    /// In standard deviations from the mean, of the logarithms where they were taken.
    pub after: Option<Histogram>,
    /// Customers of each category, most first.
    pub categories: Vec<(String, u32)>,
}

/// Counts finite numbers in `bins` bins from the least to the greatest; equal numbers make one bin. `None` without numbers.
///
/// ```
/// let counted = analysis::clusters::histogram(&[0.0, 1.0, 2.0, 4.0], 2).unwrap();
/// assert_eq!((counted.from, counted.to, counted.counts), (0.0, 4.0, vec![2, 2]));
/// ```
pub fn histogram(values: &[f64], bins: usize) -> Option<Histogram> {
    let (from, to) = (values.iter().copied().reduce(f64::min)?, values.iter().copied().reduce(f64::max)?);
    let bins = if to > from { bins.max(1) } else { 1 };
    let mut counts = vec![0; bins];
    for value in values {
        let bin = if to > from { ((value - from) / (to - from) * bins as f64) as usize } else { 0 };
        counts[bin.min(bins - 1)] += 1;
    }
    Some(Histogram { from, to, counts })
}

/// Values of a numeric feature in standard deviations from the mean of the known ones (population deviation, after the
/// logarithm where it is taken); 0 for a constant. Empty for a category.
///
/// ```
/// use analysis::clusters::{Feature, FeatureValues, standardised};
/// let values = FeatureValues::Number { values: vec![Some(1.0), None, Some(3.0)], log: false };
/// let feature = Feature { key: "age".into(), block: "attributes".into(), values };
/// assert_eq!(standardised(&feature), [Some(-1.0), None, Some(1.0)]);
/// ```
pub fn standardised(feature: &Feature) -> Vec<Option<f64>> {
    let FeatureValues::Number { values, log } = &feature.values else { return Vec::new() };
    let scaled = |value: f64| if *log { value.abs().ln_1p().copysign(value) } else { value };
    let known: Vec<f64> = values.iter().flatten().map(|value| scaled(*value)).collect();
    let centre = mean(&known).unwrap_or(0.0);
    let deviation = population_variance(&known).unwrap_or(0.0).sqrt();
    let z = |value: f64| if deviation > 0.0 { (scaled(value) - centre) / deviation } else { 0.0 };
    values.iter().map(|value| value.map(z)).collect()
}

/// How a feature's known values lie, in `bins` bins.
pub fn shape(feature: &Feature, bins: usize) -> FeatureShape {
    let key = feature.key.clone();
    match &feature.values {
        FeatureValues::Number { values, log } => {
            let before: Vec<f64> = values.iter().flatten().copied().collect();
            let after: Vec<f64> = standardised(feature).into_iter().flatten().collect();
            let (before, after) = (histogram(&before, bins), histogram(&after, bins));
            FeatureShape { key, log: *log, before, after, categories: vec![] }
        }
        FeatureValues::Category { values, labels } => {
            let count = |index: u32| values.iter().filter(|value| **value == Some(index)).count() as u32;
            let mut categories: Vec<(String, u32)> =
                (0..).zip(labels).map(|(index, label)| (label.clone(), count(index))).collect();
            categories.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
            FeatureShape { key, log: false, before: None, after: None, categories }
        }
    }
}
