//! Against the R package rfm: fixtures/rfm_r.

use std::collections::HashMap;

use super::*;

const ORDERS: &str = include_str!("../../../../../fixtures/rfm_r/rfm_data_orders.csv");
const TABLE: &str = include_str!("../../../../../fixtures/rfm_r/rfm_table_order.csv");

/// 2006-12-31, the date of the package's table.
const AT: i32 = 13_513;

/// Days since 1970-01-01 of a Gregorian date (Hinnant's algorithm days_from_civil).
fn day_number(date: &str) -> i32 {
    let parts: Vec<i32> = date.split('-').map(|part| part.parse().unwrap()).collect();
    let (month, day) = (parts[1], parts[2]);
    let year = if month <= 2 { parts[0] - 1 } else { parts[0] };
    let of_era = year - year.div_euclid(400) * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    year.div_euclid(400) * 146_097 + days - 719_468
}

fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().skip(1).map(|line| line.split(',').map(|cell| cell.trim_matches('"')).collect())
}

/// Metrics by the package's table: its customers in its order, with its row of numbers.
fn read() -> (Vec<Option<CustomerOrders>>, Vec<Vec<f64>>) {
    let table: Vec<Vec<&str>> = rows(TABLE).collect();
    let index: HashMap<&str, u32> = table.iter().zip(0..).map(|(row, index)| (row[0], index)).collect();
    let lines: Vec<OrderLine> = rows(ORDERS)
        .zip(0..)
        .map(|(row, order)| OrderLine {
            customer: index[row[0]],
            order,
            day: day_number(row[1]),
            amount: row[2].parse().unwrap(),
        })
        .collect();
    let numbers = table.iter().map(|row| row[1..].iter().map(|cell| cell.parse().unwrap()).collect()).collect();
    (customer_orders(&lines, table.len(), AT, ReturnsRule::Netted), numbers)
}

#[track_caller]
fn check_differences(rule: ScoreRule, expected: usize) {
    let (customers, table) = read();
    let study = rfm(&customers, rule).unwrap();
    let differing: usize = study
        .scores
        .iter()
        .zip(&table)
        .map(|(score, row)| {
            let score = score.unwrap();
            let ours = [score.recency, score.frequency, score.monetary];
            ours.iter().zip(&row[3..6]).filter(|(ours, theirs)| f64::from(**ours) != **theirs).count()
        })
        .sum();
    assert_eq!((study.n, differing), (995, expected));
}

#[test]
fn metrics_are_those_of_r() {
    let (customers, table) = read();
    assert_eq!(table.len(), 995);
    for (customer, row) in customers.iter().zip(&table) {
        let customer = customer.as_ref().unwrap();
        let ours = [f64::from(customer.recency_days), f64::from(customer.orders), customer.monetary];
        assert_eq!(ours, row[..3]);
    }
}

#[test]
fn scores_by_the_thresholds_of_r_are_those_of_r() {
    let cuts = RfmCuts {
        recency: [115.0, 181.0, 297.4, 482.0],
        frequency: [4.0, 5.0, 6.0, 8.0],
        monetary: [255.8, 382.0, 506.4, 666.0],
    };
    check_differences(ScoreRule::Thresholds { cuts }, 0);
}

/// R adds one to its quintiles and puts a value equal to such a bound above it. Whole numbers then score as by our rule, but where
/// a quintile is no whole number a value less than one above it scores lower in R: three values do.
#[test]
fn quintile_scores_differ_from_r_in_three_and_only_within_one_of_a_bound() {
    check_differences(ScoreRule::Quintiles, 3);
    let (customers, table) = read();
    let study = rfm(&customers, ScoreRule::Quintiles).unwrap();
    let cuts = [study.cuts.recency, study.cuts.frequency, study.cuts.monetary];
    for (score, row) in study.scores.iter().zip(&table) {
        let score = score.unwrap();
        for (measure, ours) in [score.recency, score.frequency, score.monetary].into_iter().enumerate() {
            let (value, theirs) = (row[measure], row[3 + measure]);
            if f64::from(ours) != theirs {
                assert!(cuts[measure].iter().any(|cut| *cut < value && value < cut + 1.0), "{value} beside {:?}", cuts[measure]);
            }
        }
    }
}
