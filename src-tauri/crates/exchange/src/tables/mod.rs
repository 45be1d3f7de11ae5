//! Tables out of any spreadsheet: sheets, rows of typed cells, the header, columns and values.
//!
//! Knows bytes and nothing of what a table is about. xlsx and text are read as a stream, row by row; xls, xlsb and ods
//! by [`ChildReader`] when one is given, since their readers can loop or allocate without bound.

mod aside;
mod blank_lines;
mod cell;
mod child;
mod date;
mod delimited;
mod encoding;
mod error;
mod excel;
mod excel_95;
mod excel_cell;
mod excel_error;
mod fingerprint;
mod format;
mod groups;
mod guard;
mod header;
mod layout;
mod lines;
mod number;
mod outline;
mod packed;
mod period;
mod profile;
mod propose;
mod read;
mod shape;
mod totals;
mod value;
mod wide;

pub use aside::for_each_row_aside;
pub use cell::{Cell, OwnedCell};
pub use child::{ChildReader, serve};
pub use encoding::TextEncoding;
pub use error::{LooksLike, Measure, TableError};
pub use fingerprint::{file_fingerprint, shape_fingerprint};
pub use groups::GroupedBy;
pub use guard::Limits;
pub use header::{HEADER_SAMPLE, Header, RowKind, find_header, header_at};
pub use layout::Layout;
pub use lines::Lines;
pub use number::{DecimalMark, parse_number, parse_number_marked};
pub use profile::{ColumnKind, ColumnProfile, Profiler};
pub use propose::{ExpectedType, FieldSpec, Proposal, propose_columns};
pub use read::{Options, RawTable, Row, RowVisitor, SheetInfo, for_each_row, list_sheets, read};
pub use shape::{HeaderRows, Shape, Totals, Unpivot};
pub use value::{DateOrder, Reason, parse_bool, parse_date, parse_text, text_of};
