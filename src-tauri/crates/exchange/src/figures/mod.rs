//! Figures: one value per chart, drawn the same in every medium (invariant 14).
//!
//! `workflow` makes a [`Figure`]; the screen hands it to its chart component, this module draws it as SVG and PNG for
//! Word, slides and "save as". Nothing here computes a statistic or a position of a graph.

mod axis;
mod bars;
mod canvas;
mod charts;
mod frame;
mod graph;
mod heat;
mod icons;
mod intervals;
mod journey;
mod lines;
mod model;
mod parts;
mod png;
mod roadmap;
mod scatter;
mod text;
mod theme;

pub use charts::*;
pub use frame::svg;
pub use graph::node_height;
pub use model::*;
pub use parts::parts;
pub use png::{PictureError, png};
pub use theme::Theme;
