//! What drives the outcome: weights of touchpoints, stated and derived, and how surely their order is known.
//!
//! [`weigh`] is the way in. Everything here is association, not effect. Percentile intervals of small shares cover less than
//! their 95 %.

mod advice;
mod answers;
mod correlation;
mod model;
mod nearest;
mod quadrants;
mod ranks;
mod regression;
mod resampling;
mod stated;
mod study;
mod weighing;

pub use advice::{AdviceParams, AdvicePoint, SampleAdvice, advise};
pub use answers::{Answer, Answers};
pub use correlation::{LEAST_COMMON_ROWS, PairwiseCorrelation, pairwise_correlation};
pub use nearest::nearest_correlation;
pub use quadrants::{Quadrant, QuadrantCut, quadrants};
pub use ranks::{RankCorrection, RankRange, difference_errors, rank_ranges, tie_groups};
pub use regression::{StandardisedFit, relative_weights, standardised_fit};
pub use stated::{final_weights, shares_of_importance};
pub use study::{DriverWeight, RowUse, WeighError, WeightCaveat, WeightFit, WeightParams, WeightStudy};
pub use weighing::weigh;

#[cfg(test)]
mod planted;
#[cfg(test)]
mod study_tests;
