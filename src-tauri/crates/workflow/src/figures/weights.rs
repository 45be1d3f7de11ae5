use super::{WeightMethod, titled};
use crate::Result;
use crate::text::{Arguments, Texts};
use crate::weights::{WeightChoice, WeightRow, WeightView, screen};
use analysis::weights::{Quadrant, RankRange};
use exchange::figures::{Figure, FigureTone, IntervalRow, IntervalsFigure, Plot, ScatterFigure, ScatterPoint};
use project::Reader;

/// Touchpoints by falling value of a method, ties and places as on the screen; `None` before the model was computed.
pub(super) fn weights(reader: &Reader, choice: WeightChoice, method: WeightMethod, texts: &Texts) -> Result<Option<Figure>> {
    let Some(view) = screen(reader, choice, choice.business_unit)?.view else { return Ok(None) };
    let mut rows: Vec<IntervalRow> = view.rows.iter().filter_map(|row| interval_row(row, method, texts)).collect();
    rows.sort_by(|a, b| b.value.total_cmp(&a.value));
    let (axis, heading) = match method {
        WeightMethod::Share | WeightMethod::Final => ("weights-axis-share", "weights-column-place"),
        WeightMethod::Beta => ("weights-axis-beta", "weights-fact-vif"),
        WeightMethod::Importance => ("weights-axis-importance", "weights-column-n"),
    };
    let count = texts.number(f64::from(view.model.replications), 0);
    let plot = IntervalsFigure {
        axis: texts.say(axis, &[("count".to_owned(), count.into())].into()),
        rank_heading: texts.get(heading),
        rows: rows.clone(),
    };
    Ok(Some(titled(title(&view, texts), caption(&rows, method, texts), Plot::Intervals(plot), texts)))
}

fn title(view: &WeightView, texts: &Texts) -> String {
    format!("{} · {}", texts.get("figure-weights"), texts.get(&format!("weights-outcome-{}", view.model.choice.outcome.word())))
}

fn interval_row(row: &WeightRow, method: WeightMethod, texts: &Texts) -> Option<IntervalRow> {
    let (value, interval, digits) = match method {
        WeightMethod::Share => (row.share * 100.0, row.share_interval, 0),
        WeightMethod::Final => (row.final_weight * 100.0, row.final_interval, 0),
        WeightMethod::Beta => (row.beta, row.beta_interval, 2),
        WeightMethod::Importance => (row.importance?, row.importance_interval?, 1),
    };
    let scale = if matches!(method, WeightMethod::Share | WeightMethod::Final) { 100.0 } else { 1.0 };
    let (group, rank, text) = match method {
        WeightMethod::Share => (Some(row.tie_group), places(row.rank), texts.percent(row.share, 0)),
        WeightMethod::Final => (Some(row.final_tie_group), places(row.final_rank), texts.percent(row.final_weight, 0)),
        WeightMethod::Beta => (None, texts.number(row.inflation, 1), texts.number(value, digits)),
        WeightMethod::Importance => (None, texts.number(f64::from(row.n), 0), texts.number(value, digits)),
    };
    let (low, high) = (interval.low * scale, interval.high * scale);
    Some(IntervalRow { label: row.name.clone(), value, low, high, group, rank, text })
}

fn places(rank: RankRange) -> String {
    if rank.from == rank.to { rank.from.to_string() } else { format!("{}–{}", rank.from, rank.to) }
}

fn caption(rows: &[IntervalRow], method: WeightMethod, texts: &Texts) -> String {
    let Some(first) = rows.first() else { return String::new() };
    let tied = rows.iter().filter(|row| row.group == Some(1)).count();
    let key = match method {
        WeightMethod::Share if tied > 1 => "weights-caption-share-tied",
        WeightMethod::Final if tied > 1 => "weights-caption-final-tied",
        WeightMethod::Share => "weights-caption-share",
        WeightMethod::Final => "weights-caption-final",
        WeightMethod::Beta => "weights-caption-beta",
        WeightMethod::Importance => "weights-caption-importance",
    };
    let digits = match method {
        WeightMethod::Beta => 2,
        WeightMethod::Importance => 1,
        _ => 0,
    };
    let range = format!("{}–{}", texts.number(first.low, digits), texts.number(first.high, digits));
    let facts = Arguments::from([
        ("name".to_owned(), first.label.as_str().into()),
        ("value".to_owned(), first.text.as_str().into()),
        ("share".to_owned(), first.text.as_str().into()),
        ("range".to_owned(), range.into()),
        ("count".to_owned(), tied.into()),
    ]);
    texts.say(key, &facts)
}

/// Final weight against satisfaction, cut at the means.
pub(super) fn quadrants(reader: &Reader, choice: WeightChoice, texts: &Texts) -> Result<Option<Figure>> {
    let Some(view) = screen(reader, choice, choice.business_unit)?.view else { return Ok(None) };
    let name = |quadrant: &str| texts.get(&format!("weights-quadrant-{quadrant}"));
    let point = |row: &WeightRow| ScatterPoint {
        label: row.name.clone(),
        group: 0,
        x: row.satisfaction,
        y: row.final_weight * 100.0,
        x_half: row.satisfaction_interval.map(|interval| (interval.high - interval.low) / 2.0),
        y_half: Some((row.final_interval.high - row.final_interval.low) * 50.0),
        tone: if row.quadrant == Quadrant::ConcentrateHere { FigureTone::Bad } else { FigureTone::Neutral },
    };
    let plot = ScatterFigure {
        x_axis: texts.get("weights-axis-satisfaction"),
        y_axis: texts.get("weights-axis-weight"),
        x_split: Some(view.satisfaction_cut),
        y_split: Some(view.importance_cut * 100.0),
        scale: None,
        quadrants: ["concentrate-here", "keep-up", "possible-overkill", "low-priority"].map(name),
        groups: vec![],
        points: view.rows.iter().map(point).collect(),
    };
    let caption = texts.word(&view.quadrant_finding);
    Ok(Some(titled(texts.get("figure-quadrants"), caption, Plot::Scatter(plot), texts)))
}
