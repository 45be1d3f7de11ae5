//! The strategy of segments as a Word document: one page a segment.

use super::view::{SegmentStrategy, StrategyView, view};
use crate::scope::Scope;
use crate::text::{Arguments, Language, Texts, Value};
use crate::{Error, Result, overview};
use analysis::interval::Interval;
use analysis::progress::{Cancelled, Progress};
use exchange::documents::*;
use exchange::figures::FigureLanguage;
use project::Reader;
use project::strategy::TargetMeasure;

/// Writes the document; without segments it says what is missing.
pub fn word(reader: &Reader, scope: &Scope, language: Language, finish: Finish, progress: &dyn Progress) -> Result<Vec<u8>> {
    let view = view(reader, scope)?;
    if view.segments.is_empty() {
        return Err(Error::input("strategy-empty"));
    }
    progress.report(0.05)?;
    let report = report(&view, &overview::name(reader)?, language);
    docx(&report, finish, progress).map_err(|error| match error {
        DocumentError::Cancelled => Error::Cancelled(Cancelled),
        other => Error::internal("writing the strategy", other),
    })
}

fn report(view: &StrategyView, company: &str, language: Language) -> Report {
    let texts = language.texts();
    let part = |card: &SegmentStrategy| ReportPart { orientation: Orientation::Portrait, blocks: page(card, texts) };
    Report {
        title_page: TitlePage {
            above: vec![company.to_owned()],
            title: texts.get("strategy-title"),
            subtitle: texts.get("strategy-subtitle"),
            fields: vec![
                TitleField { name: texts.get("strategy-year"), value: view.at.map_or_else(String::new, |at| texts.date(at - 1)) },
                TitleField { name: texts.get("segments-cards"), value: view.segments.len().to_string() },
            ],
            below: view.at.map_or_else(String::new, |at| crate::text::date(at - 1).year().to_string()),
        },
        labels: ReportLabels {
            contents: texts.get("spec-doc-contents"),
            table: texts.get("spec-doc-table"),
            figure: texts.get("spec-doc-figure"),
            page: texts.get("spec-doc-page"),
            of: texts.get("spec-doc-of"),
        },
        language: match language {
            Language::Ru => FigureLanguage::Ru,
            Language::En => FigureLanguage::En,
        },
        header: format!("{company} · {}", texts.get("strategy-title")),
        parts: view.segments.iter().map(part).collect(),
    }
}

fn page(card: &SegmentStrategy, texts: &Texts) -> Vec<ReportBlock> {
    let mut blocks = vec![ReportBlock::heading(1, &card.segment.name, "")];
    blocks.extend((!card.segment.note.is_empty()).then(|| ReportBlock::paragraph(&card.segment.note)));
    blocks.extend(sentences(card, texts).into_iter().map(ReportBlock::paragraph));
    let own = |key: &str| format!("{key} {}", card.segment.id);
    if !card.needs.is_empty() {
        blocks.push(needs(card, own("needs"), texts));
    }
    if !card.channels.is_empty() {
        blocks.push(channels(card, own("channels"), texts));
    }
    if card.plan.is_empty() {
        blocks.push(ReportBlock::paragraph(texts.get("strategy-plan-none")));
    } else {
        blocks.push(plan(&card.plan, &own("plan"), texts));
    }
    blocks.push(targets(card, own("targets"), texts));
    blocks
}

/// Value, behaviour and leaving in words, with n and intervals.
fn sentences(card: &SegmentStrategy, texts: &Texts) -> Vec<String> {
    let value = Arguments::from([
        ("customers".to_owned(), f64::from(card.customers).into()),
        ("buyers".to_owned(), f64::from(card.buyers).into()),
        ("revenue".to_owned(), texts.number(card.revenue / 1e6, 1).into()),
        ("share".to_owned(), texts.percent(card.revenue_share, 0).into()),
    ]);
    let mut said = vec![texts.say("strategy-say-value", &value)];
    if let (Some(mean), Some(ends)) = (card.revenue_per_customer.mean, card.revenue_per_customer.interval) {
        let thousands = |value: f64| Value::from(texts.number(value / 1e3, 0));
        let facts = [("mean", thousands(mean)), ("low", thousands(ends.low)), ("high", thousands(ends.high))];
        said.push(texts.say("strategy-say-mean", &arguments(facts)));
    }
    if let (Some(orders), Some(ticket)) = (card.orders_per_customer.mean, card.ticket) {
        let gap = card.gap.map_or_else(|| "—".to_owned(), |gap| texts.number(gap.median, 0));
        let facts = [
            ("orders", Value::from(texts.number(orders, 1))),
            ("ticket", texts.number(ticket.median / 1e3, 0).into()),
            ("gap", gap.into()),
        ];
        said.push(texts.say("strategy-say-behaviour", &arguments(facts)));
    }
    if let (Some(share), Some(ends)) = (card.left.share, card.left.interval) {
        let facts = [
            ("share", Value::from(texts.percent(share, 0))),
            ("interval", interval(Some(ends), |value| texts.percent(value, 0)).into()),
            ("n", f64::from(card.left.n).into()),
        ];
        said.push(texts.say("strategy-say-left", &arguments(facts)));
    }
    said
}

