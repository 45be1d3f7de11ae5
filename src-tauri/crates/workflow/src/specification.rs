//! The technical specification: requirements generated from the chain.
