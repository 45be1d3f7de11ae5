//! The strategy of segments as an Excel workbook: values, needs, channels, plan, targets.

use super::view::{SegmentStrategy, StrategyView, view};
use crate::scope::Scope;
use crate::text::{Arguments, Language, Texts};
use crate::{Error, Result, overview};
use analysis::interval::Interval;
use exchange::documents::*;
use project::Reader;
use project::strategy::TargetMeasure;

type Row = Vec<Cell>;

/// Writes the workbook; without segments it says what is missing.
pub fn excel(reader: &Reader, scope: &Scope, language: Language) -> Result<Vec<u8>> {
    let (view, texts) = (view(reader, scope)?, language.texts());
    if view.segments.is_empty() {
        return Err(Error::input("strategy-empty"));
    }
    let company = overview::name(reader)?;
    let sheets =
        vec![values(&view, texts), needs(&view, texts), channels(&view, texts), plan(&view, texts), targets(&view, texts)];
    let title = texts.get("strategy-title");
    let with_note = |sheet: Sheet| Sheet { note: note(&view, &company, texts), ..sheet };
    let book = Workbook { title, sheets: sheets.into_iter().map(with_note).collect() };
    workbook(&book).map_err(|error| Error::internal("writing the strategy", error))
}

fn note(view: &StrategyView, company: &str, texts: &Texts) -> String {
    let at = view.at.map_or_else(|| "—".to_owned(), |at| texts.date(at - 1));
    let facts = Arguments::from([("company".to_owned(), company.into()), ("at".to_owned(), at.into())]);
    texts.say("strategy-note", &facts)
}

fn sheet(texts: &Texts, key: &str, columns: Vec<Column>, rows: Vec<Row>) -> Sheet {
    let name = texts.get(&format!("strategy-sheet-{key}"));
    Sheet { title: name.clone(), name, note: String::new(), columns, rows }
}

