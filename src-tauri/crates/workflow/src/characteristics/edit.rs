//! Edits of characteristics and links, each one step of undo.

use super::Causes;
use crate::{Error, Result};
use analysis::characteristics::{CauseFault, CauseLink, cause_graph};
use project::characteristics::{Characteristic, CharacteristicId, CharacteristicLink, CharacteristicLinkId, Lead, of_unit};
use project::journeys::{BusinessUnitId, TouchpointId};
use project::{Project, Step};
use serde::{Deserialize, Serialize};

/// What a person says of a new characteristic; its code is the next free one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NewCharacteristic {
    pub business_unit: BusinessUnitId,
    pub name: String,
    pub kind: Lead,
    pub touchpoint: Option<TouchpointId>,
    pub unit: String,
}

pub fn add(project: &mut Project, new: NewCharacteristic) -> Result<CharacteristicId> {
    let name = named(&new.name)?;
    let codes: Vec<String> = of_unit(project, new.business_unit)?.into_iter().map(|row| row.code).collect();
    let row = Characteristic {
        id: CharacteristicId(0),
        business_unit_id: new.business_unit,
        touchpoint_id: new.touchpoint,
        code: next_code(&codes),
        name: name.clone(),
        kind: new.kind,
        unit: new.unit.trim().to_owned(),
        expected: None,
        current: None,
    };
    project.write(&Step::new("step-characteristic-add").arg("name", name), |writing| Ok(writing.insert(&row)?))
}

/// Keeps what a person changed: name, kind, touchpoint, unit, expected and current value. Unit and code stay.
pub fn update(project: &mut Project, row: Characteristic) -> Result<()> {
    let before: Characteristic = project.get(row.id)?;
    let name = named(&row.name)?;
    let row = Characteristic { name: name.clone(), business_unit_id: before.business_unit_id, code: before.code.clone(), ..row };
    let step = if before.name == name {
        Step::new("step-characteristic-edit").arg("name", name)
    } else {
        Step::new("step-characteristic-rename").arg("name", &before.name).arg("to", name)
    };
    project.write(&step, |writing| Ok(writing.update(&row)?))
}

/// Deletes a characteristic with its links and its column of the house.
pub fn delete(project: &mut Project, id: CharacteristicId) -> Result<()> {
    let row: Characteristic = project.get(id)?;
    project.write(&Step::new("step-characteristic-delete").arg("name", row.name), |writing| {
        Ok(writing.delete::<Characteristic>(id)?)
    })
}

/// Sets what `cause` does to `effect`: a strength of 0 to 1 after a delay in months. A cycle is refused and named.
pub fn link(
    project: &mut Project,
    cause: CharacteristicId,
    effect: CharacteristicId,
    strength: f64,
    delay: f64,
) -> Result<CharacteristicLinkId> {
    let (from, to): (Characteristic, Characteristic) = (project.get(cause)?, project.get(effect)?);
    let causes = Causes::read(project, from.business_unit_id)?;
    let at = |id| causes.rows.iter().position(|row| row.id == id).ok_or(Error::input("characteristic-other-unit"));
    let new = CauseLink { from: at(cause)?, to: at(effect)?, strength, delay };
    let old = causes.links.iter().position(|link| link.cause_id == cause && link.effect_id == effect);
    let mut all = causes.causes.clone();
    match old {
        Some(index) => all[index] = new,
        None => all.push(new),
    }
    cause_graph(&causes.kinds, &all).map_err(|fault| refusal(&causes, &fault))?;
    let id = old.map_or(CharacteristicLinkId(0), |index| causes.links[index].id);
    let row = CharacteristicLink { id, cause_id: cause, effect_id: effect, strength, delay };
    let key = if old.is_some() { "step-characteristic-link-edit" } else { "step-characteristic-link" };
    project.write(&Step::new(key).arg("cause", from.name).arg("effect", to.name), |writing| {
        if old.is_some() {
            writing.update(&row)?;
            return Ok(id);
        }
        Ok(writing.insert(&row)?)
    })
}

pub fn unlink(project: &mut Project, id: CharacteristicLinkId) -> Result<()> {
    let row: CharacteristicLink = project.get(id)?;
    let (from, to): (Characteristic, Characteristic) = (project.get(row.cause_id)?, project.get(row.effect_id)?);
    project.write(&Step::new("step-characteristic-unlink").arg("cause", from.name).arg("effect", to.name), |writing| {
        Ok(writing.delete::<CharacteristicLink>(id)?)
    })
}

fn refusal(causes: &Causes, fault: &CauseFault) -> Error {
    match fault {
        CauseFault::Cycle(cycle) => Error::input("characteristic-cycle").with("path", causes.path(&cycle.path)),
        CauseFault::Strength { .. } => Error::input("characteristic-strength"),
        CauseFault::Delay { .. } => Error::input("characteristic-delay"),
        CauseFault::UnknownEnd { .. } => Error::input("characteristic-other-unit"),
    }
}

fn named(name: &str) -> Result<String> {
    let name = name.trim();
    if name.is_empty() { Err(Error::input("characteristic-name")) } else { Ok(name.to_owned()) }
}

/// One more than the highest number after the common letters: Х09 → Х10.
fn next_code(codes: &[String]) -> String {
    let parts = codes.iter().filter_map(|code| {
        let letters = code.trim_end_matches(|c: char| c.is_ascii_digit());
        let number: u32 = code[letters.len()..].parse().ok()?;
        Some((number, letters, code.len() - letters.len()))
    });
    match parts.max_by_key(|(number, ..)| *number) {
        Some((number, letters, digits)) => format!("{letters}{:0digits$}", number + 1),
        None => "Х01".to_owned(),
    }
}
