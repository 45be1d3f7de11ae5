//! The House of Quality.

use crate::app::App;
use project::{characteristics::CharacteristicId, journeys::BusinessUnitId, journeys::TouchpointId};
use tauri::State;
use workflow::{
    Fault,
    houses::{self, HouseView},
};

#[tauri::command(async)]
pub fn house_view(app: State<'_, App>, unit: BusinessUnitId) -> Result<HouseView, Fault> {
    app.read(|reader| houses::view(reader, unit))
}

#[tauri::command(async)]
pub fn house_set(
    app: State<'_, App>,
    touchpoint: TouchpointId,
    characteristic: CharacteristicId,
    strength: f64,
) -> Result<(), Fault> {
    app.write(|project| houses::set(project, touchpoint, characteristic, strength))
}
