use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::features::{Feature, FeatureValues};
use super::matrix::Matrix;
use crate::statistics::{mean, population_variance};

/// Weight of a block, above 0; a block that is not listed has 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BlockWeight {
    pub block: String,
    pub weight: f64,
}

/// How one column of the space of features is made, kept to place new customers in the same space.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FeatureColumn {
    /// Index of the feature.
    pub feature: u32,
    /// The category this column indicates; `None` for a number.
    pub category: Option<u32>,
    pub log: bool,
    /// Stands in for a missing value: the median before the logarithm, or the commonest category.
    pub fill: f64,
    pub centre: f64,
    /// The centred value is multiplied by this.
    pub scale: f64,
}

/// What a person must know about a feature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FeatureNote {
    pub key: String,
    /// Customers whose missing value the median, or the commonest category, stands in for.
    pub filled: u32,
    /// The same for all customers: tells nobody apart.
    pub constant: bool,
}

/// Customers as points, with the way they were placed.
#[derive(Debug, Clone, PartialEq)]
pub struct FeatureSpace {
    pub matrix: Matrix,
    pub columns: Vec<FeatureColumn>,
    pub notes: Vec<FeatureNote>,
}

/// Why features make no space.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FeatureError {
    #[error("no features or no customers")]
    Nothing,
    #[error("feature {0} has another number of customers than the first")]
    Length(String),
    #[error("feature {0} has no value at all")]
    AllMissing(String),
    #[error("feature {0} has a value that is not a finite number, or a category without a label")]
    NotANumber(String),
    #[error("the weight of block {0} is not above zero")]
    Weight(String),
}

/// Places customers in a space where distances mean likeness: numbers standardised (population deviation), categories as
/// indicators × 1/√2, so that one mismatch counts as one standard deviation, each block divided by the square root of its
/// total variance and multiplied by √weight, so that blocks of equal weight have equal shares of the variance.
///
/// ```
/// use analysis::clusters::{Feature, FeatureValues, prepare};
/// let number = |key: &str, values: [f64; 2]| Feature {
///     key: key.into(),
///     block: key.into(),
///     values: FeatureValues::Number { values: values.map(Some).to_vec(), log: false },
/// };
/// let space = prepare(&[number("age", [30.0, 50.0]), number("visits", [1.0, 2.0])], &[]).unwrap();
/// assert!((space.matrix.row(0)[0] + 1.0).abs() < 1e-12 && (space.matrix.row(1)[1] - 1.0).abs() < 1e-12);
/// ```
pub fn prepare(features: &[Feature], weights: &[BlockWeight]) -> Result<FeatureSpace, FeatureError> {
    check(features, weights)?;
    let mut columns = Vec::new();
    let mut notes = Vec::new();
    for (index, feature) in features.iter().enumerate() {
        let own = columns_of(index as u32, feature)?;
        notes.push(FeatureNote {
            key: feature.key.clone(),
            filled: feature.values.missing() as u32,
            constant: own.iter().all(|(_, variance)| *variance == 0.0),
        });
        columns.extend(own);
    }
    balance(&mut columns, features, weights);
    let columns: Vec<FeatureColumn> = columns.into_iter().map(|(column, _)| column).collect();
    let matrix = place(features, &columns);
    Ok(FeatureSpace { matrix, columns, notes })
}

fn check(features: &[Feature], weights: &[BlockWeight]) -> Result<(), FeatureError> {
    let rows = features.first().map_or(0, |feature| feature.values.len());
    if rows == 0 {
        return Err(FeatureError::Nothing);
    }
    for feature in features {
        let key = || feature.key.clone();
        if feature.values.len() != rows {
            return Err(FeatureError::Length(key()));
        }
        if !feature.values.are_sound() {
            return Err(FeatureError::NotANumber(key()));
        }
    }
    match weights.iter().find(|block| !(block.weight > 0.0 && block.weight.is_finite())) {
        Some(block) => Err(FeatureError::Weight(block.block.clone())),
        None => Ok(()),
    }
}

/// Columns of a feature, each with its variance after scaling.
fn columns_of(index: u32, feature: &Feature) -> Result<Vec<(FeatureColumn, f64)>, FeatureError> {
    let missing = || FeatureError::AllMissing(feature.key.clone());
    let categories: Vec<Option<u32>> = match &feature.values {
        FeatureValues::Number { .. } => vec![None],
        FeatureValues::Category { labels, .. } => (0..labels.len() as u32).map(Some).collect(),
    };
    let fill = feature.values.fill().ok_or_else(missing)?;
    let log = matches!(feature.values, FeatureValues::Number { log: true, .. });
    let columns = categories.into_iter().map(|category| {
        let mut column = FeatureColumn { feature: index, category, log, fill, centre: 0.0, scale: 1.0 };
        let raw: Vec<f64> = (0..feature.values.len()).map(|row| column.value(feature, row)).collect();
        let variance = population_variance(&raw).expect("there are customers");
        column.centre = mean(&raw).expect("there are customers");
        column.scale = match category {
            Some(_) => std::f64::consts::FRAC_1_SQRT_2,
            None if variance > 0.0 => variance.sqrt().recip(),
            None => 0.0,
        };
        (column.clone(), variance * column.scale.powi(2))
    });
    Ok(columns.collect())
}

