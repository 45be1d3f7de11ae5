use super::channel;
use crate::analyse::{self, Found};
use crate::processes::{ProcessBottleneck, bottlenecks};
use crate::scope::Scope;
use crate::voice::{TouchpointVoice, of_touchpoints};
use crate::weights::{self, TouchpointWeight};
use crate::{Error, Result, kpis, text::Wording};
use analysis::kpis::{Direction, Goal, own_progress};
use analysis::voice::{Evidence, MeanScore, NpsScore};
use exchange::figures::ChannelIcon;
use project::journeys::{self, BusinessUnit, Journey, JourneyId, Placement, PlacementId, StageId, Touchpoint, TouchpointId};
use project::kpis::{Kpi, KpiId, Level};
use project::processes::{Operation, OperationKind};
use project::segments::{Segment, SegmentId};
use project::voice::Tone as RemarkTone;
use project::{Reader, voice};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

/// Grades from 0 to 6 are those of the dissatisfied: a touchpoint is low when its whole interval lies below.
const LOW: f64 = 6.0;
/// From this share of its way to the target on, a KPI is on its way; below it lags.
const ON_ITS_WAY: f64 = 0.5;
/// Quotes of one tone that the view carries; the counts say how many there are.
const QUOTES: usize = 4;

/// A journey with all that is known at its touchpoints, in the order of the customer's way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JourneyMap {
    pub journey: Journey,
    pub business_unit: BusinessUnit,
    /// Whose voice the lanes show; `None`: of all customers.
    pub segment: Option<Segment>,
    pub stages: Vec<MapStage>,
    /// Touchpoints of the business unit that stand nowhere on this map.
    pub spare: Vec<SpareTouchpoint>,
    /// Ends of the scale on which satisfaction is drawn.
    pub scale_low: f64,
    pub scale_high: f64,
    /// The finding in one sentence; `None` before anybody was asked.
    pub finding: Option<Wording>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MapStage {
    pub id: StageId,
    pub name: String,
    pub places: Vec<MapPlace>,
}

/// A touchpoint at its place, with its lanes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MapPlace {
    pub placement: PlacementId,
    pub touchpoint: Touchpoint,
    pub icon: ChannelIcon,
    pub evidence: Evidence,
    /// Day of the newest answer, counted from 1970-01-01.
    pub newest: Option<i32>,
    /// Of the segment, or of all customers.
    pub satisfaction: Option<MapScore>,
    /// Of all customers, beside that of a segment; `None` without a segment.
    pub everyone: Option<MapScore>,
    pub importance: Option<MapScore>,
    pub nps: Option<NpsScore>,
    pub weight: Option<TouchpointWeight>,
    pub kpis: Vec<MapKpi>,
    pub process: Option<MapProcess>,
    /// Pains first, then ideas, then praise; a few of each.
    pub remarks: Vec<MapRemark>,
    pub remark_counts: RemarkCounts,
    /// Removing it from this map leaves the touchpoint in the project: answers refer to it, or another map shows it.
    pub kept: bool,
}

/// A mean on the scale 0–10 with its 95 % interval; without one for a single answer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MapScore {
    pub value: f64,
    pub half_width: Option<f64>,
    pub n: u32,
    /// The whole interval lies below 6: the customers are dissatisfied.
    pub low: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MapKpi {
    pub id: KpiId,
    pub code: String,
    pub name: String,
    pub unit: String,
    pub actual: Option<f64>,
    pub target: Option<f64>,
    /// Own progress from baseline to target, a share of 1.
    pub own: Option<f64>,
    /// Good: the target is met; warn: at least half of the way; bad: less.
    pub tone: crate::chain::Tone,
}

