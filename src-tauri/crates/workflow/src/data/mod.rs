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
mod preview;
mod rejected;

pub use columns::read_in_child;
pub use exchange::tables::serve as serve_table;
pub use fields::fields;
pub use import::{ImportReport, Request, import};
pub use imports::{ImportLine, imports, switch};
pub use kind::Kind;
pub use preview::{ColumnPreview, Preview, SheetGuess, preview, sheets};
pub use rejected::{RejectedLine, rejected_lines, write_rejected};
