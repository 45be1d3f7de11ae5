//! The customers as a list to search, and what belongs to one of them. Reads by index, so that a card opens at once however
//! long the history of all customers is.

use crate::customers::{Customer, CustomerId};
use crate::journeys::{BusinessUnitId, TouchpointId};
use crate::orders::OrderLine;
use crate::segments::SegmentId;
use crate::voice::{Answer, Feedback, Remark, Response};
use crate::{Entity, Reader, Result};

/// What a customer is searched by, borrowed from the row.
pub struct Entry<'r> {
    pub id: CustomerId,
    /// Code, name, ИНН, region, industry, size.
    pub texts: [&'r str; 6],
    pub business_unit: Option<BusinessUnitId>,
}

/// Shows every customer whose import is switched on to `visit`, in the order of entry.
pub fn each(reader: &Reader, mut visit: impl FnMut(Entry<'_>)) -> Result<()> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT id, code, name, inn, region, industry, size, business_unit_id FROM active_customer ORDER BY id",
    )?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let text = |at: usize| -> Result<&str> { Ok(row.get_ref(at)?.as_str().map_err(rusqlite::Error::from)?) };
        visit(Entry {
            id: row.get(0)?,
            texts: [text(1)?, text(2)?, text(3)?, text(4)?, text(5)?, text(6)?],
            business_unit: row.get(7)?,
        });
    }
    Ok(())
}

/// A customer whose import is switched on.
pub fn find(reader: &Reader, id: CustomerId) -> Result<Option<Customer>> {
    let found = reader.query("SELECT * FROM active_customer WHERE id = ?1", [id], Customer::from_row)?;
    Ok(found.into_iter().next())
}

/// Segments of a customer in the order of the segments.
pub fn segments_of(reader: &Reader, id: CustomerId) -> Result<Vec<SegmentId>> {
    reader.query(
        "SELECT segment_id FROM segment_member JOIN segment ON segment.id = segment_id WHERE customer_id = ?1 ORDER BY position, segment.id",
        [id],
        |row| row.get(0),
    )
}

/// A line of a customer with the product in words; both empty where the line names no product.
pub struct NamedLine {
    pub line: OrderLine,
    pub product: String,
    pub product_group: String,
}

/// Lines of a customer up to a day, by day and order.
pub fn lines_of(reader: &Reader, id: CustomerId, at: i32) -> Result<Vec<NamedLine>> {
    reader.query(
        "SELECT order_line.*, coalesce(product.name, '') AS product, coalesce(product.product_group, '') AS product_group
         FROM active_order_line AS order_line LEFT JOIN product ON product.id = order_line.product_id
         WHERE customer_id = ?1 AND day <= ?2 ORDER BY day, number, order_line.id",
        (id, at),
        |row| {
            Ok(NamedLine {
                line: OrderLine::from_row(row)?,
                product: row.get("product")?,
                product_group: row.get("product_group")?,
            })
        },
    )
}

/// Responses of a customer up to a day, the newest first.
pub fn responses_of(reader: &Reader, id: CustomerId, at: i32) -> Result<Vec<Response>> {
    reader.query(
        "SELECT * FROM active_response WHERE customer_id = ?1 AND day <= ?2 ORDER BY day DESC, id DESC",
        (id, at),
        Response::from_row,
    )
}

pub fn answers_of(reader: &Reader, response: &Response) -> Result<Vec<Answer>> {
    reader.select("WHERE response_id = ?1 ORDER BY touchpoint_id", [response.id])
}

pub fn remarks_of(reader: &Reader, response: &Response) -> Result<Vec<Remark>> {
    reader.select("WHERE response_id = ?1 ORDER BY id", [response.id])
}

/// Feedback cases of a customer up to a day, the newest first.
pub fn feedback_of(reader: &Reader, id: CustomerId, at: i32) -> Result<Vec<Feedback>> {
    reader.select("WHERE customer_id = ?1 AND day <= ?2 ORDER BY day DESC, id DESC", (id, at))
}

/// A grade of the overall recommendation that a customer gave.
pub struct Grade {
    pub customer: CustomerId,
    pub response: crate::voice::ResponseId,
    pub day: i32,
    pub recommendation: i32,
}

/// The newest recommendation of every customer who gave one up to a day.
pub fn newest_grades(reader: &Reader, at: i32) -> Result<Vec<Grade>> {
    let mut grades = reader.query(
        "SELECT customer_id, id, day, recommendation FROM active_response
         WHERE customer_id IS NOT NULL AND recommendation IS NOT NULL AND day <= ?1 ORDER BY customer_id, day DESC, id DESC",
        [at],
        |row| Ok(Grade { customer: row.get(0)?, response: row.get(1)?, day: row.get(2)?, recommendation: row.get(3)? }),
    )?;
    grades.dedup_by_key(|grade| grade.customer);
    Ok(grades)
}

/// Cases of known customers that were due before a day.
pub fn due_before(reader: &Reader, at: i32) -> Result<Vec<Feedback>> {
    reader.select("WHERE customer_id IS NOT NULL AND due < ?1 AND day <= ?1 ORDER BY customer_id, due, id", [at])
}

/// Names of touchpoints by key.
pub fn touchpoint_names(reader: &Reader) -> Result<Vec<(TouchpointId, String)>> {
    reader.query("SELECT id, code || ' ' || name FROM touchpoint", (), |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))
}

/// The last day on which anything happened: an order line, a response or a feedback case. `None` without any.
pub fn last_day(reader: &Reader) -> Result<Option<i32>> {
    let found = reader.query(
        "SELECT max(day) FROM (SELECT max(day) AS day FROM active_order_line UNION ALL SELECT max(day) FROM active_response
         UNION ALL SELECT max(day) FROM feedback)",
        (),
        |row| row.get(0),
    )?;
    Ok(found.into_iter().next().flatten())
}

/// How many customers belong to each business unit; under `None` those that belong to none.
pub fn by_unit(reader: &Reader) -> Result<Vec<(Option<BusinessUnitId>, i32)>> {
    let sql = "SELECT business_unit_id, count(*) FROM active_customer GROUP BY business_unit_id";
    reader.query(sql, (), |row| Ok((row.get(0)?, row.get(1)?)))
}
