use crate::text::{Arguments, Texts};
use serde::{Deserialize, Serialize};

/// What a stage can fail with.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Project(#[from] project::Error),
    #[error("cancelled")]
    Cancelled(#[from] analysis::progress::Cancelled),
    /// The input is at fault; the text of `fault-CODE` tells the person what to do.
    #[error("{code} {args:?}")]
    Input { code: &'static str, args: Arguments },
    #[error("{path} could not be written: {source}")]
    Write { path: String, source: std::io::Error },
    #[error("{what} failed: {text}")]
    Internal { what: &'static str, text: String },
}

pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A refusal in words: `Error::input("no-answers").with("n", 3)`.
    pub fn input(code: &'static str) -> Self {
        Self::Input { code, args: Arguments::new() }
    }

    pub fn with(mut self, name: &str, value: impl Into<crate::text::Value>) -> Self {
        if let Self::Input { args, .. } = &mut self {
            args.insert(name.to_owned(), value.into());
        }
        self
    }

    pub fn internal(what: &'static str, error: impl std::fmt::Display) -> Self {
        Self::Internal { what, text: error.to_string() }
    }
}

/// The one form in which a failure reaches a person, in the window and on the command line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Fault {
    pub code: String,
    pub args: Arguments,
    /// In the person's language.
    pub text: String,
    /// Whether the input is at fault, not the program.
    pub input: bool,
}

impl Fault {
    pub fn new(error: &Error, texts: &Texts) -> Self {
        use project::Error as P;
        let none = Arguments::new;
        let path = |path: &String| Arguments::from([("path".to_owned(), path.clone().into())]);
        let (code, args, input) = match error {
            Error::Input { code, args } => (*code, args.clone(), true),
            Error::Cancelled(_) => ("cancelled", none(), true),
            Error::Project(P::Missing { path: p }) => ("project-missing", path(p), true),
            Error::Project(P::Exists { path: p }) => ("project-exists", path(p), true),
            Error::Project(P::Foreign { path: p }) => ("project-foreign", path(p), true),
            Error::Project(P::Newer { path: p, .. }) => ("project-newer", path(p), true),
            Error::Project(P::NothingToUndo) => ("nothing-to-undo", none(), true),
            Error::Project(P::NothingToRedo) => ("nothing-to-redo", none(), true),
            Error::Project(P::NotFound { .. }) => ("not-found", none(), true),
            Error::Project(P::Busy) => ("project-busy", none(), true),
            Error::Write { path: p, .. } => ("not-written", path(p), true),
            Error::Project(_) | Error::Internal { .. } => {
                ("internal", Arguments::from([("details".to_owned(), error.to_string().into())]), false)
            }
        };
        Self { code: code.to_owned(), text: texts.say(&format!("fault-{code}"), &args), args, input }
    }
}
