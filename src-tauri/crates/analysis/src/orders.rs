//! What the orders of each customer say: recency, frequency, money, and the segments named by RFM scores.

mod churn;
mod even;
mod metrics;
mod naming;
mod rhythm;
mod scores;

pub use churn::{BuyerDays, has_left};
pub use even::even_cuts;
pub use metrics::{CustomerOrders, OrderLine, ReturnsRule, customer_orders};
pub use naming::{RfmCoverage, RfmOverlap, RfmRule, ScoreRange, check_rules, default_rules, heat_map, name_segment};
pub use rhythm::{FallingTicket, OWN_GAPS, falling_ticket, gap_limit, is_regular};
pub use scores::{
    RfmCuts, RfmScore, RfmStudy, ScoreRule, equal_width_cuts, quintile_cuts, rfm, score_by_bounds, score_by_quintiles,
};

#[cfg(test)]
mod reference_tests;
