//! Target characteristics and the causes between them.

use crate::entity::{entity, words};
use crate::journeys::{BusinessUnitId, TouchpointId};
use crate::{Reader, Result};

words! {
    /// Lagging ones the customer feels, leading ones cause them inside the company. KPIs use the same words.
    Lead { Lagging = "lagging", Leading = "leading" }
}

entity! {
    /// A target characteristic of a touchpoint; `expected` and `current` in `unit`.
    Characteristic: "characteristic" by CharacteristicId {
        business_unit_id: BusinessUnitId, touchpoint_id: Option<TouchpointId>, code: String, name: String, kind: Lead,
        unit: String, expected: Option<f64>, current: Option<f64>,
    }
}

entity! {
    /// `cause` drives `effect` with a strength of 0 to 1, after a delay in months.
    CharacteristicLink: "characteristic_link" by CharacteristicLinkId {
        cause_id: CharacteristicId, effect_id: CharacteristicId, strength: f64, delay: f64,
    }
}

pub fn of_unit(reader: &Reader, unit: BusinessUnitId) -> Result<Vec<Characteristic>> {
    reader.select("WHERE business_unit_id = ?1 ORDER BY code, id", [unit])
}
