//! A campaign tried on some customers while others are left alone: how many of each, who, and what came of it.

mod allocation;
mod reading;
mod size;

pub use allocation::{Arm, allocate};
pub use reading::{MeanReading, ShareReading, compare_means, compare_shares};
pub use size::{Goal, TestSize, TestTerms, least_effect, power_of, test_size};
