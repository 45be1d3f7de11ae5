use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BuyingHistory, FitError, PurchaseModel, buying_histories, expected_purchases, fit_purchases};
use crate::interval::{CONFIDENCE, Interval, student_quantile};
use crate::orders::{OrderLine, ReturnsRule};
use crate::statistics::{mean, sample_deviation};

/// The most groups that customers are put into.
const GROUPS: usize = 9;

/// A forecast made at an earlier day, beside what happened after it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Calibration {
    /// The day the forecast was made at, from 1970-01-01, and the weeks it was made for.
    pub cut: i32,
    pub weeks: f64,
    /// Customers known at that day.
    pub n: u32,
    /// Order days of all of them in the weeks after it.
    pub actual: f64,
    pub predicted: f64,
    /// The forecast that everybody goes on at their own mean rate.
    pub at_own_rate: f64,
    /// By the number of repeat orders, rising.
    pub groups: Vec<CalibrationGroup>,
}

/// Customers with so many repeat orders before the cut.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CalibrationGroup {
    pub from: u32,
    pub to: u32,
    pub n: u32,
    /// Mean order days after the cut, and its 95 % interval (Student's t; `None` for one customer).
    pub actual: f64,
    pub interval: Option<Interval>,
    pub predicted: f64,
}

/// Fits the modified model at `weeks` before the day `at` and holds its forecast against the order days since.
///
/// ```
/// use analysis::lifetime::{FitError, calibrate};
/// use analysis::orders::ReturnsRule;
/// let refused = calibrate(&[], 0, 100, 10, ReturnsRule::Netted);
/// assert_eq!(refused, Err(FitError::TooFewRepeaters { repeaters: 0, needed: 30 }));
/// ```
pub fn calibrate(
    lines: &[OrderLine],
    customers: usize,
    at: i32,
    weeks: u32,
    returns: ReturnsRule,
) -> Result<Calibration, FitError> {
    let cut = at.saturating_sub_unsigned(weeks.saturating_mul(7));
    let before = buying_histories(lines, customers, cut, returns);
    let after = days_after(lines, customers, cut, at);
    let known: Vec<(BuyingHistory, f64)> =
        before.into_iter().zip(after).filter_map(|(own, days)| Some((own?, f64::from(days)))).collect();
    let histories: Vec<BuyingHistory> = known.iter().map(|(own, _)| *own).collect();
    let params = fit_purchases(&histories, PurchaseModel::AfterAnyOrder)?.params;
    let weeks = f64::from(weeks);
    let mut forecasts: Vec<Forecast> = known
        .iter()
        .map(|(own, actual)| Forecast {
            repeats: own.repeats,
            actual: *actual,
            predicted: expected_purchases(&params, own, weeks, 0.0),
            at_own_rate: f64::from(own.repeats) / own.age.max(1.0) * weeks,
        })
        .collect();
    forecasts.sort_by_key(|forecast| forecast.repeats);
    let sum = |of: fn(&Forecast) -> f64| forecasts.iter().map(of).sum();
    Ok(Calibration {
        cut,
        weeks,
        n: forecasts.len() as u32,
        actual: sum(|one| one.actual),
        predicted: sum(|one| one.predicted),
        at_own_rate: sum(|one| one.at_own_rate),
        groups: groups(&forecasts),
    })
}

struct Forecast {
    repeats: u32,
    actual: f64,
    predicted: f64,
    at_own_rate: f64,
}

fn days_after(lines: &[OrderLine], customers: usize, cut: i32, at: i32) -> Vec<u32> {
    let mut days: Vec<(u32, i32)> = lines
        .iter()
        .filter(|line| line.day > cut && line.day <= at && line.amount >= 0.0)
        .map(|line| (line.customer, line.day))
        .collect();
    days.sort_unstable();
    days.dedup();
    let mut counts = vec![0; customers];
    for (customer, _) in days {
        if let Some(count) = counts.get_mut(customer as usize) {
            *count += 1;
        }
    }
    counts
}

/// Neighbours put together until each group holds its share; equal numbers of repeats are never parted.
fn groups(rising: &[Forecast]) -> Vec<CalibrationGroup> {
    let share = rising.len().div_ceil(GROUPS);
    let mut groups = Vec::new();
    let mut own: Vec<&Forecast> = Vec::new();
    for same in rising.chunk_by(|one, other| one.repeats == other.repeats) {
        own.extend(same);
        if own.len() >= share {
            groups.push(group(&std::mem::take(&mut own)));
        }
    }
    if !own.is_empty() {
        groups.push(group(&own));
    }
    groups
}

fn group(own: &[&Forecast]) -> CalibrationGroup {
    let actual: Vec<f64> = own.iter().map(|one| one.actual).collect();
    let n = actual.len() as f64;
    let centre = mean(&actual).unwrap_or(0.0);
    let half = sample_deviation(&actual).map(|spread| student_quantile(CONFIDENCE, n - 1.0) * spread / n.sqrt());
    CalibrationGroup {
        from: own.first().map_or(0, |one| one.repeats),
        to: own.last().map_or(0, |one| one.repeats),
        n: own.len() as u32,
        actual: centre,
        interval: half.map(|half| Interval::around(centre, half).within(0.0, f64::INFINITY)),
        predicted: own.iter().map(|one| one.predicted).sum::<f64>() / n,
    }
}
