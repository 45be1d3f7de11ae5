use super::titled;
use crate::Result;
use crate::lifetime::{LifetimeShown, WorthOf, WorthRow, view};
use crate::text::Texts;
use exchange::figures::{Figure, FigureCurve, FigurePoint, FigureTone, IntervalRow, IntervalsFigure, LinesFigure, Plot};
use project::Reader;

/// What each segment is worth in 12 months, with intervals; `None` before the study was computed.
pub(super) fn value(reader: &Reader, texts: &Texts) -> Result<Option<Figure>> {
    let Some(shown) = view(reader)?.shown else { return Ok(None) };
    let mut rows: Vec<IntervalRow> =
        shown.rows.iter().filter(|row| row.of != WorthOf::All).map(|row| interval(row, texts)).collect();
    rows.sort_by(|one, other| other.value.total_cmp(&one.value));
    let plot =
        IntervalsFigure { axis: texts.get("lifetime-axis-millions"), rank_heading: texts.get("lifetime-column-customers"), rows };
    let caption = shown.finding.iter().map(|line| texts.word(line)).collect::<Vec<_>>().join(" ");
    Ok(Some(titled(texts.get(title(&shown)), caption, Plot::Intervals(plot), texts)))
}

fn title(shown: &LifetimeShown) -> &'static str {
    if shown.with_margin { "lifetime-title-margin" } else { "lifetime-title-revenue" }
}

fn interval(row: &WorthRow, texts: &Texts) -> IntervalRow {
    let millions = |value: f64| value / 1e6;
    let range = row.year.range.map_or((row.year.value, row.year.value), |range| (range.low, range.high));
    IntervalRow {
        label: if row.of == WorthOf::Segment { row.name.clone() } else { texts.get("lifetime-outside") },
        value: millions(row.year.value),
        low: millions(range.0),
        high: millions(range.1),
        group: None,
        rank: texts.number(f64::from(row.customers), 0),
        text: texts.number(millions(row.year.value), 1),
    }
}

/// The forecast of an earlier day against what happened; `None` where there was nothing to try it on.
pub(super) fn calibration(reader: &Reader, texts: &Texts) -> Result<Option<Figure>> {
    let Some(shown) = view(reader)?.shown else { return Ok(None) };
    let Some(found) = &shown.calibration else { return Ok(None) };
    let curve = |name: &str, colour, dashed, points| FigureCurve { name: texts.get(name), colour, dashed, points };
    let point =
        |value: f64, half_width| FigurePoint { value: Some(value), half_width, text: String::new(), tone: FigureTone::Neutral };
    let actual = found.groups.iter().map(|group| point(group.actual, group.interval.map(|interval| interval.half_width())));
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
