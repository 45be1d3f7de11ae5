//! Segments: clusters that a person adopted, and the customers that belong to them.

use crate::entity::entity;
use crate::{Reader, Result, Writing, customers::CustomerId};

entity! {
    /// An adopted group of customers; `colour` is its number in the palette, the same everywhere.
    Segment: "segment" by SegmentId { name: String, colour: i32, position: i32, note: String }
}

/// Members of every segment, active customers only.
pub fn members(reader: &Reader) -> Result<Vec<(SegmentId, CustomerId)>> {
    reader.query(
        "SELECT segment_id, customer_id FROM segment_member JOIN active_customer ON active_customer.id = customer_id
         ORDER BY customer_id",
        (),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Makes `customers` the members of `segment`, in place of who was in it.
pub fn set_members(writing: &Writing<'_>, segment: SegmentId, customers: &[CustomerId]) -> Result<()> {
    writing.execute("DELETE FROM segment_member WHERE segment_id = ?1", [segment])?;
    for customer in customers {
        writing.execute("INSERT INTO segment_member (segment_id, customer_id) VALUES (?1, ?2)", (segment, *customer))?;
    }
    Ok(())
}
