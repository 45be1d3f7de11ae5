//! `cx-atlas export` and "save as": every deliverable by name.

use crate::data::{Kind, template};
use crate::scope::Scope;
use crate::{Error, Result, figures, text::Language};
use analysis::progress::Progress;
use exchange::documents::Finish;
use project::Reader;
use project::campaigns::CampaignId;
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
    save(out, &bytes)?;
    Ok(json!({ "path": out.display().to_string(), "bytes": bytes.len() }))
}

/// Writes a file, in place of an earlier one.
pub fn save(out: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(out, bytes).map_err(|source| Error::Write { path: out.display().to_string(), source })
}

fn bytes(project: &Reader, kind: &str, scope: &Scope, language: Language, progress: &dyn Progress) -> Result<Vec<u8>> {
    use crate::specification::{book, document};
    use crate::strategy;
    if let Some(table) = kind.strip_prefix("template-").and_then(|rest| rest.strip_suffix(".xlsx")).and_then(Kind::from_word) {
        return template(project, table, language.texts());
    }
    match kind {
        "specification.docx" => document::word(project, scope, language, Finish::Full, progress),
        "specification-draft.docx" => document::word(project, scope, language, Finish::Quick, progress),
        "baskets-tables.xlsx" => {
            let request = crate::baskets::BasketRequest { segment: scope.segment, ..Default::default() };
            tables(crate::baskets::book(project, &request, 90, language.texts(), progress)?)
        }
        "lifetime-tables.xlsx" => tables(crate::lifetime::book(project, language.texts())?),
        "specification.xlsx" => book::excel(project, scope, language, progress),
        "strategy.docx" => strategy::word(project, scope, language, Finish::Full, progress),
        "strategy.xlsx" => strategy::excel(project, scope, language),
        "campaign.xlsx" => strategy::members_book(project, None, language.texts()),
        list if campaign(list).is_some() => strategy::members_book(project, campaign(list), language.texts()),
        figure => match figures::parse(project, figure)? {
            Some((choice, form)) => figures::draw(project, &choice, form, scope, language.texts()),
            None => Err(Error::input("unknown-export").with("name", kind)),
        },
    }
}

/// The campaign whose list of customers is asked for: `campaign-3.xlsx`.
fn campaign(kind: &str) -> Option<CampaignId> {
    kind.strip_prefix("campaign-")?.strip_suffix(".xlsx")?.parse().ok().map(CampaignId)
}

/// A workbook of tables; where there is nothing to show yet, that is said.
pub fn tables(book: Option<exchange::documents::Workbook>) -> Result<Vec<u8>> {
    let book = book.ok_or(Error::input("figure-empty"))?;
    exchange::documents::workbook(&book).map_err(|error| Error::internal("writing the tables", error))
}
