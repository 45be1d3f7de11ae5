//! The imported rows as they lie in the project: a table to scroll, sort and filter, however long it is.

use crate::{Error, Result};
use analysis::progress::Progress;
use project::listing::{self, CellKind, Listing, ListingColumn, TableQuery, TableRow};
use project::{Reader, listing::LISTINGS};
use serde::{Deserialize, Serialize};

/// A table with its columns and the keys of all its rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TableHead {
    pub table: String,
    pub columns: Vec<TableColumnHead>,
    pub rows: u32,
    /// Keys that follow one another: the first and how many, in the order of the rows.
    pub ranges: Vec<(i32, i32)>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TableColumnHead {
    /// The title is the text `field-…` of this name.
    pub name: String,
    pub kind: CellKind,
}

/// The names of all tables that can be looked at, in the order of the imports.
pub fn tables() -> Vec<String> {
    LISTINGS.iter().map(|listing| listing.name.to_owned()).collect()
}

/// A table in the order of entry.
pub fn open(reader: &Reader, table: &str) -> Result<TableHead> {
    let listing = find(table)?;
    let ranges = listing::ranges(reader, listing)?;
    let head = |column: &ListingColumn| TableColumnHead { name: column.name.replace('_', "-"), kind: column.kind };
    Ok(TableHead {
        table: table.to_owned(),
        columns: listing.columns.iter().map(head).collect(),
        rows: ranges.iter().map(|(_, count)| *count as u32).sum(),
        ranges,
    })
}

/// The keys of the rows that satisfy a query, in its order, as little-endian bytes of 4 each. Cancelled, the work stops at once.
pub fn select(reader: &Reader, query: &TableQuery, progress: &dyn Progress) -> Result<Vec<u8>> {
    let keys = watched(reader, progress, |reader| Ok(listing::keys(reader, &named(query))?))?;
    let keys = keys.ok_or_else(|| unknown(&query.table))?;
    Ok(keys.iter().flat_map(|key| key.to_le_bytes()).collect())
}

/// The rows of these keys.
pub fn page(reader: &Reader, table: &str, keys: &[i32]) -> Result<Vec<TableRow>> {
    Ok(listing::rows(reader, find(table)?, keys)?)
}

/// Sums of the columns that can be added up, over all rows that satisfy a query.
pub fn totals(reader: &Reader, query: &TableQuery) -> Result<Vec<Option<f64>>> {
    listing::totals(reader, &named(query))?.ok_or_else(|| unknown(&query.table))
}

/// Runs a long query and breaks it off as soon as the person cancels: SQLite itself cannot ask.
pub(crate) fn watched<T>(reader: &Reader, progress: &dyn Progress, work: impl FnOnce(&Reader) -> Result<T>) -> Result<T> {
    let stop = reader.interrupter();
    let done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        let watch = scope.spawn(|| {
            while !done.load(std::sync::atomic::Ordering::Acquire) {
                if let Err(cancelled) = progress.report(0.5) {
                    stop.interrupt();
                    return Err(cancelled);
                }
                std::thread::park_timeout(std::time::Duration::from_millis(50));
            }
            Ok(())
        });
        let result = work(reader);
        done.store(true, std::sync::atomic::Ordering::Release);
        watch.thread().unpark();
        watch.join().expect("the watch does not panic")?;
        result
    })
}

/// The query with the names that fields have in the project: the window writes them with hyphens.
fn named(query: &TableQuery) -> TableQuery {
    use project::listing::TableFilter::{Between, Contains, Missing, Outside, Repeated, WithoutOrders};
    let mut query = query.clone();
    for filter in &mut query.filters {
        match filter {
            Contains { column, .. } | Between { column, .. } | Outside { column, .. } => *column = column.replace('-', "_"),
            Missing { column } | Repeated { column } => *column = column.replace('-', "_"),
            WithoutOrders => {}
        }
    }
    if let Some(sort) = &mut query.sort {
        sort.column = sort.column.replace('-', "_");
    }
    query
}

fn find(table: &str) -> Result<&'static Listing> {
    LISTINGS.iter().find(|listing| listing.name == table).ok_or_else(|| unknown(table))
}

