use super::profile::{Quality, QualityReport, TableProfile, beyond};
use crate::analyse::{self, Found};
use crate::text::{Value, Wording};
use crate::{Result, derived};
use analysis::progress::Progress;
use project::listing::{LISTINGS, TableFilter, TableQuery};
use project::{Project, Reader, quality};
use serde::{Deserialize, Serialize};

/// Something in the data that deserves a look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct QualityFinding {
    pub table: String,
    pub text: Wording,
    /// Rows concerned.
    pub rows: u32,
    /// 3 falsifies results, 2 weakens them, 1 is good to know; within each, the larger share of rows first.
    pub severity: u8,
    /// What shows the rows in the table; `None` where they are not in the project, such as rejected ones.
    pub rows_of: Option<TableQuery>,
}

/// How bad a blank cell is, for columns on which results depend.
const NEEDED: [(&str, &str, u8); 7] = [
    ("customers", "inn", 1),
    ("customers", "region", 1),
    ("transactions", "customer-code", 2),
    ("transactions", "product", 2),
    ("transactions", "quantity", 1),
    ("survey", "customer-code", 2),
    ("interviews", "customer-code", 2),
];

/// The findings of all tables, the heaviest first.
pub(super) fn gather(reader: &Reader, profiles: &[TableProfile]) -> Result<Vec<QualityFinding>> {
    let mut findings = Vec::new();
    for profile in profiles {
        left_out(profile, &mut findings);
        blanks(profile, &mut findings);
        outliers(profile, &mut findings);
        months(profile, &mut findings);
        if profile.table == "customers" {
            customers(reader, &mut findings)?;
        }
    }
    let share = |finding: &QualityFinding| {
        let rows = profiles.iter().find(|profile| profile.table == finding.table).map_or(1, |profile| profile.rows.max(1));
        f64::from(finding.rows) / f64::from(rows)
    };
    findings.sort_by(|one, other| other.severity.cmp(&one.severity).then(share(other).total_cmp(&share(one))));
    Ok(findings)
}

fn finding(table: &str, key: &str, rows: u32, severity: u8, filter: Option<TableFilter>) -> QualityFinding {
    let rows_of = filter.map(|filter| TableQuery { table: table.to_owned(), sort: None, filters: vec![filter] });
    let text = Wording::new(key).with("n", rows as usize).with("table", Value::Terms(vec![format!("table-{table}")]));
    QualityFinding { table: table.to_owned(), text, rows, severity, rows_of }
}

fn left_out(profile: &TableProfile, findings: &mut Vec<QualityFinding>) {
    let (unknown, rejected) = (profile.unknown_customers as u32, profile.rejected as u32);
    if unknown > 0 {
        findings.push(finding(&profile.table, "quality-unknown-customers", unknown, 3, None));
    }
    if rejected > unknown {
        findings.push(finding(&profile.table, "quality-rejected", rejected - unknown, 3, None));
    }
    if profile.duplicates > 0 {
        findings.push(finding(&profile.table, "quality-duplicates", profile.duplicates as u32, 1, None));
    }
}

fn blanks(profile: &TableProfile, findings: &mut Vec<QualityFinding>) {
    for column in profile.columns.iter().filter(|column| column.missing > 0) {
        let known = NEEDED.iter().find(|(table, name, _)| *table == profile.table && *name == column.name);
        let Some((_, _, severity)) = known else { continue };
        let filter = TableFilter::Missing { column: column.name.clone() };
        let answers = column.name == "customer-code" && profile.table != "transactions";
        let key = if answers { "quality-unlinked" } else { "quality-blank" };
        let mut found = finding(&profile.table, key, column.missing, *severity, Some(filter));
        found.text =
            found.text.with("column", Value::Terms(vec![format!("field-{}", column.name)])).with("all", profile.rows as usize);
        findings.push(found);
    }
}

fn outliers(profile: &TableProfile, findings: &mut Vec<QualityFinding>) {
    for column in &profile.columns {
        let Some(outliers) = column.outliers.filter(|outliers| outliers.rows > 0) else { continue };
        let filter = beyond(&column.name, &outliers);
        let mut found = finding(&profile.table, "quality-outliers", outliers.rows, 2, Some(filter));
        found.text = found
            .text
            .with("column", Value::Terms(vec![format!("field-{}", column.name)]))
            .with("low", round(outliers.low))
            .with("high", round(outliers.high))
            .with("all", outliers.n as usize);
        findings.push(found);
    }
}

/// To three significant digits.
fn round(number: f64) -> f64 {
    let unit = 10f64.powf(number.abs().log10().floor() - 2.0);
    // A power of ten above 1 is exact; its inverse is not.
    if unit >= 1.0 { (number / unit).round() * unit } else { (number / unit).round() / (1.0 / unit).round() }
}

fn months(profile: &TableProfile, findings: &mut Vec<QualityFinding>) {
    // Waves of surveys and interviews have pauses by their nature; sales and events go on.
    if !["transactions", "event-log"].contains(&profile.table.as_str()) || profile.empty_months.is_empty() {
        return;
    }
    let months: Vec<String> = profile.empty_months.iter().take(6).map(|(year, month)| format!("{month:02}.{year}")).collect();
    let more = if profile.empty_months.len() > months.len() { ", …" } else { "" };
    let mut found = finding(&profile.table, "quality-empty-months", profile.empty_months.len() as u32, 3, None);
    found.text = found.text.with("months", format!("{}{more}", months.join(", ")));
    findings.push(found);
}

fn customers(reader: &Reader, findings: &mut Vec<QualityFinding>) -> Result<()> {
    let listing = LISTINGS.iter().find(|listing| listing.name == "customers").expect("customers are a table");
    let repeated = |column: &str| TableFilter::Repeated { column: column.to_owned() };
    for (key, severity, filter) in [
        ("quality-same-inn", 3, repeated("inn")),
        ("quality-same-name", 2, repeated("name")),
        ("quality-without-orders", 1, TableFilter::WithoutOrders),
    ] {
        let rows = quality::count(reader, listing, &filter)?;
        if rows > 0 {
            findings.push(finding("customers", key, rows, severity, Some(filter)));
        }
    }
    Ok(())
}

/// The quality list in words.
pub fn found(project: &Project, progress: &dyn Progress) -> Result<Found> {
    let report: QualityReport = derived::fresh::<Quality>(project, (), progress)?;
    let mut lines: Vec<Wording> = report.findings.iter().map(|finding| finding.text.clone()).collect();
    if lines.is_empty() {
        lines.push(Wording::new("quality-nothing"));
    }
    analyse::found(lines, &report)
}