fn arguments<const N: usize>(facts: [(&str, Value); N]) -> Arguments {
    facts.map(|(name, value)| (name.to_owned(), value)).into()
}

fn interval(ends: Option<Interval>, write: impl Fn(f64) -> String) -> String {
    ends.map_or_else(|| "—".to_owned(), |ends| format!("{}…{}", write(ends.low), write(ends.high)))
}

fn column(texts: &Texts, key: &str, width: f64) -> ReportColumn {
    ReportColumn { header: texts.get(&format!("strategy-column-{key}")), width, align: CellAlign::Left }
}

fn right(texts: &Texts, key: &str, width: f64) -> ReportColumn {
    ReportColumn { align: CellAlign::Right, ..column(texts, key, width) }
}

fn table(texts: &Texts, key: &str, bookmark: String, columns: Vec<ReportColumn>, rows: Vec<Vec<ReportCell>>) -> ReportBlock {
    ReportBlock::Table(ReportTable { caption: texts.get(&format!("strategy-sheet-{key}")), bookmark, columns, rows })
}

fn needs(card: &SegmentStrategy, bookmark: String, texts: &Texts) -> ReportBlock {
    let columns = vec![
        column(texts, "touchpoint", 3.4),
        right(texts, "importance", 1.3),
        right(texts, "interval", 1.5),
        right(texts, "n", 0.6),
        right(texts, "satisfaction", 2.4),
    ];
    let tenth = |value: f64| texts.number(value, 1);
    let row = |need: &super::Need| {
        let score = &need.satisfaction;
        let satisfaction =
            score.mean.map(|mean| format!("{} ({}; n = {})", tenth(mean), interval(score.interval, tenth), score.n));
        vec![
            ReportCell::text(format!("{} {}", need.code, need.name)),
            ReportCell::text(need.importance.mean.map_or_else(|| "—".to_owned(), tenth)),
            ReportCell::text(interval(need.importance.interval, tenth)),
            ReportCell::text(need.importance.n.to_string()),
            ReportCell::text(satisfaction.unwrap_or_else(|| "—".to_owned())),
        ]
    };
    table(texts, "needs", bookmark, columns, card.needs.iter().map(row).collect())
}

fn channels(card: &SegmentStrategy, bookmark: String, texts: &Texts) -> ReportBlock {
    let columns = vec![
        column(texts, "channel", 4.0),
        right(texts, "answers", 1.2),
        right(texts, "share", 1.2),
        right(texts, "interval", 1.8),
    ];
    let percent = |value: f64| texts.percent(value, 0);
    let row = |channel: &super::ChannelShare| {
        vec![
            ReportCell::text(&channel.channel),
            ReportCell::text(texts.number(channel.share.count.into(), 0)),
            ReportCell::text(channel.share.share.map_or_else(|| "—".to_owned(), percent)),
            ReportCell::text(interval(channel.share.interval, percent)),
        ]
    };
    table(texts, "channels", bookmark, columns, card.channels.iter().map(row).collect())
}

/// The plan of communication as a table; also where the specification tells of segments.
pub(crate) fn plan(lines: &[project::strategy::Communication], bookmark: &str, texts: &Texts) -> ReportBlock {
    let columns = vec![
        column(texts, "occasion", 2.6),
        column(texts, "message", 4.0),
        column(texts, "channel", 1.8),
        column(texts, "timing", 1.8),
    ];
    let row = |line: &project::strategy::Communication| {
        [&line.occasion, &line.message, &line.channel, &line.timing].map(|text| ReportCell::text(text.as_str())).to_vec()
    };
    table(texts, "plan", bookmark.to_owned(), columns, lines.iter().map(row).collect())
}

fn targets(card: &SegmentStrategy, bookmark: String, texts: &Texts) -> ReportBlock {
    let columns = vec![column(texts, "measure", 4.0), right(texts, "current", 2.0), right(texts, "target", 2.0)];
    let row = |row: &super::TargetRow| {
        let write = |value: Option<f64>| value.map_or_else(|| "—".to_owned(), |value| figure(row.measure, value, texts));
        vec![
            ReportCell::text(texts.get(&format!("strategy-measure-{}", row.measure.word()))),
            ReportCell::text(write(row.current)),
            ReportCell::text(write(row.target)),
        ]
    };
    table(texts, "targets", bookmark, columns, card.targets.iter().map(row).collect())
}

fn figure(measure: TargetMeasure, value: f64, texts: &Texts) -> String {
    match measure {
        TargetMeasure::Left => texts.percent(value, 0),
        TargetMeasure::Orders => texts.number(value, 1),
        TargetMeasure::Revenue | TargetMeasure::Ticket | TargetMeasure::Nps => texts.number(value, 0),
    }
}
