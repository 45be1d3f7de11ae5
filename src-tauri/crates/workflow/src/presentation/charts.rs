//! Slides with one chart each: segments, weights, KPIs, bottlenecks.

use super::{Room, Slide};
use crate::systems::{figure_language, level_key};
use crate::text::{Texts, Value, Wording};
use crate::{Result, kpis, processes, scope::Scope, systems, weights};
use exchange::figures::{BarsFigure, Figure, FigureBar, FigureMark, FigureTone, IntervalRow, IntervalsFigure, Plot};
use project::journeys::Touchpoint;
use project::kpis::Kpi;
use project::segments::{Segment, members};
use project::{Reader, customers};

/// How many customers each segment has.
pub(super) fn segments(reader: &Reader, room: Room, texts: &Texts) -> Result<Option<Slide>> {
    let (segments, members) = (reader.all::<Segment>()?, members(reader)?);
    let all = f64::from(customers::count(reader)?);
    let mut sizes: Vec<(usize, &Segment)> =
        segments.iter().map(|each| (members.iter().filter(|(id, _)| *id == each.id).count(), each)).collect();
    sizes.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let Some((largest, first)) = sizes.first() else { return Ok(None) };
    let headline = Wording::new("slide-segments")
        .with("count", segments.len())
        .with("name", first.name.as_str())
        .with("share", (*largest as f64 / all.max(1.0) * 100.0).round());
    let bars = sizes.iter().take(room.rows()).map(|(count, segment)| {
        let share = *count as f64 / all.max(1.0);
        bar(
            &segment.name,
            share * 100.0,
            format!("{} · {}", texts.percent(share, 0), texts.number(*count as f64, 0)),
            FigureTone::Accent,
        )
    });
    Ok(Some(slide("segments", headline, plot(texts, texts.get("slide-segments-axis"), bars.collect(), None))))
}

/// Weights of touchpoints with their intervals, the heaviest first.
pub(super) fn weights(reader: &Reader, scope: &Scope, room: Room, texts: &Texts) -> Result<Option<Slide>> {
    let weights = weights::of_touchpoints(reader)?;
    let unit = scope.unit_or_first(reader).ok();
    let touchpoints = reader.all::<Touchpoint>()?.into_iter().filter(|each| Some(each.business_unit_id) == unit);
    let mut rows: Vec<_> = touchpoints.filter_map(|each| Some((weights.get(&each.id)?.clone(), each.name))).collect();
    rows.sort_by(|a, b| b.0.share.total_cmp(&a.0.share));
    let Some((first, name)) = rows.first() else { return Ok(None) };
    let key = if first.rank_from == first.rank_to { "slide-weights-first" } else { "slide-weights-tie" };
    let tied = rows.iter().filter(|(weight, _)| weight.tie_group == first.tie_group).count();
    let headline = Wording::new(key)
        .with("name", name.as_str())
        .with("share", (first.share * 100.0).round())
        .with("n", f64::from(first.n))
        .with("tied", tied);
    let row = |(weight, name): &(weights::TouchpointWeight, String)| IntervalRow {
        label: name.clone(),
        value: weight.share * 100.0,
        low: weight.low * 100.0,
        high: weight.high * 100.0,
        group: Some(weight.tie_group),
        rank: if weight.rank_from == weight.rank_to {
            weight.rank_from.to_string()
        } else {
            format!("{}–{}", weight.rank_from, weight.rank_to)
        },
        text: texts.percent(weight.share, 0),
    };
    let figure = IntervalsFigure {
        axis: texts.get("slide-weights-axis"),
        rank_heading: texts.get("slide-weights-rank"),
        rows: rows.iter().take(room.rows()).map(row).collect(),
    };
    Ok(Some(slide("weights", headline, drawn(texts, Plot::Intervals(figure)))))
}

/// Own progress to target per level, weighted.
pub(super) fn kpis(reader: &Reader, scope: &Scope, texts: &Texts) -> Result<Option<Slide>> {
    let standings = kpis::standings(reader)?;
    let kpis = reader.all::<Kpi>()?.into_iter().filter(|kpi| scope.business_unit.is_none_or(|unit| kpi.business_unit_id == unit));
    let known: Vec<(analysis::kpis::Level, f64, f64)> = kpis
        .filter_map(|kpi| {
            let standing = standings.get(&kpi.id)?;
            Some((systems::landscape::level(kpi.level), standing.own?.clamp(0.0, 1.0), standing.weight))
        })
        .collect();
    let mean = |level| {
        let of_level = || known.iter().filter(move |(at, _, _)| *at == level);
        let weight: f64 = of_level().map(|(_, _, weight)| weight).sum();
        (weight > 0.0).then(|| (level, of_level().map(|(_, own, weight)| own * weight).sum::<f64>() / weight))
    };
    let levels: Vec<_> = analysis::kpis::Level::ALL.into_iter().filter_map(mean).collect();
    let Some((worst, progress)) = levels.iter().min_by(|a, b| a.1.total_cmp(&b.1)) else { return Ok(None) };
    let headline = Wording::new("slide-kpis")
        .with("reached", known.iter().filter(|(_, own, _)| *own >= 1.0).count())
        .with("all", known.len())
        .with("level", Value::Terms(vec![level_key(*worst)]))
        .with("share", (progress * 100.0).round());
    let bars =
        levels.iter().map(|(level, own)| bar(&texts.get(&level_key(*level)), own * 100.0, texts.percent(*own, 0), tone(*own)));
    let mark = FigureMark { value: 100.0, label: texts.get("slide-kpis-target") };
    Ok(Some(slide("kpis", headline, plot(texts, texts.get("slide-kpis-axis"), bars.collect(), Some(mark)))))
}

/// Pools that hold customers back, with their load.
pub(super) fn bottlenecks(reader: &Reader, scope: &Scope, room: Room, texts: &Texts) -> Result<Option<Slide>> {
    let found = processes::bottlenecks(reader, scope.business_unit)?;
    let Some(worst) = found.first() else { return Ok(None) };
    let bars = found.iter().take(room.rows()).map(|each| {
        let tone = if each.utilisation >= 0.9 { FigureTone::Bad } else { FigureTone::Warn };
        bar(&each.pool_name, each.utilisation * 100.0, texts.percent(each.utilisation, 0), tone)
    });
    let mark = FigureMark { value: 100.0, label: texts.get("slide-bottlenecks-full") };
    let figure = plot(texts, texts.get("slide-bottlenecks-axis"), bars.collect(), Some(mark));
    Ok(Some(slide("bottlenecks", worst.words.clone(), figure)))
}

fn slide(key: &'static str, headline: Wording, figure: Figure) -> Slide {
    Slide { key, headline, lines: vec![], figure: Some(figure) }
}

fn bar(label: &str, value: f64, text: String, tone: FigureTone) -> FigureBar {
    FigureBar { label: label.to_owned(), value, text, tone }
}

fn plot(texts: &Texts, axis: String, bars: Vec<FigureBar>, mark: Option<FigureMark>) -> Figure {
    drawn(texts, Plot::Bars(BarsFigure { axis, bars, mark }))
}

pub(super) fn drawn(texts: &Texts, plot: Plot) -> Figure {
    Figure { title: String::new(), caption: String::new(), source: String::new(), language: figure_language(texts), plot }
}

fn tone(share: f64) -> FigureTone {
    match share {
        share if share >= 1.0 => FigureTone::Good,
        share if share >= 0.7 => FigureTone::Warn,
        _ => FigureTone::Bad,
    }
}
