//! Edits of touchpoints and their places. Each is one named step.

use super::named;
use crate::{Error, Result};
use project::journeys::{self, Automation, BusinessUnitId, Journey, Placement, PlacementId, Stage, StageId};
use project::journeys::{Touchpoint, TouchpointId};
use project::{Project, Step, Writing};
use serde::{Deserialize, Serialize};

/// A place on a map: before the touchpoint that stands at `index` of `stage` (counted without the one that is moved).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "JourneyTarget")]
pub struct Target {
    pub stage: StageId,
    pub index: u32,
}

/// What was put on a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Placed {
    pub placement: PlacementId,
    pub touchpoint: TouchpointId,
}

/// What a person may say of a touchpoint beside its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "TouchpointDetails")]
pub struct Details {
    pub channel: String,
    pub owner: String,
    pub documents: String,
    pub automation: Automation,
    pub note: String,
}

/// A touchpoint to be put on a map, from the clipboard: everything but the name may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "TouchpointDraft")]
pub struct Draft {
    pub name: String,
    #[serde(default)]
    #[ts(optional)]
    pub code: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub details: Option<Details>,
}

/// Puts a new touchpoint on the map, or one of the unit that stood nowhere on it.
pub fn add(project: &mut Project, target: Target, name: &str, known: Option<TouchpointId>) -> Result<Placed> {
    let name = match known {
        Some(known) => project.get::<Touchpoint>(known)?.name,
        None => named(name)?,
    };
    project.write(&Step::new("step-touchpoint-add").arg("name", &name), |writing| {
        let touchpoint = match known {
            Some(known) => known,
            None => create(writing, unit_of(writing, target.stage)?, &Draft { name: name.clone(), code: None, details: None })?,
        };
        place(writing, target, touchpoint)
    })
}

/// Puts copies of touchpoints on the map one after another. A touchpoint of the unit with the same code and name that stands
/// nowhere on the map is placed itself; others are new.
pub fn paste(project: &mut Project, target: Target, drafts: &[Draft]) -> Result<Vec<Placed>> {
    let drafts =
        drafts.iter().map(|draft| Ok(Draft { name: named(&draft.name)?, ..draft.clone() })).collect::<Result<Vec<_>>>()?;
    let step = Step::new("step-touchpoint-paste").arg("count", drafts.len());
    project.write(&step, |writing| {
        let stage: Stage = writing.get(target.stage)?;
        let unit = unit_of(writing, target.stage)?;
        let mut placed = Vec::new();
        for (draft, index) in drafts.iter().zip(target.index..) {
            let here: Vec<_> = journeys::placements(writing, stage.journey_id)?.iter().map(|it| it.touchpoint_id).collect();
            let same =
                |it: &Touchpoint| draft.code.as_deref() == Some(&it.code) && it.name == draft.name && !here.contains(&it.id);
            let known = journeys::touchpoints(writing, unit)?.into_iter().find(same);
            let touchpoint = known.map_or_else(|| create(writing, unit, draft), |known| Ok(known.id))?;
            placed.push(place(writing, Target { index, ..target }, touchpoint)?);
        }
        Ok(placed)
    })
}

pub fn rename(project: &mut Project, touchpoint: TouchpointId, name: &str) -> Result<()> {
    let name = named(name)?;
    let mut row: Touchpoint = project.get(touchpoint)?;
    let step = Step::new("step-touchpoint-rename").arg("old", &row.name).arg("new", &name);
    row.name = name;
    project.write(&step, |writing| Ok(writing.update(&row)?))
}

pub fn edit(project: &mut Project, touchpoint: TouchpointId, details: Details) -> Result<()> {
    let mut row: Touchpoint = project.get(touchpoint)?;
    let step = Step::new("step-touchpoint-edit").arg("name", &row.name);
    let Details { channel, owner, documents, automation, note } = details;
    row = Touchpoint { channel, owner, documents, automation, note, ..row };
    project.write(&step, |writing| Ok(writing.update(&row)?))
}

