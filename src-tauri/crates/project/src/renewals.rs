//! What a newer import of a table changes against the one that it renews, row by row of the same key.

use crate::{Reader, Result, batches::BatchId};
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// How the rows of a newer table differ from the earlier ones, by key; `examples` holds a few of each.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Renewal {
    pub added: i32,
    pub changed: i32,
    pub unchanged: i32,
    pub gone: i32,
    pub examples: Vec<Difference>,
}

/// A row that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Difference {
    pub change: Change,
    /// What people know the row by.
    pub row: String,
    /// Of a changed row, the values that differ.
    pub values: Vec<ValueChange>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, rename = "RowChange")]
pub enum Change {
    Added,
    Changed,
    Gone,
}

/// A value of a field before and after; empty where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ValueChange {
    pub field: String,
    pub before: String,
    pub after: String,
}

/// Examples kept of each change.
const EXAMPLES: usize = 5;

impl Renewal {
    /// Without what the newer table does not name.
    pub fn without_gone(mut self) -> Self {
        self.gone = 0;
        self.examples.retain(|example| example.change != Change::Gone);
        self
    }

    /// Counts a difference and keeps it while there are few of its kind.
    pub fn note(&mut self, change: Change, row: impl Into<String>, values: Vec<ValueChange>) {
        *match change {
            Change::Added => &mut self.added,
            Change::Changed => &mut self.changed,
            Change::Gone => &mut self.gone,
        } += 1;
        if self.examples.iter().filter(|example| example.change == change).count() < EXAMPLES {
            self.examples.push(Difference { change, row: row.into(), values });
        }
    }
}

/// Compares two batches of a bulk kind; rows of one key are compared in their order. `None` for kinds whose rows carry no
/// batch. Reads both batches once, in the order of their keys.
pub fn compare(reader: &Reader, kind: &str, earlier: BatchId, newer: BatchId) -> Result<Option<Renewal>> {
    let Some((sql, fields)) = rows_of(kind) else { return Ok(None) };
    let (mut old, mut new) = (reader.connection.prepare(&sql)?, reader.connection.prepare(&sql)?);
    let (mut old, mut new) = (old.query([earlier])?, new.query([newer])?);
    let read = |row: Option<&Row<'_>>| row.map(|row| Keyed::read(row, fields.len())).transpose();
    let (mut before, mut after) = (read(old.next()?)?, read(new.next()?)?);
    let mut renewal = Renewal::default();
    loop {
        let order = match (&before, &after) {
            (None, None) => return Ok(Some(renewal)),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(before), Some(after)) => before.key.cmp(&after.key),
        };
        match (order, &before, &after) {
            (Ordering::Less, Some(row), _) => renewal.note(Change::Gone, &row.label, Vec::new()),
            (Ordering::Greater, _, Some(row)) => renewal.note(Change::Added, &row.label, Vec::new()),
            (_, Some(before), Some(after)) if before.values == after.values => renewal.unchanged += 1,
            (_, Some(before), Some(after)) => renewal.note(Change::Changed, &after.label, before.differs(after, fields)),
            _ => {}
        }
        if order != Ordering::Greater {
            before = read(old.next()?)?;
        }
        if order != Ordering::Less {
            after = read(new.next()?)?;
        }
    }
}

/// How many of `keys` a batch of a bulk kind holds.
pub fn known(reader: &Reader, kind: &str, batch: BatchId, keys: &[String]) -> Result<usize> {
    let sql = match kind {
        "customers" => "SELECT 1 FROM customer WHERE batch_id = ?1 AND code = ?2 LIMIT 1",
        "transactions" => "SELECT 1 FROM order_line WHERE batch_id = ?1 AND number = ?2 LIMIT 1",
        "survey" | "interviews" => "SELECT 1 FROM response WHERE batch_id = ?1 AND respondent = ?2 LIMIT 1",
        "event-log" => "SELECT 1 FROM event WHERE batch_id = ?1 AND trace = ?2 LIMIT 1",
        _ => return Ok(0),
    };
    let mut found = 0;
    for key in keys {
        found += reader.query(sql, (batch, key), |_| Ok(()))?.len();
    }
    Ok(found)
}

