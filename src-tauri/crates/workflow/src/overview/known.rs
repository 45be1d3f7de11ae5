use crate::{Result, processes, scope::Scope, systems, text::Wording, voice, weights};
use project::journeys::{BusinessUnit, Touchpoint};
use project::kpis::Kpi;
use project::voice::Source;
use project::{Reader, customers, orders};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What is known so far: how much data there is, and the first findings in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Known {
    pub business_units: i32,
    pub touchpoints: i32,
    pub customers: i32,
    pub orders: i32,
    pub order_lines: i32,
    /// First and last day with an order, `None` without orders; days from 1970-01-01.
    pub first_day: Option<i32>,
    pub last_day: Option<i32>,
    pub responses: i32,
    pub interviews: i32,
    pub kpis: i32,
    pub findings: Vec<Finding>,
}

/// A finding in words and the screen that shows how it came about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "OverviewFinding")]
pub struct Finding {
    pub words: Wording,
    pub screen: String,
}

/// Below this many answers a touchpoint is not singled out as the worst.
const ENOUGH: u32 = 30;

pub fn known(reader: &Reader) -> Result<Known> {
    let period = orders::period(reader)?;
    Ok(Known {
        business_units: reader.all::<BusinessUnit>()?.len() as i32,
        touchpoints: reader.all::<Touchpoint>()?.len() as i32,
        customers: customers::count(reader)?,
        orders: orders::orders(reader)?,
        order_lines: orders::count(reader)?,
        first_day: period.map(|(first, _)| first),
        last_day: period.map(|(_, last)| last),
        responses: project::voice::count(reader, Source::Survey)?,
        interviews: project::voice::count(reader, Source::Interview)?,
        kpis: reader.all::<Kpi>()?.len() as i32,
        findings: findings(reader)?,
    })
}

fn findings(reader: &Reader) -> Result<Vec<Finding>> {
    let finding = |screen: &str, words| Finding { words, screen: screen.to_owned() };
    let touchpoints: HashMap<_, _> = reader.all::<Touchpoint>()?.into_iter().map(|at| (at.id, at)).collect();
    let mut found = Vec::new();
    found.extend(strongest(reader, &touchpoints)?.map(|words| finding("weights", words)));
    found.extend(worst(reader, &touchpoints)?.map(|words| finding("voice", words)));
    found.extend(processes::bottlenecks(reader, None)?.into_iter().next().map(|pool| finding("processes", pool.words)));
    let lacking: HashSet<_> = systems::gaps(reader)?.into_iter().map(|gap| gap.kpi).collect();
    if !lacking.is_empty() {
        let words = Wording::new("found-overview-gaps").with("n", lacking.len()).with("all", reader.all::<Kpi>()?.len());
        found.push(finding("systems", words));
    }
    Ok(found)
}

type Touchpoints = HashMap<project::journeys::TouchpointId, Touchpoint>;

/// The touchpoints most strongly associated with success, by name when the data cannot tell several apart.
fn strongest(reader: &Reader, touchpoints: &Touchpoints) -> Result<Option<Wording>> {
    let weights = weights::of_touchpoints(reader)?;
    let first = weights.iter().filter(|(_, weight)| weight.tie_group == 1);
    let by_code: BTreeMap<_, _> = first.filter_map(|(id, weight)| Some((&touchpoints.get(id)?.code, (id, weight)))).collect();
    let name = |id| touchpoints.get(id).map_or("", |at| at.name.as_str());
    Ok(match by_code.values().collect::<Vec<_>>().as_slice() {
        [] => None,
        [(id, weight)] => Some(
            Wording::new("found-overview-first")
                .with("name", name(id))
                .with("share", (weight.share * 100.0).round())
                .with("low", (weight.low * 100.0).round())
                .with("high", (weight.high * 100.0).round())
                .with("n", weight.n as usize),
        ),
        several => {
            let names: Vec<_> = several.iter().map(|(id, _)| name(id)).collect();
            Some(Wording::new("found-overview-tie").with("names", names.join(", ")).with("count", names.len()))
        }
    })
}

/// The touchpoint with the lowest mean satisfaction among those with enough answers.
fn worst(reader: &Reader, touchpoints: &Touchpoints) -> Result<Option<Wording>> {
    let units: HashMap<_, _> = reader.all::<BusinessUnit>()?.into_iter().map(|unit| (unit.id, unit.name)).collect();
    let voices = voice::of_touchpoints(reader, &Scope::default())?;
    let scores = voices.iter().filter_map(|one| {
        let score = one.satisfaction.as_ref().filter(|score| score.n >= ENOUGH)?;
        Some((score.mean?, score, touchpoints.get(&one.touchpoint)?))
    });
    let worst = scores.min_by(|a, b| a.0.total_cmp(&b.0));
    Ok(worst.map(|(mean, score, at)| {
        let half = score.interval.as_ref().map_or(0.0, |interval| (interval.high - interval.low) / 2.0);
        let tenth = |value: f64| (value * 10.0).round() / 10.0;
        Wording::new("found-overview-worst")
            .with("name", at.name.as_str())
            .with("unit", units.get(&at.business_unit_id).map_or("", String::as_str))
            .with("mean", tenth(mean))
            .with("half", tenth(half))
            .with("n", score.n as usize)
    }))
}
