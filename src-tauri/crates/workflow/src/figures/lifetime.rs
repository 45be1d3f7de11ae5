use super::titled;
use crate::Result;
use crate::lifetime::{LifetimeShown, WorthOf, WorthRow, view};
use crate::text::Texts;
use analysis::lifetime::CalibrationGroup;
use exchange::figures::{
    BarsFigure, Figure, FigureBar, FigureCurve, FigurePoint, FigureTone, IntervalRow, IntervalsFigure, LinesFigure, Plot,
};
use project::Reader;

/// What each segment is worth in 12 months, with intervals; `None` before the study was computed.
pub(super) fn value(reader: &Reader, texts: &Texts) -> Result<Option<Figure>> {
    let Some(shown) = view(reader)?.shown else { return Ok(None) };
    let mut rows: Vec<&WorthRow> = shown.rows.iter().filter(|row| row.of != WorthOf::All).collect();
    rows.sort_by(|one, other| other.year.value.total_cmp(&one.year.value));
    let intervals: Option<Vec<IntervalRow>> = rows.iter().map(|row| interval(row, texts)).collect();
    let axis = texts.get("lifetime-axis-millions");
    // Where nothing is known of the intervals plain bars are drawn: an interval of no width would read as certainty.
    let plot = match intervals {
        Some(rows) => Plot::Intervals(IntervalsFigure { axis, rank_heading: texts.get("lifetime-column-customers"), rows }),
        None => Plot::Bars(BarsFigure { axis, bars: rows.iter().map(|row| bar(row, texts)).collect(), mark: None }),
    };
    let caption = shown.finding.iter().map(|line| texts.word(line)).collect::<Vec<_>>().join(" ");
    Ok(Some(titled(texts.get(title(&shown)), caption, plot, texts)))
}

fn title(shown: &LifetimeShown) -> &'static str {
    if shown.with_margin { "lifetime-title-margin" } else { "lifetime-title-revenue" }
}

fn interval(row: &WorthRow, texts: &Texts) -> Option<IntervalRow> {
    let range = row.year.range?;
    Some(IntervalRow {
        label: label(row, texts),
        value: millions(row.year.value),
        low: millions(range.low),
        high: millions(range.high),
        group: None,
        rank: texts.number(f64::from(row.customers), 0),
        text: texts.number(millions(row.year.value), 1),
    })
}

fn bar(row: &WorthRow, texts: &Texts) -> FigureBar {
    let value = millions(row.year.value);
    FigureBar { label: label(row, texts), value, text: texts.number(value, 1), tone: FigureTone::Neutral }
}

fn label(row: &WorthRow, texts: &Texts) -> String {
    if row.of == WorthOf::Segment { row.name.clone() } else { texts.get("lifetime-outside") }
}

fn millions(value: f64) -> f64 {
    value / 1e6
}

/// The forecast of an earlier day against what happened; `None` where there was nothing to try it on.
pub(super) fn calibration(reader: &Reader, texts: &Texts) -> Result<Option<Figure>> {
    let Some(shown) = view(reader)?.shown else { return Ok(None) };
    let Some(found) = &shown.calibration else { return Ok(None) };
    let curve = |name: &str, colour, dashed, points| FigureCurve { name: texts.get(name), colour, dashed, points };
    let point =
        |value: f64, half_width| FigurePoint { value: Some(value), half_width, text: String::new(), tone: FigureTone::Neutral };
    // A band is as wide above as below, while an interval that would reach below no days at all was cut there: then the longer side
    // is the true half, and no more of it is drawn than fits between the mean and nothing. The table beside holds the interval.
    let half_width = |group: &CalibrationGroup| {
        group.interval.map(|interval| (interval.high - group.actual).max(group.actual - interval.low).min(group.actual))
    };
    let actual = found.groups.iter().map(|group| point(group.actual, half_width(group)));
    let predicted = found.groups.iter().map(|group| point(group.predicted, None));
    let plot = LinesFigure {
        axis: texts.get("lifetime-axis-orders"),
        labels: found.groups.iter().map(|group| repeats(group.from, group.to)).collect(),
        series: vec![
            curve("lifetime-actual", 0, false, actual.collect()),
            curve("lifetime-predicted", 1, true, predicted.collect()),
        ],
        mark: None,
    };
    let caption = texts.word(&shown.calibration_finding);
    Ok(Some(titled(texts.get("lifetime-calibration"), caption, Plot::Lines(plot), texts)))
}

fn repeats(from: u32, to: u32) -> String {
    if from == to { from.to_string() } else { format!("{from}–{to}") }
}
