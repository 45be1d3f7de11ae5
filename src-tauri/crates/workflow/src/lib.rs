//! The eight stages: read the project, compute, write the project; the views that a screen needs; the chain.
//!
//! The window and the headless program call the same functions of this crate.

pub mod analyse;
pub mod archetypes;
pub mod baskets;
pub mod chain;
pub mod characteristics;
pub mod customers;
pub mod data;
pub mod demo;
pub mod derived;
mod error;
pub mod export;
pub mod figures;
pub mod houses;
pub mod journeys;
pub mod kpis;
pub mod lifetime;
pub mod overview;
pub mod presentation;
pub mod processes;
mod progress;
pub mod pseudonyms;
pub mod quality;
pub mod scope;
pub mod search;
pub mod segments;
pub mod session;
pub mod specification;
pub mod strategy;
pub mod systems;
pub mod tables;
pub mod text;
pub mod voice;
pub mod weights;

pub use error::{Error, Fault, Result};
