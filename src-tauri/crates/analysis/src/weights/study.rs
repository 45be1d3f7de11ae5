use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ranks::{RankCorrection, RankRange};
use crate::interval::Interval;
use crate::progress::Cancelled;

/// Which answers a correlation uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum RowUse {
    /// Each pair of drivers over the answers that met both; the matrix is mended to the nearest correlation matrix.
    #[default]
    Pairwise,
    /// Only answers that met every driver.
    Complete,
}

/// Choices of a study of weights.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WeightParams {
    pub rows: RowUse,
    /// Bootstrap resamples, at least 2.
    pub replications: u32,
    /// Random splits behind the reliability.
    pub splits: u32,
    /// Standard errors that tell two weights apart.
    pub z: f64,
    pub correction: RankCorrection,
    /// Share of stated importance in the final weight, 0 to 1; `None` takes the proposal, 1 − reliability.
    pub stated_weight: Option<f64>,
}

impl Default for WeightParams {
    fn default() -> WeightParams {
        WeightParams {
            rows: RowUse::Pairwise,
            replications: 1000,
            splits: 50,
            z: 1.96,
            correction: RankCorrection::None,
            stated_weight: None,
        }
    }
}

/// How well the drivers together explain the outcome, and from how much.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WeightFit {
    /// Answers with an outcome and at least one driver met (complete ones for [`RowUse::Complete`]).
    pub n: u32,
    /// Customers or respondents they come from.
    pub clusters: u32,
    pub r_squared: f64,
    pub r_squared_interval: Interval,
    /// Mean correlation among drivers; 0 for a single driver.
    pub mean_driver_correlation: f64,
    pub largest_inflation: f64,
    /// Split-half reliability of the derived shares, 0 to 1; `None` where halves are too small.
    pub reliability: Option<f64>,
    /// Proposed share of stated importance: 1 − reliability (1 where that is unknown), 0 where none was stated.
    pub proposed_stated_weight: f64,
    /// Share of stated importance used.
    pub stated_weight: f64,
}

/// Weights of all drivers with what is needed to judge them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WeightStudy {
    #[serde(flatten)]
    pub fit: WeightFit,
    /// In the order of the input.
    pub drivers: Vec<DriverWeight>,
    /// Correlations used, drivers then outcome, rows of a symmetric matrix.
    pub correlations: Vec<Vec<f64>>,
    /// Answers per pair; on the diagonal per driver.
    pub pair_counts: Vec<Vec<u32>>,
    /// Resamples that could be estimated.
    pub resamples: u32,
    pub params: WeightParams,
    pub seed: u32,
    pub caveats: Vec<WeightCaveat>,
}

/// Weight of one driver. Shares are of 1 and sum to 1 over the drivers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DriverWeight {
    /// Answers that met it.
    pub n: u32,
    pub mean_satisfaction: f64,
    /// Simple correlation with the outcome; its sign is the sign of the driver.
    pub correlation: f64,
    /// Standardised regression weight.
    pub beta: f64,
    pub beta_interval: Interval,
    /// Variance inflation factor, from 1.
    pub inflation: f64,
    /// Johnson's relative weight; the drivers' sum is R².
    pub relative_weight: f64,
    /// The same as a share of R²: the derived weight.
    pub share: f64,
    pub share_interval: Interval,
    /// Ranks and tie group by the derived share.
    pub rank: RankRange,
    pub tie_group: u32,
    /// `None` where nobody stated an importance of this driver.
    pub mean_importance: Option<f64>,
    /// `None` where the importance of some driver was never stated.
    pub stated_share: Option<f64>,
    pub final_weight: f64,
    pub final_interval: Interval,
    /// Ranks and tie group by the final weight.
    pub final_rank: RankRange,
    pub final_tie_group: u32,
}

/// What the data cannot support.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum WeightCaveat {
    /// Under 10 answers a driver.
    TooFewAnswers,
    /// Under 30 customers or respondents behind the answers: the intervals are too narrow.
    FewClusters,
    /// A variance inflation factor above 10: single β cannot be read.
    Collinear,
    /// Some pair of drivers was rated together by under 10 answers.
    SparsePairs,
    /// Some pair of drivers was rated together by nobody; it is taken as correlated like the others.
    UnknownPairs,
    /// The pairwise correlations contradicted each other and were mended.
    MendedCorrelations,
    /// A driver goes against the outcome; its weight is strength without direction.
    NegativeDriver,
    /// The first place cannot be told: its tie group holds several drivers.
    LeadersTied,
    /// Over a tenth of the resamples could not be estimated.
    UnstableResamples,
}

/// Why there are no weights. Drivers are numbered from 0 in the order of the input.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum WeighError {
    #[error("there are no drivers to weigh")]
    NoDrivers,
    #[error("{n} answers are too few for these drivers: at least {needed} are needed")]
    TooFewAnswers { n: u32, needed: u32 },
    #[error("the outcome is the same in every answer")]
    OutcomeConstant,
    #[error("driver {driver} was rated together with the outcome in {n} answers only, or always alike")]
    DriverUnknown { driver: u32, n: u32 },
    #[error("no driver goes with the outcome at all")]
    NothingExplained,
    #[error("most resamples could not be estimated")]
    Unstable,
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}
