use super::cascade::{Cascade, goal, level, read};
use crate::archetypes::{self, Effect};
use crate::{Error, Result, chain::Tone, text::Wording, weights};
use analysis::kpis::{CascadeFault, Completeness, Misplacement, Missing, completeness, misplaced_links};
use analysis::layout::{GraphLayout, LayoutParams, Size, layout};
use project::journeys::{BusinessUnit, BusinessUnitId, TouchpointId};
use project::kpis::{Kpi, KpiId, KpiValue};
use project::{Reader, characteristics};
use serde::{Deserialize, Serialize};

/// How a KPI stands against its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum KpiStatus {
    /// The target is reached.
    Met,
    /// At least half of the way from baseline to target.
    OnTheWay,
    /// Less than half of the way.
    Behind,
    NoActual,
    /// The passport lacks what progress is measured against.
    NoGoal,
}

/// The cascade of a business unit, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KpiCascade {
    pub business_unit: BusinessUnitId,
    pub business_unit_name: String,
    /// From the financial level down, within a level by code.
    pub kpis: Vec<KpiCard>,
    pub links: Vec<KpiArrow>,
    /// Nodes as `kpis`, edges as `links`; one column a level, financial at the left.
    pub layout: GraphLayout,
    /// What a supporting KPI without a score counts as.
    pub missing: Missing,
    pub findings: Vec<Wording>,
    /// What is wrong with the cascade or left out of it.
    pub problems: Vec<Wording>,
    pub touchpoints: Vec<KpiTouchpoint>,
    /// Rows as `touchpoints`.
    pub completeness: Completeness,
}

/// A KPI with its numbers; shares of 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KpiCard {
    pub kpi: Kpi,
    pub status: KpiStatus,
    pub tone: Tone,
    pub own: Option<f64>,
    pub support: Option<f64>,
    /// Own − support.
    pub gap: Option<f64>,
    /// The target is reached while the supports stand at less than half: a good result on weak legs.
    pub weak_legs: bool,
    /// Share of the level.
    pub weight: Option<f64>,
    pub touchpoint: String,
    pub characteristic: String,
    pub history: Vec<KpiPoint>,
    /// What companies of the project's archetype usually reach; `None` where nothing is known.
    pub expected: Option<Effect>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KpiPoint {
    /// Last day of the period, counted from 1970-01-01.
    pub day: i32,
    pub value: f64,
}

/// One KPI supports another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KpiArrow {
    pub from: KpiId,
    pub to: KpiId,
    /// Share of the strength of all supports of `to`.
    pub share: f64,
    pub strength: f64,
    pub opposite: bool,
    /// Why the link is out of the order of levels, `None` where it is in order.
    pub misplaced: Option<Misplacement>,
    /// The supporting KPI has no score.
    pub left_out: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KpiTouchpoint {
    pub id: TouchpointId,
    pub code: String,
    pub name: String,
    /// Final weight; `None` before weights were computed.
    pub weight: Option<f64>,
}

/// Width and height of a card on the screen and in figures, and the room between cards.
pub(super) const CARD: Size = Size { width: 168.0, height: 88.0 };
const ROOM: LayoutParams = LayoutParams { column_gap: 36.0, row_gap: 10.0 };

pub fn view(reader: &Reader, unit: BusinessUnitId) -> Result<KpiCascade> {
    let cascade = read(reader, unit)?;
    let business_unit: BusinessUnit = reader.get(unit)?;
    let kpis = cards(reader, &cascade)?;
    let links = arrows(&cascade);
    let final_weights = weights::of_touchpoints(reader)?;
    let touchpoints = cascade.touchpoints.iter().map(|touchpoint| KpiTouchpoint {
        id: touchpoint.id,
        code: touchpoint.code.clone(),
        name: touchpoint.name.clone(),
        weight: final_weights.get(&touchpoint.id).map(|weight| weight.share),
    });
    Ok(KpiCascade {
        business_unit: unit,
        business_unit_name: business_unit.name,
        layout: drawn(&cascade)?,
        missing: cascade.params.missing,
        findings: super::analyse::findings(&kpis),
        problems: problems(&cascade),
        touchpoints: touchpoints.collect(),
        completeness: complete(&cascade),
        kpis,
        links,
    })
}

