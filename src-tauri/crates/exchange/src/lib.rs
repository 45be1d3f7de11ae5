//! Foreign formats: tables in, documents and figures out.

pub mod documents;
pub mod figures;
pub mod tables;
