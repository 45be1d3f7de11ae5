//! What is bought together: in one order, and in a later one.

mod fisher;
mod itemsets;
mod later;
mod orders;
#[cfg(test)]
mod reference_tests;
mod rules;
mod support;

pub use fisher::{discoveries, fisher_exact};
pub use itemsets::{ItemsetParams, Itemsets, MineError, itemsets};
pub use later::{LaterOrders, LaterPair, LaterParams, LaterStudy, later_pairs};
pub use orders::Baskets;
pub use rules::{Rule, RuleParams, rules};
pub use support::{least_count, proposed_count};
