//! Target characteristics and the causes between them: leading ones cause, lagging ones the customer feels.

mod edit;
mod figure;
mod view;

pub use edit::{NewCharacteristic, add, delete, link, unlink, update};
pub use figure::figure;
pub use view::{CharacteristicEdge, CharacteristicInfluence, CharacteristicNode, CharacteristicsView, view};

use crate::Result;
use crate::analyse::{Found, found};
use crate::scope::Scope;
use crate::text::Wording;
use analysis::characteristics::{CauseLink, CharacteristicKind};
use project::characteristics::{Characteristic, CharacteristicId, CharacteristicLink, Lead};
use project::journeys::{BusinessUnit, BusinessUnitId};
use project::{Project, Reader};

/// `analyse characteristics`: the graph of the unit, of every unit without one.
pub fn analyse(project: &Project, scope: &Scope) -> Result<Found> {
    let units = crate::houses::units(project, scope)?;
    let views = units.iter().map(|unit| view(project, unit.id)).collect::<Result<Vec<_>>>()?;
    let said = |(unit, view): (&BusinessUnit, &CharacteristicsView)| {
        [Wording::new("found-unit").with("unit", unit.name.as_str()), view.finding.clone()]
    };
    found(units.iter().zip(&views).flat_map(said).collect(), &views)
}

/// The characteristics of a unit, and the links between them by their indices.
struct Causes {
    rows: Vec<Characteristic>,
    links: Vec<CharacteristicLink>,
    kinds: Vec<CharacteristicKind>,
    causes: Vec<CauseLink>,
}

impl Causes {
    fn read(reader: &Reader, unit: BusinessUnitId) -> Result<Self> {
        let rows = project::characteristics::of_unit(reader, unit)?;
        let at = |id: CharacteristicId| rows.iter().position(|row| row.id == id);
        let (mut links, mut causes) = (Vec::new(), Vec::new());
        for link in reader.all::<CharacteristicLink>()? {
            let Some((from, to)) = at(link.cause_id).zip(at(link.effect_id)) else { continue };
            causes.push(CauseLink { from, to, strength: link.strength.clamp(0.0, 1.0), delay: link.delay.max(0.0) });
            links.push(link);
        }
        let kind = |row: &Characteristic| match row.kind {
            Lead::Leading => CharacteristicKind::Leading,
            Lead::Lagging => CharacteristicKind::Lagging,
        };
        Ok(Self { kinds: rows.iter().map(kind).collect(), rows, links, causes })
    }

    /// The names along a path of indices: "A → B → A".
    fn path(&self, path: &[u32]) -> String {
        path.iter().map(|at| format!("«{}»", self.rows[*at as usize].name)).collect::<Vec<_>>().join(" → ")
    }
}

#[cfg(test)]
mod tests;
