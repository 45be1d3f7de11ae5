//! Customers. Bulk rows: they come and go with their import batch.

use crate::entity::entity;
use crate::{Reader, Result, batches::BatchId, journeys::BusinessUnitId};

entity! {
    /// A customer of the company; `code` is the key that orders and answers name.
    Customer: "customer" by CustomerId {
        batch_id: BatchId, code: String, name: String, inn: String, region: String, industry: String, size: String,
        business_unit_id: Option<BusinessUnitId>,
    }
}

/// Customers whose import is switched on.
pub fn active(reader: &Reader) -> Result<Vec<Customer>> {
    reader.query("SELECT * FROM active_customer ORDER BY id", (), <Customer as crate::Entity>::from_row)
}

pub fn count(reader: &Reader) -> Result<i32> {
    Ok(reader.number("SELECT count(*) FROM active_customer", ())? as i32)
}
