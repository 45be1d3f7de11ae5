//! The journey map and the KPI cascade as figures of the document.

use crate::Result;
use crate::text::Texts;
use exchange::figures::Figure;
use project::Reader;
use project::journeys::BusinessUnit;

/// The maps of a business unit in their order; a map without a touchpoint has nothing to show.
pub(super) fn journeys(reader: &Reader, unit: &BusinessUnit, texts: &Texts) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    for journey in project::journeys::journeys(reader, unit.id)? {
        if !project::journeys::placements(reader, journey.id)?.is_empty() {
            figures.push(crate::journeys::figure(reader, journey.id, None, texts)?);
        }
    }
    Ok(figures)
}

/// The cascade of a business unit; `None` without KPIs.
pub(super) fn cascade(reader: &Reader, unit: &BusinessUnit, texts: &Texts) -> Result<Option<Figure>> {
    crate::kpis::figure(reader, unit.id, texts.language)
}
