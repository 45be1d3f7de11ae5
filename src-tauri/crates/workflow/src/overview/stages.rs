//! How far each stage is, by rules that a person can check against the screens: a stage is a sum of parts, each the share
//! of its things that are complete, and every part that is not complete names what is missing and the action that helps.

use super::{Missing, STAGES, StageState};
use crate::text::{Arguments, Value};
use crate::{Result, systems, weights};
use project::characteristics::{Characteristic, CharacteristicLink};
use project::houses::Relationship;
use project::initiatives::{Decision, Initiative};
use project::journeys::{BusinessUnit, BusinessUnitId, Placement, Touchpoint};
use project::kpis::{Kpi, KpiLink, Level};
use project::processes::Process;
use project::segments::Segment;
use project::systems::{DataItem, KpiDataItem, System};
use project::{Reader, customers, orders, voice};
use std::collections::{HashMap, HashSet};

/// Fewer respondents than this give no estimate for a touchpoint.
const ENOUGH_ANSWERS: i32 = 5;

pub fn stages(reader: &Reader) -> Result<Vec<StageState>> {
    let facts = Facts::read(reader)?;
    let parts = [
        facts.journeys(),
        facts.voice(reader)?,
        facts.segments(reader)?,
        facts.characteristics(reader)?,
        facts.kpis(reader)?,
        facts.systems(reader)?,
        session(reader)?,
        facts.specification(reader)?,
    ];
    Ok(STAGES.iter().zip(parts).map(|(key, parts)| state(key, parts)).collect())
}

/// A part of a stage: its share of the stage's progress, how much of it is done, what is missing until it is.
struct Part {
    weight: f64,
    done: f64,
    missing: Option<Missing>,
}

impl Part {
    /// `code` and `action` are told while the part is not done.
    fn new(weight: f64, done: f64, code: &str, action: &str) -> Self {
        let missing = Missing { code: code.to_owned(), args: Arguments::new(), action: Some(action.to_owned()) };
        Self { weight, done, missing: (done < 1.0).then_some(missing) }
    }

    fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        if let Some(missing) = &mut self.missing {
            missing.args.insert(name.to_owned(), value.into());
        }
        self
    }

    /// What cannot begin before an earlier part has says nothing yet.
    fn after(mut self, earlier: bool) -> Self {
        if !earlier {
            (self.done, self.missing) = (0.0, None);
        }
        self
    }
}

fn state(key: &str, parts: Vec<Part>) -> StageState {
    let progress: f64 = parts.iter().map(|part| part.weight * part.done).sum();
    StageState { key: key.to_owned(), progress, missing: parts.into_iter().filter_map(|part| part.missing).collect() }
}

fn share(part: usize, of: usize) -> f64 {
    if of == 0 { 0.0 } else { part as f64 / of as f64 }
}

fn whole(done: bool) -> f64 {
    f64::from(u8::from(done))
}

/// What several stages are judged by.
struct Facts {
    units: Vec<BusinessUnit>,
    /// Touchpoints that stand on a map.
    placed: Vec<Touchpoint>,
    kpis: Vec<Kpi>,
    characteristics: Vec<Characteristic>,
}

impl Facts {
    fn read(reader: &Reader) -> Result<Self> {
        let on_maps: HashSet<_> = reader.all::<Placement>()?.into_iter().map(|placement| placement.touchpoint_id).collect();
        let mut placed = reader.all::<Touchpoint>()?;
        placed.retain(|touchpoint| on_maps.contains(&touchpoint.id));
        Ok(Self { units: reader.all()?, placed, kpis: reader.all()?, characteristics: reader.all()? })
    }

    /// The units that `has` leaves out: their share of all that it keeps, and their names.
    fn units_without(&self, has: &HashSet<BusinessUnitId>) -> (f64, String) {
        let without: Vec<_> = self.units.iter().filter(|unit| !has.contains(&unit.id)).map(|unit| unit.name.as_str()).collect();
        (share(self.units.len() - without.len(), self.units.len()), without.join(", "))
    }

