/// What can go wrong with a project file. The text names the operation that failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the project file {path} does not exist")]
    Missing { path: String },
    #[error("{path} already exists")]
    Exists { path: String },
    #[error("{path} is not a CX Atlas project")]
    Foreign { path: String },
    #[error("{path} was written by a newer version of CX Atlas (format {version}, this program knows {known})")]
    Newer { path: String, version: i32, known: i32 },
    #[error("{table} {id} is not in the project")]
    NotFound { table: &'static str, id: i32 },
    #[error("there is nothing to undo")]
    NothingToUndo,
    #[error("there is nothing to redo")]
    NothingToRedo,
    #[error("another part of the program still reads the project")]
    Busy,
    #[error("migrating the project file failed")]
    Migration(#[from] rusqlite_migration::Error),
    #[error("the copy of the project file could not be kept: {0}")]
    Copy(#[from] std::io::Error),
    #[error("the project file could not be read or written: {0}")]
    Sqlite(#[from] rusqlite::Error),
    #[error("a stored result could not be read: {0}")]
    Json(#[from] serde_json::Error),
}

pub type Result<T> = std::result::Result<T, Error>;
