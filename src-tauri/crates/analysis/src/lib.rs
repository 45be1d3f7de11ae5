//! Pure computation: arrays in, results out. No I/O, no clock, no environment; time and seed are arguments.

pub mod acyclic;
pub mod baskets;
pub mod campaign;
pub mod characteristics;
pub mod clusters;
pub mod houses;
pub mod interval;
pub mod kpis;
pub mod layout;
pub mod lifetime;
pub mod orders;
pub mod processes;
pub mod progress;
pub mod seeding;
pub mod statistics;
pub mod systems;
pub mod voice;
pub mod weights;
