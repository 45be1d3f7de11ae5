//! The annexes as an Excel workbook: requirements, passports, data needs, traceability, segments, weights.

use super::document::Source;
use super::{Requirement, trace};
use crate::chain::{gap_key, gap_reasons};
use crate::scope::Scope;
use crate::text::{Language, date};
use crate::{Error, Result};
use analysis::progress::Progress;
use exchange::documents::*;
use project::Reader;
use project::kpis::Kpi;

/// Writes the workbook.
pub fn excel(reader: &Reader, scope: &Scope, language: Language, progress: &dyn Progress) -> Result<Vec<u8>> {
    let source = Source::read(reader, scope, language)?;
    progress.report(0.3)?;
    let sheets =
        vec![requirements(&source), passports(&source)?, data(&source), matrix(&source), segments(&source)?, weights(&source)];
    progress.report(0.6)?;
    let book = Workbook { title: source.get("spec-doc-title"), sheets };
    workbook(&book).map_err(|error| Error::internal("writing the specification", error))
}

fn sheet(source: &Source<'_>, key: &str, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Sheet {
    let note = source.say("spec-book-note", &[("company", source.company.as_str().into()), ("date", source.date().into())]);
    Sheet {
        name: source.get(&format!("spec-book-{key}")),
        title: source.get(&format!("spec-book-{key}-title")),
        note,
        columns,
        rows,
    }
}

fn column(source: &Source<'_>, key: &str, width: f64, kind: ColumnKind) -> Column {
    Column { header: source.get(&format!("spec-doc-c-{key}")), width, kind }
}

fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

fn number(value: Option<f64>) -> Cell {
    value.map_or(Cell::Empty, Cell::Number)
}

fn link(source: &Source<'_>, text: &str, key: &str, row: usize) -> Cell {
    Cell::Link(CellLink { text: text.to_owned(), sheet: source.get(&format!("spec-book-{key}")), row: Some(row) })
}

fn requirements(source: &Source<'_>) -> Sheet {
    use ColumnKind::{Integer, Text};
    let columns = vec![
        column(source, "number", 9.0, Text),
        column(source, "section", 30.0, Text),
        column(source, "requirement", 62.0, Text),
        column(source, "criterion", 62.0, Text),
        column(source, "priority", 11.0, Integer),
        column(source, "trace", 58.0, Text),
        column(source, "id", 26.0, Text),
    ];
    let row = |it: &Requirement| {
        vec![
            text(&it.number),
            text(source.get(&format!("spec-section-{}", it.section.replace('.', "-")))),
            text(&it.text),
            text(&it.acceptance),
            Cell::Number(it.priority.into()),
            text(source.trace(it)),
            text(&it.id),
        ]
    };
    sheet(source, "requirements", columns, source.requirements.iter().map(row).collect())
}

fn passports(source: &Source<'_>) -> Result<Sheet> {
    use ColumnKind::{Date, Number, Text};
    let kpis: Vec<&Kpi> = source.model.facts.kpis.iter().filter(|kpi| source.in_scope(kpi.business_unit_id)).collect();
    let mut columns =
        vec![column(source, "unit", 20.0, Text), column(source, "code", 8.0, Text), column(source, "kpi", 44.0, Text)];
    columns.extend([column(source, "level", 16.0, Text), column(source, "measure", 14.0, Text)]);
    columns.extend(["baseline", "actual", "target", "minimum", "maximum"].map(|key| column(source, key, 12.0, Number)));
    columns.push(column(source, "as-of", 12.0, Date));
    columns.extend([column(source, "period", 12.0, Text), column(source, "owner", 34.0, Text)]);
    let mut rows = Vec::with_capacity(kpis.len());
    for kpi in kpis {
        let newest = project::kpis::values(source.reader, kpi.id)?.last().map(|value| value.day);
        rows.push(vec![
            text(source.model.facts.unit(kpi.business_unit_id)),
            text(&kpi.code),
            text(&kpi.name),
            text(source.get(&format!("spec-level-{}", kpi.level.word()))),
            text(&kpi.unit),
            number(kpi.baseline),
            number(kpi.actual),
            number(kpi.target),
            number(kpi.minimum),
            number(kpi.maximum),
            newest.map_or(Cell::Empty, |day| Cell::Date(date(day))),
            text(&kpi.period),
            text(&kpi.owner),
        ]);
    }
    Ok(sheet(source, "passports", columns, rows))
}

