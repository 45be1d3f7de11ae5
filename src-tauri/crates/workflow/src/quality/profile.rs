use super::findings::{self, QualityFinding};
use crate::derived::Derived;
use crate::{Result, tables};
use analysis::progress::Progress;
use analysis::statistics::quantile_sorted;
use project::listing::{CellKind, LISTINGS, Listing, TableFilter};
use project::{Reader, quality};
use serde::{Deserialize, Serialize};

/// The profiles of all tables with rows, and what deserves a look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct QualityReport {
    pub tables: Vec<TableProfile>,
    /// The heaviest first.
    pub findings: Vec<QualityFinding>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TableProfile {
    pub table: String,
    pub rows: u32,
    /// First and last day, from 1970-01-01; `None` for tables without dates.
    pub period: Option<(i32, i32)>,
    /// Months between both without a single row, as year and month.
    pub empty_months: Vec<(i16, i8)>,
    pub columns: Vec<ColumnFill>,
    /// Rows that imports found to repeat others and left out.
    pub duplicates: i32,
    /// Rows that imports rejected, of them those that named an unknown customer.
    pub rejected: i32,
    pub unknown_customers: i32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ColumnFill {
    /// The title is the text `field-…` of this name.
    pub name: String,
    pub kind: CellKind,
    /// Blank cells.
    pub missing: u32,
    /// Different values, blank ones apart.
    pub distinct: u32,
    /// Of numbers that can be added up, where at least 20 are above 0.
    pub outliers: Option<Outliers>,
}

/// Numbers above 0 whose logarithm lies more than three interquartile ranges beyond the quartiles (Tukey 1977, "far out").
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Outliers {
    pub rows: u32,
    /// Numbers judged.
    pub n: u32,
    pub low: f64,
    pub high: f64,
}

/// The report as a result that is kept.
pub struct Quality;

impl Derived for Quality {
    type Parameters = ();
    type Value = QualityReport;
    const KIND: &'static str = "data-quality";
    const TABLES: &'static [&'static str] =
        &["batch", "customer", "order_line", "response", "event", "feedback", "kpi_value", "kpi", "business_unit", "touchpoint"];

    fn compute(reader: &Reader, (): &(), progress: &dyn Progress) -> Result<QualityReport> {
        let mut profiles = Vec::new();
        for (done, listing) in LISTINGS.iter().enumerate() {
            let part = Part { whole: progress, from: done as f32 / LISTINGS.len() as f32, size: 1.0 / LISTINGS.len() as f32 };
            profiles.extend(profile(reader, listing, &part)?);
        }
        let findings = tables::watched(reader, progress, |reader| findings::gather(reader, &profiles))?;
        Ok(QualityReport { tables: profiles, findings })
    }
}

/// The progress of one table.
struct Part<'a> {
    whole: &'a dyn Progress,
    from: f32,
    size: f32,
}

impl Progress for Part<'_> {
    fn report(&self, share: f32) -> std::result::Result<(), analysis::progress::Cancelled> {
        self.whole.report(self.from + share * self.size)
    }
}

fn profile(reader: &Reader, listing: &'static Listing, progress: &dyn Progress) -> Result<Option<TableProfile>> {
    let filled = tables::watched(reader, progress, |reader| Ok(quality::filled(reader, listing)?))?;
    if filled.rows == 0 {
        return Ok(None);
    }
    let mut columns = Vec::new();
    for (column, missing) in listing.columns.iter().zip(&filled.missing) {
        let distinct = tables::watched(reader, progress, |reader| Ok(quality::distinct(reader, listing, column)?))?;
        let outliers = if column.summed {
            let numbers = tables::watched(reader, progress, |reader| Ok(quality::positive(reader, listing, column)?))?;
            outliers(numbers)
        } else {
            None
        };
        columns.push(ColumnFill {
            name: column.name.replace('_', "-"),
            kind: column.kind,
            missing: *missing,
            distinct,
            outliers,
        });
    }
    let dated = listing.columns.iter().find(|column| matches!(column.kind, CellKind::Day | CellKind::Moment));
    let days = match dated {
        Some(column) => tables::watched(reader, progress, |reader| Ok(quality::days(reader, listing, column)?))?,
        None => vec![],
    };
    let (rejected, duplicates, unknown_customers) = quality::left_out(reader, listing.name)?;
    Ok(Some(TableProfile {
        table: listing.name.to_owned(),
        rows: filled.rows,
        period: days.first().copied().zip(days.last().copied()),
        empty_months: empty_months(&days),
        columns,
        duplicates,
        rejected,
        unknown_customers,
    }))
}

/// Numbers above 0 judged by their logarithms; `None` below 20 of them, or where half of them are equal.
pub(super) fn outliers(mut numbers: Vec<f64>) -> Option<Outliers> {
    if numbers.len() < 20 {
        return None;
    }
    numbers.sort_unstable_by(f64::total_cmp);
    let quartile = |share| quantile_sorted(&numbers, share).map(f64::ln);
    // The logarithm keeps the order, and between neighbours the difference to the quartile of logarithms is slight.
    let (low, high) = (quartile(0.25)?, quartile(0.75)?);
    let reach = 3.0 * (high - low);
    if reach <= 0.0 {
        return None;
    }
    let (low, high) = ((low - reach).exp(), (high + reach).exp());
    let rows = numbers.iter().filter(|number| **number < low || **number > high).count() as u32;
    Some(Outliers { rows, n: numbers.len() as u32, low, high })
}

/// Months without a day between the first and the last; days in rising order.
fn empty_months(days: &[i32]) -> Vec<(i16, i8)> {
    let index = |day: i32| {
        let date = crate::text::date(day);
        i32::from(date.year()) * 12 + i32::from(date.month()) - 1
    };
    let mut months: Vec<i32> = days.iter().map(|day| index(*day)).collect();
    months.dedup();
    let gaps = months.windows(2).flat_map(|pair| pair[0] + 1..pair[1]);
    gaps.map(|month| (month.div_euclid(12) as i16, month.rem_euclid(12) as i8 + 1)).collect()
}

/// The condition that shows the rows of an outlier finding.
pub(super) fn beyond(column: &str, outliers: &Outliers) -> TableFilter {
    TableFilter::Outside { column: column.to_owned(), low: outliers.low, high: outliers.high }
}