    /// 60 %: business units with a map that has touchpoints; 40 %: touchpoints with channel and owner.
    fn journeys(&self) -> Vec<Part> {
        let (mapped, without) = self.units_without(&self.placed.iter().map(|touchpoint| touchpoint.business_unit_id).collect());
        let plain = self.placed.iter().filter(|at| at.channel.is_empty() || at.owner.is_empty()).count();
        let described = share(self.placed.len() - plain, self.placed.len());
        let maps = match self.units.is_empty() {
            true => Part::new(0.6, 0.0, "maps", "import"),
            false => Part::new(0.6, mapped, "maps-of-units", "go.journeys").with("units", without),
        };
        vec![maps, Part::new(0.4, described, "touchpoint-details", "go.journeys").with("n", plain).after(!self.placed.is_empty())]
    }

    /// 20 %: customers are known; 20 %: their orders; 60 %: touchpoints with at least five respondents.
    fn voice(&self, reader: &Reader) -> Result<Vec<Part>> {
        let answered: HashMap<_, _> = voice::answered(reader)?.into_iter().collect();
        let enough = |at: &&Touchpoint| answered.get(&at.id).is_some_and(|n| *n >= ENOUGH_ANSWERS);
        let heard = self.placed.iter().filter(enough).count();
        let answers = match answered.is_empty() {
            true => Part::new(0.6, 0.0, "answers", "import"),
            false => {
                Part::new(0.6, share(heard, self.placed.len()), "few-answers", "go.voice").with("n", self.placed.len() - heard)
            }
        };
        Ok(vec![
            Part::new(0.2, whole(customers::count(reader)? > 0), "customers", "import"),
            Part::new(0.2, whole(orders::count(reader)? > 0), "orders", "import"),
            answers,
        ])
    }

    /// 30 %: segments are adopted; 40 %: weights are computed (half while the data has changed since); 30 %: units with a house.
    fn segments(&self, reader: &Reader) -> Result<Vec<Part>> {
        let weights = weights::of_touchpoints(reader)?;
        let stale = weights.values().any(|weight| weight.stale);
        let known = if weights.is_empty() {
            0.0
        } else if stale {
            0.5
        } else {
            1.0
        };
        let owners: HashMap<_, _> = self.placed.iter().map(|at| (at.id, at.business_unit_id)).collect();
        let houses = reader.all::<Relationship>()?.iter().filter_map(|cell| owners.get(&cell.touchpoint_id).copied()).collect();
        let (housed, without) = self.units_without(&houses);
        let answers = !voice::answered(reader)?.is_empty();
        Ok(vec![
            Part::new(0.3, whole(!reader.all::<Segment>()?.is_empty()), "segments", "segments.compute")
                .after(orders::count(reader)? > 0),
            Part::new(0.4, known, if stale { "weights-stale" } else { "weights" }, "weights.compute").after(answers),
            Part::new(0.3, housed, "houses", "go.houses").with("units", without).after(!self.characteristics.is_empty()),
        ])
    }

    /// 40 %: units with characteristics; 30 %: those with an expected and a present value; 30 %: those linked to another.
    fn characteristics(&self, reader: &Reader) -> Result<Vec<Part>> {
        let all = &self.characteristics;
        let links = reader.all::<CharacteristicLink>()?;
        let linked: HashSet<_> = links.iter().flat_map(|link| [link.cause_id, link.effect_id]).collect();
        let measured = all.iter().filter(|one| one.expected.is_some() && one.current.is_some()).count();
        let (described, without) = self.units_without(&all.iter().map(|one| one.business_unit_id).collect());
        let some = !all.is_empty();
        Ok(vec![
            Part::new(0.4, described, "characteristics", "go.characteristics")
                .with("units", without)
                .after(!self.units.is_empty()),
            Part::new(0.3, share(measured, all.len()), "characteristic-values", "go.characteristics")
                .with("n", all.len() - measured)
                .after(some),
            Part::new(0.3, share(linked.len(), all.len()), "characteristic-links", "go.characteristics")
                .with("n", all.len().saturating_sub(linked.len()))
                .after(some),
        ])
    }

