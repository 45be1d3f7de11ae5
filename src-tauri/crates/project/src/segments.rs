//! Segments: clusters that a person adopted, and the customers that belong to them.

use crate::entity::entity;
use crate::{Reader, Result, Writing, customers::CustomerId};

entity! {
    /// An adopted group of customers; `colour` is its number in the palette, the same everywhere. A locked one is left as it
    /// is when customers are divided anew.
    Segment: "segment" by SegmentId { name: String, colour: i32, position: i32, note: String, locked: bool }
}

entity! {
    /// Somebody who stands for the customers of a segment, in a person's words; one a segment at most.
    Persona: "persona" by PersonaId { segment_id: SegmentId, name: String, goals: String, pains: String }
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
    add_members(writing, segment, customers)
}

/// Adds customers to a segment; one who is in it stays.
pub fn add_members(writing: &Writing<'_>, segment: SegmentId, customers: &[CustomerId]) -> Result<()> {
    for customer in customers {
        writing
            .execute("INSERT OR IGNORE INTO segment_member (segment_id, customer_id) VALUES (?1, ?2)", (segment, *customer))?;
    }
    Ok(())
}
