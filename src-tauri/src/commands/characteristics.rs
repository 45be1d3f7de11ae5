//! Target characteristics and the causes between them.

use crate::app::App;
use project::characteristics::{Characteristic, CharacteristicId, CharacteristicLinkId};
use project::journeys::BusinessUnitId;
use tauri::State;
use workflow::{
    Fault,
    characteristics::{self, CharacteristicsView, NewCharacteristic},
};

#[tauri::command(async)]
pub fn characteristics_view(app: State<'_, App>, unit: BusinessUnitId) -> Result<CharacteristicsView, Fault> {
    app.read(|reader| characteristics::view(reader, unit))
}

#[tauri::command(async)]
pub fn characteristic_add(app: State<'_, App>, characteristic: NewCharacteristic) -> Result<CharacteristicId, Fault> {
    app.write(|project| characteristics::add(project, characteristic))
}

#[tauri::command(async)]
pub fn characteristic_update(app: State<'_, App>, characteristic: Characteristic) -> Result<(), Fault> {
    app.write(|project| characteristics::update(project, characteristic))
}

#[tauri::command(async)]
pub fn characteristic_delete(app: State<'_, App>, id: CharacteristicId) -> Result<(), Fault> {
    app.write(|project| characteristics::delete(project, id))
}

#[tauri::command(async)]
pub fn characteristic_link(
    app: State<'_, App>,
    cause: CharacteristicId,
    effect: CharacteristicId,
    strength: f64,
    delay: f64,
) -> Result<CharacteristicLinkId, Fault> {
    app.write(|project| characteristics::link(project, cause, effect, strength, delay))
}

#[tauri::command(async)]
pub fn characteristic_unlink(app: State<'_, App>, id: CharacteristicLinkId) -> Result<(), Fault> {
    app.write(|project| characteristics::unlink(project, id))
}
