//! The tables of lifetimes as a workbook.

use super::view::{LifetimeShown, view};
use super::worth::{Worth, WorthOf};
use crate::Result;
use crate::text::{Texts, date};
use exchange::documents::{Cell, Column, ColumnKind, Sheet, Workbook};
use project::Reader;
use project::segments::{Segment, SegmentId};
use std::collections::HashMap;

/// Segments, customers and regular buyers, one sheet each; `None` before the study was computed.
pub fn book(reader: &Reader, texts: &Texts) -> Result<Option<Workbook>> {
    let Some(shown) = view(reader)?.shown else { return Ok(None) };
    let names: HashMap<SegmentId, String> =
        reader.all::<Segment>()?.into_iter().map(|segment| (segment.id, segment.name)).collect();
    let sheets = vec![by_segment(&shown, texts), by_customer(&shown, &names, texts), regular(&shown, &names, texts)];
    Ok(Some(Workbook { title: texts.get("segments-tab-lifetime"), sheets }))
}

fn columns(texts: &Texts, heads: &[(&str, ColumnKind)]) -> Vec<Column> {
    let width = |kind| if kind == ColumnKind::Text { 34.0 } else { 18.0 };
    heads.iter().map(|(key, kind)| Column { header: texts.get(key), width: width(*kind), kind: *kind }).collect()
}

const MONEY: [(&str, ColumnKind); 6] = [
    ("lifetime-column-year", ColumnKind::Money),
    ("lifetime-column-year-low", ColumnKind::Money),
    ("lifetime-column-year-high", ColumnKind::Money),
    ("lifetime-column-two-years", ColumnKind::Money),
    ("lifetime-column-two-years-low", ColumnKind::Money),
    ("lifetime-column-two-years-high", ColumnKind::Money),
];

fn money(worths: [&Worth; 2]) -> impl Iterator<Item = Cell> {
    worths.into_iter().flat_map(|worth| {
        [Some(worth.value), worth.range.map(|range| range.low), worth.range.map(|range| range.high)]
            .map(|value| value.map_or(Cell::Empty, Cell::Number))
    })
}

fn said(shown: &LifetimeShown, texts: &Texts) -> String {
    let all = shown.finding.iter().chain(&shown.caveats);
    all.map(|line| texts.word(line)).collect::<Vec<_>>().join(" ")
}

fn by_segment(shown: &LifetimeShown, texts: &Texts) -> Sheet {
    let mut heads = vec![
        ("lifetime-column-segment", ColumnKind::Text),
        ("lifetime-column-customers", ColumnKind::Integer),
        ("lifetime-column-alive-n", ColumnKind::Number),
        ("lifetime-column-orders", ColumnKind::Number),
    ];
    heads.extend(MONEY);
    let rows = shown.rows.iter().map(|row| {
        let name = match row.of {
            WorthOf::Segment => row.name.clone(),
            WorthOf::Outside => texts.get("lifetime-outside"),
            WorthOf::All => texts.get("lifetime-all"),
        };
        let first = [
            Cell::Text(name),
            Cell::Number(f64::from(row.customers)),
            row.alive.map_or(Cell::Empty, Cell::Number),
            Cell::Number(row.orders),
        ];
        first.into_iter().chain(money([&row.year, &row.two_years])).collect()
    });
    let title = texts.get("lifetime-value");
    Sheet { name: title.clone(), title, note: said(shown, texts), columns: columns(texts, &heads), rows: rows.collect() }
}

fn by_customer(shown: &LifetimeShown, names: &HashMap<SegmentId, String>, texts: &Texts) -> Sheet {
    let mut heads = vec![
        ("lifetime-column-customer", ColumnKind::Text),
        ("lifetime-column-segment", ColumnKind::Text),
        ("lifetime-column-order-days", ColumnKind::Integer),
        ("lifetime-column-last", ColumnKind::Date),
        ("lifetime-column-alive", ColumnKind::Percent),
        ("lifetime-column-orders", ColumnKind::Number),
    ];
    heads.extend(MONEY);
    let rows = shown.customers.iter().map(|row| {
        let first = [
            Cell::Text(row.name.clone()),
            segment(row.segment, names),
            Cell::Number(f64::from(row.order_days)),
            Cell::Date(date(row.last)),
            row.alive.map_or(Cell::Empty, Cell::Number),
            Cell::Number(row.orders),
        ];
        first.into_iter().chain(money([&row.year, &row.two_years])).collect()
    });
    let title = texts.get("lifetime-customers");
    let note = texts.get("lifetime-customers-note");
    Sheet { name: title.clone(), title, note, columns: columns(texts, &heads), rows: rows.collect() }
}

fn regular(shown: &LifetimeShown, names: &HashMap<SegmentId, String>, texts: &Texts) -> Sheet {
    let heads = [
        ("lifetime-column-customer", ColumnKind::Text),
        ("lifetime-column-segment", ColumnKind::Text),
        ("lifetime-column-state", ColumnKind::Text),
        ("lifetime-column-order-count", ColumnKind::Integer),
        ("lifetime-column-gap", ColumnKind::Number),
        ("lifetime-column-last", ColumnKind::Date),
        ("lifetime-column-next", ColumnKind::Date),
        ("lifetime-column-since", ColumnKind::Integer),
        ("lifetime-column-limit", ColumnKind::Number),
        ("lifetime-column-ticket", ColumnKind::Money),
        ("lifetime-column-yearly", ColumnKind::Money),
    ];
    let rows = shown.regular.buyers.iter().map(|row| {
        let own = &row.buyer;
        vec![
            Cell::Text(row.name.clone()),
            segment(row.segment, names),
            Cell::Text(texts.get(own.state.key())),
            Cell::Number(f64::from(own.orders)),
            Cell::Number(own.gap),
            Cell::Date(date(own.last)),
            Cell::Date(date(own.next)),
            Cell::Number(f64::from(own.since)),
            Cell::Number(own.limit),
            Cell::Number(own.ticket),
            Cell::Number(own.yearly),
        ]
    });
    let title = texts.get("lifetime-regular");
    let note = texts.word(&shown.regular.finding);
    Sheet { name: title.clone(), title, note, columns: columns(texts, &heads), rows: rows.collect() }
}

fn segment(segment: Option<SegmentId>, names: &HashMap<SegmentId, String>) -> Cell {
    segment.and_then(|segment| names.get(&segment)).map_or(Cell::Empty, |name| Cell::Text(name.clone()))
}
