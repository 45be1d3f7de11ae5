//! Customers. Bulk rows: they come and go with their import batch.

use crate::entity::entity;
use crate::{Reader, Result, batches::BatchId, journeys::BusinessUnitId};

entity! {
    /// A customer of the company; `code` is the key that orders and answers name. `root_id` is the first row of the same
    /// customer, by which orders and answers know them; `None` where this is it.
    Customer: "customer" by CustomerId {
        batch_id: BatchId, root_id: Option<CustomerId>, code: String, name: String, inn: String, region: String, industry: String, size: String,
        business_unit_id: Option<BusinessUnitId>,
    }
}

/// Customers whose import is switched on; `id` is that of the customer's first row.
pub fn active(reader: &Reader) -> Result<Vec<Customer>> {
    reader.query("SELECT * FROM active_customer ORDER BY id", (), <Customer as crate::Entity>::from_row)
}

/// A customer who came again in a newer import, as they are called there and as they were before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewed {
    pub name: String,
    pub inn: String,
    pub name_before: String,
    pub inn_before: String,
}

/// The customers of a batch who stood in the project before it.
pub fn renewed(reader: &Reader, batch: BatchId) -> Result<Vec<Renewed>> {
    let sql =
        "SELECT mine.name, mine.inn, root.name, root.inn FROM customer AS mine JOIN customer AS root ON root.id = mine.root_id
               WHERE mine.batch_id = ?1 ORDER BY mine.id";
    reader.query(sql, [batch], |row| {
        Ok(Renewed { name: row.get(0)?, inn: row.get(1)?, name_before: row.get(2)?, inn_before: row.get(3)? })
    })
}

pub fn count(reader: &Reader) -> Result<i32> {
    Ok(reader.number("SELECT count(*) FROM active_customer", ())? as i32)
}

/// Every customer that any import brought, switched on or not: code, ИНН, and the id by which orders know them; the
/// earliest row first.
pub fn roots(reader: &Reader) -> Result<Vec<(String, String, CustomerId)>> {
    let sql = "SELECT code, inn, coalesce(root_id, id) FROM customer ORDER BY id";
    reader.query(sql, (), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}
