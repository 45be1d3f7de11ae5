//! What the imported tables hold: counts per column, distinct values, days. Streaming queries; nothing is loaded whole.

use crate::listing::{CellKind, Listing, ListingColumn, TableFilter};
use crate::{Reader, Result};

/// How full a table is.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    pub rows: u32,
    /// Blank cells by column.
    pub missing: Vec<u32>,
}

pub fn filled(reader: &Reader, listing: &Listing) -> Result<Filled> {
    let blank = |column: &ListingColumn| format!("total({0} IS NULL OR {0} = '')", column.sql);
    let what: Vec<String> = listing.columns.iter().map(blank).collect();
    let sql = listing.select(&format!("count(*), {}", what.join(", ")), "");
    let found = reader.query(&sql, (), |row| {
        let missing = (1..=what.len()).map(|at| Ok(row.get::<_, f64>(at)? as u32)).collect::<rusqlite::Result<_>>()?;
        Ok(Filled { rows: row.get(0)?, missing })
    })?;
    Ok(found.into_iter().next().expect("an aggregate has one row"))
}

/// Different values of a column, blank ones apart.
pub fn distinct(reader: &Reader, listing: &Listing, column: &ListingColumn) -> Result<u32> {
    let sql = listing.select(&format!("count(DISTINCT nullif({}, ''))", column.sql), "");
    Ok(reader.number(&sql, ())? as u32)
}

/// Days of a column, each once.
pub fn days(reader: &Reader, listing: &Listing, column: &ListingColumn) -> Result<Vec<i32>> {
    let sql = listing.select(&format!("DISTINCT {}", column.sql), &format!("{} IS NOT NULL", column.sql));
    let mut days: Vec<i32> = reader.query(&sql, (), |row| match column.kind {
        CellKind::Moment => Ok(row.get::<_, f64>(0)?.floor() as i32),
        _ => row.get(0),
    })?;
    days.sort_unstable();
    days.dedup();
    Ok(days)
}

/// Numbers of a column above 0.
pub fn positive(reader: &Reader, listing: &Listing, column: &ListingColumn) -> Result<Vec<f64>> {
    reader.query(&listing.select(column.sql, &format!("{} > 0", column.sql)), (), |row| row.get(0))
}

/// Rows that satisfy a condition; 0 for a condition that the table does not know.
pub fn count(reader: &Reader, listing: &Listing, filter: &TableFilter) -> Result<u32> {
    crate::listing::count(reader, listing, filter)
}

/// Rows that imports of a kind left out, and how many of them named an unknown customer.
pub fn left_out(reader: &Reader, kind: &str) -> Result<(i32, i32, i32)> {
    let found = reader.query(
        "SELECT coalesce(sum(rejected), 0), coalesce(sum(duplicates), 0), (SELECT count(*) FROM rejected_row JOIN batch ON batch.id = batch_id
            WHERE kind = ?1 AND active = 1 AND reason = 'reason-unknown-customer') FROM batch WHERE kind = ?1 AND active = 1",
        [kind],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    Ok(found.into_iter().next().unwrap_or_default())
}
