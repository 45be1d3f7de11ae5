//! Imports: which kinds of table there are, how their columns are found, what becomes of every row.
//!
//! Every row read ends as loaded, duplicate or rejected; an import is one transaction and one step to undo.

mod columns;
mod earlier;
mod faults;
mod fields;
mod import;
mod imports;
mod keys;
mod kind;
mod line;
mod load;
mod look;
mod ours;
mod preview;
mod propose;
mod rejected;
mod remember;
mod rules;
mod said;
mod scan;
mod set;
mod template;
mod whole;

pub(crate) use columns::fault as table_fault;
pub use columns::read_in_child;
pub use earlier::Earlier;
pub use exchange::tables::{Shape, serve as serve_table};
pub use fields::fields;
pub use import::{ImportReport, Request, import};
pub use imports::{ImportLine, imports, rename, switch};
pub use kind::Kind;
pub use load::Join;
#[cfg(test)]
pub(crate) use load::plain;
pub use look::{Look, look};
pub use preview::{ColumnPreview, FileSheets, Found, Preview, Questions, SheetGuess, files, preview, sheets};
pub use propose::proposed;
pub use rejected::{RejectedLine, rejected_lines, write_rejected};
pub use remember::{Choices, Remembered, forget, forget_like};
pub use rules::{Anonymous, NewCustomers, Repeats, Rules};
pub use said::{kind as said_kind, read as said};
pub use scan::{ColumnScan, Scan, UnlikeCell, scan, unlike};
pub(crate) use set::import_tables;
pub use set::{ImportSet, import_all, rehearse};
pub use template::{template, write_template};
