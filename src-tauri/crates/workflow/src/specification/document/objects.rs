//! Section 3: the company, its journeys, weights, segments, processes and systems.

use super::Source;
use crate::Result;
use crate::chain::weight_text;
use exchange::documents::*;
use exchange::figures::FigureTone;
use project::journeys::TouchpointId;
use project::processes::OperationKind;
use std::collections::HashMap;

const TOUCHPOINTS_PER_PICTURE: u32 = 7;

pub(super) fn company(source: &Source<'_>) -> Vec<ReportBlock> {
    let facts = &source.model.facts;
    let count = |count: usize| ReportCell::text(source.texts.number(count as f64, 0));
    let row = |unit: &project::journeys::BusinessUnit| {
        vec![
            ReportCell::text(&unit.name),
            count(facts.touchpoints.iter().filter(|it| it.business_unit_id == unit.id).count()),
            count(facts.processes.iter().filter(|it| it.business_unit_id == unit.id).count()),
            count(facts.kpis.iter().filter(|it| it.business_unit_id == unit.id).count()),
            count(facts.customer_counts.get(&Some(unit.id)).map_or(0, |n| *n as usize)),
        ]
    };
    let columns = vec![
        source.column("spec-doc-c-unit", 4.0),
        source.number_column("spec-doc-c-touchpoints", 2.0),
        source.number_column("spec-doc-c-processes", 2.0),
        source.number_column("spec-doc-c-kpis", 2.0),
        source.number_column("spec-doc-c-customers", 2.0),
    ];
    let rows = source.units.iter().map(row).collect();
    let facts_of = [
        ("units", source.units.len().into()),
        ("company", source.company.as_str().into()),
        ("customers", facts.customer_counts.values().sum::<i32>().into()),
        ("processes", facts.processes.len().into()),
        ("systems", facts.systems.len().into()),
    ];
    vec![
        source.heading(1, "spec-section-3"),
        source.heading(2, "spec-doc-h-company"),
        source.paragraph("spec-doc-company", &facts_of),
        source.table("spec-doc-t-units", columns, rows),
    ]
}

/// The journey maps of each business unit, on landscape pages; nothing without maps.
pub(super) fn maps(source: &Source<'_>) -> Result<Vec<ReportBlock>> {
    let mut blocks = Vec::new();
    for unit in &source.units {
        for figure in super::super::figures::journeys(source.reader, unit, source.texts)? {
            let bookmark = format!("journey {} {}", unit.id, blocks.len());
            let touchpoints_per_picture = Some(TOUCHPOINTS_PER_PICTURE);
            blocks.push(ReportBlock::Figure(ReportFigure { figure, bookmark, touchpoints_per_picture }));
        }
    }
    Ok(blocks)
}

pub(super) fn rest(source: &Source<'_>) -> Vec<ReportBlock> {
    let mut blocks = weights(source);
    blocks.extend(segments(source));
    blocks.extend(processes(source));
    blocks.extend(systems(source));
    blocks
}

fn weights(source: &Source<'_>) -> Vec<ReportBlock> {
    let facts = &source.model.facts;
    // Business units share the touchpoints of the whole-company model by code: each stands once.
    let mut by_code: HashMap<&str, (TouchpointId, f64)> = HashMap::new();
    for touchpoint in facts.touchpoints.iter().filter(|it| source.in_scope(it.business_unit_id)) {
        if let Some(weight) = facts.weights.get(&touchpoint.id) {
            by_code.entry(&touchpoint.code).or_insert((touchpoint.id, weight.share));
        }
    }
    let mut order: Vec<(&str, (TouchpointId, f64))> = by_code.into_iter().collect();
    order.sort_by(|one, other| other.1.1.total_cmp(&one.1.1).then_with(|| one.0.cmp(other.0)));
    let mut blocks = vec![source.heading(2, "spec-doc-h-weights")];
    if order.is_empty() {
        blocks.push(source.paragraph("spec-doc-no-weights", &[]));
        return blocks;
    }
    let row = |(code, (id, _)): &(&str, (TouchpointId, f64))| {
        let weight = &facts.weights[id];
        let rank = if weight.rank_from == weight.rank_to {
            weight.rank_from.to_string()
        } else {
            format!("{}–{}", weight.rank_from, weight.rank_to)
        };
        vec![
            ReportCell::text(*code),
            ReportCell::text(facts.touchpoint(*id).map_or("", |it| it.name.as_str())),
            ReportCell::text(weight_text(weight, source.texts)),
            ReportCell::text(rank),
            ReportCell::text(weight.tie_group.to_string()),
            ReportCell::text(source.texts.number(weight.n.into(), 0)),
        ]
    };
    let columns = vec![
        source.column("spec-doc-c-code", 0.9),
        source.column("spec-doc-c-touchpoint", 4.0),
        source.column("spec-doc-c-weight", 2.2),
        source.column("spec-doc-c-rank", 1.2),
        source.number_column("spec-doc-c-group", 1.2),
        source.number_column("spec-doc-c-n", 1.0),
    ];
    blocks.push(source.paragraph("spec-doc-weights", &[]));
    blocks.push(source.table("spec-doc-t-weights", columns, order.iter().map(row).collect()));
    blocks
}

