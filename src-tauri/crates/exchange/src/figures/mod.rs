//! Figures: one value per chart, drawn the same in every medium (invariant 14).
//!
//! `workflow` makes a [`Figure`]; the screen hands it to its chart component, this module draws it as SVG and PNG for
//! Word, slides and "save as". Nothing here computes a statistic or a position of a graph.

mod model;

pub use model::*;