fn column(texts: &Texts, key: &str, width: f64, kind: ColumnKind) -> Column {
    Column { header: texts.get(&format!("strategy-column-{key}")), width, kind }
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

fn maybe(value: Option<f64>) -> Cell {
    value.map_or(Cell::Empty, Cell::Number)
}

fn ends(interval: Option<Interval>) -> [Cell; 2] {
    [maybe(interval.map(|it| it.low)), maybe(interval.map(|it| it.high))]
}

fn values(view: &StrategyView, texts: &Texts) -> Sheet {
    use ColumnKind::{Integer, Money, Number, Percent, Text};
    let columns = vec![
        column(texts, "segment", 26.0, Text),
        column(texts, "customers", 12.0, Integer),
        column(texts, "buyers", 12.0, Integer),
        column(texts, "revenue", 18.0, Money),
        column(texts, "revenue-share", 12.0, Percent),
        column(texts, "per-customer", 18.0, Money),
        column(texts, "low", 16.0, Money),
        column(texts, "high", 16.0, Money),
        column(texts, "orders", 14.0, Number),
        column(texts, "ticket", 16.0, Money),
        column(texts, "gap", 16.0, Number),
        column(texts, "left", 12.0, Percent),
        column(texts, "left-low", 12.0, Percent),
        column(texts, "left-high", 12.0, Percent),
        column(texts, "nps", 10.0, Integer),
    ];
    let row = |card: &SegmentStrategy| {
        let mut row = vec![
            text(&card.segment.name),
            Cell::Number(card.customers.into()),
            Cell::Number(card.buyers.into()),
            Cell::Number(card.revenue),
            Cell::Number(card.revenue_share),
            maybe(card.revenue_per_customer.mean),
        ];
        row.extend(ends(card.revenue_per_customer.interval));
        row.extend([
            maybe(card.orders_per_customer.mean),
            maybe(card.ticket.map(|it| it.median)),
            maybe(card.gap.map(|it| it.median)),
            maybe(card.left.share),
        ]);
        row.extend(ends(card.left.interval));
        row.push(maybe(card.nps.points));
        row
    };
    sheet(texts, "values", columns, view.segments.iter().map(row).collect())
}

fn needs(view: &StrategyView, texts: &Texts) -> Sheet {
    use ColumnKind::{Integer, Number, Text};
    let columns = vec![
        column(texts, "segment", 26.0, Text),
        column(texts, "code", 8.0, Text),
        column(texts, "touchpoint", 40.0, Text),
        column(texts, "importance", 14.0, Number),
        column(texts, "low", 12.0, Number),
        column(texts, "high", 12.0, Number),
        column(texts, "n", 8.0, Integer),
        column(texts, "satisfaction", 18.0, Number),
        column(texts, "low", 12.0, Number),
        column(texts, "high", 12.0, Number),
        column(texts, "n", 8.0, Integer),
    ];
    let rows = view.segments.iter().flat_map(|card| card.needs.iter().map(move |need| (card, need)));
    let row = |(card, need): (&SegmentStrategy, &super::Need)| {
        let mut row = vec![text(&card.segment.name), text(&need.code), text(&need.name)];
        for score in [&need.importance, &need.satisfaction] {
            row.push(maybe(score.mean));
            row.extend(ends(score.interval));
            row.push(Cell::Number(score.n.into()));
        }
        row
    };
    sheet(texts, "needs", columns, rows.map(row).collect())
}

fn channels(view: &StrategyView, texts: &Texts) -> Sheet {
    use ColumnKind::{Integer, Percent, Text};
    let columns = vec![
        column(texts, "segment", 26.0, Text),
        column(texts, "channel", 32.0, Text),
        column(texts, "answers", 12.0, Integer),
        column(texts, "share", 12.0, Percent),
        column(texts, "low", 12.0, Percent),
        column(texts, "high", 12.0, Percent),
    ];
    let rows = view.segments.iter().flat_map(|card| card.channels.iter().map(move |channel| (card, channel)));
    let row = |(card, channel): (&SegmentStrategy, &super::ChannelShare)| {
        let share = &channel.share;
        let mut row =
            vec![text(&card.segment.name), text(&channel.channel), Cell::Number(share.count.into()), maybe(share.share)];
        row.extend(ends(share.interval));
        row
    };
    sheet(texts, "channels", columns, rows.map(row).collect())
}

fn plan(view: &StrategyView, texts: &Texts) -> Sheet {
    let columns = [("segment", 26.0), ("occasion", 40.0), ("message", 60.0), ("channel", 26.0), ("timing", 26.0)]
        .map(|(key, width)| column(texts, key, width, ColumnKind::Text));
    let rows = view.segments.iter().flat_map(|card| card.plan.iter().map(move |line| (card, line)));
    let row = |(card, line): (&SegmentStrategy, &project::strategy::Communication)| {
        [&card.segment.name, &line.occasion, &line.message, &line.channel, &line.timing].map(|cell| text(cell)).to_vec()
    };
    sheet(texts, "plan", columns.to_vec(), rows.map(row).collect())
}

fn targets(view: &StrategyView, texts: &Texts) -> Sheet {
    use ColumnKind::{Number, Text};
    let columns = vec![
        column(texts, "segment", 26.0, Text),
        column(texts, "measure", 40.0, Text),
        column(texts, "current", 18.0, Number),
        column(texts, "target", 18.0, Number),
    ];
    let rows = view.segments.iter().flat_map(|card| card.targets.iter().map(move |row| (card, row)));
    let row = |(card, row): (&SegmentStrategy, &super::TargetRow)| {
        // Shares stand as percent here, because a column has one form for all its numbers.
        let scale = if row.measure == TargetMeasure::Left { 100.0 } else { 1.0 };
        let number = |value: Option<f64>| maybe(value.map(|value| value * scale));
        let measure = texts.get(&format!("strategy-measure-{}", row.measure.word()));
        vec![text(&card.segment.name), text(&measure), number(row.current), number(row.target)]
    };
    sheet(texts, "targets", columns, rows.map(row).collect())
}
