//! The journey map on as many slides as it takes for its text to be read from the last row.

use super::{Room, Slide, charts::drawn};
use crate::text::{Texts, Wording};
use crate::voice::{self, TouchpointVoice};
use crate::weights::{self, TouchpointWeight};
use crate::{Result, scope::Scope};
use analysis::voice::Evidence;
use exchange::figures::*;
use project::Reader;
use project::journeys::{self as map, Stage, Touchpoint, TouchpointId};
use std::collections::HashMap;

/// Units that the names of lanes and one touchpoint take.
const SIDE: f64 = 156.0;
const COLUMN: f64 = 112.0;

struct Known {
    voices: HashMap<TouchpointId, TouchpointVoice>,
    weights: HashMap<TouchpointId, TouchpointWeight>,
    /// Touchpoints of the journey in order, with the name of their stage.
    places: Vec<(String, Touchpoint)>,
}

pub(super) fn slides(reader: &Reader, scope: &Scope, room: Room, texts: &Texts) -> Result<Vec<Slide>> {
    let Some(known) = read(reader, scope)? else { return Ok(vec![]) };
    let worst =
        known.places.iter().filter_map(|(_, each)| Some((mean(&known, each.id)?, each))).min_by(|a, b| a.0.total_cmp(&b.0));
    let Some((score, touchpoint)) = worst else { return Ok(vec![]) };
    let headline = Wording::new("slide-journey")
        .with("name", touchpoint.name.as_str())
        .with("score", (score * 10.0).round() / 10.0)
        .with("count", known.places.len());
    let per_slide = (((room.width - SIDE) / COLUMN) as usize).max(3);
    let parts = known.places.len().div_ceil(per_slide).max(1);
    let even = known.places.len().div_ceil(parts).max(1);
    let slide = |(at, places): (usize, &[(String, Touchpoint)])| Slide {
        key: "journey",
        headline: headline.clone(),
        lines: if parts > 1 { vec![part(at + 1, parts, places)] } else { vec![] },
        figure: Some(drawn(texts, Plot::Journey(figure(&known, places, touchpoint.id, texts)))),
    };
    Ok(known.places.chunks(even).enumerate().map(slide).collect())
}

fn read(reader: &Reader, scope: &Scope) -> Result<Option<Known>> {
    let Ok(unit) = scope.unit_or_first(reader) else { return Ok(None) };
    let journeys = map::journeys(reader, unit)?;
    let asked = journeys.iter().find(|journey| Some(journey.id) == scope.journey).or(journeys.first());
    let Some(journey) = asked else { return Ok(None) };
    let stages = map::stages(reader, journey.id)?;
    let name_of = |stage| stages.iter().find(|each: &&Stage| each.id == stage).map(|each| each.name.clone()).unwrap_or_default();
    let mut places = Vec::new();
    for placement in map::placements(reader, journey.id)? {
        places.push((name_of(placement.stage_id), reader.get::<Touchpoint>(placement.touchpoint_id)?));
    }
    let scope = Scope { business_unit: Some(unit), ..*scope };
    let voices = voice::of_touchpoints(reader, &scope)?.into_iter().map(|each| (each.touchpoint, each)).collect();
    Ok(Some(Known { voices, weights: weights::of_touchpoints(reader)?, places }))
}

fn mean(known: &Known, touchpoint: TouchpointId) -> Option<f64> {
    known.voices.get(&touchpoint)?.satisfaction.as_ref()?.mean
}

fn part(at: usize, of: usize, places: &[(String, Touchpoint)]) -> Wording {
    let name = |place: Option<&(String, Touchpoint)>| place.map(|(stage, _)| stage.clone()).unwrap_or_default();
    Wording::new("slide-journey-part")
        .with("at", at)
        .with("of", of)
        .with("from", name(places.first()))
        .with("to", name(places.last()))
}

fn figure(known: &Known, places: &[(String, Touchpoint)], worst: TouchpointId, texts: &Texts) -> JourneyFigure {
    let mut stages: Vec<FigureStage> = Vec::new();
    for (stage, touchpoint) in places {
        if stages.last().is_none_or(|last| last.name != *stage) {
            stages.push(FigureStage { name: stage.clone(), touchpoints: vec![] });
        }
        let last = stages.last_mut().expect("a stage was just pushed");
        last.touchpoints.push(column(known, touchpoint, worst, texts));
    }
    JourneyFigure {
        lanes: JourneyLanes {
            stage: texts.get("slide-lane-stage"),
            touchpoint: texts.get("slide-lane-touchpoint"),
            satisfaction: texts.get("slide-lane-satisfaction"),
            weight: if known.weights.is_empty() { String::new() } else { texts.get("slide-lane-weight") },
            ..JourneyLanes::default()
        },
        stages,
        curves: vec![FigureCurve {
            name: texts.get("slide-lane-satisfaction"),
            colour: 0,
            dashed: false,
            points: places.iter().map(|(_, each)| point(known, each.id, worst, texts)).collect(),
        }],
        scale_low: 0.0,
        scale_high: 10.0,
    }
}

fn column(known: &Known, touchpoint: &Touchpoint, worst: TouchpointId, texts: &Texts) -> FigureTouchpoint {
    let heaviest = known.weights.values().map(|weight| weight.share).fold(f64::MIN_POSITIVE, f64::max);
    FigureTouchpoint {
        name: touchpoint.name.clone(),
        channel: ChannelIcon::Other,
        evidence: match known.voices.get(&touchpoint.id).map(|voice| voice.evidence) {
            Some(Evidence::Solid) => EvidenceMark::Solid,
            Some(Evidence::Weak) => EvidenceMark::Weak,
            _ => EvidenceMark::None,
        },
        weight: known.weights.get(&touchpoint.id).map(|weight| FigureWeight {
            share: weight.share / heaviest,
            text: texts.percent(weight.share, 0),
            rank: String::new(),
            tone: FigureTone::Accent,
        }),
        nps: None,
        kpi: None,
        process: None,
        notes: vec![],
        highlighted: touchpoint.id == worst,
    }
}

fn point(known: &Known, touchpoint: TouchpointId, worst: TouchpointId, texts: &Texts) -> FigurePoint {
    let score = known.voices.get(&touchpoint).and_then(|voice| voice.satisfaction.as_ref());
    let (value, interval) = (score.and_then(|score| score.mean), score.and_then(|score| score.interval.as_ref()));
    FigurePoint {
        value,
        half_width: interval.map(|interval| (interval.high - interval.low) / 2.0),
        text: value.map(|mean| texts.number(mean, 1)).unwrap_or_default(),
        tone: if touchpoint == worst { FigureTone::Bad } else { FigureTone::Neutral },
    }
}