fn cards(reader: &Reader, cascade: &Cascade) -> Result<Vec<KpiCard>> {
    let values = reader.all::<KpiValue>()?;
    let characteristics = reader.all::<characteristics::Characteristic>()?;
    let archetype = archetypes::of_project(reader)?;
    let card = |(index, kpi): (usize, &Kpi)| {
        let score = cascade.scores.as_ref().ok().map(|scores| scores.kpis[index]).unwrap_or_default();
        let own = cascade.own[index];
        let status = status(kpi, own);
        let of_kpi = values.iter().filter(|value| value.kpi_id == kpi.id);
        let mut history: Vec<_> = of_kpi.map(|value| KpiPoint { day: value.day, value: value.value }).collect();
        history.sort_by_key(|point| point.day);
        let touchpoint = cascade.touchpoints.iter().find(|touchpoint| Some(touchpoint.id) == kpi.touchpoint_id);
        let characteristic = characteristics.iter().find(|each| Some(each.id) == kpi.characteristic_id);
        KpiCard {
            kpi: kpi.clone(),
            status,
            tone: tone(status),
            own,
            support: score.support,
            gap: score.gap,
            weak_legs: own.is_some_and(|own| own >= 1.0) && score.support.is_some_and(|support| support < 0.5),
            weight: cascade.weights[index],
            touchpoint: touchpoint.map(|each| format!("{} {}", each.code, each.name)).unwrap_or_default(),
            characteristic: characteristic.map(|each| format!("{} {}", each.code, each.name)).unwrap_or_default(),
            history,
            expected: archetype.as_ref().and_then(|archetype| archetype.effect_on(kpi)).cloned(),
        }
    };
    Ok(cascade.kpis.iter().enumerate().map(card).collect())
}

fn status(kpi: &Kpi, own: Option<f64>) -> KpiStatus {
    match own {
        None if goal(kpi).is_none() => KpiStatus::NoGoal,
        None => KpiStatus::NoActual,
        Some(own) if own >= 1.0 => KpiStatus::Met,
        Some(own) if own >= 0.5 => KpiStatus::OnTheWay,
        Some(_) => KpiStatus::Behind,
    }
}

fn tone(status: KpiStatus) -> Tone {
    match status {
        KpiStatus::Met => Tone::Good,
        KpiStatus::OnTheWay => Tone::Warn,
        KpiStatus::Behind => Tone::Bad,
        KpiStatus::NoActual | KpiStatus::NoGoal => Tone::Neutral,
    }
}

fn arrows(cascade: &Cascade) -> Vec<KpiArrow> {
    let misplaced = misplaced(cascade);
    let sum = |to: usize| cascade.supports.iter().filter(|support| support.to == to).map(|support| support.strength).sum::<f64>();
    let arrow = |(index, support): (usize, &analysis::kpis::Support)| KpiArrow {
        from: cascade.kpis[support.from].id,
        to: cascade.kpis[support.to].id,
        share: support.strength / sum(support.to),
        strength: support.strength,
        opposite: cascade.links[index].opposite,
        misplaced: misplaced.iter().find(|each| each.link as usize == index).map(|each| each.reason),
        left_out: cascade.scores.as_ref().is_ok_and(|scores| scores.kpis[support.from].score.is_none()),
    };
    cascade.supports.iter().enumerate().map(arrow).collect()
}

fn misplaced(cascade: &Cascade) -> Vec<analysis::kpis::Misplaced> {
    misplaced_links(&cascade.kpis.iter().map(level).collect::<Vec<_>>(), &cascade.supports)
}

