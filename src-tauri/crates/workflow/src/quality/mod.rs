//! What the imported tables are worth: a profile of each, and the findings that deserve a look, the heaviest first.

mod findings;
mod profile;
#[cfg(test)]
mod tests;

pub use findings::{QualityFinding, found};
pub use profile::{ColumnFill, Outliers, Quality, QualityReport, TableProfile};
