use super::profile::outliers;
use super::*;
use crate::{demo, derived, tables};
use analysis::progress::Unwatched;
use project::Project;

fn report(project: &Project) -> QualityReport {
    derived::fresh::<Quality>(project, (), &Unwatched).unwrap()
}

fn table<'a>(report: &'a QualityReport, name: &str) -> &'a TableProfile {
    report.tables.iter().find(|table| table.table == name).unwrap()
}

fn column<'a>(table: &'a TableProfile, name: &str) -> &'a ColumnFill {
    table.columns.iter().find(|column| column.name == name).unwrap()
}

/// Rows from fixtures/demo/TRUTH.md, the other figures from pandas 3 on the spreadsheets.
#[test]
fn the_profile_of_the_demo_company_is_that_of_pandas() {
    let (project, _folder) = demo::copy();
    let report = report(&project);
    let customers = table(&report, "customers");
    assert_eq!((customers.rows, customers.period, customers.duplicates, customers.rejected), (1200, None, 4, 3));
    assert_eq!((column(customers, "inn").missing, column(customers, "inn").distinct), (34, 1166));
    assert_eq!(column(customers, "name").distinct, 1200);
    let lines = table(&report, "transactions");
    assert_eq!((lines.rows, lines.duplicates, lines.rejected), (42_795, 6, 26));
    // Returns carry numbers of their own beside those of the 17,856 orders. 2024-11-01 to 2026-10-30 without an empty month.
    assert_eq!((lines.period, lines.empty_months.len()), (Some((20_028, 20_756)), 0));
    assert_eq!((column(lines, "order").distinct, column(lines, "customer-code").distinct), (17_959, 940));
    let survey = table(&report, "survey");
    assert_eq!((survey.rows, column(survey, "customer-code").missing), (420, 166));
}

#[test]
fn findings_are_ordered_and_lead_to_their_rows() {
    let (project, _folder) = demo::copy();
    let report = report(&project);
    assert!(report.findings.iter().map(|finding| finding.severity).is_sorted_by(|one, other| one >= other));
    let mut shown = 0;
    for finding in &report.findings {
        let Some(query) = &finding.rows_of else { continue };
        let keys = tables::select(&project, query, &Unwatched).unwrap();
        assert_eq!(keys.len() / 4, finding.rows as usize, "{:?}", finding.text);
        shown += 1;
    }
    assert!(shown >= 3, "{shown} findings lead to rows");
    let without = report.findings.iter().find(|finding| finding.text.key == "quality-without-orders").unwrap();
    assert_eq!(without.rows, 260);
}

/// numpy: for 1…40 and 10⁶, the quartiles are 11 and 31; exp(ln 31 + 3·(ln 31 − ln 11)) = 693.855, exp(ln 11 − 3·…) = 0.49146.
#[test]
fn far_out_numbers_are_judged_by_logarithms() {
    let mut numbers: Vec<f64> = (1..=40).map(f64::from).collect();
    numbers.push(1e6);
    let found = outliers(numbers).unwrap();
    assert_eq!((found.rows, found.n), (1, 41));
    assert!((found.high - 693.855).abs() < 0.001, "{}", found.high);
    assert!((found.low - 0.49146).abs() < 1e-5, "{}", found.low);
    assert_eq!(outliers(vec![5.0; 100]), None);
    assert_eq!(outliers(vec![1.0, 2.0]), None);
}