fn segments(source: &Source<'_>) -> Vec<ReportBlock> {
    let mut blocks = vec![source.heading(2, "spec-doc-h-segments")];
    let segments = &source.model.facts.segments;
    let members = project::segments::members(source.reader).unwrap_or_default();
    if segments.is_empty() {
        blocks.push(source.paragraph("spec-doc-no-segments", &[]));
        return blocks;
    }
    let all = members.len().max(1) as f64;
    let noted = segments.iter().any(|it| !it.note.is_empty());
    let row = |it: &project::segments::Segment| {
        let count = members.iter().filter(|(segment, _)| *segment == it.id).count() as f64;
        let mut row = vec![
            ReportCell::text(&it.name),
            ReportCell::text(source.texts.number(count, 0)),
            ReportCell::text(source.texts.percent(count / all, 0)),
        ];
        row.extend(noted.then(|| ReportCell::text(&it.note)));
        row
    };
    let mut columns = vec![
        source.column("spec-doc-c-segment", 3.0),
        source.number_column("spec-doc-c-customers", 1.6),
        source.number_column("spec-doc-c-share", 1.2),
    ];
    columns.extend(noted.then(|| source.column("spec-doc-c-note", 4.0)));
    blocks.push(source.paragraph("spec-doc-segments", &[]));
    blocks.push(source.table("spec-doc-t-segments", columns, segments.iter().map(row).collect()));
    blocks.extend(communication(source));
    blocks
}

/// What the system has to carry out for each segment: its plan of communication; nothing where there is none.
fn communication(source: &Source<'_>) -> Vec<ReportBlock> {
    let plan: Vec<project::strategy::Communication> = source.reader.all().unwrap_or_default();
    if plan.is_empty() {
        return vec![];
    }
    let of = |segment: &project::segments::Segment| {
        let own: Vec<_> = plan.iter().filter(|line| line.segment_id == segment.id).cloned().collect();
        let told = [("segment", segment.name.as_str().into())];
        (!own.is_empty()).then(|| {
            let bookmark = format!("plan {}", segment.id);
            let table = crate::strategy::plan_table(&own, &bookmark, source.texts);
            [source.paragraph("spec-doc-communication", &told), table]
        })
    };
    source.model.facts.segments.iter().filter_map(of).flatten().collect()
}

fn processes(source: &Source<'_>) -> Vec<ReportBlock> {
    let facts = &source.model.facts;
    let mut blocks = vec![source.heading(2, "spec-doc-h-processes")];
    for process in facts.processes.iter().filter(|it| source.in_scope(it.business_unit_id)) {
        let operations = facts.operations.iter().filter(|it| it.process_id == process.id && it.kind == OperationKind::Operation);
        let found: Vec<_> = facts.bottlenecks.iter().filter(|it| it.process == process.id).collect();
        let key = if found.is_empty() { "spec-doc-process" } else { "spec-doc-process-held" };
        let pools = found.iter().map(|it| held_by(source, it));
        let facts_of = [
            ("name", process.name.as_str().into()),
            ("unit", facts.unit(process.business_unit_id).into()),
            ("arrivals", process.arrivals_per_day.into()),
            ("count", operations.count().into()),
            ("pools", pools.collect::<Vec<_>>().join(", ").into()),
        ];
        blocks.push(source.paragraph(key, &facts_of));
    }
    blocks
}

/// A pool that holds customers back, with its load and the waiting before it.
fn held_by(source: &Source<'_>, it: &crate::processes::ProcessBottleneck) -> String {
    let load = source.texts.percent(it.utilisation, 0);
    let facts_of = [("pool", it.pool_name.as_str().into()), ("load", load.into())];
    match it.waiting_hours {
        Some(hours) => {
            let [pool, load] = facts_of;
            source.say("spec-doc-pool", &[pool, load, ("hours", source.texts.number(hours, 1).into())])
        }
        None => source.say("spec-doc-pool-overloaded", &facts_of),
    }
}

fn systems(source: &Source<'_>) -> Vec<ReportBlock> {
    let facts = &source.model.facts;
    if facts.systems.is_empty() {
        return vec![];
    }
    let row = |it: &project::systems::System| {
        let items = facts.items_of_system(it.id).count() as f64;
        let (answer, tone) = match it.dashboard {
            true => ("spec-doc-yes", FigureTone::Good),
            false => ("spec-doc-no", FigureTone::Warn),
        };
        vec![
            ReportCell::text(&it.name),
            ReportCell::text(&it.kind),
            ReportCell::text(&it.description),
            ReportCell::text(&it.owner),
            ReportCell::text(source.texts.number(items, 0)),
            ReportCell::toned(source.get(answer), tone),
        ]
    };
    let columns = vec![
        source.column("spec-doc-c-system", 2.2),
        source.column("spec-doc-c-kind", 1.4),
        source.column("spec-doc-c-description", 3.6),
        source.column("spec-doc-c-owner", 2.2),
        source.number_column("spec-doc-c-items", 1.2),
        source.column("spec-doc-c-dashboard", 1.5),
    ];
    vec![
        source.heading(2, "spec-doc-h-systems"),
        source.paragraph("spec-doc-systems", &[("count", facts.systems.len().into())]),
        source.table("spec-doc-t-systems", columns, facts.systems.iter().map(row).collect()),
    ]
}
