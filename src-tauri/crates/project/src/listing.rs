//! The imported rows as tables: which columns there are, which rows satisfy filters and in which order, a page of them.
//!
//! A table of millions of rows is read by key: first the keys in order, once, then the rows of the page in sight.

use crate::entity::words;
use crate::{Reader, Result};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{ToSql, params_from_iter};

pub use crate::listings::{LISTINGS, Listing, ListingColumn};

words! {
    /// What the cells of a column are. Days and moments count from 1970-01-01.
    CellKind { Text = "text", Number = "number", Day = "day", Moment = "moment" }
}

/// Rows of a listing in an order.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct TableQuery {
    /// Name of the listing.
    pub table: String,
    /// Column to sort by; `None` keeps the order of entry.
    pub sort: Option<TableSort>,
    pub filters: Vec<TableFilter>,
}

#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TableSort {
    pub column: String,
    pub descending: bool,
}

/// A condition on the rows; several hold together.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[ts(export)]
pub enum TableFilter {
    /// The text holds these words somewhere, whatever its case.
    Contains { column: String, text: String },
    /// The number or day lies between both, ends included.
    Between { column: String, low: Option<f64>, high: Option<f64> },
    /// The number lies below the one or above the other.
    Outside { column: String, low: f64, high: f64 },
    /// The cell is blank.
    Missing { column: String },
    /// The value of this column stands in another row too.
    Repeated { column: String },
    /// Customers to whom no order line belongs.
    WithoutOrders,
}

/// A cell of a page.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(untagged)]
#[ts(export)]
pub enum TableCell {
    Blank(()),
    Number(f64),
    Text(String),
}

/// A row with its key.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TableRow {
    pub key: i32,
    pub cells: Vec<TableCell>,
}

/// Keys that follow one another: the first, and how many.
pub type KeyRange = (i32, i32);

/// The keys of all rows in the order of entry, as few ranges as possible. Lines of an import lie together, so that a million of
/// them is one range found by index.
pub fn ranges(reader: &Reader, listing: &Listing) -> Result<Vec<KeyRange>> {
    let Some(table) = listing.bulk else {
        return Ok(joined(keys_of(reader, &listing.select(&listing.key_sql(), ""), &[])?));
    };
    let batches = reader.query("SELECT id FROM batch WHERE active = 1 ORDER BY id", (), |row| row.get::<_, i32>(0))?;
    let mut found = Vec::new();
    for batch in batches {
        let one =
            |what: &str| reader.query(&format!("SELECT {what} FROM {table} WHERE batch_id = ?1"), [batch], |row| row.get(0));
        let (first, last): (Option<i32>, Option<i32>) = (one("min(id)")?[0], one("max(id)")?[0]);
        let Some((first, last)) = first.zip(last) else { continue };
        let rows = reader.number(&format!("SELECT count(*) FROM {table} WHERE batch_id = ?1"), [batch])? as i32;
        if last - first + 1 == rows {
            found.push((first, rows));
        } else {
            let sql = format!("SELECT id FROM {table} WHERE batch_id = ?1 ORDER BY id");
            found.extend(joined(keys_of(reader, &sql, &[Value::from(i64::from(batch))])?));
        }
    }
    Ok(found)
}

/// The keys of the rows that satisfy the filters, in order; blank cells come last either way. `None` for an unknown table or column.
pub fn keys(reader: &Reader, query: &TableQuery) -> Result<Option<Vec<i32>>> {
    let Some((listing, condition, values)) = prepared(query) else { return Ok(None) };
    let order = match &query.sort {
        None => listing.key_sql(),
        Some(sort) => match listing.column(&sort.column) {
            None => return Ok(None),
            Some(column) => {
                let way = if sort.descending { "DESC" } else { "ASC" };
                format!("{0} IS NULL OR {0} = '', {0} {way}, {1}", column.sql, listing.key_sql())
            }
        },
    };
    let sql = listing.ordered(&condition, &order);
    Ok(Some(keys_of(reader, &sql, &values)?))
}

/// The sums of the number columns over the rows that satisfy the filters, by column; `None` for other columns.
pub fn totals(reader: &Reader, query: &TableQuery) -> Result<Option<Vec<Option<f64>>>> {
    let Some((listing, condition, values)) = prepared(query) else { return Ok(None) };
    let sum = |column: &ListingColumn| if column.summed { format!("total({})", column.sql) } else { "NULL".to_owned() };
    let sums: Vec<String> = listing.columns.iter().map(sum).collect();
    let sql = listing.select(&sums.join(", "), &condition);
    let found = reader.query(&sql, params_from_iter(&values), |row| {
        (0..sums.len()).map(|at| row.get(at)).collect::<rusqlite::Result<Vec<Option<f64>>>>()
    })?;
    Ok(found.into_iter().next())
}

/// The rows of these keys, in their order; rows that are gone are left out.
pub fn rows(reader: &Reader, listing: &Listing, keys: &[i32]) -> Result<Vec<TableRow>> {
    let columns: Vec<&str> = listing.columns.iter().map(|column| column.sql).collect();
    let sql = listing.select(&columns.join(", "), &format!("{} = ?1", listing.key_sql()));
    let mut statement = reader.connection.prepare_cached(&sql)?;
    let mut rows = Vec::with_capacity(keys.len());
    for key in keys {
        let mut found = statement.query([key])?;
        if let Some(row) = found.next()? {
            let cells = (0..columns.len()).map(|at| Ok(cell(row.get_ref(at)?))).collect::<rusqlite::Result<_>>()?;
            rows.push(TableRow { key: *key, cells });
        }
    }
    Ok(rows)
}

