//! House of Quality: which characteristics answer for what matters to the customer.

mod view;

pub use view::{HouseHow, HouseView, HouseWhat, view};

use crate::analyse::{Found, found};
use crate::scope::Scope;
use crate::text::Wording;
use crate::weights::{self, TouchpointWeight};
use crate::{Error, Result};
use analysis::houses::{House, What, technical_importance};
use project::characteristics::{self, Characteristic, CharacteristicId};
use project::journeys::{self, BusinessUnit, BusinessUnitId, Touchpoint, TouchpointId};
use project::{Project, Reader, Step};
use std::collections::HashMap;

/// How strongly a characteristic may serve a touchpoint; 0: not at all.
pub const STRENGTHS: [f64; 4] = [0.0, 1.0, 3.0, 9.0];

/// Relative technical importance of each characteristic of a unit, a share of 1; empty without a house.
pub fn importance(reader: &Reader, unit: BusinessUnitId) -> Result<HashMap<CharacteristicId, f64>> {
    let filled = Filled::read(reader, unit)?;
    if filled.house.relations.iter().flatten().all(|strength| *strength == 0.0) {
        return Ok(HashMap::new());
    }
    let importance = technical_importance(&filled.house).map_err(|error| Error::internal("the house", error))?;
    Ok(filled.hows.iter().zip(importance).map(|(how, importance)| (how.id, importance.relative)).collect())
}

/// Sets one cell of a house: 0, 1, 3 or 9.
pub fn set(project: &mut Project, touchpoint: TouchpointId, characteristic: CharacteristicId, strength: f64) -> Result<()> {
    if !STRENGTHS.contains(&strength) {
        return Err(Error::input("house-strength").with("value", strength));
    }
    let what: Touchpoint = project.get(touchpoint)?;
    let how: Characteristic = project.get(characteristic)?;
    if what.business_unit_id != how.business_unit_id {
        return Err(Error::input("house-other-unit"));
    }
    let step = Step::new("step-house-cell").arg("touchpoint", &what.name).arg("characteristic", &how.name).arg("value", strength);
    project.write(&step, |writing| Ok(project::houses::set(writing, touchpoint, characteristic, strength)?))
}

/// `analyse houses`: the house of the unit, of every unit without one.
pub fn analyse(project: &Project, scope: &Scope) -> Result<Found> {
    let units = units(project, scope)?;
    let views = units.iter().map(|unit| view(project, unit.id)).collect::<Result<Vec<_>>>()?;
    let mut lines = Vec::new();
    for (unit, view) in units.iter().zip(&views) {
        lines.push(Wording::new("found-unit").with("unit", unit.name.as_str()));
        lines.push(view.finding.clone());
        lines.extend(view.checks.iter().cloned());
    }
    found(lines, &views)
}

/// The unit of the scope, else all of them.
pub(crate) fn units(reader: &Reader, scope: &Scope) -> Result<Vec<BusinessUnit>> {
    let all = reader.all::<BusinessUnit>()?;
    Ok(all.into_iter().filter(|unit| scope.business_unit.is_none_or(|id| id == unit.id)).collect())
}

/// What the weights of the rows rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Basis {
    /// Every row has the weight of its touchpoint.
    Weights,
    /// Some touchpoints have no weight and do not count.
    SomeWeights,
    /// No weights yet: all rows count alike.
    Equal,
}

/// The house of a unit with its names.
struct Filled {
    whats: Vec<(Touchpoint, Option<TouchpointWeight>)>,
    hows: Vec<Characteristic>,
    house: House,
    basis: Basis,
}

impl Filled {
    fn read(reader: &Reader, unit: BusinessUnitId) -> Result<Self> {
        let mut weights = weights::of_touchpoints(reader)?;
        let points = journeys::touchpoints(reader, unit)?;
        let whats: Vec<_> = points.into_iter().map(|point| (weights.remove(&point.id), point)).map(|(w, p)| (p, w)).collect();
        let hows = characteristics::of_unit(reader, unit)?;
        let mut relations = vec![vec![0.0; hows.len()]; whats.len()];
        for relationship in project::houses::of_unit(reader, unit)? {
            let what = whats.iter().position(|(point, _)| point.id == relationship.touchpoint_id);
            let how = hows.iter().position(|how| how.id == relationship.characteristic_id);
            if let Some((what, how)) = what.zip(how) {
                relations[what][how] = relationship.strength;
            }
        }
        let weighed = whats.iter().filter(|(_, weight)| weight.is_some()).count();
        let basis = match weighed {
            0 => Basis::Equal,
            some if some < whats.len() => Basis::SomeWeights,
            _ => Basis::Weights,
        };
        let equal = 1.0 / whats.len().max(1) as f64;
        let what = |(_, weight): &(Touchpoint, Option<TouchpointWeight>)| match (basis, weight) {
            (Basis::Equal, _) => What { weight: equal, interval: None },
            (_, None) => What { weight: 0.0, interval: None },
            // A percentile interval need not hold the estimate itself.
            (_, Some(w)) => What { weight: w.share, interval: Some((w.low.min(w.share), w.high.max(w.share))) },
        };
        let house = House { whats: whats.iter().map(what).collect(), relations };
        Ok(Self { whats, hows, house, basis })
    }
}

#[cfg(test)]
mod tests;
