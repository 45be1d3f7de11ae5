//! The picture of a map for documents, slides and "save as".

use super::map::{JourneyMap, MapKpi, MapPlace, MapScore, map};
use crate::Result;
use crate::chain::Tone;
use crate::text::{Arguments, Language, Texts};
use analysis::voice::Evidence;
use exchange::figures::*;
use project::Reader;
use project::journeys::JourneyId;
use project::segments::SegmentId;
use project::voice::Tone as RemarkTone;

/// The figure of a journey, for all customers or for a segment.
pub fn figure(reader: &Reader, journey: JourneyId, segment: Option<SegmentId>, texts: &Texts) -> Result<Figure> {
    let map = map(reader, journey, segment)?;
    let caption = map.finding.as_ref().map_or_else(|| texts.get("journeys-nobody-asked"), |finding| texts.word(finding));
    Ok(Figure {
        title: format!("{} · {} — {}", texts.get("screen-journeys"), map.business_unit.name, map.journey.name),
        caption,
        source: source(&map, texts),
        language: match texts.language {
            Language::Ru => FigureLanguage::Ru,
            Language::En => FigureLanguage::En,
        },
        plot: Plot::Journey(plot(&map, texts)),
    })
}

fn places(map: &JourneyMap) -> impl Iterator<Item = &MapPlace> + Clone {
    map.stages.iter().flat_map(|stage| &stage.places)
}

fn source(map: &JourneyMap, texts: &Texts) -> String {
    let answers = places(map).filter_map(|place| place.satisfaction).map(|score| score.n);
    let (least, most) = (answers.clone().min(), answers.max());
    let newest = places(map).filter_map(|place| place.newest).max();
    let (Some(least), Some(most)) = (least, most) else { return String::new() };
    let args = Arguments::from([
        ("least".to_owned(), f64::from(least).into()),
        ("most".to_owned(), f64::from(most).into()),
        ("date".to_owned(), newest.map_or_else(|| "—".to_owned(), |day| texts.date(day)).into()),
    ]);
    texts.say("journeys-source", &args)
}

/// Lanes that nothing is known for are left out of the picture.
fn plot(map: &JourneyMap, texts: &Texts) -> JourneyFigure {
    let lane = |key: &str, shown: bool| if shown { texts.get(key) } else { String::new() };
    let any = |has: fn(&MapPlace) -> bool| places(map).any(has);
    let asked = any(|place| place.satisfaction.is_some());
    let lanes = JourneyLanes {
        stage: texts.get("journeys-lane-stage"),
        touchpoint: texts.get("journeys-lane-touchpoint"),
        satisfaction: lane("journeys-lane-satisfaction", asked),
        satisfaction_note: lane("journeys-lane-satisfaction-note", asked),
        weight: lane("journeys-lane-weight", any(|place| place.weight.is_some())),
        weight_note: lane("journeys-lane-weight-note", any(|place| place.weight.is_some())),
        nps: lane("journeys-lane-nps", any(|place| place.nps.is_some())),
        kpi: lane("journeys-lane-kpi", any(|place| !place.kpis.is_empty())),
        process: lane("journeys-lane-process", any(|place| place.process.is_some())),
        notes: lane("journeys-lane-voice", any(|place| !place.remarks.is_empty())),
    };
    let chief = chief(map);
    let touchpoint = |place: &MapPlace| touchpoint(place, texts, chief == Some(place.placement.0));
    let stages = map
        .stages
        .iter()
        .map(|stage| FigureStage { name: stage.name.clone(), touchpoints: stage.places.iter().map(touchpoint).collect() });
    JourneyFigure {
        lanes,
        stages: stages.collect(),
        curves: curves(map, texts),
        scale_low: map.scale_low,
        scale_high: map.scale_high,
    }
}

/// The placement of which the finding speaks.
fn chief(map: &JourneyMap) -> Option<i32> {
    let name = match map.finding.as_ref()?.args.get("name")? {
        crate::text::Value::Text(name) => name,
        _ => return None,
    };
    places(map).find(|place| place.touchpoint.name == *name).map(|place| place.placement.0)
}

fn curves(map: &JourneyMap, texts: &Texts) -> Vec<FigureCurve> {
    let curve = |name: String, colour: u32, main: bool, of: fn(&MapPlace) -> Option<MapScore>| FigureCurve {
        name,
        colour,
        dashed: !main,
        points: places(map).map(|place| point(of(place), texts, main)).collect(),
    };
    let everyone = texts.get("all-segments");
    match &map.segment {
        None => vec![curve(everyone, 0, true, |place| place.satisfaction)],
        Some(segment) => {
            let colour = u32::try_from(segment.colour - 1).unwrap_or(0);
            vec![
                curve(segment.name.clone(), colour, true, |place| place.satisfaction),
                curve(everyone, colour + 1, false, |place| place.everyone),
            ]
        }
    }
}

