//! The specification as a Word document: GOST 34.602-2020, ten sections, from the project as it stands.

mod goals;
mod objects;
mod prose;
mod requirements;

use super::{Requirement, trace};
use crate::chain::Model;
use crate::scope::Scope;
use crate::text::{Language, Texts, Value, Wording, date};
use crate::{Error, Result, overview};
use analysis::progress::Progress;
use exchange::documents::*;
use exchange::figures::FigureLanguage;
use project::{Reader, journeys::BusinessUnit};

/// Everything the document is written from.
pub(super) struct Source<'a> {
    pub reader: &'a Reader,
    pub model: Model,
    pub requirements: Vec<Requirement>,
    pub units: Vec<BusinessUnit>,
    pub company: String,
    /// The newest day of the data, counted from 1970-01-01; `None` without data.
    pub day: Option<i32>,
    pub texts: &'static Texts,
}

impl<'a> Source<'a> {
    pub fn read(reader: &'a Reader, scope: &Scope, language: Language) -> Result<Self> {
        let texts = language.texts();
        let model = Model::load(reader)?;
        let mut requirements = super::requirements(reader, scope, texts)?;
        requirements.retain(|it| !it.removed);
        let units = model.facts.units.iter().filter(|unit| scope.business_unit.is_none_or(|id| id == unit.id)).cloned().collect();
        let newest = model.facts.voices.values().filter_map(|voice| voice.newest).max();
        let day = project::orders::period(reader)?.map(|(_, last)| last).max(newest);
        Ok(Self { reader, requirements, units, company: overview::name(reader)?, day, texts, model })
    }

    pub fn say(&self, key: &str, args: &[(&str, Value)]) -> String {
        let args = args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        self.texts.word(&Wording { key: key.to_owned(), args })
    }

    pub fn get(&self, key: &str) -> String {
        self.texts.get(key)
    }

    pub fn value(&self, value: Option<f64>) -> String {
        value.map_or_else(|| "—".to_owned(), |value| crate::chain::kpi_value(value, self.texts))
    }

    pub fn in_scope(&self, unit: project::journeys::BusinessUnitId) -> bool {
        self.units.iter().any(|it| it.id == unit)
    }

    pub fn trace(&self, requirement: &Requirement) -> String {
        trace::trace(&self.model, requirement, self.texts)
    }

    /// The newest day of the data as people write it; nothing without data.
    pub fn date(&self) -> String {
        self.day.map_or_else(String::new, |day| self.texts.date(day))
    }

    fn paragraph(&self, key: &str, args: &[(&str, Value)]) -> ReportBlock {
        let text = self.say(key, args);
        // What introduces a list stays on its page.
        let keep_with_next = text.ends_with(':');
        ReportBlock::Paragraph(ReportParagraph { runs: vec![ReportRun::text(text)], keep_with_next })
    }

    fn heading(&self, level: u32, key: &str) -> ReportBlock {
        ReportBlock::heading(level, self.get(key), key)
    }

    fn column(&self, key: &str, width: f64) -> ReportColumn {
        ReportColumn { header: self.get(key), width, align: CellAlign::Left }
    }

    fn number_column(&self, key: &str, width: f64) -> ReportColumn {
        ReportColumn { align: CellAlign::Right, ..self.column(key, width) }
    }

    fn table(&self, key: &str, columns: Vec<ReportColumn>, rows: Vec<Vec<ReportCell>>) -> ReportBlock {
        ReportBlock::Table(ReportTable { caption: self.get(key), bookmark: key.to_owned(), columns, rows })
    }
}

/// Writes the document; `Finish::Quick` leaves the contents without page numbers.
pub fn word(reader: &Reader, scope: &Scope, language: Language, finish: Finish, progress: &dyn Progress) -> Result<Vec<u8>> {
    let source = Source::read(reader, scope, language)?;
    progress.report(0.02)?;
    docx(&report(&source)?, finish, progress).map_err(|error| match error {
        DocumentError::Cancelled => Error::Cancelled(analysis::progress::Cancelled),
        other => Error::internal("writing the specification", other),
    })
}

fn report(source: &Source<'_>) -> Result<Report> {
    let portrait = |blocks| ReportPart { orientation: Orientation::Portrait, blocks };
    let landscape = |blocks| ReportPart { orientation: Orientation::Landscape, blocks };
    let mut first = prose::general(source);
    first.push(ReportBlock::PageBreak);
    first.extend(goals::prose(source)?);
    let mut objects = objects::company(source);
    objects.extend(objects::rest(source));
    let maps = objects::maps(source)?;
    if !maps.is_empty() {
        objects.push(source.heading(2, "spec-doc-h-maps"));
        objects.push(source.paragraph("spec-doc-maps", &[]));
    }
    let parts = vec![
        portrait(first),
        landscape(goals::passports(source)),
        portrait(objects),
        landscape(maps),
        portrait(requirements::to_the_system(source)),
        portrait(requirements::work(source)),
        landscape(requirements::control(source)),
        portrait(prose::end(source)?),
    ];
    Ok(Report {
        title_page: title_page(source),
        labels: ReportLabels {
            contents: source.get("spec-doc-contents"),
            table: source.get("spec-doc-table"),
            figure: source.get("spec-doc-figure"),
            page: source.get("spec-doc-page"),
            of: source.get("spec-doc-of"),
        },
        language: match source.texts.language {
            Language::Ru => FigureLanguage::Ru,
            Language::En => FigureLanguage::En,
        },
        header: source.say("spec-doc-header", &[("company", source.company.as_str().into())]),
        parts: parts.into_iter().filter(|part| !part.blocks.is_empty()).collect(),
    })
}

fn title_page(source: &Source<'_>) -> TitlePage {
    let units = source.units.iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>().join(", ");
    let fields = [
        ("spec-doc-customer", source.company.clone()),
        ("spec-doc-units", units),
        ("spec-doc-data-of", source.date()),
        ("spec-doc-requirement-count", source.requirements.len().to_string()),
    ];
    let field = |(key, value): (&str, String)| TitleField { name: source.get(key), value };
    TitlePage {
        above: vec![source.company.clone(), source.get("spec-doc-approved")],
        title: source.get("spec-doc-title"),
        subtitle: source.get("spec-doc-system"),
        fields: fields.into_iter().filter(|(_, value)| !value.is_empty()).map(field).collect(),
        below: source.day.map_or_else(String::new, |day| date(day).year().to_string()),
    }
}

#[cfg(test)]
mod tests;
