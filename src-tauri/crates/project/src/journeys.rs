//! Business units, journeys, their stages, touchpoints and the places of touchpoints on maps.

use crate::entity::{entity, words};
use crate::segments::SegmentId;
use crate::{Reader, Result, Writing};

words! {
    /// How much of the work at a touchpoint or operation is done without people.
    Automation { Manual = "manual", Partly = "partly", Automatic = "automatic" }
}

entity! {
    /// A part of the company with its own customers, journeys and processes.
    BusinessUnit: "business_unit" by BusinessUnitId { name: String, position: i32 }
}

entity! {
    /// A customer journey map of a business unit, for one segment or for all.
    Journey: "journey" by JourneyId {
        business_unit_id: BusinessUnitId, segment_id: Option<SegmentId>, name: String, position: i32,
    }
}

entity! {
    /// A stage of a journey.
    Stage: "stage" by StageId { journey_id: JourneyId, name: String, position: i32 }
}

entity! {
    /// A touchpoint of a business unit. Evidence, weight, KPI and operation hang on it; `code` repeats across business units.
    Touchpoint: "touchpoint" by TouchpointId {
        business_unit_id: BusinessUnitId, code: String, name: String, channel: String, owner: String, documents: String,
        automation: Automation, note: String,
    }
}

entity! {
    /// The place of a touchpoint on a map; the text of its lane hangs on the place.
    Placement: "placement" by PlacementId { stage_id: StageId, touchpoint_id: TouchpointId, position: i32, note: String }
}

pub fn journeys(reader: &Reader, unit: BusinessUnitId) -> Result<Vec<Journey>> {
    reader.select("WHERE business_unit_id = ?1 ORDER BY position, id", [unit])
}

pub fn stages(reader: &Reader, journey: JourneyId) -> Result<Vec<Stage>> {
    reader.select("WHERE journey_id = ?1 ORDER BY position, id", [journey])
}

/// Places of a journey in the order of the customer's way.
pub fn placements(reader: &Reader, journey: JourneyId) -> Result<Vec<Placement>> {
    reader.query(
        "SELECT placement.* FROM placement JOIN stage ON stage.id = stage_id WHERE journey_id = ?1
         ORDER BY stage.position, stage.id, placement.position, placement.id",
        [journey],
        <Placement as crate::Entity>::from_row,
    )
}

pub fn placements_of_stage(reader: &Reader, stage: StageId) -> Result<Vec<Placement>> {
    reader.select("WHERE stage_id = ?1 ORDER BY position, id", [stage])
}

pub fn placements_of_touchpoint(reader: &Reader, touchpoint: TouchpointId) -> Result<Vec<Placement>> {
    reader.select("WHERE touchpoint_id = ?1 ORDER BY id", [touchpoint])
}

/// Touchpoints of a business unit by code.
pub fn touchpoints(reader: &Reader, unit: BusinessUnitId) -> Result<Vec<Touchpoint>> {
    reader.select("WHERE business_unit_id = ?1 ORDER BY code, id", [unit])
}

/// Whether answers or remarks of customers refer to the touchpoint, so that it must not be deleted.
pub fn has_evidence(reader: &Reader, touchpoint: TouchpointId) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM answer WHERE touchpoint_id = ?1)
                   OR EXISTS (SELECT 1 FROM remark WHERE touchpoint_id = ?1)";
    Ok(reader.number(sql, [touchpoint])? == 1)
}

/// Puts a placement into `stage` before the one that stands at `index` and numbers the stage anew.
pub fn place(writing: &Writing<'_>, placement: PlacementId, stage: StageId, index: usize) -> Result<()> {
    let mut order: Vec<PlacementId> =
        placements_of_stage(writing, stage)?.iter().map(|p| p.id).filter(|id| *id != placement).collect();
    order.insert(index.min(order.len()), placement);
    for (position, id) in order.iter().enumerate() {
        let mut row: Placement = writing.get(*id)?;
        let position = position as i32;
        if row.position != position || row.stage_id != stage {
            (row.position, row.stage_id) = (position, stage);
            writing.update(&row)?;
        }
    }
    Ok(())
}
