//! The journey map and the KPI cascade as figures of the document.

use crate::Result;
use crate::text::Texts;
use exchange::figures::Figure;
use project::Reader;
use project::journeys::BusinessUnit;

pub(super) fn journeys(_reader: &Reader, _unit: &BusinessUnit, _texts: &Texts) -> Result<Vec<Figure>> {
    Ok(vec![])
}

/// The cascade of a business unit; `None` without KPIs.
pub(super) fn cascade(reader: &Reader, unit: &BusinessUnit, texts: &Texts) -> Result<Option<Figure>> {
    crate::kpis::figure(reader, unit.id, texts.language)
}
