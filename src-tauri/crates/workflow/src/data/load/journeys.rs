use super::names::plain;
use super::{Failure, Line, Loader, Names, Renewal, Upserts, Verdict};
use project::journeys::{self, Automation, BusinessUnitId, Journey, JourneyId, Placement, Stage, StageId, Touchpoint};
use std::collections::HashSet;

/// A touchpoint and its place per row; units, journeys and stages are made as they are named.
pub struct Journeys<'w> {
    names: Names<'w>,
    units: HashSet<BusinessUnitId>,
    upserts: Upserts,
}

pub const AUTOMATION: [(&str, Automation); 6] = [
    ("вручную", Automation::Manual),
    ("частично", Automation::Partly),
    ("автомат", Automation::Automatic),
    ("manual", Automation::Manual),
    ("part", Automation::Partly),
    ("auto", Automation::Automatic),
];

impl<'w> Journeys<'w> {
    pub fn new(names: Names<'w>) -> Self {
        Self { names, units: HashSet::new(), upserts: Upserts::default() }
    }

    fn journey(&self, unit: BusinessUnitId, name: &str) -> project::Result<JourneyId> {
        let known = journeys::journeys(self.names.writing, unit)?;
        if let Some(journey) = known.iter().find(|journey| name.is_empty() || plain(&journey.name) == plain(name)) {
            return Ok(journey.id);
        }
        let name = if name.is_empty() { "AS-IS".to_owned() } else { name.to_owned() };
        let position = known.len() as i32;
        self.names.writing.insert(&Journey { id: 0.into(), business_unit_id: unit, segment_id: None, name, position })
    }

    fn stage(&self, journey: JourneyId, name: &str) -> project::Result<StageId> {
        let known = journeys::stages(self.names.writing, journey)?;
        if let Some(stage) = known.iter().find(|stage| plain(&stage.name) == plain(name)) {
            return Ok(stage.id);
        }
        let position = known.len() as i32;
        self.names.writing.insert(&Stage { id: 0.into(), journey_id: journey, name: name.to_owned(), position })
    }

    fn touchpoint(&mut self, line: &Line<'_>, unit: BusinessUnitId, name: String) -> Result<Touchpoint, Failure> {
        let writing = self.names.writing;
        let code = line.text("code");
        let found = if code.is_empty() { self.names.touchpoint(unit, &name) } else { self.names.touchpoint(unit, &code) };
        let known = found.map(|id| writing.get::<Touchpoint>(id)).transpose()?;
        let next = || format!("Т{:02}", journeys::touchpoints(writing, unit).map_or(1, |all| all.len() + 1));
        let mut touchpoint = Touchpoint {
            id: found.unwrap_or_default(),
            business_unit_id: unit,
            code: known.as_ref().map_or_else(|| if code.is_empty() { next() } else { code.clone() }, |known| known.code.clone()),
            name,
            channel: line.text("channel"),
            owner: line.text("owner"),
            documents: line.text("documents"),
            automation: line.word("automation", &AUTOMATION)?,
            note: known.as_ref().map(|known| known.note.clone()).unwrap_or_default(),
        };
        let label = format!("{} · {}", touchpoint.code, touchpoint.name);
        touchpoint.id = self.upserts.put(writing, known.as_ref(), &touchpoint, &label)?;
        self.names.remember_touchpoint(&touchpoint);
        Ok(touchpoint)
    }
}

impl Loader for Journeys<'_> {
    fn row(&mut self, line: &Line<'_>) -> Result<Verdict, Failure> {
        let (unit, stage, name) = (line.need_text("business_unit")?, line.need_text("stage")?, line.need_text("touchpoint")?);
        let unit = self.names.unit(&unit)?;
        self.units.insert(unit);
        let journey = self.journey(unit, &line.text("journey"))?;
        let stage_id = self.stage(journey, &stage)?;
        let touchpoint = self.touchpoint(line, unit, name)?;
        let writing = self.names.writing;
        let placed = journeys::placements(writing, journey)?;
        if placed.iter().any(|placement| placement.touchpoint_id == touchpoint.id) {
            return Ok(Verdict::Loaded);
        }
        let position = placed.iter().filter(|placement| placement.stage_id == stage_id).count() as i32;
        writing.insert(&Placement { id: 0.into(), stage_id, touchpoint_id: touchpoint.id, position, note: String::new() })?;
        Ok(Verdict::Loaded)
    }

    fn renewal(&self) -> crate::Result<Option<Renewal>> {
        let mut there = self.names.writing.all::<Touchpoint>()?;
        there.retain(|touchpoint| self.units.contains(&touchpoint.business_unit_id));
        Ok(Some(self.upserts.renewal(&there, |touchpoint| format!("{} · {}", touchpoint.code, touchpoint.name))))
    }
}
