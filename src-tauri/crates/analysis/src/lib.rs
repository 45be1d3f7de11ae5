//! Pure computation: arrays in, results out. No I/O, no clock, no environment; time and seed are arguments.

pub mod progress;
pub mod statistics;
