//! Edits that people made beside the derived requirements; the key is the requirement's stable id (rule + subject).

use crate::{Reader, Result, Writing};
use serde::{Deserialize, Serialize};

/// What a person changed in a requirement; `None` keeps the derived value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequirementEdit {
    pub requirement: String,
    pub text: Option<String>,
    pub acceptance: Option<String>,
    pub priority: Option<i32>,
    pub removed: bool,
}

pub fn edits(reader: &Reader) -> Result<Vec<RequirementEdit>> {
    reader.query("SELECT * FROM requirement_edit ORDER BY requirement", (), |row| {
        Ok(RequirementEdit {
            requirement: row.get("requirement")?,
            text: row.get("text")?,
            acceptance: row.get("acceptance")?,
            priority: row.get("priority")?,
            removed: row.get("removed")?,
        })
    })
}

/// Stores an edit in place of an earlier one.
pub fn set(writing: &Writing<'_>, edit: &RequirementEdit) -> Result<()> {
    writing.execute(
        "INSERT INTO requirement_edit (requirement, text, acceptance, priority, removed) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT DO UPDATE SET text = excluded.text, acceptance = excluded.acceptance, priority = excluded.priority,
         removed = excluded.removed",
        (&edit.requirement, &edit.text, &edit.acceptance, edit.priority, edit.removed),
    )
}
