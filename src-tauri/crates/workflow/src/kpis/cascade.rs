use crate::{Result, houses, weights};
use analysis::kpis::{
    CascadeFault, CascadeParams, CascadeScores, Effect, Goal, Level, Missing, Support, WeightSource, kpi_weights, own_progress,
    score,
};
use project::journeys::{BusinessUnitId, Touchpoint, touchpoints};
use project::kpis::{Direction, Kpi, KpiLink, of_unit};
use project::{Reader, characteristics, settings};

/// The tables that a cascade is read from.
pub const CASCADE_TABLES: &[&str] = &["kpi", "kpi_link", "kpi_value", "setting", "batch"];

/// Where the choice for KPIs without a score is kept.
pub(super) const MISSING_SETTING: &str = "kpi-missing";

/// The cascade of a business unit, computed. Positions in the lists are the indices that `analysis` speaks of.
pub(super) struct Cascade {
    /// From the financial level down, within a level by code.
    pub kpis: Vec<Kpi>,
    pub links: Vec<KpiLink>,
    pub supports: Vec<Support>,
    pub own: Vec<Option<f64>>,
    pub params: CascadeParams,
    pub scores: std::result::Result<CascadeScores, CascadeFault>,
    /// Share of the level; `None` where neither a house nor a touchpoint lends a weight.
    pub weights: Vec<Option<f64>>,
    pub touchpoints: Vec<Touchpoint>,
}

pub(super) fn read(reader: &Reader, unit: BusinessUnitId) -> Result<Cascade> {
    let mut kpis = of_unit(reader, unit)?;
    kpis.sort_by_key(|kpi| (level(kpi) as usize, natural(&kpi.code), kpi.id));
    let position = |id| kpis.iter().position(|kpi| kpi.id == id);
    let (mut links, mut supports) = (Vec::new(), Vec::new());
    for link in reader.all::<KpiLink>()? {
        let (Some(from), Some(to)) = (position(link.supporting_id), position(link.supported_id)) else { continue };
        let effect = if link.opposite { Effect::Opposite } else { Effect::Same };
        supports.push(Support { from, to, strength: link.strength, effect });
        links.push(link);
    }
    let own: Vec<Option<f64>> = kpis.iter().map(|kpi| progress(kpi, kpi.actual)).collect();
    let params = CascadeParams { missing: missing(reader)?, ..CascadeParams::default() };
    let touchpoints = touchpoints(reader, unit)?;
    let weights = weigh(reader, unit, &kpis, &touchpoints)?;
    Ok(Cascade { scores: score(&own, &supports, &params), kpis, links, supports, own, params, weights, touchpoints })
}

/// Own progress of a KPI at another actual value; `None` without the value or without what it is measured against.
pub(super) fn progress(kpi: &Kpi, actual: Option<f64>) -> Option<f64> {
    Some(own_progress(&goal(kpi)?, actual?))
}

pub(super) fn goal(kpi: &Kpi) -> Option<Goal> {
    let direction = match kpi.direction {
        Direction::More => analysis::kpis::Direction::More,
        Direction::Less => analysis::kpis::Direction::Less,
        Direction::Band => analysis::kpis::Direction::Band,
    };
    Goal::of_passport(direction, kpi.baseline, kpi.target, kpi.minimum, kpi.maximum)
}

pub(super) fn level(kpi: &Kpi) -> Level {
    match kpi.level {
        project::kpis::Level::Financial => Level::Financial,
        project::kpis::Level::Customer => Level::Customer,
        project::kpis::Level::Process => Level::Process,
        project::kpis::Level::Competence => Level::Competence,
    }
}

fn missing(reader: &Reader) -> Result<Missing> {
    let zero = settings::get(reader, MISSING_SETTING)?.is_some_and(|word| word == "zero");
    Ok(if zero { Missing::Zero } else { Missing::ShareWeight })
}

/// The house lends the importance of the KPI's characteristic; without a house the touchpoint lends its final weight.
fn weigh(reader: &Reader, unit: BusinessUnitId, kpis: &[Kpi], touchpoints: &[Touchpoint]) -> Result<Vec<Option<f64>>> {
    let characteristics = characteristics::of_unit(reader, unit)?;
    let (importance, final_weights) = (houses::importance(reader, unit)?, weights::of_touchpoints(reader)?);
    let known: Vec<&Touchpoint> = touchpoints.iter().filter(|touchpoint| final_weights.contains_key(&touchpoint.id)).collect();
    let source = |kpi: &Kpi| WeightSource {
        characteristic: kpi.characteristic_id.and_then(|id| characteristics.iter().position(|c| c.id == id)),
        touchpoint: kpi.touchpoint_id.and_then(|id| known.iter().position(|touchpoint| touchpoint.id == id)),
    };
    let sources: Vec<_> = kpis.iter().map(|kpi| (level(kpi), source(kpi))).collect();
    let of_characteristics: Vec<_> = characteristics.iter().map(|c| importance.get(&c.id).copied()).collect();
    let of_touchpoints: Vec<_> = known.iter().map(|touchpoint| final_weights[&touchpoint.id].share).collect();
    Ok(kpi_weights(&sources, &of_characteristics, &of_touchpoints))
}

/// "P2" before "P10".
fn natural(code: &str) -> (String, u32, String) {
    let letters: String = code.chars().take_while(|c| !c.is_ascii_digit()).collect();
    let digits: String = code[letters.len()..].chars().take_while(char::is_ascii_digit).collect();
    (letters, digits.parse().unwrap_or(0), code.to_owned())
}
