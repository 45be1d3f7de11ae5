//! House of Quality: which characteristics answer for what matters to the customer.

use crate::Result;
use project::Reader;
use project::characteristics::CharacteristicId;
use project::journeys::BusinessUnitId;
use std::collections::HashMap;

/// Relative technical importance of each characteristic of a unit, a share of 1; empty without a house.
pub fn importance(_reader: &Reader, _unit: BusinessUnitId) -> Result<HashMap<CharacteristicId, f64>> {
    Ok(HashMap::new())
}
