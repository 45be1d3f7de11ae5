//! What a view or a deliverable is about: a business unit, a segment, a journey; each `None` means all.

use crate::{Error, Result};
use project::journeys::{BusinessUnit, BusinessUnitId, Journey, JourneyId};
use project::segments::{Segment, SegmentId};
use project::{Entity, Reader};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Scope {
    pub business_unit: Option<BusinessUnitId>,
    pub segment: Option<SegmentId>,
    pub journey: Option<JourneyId>,
}

impl Scope {
    /// Finds the parts by name, a journey among those of the unit; an unknown name is refused with the names that exist.
    pub fn find(reader: &Reader, unit: Option<&str>, segment: Option<&str>, journey: Option<&str>) -> Result<Self> {
        let business_unit = find(reader, unit, |_: &BusinessUnit| true, |row| &row.name)?;
        let of_unit = |row: &Journey| business_unit.is_none_or(|unit| row.business_unit_id == unit);
        Ok(Self {
            business_unit,
            segment: find(reader, segment, |_: &Segment| true, |row| &row.name)?,
            journey: find(reader, journey, of_unit, |row| &row.name)?,
        })
    }

    /// The named unit, else the first.
    pub fn unit_or_first(&self, reader: &Reader) -> Result<BusinessUnitId> {
        let first = || Ok::<_, Error>(reader.all::<BusinessUnit>()?.first().map(|unit| unit.id));
        self.business_unit.map_or_else(first, |unit| Ok(Some(unit)))?.ok_or(Error::input("no-business-unit"))
    }
}

fn find<E: Entity>(
    reader: &Reader,
    name: Option<&str>,
    among: impl Fn(&E) -> bool,
    name_of: impl Fn(&E) -> &String,
) -> Result<Option<E::Id>> {
    let Some(name) = name else { return Ok(None) };
    let mut rows = reader.all::<E>()?;
    rows.retain(among);
    let found = rows.iter().find(|row| name_of(row).to_lowercase() == name.to_lowercase());
    let known = || rows.iter().map(|row| name_of(row).as_str()).collect::<Vec<_>>().join(", ");
    found.map(|row| Some(row.id())).ok_or_else(|| Error::input("unknown-name").with("name", name).with("known", known()))
}
