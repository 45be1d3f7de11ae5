//! `cx-atlas export` and "save as": every deliverable by name.

use crate::scope::Scope;
use crate::{Error, Result, text::Language};
use analysis::progress::Progress;
use exchange::documents::Finish;
use project::Reader;
use serde_json::{Value, json};
use std::path::Path;

/// Writes a deliverable to `out`, in place of an earlier one.
pub fn write(
    reader: &Reader,
    kind: &str,
    out: &Path,
    scope: &Scope,
    language: Language,
    progress: &dyn Progress,
) -> Result<Value> {
    let bytes = bytes(reader, kind, scope, language, progress)?;
    let failed = |source| Error::Write { path: out.display().to_string(), source };
    std::fs::write(out, &bytes).map_err(failed)?;
    Ok(json!({ "path": out.display().to_string(), "bytes": bytes.len() }))
}

fn bytes(project: &Reader, kind: &str, scope: &Scope, language: Language, progress: &dyn Progress) -> Result<Vec<u8>> {
    use crate::specification::{book, document};
    match kind {
        "specification.docx" => document::word(project, scope, language, Finish::Full, progress),
        "specification-draft.docx" => document::word(project, scope, language, Finish::Quick, progress),
        "specification.xlsx" => book::excel(project, scope, language, progress),
        "journey.svg" => crate::journeys::picture(project, scope, language, crate::journeys::Picture::Svg),
        "journey.png" => crate::journeys::picture(project, scope, language, crate::journeys::Picture::Png),
        _ => Err(Error::input("unknown-export").with("name", kind)),
    }
}
