//! Sections 4 to 9: the requirements themselves, data needs and the traceability matrix.

use super::Source;
use crate::chain::{Node, NodeKind, gap_key, gap_reasons};
use crate::specification::{Requirement, trace};
use exchange::documents::*;
use exchange::figures::FigureTone;

pub(super) fn to_the_system(source: &Source<'_>) -> Vec<ReportBlock> {
    let mut blocks = vec![source.heading(1, "spec-section-4")];
    for section in ["4.1", "4.2", "4.3", "4.4"] {
        let key = format!("spec-section-{}", section.replace('.', "-"));
        blocks.push(source.heading(2, &key));
        blocks.push(source.paragraph(&key.replace("section", "doc-section"), &[]));
        blocks.extend(items(source, section));
        if section == "4.3" {
            blocks.extend(data_needs(source));
        }
    }
    blocks
}

/// Sections 5 and 6.
pub(super) fn work(source: &Source<'_>) -> Vec<ReportBlock> {
    let mut blocks = section(source, "5");
    blocks.extend(initiatives(source));
    blocks.extend(section(source, "6"));
    blocks
}

/// Section 7 with the matrix of traceability.
pub(super) fn control(source: &Source<'_>) -> Vec<ReportBlock> {
    let mut blocks = section(source, "7");
    blocks.push(source.paragraph("spec-doc-matrix", &[]));
    let columns = vec![
        source.column("spec-doc-c-number", 0.9),
        source.column("spec-doc-c-touchpoint", 2.6),
        source.column("spec-doc-c-weight", 1.4),
        source.column("spec-doc-c-characteristic", 3.0),
        source.column("spec-doc-c-kpi", 3.4),
        source.column("spec-doc-c-cause", 3.4),
        source.column("spec-doc-c-priority", 1.3),
    ];
    let rows = source.requirements.iter().filter(|it| !it.sources.is_empty()).map(|it| traced(source, it)).collect();
    blocks.push(source.table("spec-doc-t-matrix", columns, rows));
    blocks
}

/// A requirement as a line of the matrix: one cell for each kind of thing on its way.
fn traced(source: &Source<'_>, it: &Requirement) -> Vec<ReportCell> {
    use NodeKind::{Bottleneck, Characteristic, Gap, Initiative, Kpi, Touchpoint, Weight};
    let way = it.sources.first().map_or_else(Vec::new, |first| trace::way(&source.model, &first.node, source.texts));
    let of = |kinds: &[NodeKind]| {
        let titles = way.iter().filter(|link| kinds.contains(&link.node.kind)).map(|link| link.title.as_str());
        ReportCell::text(titles.collect::<Vec<_>>().join("; "))
    };
    vec![
        ReportCell::text(&it.number),
        of(&[Touchpoint]),
        of(&[Weight]),
        of(&[Characteristic]),
        of(&[Kpi]),
        of(&[Bottleneck, Gap, Initiative]),
        ReportCell::toned(it.priority.to_string(), tone(it.priority)),
    ]
}

fn tone(priority: i32) -> FigureTone {
    if priority == 1 { FigureTone::Warn } else { FigureTone::Neutral }
}

/// A section of the first level with what belongs to it.
pub(super) fn section(source: &Source<'_>, section: &str) -> Vec<ReportBlock> {
    let key = format!("spec-section-{section}");
    let mut blocks = vec![source.heading(1, &key), source.paragraph(&key.replace("section", "doc-section"), &[])];
    blocks.extend(items(source, section));
    blocks
}

/// Each requirement: its number and text, what it follows from, how it is accepted.
fn items(source: &Source<'_>, section: &str) -> Vec<ReportBlock> {
    let of_section = source.requirements.iter().filter(|it| it.section == section);
    of_section.flat_map(|it| item(source, it)).collect()
}

fn item(source: &Source<'_>, it: &Requirement) -> Vec<ReportBlock> {
    let small = |text: String| ReportRun::Text(ReportText { text, bold: false, italic: true, tone: FigureTone::Neutral });
    let priority = source.say("spec-doc-priority", &[("priority", it.priority.into())]);
    let head = vec![ReportRun::bold(format!("{} ", it.number)), ReportRun::text(format!("{} ", it.text)), small(priority)];
    let points = vec![
        vec![small(format!("{} ", source.get("spec-doc-from"))), ReportRun::text(source.trace(it))],
        vec![small(format!("{} ", source.get("spec-doc-acceptance"))), ReportRun::text(&it.acceptance)],
    ];
    vec![
        ReportBlock::Paragraph(ReportParagraph { runs: head, keep_with_next: true }),
        ReportBlock::List(ReportList { marker: ListMarker::Bullet, items: points }),
    ]
}

