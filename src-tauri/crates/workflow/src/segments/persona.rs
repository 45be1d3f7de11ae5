use crate::Result;
use project::segments::{Persona, PersonaId, Segment, SegmentId};
use project::{Project, Step};
use serde::{Deserialize, Serialize};

/// What a person writes of somebody who stands for a segment; all empty takes the persona away.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PersonaText {
    pub name: String,
    pub goals: String,
    pub pains: String,
}

pub fn set_persona(project: &mut Project, segment: SegmentId, text: &PersonaText) -> Result<()> {
    let row: Segment = project.get(segment)?;
    let old = project.all::<Persona>()?.into_iter().find(|persona| persona.segment_id == segment);
    let [name, goals, pains] = [&text.name, &text.goals, &text.pains].map(|text| text.trim().to_owned());
    let empty = [&name, &goals, &pains].iter().all(|text| text.is_empty());
    let id = old.as_ref().map_or(PersonaId::default(), |old| old.id);
    let new = Persona { id, segment_id: segment, name, goals, pains };
    project.write(&Step::new("step-segment-persona").arg("name", &row.name), |writing| {
        match (&old, empty) {
            (Some(old), true) => writing.delete::<Persona>(old.id)?,
            (Some(_), false) => writing.update(&new)?,
            (None, true) => (),
            (None, false) => drop(writing.insert(&new)?),
        }
        Ok(())
    })
}
