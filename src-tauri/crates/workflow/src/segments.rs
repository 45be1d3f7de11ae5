//! Segments: recency, frequency and money, clusters, adoption, profiles.
