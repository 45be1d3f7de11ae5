//! Pure computation: arrays in, results out. No I/O, no clock, no environment; time and seed are arguments.

pub mod acyclic;
pub mod characteristics;
pub mod houses;
pub mod kpis;
pub mod orders;
pub mod interval;
pub mod progress;
pub mod statistics;
pub mod voice;
pub mod seeding;
pub mod clusters;
pub mod weights;
