//! Documents: a report to Word, a workbook to Excel. Both are values made in `workflow`, all words in place.

mod docx;
mod error;
mod form;
mod package;
mod plan;
mod report;
mod workbook;
mod xlsx;

pub use docx::{Finish, docx};
pub use error::DocumentError;
pub use form::{Form, FormColumn, FormRow, form};
pub use report::*;
pub use workbook::*;
pub use xlsx::workbook;
