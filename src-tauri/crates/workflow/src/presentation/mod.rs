//! The presentation of the results so far: slides from live data.