/// What happens inside the company at a touchpoint.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MapProcess {
    /// Operations in the order of the process, without gateways.
    pub operations: Vec<String>,
    pub bottleneck: Option<ProcessBottleneck>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MapRemark {
    #[ts(type = "\"pain\" | \"idea\" | \"praise\"")]
    pub tone: RemarkTone,
    pub quote: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RemarkCounts {
    pub pains: u32,
    pub ideas: u32,
    pub praise: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SpareTouchpoint {
    pub id: TouchpointId,
    pub code: String,
    pub name: String,
}

/// The map of a journey; `segment` chooses whose voice is heard.
pub fn map(reader: &Reader, journey: JourneyId, segment: Option<SegmentId>) -> Result<JourneyMap> {
    let journey: Journey = reader.get(journey)?;
    let facts = Facts::gather(reader, &journey, segment)?;
    let placements = journeys::placements(reader, journey.id)?;
    let mut stages = Vec::new();
    for stage in journeys::stages(reader, journey.id)? {
        let of_stage = placements.iter().filter(|placement| placement.stage_id == stage.id);
        let places = of_stage.filter_map(|placement| facts.place(placement)).collect();
        stages.push(MapStage { id: stage.id, name: stage.name, places });
    }
    let placed: HashSet<TouchpointId> = placements.iter().map(|placement| placement.touchpoint_id).collect();
    let all = journeys::touchpoints(reader, journey.business_unit_id)?;
    let spare = all.into_iter().filter(|touchpoint| !placed.contains(&touchpoint.id));
    let places: Vec<&MapPlace> = stages.iter().flat_map(|stage: &MapStage| &stage.places).collect();
    let (scale_low, scale_high) = scale(&places);
    Ok(JourneyMap {
        finding: finding(&places),
        business_unit: reader.get(journey.business_unit_id)?,
        segment: segment.map(|segment| reader.get(segment)).transpose()?,
        spare: spare.map(|it| SpareTouchpoint { id: it.id, code: it.code, name: it.name }).collect(),
        journey,
        stages,
        scale_low,
        scale_high,
    })
}

/// The named journey, else the first of the named business unit, else the first of all.
pub fn in_scope(reader: &Reader, scope: &Scope) -> Result<Journey> {
    if let Some(journey) = scope.journey {
        return Ok(reader.get(journey)?);
    }
    let first = journeys::journeys(reader, scope.unit_or_first(reader)?)?.into_iter().next();
    first.ok_or(Error::input("no-journey"))
}

/// What the map in scope says first, for the headless program.
pub fn found(reader: &Reader, scope: &Scope) -> Result<Found> {
    let map = map(reader, in_scope(reader, scope)?.id, scope.segment)?;
    analyse::found(map.finding.iter().cloned().collect(), &map)
}

/// Everything that hangs on touchpoints, by touchpoint.
struct Facts {
    touchpoints: HashMap<TouchpointId, Touchpoint>,
    voice: HashMap<TouchpointId, TouchpointVoice>,
    everyone: Option<HashMap<TouchpointId, TouchpointVoice>>,
    weights: HashMap<TouchpointId, TouchpointWeight>,
    kpis: HashMap<TouchpointId, Vec<MapKpi>>,
    operations: HashMap<TouchpointId, Vec<String>>,
    bottlenecks: Vec<ProcessBottleneck>,
    remarks: HashMap<TouchpointId, Vec<MapRemark>>,
    /// Touchpoints with answers, and how often each is placed on any map.
    answered: HashSet<TouchpointId>,
    places: HashMap<TouchpointId, u32>,
}

impl Facts {
    fn gather(reader: &Reader, journey: &Journey, segment: Option<SegmentId>) -> Result<Self> {
        let unit = journey.business_unit_id;
        let scope = |segment| Scope { business_unit: Some(unit), segment, journey: None };
        let said = |segment| -> Result<HashMap<_, _>> {
            Ok(of_touchpoints(reader, &scope(segment))?.into_iter().map(|voice| (voice.touchpoint, voice)).collect())
        };
        let mut remarks: HashMap<_, Vec<_>> = HashMap::new();
        for remark in voice::remarks(reader)? {
            let said = MapRemark { tone: remark.tone, quote: remark.quote };
            remarks.entry(remark.touchpoint_id).or_default().push(said);
        }
        let mut places = HashMap::new();
        for placement in reader.all::<Placement>()? {
            *places.entry(placement.touchpoint_id).or_default() += 1;
        }
        Ok(Self {
            touchpoints: journeys::touchpoints(reader, unit)?.into_iter().map(|it| (it.id, it)).collect(),
            voice: said(segment)?,
            everyone: segment.map(|_| said(None)).transpose()?,
            weights: weights::of_touchpoints(reader)?,
            kpis: kpis_of(reader, journey)?,
            operations: operations_of(reader, journey)?,
            bottlenecks: bottlenecks(reader, Some(unit))?,
            answered: voice::answers(reader)?.iter().map(|answer| answer.touchpoint_id).chain(remarks.keys().copied()).collect(),
            remarks,
            places,
        })
    }

    fn place(&self, placement: &Placement) -> Option<MapPlace> {
        let touchpoint = self.touchpoints.get(&placement.touchpoint_id)?;
        let id = touchpoint.id;
        let voice = self.voice.get(&id);
        let score = |voice: Option<&TouchpointVoice>| voice.and_then(|voice| score(voice.satisfaction.as_ref()?));
        let remarks = self.remarks.get(&id).map_or(&[][..], Vec::as_slice);
        let elsewhere = self.places.get(&id).copied().unwrap_or(0) > 1;
        Some(MapPlace {
            placement: placement.id,
            icon: channel::icon(&touchpoint.channel),
            evidence: voice.map_or(Evidence::None, |voice| voice.evidence),
            newest: voice.and_then(|voice| voice.newest),
            satisfaction: score(voice),
            everyone: self.everyone.as_ref().and_then(|all| score(all.get(&id))),
            importance: voice.and_then(|voice| self::score(voice.importance.as_ref()?)),
            nps: voice.and_then(|voice| voice.nps.clone()).filter(|nps| nps.points.is_some()),
            weight: self.weights.get(&id).cloned(),
            kpis: self.kpis.get(&id).cloned().unwrap_or_default(),
            process: self.process(id),
            remarks: few(remarks),
            remark_counts: counts(remarks),
            kept: elsewhere || self.answered.contains(&id),
            touchpoint: touchpoint.clone(),
        })
    }

    fn process(&self, touchpoint: TouchpointId) -> Option<MapProcess> {
        let operations = self.operations.get(&touchpoint).cloned().unwrap_or_default();
        let bottleneck = self.bottlenecks.iter().find(|bottleneck| bottleneck.touchpoints.contains(&touchpoint)).cloned();
        (bottleneck.is_some() || !operations.is_empty()).then_some(MapProcess { operations, bottleneck })
    }
}

fn score(mean: &MeanScore) -> Option<MapScore> {
    let value = mean.mean?;
    let half_width = mean.interval.map(|interval| interval.half_width());
    Some(MapScore { value, half_width, n: mean.n, low: half_width.is_some_and(|half| value + half < LOW) })
}

fn kpis_of(reader: &Reader, journey: &Journey) -> Result<HashMap<TouchpointId, Vec<MapKpi>>> {
    let standings = kpis::standings(reader)?;
    let mut found: HashMap<_, Vec<(bool, MapKpi)>> = HashMap::new();
    for kpi in project::kpis::of_unit(reader, journey.business_unit_id)? {
        let Some(touchpoint) = kpi.touchpoint_id else { continue };
        let own = standings.get(&kpi.id).and_then(|standing| standing.own).or_else(|| own(&kpi));
        let tone = tone(own);
        let Kpi { id, code, name, unit, actual, target, level, .. } = kpi;
        let shown = MapKpi { id, code, name, unit, actual, target, own, tone };
        found.entry(touchpoint).or_default().push((level == Level::Process, shown));
    }
    // Those of the process first, since customers' own grades are in the curve already; the furthest behind before others.
    let place = |(process, kpi): &(bool, MapKpi)| (!process, kpi.own.unwrap_or(f64::MAX));
    let in_order = |mut kpis: Vec<(bool, MapKpi)>| {
        kpis.sort_by(|a, b| place(a).partial_cmp(&place(b)).unwrap_or(Ordering::Equal));
        kpis.into_iter().map(|(_, kpi)| kpi).collect()
    };
    Ok(found.into_iter().map(|(touchpoint, kpis)| (touchpoint, in_order(kpis))).collect())
}

fn own(kpi: &Kpi) -> Option<f64> {
    let direction = match kpi.direction {
        project::kpis::Direction::More => Direction::More,
        project::kpis::Direction::Less => Direction::Less,
        project::kpis::Direction::Band => Direction::Band,
    };
    let goal = Goal::of_passport(direction, kpi.baseline, kpi.target, kpi.minimum, kpi.maximum)?;
    Some(own_progress(&goal, kpi.actual?))
}

fn tone(own: Option<f64>) -> crate::chain::Tone {
    use crate::chain::Tone::*;
    match own {
        None => Neutral,
        Some(own) if own >= 1.0 => Good,
        Some(own) if own >= ON_ITS_WAY => Warn,
        Some(_) => Bad,
    }
}

fn operations_of(reader: &Reader, journey: &Journey) -> Result<HashMap<TouchpointId, Vec<String>>> {
    let mut found: HashMap<_, Vec<String>> = HashMap::new();
    for process in project::processes::of_unit(reader, journey.business_unit_id)? {
        for Operation { touchpoint_id, name, kind, .. } in project::processes::operations(reader, process.id)? {
            if let (Some(touchpoint), OperationKind::Operation) = (touchpoint_id, kind) {
                found.entry(touchpoint).or_default().push(name);
            }
        }
    }
    Ok(found)
}

const TONES: [RemarkTone; 3] = [RemarkTone::Pain, RemarkTone::Idea, RemarkTone::Praise];

fn few(remarks: &[MapRemark]) -> Vec<MapRemark> {
    let of = |tone| remarks.iter().filter(move |remark| remark.tone == tone).take(QUOTES).cloned();
    TONES.into_iter().flat_map(of).collect()
}

fn counts(remarks: &[MapRemark]) -> RemarkCounts {
    let of = |tone| remarks.iter().filter(|remark| remark.tone == tone).count() as u32;
    RemarkCounts { pains: of(RemarkTone::Pain), ideas: of(RemarkTone::Idea), praise: of(RemarkTone::Praise) }
}

/// Whole grades round all intervals, at least four apart, within 0–10.
fn scale(places: &[&MapPlace]) -> (f64, f64) {
    let scores = || places.iter().flat_map(|place| [place.satisfaction, place.everyone]).flatten();
    let half = |score: &MapScore| score.half_width.unwrap_or(0.0);
    let low = scores().map(|score| score.value - half(&score)).fold(f64::INFINITY, f64::min);
    let high = scores().map(|score| score.value + half(&score)).fold(f64::NEG_INFINITY, f64::max);
    if low > high {
        return (0.0, 10.0);
    }
    let (mut low, mut high) = (low.floor().max(0.0), high.ceil().min(10.0));
    while high - low < 4.0 {
        (low, high) = if high < 10.0 { (low, high + 1.0) } else { (low - 1.0, high) };
    }
    (low, high)
}

/// What the map says first: the low touchpoint that weighs most, else the lowest one.
fn finding(places: &[&MapPlace]) -> Option<Wording> {
    let asked: Vec<_> = places.iter().filter_map(|place| Some((*place, place.satisfaction?))).collect();
    let weight = |place: &MapPlace| place.weight.as_ref().map_or(0.0, |weight| weight.share);
    let low: Vec<_> = asked.iter().filter(|(_, score)| score.low).collect();
    let chief = low.iter().max_by(|a, b| weight(a.0).total_cmp(&weight(b.0)));
    if let Some((place, score)) = chief.filter(|(place, _)| weight(place) > 0.0) {
        let known = place.weight.as_ref().expect("its share is above zero");
        let said = Wording::new("found-journey-weak").with("name", place.touchpoint.name.as_str());
        let said = said.with("value", tenth(score.value)).with("half", tenth(score.half_width.unwrap_or(0.0)));
        return Some(said.with("share", (known.share * 100.0).round()).with("low", low.len()));
    }
    let (place, score) = asked.iter().min_by(|a, b| a.1.value.total_cmp(&b.1.value))?;
    let said = Wording::new("found-journey-lowest").with("name", place.touchpoint.name.as_str());
    Some(said.with("value", tenth(score.value)).with("half", tenth(score.half_width.unwrap_or(0.0))).with("low", low.len()))
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