struct Keyed {
    key: String,
    label: String,
    values: Vec<String>,
}

impl Keyed {
    fn read(row: &Row<'_>, fields: usize) -> rusqlite::Result<Self> {
        let values = (0..fields).map(|at| row.get(at + 2)).collect::<rusqlite::Result<_>>()?;
        Ok(Self { key: row.get(0)?, label: row.get(1)?, values })
    }

    fn differs(&self, after: &Self, fields: &[&str]) -> Vec<ValueChange> {
        let pairs = self.values.iter().zip(&after.values).zip(fields).filter(|((before, after), _)| before != after);
        pairs
            .map(|((before, after), field)| ValueChange {
                field: (*field).to_owned(),
                before: before.clone(),
                after: after.clone(),
            })
            .collect()
    }
}

/// The rows of a batch as text: key, label, values; and the fields of the values. A day is written as 2026-11-22.
fn rows_of(kind: &str) -> Option<(String, &'static [&'static str])> {
    let text = |column: &str| format!("coalesce({column}, '')");
    let number = |column: &str| format!("iif({column} IS NULL, '', printf('%.15g', {column}))");
    let day = |column: &str| format!("date({column} * 86400, 'unixepoch')");
    let moment = |column: &str| format!("coalesce(strftime('%Y-%m-%d %H:%M', {column} * 86400, 'unixepoch'), '')");
    let unit = "coalesce((SELECT name FROM business_unit WHERE id = business_unit_id), '')";
    let sql = |key: &str, label: &str, values: &[String], from: &str, order: &str| {
        format!("SELECT {key} AS sorted, {label}, {} FROM {from} WHERE batch_id = ?1 ORDER BY sorted, {order}", values.join(", "))
    };
    Some(match kind {
        "customers" => {
            let fields: &[&str] = &["code", "name", "inn", "region", "industry", "size", "business_unit"];
            let values: Vec<String> = fields
                .iter()
                .map(|field| if *field == "business_unit" { unit.to_owned() } else { (*field).to_owned() })
                .collect();
            (sql("CAST(coalesce(root_id, id) AS TEXT)", "code || ' · ' || name", &values, "customer", "id"), fields)
        }
        "transactions" => {
            let from = "order_line LEFT JOIN product ON product.id = product_id";
            let product = text("product.code || ' ' || product.name");
            let key = format!("number || char(31) || {product} || char(31) || coalesce(customer_id, '')");
            let label = format!("number || ' · ' || {product}");
            let values = [day("day"), number("quantity"), number("amount")];
            (sql(&key, &label, &values, from, "order_line.id"), &["date", "quantity", "amount"])
        }
        "survey" | "interviews" => {
            let answers = "coalesce((SELECT group_concat(part, '; ') FROM (
                SELECT touchpoint.code || ': ' || coalesce(importance, '') || '/' || coalesce(satisfaction, '') || '/'
                    || coalesce(answer.recommendation, '') AS part
                FROM answer JOIN touchpoint ON touchpoint.id = touchpoint_id
                WHERE response_id = response.id ORDER BY touchpoint_id, answer.id)), '')";
            let quotes = "coalesce((SELECT group_concat(quote, '; ') FROM (
                SELECT quote FROM remark WHERE response_id = response.id ORDER BY id)), '')";
            let mut values = vec![day("day")];
            values.extend(["wave", "respondent_class", "role", "product", "channel"].map(str::to_owned));
            values.extend([
                unit.to_owned(),
                number("recommendation"),
                number("response.satisfaction"),
                answers.to_owned(),
                quotes.to_owned(),
            ]);
            let fields: &[&str] = &[
                "date",
                "wave",
                "respondent_class",
                "role",
                "product",
                "channel",
                "business_unit",
                "recommendation",
                "overall_satisfaction",
                "satisfaction",
                "quote",
            ];
            (sql("respondent", "respondent", &values, "response", "day, id"), fields)
        }
        "event-log" => {
            let key = "process || char(31) || trace || char(31) || activity";
            let values = [moment("started_at"), moment("ended_at"), "resource".to_owned()];
            (sql(key, "trace || ' · ' || activity", &values, "event", "ended_at, id"), &["start", "end", "resource"])
        }
        _ => return None,
    })
}
