//! The project file: schema, migrations, one module per table group, one write path with undo, integrity.
//!
//! A project is one SQLite file, `.cxatlas`. Reading needs a [`Reader`]; every change goes through [`Project::write`],
//! which takes the name of the step, runs in one transaction and leaves one entry in the undo journal.

pub mod batches;
pub mod campaigns;
pub mod characteristics;
pub mod customers;
pub mod directory;
mod entity;
pub mod erasure;
mod error;
mod file;
mod fold;
pub mod houses;
pub mod initiatives;
pub mod journal;
pub mod journeys;
pub mod kpis;
pub mod listing;
mod listings;
pub mod mappings;
pub mod orders;
pub mod processes;
pub mod quality;
mod reader;
pub mod renewals;
pub mod requirements;
pub mod results;
pub mod segments;
pub mod settings;
pub mod strategy;
pub mod systems;
pub mod voice;
mod write;

pub use entity::Entity;
pub use error::{Error, Result};
pub use file::{Problem, Project};
pub use fold::{fold, folded};
pub use reader::Reader;
pub use write::{Step, Writing};