fn cell(value: ValueRef<'_>) -> TableCell {
    match value {
        ValueRef::Integer(number) => TableCell::Number(number as f64),
        ValueRef::Real(number) => TableCell::Number(number),
        ValueRef::Text(text) => TableCell::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Null | ValueRef::Blob(_) => TableCell::Blank(()),
    }
}

/// The listing of a query with its condition in SQL and the values in it.
fn prepared(query: &TableQuery) -> Option<(&'static Listing, String, Vec<Value>)> {
    let listing = crate::listings::find(&query.table)?;
    let (mut conditions, mut values) = (Vec::new(), Vec::new());
    for filter in &query.filters {
        conditions.push(listing.condition(filter, &mut values)?);
    }
    Some((listing, conditions.join(" AND "), values))
}

impl Listing {
    pub fn column(&self, name: &str) -> Option<&'static ListingColumn> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The number of the first value of a condition is one more than the values before it.
    fn condition(&self, filter: &TableFilter, values: &mut Vec<Value>) -> Option<String> {
        let mut bind = |value: Value| {
            values.push(value);
            format!("?{}", values.len())
        };
        Some(match filter {
            TableFilter::Contains { column, text } => {
                let sql = self.column(column)?.sql;
                let wanted = crate::folded(text);
                let words: Vec<String> = wanted
                    .split(' ')
                    .map(|word| format!("instr(folded({sql}), {}) > 0", bind(Value::Text(word.to_owned()))))
                    .collect();
                words.join(" AND ")
            }
            TableFilter::Between { column, low, high } => {
                let sql = self.column(column)?.sql;
                let mut ends = vec![format!("{sql} IS NOT NULL")];
                ends.extend(low.map(|low| format!("{sql} >= {}", bind(Value::Real(low)))));
                ends.extend(high.map(|high| format!("{sql} <= {}", bind(Value::Real(high)))));
                ends.join(" AND ")
            }
            TableFilter::Outside { column, low, high } => {
                let sql = self.column(column)?.sql;
                // Only numbers above 0 have a logarithm, and only those are judged.
                format!("{sql} > 0 AND ({sql} < {} OR {sql} > {})", bind(Value::Real(*low)), bind(Value::Real(*high)))
            }
            TableFilter::Missing { column } => {
                let sql = self.column(column)?.sql;
                format!("({sql} IS NULL OR {sql} = '')")
            }
            TableFilter::Repeated { column } => {
                let sql = self.column(column)?.sql;
                let all = self.select(&format!("folded({sql})"), &format!("{sql} <> ''"));
                format!("folded({sql}) IN ({all} GROUP BY 1 HAVING count(*) > 1)")
            }
            TableFilter::WithoutOrders if self.name == "customers" => {
                "NOT EXISTS (SELECT 1 FROM active_order_line WHERE active_order_line.customer_id = customer.id)".to_owned()
            }
            TableFilter::WithoutOrders => return None,
        })
    }

    /// `what` and the condition with what follows it name every table that they need.
    pub(crate) fn select(&self, what: &str, condition: &str) -> String {
        let both = [self.condition, condition].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" AND ");
        let place = if both.is_empty() { String::new() } else { format!(" WHERE {both}") };
        let mut parts = self.from.split("LEFT JOIN").map(str::trim);
        let table = parts.next().expect("a source begins with its table");
        let mut sql = format!("SELECT {what} FROM {table}");
        for join in self.needed(parts.collect(), &format!("{what} {both}")) {
            sql = format!("{sql} LEFT JOIN {join}");
        }
        sql + &place
    }

    /// The joins whose tables a query names, itself or through a later join; SQLite would walk the others for nothing.
    fn needed<'a>(&self, joins: Vec<&'a str>, query: &str) -> Vec<&'a str> {
        let mut text = query.to_owned();
        let mut needed = Vec::new();
        for join in joins.into_iter().rev() {
            let table = join.split(' ').next().unwrap_or_default();
            if text.contains(&format!("{table}.")) {
                text.push_str(join);
                needed.insert(0, join);
            }
        }
        needed
    }

    fn ordered(&self, condition: &str, order: &str) -> String {
        let condition = if condition.is_empty() { "1" } else { condition };
        self.select(&self.key_sql(), &format!("{condition} ORDER BY {order}"))
    }

    fn key_sql(&self) -> String {
        format!("{}.id", self.from.split(' ').next().expect("a source begins with its table"))
    }
}

fn keys_of(reader: &Reader, sql: &str, values: &[Value]) -> Result<Vec<i32>> {
    let values: Vec<&dyn ToSql> = values.iter().map(|value| value as &dyn ToSql).collect();
    reader.query(sql, values.as_slice(), |row| row.get(0))
}

fn joined(keys: Vec<i32>) -> Vec<KeyRange> {
    let mut ranges: Vec<KeyRange> = Vec::new();
    for key in keys {
        match ranges.last_mut() {
            Some((first, count)) if *first + *count == key => *count += 1,
            _ => ranges.push((key, 1)),
        }
    }
    ranges
}

impl Reader {
    /// Breaks off the query that this connection runs, from another thread.
    pub fn interrupter(&self) -> Interrupter {
        Interrupter(self.connection.get_interrupt_handle())
    }
}

pub struct Interrupter(rusqlite::InterruptHandle);

impl Interrupter {
    pub fn interrupt(&self) {
        self.0.interrupt();
    }
}

pub(crate) fn count(reader: &Reader, listing: &Listing, filter: &TableFilter) -> Result<u32> {
    let mut values = Vec::new();
    let Some(condition) = listing.condition(filter, &mut values) else { return Ok(0) };
    Ok(reader.number(&listing.select("count(*)", &condition), params_from_iter(&values))? as u32)
}
