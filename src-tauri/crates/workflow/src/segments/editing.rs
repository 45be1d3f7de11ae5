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
    let mut members: Vec<_> = segments::members(project)?;
    members.retain(|(own, _)| *own == segment || *own == into);
    let mut customers: Vec<_> = members.into_iter().map(|(_, customer)| customer).collect();
    customers.dedup();
    project.write(&Step::new("step-segment-merge").arg("name", &from.name).arg("into", &to.name), |writing| {
        writing.delete::<Segment>(segment)?;
        Ok(segments::set_members(writing, into, &customers)?)
    })
}

pub fn remove(project: &mut Project, segment: SegmentId) -> Result<()> {
    let row: Segment = project.get(segment)?;
    project.write(&Step::new("step-segment-delete").arg("name", &row.name), |writing| Ok(writing.delete::<Segment>(segment)?))
}