fn drawn(cascade: &Cascade) -> Result<GraphLayout> {
    let layers: Vec<usize> = cascade.kpis.iter().map(|kpi| level(kpi) as usize).collect();
    let edges: Vec<_> = cascade.supports.iter().map(|support| (support.from, support.to)).collect();
    layout(&vec![CARD; cascade.kpis.len()], &edges, Some(&layers), &ROOM).map_err(|fault| Error::internal("drawing KPIs", fault))
}

fn complete(cascade: &Cascade) -> Completeness {
    let place = |kpi: &Kpi| cascade.touchpoints.iter().position(|touchpoint| Some(touchpoint.id) == kpi.touchpoint_id);
    let kpis: Vec<_> = cascade.kpis.iter().map(|kpi| (level(kpi), place(kpi))).collect();
    completeness(cascade.touchpoints.len(), &kpis)
}

/// Circles and impossible strengths, supports without a score, links out of the order of levels: each by name.
fn problems(cascade: &Cascade) -> Vec<Wording> {
    let code = |index: usize| cascade.kpis[index].code.as_str();
    let mut problems: Vec<Wording> = cascade.scores.as_ref().err().map(|fault| said(cascade, fault)).into_iter().collect();
    if let Ok(scores) = &cascade.scores {
        let mut from: Vec<usize> = scores.left_out.iter().map(|left| left.from as usize).collect();
        from.dedup();
        for kpi in from {
            let of_kpi = scores.left_out.iter().filter(|left| left.from as usize == kpi);
            let above: Vec<&str> = of_kpi.map(|left| code(left.to as usize)).collect();
            let key = match cascade.params.missing {
                Missing::ShareWeight => "kpi-problem-left-out",
                Missing::Zero => "kpi-problem-zero",
            };
            let name = format!("{} {}", code(kpi), cascade.kpis[kpi].name);
            problems.push(Wording::new(key).with("kpi", name).with("above", above.join(", ")));
        }
    }
    let misplaced = misplaced(cascade);
    for (reason, key) in [
        (Misplacement::Downwards, "kpi-problem-downwards"),
        (Misplacement::SkipsLevel, "kpi-problem-skips-level"),
        (Misplacement::SameLevel, "kpi-problem-same-level"),
    ] {
        let links = misplaced.iter().filter(|each| each.reason == reason).map(|each| cascade.supports[each.link as usize]);
        let links: Vec<String> = links.map(|link| format!("{} → {}", code(link.from), code(link.to))).collect();
        if !links.is_empty() {
            problems.push(Wording::new(key).with("links", links.join(", ")));
        }
    }
    problems
}

fn said(cascade: &Cascade, fault: &CascadeFault) -> Wording {
    let code = |index: usize| cascade.kpis.get(index).map_or("?", |kpi| kpi.code.as_str());
    match fault {
        CascadeFault::Cycle(cycle) => {
            let path: Vec<&str> = cycle.path.iter().map(|&kpi| code(kpi as usize)).collect();
            Wording::new("kpi-problem-cycle").with("path", path.join(" → "))
        }
        CascadeFault::Strength { link } | CascadeFault::UnknownEnd { link } => {
            let support = cascade.supports[*link];
            Wording::new("kpi-problem-strength").with("from", code(support.from)).with("to", code(support.to))
        }
        CascadeFault::UnknownKpi { kpi } => Wording::new("kpi-problem-unknown").with("kpi", *kpi),
    }
}

/// The same as a refusal to compute.
pub(super) fn refusal(cascade: &Cascade, fault: &CascadeFault) -> Error {
    match fault {
        CascadeFault::Cycle(_) => match said(cascade, fault).args.remove("path") {
            Some(path) => Error::input("kpi-cycle").with("path", path),
            None => Error::input("kpi-cycle"),
        },
        other => Error::internal("computing the cascade", other),
    }
}
