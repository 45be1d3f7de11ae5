//! BG/NBD from three starts on the CDNOW sample beside the Python package lifetimes, and 200 refits of the bootstrap:
//! `cargo bench -p peers --bench lifetime`. The programs take turns; fails above the limits.

#![allow(clippy::unwrap_used, reason = "a measurement stops at the first failure")]

use analysis::lifetime::{BuyingHistory, LifetimeParams, PurchaseModel, buying_histories, fit_purchases, study_lifetime};
use analysis::orders::{OrderLine, ReturnsRule};
use analysis::progress::Unwatched;
use peers::{median, peer};
use std::path::Path;
use std::time::Instant;

const TURNS: usize = 5;
/// Of the time of lifetimes.
const LIMIT: f64 = 0.1;
/// By how much the log-likelihood may be worse.
const WORSE: f64 = 1e-4;
/// Seconds for the whole study with 200 refits and the drawn futures.
const STUDY: f64 = 2.0;
/// 1997-09-30, the end of the published calibration period.
const AT: i32 = 10_134;

fn main() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cdnow/CDNOW_sample.txt");
    let histories = histories(&std::fs::read_to_string(&fixture).unwrap());
    let (mut ours, mut theirs, mut studies, mut likelihood) = (Vec::new(), Vec::new(), Vec::new(), f64::NAN);
    let mut published = f64::NAN;
    for _ in 0..TURNS {
        let start = Instant::now();
        likelihood = fit_purchases(&histories, PurchaseModel::AfterRepeats).unwrap().log_likelihood;
        ours.push(start.elapsed().as_secs_f64());
        if let Some(found) = peer("lifetime_lifetimes.py", &[&fixture]) {
            theirs.push(found["seconds"].as_f64().unwrap());
            published = found["log_likelihood"].as_f64().unwrap();
        }
        let start = Instant::now();
        let params = LifetimeParams { yearly_rate: 0.1, replications: 200 };
        study_lifetime(&histories, &vec![None; histories.len()], 0, &params, 1, &Unwatched).unwrap();
        studies.push(start.elapsed().as_secs_f64());
    }
    let [ours, theirs, study] = [&ours, &theirs, &studies].map(|runs| median(runs));
    println!("BG/NBD on 2,357 customers, three starts: {ours:.4} s, log-likelihood {likelihood:.5}");
    println!("lifetimes, one start: {theirs:.4} s, log-likelihood {published:.5}; ours takes {:.3} of its time", ours / theirs);
    println!("the whole study: 200 refits of both models, futures of 24 months: {study:.2} s");
    assert!(theirs.is_nan() || ours <= theirs * LIMIT, "slower than {LIMIT} of lifetimes");
    assert!(published.is_nan() || likelihood >= published - WORSE, "a worse log-likelihood");
    assert!(study <= STUDY, "slower than {STUDY} s");
}

fn histories(text: &str) -> Vec<BuyingHistory> {
    let lines: Vec<OrderLine> = (0..).zip(text.lines()).map(|(order, line)| order_line(order, line)).collect();
    buying_histories(&lines, 2357, AT, ReturnsRule::Netted).into_iter().flatten().collect()
}

fn order_line(order: u32, line: &str) -> OrderLine {
    let cells: Vec<&str> = line.split_whitespace().collect();
    let date = cells[2];
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let [year, month, day] = [&date[..4], &date[4..6], &date[6..]].map(|part| part.parse::<i32>().unwrap());
    OrderLine {
        customer: cells[1].parse::<u32>().unwrap() - 1,
        order,
        // Days of 1997 and 1998 from 1970-01-01.
        day: 9862 + (year - 1997) * 365 + before[month as usize - 1] + day - 1,
        amount: cells[4].parse().unwrap(),
    }
}
