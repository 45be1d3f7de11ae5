//! The customer journey map: the view, edits of touchpoints, stages and maps, "save as".

use crate::app::App;
use project::journeys::{BusinessUnitId, JourneyId, PlacementId, StageId, TouchpointId};
use project::segments::SegmentId;
use tauri::State;
use workflow::Fault;
use workflow::journeys::{self, Details, Draft, JourneyMap, Placed, Target};

#[tauri::command(async)]
pub fn journey_map(app: State<'_, App>, journey: JourneyId, segment: Option<SegmentId>) -> Result<JourneyMap, Fault> {
    app.read(|reader| journeys::map(reader, journey, segment))
}

#[tauri::command(async)]
pub fn touchpoint_add(
    app: State<'_, App>,
    target: Target,
    name: String,
    touchpoint: Option<TouchpointId>,
) -> Result<Placed, Fault> {
    app.write(|project| journeys::add(project, target, &name, touchpoint))
}

#[tauri::command(async)]
pub fn touchpoint_paste(app: State<'_, App>, target: Target, drafts: Vec<Draft>) -> Result<Vec<Placed>, Fault> {
    app.write(|project| journeys::paste(project, target, &drafts))
}

#[tauri::command(async)]
pub fn touchpoint_rename(app: State<'_, App>, touchpoint: TouchpointId, name: String) -> Result<(), Fault> {
    app.write(|project| journeys::rename(project, touchpoint, &name))
}

#[tauri::command(async)]
pub fn touchpoint_edit(app: State<'_, App>, touchpoint: TouchpointId, details: Details) -> Result<(), Fault> {
    app.write(|project| journeys::edit(project, touchpoint, details))
}

#[tauri::command(async)]
pub fn touchpoint_move(app: State<'_, App>, placement: PlacementId, target: Target) -> Result<(), Fault> {
    app.write(|project| journeys::move_to(project, placement, target))
}

#[tauri::command(async)]
pub fn touchpoint_delete(app: State<'_, App>, placement: PlacementId) -> Result<(), Fault> {
    app.write(|project| journeys::delete(project, placement))
}

#[tauri::command(async)]
pub fn stage_add(app: State<'_, App>, journey: JourneyId, index: u32, name: String) -> Result<StageId, Fault> {
    app.write(|project| journeys::stage_add(project, journey, index, &name))
}

#[tauri::command(async)]
pub fn stage_rename(app: State<'_, App>, stage: StageId, name: String) -> Result<(), Fault> {
    app.write(|project| journeys::stage_rename(project, stage, &name))
}

#[tauri::command(async)]
pub fn stage_move(app: State<'_, App>, stage: StageId, index: u32) -> Result<(), Fault> {
    app.write(|project| journeys::stage_move(project, stage, index))
}

#[tauri::command(async)]
pub fn stage_delete(app: State<'_, App>, stage: StageId) -> Result<(), Fault> {
    app.write(|project| journeys::stage_delete(project, stage))
}

#[tauri::command(async)]
pub fn journey_add(
    app: State<'_, App>,
    business_unit: BusinessUnitId,
    name: String,
    first_stage: String,
) -> Result<JourneyId, Fault> {
    app.write(|project| journeys::journey_add(project, business_unit, &name, &first_stage))
}

#[tauri::command(async)]
pub fn journey_duplicate(
    app: State<'_, App>,
    journey: JourneyId,
    business_unit: BusinessUnitId,
    name: String,
) -> Result<JourneyId, Fault> {
    app.write(|project| journeys::journey_duplicate(project, journey, business_unit, &name))
}

#[tauri::command(async)]
pub fn journey_rename(app: State<'_, App>, journey: JourneyId, name: String) -> Result<(), Fault> {
    app.write(|project| journeys::journey_rename(project, journey, &name))
}

#[tauri::command(async)]
pub fn journey_delete(app: State<'_, App>, journey: JourneyId) -> Result<(), Fault> {
    app.write(|project| journeys::journey_delete(project, journey))
}
