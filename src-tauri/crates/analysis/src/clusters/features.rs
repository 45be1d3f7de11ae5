use crate::statistics::median;

/// One thing known of every customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Feature {
    /// Identifier, shown with the profile.
    pub key: String,
    /// Name of the block of features that share one weight, such as purchases or experience.
    pub block: String,
    pub values: FeatureValues,
}

/// Values by customer; `None` is missing.
#[derive(Debug, Clone, PartialEq)]
pub enum FeatureValues {
    /// A number. With `log`, sign(x)·ln(1 + |x|) takes its place, as befits amounts.
    Number { values: Vec<Option<f64>>, log: bool },
    /// An index into `labels`.
    Category { values: Vec<Option<u32>>, labels: Vec<String> },
}

impl Feature {
    /// The feature of the given customers, in their order.
    ///
    /// ```
    /// use analysis::clusters::{Feature, FeatureValues};
    /// let values = FeatureValues::Number { values: vec![Some(1.0), None, Some(3.0)], log: false };
    /// let feature = Feature { key: "age".into(), block: "attributes".into(), values };
    /// assert_eq!(feature.of(&[2, 1]).values, FeatureValues::Number { values: vec![Some(3.0), None], log: false });
    /// ```
    pub fn of(&self, customers: &[usize]) -> Self {
        let values = match &self.values {
            FeatureValues::Number { values, log } => {
                FeatureValues::Number { values: customers.iter().map(|customer| values[*customer]).collect(), log: *log }
            }
            FeatureValues::Category { values, labels } => FeatureValues::Category {
                values: customers.iter().map(|customer| values[*customer]).collect(),
                labels: labels.clone(),
            },
        };
        Self { key: self.key.clone(), block: self.block.clone(), values }
    }

    /// Whether the value of a customer is known.
    pub fn knows(&self, customer: usize) -> bool {
        match &self.values {
            FeatureValues::Number { values, .. } => values[customer].is_some(),
            FeatureValues::Category { values, .. } => values[customer].is_some(),
        }
    }
}

impl FeatureValues {
    /// Number of customers.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Number { values, .. } => values.len(),
            Self::Category { values, .. } => values.len(),
        }
    }

    /// Number of missing values.
    pub(super) fn missing(&self) -> usize {
        match self {
            Self::Number { values, .. } => values.iter().filter(|value| value.is_none()).count(),
            Self::Category { values, .. } => values.iter().filter(|value| value.is_none()).count(),
        }
    }

    /// Numbers are finite and categories have labels.
    pub(super) fn are_sound(&self) -> bool {
        match self {
            Self::Number { values, .. } => values.iter().flatten().all(|value| value.is_finite()),
            Self::Category { values, labels } => values.iter().flatten().all(|value| (*value as usize) < labels.len()),
        }
    }

    /// Median, or the commonest category (the first of equals).
    pub(super) fn fill(&self) -> Option<f64> {
        match self {
            Self::Number { values, .. } => median(&values.iter().flatten().copied().collect::<Vec<_>>()),
            Self::Category { values, labels } => {
                let count = |label: &u32| values.iter().filter(|value| **value == Some(*label)).count();
                let commonest = (0..labels.len() as u32).rev().max_by_key(count)?;
                (count(&commonest) > 0).then_some(f64::from(commonest))
            }
        }
    }
}
