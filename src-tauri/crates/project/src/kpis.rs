//! KPIs, what supports what, and their values over time.

use crate::characteristics::{CharacteristicId, Lead};
use crate::entity::{entity, words};
use crate::journeys::{BusinessUnitId, TouchpointId};
use crate::{Reader, Result, Writing};

words! {
    /// The level of a KPI: financial ← customer ← process ← competence.
    Level { Financial = "financial", Customer = "customer", Process = "process", Competence = "competence" }
}

words! {
    /// Which way is better.
    Direction { More = "more", Less = "less", Band = "band" }
}

entity! {
    /// A KPI with its passport; `actual` is the latest value.
    Kpi: "kpi" by KpiId {
        business_unit_id: BusinessUnitId, code: String, name: String, level: Level, touchpoint_id: Option<TouchpointId>,
        characteristic_id: Option<CharacteristicId>, unit: String, direction: Direction, kind: Lead, baseline: Option<f64>,
        target: Option<f64>, minimum: Option<f64>, maximum: Option<f64>, actual: Option<f64>, owner: String, period: String,
    }
}

entity! {
    /// `supporting` carries `supported` with a strength above 0; an opposite link counts 100 % − score.
    KpiLink: "kpi_link" by KpiLinkId { supporting_id: KpiId, supported_id: KpiId, strength: f64, opposite: bool }
}

entity! {
    /// The value of a KPI for the period that ends on `day`.
    KpiValue: "kpi_value" by KpiValueId { kpi_id: KpiId, day: i32, value: f64 }
}

pub fn of_unit(reader: &Reader, unit: BusinessUnitId) -> Result<Vec<Kpi>> {
    reader.select("WHERE business_unit_id = ?1 ORDER BY code, id", [unit])
}

pub fn values(reader: &Reader, kpi: KpiId) -> Result<Vec<KpiValue>> {
    reader.select("WHERE kpi_id = ?1 ORDER BY day", [kpi])
}

/// Sets the value of a day, in place of an earlier one.
pub fn set_value(writing: &Writing<'_>, kpi: KpiId, day: i32, value: f64) -> Result<()> {
    writing.execute(
        "INSERT INTO kpi_value (kpi_id, day, value) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET value = excluded.value",
        (kpi, day, value),
    )
}