fn unknown(table: &str) -> Error {
    Error::input("no-such-table").with("table", table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;
    use analysis::progress::{Cancelled, Unwatched};
    use project::Project;
    use project::listing::{TableCell, TableFilter, TableSort};

    fn query(table: &str, sort: Option<(&str, bool)>, filters: Vec<TableFilter>) -> TableQuery {
        let sort = sort.map(|(column, descending)| TableSort { column: column.to_owned(), descending });
        TableQuery { table: table.to_owned(), sort, filters }
    }

    fn keys(project: &Project, query: &TableQuery) -> Vec<i32> {
        let bytes = select(project, query, &Unwatched).unwrap();
        bytes.chunks_exact(4).map(|key| i32::from_le_bytes(key.try_into().unwrap())).collect()
    }

    #[track_caller]
    fn check_rows(project: &Project, query: &TableQuery, expected: usize) {
        assert_eq!(keys(project, query).len(), expected, "{query:?}");
    }

    fn column(name: &str) -> String {
        name.to_owned()
    }

    /// The counts of fixtures/demo/TRUTH.md.
    #[test]
    fn every_loaded_row_is_in_its_table() {
        let (project, _folder) = demo::copy();
        for (table, rows) in [
            ("customers", 1200),
            ("transactions", 42_795),
            ("survey", 420),
            ("event-log", 3917),
            ("feedback", 150),
            ("kpi-values", 944),
        ] {
            let head = open(&project, table).unwrap();
            assert_eq!(head.rows, rows, "{table}");
            assert_eq!(keys(&project, &query(table, None, vec![])).len() as u32, rows, "{table}");
        }
        assert_eq!(open(&project, "transactions").unwrap().ranges.len(), 1);
    }

    /// Figures of pandas 3 on the spreadsheets.
    #[test]
    fn filters_and_totals_are_those_of_pandas() {
        let (project, _folder) = demo::copy();
        let of = |filters| query("transactions", None, filters);
        let code = || TableFilter::Contains { column: column("customer-code"), text: "000000107".to_owned() };
        check_rows(&project, &of(vec![code()]), 113);
        let sums = totals(&project, &of(vec![code()])).unwrap();
        assert!((sums[8].unwrap() - 7_897_203.2).abs() < 0.01);
        let all = totals(&project, &of(vec![])).unwrap();
        assert!((all[8].unwrap() - 15_054_531_773.07).abs() < 0.05);
        check_rows(&project, &query("customers", None, vec![TableFilter::Missing { column: column("inn") }]), 34);
        check_rows(&project, &query("customers", None, vec![TableFilter::WithoutOrders]), 260);
        check_rows(&project, &query("customers", None, vec![TableFilter::Repeated { column: column("inn") }]), 0);
        check_rows(&project, &query("survey", None, vec![TableFilter::Missing { column: column("customer-code") }]), 166);
    }

    #[test]
    fn rows_come_in_the_order_asked_for() {
        let (project, _folder) = demo::copy();
        let sorted = keys(&project, &query("transactions", Some(("amount", true)), vec![]));
        let rows = page(&project, "transactions", &sorted[..50]).unwrap();
        let amounts: Vec<f64> =
            rows.iter().map(|row| if let TableCell::Number(amount) = row.cells[8] { amount } else { f64::NAN }).collect();
        assert!(amounts.is_sorted_by(|one, other| one >= other), "{amounts:?}");
        let blank_last = keys(&project, &query("customers", Some(("inn", false)), vec![]));
        let last = page(&project, "customers", &blank_last[blank_last.len() - 1..]).unwrap();
        assert_eq!(last[0].cells[2], TableCell::Text(String::new()));
    }

    #[test]
    fn a_cancelled_query_stops() {
        struct Never;
        impl Progress for Never {
            fn report(&self, _: f32) -> std::result::Result<(), Cancelled> {
                Err(Cancelled)
            }
        }
        let (project, _folder) = demo::copy();
        let result = select(&project, &query("transactions", Some(("customer-name", false)), vec![]), &Never);
        assert!(matches!(result, Err(Error::Cancelled(_))));
        assert!(matches!(open(&project, "nothing"), Err(Error::Input { code: "no-such-table", .. })));
    }
}
