//! Imports: which kinds of table there are, how their columns are found, what becomes of every row.
//!
//! Every row read ends as loaded, duplicate or rejected; an import is one transaction and one step to undo.

mod columns;
mod earlier;
mod faults;
mod fields;
mod import;
mod imports;
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
mod set;
mod template;
mod unlike;

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
pub use remember::{Choices, Remembered, forget};
pub use rules::{Anonymous, NewCustomers, Repeats, Rules};
pub use said::read as said;
pub use set::{ImportSet, import_all, rehearse};
pub use template::{template, write_template};
pub use unlike::{Unlike, UnlikeCell, UnlikeRequest, unlike};
