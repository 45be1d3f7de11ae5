//! Segments: recency, frequency and money, clusters, adoption, profiles.
//!
//! Clusters are proposals; a person adopts them as segments, and everything else refers to segments.

mod adoption;
mod clusters;
mod division;
mod editing;
mod found;
mod matching;
mod naming;
mod products;
mod purchases;
mod rfm;
#[cfg(test)]
mod tests;
mod view;

pub use adoption::{Adoption, adopt, compute_and_adopt};
pub use clusters::{ClusterRequest, ClusterResult, Clusters};
pub use editing::{merge, remove, rename, set_note};
pub use found::{found, found_rfm};
pub use products::TopProduct;
pub use purchases::{Bought, Purchases, bought, purchases};
pub use rfm::{
    OrdersView, Rfm, RfmCell, RfmCustomer, RfmFlow, RfmGroup, RfmMovement, RfmSetup, Spread, group_name, movement, orders, rfm,
    rfm_customers, set_setup as set_rfm, setup as rfm_setup, spread,
};
pub use view::{CandidateRow, ClusterCard, ClusterChoice, ClusterDot, ClusterPictureView, SegmentCard, SegmentsView, view};
