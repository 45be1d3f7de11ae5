//! Documents: a report to Word, a workbook to Excel. Both are values made in `workflow`, all words in place.

mod report;
mod workbook;

pub use report::*;
pub use workbook::*;
