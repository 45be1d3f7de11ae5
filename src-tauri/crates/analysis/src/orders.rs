//! What the orders of each customer say: recency, frequency, money, and the segments named by RFM scores.

mod metrics;
mod naming;
mod scores;

pub use metrics::{CustomerOrders, OrderLine, ReturnsRule, customer_orders};
pub use naming::{RfmCoverage, RfmOverlap, RfmRule, ScoreRange, check_rules, default_rules, heat_map, name_segment};
pub use scores::{RfmCuts, RfmScore, RfmStudy, ScoreRule, equal_width_cuts, quintile_cuts, rfm};

#[cfg(test)]
mod reference_tests;
