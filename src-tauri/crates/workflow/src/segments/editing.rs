use crate::{Error, Result};
use project::segments::{self, Segment, SegmentId};
use project::{Project, Step};

/// Gives a segment another name; a name without letters is refused.
pub fn rename(project: &mut Project, segment: SegmentId, name: &str) -> Result<()> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Error::input("empty-name"));
    }
    let mut row: Segment = project.get(segment)?;
    project.write(&Step::new("step-segment-rename").arg("name", &row.name).arg("to", name), |writing| {
        name.clone_into(&mut row.name);
        Ok(writing.update(&row)?)
    })
}

pub fn set_note(project: &mut Project, segment: SegmentId, note: &str) -> Result<()> {
    let mut row: Segment = project.get(segment)?;
    project.write(&Step::new("step-segment-note").arg("name", &row.name), |writing| {
        note.trim().clone_into(&mut row.note);
        Ok(writing.update(&row)?)
    })
}

/// The customers of `segment` join `into`, and `segment` is gone.
pub fn merge(project: &mut Project, segment: SegmentId, into: SegmentId) -> Result<()> {
    let (from, to): (Segment, Segment) = (project.get(segment)?, project.get(into)?);
    if segment == into {
        return Ok(());
    }
    unlocked(&from)?;
    unlocked(&to)?;
    let mut members: Vec<_> = segments::members(project)?;
    members.retain(|(own, _)| *own == segment || *own == into);
    let mut customers: Vec<_> = members.into_iter().map(|(_, customer)| customer).collect();
    customers.dedup();
    project.write(&Step::new("step-segment-merge").arg("name", &from.name).arg("into", &to.name), |writing| {
        super::model::follow_merge(writing, segment, into)?;
        writing.delete::<Segment>(segment)?;
        Ok(segments::set_members(writing, into, &customers)?)
    })
}

pub fn remove(project: &mut Project, segment: SegmentId) -> Result<()> {
    let row: Segment = project.get(segment)?;
    unlocked(&row)?;
    project.write(&Step::new("step-segment-delete").arg("name", &row.name), |writing| Ok(writing.delete::<Segment>(segment)?))
}

/// Whether a segment and its customers stay as they are when customers are divided anew.
pub fn lock(project: &mut Project, segment: SegmentId, locked: bool) -> Result<()> {
    let row: Segment = project.get(segment)?;
    let step = if locked { "step-segment-lock" } else { "step-segment-unlock" };
    project.write(&Step::new(step).arg("name", &row.name), |writing| Ok(writing.update(&Segment { locked, ..row.clone() })?))
}

fn unlocked(row: &Segment) -> Result<()> {
    if row.locked { Err(Error::input("segment-locked").with("name", row.name.as_str())) } else { Ok(()) }
}
