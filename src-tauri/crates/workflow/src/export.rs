//! `cx-atlas export` and "save as": every deliverable by name.

use crate::scope::Scope;
use crate::{Error, Result, text::Language};
use analysis::progress::Progress;
use project::Project;
use serde_json::{Value, json};
use std::path::Path;

/// Writes a deliverable to `out`, in place of an earlier one.
pub fn write(
    project: &Project,
    kind: &str,
    out: &Path,
    scope: &Scope,
    language: Language,
    progress: &dyn Progress,
) -> Result<Value> {
    let bytes = bytes(project, kind, scope, language, progress)?;
    let failed = |source| Error::Write { path: out.display().to_string(), source };
    std::fs::write(out, &bytes).map_err(failed)?;
    Ok(json!({ "path": out.display().to_string(), "bytes": bytes.len() }))
}

fn bytes(_project: &Project, kind: &str, _scope: &Scope, _language: Language, _progress: &dyn Progress) -> Result<Vec<u8>> {
    Err(Error::input("unknown-export").with("name", kind))
}
