//! Groups of similar customers: features, k-means, how many groups, how firm they are, and what they look like.

mod agreement;
mod criteria;
mod features;
mod gap;
mod kmeans;
mod matrix;
mod picture;
mod profile;
mod resampling;
mod seeds;
mod space;
mod stability;
mod study;

pub use agreement::adjusted_rand_index;
pub use criteria::{Silhouette, calinski_harabasz, davies_bouldin, silhouettes};
pub use features::{Feature, FeatureValues};
pub use gap::{GapPoint, gap_choice, gap_statistic};
pub use kmeans::{ClusterRun, KMeansParams, assign, kmeans};
pub use matrix::Matrix;
pub use picture::{ClusterPicture, picture};
pub use profile::{ClusterProfile, FeatureProfile, profiles};
pub use space::{BlockWeight, FeatureColumn, FeatureError, FeatureNote, FeatureSpace, prepare};
pub use stability::{Resampling, jaccard_stability};
pub use study::{ClusterError, ClusterParams, ClusterStudy, KCandidate, choose_clusters};

#[cfg(test)]
mod reference_tests;
