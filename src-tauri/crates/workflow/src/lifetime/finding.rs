//! What a study of lifetimes says, in words.

use super::model::{LifetimeResult, Terms};
use super::view::{LifetimeShown, RegularView, WorthOf};
use crate::text::Wording;
use analysis::lifetime::{Calibration, FitError, SpendBasis, SpendRefusal};

/// Correlation of the number of orders and their amount above which Gamma–Gamma is doubtful.
const CORRELATED: f64 = 0.3;

/// The whole finding, for the command line.
pub(super) fn lines(shown: &LifetimeShown) -> Vec<Wording> {
    let rows = shown.rows.iter().filter(|row| row.of == WorthOf::Segment).map(|row| {
        money(Wording::new("found-lifetime-segment").with("name", row.name.as_str()), row.year.value, row.year.range)
            .with("n", row.customers as usize)
    });
    let parts = [vec![shown.regular.finding.clone()], shown.finding.clone(), rows.collect()];
    let last = std::iter::once(shown.calibration_finding.clone()).chain(shown.caveats.clone());
    parts.into_iter().flatten().chain(last).collect()
}

/// What all shown customers are worth in 12 months, and how many of them still buy.
pub(super) fn total(shown: &LifetimeShown) -> Vec<Wording> {
    let Some(row) = shown.rows.last() else { return Vec::new() };
    let key = match (row.year.range.is_some(), shown.with_margin) {
        (false, _) => "found-lifetime-history",
        (true, true) => "found-lifetime-margin",
        (true, false) => "found-lifetime-revenue",
    };
    let mut said = vec![money(Wording::new(key), row.year.value, row.year.range)];
    if let Some(alive) = row.alive {
        let alive = Wording::new("found-lifetime-alive").with("alive", alive.round()).with("n", row.customers as usize);
        said.push(alive);
    }
    said
}

/// Amounts in millions from a million on; the unit is worded by the text.
fn money(wording: Wording, value: f64, range: Option<analysis::interval::Interval>) -> Wording {
    let millions = value.abs() >= 1e6;
    let scaled = |value: f64| if millions { (value / 1e5).round() / 10.0 } else { value.round() };
    let (low, high) = range.map_or((value, value), |range| (range.low, range.high));
    wording
        .with("value", scaled(value))
        .with("low", scaled(low))
        .with("high", scaled(high))
        .with("unit", if millions { "millions" } else { "ones" })
}

/// How many regular buyers there are and who of them is overdue.
pub(super) fn rhythm(view: &RegularView) -> Wording {
    if view.buyers.is_empty() {
        return Wording::new("found-rhythm-none");
    }
    Wording::new("found-rhythm")
        .with("n", view.buyers.len())
        .with("percent", (view.revenue_share * 100.0).round())
        .with("overdue", view.overdue as usize)
}

/// How the forecast did against a period that it did not know.
pub(super) fn calibration(found: &Result<Calibration, FitError>) -> Wording {
    match found {
        Err(_) => Wording::new("found-calibration-none"),
        Ok(found) => {
            let off = |forecast: f64| ((forecast / found.actual.max(1.0) - 1.0) * 100.0).round();
            Wording::new("found-calibration")
                .with("weeks", found.weeks)
                .with("n", found.n as usize)
                .with("actual", found.actual)
                .with("predicted", found.predicted.round())
                .with("off", off(found.predicted))
                .with("own", off(found.at_own_rate))
        }
    }
}

/// What the data cannot support.
pub(super) fn caveats(result: &LifetimeResult, terms: &Terms) -> Vec<Wording> {
    let mut said = Vec::new();
    match result.study.fit {
        Err(FitError::TooFewRepeaters { repeaters, needed }) => {
            said.push(Wording::new("caveat-lifetime-few-repeaters").with("n", repeaters as usize).with("needed", needed as usize))
        }
        Err(FitError::NoOptimum) => said.push(Wording::new("caveat-lifetime-no-optimum")),
        Ok(fit) => {
            if fit.at_edge {
                said.push(Wording::new("caveat-lifetime-edge"));
            }
            said.extend(spend(&result.study.spend));
        }
    }
    if let Ok(found) = &result.calibration
        && (found.predicted / found.actual.max(1.0) - 1.0).abs() > 0.2
    {
        said.push(Wording::new("caveat-lifetime-off"));
    }
    said.push(Wording::new("caveat-lifetime-first"));
    if terms.rate.is_none() {
        said.push(Wording::new("caveat-lifetime-no-rate"));
    }
    said
}

fn spend(basis: &SpendBasis) -> Option<Wording> {
    match basis {
        SpendBasis::Own(SpendRefusal::NotPositive { n }) => {
            Some(Wording::new("caveat-spend-not-positive").with("n", *n as usize))
        }
        SpendBasis::Own(SpendRefusal::TooFew { n }) => Some(Wording::new("caveat-spend-too-few").with("n", *n as usize)),
        SpendBasis::Own(SpendRefusal::NoOptimum) => Some(Wording::new("caveat-spend-no-optimum")),
        SpendBasis::Model(fit) => {
            let correlation = fit.correlation?;
            let wording = |key| Wording::new(key).with("correlation", (correlation * 100.0).round() / 100.0);
            Some(wording(if correlation.abs() > CORRELATED { "caveat-spend-correlated" } else { "caveat-spend-correlation" }))
        }
    }
}