/// Moves a touchpoint to another place of its map.
pub fn move_to(project: &mut Project, placement: PlacementId, target: Target) -> Result<()> {
    let from: Placement = project.get(placement)?;
    let (old, new): (Stage, Stage) = (project.get(from.stage_id)?, project.get(target.stage)?);
    if old.journey_id != new.journey_id {
        return Err(Error::input("other-journey"));
    }
    let name = project.get::<Touchpoint>(from.touchpoint_id)?.name;
    project.write(&Step::new("step-touchpoint-move").arg("name", name), |writing| {
        Ok(journeys::place(writing, placement, target.stage, target.index as usize)?)
    })
}

/// Takes a touchpoint off the map; the touchpoint itself goes too when no answer refers to it and no other map shows it.
pub fn delete(project: &mut Project, placement: PlacementId) -> Result<()> {
    let row: Placement = project.get(placement)?;
    let name = project.get::<Touchpoint>(row.touchpoint_id)?.name;
    project.write(&Step::new("step-touchpoint-delete").arg("name", name), |writing| remove(writing, &row))
}

/// Removes a place, and its touchpoint where nothing else holds it.
pub(super) fn remove(writing: &Writing<'_>, placement: &Placement) -> Result<()> {
    writing.delete::<Placement>(placement.id)?;
    let touchpoint = placement.touchpoint_id;
    if journeys::placements_of_touchpoint(writing, touchpoint)?.is_empty() && !journeys::has_evidence(writing, touchpoint)? {
        writing.delete::<Touchpoint>(touchpoint)?;
    }
    Ok(())
}

fn place(writing: &Writing<'_>, target: Target, touchpoint_id: TouchpointId) -> Result<Placed> {
    let row = Placement { id: 0.into(), stage_id: target.stage, touchpoint_id, position: i32::MAX, note: String::new() };
    let placement = writing.insert(&row)?;
    journeys::place(writing, placement, target.stage, target.index as usize)?;
    Ok(Placed { placement, touchpoint: touchpoint_id })
}

/// Makes a touchpoint of the unit; its code is the draft's where it is free, else the next.
pub(super) fn create(writing: &Writing<'_>, unit: BusinessUnitId, draft: &Draft) -> Result<TouchpointId> {
    let codes: Vec<String> = journeys::touchpoints(writing, unit)?.into_iter().map(|it| it.code).collect();
    let wanted = draft.code.clone().filter(|code| !code.is_empty() && !codes.contains(code));
    let none = || Details {
        channel: String::new(),
        owner: String::new(),
        documents: String::new(),
        automation: Automation::Manual,
        note: String::new(),
    };
    let Details { channel, owner, documents, automation, note } = draft.details.clone().unwrap_or_else(none);
    let code = wanted.unwrap_or_else(|| next_code(&codes));
    let name = draft.name.clone();
    let row = Touchpoint { id: 0.into(), business_unit_id: unit, code, name, channel, owner, documents, automation, note };
    Ok(writing.insert(&row)?)
}

/// The code after the greatest: Т14 → Т15, in the letter that the unit uses.
fn next_code(codes: &[String]) -> String {
    let split = |code: &String| {
        let letters = code.trim_end_matches(|c: char| c.is_ascii_digit());
        let number: u32 = code[letters.len()..].parse().ok()?;
        Some((letters.to_owned(), number))
    };
    let last = codes.iter().filter_map(split).max_by_key(|(_, number)| *number);
    let (letters, number) = last.unwrap_or(("Т".to_owned(), 0));
    format!("{letters}{:02}", number + 1)
}

fn unit_of(writing: &Writing<'_>, stage: StageId) -> Result<BusinessUnitId> {
    let stage: Stage = writing.get(stage)?;
    Ok(writing.get::<Journey>(stage.journey_id)?.business_unit_id)
}
