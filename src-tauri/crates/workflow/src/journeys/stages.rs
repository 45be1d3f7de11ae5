//! Edits of stages.

use super::{edit, named};
use crate::Result;
use project::journeys::{self, JourneyId, Stage, StageId};
use project::{Project, Step, Writing};

/// Adds a stage before the one that stands at `index`.
pub fn stage_add(project: &mut Project, journey: JourneyId, index: u32, name: &str) -> Result<StageId> {
    let name = named(name)?;
    project.write(&Step::new("step-stage-add").arg("name", &name), |writing| {
        let stage = writing.insert(&Stage { id: 0.into(), journey_id: journey, name, position: i32::MAX })?;
        put(writing, journey, stage, index)?;
        Ok(stage)
    })
}

pub fn stage_rename(project: &mut Project, stage: StageId, name: &str) -> Result<()> {
    let name = named(name)?;
    let mut row: Stage = project.get(stage)?;
    let step = Step::new("step-stage-rename").arg("old", &row.name).arg("new", &name);
    row.name = name;
    project.write(&step, |writing| Ok(writing.update(&row)?))
}

/// Moves a stage before the one that stands at `index`, counted without the moved one.
pub fn stage_move(project: &mut Project, stage: StageId, index: u32) -> Result<()> {
    let row: Stage = project.get(stage)?;
    project.write(&Step::new("step-stage-move").arg("name", &row.name), |writing| put(writing, row.journey_id, stage, index))
}

/// Deletes a stage with its places; touchpoints that nothing else holds go too.
pub fn stage_delete(project: &mut Project, stage: StageId) -> Result<()> {
    let row: Stage = project.get(stage)?;
    project.write(&Step::new("step-stage-delete").arg("name", &row.name), |writing| {
        for placement in journeys::placements_of_stage(writing, stage)? {
            edit::remove(writing, &placement)?;
        }
        writing.delete::<Stage>(stage)?;
        Ok(())
    })
}

fn put(writing: &Writing<'_>, journey: JourneyId, stage: StageId, index: u32) -> Result<()> {
    let mut order: Vec<Stage> = journeys::stages(writing, journey)?;
    let at = order.iter().position(|row| row.id == stage).expect("the stage is one of its journey");
    let moved = order.remove(at);
    order.insert((index as usize).min(order.len()), moved);
    for (position, mut row) in order.into_iter().enumerate() {
        let position = position as i32;
        if row.position != position {
            row.position = position;
            writing.update(&row)?;
        }
    }
    Ok(())
}
