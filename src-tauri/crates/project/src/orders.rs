//! Products and order lines. Bulk rows: they come and go with their import batch.

use crate::entity::entity;
use crate::{Reader, Result, Writing, batches::BatchId, customers::CustomerId};
use rusqlite::CachedStatement;
use std::collections::HashMap;

entity! {
    /// A product as orders name it.
    Product: "product" by ProductId { code: String, name: String, product_group: String }
}

entity! {
    /// A line of an order; a return has a negative amount. `day` counts from 1970-01-01. Without a customer it is a sale to
    /// somebody unnamed.
    OrderLine: "order_line" by OrderLineId {
        batch_id: BatchId, customer_id: Option<CustomerId>, number: String, day: i32, product_id: Option<ProductId>,
        quantity: Option<f64>, amount: f64,
    }
}

/// An [`OrderLine`] on its way into or out of the file, its number borrowed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineOf<'a> {
    pub customer: Option<CustomerId>,
    pub number: &'a str,
    pub day: i32,
    pub product: Option<ProductId>,
    pub quantity: Option<f64>,
    pub amount: f64,
}

/// Stores the order lines of one batch, hundreds of thousands of them; [`LineWriter::finish`] must follow.
pub struct LineWriter<'w> {
    writing: &'w Writing<'w>,
    statement: CachedStatement<'w>,
    batch: BatchId,
    /// The table was empty: its indexes are built at the end, which is faster than row by row.
    first: bool,
}

const INDEXES: [(&str, &str); 2] = [("order_line_batch", "batch_id"), ("order_line_customer", "customer_id")];

impl<'w> LineWriter<'w> {
    pub fn new(writing: &'w Writing<'w>, batch: BatchId) -> Result<Self> {
        let first = writing.number("SELECT NOT EXISTS (SELECT 1 FROM order_line)", ())? == 1;
        if first {
            for (index, _) in INDEXES {
                writing.connection.execute_batch(&format!("DROP INDEX {index}"))?;
            }
        }
        let sql = "INSERT INTO order_line (batch_id, customer_id, number, day, product_id, quantity, amount)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        Ok(Self { writing, statement: writing.connection.prepare_cached(sql)?, batch, first })
    }

    pub fn insert(&mut self, line: &LineOf<'_>) -> Result<()> {
        let LineOf { customer, number, day, product, quantity, amount } = *line;
        self.statement.execute((self.batch, customer, number, day, product, quantity, amount))?;
        Ok(())
    }

    pub fn finish(&mut self) -> Result<()> {
        if self.first {
            for (index, column) in INDEXES {
                self.writing.connection.execute_batch(&format!("CREATE INDEX {index} ON order_line ({column})"))?;
            }
        }
        Ok(())
    }
}

/// Passes every line whose import is switched on to `visit`, in the order of entry.
pub fn for_each_active(reader: &Reader, mut visit: impl FnMut(&LineOf<'_>)) -> Result<()> {
    let sql = "SELECT customer_id, number, day, product_id, quantity, amount FROM active_order_line";
    let mut statement = reader.connection.prepare_cached(sql)?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        visit(&LineOf {
            customer: row.get(0)?,
            number: row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?,
            day: row.get(2)?,
            product: row.get(3)?,
            quantity: row.get(4)?,
            amount: row.get(5)?,
        });
    }
    Ok(())
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

/// A line of a customer; lines of one number of the customer share an `order`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bought {
    pub customer: CustomerId,
    pub order: u32,
    pub amount: f64,
}

/// Shows the day of every line whose import is switched on, in the order of entry, with what a named customer bought by it. This
/// is the quickest way through all lines: one pass over the table, and only where an order begins is its number looked up.
pub fn each_bought(reader: &Reader, mut visit: impl FnMut(i32, Option<Bought>)) -> Result<()> {
    let active: Vec<i32> = reader.query("SELECT id FROM batch WHERE active = 1", (), |row| row.get(0))?;
    let mut numbers: HashMap<(i32, String), u32> = HashMap::new();
    let mut last = (0, String::new(), 0);
    let sql = "SELECT batch_id, customer_id, number, day, amount FROM order_line";
    let mut statement = reader.connection.prepare_cached(sql)?;
    let mut rows = statement.query(())?;
    let mut batch = (0, false);
    while let Some(row) = rows.next()? {
        let id: i32 = row.get(0)?;
        if batch.0 != id {
            batch = (id, active.contains(&id));
        }
        if !batch.1 {
            continue;
        }
        let day = row.get(3)?;
        let Some(customer): Option<i32> = row.get(1)? else {
            visit(day, None);
            continue;
        };
        let number = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
        if last.0 != customer || last.1 != number {
            let next = numbers.len() as u32;
            last = (customer, number.to_owned(), *numbers.entry((customer, number.to_owned())).or_insert(next));
        }
        visit(day, Some(Bought { customer: customer.into(), order: last.2, amount: row.get(4)? }));
    }
    Ok(())
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

/// A line of an active customer with the number of its order.
pub struct NumberedSale {
    pub customer: CustomerId,
    pub number: String,
    pub day: i32,
    pub amount: f64,
}

/// Shows every line up to a day to `visit`, customer by customer; an error of `visit` ends the reading.
pub fn each_sale<E: From<crate::Error>>(
    reader: &Reader,
    at: i32,
    mut visit: impl FnMut(NumberedSale) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let sql = "SELECT line.customer_id, line.number, line.day, line.amount
        FROM active_order_line AS line JOIN active_customer ON active_customer.id = line.customer_id
        WHERE line.day <= ?1 ORDER BY line.customer_id";
    let mut statement = reader.connection.prepare_cached(sql).map_err(crate::Error::from)?;
    let mut rows = statement.query([at]).map_err(crate::Error::from)?;
    while let Some(row) = rows.next().map_err(crate::Error::from)? {
        let sale = || -> rusqlite::Result<NumberedSale> {
            Ok(NumberedSale { customer: row.get(0)?, number: row.get(1)?, day: row.get(2)?, amount: row.get(3)? })
        };
        visit(sale().map_err(crate::Error::from)?)?;
    }
    Ok(())
}
