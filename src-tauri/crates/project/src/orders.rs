//! Products and order lines. Bulk rows: they come and go with their import batch.

use crate::entity::entity;
use crate::{Reader, Result, batches::BatchId, customers::CustomerId};

entity! {
    /// A product as orders name it.
    Product: "product" by ProductId { code: String, name: String, product_group: String }
}

entity! {
    /// A line of an order; a return has a negative amount. `day` counts from 1970-01-01.
    OrderLine: "order_line" by OrderLineId {
        batch_id: BatchId, customer_id: CustomerId, number: String, day: i32, product_id: Option<ProductId>,
        quantity: Option<f64>, amount: f64,
    }
}

/// What RFM needs of a line: the customer, the order as a number of its own, the day and the amount.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sale {
    pub customer: CustomerId,
    pub order: u32,
    pub day: i32,
    pub amount: f64,
    pub product: Option<ProductId>,
}

/// All lines whose import is switched on, by customer; equal numbers of one customer share an `order`.
pub fn sales(reader: &Reader) -> Result<Vec<Sale>> {
    let mut last: (i32, String) = (0, String::new());
    let mut order = 0;
    reader.query(
        "SELECT order_line.customer_id, order_line.number, order_line.day, order_line.amount, order_line.product_id
         FROM active_order_line AS order_line JOIN active_customer ON active_customer.id = order_line.customer_id
         ORDER BY order_line.customer_id, order_line.number",
        (),
        |row| {
            let customer: i32 = row.get(0)?;
            let number = row.get_ref(1)?.as_str()?;
            if last.0 != customer || last.1 != number {
                order += 1;
                last = (customer, number.to_owned());
            }
            Ok(Sale { customer: customer.into(), order, day: row.get(2)?, amount: row.get(3)?, product: row.get(4)? })
        },
    )
}

/// First and last day with an order line, `None` without lines.
pub fn period(reader: &Reader) -> Result<Option<(i32, i32)>> {
    let found = reader.query("SELECT min(day), max(day) FROM active_order_line", (), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.into_iter().next().and_then(|(first, last): (Option<i32>, Option<i32>)| first.zip(last)))
}

pub fn count(reader: &Reader) -> Result<i32> {
    Ok(reader.number("SELECT count(*) FROM active_order_line", ())? as i32)
}

/// How many orders the lines belong to: an order is a customer and a number.
pub fn orders(reader: &Reader) -> Result<i32> {
    Ok(reader.number("SELECT count(*) FROM (SELECT DISTINCT customer_id, number FROM active_order_line)", ())? as i32)
}

/// Lines whose import is switched on.
pub fn active_lines(reader: &Reader) -> Result<Vec<OrderLine>> {
    reader.query("SELECT * FROM active_order_line ORDER BY id", (), <OrderLine as crate::Entity>::from_row)
}