fn data(source: &Source<'_>) -> Sheet {
    let facts = &source.model.facts;
    let columns = [
        ("unit", 20.0),
        ("code", 8.0),
        ("kpi", 40.0),
        ("item", 36.0),
        ("system", 26.0),
        ("lacks", 40.0),
        ("owner", 34.0),
        ("number", 12.0),
    ]
    .map(|(key, width)| column(source, key, width, ColumnKind::Text));
    let own = |gap: &&crate::systems::DataGap| facts.kpi(gap.kpi).is_some_and(|kpi| source.in_scope(kpi.business_unit_id));
    let row = |gap: &crate::systems::DataGap| {
        let kpi = facts.kpi(gap.kpi);
        let item = gap.data_item.and_then(|id| facts.data_item(id));
        let system = item.and_then(|it| it.system_id).and_then(|id| facts.system(id));
        let key = gap_key(gap);
        let closing = source.requirements.iter().position(|it| {
            it.rule.starts_with("data-")
                && it.sources.iter().any(|link| link.node.kind == crate::chain::NodeKind::Gap && link.node.key == key)
        });
        vec![
            text(kpi.map_or("", |kpi| facts.unit(kpi.business_unit_id))),
            text(kpi.map_or("", |kpi| kpi.code.as_str())),
            text(kpi.map_or("", |kpi| kpi.name.as_str())),
            text(item.map_or("—", |it| it.name.as_str())),
            text(system.map_or("—", |it| it.name.as_str())),
            text(gap_reasons(&gap.reasons, source.texts)),
            text(item.map_or("", |it| it.owner.as_str())),
            closing.map_or(Cell::Empty, |at| link(source, &source.requirements[at].number, "requirements", at)),
        ]
    };
    sheet(source, "data", columns.to_vec(), facts.gaps.iter().filter(own).map(row).collect())
}

/// One line for each source of each requirement.
fn matrix(source: &Source<'_>) -> Sheet {
    let columns = [("number", 9.0), ("requirement", 50.0), ("source-kind", 22.0), ("source", 40.0), ("trace", 70.0)]
        .map(|(key, width)| column(source, key, width, ColumnKind::Text));
    let mut rows = Vec::new();
    for (at, it) in source.requirements.iter().enumerate() {
        let number = || link(source, &it.number, "requirements", at);
        for from in &it.sources {
            let way = trace::way(&source.model, &from.node, source.texts);
            let way = way.iter().map(|link| link.title.as_str()).collect::<Vec<_>>().join(" → ");
            rows.push(vec![number(), text(&it.text), text(source.get(&from.label)), text(&from.title), text(way)]);
        }
        if !it.basis.is_empty() {
            rows.push(vec![number(), text(&it.text), text(source.get("spec-book-norm")), text(&it.basis), Cell::Empty]);
        }
    }
    sheet(source, "matrix", columns.to_vec(), rows)
}

fn segments(source: &Source<'_>) -> Result<Sheet> {
    use ColumnKind::{Integer, Percent, Text};
    let columns = vec![
        column(source, "segment", 34.0, Text),
        column(source, "customers", 14.0, Integer),
        column(source, "share", 12.0, Percent),
        column(source, "note", 60.0, Text),
    ];
    let members = project::segments::members(source.reader)?;
    let row = |it: &project::segments::Segment| {
        let count = members.iter().filter(|(segment, _)| *segment == it.id).count() as f64;
        vec![text(&it.name), Cell::Number(count), Cell::Number(count / members.len().max(1) as f64), text(&it.note)]
    };
    Ok(sheet(source, "segments", columns, source.model.facts.segments.iter().map(row).collect()))
}

fn weights(source: &Source<'_>) -> Sheet {
    use ColumnKind::{Integer, Percent, Text};
    let facts = &source.model.facts;
    let mut columns =
        vec![column(source, "unit", 20.0, Text), column(source, "code", 8.0, Text), column(source, "touchpoint", 34.0, Text)];
    columns.extend(["weight", "low", "high"].map(|key| column(source, key, 12.0, Percent)));
    columns.extend(["rank-from", "rank-to", "group", "n"].map(|key| column(source, key, 12.0, Integer)));
    let own = facts.touchpoints.iter().filter(|it| source.in_scope(it.business_unit_id));
    let rows = own.filter_map(|it| facts.weights.get(&it.id).map(|weight| (it, weight))).map(|(it, weight)| {
        let mut row = vec![text(facts.unit(it.business_unit_id)), text(&it.code), text(&it.name)];
        row.extend([weight.share, weight.low, weight.high].map(Cell::Number));
        row.extend([weight.rank_from, weight.rank_to, weight.tie_group, weight.n].map(|count| Cell::Number(count.into())));
        row
    });
    sheet(source, "weights", columns, rows.collect())
}
