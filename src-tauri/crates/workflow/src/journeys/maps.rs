//! Edits of whole maps.

use super::{edit, named};
use crate::Result;
use project::journeys::{self, BusinessUnitId, Journey, JourneyId, Placement, Stage, Touchpoint, TouchpointId};
use project::{Project, Step, Writing};
use std::collections::HashMap;

/// A new map with one empty stage.
pub fn journey_add(project: &mut Project, unit: BusinessUnitId, name: &str, first_stage: &str) -> Result<JourneyId> {
    let (name, first_stage) = (named(name)?, named(first_stage)?);
    project.write(&Step::new("step-journey-add").arg("name", &name), |writing| {
        let journey = create(writing, unit, name)?;
        writing.insert(&Stage { id: 0.into(), journey_id: journey, name: first_stage, position: 0 })?;
        Ok(journey)
    })
}

/// A copy of a map. In its own business unit the copy shows the same touchpoints; in another one those with the same codes,
/// and new ones where a code is unknown there.
pub fn journey_duplicate(project: &mut Project, of: JourneyId, unit: BusinessUnitId, name: &str) -> Result<JourneyId> {
    let name = named(name)?;
    let source: Journey = project.get(of)?;
    project.write(&Step::new("step-journey-duplicate").arg("name", &name), |writing| {
        let journey = create(writing, unit, name)?;
        let mut twins = Twins { writing, same_unit: unit == source.business_unit_id, unit, known: by_code(writing, unit)? };
        for stage in journeys::stages(writing, of)? {
            let copy = writing.insert(&Stage { id: 0.into(), journey_id: journey, ..stage.clone() })?;
            for placement in journeys::placements_of_stage(writing, stage.id)? {
                let touchpoint_id = twins.of(placement.touchpoint_id)?;
                writing.insert(&Placement { id: 0.into(), stage_id: copy, touchpoint_id, ..placement })?;
            }
        }
        Ok(journey)
    })
}

pub fn journey_rename(project: &mut Project, journey: JourneyId, name: &str) -> Result<()> {
    let name = named(name)?;
    let mut row: Journey = project.get(journey)?;
    let step = Step::new("step-journey-rename").arg("old", &row.name).arg("new", &name);
    row.name = name;
    project.write(&step, |writing| Ok(writing.update(&row)?))
}

/// Deletes a map; touchpoints that nothing else holds go too.
pub fn journey_delete(project: &mut Project, journey: JourneyId) -> Result<()> {
    let row: Journey = project.get(journey)?;
    project.write(&Step::new("step-journey-delete").arg("name", &row.name), |writing| {
        for placement in journeys::placements(writing, journey)? {
            edit::remove(writing, &placement)?;
        }
        writing.delete::<Journey>(journey)?;
        Ok(())
    })
}

fn create(writing: &Writing<'_>, unit: BusinessUnitId, name: String) -> Result<JourneyId> {
    let position = journeys::journeys(writing, unit)?.iter().map(|it| it.position + 1).max().unwrap_or(0);
    Ok(writing.insert(&Journey { id: 0.into(), business_unit_id: unit, segment_id: None, name, position })?)
}

fn by_code(writing: &Writing<'_>, unit: BusinessUnitId) -> Result<HashMap<String, TouchpointId>> {
    Ok(journeys::touchpoints(writing, unit)?.into_iter().map(|it| (it.code, it.id)).collect())
}

/// Finds the touchpoint that stands for another one in a business unit.
struct Twins<'w> {
    writing: &'w Writing<'w>,
    same_unit: bool,
    unit: BusinessUnitId,
    known: HashMap<String, TouchpointId>,
}

impl Twins<'_> {
    fn of(&mut self, touchpoint: TouchpointId) -> Result<TouchpointId> {
        if self.same_unit {
            return Ok(touchpoint);
        }
        let row: Touchpoint = self.writing.get(touchpoint)?;
        if let Some(known) = self.known.get(&row.code) {
            return Ok(*known);
        }
        let code = row.code.clone();
        let copy = self.writing.insert(&Touchpoint { id: 0.into(), business_unit_id: self.unit, ..row })?;
        self.known.insert(code, copy);
        Ok(copy)
    }
}
