//! The tables of baskets as a workbook.

use super::later::{LaterRequest, LaterView, later};
use super::view::{BasketRequest, BasketView, view};
use crate::Result;
use crate::text::{Texts, Wording};
use analysis::progress::Progress;
use exchange::documents::{Cell, Column, ColumnKind, Sheet, Workbook};
use project::Reader;

/// Rules, sets and later orders, one sheet each; `None` without orders.
pub fn book(
    reader: &Reader,
    request: &BasketRequest,
    window: i32,
    texts: &Texts,
    progress: &dyn Progress,
) -> Result<Option<Workbook>> {
    if !super::has_orders(reader)? {
        return Ok(None);
    }
    let same = view(reader, request, progress)?;
    let after = later(reader, &LaterRequest { level: request.level, segment: request.segment, window }, progress)?;
    let sheets = vec![rules(&same, texts), sets(&same, texts), after_orders(&after, texts)];
    Ok(Some(Workbook { title: texts.get("segments-tab-baskets"), sheets }))
}

fn columns(texts: &Texts, heads: &[(&str, ColumnKind)]) -> Vec<Column> {
    let width = |kind| if kind == ColumnKind::Text { 44.0 } else { 16.0 };
    heads
        .iter()
        .map(|(key, kind)| Column { header: texts.get(&format!("baskets-column-{key}")), width: width(*kind), kind: *kind })
        .collect()
}

fn sheet(texts: &Texts, title: &str, said: &[Wording], heads: &[(&str, ColumnKind)], rows: Vec<Vec<Cell>>) -> Sheet {
    let title = texts.get(title);
    let note = said.iter().map(|line| texts.word(line)).collect::<Vec<_>>().join(" ");
    Sheet { name: title.clone(), title, note, columns: columns(texts, heads), rows }
}

fn rules(view: &BasketView, texts: &Texts) -> Sheet {
    let heads = [
        ("reasons", ColumnKind::Text),
        ("result", ColumnKind::Text),
        ("orders", ColumnKind::Integer),
        ("support", ColumnKind::Percent),
        ("confidence", ColumnKind::Percent),
        ("lift", ColumnKind::Number),
        ("leverage", ColumnKind::Percent),
        ("conviction", ColumnKind::Number),
        ("zhang", ColumnKind::Number),
        ("believed", ColumnKind::Text),
    ];
    let rows = view.rule_rows.iter().map(|row| {
        vec![
            Cell::Text(row.reasons.join(" + ")),
            Cell::Text(row.result.clone()),
            Cell::Number(f64::from(row.orders)),
            Cell::Number(row.support),
            Cell::Number(row.confidence),
            Cell::Number(row.lift),
            Cell::Number(row.leverage),
            row.conviction.map_or_else(|| Cell::Text("∞".to_owned()), Cell::Number),
            Cell::Number(row.zhang),
            believed(row.believed, texts),
        ]
    });
    sheet(texts, "baskets-rules", &view.finding, &heads, rows.collect())
}

fn sets(view: &BasketView, texts: &Texts) -> Sheet {
    let heads = [("set", ColumnKind::Text), ("orders", ColumnKind::Integer), ("support", ColumnKind::Percent)];
    let row = |row: &super::SetRow| {
        vec![Cell::Text(row.items.join(" + ")), Cell::Number(f64::from(row.orders)), Cell::Number(row.support)]
    };
    sheet(texts, "baskets-sets", &view.notes, &heads, view.set_rows.iter().map(row).collect())
}

fn after_orders(view: &LaterView, texts: &Texts) -> Sheet {
    let heads = [
        ("first", ColumnKind::Text),
        ("second", ColumnKind::Text),
        ("customers", ColumnKind::Integer),
        ("compared", ColumnKind::Integer),
        ("bought", ColumnKind::Integer),
        ("share", ColumnKind::Percent),
        ("base", ColumnKind::Percent),
        ("lift", ColumnKind::Number),
        ("lag", ColumnKind::Number),
        ("believed", ColumnKind::Text),
    ];
    let rows = view.rows.iter().map(|row| {
        vec![
            Cell::Text(row.first.clone()),
            Cell::Text(row.second.clone()),
            Cell::Number(f64::from(row.customers)),
            Cell::Number(f64::from(row.compared)),
            Cell::Number(f64::from(row.bought)),
            Cell::Number(row.share),
            Cell::Number(row.base),
            row.lift.map_or(Cell::Empty, Cell::Number),
            Cell::Number(row.lag),
            believed(row.believed, texts),
        ]
    });
    let said = [view.finding.as_slice(), view.notes.as_slice()].concat();
    sheet(texts, "baskets-later", &said, &heads, rows.collect())
}

fn believed(believed: bool, texts: &Texts) -> Cell {
    Cell::Text(texts.get(if believed { "baskets-believed" } else { "baskets-doubtful" }))
}
