use serde::{Deserialize, Serialize};

/// Why a file gave no table. Each variant is one sentence for people; the caller adds the name of the file.
#[derive(Debug, Clone, PartialEq, thiserror::Error, Serialize, Deserialize)]
pub enum TableError {
    #[error("cannot read the table: the file is not there")]
    NotFound,
    /// A folder, no permission, a disk error; `reason` is the system's own text.
    #[error("cannot read the file: {reason}")]
    Unreadable { reason: String },
    /// Not a spreadsheet, whatever its name says.
    #[error("cannot read the table: {looks_like}")]
    UnknownFormat { looks_like: LooksLike },
    #[error("cannot read the table: the file is protected with a password")]
    PasswordProtected,
    /// Cut short, damaged, or written by a program that does not keep to the format.
    #[error("cannot read the table: the file is damaged ({detail})")]
    Broken { detail: String },
    /// The file holds no sheet with a single filled cell.
    #[error("cannot read the table: nothing is in it")]
    Empty,
    #[error("cannot read the table: the sheet {sheet} is empty")]
    EmptySheet { sheet: String },
    #[error("cannot read the table: there is no sheet {sheet}")]
    NoSuchSheet { sheet: String, known: Vec<String> },
    #[error("cannot read the table: {what} {found} exceeds {limit}")]
    TooBig { what: Measure, found: f64, limit: f64 },
    /// The child process that read the file used up its time.
    #[error("cannot read the table within {seconds} s")]
    TimedOut { seconds: u32 },
    /// The child process that read the file could not be started.
    #[error("cannot start the reader: {reason}")]
    NoReader { reason: String },
    #[error("cancelled")]
    Cancelled,
}

/// What a file that is not a spreadsheet turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LooksLike {
    Picture,
    Pdf,
    Document,
    Presentation,
    Archive,
    WebPage,
    /// Spreadsheet 2003 in XML, which some programs save under the name .xls.
    XmlSpreadsheet,
    /// Excel 4 and older, without a container.
    AncientExcel,
    Program,
    Binary,
}

/// What was measured against a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Bytes of the file.
    FileBytes,
    /// Parts inside the zip container.
    Parts,
    /// Bytes of all parts once unpacked.
    UnpackedBytes,
    /// Bytes of a part that has to stand in memory, such as the shared texts.
    TextBytes,
    /// Times a part grows when unpacked.
    Ratio,
    /// Sheets of the workbook.
    Sheets,
    /// Columns of a text table.
    Columns,
    Cells,
    /// Memory of the child process, in bytes.
    Memory,
}

impl std::fmt::Display for LooksLike {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            LooksLike::Picture => "it is a picture",
            LooksLike::Pdf => "it is a PDF",
            LooksLike::Document => "it is a text document",
            LooksLike::Presentation => "it is a presentation",
            LooksLike::Archive => "it is an archive",
            LooksLike::WebPage => "it is a web page",
            LooksLike::XmlSpreadsheet => "it is an XML spreadsheet of 2003",
            LooksLike::AncientExcel => "it is an Excel file older than Excel 95",
            LooksLike::Program => "it is a program",
            LooksLike::Binary => "it is no table",
        })
    }
}

impl std::fmt::Display for Measure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Measure::FileBytes => "the size of the file",
            Measure::Parts => "the number of parts",
            Measure::UnpackedBytes => "the unpacked size",
            Measure::TextBytes => "the size of the texts",
            Measure::Ratio => "the packing ratio",
            Measure::Sheets => "the number of sheets",
            Measure::Columns => "the number of columns",
            Measure::Cells => "the number of cells",
            Measure::Memory => "the memory needed",
        })
    }
}

impl From<std::io::Error> for TableError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => TableError::NotFound,
            std::io::ErrorKind::InvalidData | std::io::ErrorKind::UnexpectedEof => {
                TableError::Broken { detail: error.to_string() }
            }
            _ => TableError::Unreadable { reason: error.to_string() },
        }
    }
}

impl From<analysis::progress::Cancelled> for TableError {
    fn from(_: analysis::progress::Cancelled) -> Self {
        TableError::Cancelled
    }
}
