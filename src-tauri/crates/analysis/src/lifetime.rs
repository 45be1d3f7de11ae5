//! What customers will still buy: who is alive, how often they will order, what an order will be worth, how sure that is.

use serde::{Deserialize, Serialize};

mod calibration;
mod descent;
mod draws;
mod forecast;
mod future;
mod groups;
mod histories;
mod purchases;
#[cfg(test)]
mod reference_tests;
mod spend;
mod study;
mod worlds;

pub use calibration::{Calibration, CalibrationGroup, calibrate};
pub use forecast::{WEEKS_OF_YEAR, alive_chance, expected_purchases};
pub use histories::{BuyingHistory, buying_histories};
pub use purchases::{LEAST_REPEATERS, PurchaseFit, PurchaseModel, PurchaseParams, fit_purchases};
pub use spend::{SpendFit, SpendParams, SpendRefusal, expected_ticket, fit_spend};
pub use study::{CustomerValue, GroupValue, LifetimeParams, LifetimeStudy, SpendBasis, study_lifetime};

/// Why there is no model of purchases: the caller falls back to history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum FitError {
    /// Too few customers bought again to learn from.
    #[error("{repeaters} customers with a repeat order, {needed} needed")]
    TooFewRepeaters { repeaters: u32, needed: u32 },
    /// The likelihood has no highest point that the search finds.
    #[error("no parameters fit best")]
    NoOptimum,
}
