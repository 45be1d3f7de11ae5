//! Section 2: purpose, goals as targets of KPIs, the cascade, passports.

use super::Source;
use crate::Result;
use crate::chain::missed;
use exchange::documents::*;
use exchange::figures::FigureTone;
use project::kpis::{Direction, Kpi};

pub(super) fn prose(source: &Source<'_>) -> Result<Vec<ReportBlock>> {
    let kpis: Vec<&Kpi> = of_scope(source).collect();
    let behind: Vec<&&Kpi> = kpis.iter().filter(|kpi| missed(kpi) == Some(true)).collect();
    let mut blocks = vec![
        source.heading(1, "spec-section-2"),
        source.heading(2, "spec-doc-h-purpose"),
        source.paragraph("spec-doc-purpose", &[]),
        source.heading(2, "spec-doc-h-goals"),
        source.paragraph("spec-doc-goals", &[("all", kpis.len().into()), ("behind", behind.len().into())]),
    ];
    for unit in &source.units {
        let goal = |kpi: &&&Kpi| {
            vec![ReportRun::text(source.say(
                "spec-doc-goal",
                &[
                    ("code", kpi.code.as_str().into()),
                    ("name", kpi.name.as_str().into()),
                    ("actual", source.value(kpi.actual).into()),
                    ("target", target(source, kpi).into()),
                    ("measure", kpi.unit.as_str().into()),
                ],
            ))]
        };
        let items: Vec<_> = behind.iter().filter(|kpi| kpi.business_unit_id == unit.id).map(goal).collect();
        if !items.is_empty() {
            let runs = vec![ReportRun::bold(unit.name.clone())];
            blocks.push(ReportBlock::Paragraph(ReportParagraph { runs, keep_with_next: true }));
            blocks.push(ReportBlock::List(ReportList { marker: ListMarker::Bullet, items }));
        }
    }
    let mut figures = Vec::new();
    for unit in &source.units {
        if let Some(figure) = super::super::figures::cascade(source.reader, unit, source.texts)? {
            let bookmark = format!("cascade {}", unit.id);
            figures.push(ReportBlock::Figure(ReportFigure { figure, bookmark, touchpoints_per_picture: None }));
        }
    }
    if !figures.is_empty() {
        blocks.push(source.heading(2, "spec-doc-h-cascade"));
        blocks.push(source.paragraph("spec-doc-cascade", &[]));
        blocks.extend(figures);
    }
    Ok(blocks)
}

fn of_scope<'s>(source: &'s Source<'_>) -> impl Iterator<Item = &'s Kpi> {
    source.model.facts.kpis.iter().filter(|kpi| source.in_scope(kpi.business_unit_id))
}

/// The target as people read it: a number, or the ends of a band.
pub(in super::super) fn target(source: &Source<'_>, kpi: &Kpi) -> String {
    match kpi.direction {
        Direction::Band => format!("{}–{}", source.value(kpi.minimum), source.value(kpi.maximum)),
        Direction::More | Direction::Less => source.value(kpi.target),
    }
}

/// A table of passports for each business unit.
pub(super) fn passports(source: &Source<'_>) -> Vec<ReportBlock> {
    let mut blocks = Vec::new();
    for unit in &source.units {
        let of_unit = of_scope(source).filter(|kpi| kpi.business_unit_id == unit.id);
        let rows: Vec<_> = of_unit.map(|kpi| passport(source, kpi)).collect();
        if rows.is_empty() {
            continue;
        }
        if blocks.is_empty() {
            blocks.push(source.heading(2, "spec-doc-h-passports"));
            blocks.push(source.paragraph("spec-doc-passports", &[]));
        }
        let columns = vec![
            source.column("spec-doc-c-code", 0.8),
            source.column("spec-doc-c-kpi", 4.2),
            source.column("spec-doc-c-level", 1.9),
            source.column("spec-doc-c-measure", 1.4),
            source.number_column("spec-doc-c-baseline", 1.3),
            source.number_column("spec-doc-c-actual", 1.1),
            source.number_column("spec-doc-c-target", 1.2),
            source.column("spec-doc-c-period", 1.2),
            source.column("spec-doc-c-owner", 3.2),
        ];
        let caption = source.say("spec-doc-t-passports", &[("unit", unit.name.as_str().into())]);
        let bookmark = format!("passports {}", unit.id);
        blocks.push(ReportBlock::Table(ReportTable { caption, bookmark, columns, rows }));
    }
    blocks
}

fn passport(source: &Source<'_>, kpi: &Kpi) -> Vec<ReportCell> {
    let tone = match missed(kpi) {
        Some(true) => FigureTone::Bad,
        Some(false) => FigureTone::Good,
        None => FigureTone::Neutral,
    };
    vec![
        ReportCell::text(&kpi.code),
        ReportCell::text(&kpi.name),
        ReportCell::text(source.get(&format!("spec-level-{}", kpi.level.word()))),
        ReportCell::text(&kpi.unit),
        ReportCell::text(source.value(kpi.baseline)),
        ReportCell::toned(source.value(kpi.actual), tone),
        ReportCell::text(target(source, kpi)),
        ReportCell::text(&kpi.period),
        ReportCell::text(&kpi.owner),
    ]
}
