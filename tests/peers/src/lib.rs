//! Measurements beside the programs of others; they are the benches of this crate.
