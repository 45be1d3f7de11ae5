//! Segments: recency, frequency and money, clusters, adoption, profiles.
//!
//! Clusters are proposals; a person adopts them as segments, and everything else refers to segments.

mod adoption;
mod clusters;
mod division;
#[cfg(test)]
mod division_tests;
mod editing;
mod facts;
mod features;
mod found;
mod matching;
mod model;
mod naming;
mod persona;
mod products;
mod purchases;
mod request;
mod rfm;
mod said;
#[cfg(test)]
mod tests;
mod view;

pub use adoption::{Adoption, adopt, compute_and_adopt};
pub use clusters::{ClusterResult, Clusters};
pub use editing::{lock, merge, remove, rename, set_note};
pub use facts::{CommonAttribute, PersonaFacts, TouchpointMean};
pub use features::FeatureOption;
pub use found::{found, found_rfm};
pub use model::{Assigned, FrozenModel, assign_newcomers};
pub use persona::{PersonaText, set_persona};
pub use products::TopProduct;
pub use purchases::{Bought, Purchases, bought, purchases};
pub use request::{ClusterRequest, choose, request};
pub use rfm::{
    OrdersView, Rfm, RfmCell, RfmCustomer, RfmFlow, RfmGroup, RfmMovement, RfmSetup, Spread, group_name, movement, orders, rfm,
    rfm_customers, set_setup as set_rfm, setup as rfm_setup, spread,
};
pub(crate) use said::{Rated, Said};
pub use view::{
    CandidateRow, ClusterCard, ClusterChoice, ClusterDot, ClusterLine, ClusterPictureView, SegmentCard, SegmentsView,
    ShownFeature, view,
};
