//! What can be wrong with a document to write.

use crate::figures::PictureError;

#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    #[error("writing a document: cancelled")]
    Cancelled,
    #[error("writing a document: two places are called «{0}»")]
    SameBookmark(String),
    #[error("writing a document: there is no place called «{0}»")]
    UnknownBookmark(String),
    #[error("writing a table: a row of «{0}» has more cells than columns")]
    LongRow(String),
    #[error("drawing a figure: {0}")]
    Picture(#[from] PictureError),
    #[error("writing a Word document: {0}")]
    Word(String),
    #[error("writing an Excel workbook: {0}")]
    Excel(#[from] rust_xlsxwriter::XlsxError),
}
