//! Customer journey maps: one joined view of what is known at each touchpoint, the edits of a map, its picture.

mod channel;
mod edit;
mod figure;
mod map;
mod maps;
mod stages;
#[cfg(test)]
mod tests;

pub use edit::{Details, Draft, Placed, Target, add, delete, edit, move_to, paste, rename};
pub use figure::figure;
pub(crate) use map::in_scope;
pub use map::{
    JourneyMap, MapKpi, MapPlace, MapProcess, MapRemark, MapScore, MapStage, RemarkCounts, SpareTouchpoint, found, map,
};
pub use maps::{journey_add, journey_delete, journey_duplicate, journey_rename};
pub use stages::{stage_add, stage_delete, stage_move, stage_rename};

use crate::{Error, Result};

/// A name that a person gave, without blanks round it; a blank one is refused.
fn named(name: &str) -> Result<String> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() { Err(Error::input("name-blank")) } else { Ok(name) }
}
