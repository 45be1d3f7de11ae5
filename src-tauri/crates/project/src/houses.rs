//! The relationship matrix of the House of Quality: touchpoints × characteristics.

use crate::characteristics::CharacteristicId;
use crate::entity::entity;
use crate::journeys::{BusinessUnitId, TouchpointId};
use crate::{Reader, Result, Writing};

entity! {
    /// How strongly a characteristic serves a touchpoint: 1, 3 or 9 (absent: 0).
    Relationship: "relationship" by RelationshipId {
        touchpoint_id: TouchpointId, characteristic_id: CharacteristicId, strength: f64,
    }
}

pub fn of_unit(reader: &Reader, unit: BusinessUnitId) -> Result<Vec<Relationship>> {
    reader.select("WHERE touchpoint_id IN (SELECT id FROM touchpoint WHERE business_unit_id = ?1) ORDER BY id", [unit])
}

/// Sets one cell of the house; 0 clears it.
pub fn set(writing: &Writing<'_>, touchpoint: TouchpointId, characteristic: CharacteristicId, strength: f64) -> Result<()> {
    if strength == 0.0 {
        let sql = "DELETE FROM relationship WHERE touchpoint_id = ?1 AND characteristic_id = ?2";
        return writing.execute(sql, (touchpoint, characteristic));
    }
    writing.execute(
        "INSERT INTO relationship (touchpoint_id, characteristic_id, strength) VALUES (?1, ?2, ?3)
         ON CONFLICT DO UPDATE SET strength = excluded.strength",
        (touchpoint, characteristic, strength),
    )
}