fn point(score: Option<MapScore>, texts: &Texts, main: bool) -> FigurePoint {
    let low = main && score.is_some_and(|score| score.low);
    let text = score.filter(|_| low).map_or_else(String::new, |score| {
        let half = texts.number(score.half_width.unwrap_or(0.0), 1);
        format!("{}\u{a0}±\u{a0}{half}", texts.number(score.value, 1))
    });
    FigurePoint {
        value: score.map(|score| score.value),
        half_width: score.filter(|_| main).and_then(|score| score.half_width),
        text,
        tone: if low { FigureTone::Bad } else { FigureTone::Neutral },
    }
}

fn touchpoint(place: &MapPlace, texts: &Texts, highlighted: bool) -> FigureTouchpoint {
    let low = place.satisfaction.is_some_and(|score| score.low);
    FigureTouchpoint {
        name: place.touchpoint.name.clone(),
        channel: place.icon,
        evidence: match place.evidence {
            Evidence::None => EvidenceMark::None,
            Evidence::Weak => EvidenceMark::Weak,
            Evidence::Solid => EvidenceMark::Solid,
        },
        weight: place.weight.as_ref().map(|weight| FigureWeight {
            share: weight.share,
            text: texts.percent(weight.share, 0),
            rank: format!("№\u{a0}{}", rank(weight.rank_from, weight.rank_to)),
            tone: if low { FigureTone::Bad } else { FigureTone::Neutral },
        }),
        nps: place.nps.as_ref().and_then(|nps| nps_mark(nps, texts)),
        kpi: place.kpis.first().map(|kpi| kpi_chip(kpi, place.kpis.len(), texts)),
        process: process_chip(place, texts),
        notes: notes(place),
        highlighted,
    }
}

fn rank(from: u32, to: u32) -> String {
    if from == to { from.to_string() } else { format!("{from}–{to}") }
}

fn nps_mark(nps: &analysis::voice::NpsScore, texts: &Texts) -> Option<FigureNps> {
    let (points, interval) = (nps.points?, nps.interval?);
    let tone = match (interval.high < 0.0, interval.low > 0.0) {
        (true, _) => FigureTone::Bad,
        (_, true) => FigureTone::Good,
        _ => FigureTone::Neutral,
    };
    let sign = if points.round() > 0.0 { "+" } else { "" };
    let margin = format!("±\u{a0}{}", texts.number(interval.half_width(), 0));
    Some(FigureNps { text: format!("{sign}{}", texts.number(points, 0)), margin, tone })
}

fn kpi_chip(kpi: &MapKpi, count: usize, texts: &Texts) -> FigureChip {
    let digits = |value: f64| usize::from(value.fract() != 0.0);
    let value = |value: Option<f64>| value.map_or("—".to_owned(), |value| texts.number(value, digits(value)));
    let args = Arguments::from([
        ("actual".to_owned(), value(kpi.actual).into()),
        ("target".to_owned(), value(kpi.target).into()),
        ("unit".to_owned(), kpi.unit.as_str().into()),
    ]);
    let mut note = texts.say("journeys-kpi-note", &args);
    if count > 1 {
        note += &format!(" · {}", texts.say("journeys-more", &Arguments::from([("count".to_owned(), (count - 1).into())])));
    }
    FigureChip { text: kpi.name.clone(), note, tone: figure_tone(kpi.tone) }
}

fn figure_tone(tone: Tone) -> FigureTone {
    match tone {
        Tone::Neutral => FigureTone::Neutral,
        Tone::Good => FigureTone::Good,
        Tone::Warn => FigureTone::Warn,
        Tone::Bad => FigureTone::Bad,
    }
}

fn process_chip(place: &MapPlace, texts: &Texts) -> Option<FigureChip> {
    let process = place.process.as_ref()?;
    if let Some(bottleneck) = &process.bottleneck {
        let args = Arguments::from([
            ("pool".to_owned(), bottleneck.pool_name.as_str().into()),
            ("load".to_owned(), texts.percent(bottleneck.utilisation, 0).into()),
        ]);
        let note = texts.say("journeys-bottleneck-note", &args);
        return Some(FigureChip { text: texts.get("kind-bottleneck"), note, tone: FigureTone::Bad });
    }
    let first = process.operations.first()?.clone();
    let more = process.operations.len() - 1;
    let note = match more {
        0 => String::new(),
        more => texts.say("journeys-more", &Arguments::from([("count".to_owned(), more.into())])),
    };
    Some(FigureChip { text: first, note, tone: FigureTone::Neutral })
}

/// The first pain and the first idea.
fn notes(place: &MapPlace) -> Vec<FigureNote> {
    let first = |tone| place.remarks.iter().find(|remark| remark.tone == tone).map(|remark| remark.quote.clone());
    let note = |text: Option<String>, tone| text.map(|text| FigureNote { text: format!("«{text}»"), tone });
    [note(first(RemarkTone::Pain), FigureTone::Bad), note(first(RemarkTone::Idea), FigureTone::Good)]
        .into_iter()
        .flatten()
        .collect()
}