/// What each KPI lacks, one line a data item.
fn data_needs(source: &Source<'_>) -> Vec<ReportBlock> {
    let facts = &source.model.facts;
    let gaps: Vec<_> =
        facts.gaps.iter().filter(|gap| facts.kpi(gap.kpi).is_some_and(|kpi| source.in_scope(kpi.business_unit_id))).collect();
    if gaps.is_empty() {
        return vec![];
    }
    // Business units often lack the same: the unit is the one cell in which such lines differ.
    let mut rows: Vec<[String; 6]> = Vec::new();
    for gap in &gaps {
        let line = data_need(source, gap);
        let same = |row: &&mut [String; 6]| (0..6).all(|at| at == UNIT || row[at] == line[at]);
        match rows.iter_mut().find(same) {
            Some(row) => row[UNIT] = format!("{}, {}", row[UNIT], line[UNIT]),
            None => rows.push(line),
        }
    }
    let rows = rows.iter().map(|row| row.iter().map(ReportCell::text).collect()).collect();
    let columns = vec![
        source.column("spec-doc-c-kpi", 3.0),
        source.column("spec-doc-c-unit", 2.6),
        source.column("spec-doc-c-item", 2.6),
        source.column("spec-doc-c-system", 1.9),
        source.column("spec-doc-c-lacks", 2.4),
        source.column("spec-doc-c-number", 1.2),
    ];
    let facts_of = [("count", gaps.len().into())];
    vec![source.paragraph("spec-doc-data", &facts_of), source.table("spec-doc-t-data", columns, rows)]
}

/// Column of the business unit among the data needs.
const UNIT: usize = 1;

fn data_need(source: &Source<'_>, gap: &crate::systems::DataGap) -> [String; 6] {
    let facts = &source.model.facts;
    let kpi = facts.kpi(gap.kpi);
    let item = gap.data_item.and_then(|id| facts.data_item(id));
    let system = item.and_then(|it| it.system_id).and_then(|id| facts.system(id));
    [
        kpi.map_or_else(String::new, |kpi| format!("{} {}", kpi.code, kpi.name)),
        kpi.map_or_else(String::new, |kpi| facts.unit(kpi.business_unit_id).to_owned()),
        item.map_or_else(|| "—".to_owned(), |it| it.name.clone()),
        system.map_or_else(|| "—".to_owned(), |it| it.name.clone()),
        gap_reasons(&gap.reasons, source.texts),
        numbers(source, &gap_key(gap)),
    ]
}

/// Numbers of the requirements that close a gap.
fn numbers(source: &Source<'_>, key: &str) -> String {
    let gap = Node::new(NodeKind::Gap, key);
    let closing =
        source.requirements.iter().filter(|it| it.rule.starts_with("data-") && it.sources.iter().any(|link| link.node == gap));
    closing.map(|it| it.number.as_str()).collect::<Vec<_>>().join(", ")
}

/// Improvement projects by quarter, as part of the work.
fn initiatives(source: &Source<'_>) -> Vec<ReportBlock> {
    let mut rows: Vec<(&str, Vec<ReportCell>)> = Vec::new();
    for it in &source.model.facts.initiatives {
        if it.business_unit_id.is_some_and(|unit| !source.in_scope(unit)) {
            continue;
        }
        let unit = it.business_unit_id.map_or("", |unit| source.model.facts.unit(unit));
        let quarter = it.quarter.split_once('-').map_or_else(String::new, |(year, quarter)| {
            source.say("chain-quarter", &[("year", year.into()), ("quarter", quarter.into())])
        });
        let row = vec![
            ReportCell::text(quarter),
            ReportCell::text(&it.title),
            ReportCell::text(unit),
            ReportCell::text(&it.owner),
            ReportCell::text(source.get(&format!("chain-initiative-{}", it.status.word()))),
        ];
        rows.push((&it.quarter, row));
    }
    if rows.is_empty() {
        return vec![];
    }
    rows.sort_by_key(|(quarter, _)| *quarter);
    let columns = vec![
        source.column("spec-doc-c-quarter", 1.4),
        source.column("spec-doc-c-initiative", 3.8),
        source.column("spec-doc-c-unit", 2.5),
        source.column("spec-doc-c-owner", 2.4),
        source.column("spec-doc-c-status", 2.1),
    ];
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    vec![source.paragraph("spec-doc-initiatives", &[]), source.table("spec-doc-t-initiatives", columns, rows)]
}