    /// 30 %: units with KPIs on all four levels; 30 %: KPIs with target, actual and owner; 20 %: KPIs of the cascade; 20 %: units
    /// with a process.
    fn kpis(&self, reader: &Reader) -> Result<Vec<Part>> {
        let full = |kpi: &&Kpi| kpi.target.or(kpi.minimum).is_some() && kpi.actual.is_some() && !kpi.owner.is_empty();
        let passports = self.kpis.iter().filter(full).count();
        let links = reader.all::<KpiLink>()?;
        let linked: HashSet<_> = links.iter().flat_map(|link| [link.supporting_id, link.supported_id]).collect();
        let on = |unit: &BusinessUnit, level| self.kpis.iter().any(|kpi| kpi.business_unit_id == unit.id && kpi.level == level);
        let complete = |unit: &&BusinessUnit| Level::ALL.iter().all(|level| on(unit, *level));
        let (levels, flat) = self.units_without(&self.units.iter().filter(complete).map(|unit| unit.id).collect());
        let processes = reader.all::<Process>()?;
        let (flows, without) = self.units_without(&processes.iter().map(|process| process.business_unit_id).collect());
        let (some, all) = (!self.kpis.is_empty(), self.kpis.len());
        Ok(vec![
            Part::new(0.3, levels, "kpi-levels", "go.kpis").with("units", flat).after(!self.units.is_empty()),
            Part::new(0.3, share(passports, all), "kpi-passports", "go.kpis").with("n", all - passports).after(some),
            Part::new(0.2, share(linked.len(), all), "kpi-links", "go.kpis")
                .with("n", all.saturating_sub(linked.len()))
                .after(some),
            Part::new(0.2, flows, "processes", "go.processes").with("units", without).after(!self.units.is_empty()),
        ])
    }

    /// 30 %: IT systems are listed; 30 %: KPIs with a data item; 40 %: KPIs whose data lacks nothing.
    fn systems(&self, reader: &Reader) -> Result<Vec<Part>> {
        let named: HashSet<_> = reader.all::<KpiDataItem>()?.into_iter().map(|link| link.kpi_id).collect();
        let lacking: HashSet<_> = systems::gaps(reader)?.into_iter().map(|gap| gap.kpi).collect();
        let (some, all) = (!self.kpis.is_empty(), self.kpis.len());
        Ok(vec![
            Part::new(0.3, whole(!reader.all::<System>()?.is_empty()), "systems", "import"),
            Part::new(0.3, share(named.len(), all), "kpi-data", "go.systems")
                .with("n", all.saturating_sub(named.len()))
                .after(some),
            Part::new(0.4, share(all.saturating_sub(lacking.len()), all), "gaps", "go.systems")
                .with("n", lacking.len())
                .with("all", all)
                .after(!named.is_empty()),
        ])
    }

    /// The specification has as much to say as the links of the chain that it is made from: touchpoints, answers, weights,
    /// characteristics, KPIs, processes, data items and initiatives, an equal part each.
    fn specification(&self, reader: &Reader) -> Result<Vec<Part>> {
        let links = [
            ("nav-stage-journeys", !self.placed.is_empty()),
            ("nav-stage-voice", !voice::answered(reader)?.is_empty()),
            ("screen-weights", !weights::of_touchpoints(reader)?.is_empty()),
            ("nav-stage-characteristics", !self.characteristics.is_empty()),
            ("screen-kpis", !self.kpis.is_empty()),
            ("screen-processes", !reader.all::<Process>()?.is_empty()),
            ("nav-stage-systems", !reader.all::<DataItem>()?.is_empty()),
            ("nav-stage-session", !reader.all::<Initiative>()?.is_empty()),
        ];
        let absent: Vec<String> = links.iter().filter(|(_, there)| !there).map(|(key, _)| (*key).to_owned()).collect();
        let done = share(links.len() - absent.len(), links.len());
        Ok(vec![Part::new(1.0, done, "specification-sources", "go.overview").with("screens", Value::Terms(absent))])
    }
}

/// 30 %: improvement projects are proposed; 40 %: those with owner and quarter; 30 %: decisions are written down.
fn session(reader: &Reader) -> Result<Vec<Part>> {
    let initiatives = reader.all::<Initiative>()?;
    let planned = initiatives.iter().filter(|one| !one.owner.is_empty() && !one.quarter.is_empty()).count();
    let some = !initiatives.is_empty();
    Ok(vec![
        Part::new(0.3, whole(some), "initiatives", "go.session"),
        Part::new(0.4, share(planned, initiatives.len()), "plans", "go.session")
            .with("n", initiatives.len() - planned)
            .after(some),
        Part::new(0.3, whole(!reader.all::<Decision>()?.is_empty()), "decisions", "go.session").after(some),
    ])
}
