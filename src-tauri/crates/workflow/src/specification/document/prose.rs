//! Sections 1 and 10: what the document is, and what it was drawn up from.

use super::Source;
use crate::Result;
use exchange::documents::*;

pub(super) fn general(source: &Source<'_>) -> Vec<ReportBlock> {
    let company = || source.company.as_str().into();
    let count = |priority: i32| source.requirements.iter().filter(|it| it.priority == priority).count();
    let priorities = [1, 2, 3].map(|priority| {
        vec![ReportRun::text(source.say(&format!("spec-doc-priority-{priority}"), &[("count", count(priority).into())]))]
    });
    vec![
        source.heading(1, "spec-section-1"),
        source.heading(2, "spec-doc-h-name"),
        source.paragraph("spec-doc-name", &[]),
        source.heading(2, "spec-doc-h-parties"),
        source.paragraph("spec-doc-parties", &[("company", company())]),
        source.heading(2, "spec-doc-h-reason"),
        source.paragraph("spec-doc-reason", &[("date", source.date().into())]),
        source.heading(2, "spec-doc-h-reading"),
        source.paragraph("spec-doc-reading", &[]),
        ReportBlock::List(ReportList { marker: ListMarker::Bullet, items: priorities.to_vec() }),
        source.paragraph("spec-doc-numbers", &[]),
        source.heading(2, "spec-doc-h-terms"),
        ReportBlock::List(ReportList {
            marker: ListMarker::Bullet,
            items: ["touchpoint", "weight", "characteristic", "kpi", "bottleneck", "gap"]
                .map(|term| vec![ReportRun::text(source.get(&format!("spec-doc-term-{term}")))])
                .to_vec(),
        }),
    ]
}

pub(super) fn end(source: &Source<'_>) -> Result<Vec<ReportBlock>> {
    let mut blocks = super::requirements::section(source, "8");
    blocks.extend(super::requirements::section(source, "9"));
    blocks.push(source.heading(1, "spec-section-10"));
    blocks.push(source.paragraph("spec-doc-sources", &[]));
    let norms =
        ["gost-602", "gost-201", "gost-tests", "gost-stages", "law"].map(|norm| source.get(&format!("spec-doc-norm-{norm}")));
    let norms = norms.into_iter().map(|norm| vec![ReportRun::text(norm)]).collect();
    blocks.push(ReportBlock::List(ReportList { marker: ListMarker::Number, items: norms }));
    let batches: Vec<project::batches::Batch> = source.reader.all()?;
    let row = |batch: &project::batches::Batch| {
        let sheet = if batch.sheet.is_empty() { String::new() } else { format!(" · {}", batch.sheet) };
        let count = |count: i32| ReportCell::text(source.texts.number(count.into(), 0));
        vec![
            ReportCell::text(format!("{}{sheet}", batch.file)),
            count(batch.rows_read),
            count(batch.loaded),
            count(batch.duplicates),
            count(batch.rejected),
        ]
    };
    let rows: Vec<_> = batches.iter().filter(|batch| batch.active).map(row).collect();
    if !rows.is_empty() {
        blocks.push(source.paragraph("spec-doc-files", &[]));
        let columns = vec![
            source.column("spec-doc-c-file", 5.0),
            source.number_column("spec-doc-c-rows", 1.4),
            source.number_column("spec-doc-c-loaded", 1.6),
            source.number_column("spec-doc-c-duplicates", 1.6),
            source.number_column("spec-doc-c-rejected", 1.6),
        ];
        blocks.push(source.table("spec-doc-t-files", columns, rows));
    }
    Ok(blocks)
}
