use calamine::{OdsError, XlsError, XlsbError, XlsxError};

use super::error::TableError;
use super::guard::broken;

pub(crate) fn xlsx_error(error: XlsxError) -> TableError {
    match error {
        XlsxError::Password => TableError::PasswordProtected,
        XlsxError::Io(error) => error.into(),
        error => broken(error),
    }
}

pub(crate) fn xlsb_error(error: XlsbError) -> TableError {
    match error {
        XlsbError::Password => TableError::PasswordProtected,
        XlsbError::Io(error) => error.into(),
        error => broken(error),
    }
}

pub(crate) fn xls_error(error: XlsError) -> TableError {
    match error {
        XlsError::Password => TableError::PasswordProtected,
        XlsError::Io(error) => error.into(),
        error => broken(error),
    }
}

pub(crate) fn ods_error(error: OdsError) -> TableError {
    match error {
        OdsError::Password => TableError::PasswordProtected,
        OdsError::Io(error) => error.into(),
        error => broken(error),
    }
}
