//! What people chose for a table, proposed again for tables with the same columns. It lies in the project: a mapping belongs
//! to a company's exports, travels with the file, serves the headless program too, and leaves nothing on the computer.

use super::columns::{Sample, fault, options, sample};
use super::{Kind, Request, Rules, Shape};
use crate::{Error, Result};
use exchange::tables;
use project::{Project, Reader, Writing, mappings};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// What was chosen for a table with the same columns, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "RememberedChoices")]
pub struct Remembered {
    pub choices: Choices,
    pub saved_at: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "ImportChoices")]
pub struct Choices {
    pub kind: Kind,
    pub map: BTreeMap<String, String>,
    #[serde(default)]
    pub shape: Shape,
    #[serde(default)]
    pub rules: Rules,
}

pub fn remembered(reader: &Reader, sample: &Sample) -> Result<Option<Remembered>> {
    let Some((choices, saved_at)) = mappings::of_shape(reader, &sample.shape_of_columns)? else { return Ok(None) };
    // Choices of another version that cannot be read are as good as none.
    Ok(serde_json::from_str(&choices).ok().map(|choices| Remembered { choices, saved_at }))
}

/// Keeps what a person chose; a table taken as proposed leaves earlier choices alone.
pub fn keep(writing: &Writing<'_>, request: &Request, sample: &Sample) -> Result<()> {
    let choices = Choices { kind: request.kind, map: request.map.clone(), shape: request.shape.clone(), rules: request.rules };
    if choices.map.is_empty() && choices.shape == Shape::default() && choices.rules == Rules::default() {
        return Ok(());
    }
    let text = serde_json::to_string(&choices).map_err(|error| Error::internal("keeping choices", error))?;
    Ok(mappings::keep(writing, &sample.shape_of_columns, &text, &crate::overview::now())?)
}

/// Forgets what was chosen for tables with the columns of this one.
pub fn forget(project: &Project, shape: &str) -> Result<()> {
    Ok(mappings::forget(project, shape)?)
}

/// Forgets what was chosen for tables with the columns of those in a file; how many there were.
pub fn forget_like(project: &Project, path: &Path) -> Result<u32> {
    let mut forgotten = 0;
    for sheet in tables::list_sheets(path, &options()).map_err(|error| fault(path, error))? {
        // A sheet without a table has no choices either.
        let Ok(sample) = sample(path, Some(&sheet.name), &Shape::default()) else { continue };
        if remembered(project, &sample)?.is_some() {
            forget(project, &sample.shape_of_columns)?;
            forgotten += 1;
        }
    }
    Ok(forgotten)
}
