use super::titled;
use crate::text::{Arguments, Texts};
use crate::voice::{TouchpointRow, view};
use crate::{Result, scope::Scope};
use exchange::figures::{BarsFigure, Figure, FigureBar, FigureTone, IntervalRow, IntervalsFigure, Plot};
use project::Reader;

/// Touchpoints by rising satisfaction, those whose mean has an interval.
pub(super) fn satisfaction(reader: &Reader, scope: &Scope, texts: &Texts) -> Result<Option<Figure>> {
    let view = view(reader, scope)?;
    let mut rows: Vec<IntervalRow> = view.touchpoints.iter().filter_map(|row| interval_row(row, texts)).collect();
    rows.sort_by(|a, b| a.value.total_cmp(&b.value));
    let Some(lowest) = rows.first() else { return Ok(None) };
    let tied = rows[1..].iter().filter(|row| row.low <= lowest.high).count();
    let facts = Arguments::from([
        ("name".to_owned(), lowest.label.as_str().into()),
        ("value".to_owned(), format!("{} ({})", lowest.text, range(lowest, texts)).into()),
        ("count".to_owned(), tied.into()),
    ]);
    let caption = texts.say(if tied > 0 { "voice-caption-tie" } else { "voice-caption" }, &facts);
    let axis = texts.get("voice-chart-note");
    let plot = IntervalsFigure { axis, rank_heading: texts.get("voice-column-n"), rows };
    Ok(Some(titled(texts.get("figure-satisfaction"), caption, Plot::Intervals(plot), texts)))
}

fn interval_row(row: &TouchpointRow, texts: &Texts) -> Option<IntervalRow> {
    let score = row.voice.satisfaction.as_ref()?;
    let (mean, interval) = (score.mean?, score.interval?);
    Some(IntervalRow {
        label: format!("{} {}", row.code, row.name),
        value: mean,
        low: interval.low,
        high: interval.high,
        group: None,
        rank: texts.number(f64::from(score.n), 0),
        text: texts.number(mean, 1),
    })
}

fn range(row: &IntervalRow, texts: &Texts) -> String {
    format!("{}–{}", texts.number(row.low, 1), texts.number(row.high, 1))
}

/// Answers by grade, with the NPS that follows from them.
pub(super) fn grades(reader: &Reader, scope: &Scope, texts: &Texts) -> Result<Option<Figure>> {
    let view = view(reader, scope)?;
    if view.nps.n == 0 {
        return Ok(None);
    }
    let tone = |grade: usize| match grade {
        9.. => FigureTone::Good,
        7 | 8 => FigureTone::Neutral,
        _ => FigureTone::Bad,
    };
    let bar = |(grade, count): (usize, &u32)| FigureBar {
        label: grade.to_string(),
        value: f64::from(*count),
        text: texts.number(f64::from(*count), 0),
        tone: tone(grade),
    };
    let share = |count: u32| texts.percent(f64::from(count) / f64::from(view.nps.n), 0);
    let caption = view.nps.points.map_or_else(
        || texts.get("voice-grades-caption-few"),
        |points| {
            let facts = [
                ("promoters".to_owned(), share(view.nps.promoters).into()),
                ("detractors".to_owned(), share(view.nps.detractors).into()),
                ("points".to_owned(), texts.number(points, 0).into()),
            ];
            texts.say("voice-grades-caption", &facts.into())
        },
    );
    let bars = view.grades.iter().enumerate().map(bar).collect();
    let plot = BarsFigure { axis: texts.get("voice-grades-note"), bars, mark: None };
    Ok(Some(titled(texts.get("figure-grades"), caption, Plot::Bars(plot), texts)))
}
