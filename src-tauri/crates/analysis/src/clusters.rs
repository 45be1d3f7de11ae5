//! Groups of similar customers: features, k-means, how many groups, how firm they are, and what they look like.

mod agreement;
mod alternatives;
mod criteria;
mod density;
mod features;
mod gap;
mod kmeans;
mod lanes;
mod lloyd;
mod matrix;
mod mixture;
mod picture;
mod profile;
mod resampling;
mod seeds;
mod shape;
mod silhouettes;
mod space;
mod stability;
mod study;

pub use agreement::adjusted_rand_index;
pub use alternatives::{choose_density, choose_mixture};
pub use criteria::{calinski_harabasz, davies_bouldin};
pub use density::{DensityParams, dense_groups, proposed_radius};
pub use features::{Feature, FeatureValues};
pub use gap::{GapPoint, gap_choice, gap_statistic};
pub use kmeans::{ClusterRun, KMeansParams, assign, kmeans};
pub use matrix::Matrix;
pub use mixture::{Mixture, mixture};
pub use picture::{ClusterPicture, picture};
pub use profile::{ClusterProfile, FeatureProfile, profiles};
pub use shape::{FeatureShape, Histogram, histogram, shape, standardised};
pub use silhouettes::{Silhouette, silhouettes};
pub use space::{BlockWeight, FeatureColumn, FeatureError, FeatureNote, FeatureSpace, place, prepare};
pub use stability::{Resampling, jaccard_stability};
pub use study::{ClusterError, ClusterMethod, ClusterParams, ClusterStudy, KCandidate, choose_clusters};

#[cfg(test)]
mod kmeans_tests;
#[cfg(test)]
mod reference_tests;
