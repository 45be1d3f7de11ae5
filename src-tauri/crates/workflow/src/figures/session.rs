use super::titled;
use crate::session::in_scope;
use crate::text::Texts;
use crate::{Result, scope::Scope};
use exchange::figures::{Figure, FigureTone, Plot, ScatterFigure, ScatterPoint};
use project::Reader;
use std::collections::BTreeMap;

/// Above it, effect and effort are large.
const MIDDLE: i32 = 3;

/// Improvement projects by effect and effort; those of one estimate share a point.
pub(super) fn effort(reader: &Reader, scope: &Scope, texts: &Texts) -> Result<Option<Figure>> {
    let initiatives = in_scope(reader, scope)?;
    let mut cells: BTreeMap<(i32, i32), Vec<String>> = BTreeMap::new();
    for each in &initiatives {
        cells.entry((each.effort, each.effect)).or_default().push(each.title.clone());
    }
    if cells.is_empty() {
        return Ok(None);
    }
    let quick = |effort: i32, effect: i32| effect > MIDDLE && effort <= MIDDLE;
    let point = |(&(effort, effect), titles): (&(i32, i32), &Vec<String>)| ScatterPoint {
        label: titles.join("; "),
        group: 0,
        x: f64::from(effort),
        y: f64::from(effect),
        x_half: None,
        y_half: None,
        tone: if quick(effort, effect) { FigureTone::Good } else { FigureTone::Neutral },
    };
    let plot = ScatterFigure {
        x_axis: texts.get("session-effort"),
        y_axis: texts.get("session-effect"),
        x_split: Some(f64::from(MIDDLE) + 0.5),
        y_split: Some(f64::from(MIDDLE) + 0.5),
        scale: Some([1.0, 5.0]),
        quadrants: ["quick", "big", "doubt", "small"].map(|name| texts.get(&format!("session-quadrant-{name}"))),
        groups: vec![],
        points: cells.iter().map(point).collect(),
    };
    let count = initiatives.iter().filter(|each| quick(each.effort, each.effect)).count();
    let caption = texts.say("session-matrix-caption", &[("count".to_owned(), count.into())].into());
    Ok(Some(titled(texts.get("figure-effort"), caption, Plot::Scatter(plot), texts)))
}
