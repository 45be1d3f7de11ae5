//! Imports: which kinds of table there are, how their columns are found, what becomes of every row.
//!
//! Every row read ends as loaded, duplicate or rejected; an import is one transaction and one step to undo.

mod columns;
mod fields;
mod import;
mod imports;
mod kind;
mod line;
mod load;
mod look;
mod preview;
mod rejected;
mod rules;
mod said;
mod unlike;

pub(crate) use columns::fault as table_fault;
pub use columns::read_in_child;
pub use exchange::tables::{Shape, serve as serve_table};
pub use fields::fields;
pub use import::{ImportReport, Request, import};
pub use imports::{ImportLine, imports, switch};
pub use kind::Kind;
#[cfg(test)]
pub(crate) use load::plain;
pub use look::{Look, look};
pub use preview::{ColumnPreview, Found, Preview, Questions, SheetGuess, preview, sheets};
pub use rejected::{RejectedLine, rejected_lines, write_rejected};
pub use rules::{Anonymous, NewCustomers, Repeats, Rules};
pub use said::read as said;
pub use unlike::{Unlike, UnlikeCell, UnlikeRequest, unlike};
