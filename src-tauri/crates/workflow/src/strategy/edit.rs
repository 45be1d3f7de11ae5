use crate::{Error, Result};
use project::segments::{Segment, SegmentId};
use project::strategy::{self, Communication, CommunicationId, TargetMeasure};
use project::{Project, Step};

/// Adds a line to the plan of a segment, after the others.
pub fn add(project: &mut Project, line: &Communication) -> Result<CommunicationId> {
    check(line)?;
    let segment: Segment = project.get(line.segment_id)?;
    project.write(&Step::new("step-plan-add").arg("segment", &segment.name), |writing| {
        let position = writing.all::<Communication>()?.iter().map(|each| each.position + 1).max().unwrap_or_default();
        Ok(writing.insert(&Communication { position, ..line.clone() })?)
    })
}

pub fn update(project: &mut Project, line: &Communication) -> Result<()> {
    check(line)?;
    let before: Communication = project.get(line.id)?;
    let segment: Segment = project.get(before.segment_id)?;
    // Whose plan it is and where it stands is no part of the edit.
    let changed = Communication { segment_id: before.segment_id, position: before.position, ..line.clone() };
    project.write(&Step::new("step-plan-change").arg("segment", &segment.name), |writing| Ok(writing.update(&changed)?))
}

pub fn remove(project: &mut Project, line: CommunicationId) -> Result<()> {
    let gone: Communication = project.get(line)?;
    let segment: Segment = project.get(gone.segment_id)?;
    project
        .write(&Step::new("step-plan-remove").arg("segment", &segment.name), |writing| Ok(writing.delete::<Communication>(line)?))
}

/// Sets or takes away a figure aimed at; shares lie between 0 and 1, scores between −100 and 100, the rest is not negative.
pub fn set_target(project: &mut Project, segment: SegmentId, measure: TargetMeasure, target: Option<f64>) -> Result<()> {
    let (least, most) = match measure {
        TargetMeasure::Left => (0.0, 1.0),
        TargetMeasure::Nps => (-100.0, 100.0),
        TargetMeasure::Revenue | TargetMeasure::Orders | TargetMeasure::Ticket => (0.0, f64::MAX),
    };
    if target.is_some_and(|target| !(least..=most).contains(&target)) {
        return Err(Error::input("target-outside"));
    }
    let row: Segment = project.get(segment)?;
    project.write(&Step::new("step-target").arg("segment", &row.name), |writing| {
        Ok(strategy::set_target(writing, segment, measure, target)?)
    })
}

fn check(line: &Communication) -> Result<()> {
    let empty = [&line.occasion, &line.message, &line.channel, &line.timing].iter().all(|text| text.trim().is_empty());
    if empty { Err(Error::input("plan-empty")) } else { Ok(()) }
}