/// Gives every block a total variance equal to its weight.
fn balance(columns: &mut [(FeatureColumn, f64)], features: &[Feature], weights: &[BlockWeight]) {
    let block = |column: &FeatureColumn| &features[column.feature as usize].block;
    let mut totals: std::collections::HashMap<String, f64> = std::collections::HashMap::new();
    for (column, variance) in columns.iter() {
        *totals.entry(block(column).clone()).or_default() += variance;
    }
    for (column, _) in columns {
        let own = block(column);
        let weight = weights.iter().find(|weight| weight.block == *own).map_or(1.0, |weight| weight.weight);
        let total = totals[own];
        column.scale *= if total > 0.0 { (weight / total).sqrt() } else { 0.0 };
    }
}

/// Places customers with the same features in a space made before. A category beyond the known ones is like no other: all its
/// indicators are 0.
pub fn place(features: &[Feature], columns: &[FeatureColumn]) -> Matrix {
    let rows = features[0].values.len();
    let mut values = Vec::with_capacity(rows * columns.len());
    for row in 0..rows {
        for column in columns {
            let raw = column.value(&features[column.feature as usize], row);
            values.push((raw - column.centre) * column.scale);
        }
    }
    Matrix::new(values, columns.len())
}

impl FeatureColumn {
    /// Value before centring and scaling.
    fn value(&self, feature: &Feature, row: usize) -> f64 {
        match &feature.values {
            FeatureValues::Number { values, .. } => {
                let value = values[row].unwrap_or(self.fill);
                if self.log { value.abs().ln_1p().copysign(value) } else { value }
            }
            FeatureValues::Category { values, .. } => {
                let value = values[row].unwrap_or(self.fill as u32);
                f64::from(u8::from(self.category == Some(value)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(block: &str, values: &[Option<f64>], log: bool) -> Feature {
        Feature { key: block.into(), block: block.into(), values: FeatureValues::Number { values: values.to_vec(), log } }
    }

    fn category(block: &str, values: &[Option<u32>], labels: usize) -> Feature {
        let labels = (0..labels).map(|label| label.to_string()).collect();
        let values = FeatureValues::Category { values: values.to_vec(), labels };
        Feature { key: block.into(), block: block.into(), values }
    }

    fn block_variance(space: &FeatureSpace, features: std::ops::Range<u32>) -> f64 {
        let column = |index: usize| -> Vec<f64> { space.matrix.iter().map(|row| row[index]).collect() };
        (0..space.columns.len())
            .filter(|&index| features.contains(&space.columns[index].feature))
            .map(|index| population_variance(&column(index)).unwrap())
            .sum()
    }

    #[test]
    fn blocks_share_the_variance_by_weight() {
        let features = [
            number("money", &[Some(1.0), Some(10.0), Some(500.0), Some(-20.0)], true),
            number("money", &[Some(1.0), Some(2.0), Some(2.0), Some(7.0)], false),
            category("region", &[Some(0), Some(1), Some(2), Some(2)], 3),
        ];
        let weights = [BlockWeight { block: "region".into(), weight: 3.0 }];
        let space = prepare(&features, &weights).unwrap();
        assert!((block_variance(&space, 0..2) - 1.0).abs() < 1e-12);
        assert!((block_variance(&space, 2..3) - 3.0).abs() < 1e-12);
    }

    /// Within one block a mismatch of categories and a difference of one standard deviation are equally far.
    #[test]
    fn a_mismatch_counts_as_one_standard_deviation() {
        let mut region = category("all", &[Some(0), Some(1), Some(0), Some(1)], 2);
        region.key = "region".into();
        let features = [number("all", &[Some(-1.0), Some(-1.0), Some(1.0), Some(1.0)], false), region];
        let space = prepare(&features, &[]).unwrap();
        let distance = |one, other| super::super::matrix::squared_distance(space.matrix.row(one), space.matrix.row(other)).sqrt();
        assert!((distance(0, 2) - 2.0 * distance(0, 1)).abs() < 1e-12);
    }

    #[test]
    fn missing_values_are_filled_and_counted() {
        let features = [
            number("age", &[Some(1.0), None, Some(3.0), Some(100.0)], false),
            category("region", &[Some(1), Some(1), None, Some(0)], 2),
            number("same", &[Some(5.0); 4], false),
        ];
        let space = prepare(&features, &[]).unwrap();
        let notes: Vec<_> = space.notes.iter().map(|note| (note.filled, note.constant)).collect();
        assert_eq!(notes, [(1, false), (1, false), (0, true)]);
        assert_eq!((space.columns[0].fill, space.columns[1].fill), (3.0, 1.0));
        assert!(space.matrix.iter().flatten().all(|value| value.is_finite()));
        assert_eq!(place(&features, &space.columns), space.matrix);
    }

    #[track_caller]
    fn check_refused(features: &[Feature], error: FeatureError) {
        assert_eq!(prepare(features, &[]).unwrap_err(), error);
    }

    #[test]
    fn wrong_features_are_named() {
        let good = number("good", &[Some(1.0)], false);
        check_refused(&[], FeatureError::Nothing);
        check_refused(&[good.clone(), number("b", &[], false)], FeatureError::Length("b".into()));
        check_refused(&[number("b", &[None], false)], FeatureError::AllMissing("b".into()));
        check_refused(&[number("b", &[Some(f64::NAN)], false)], FeatureError::NotANumber("b".into()));
        check_refused(&[category("b", &[Some(2)], 2)], FeatureError::NotANumber("b".into()));
    }
}
