//! Customers: the list to search, the card of one with everything known of it, warning signs with their sources.

mod card;
mod finding;
mod list;
mod shopping;
mod signs;
#[cfg(test)]
mod tests;

pub use card::{BasketProduct, CardAnswer, CardMonth, CardOrder, CardResponse, CardScore, CardSegment, CustomerCard, card};
pub use finding::found;
pub use list::{CustomerList, CustomerRow, ListRequest, ids, list, rows};
pub use signs::{Asked, CustomerSigns, Judged, Sign, SignKind, SignSource, SignedCustomer, Signs};

use crate::Result;
use project::{Reader, directory};

/// The day the screen takes for today unless a person chose another: the last one in the data. `None` without data.
pub fn last_day(reader: &Reader) -> Result<Option<i32>> {
    Ok(directory::last_day(reader)?)
}
