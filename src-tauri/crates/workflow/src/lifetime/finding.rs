//! What a study of lifetimes says, in words.

use super::model::{LifetimeResult, REPLICATIONS, Terms};
use super::regular::RegularView;
use super::view::LifetimeShown;
use super::worth::{Worth, WorthOf};
use crate::text::Wording;
use analysis::lifetime::{Calibration, FitError, SpendBasis, SpendRefusal};

/// Correlation of the number of orders and their amount above which Gamma–Gamma is doubtful.
const CORRELATED: f64 = 0.3;

/// The whole finding, for the command line.
pub(super) fn lines(shown: &LifetimeShown) -> Vec<Wording> {
    let rows = shown.rows.iter().filter(|row| row.of == WorthOf::Segment).map(|row| {
        let key = if row.year.range.is_some() { "found-lifetime-segment" } else { "found-lifetime-segment-bare" };
        money(Wording::new(key), row.year).with("name", row.name.as_str()).with("n", row.customers as usize)
    });
    let parts = [vec![shown.regular.finding.clone()], shown.finding.clone(), rows.collect()];
    let last = std::iter::once(shown.calibration_finding.clone()).chain(shown.caveats.clone());
    parts.into_iter().flatten().chain(last).collect()
}

/// What all shown customers are worth in 12 months, and how many of them still buy.
pub(super) fn total(shown: &LifetimeShown) -> Vec<Wording> {
    let Some(row) = shown.rows.last() else { return Vec::new() };
    let key = match (shown.model.is_some(), row.year.range.is_some(), shown.with_margin) {
        (false, ..) => "found-lifetime-history",
        (true, true, true) => "found-lifetime-margin",
        (true, true, false) => "found-lifetime-revenue",
        (true, false, true) => "found-lifetime-margin-bare",
        (true, false, false) => "found-lifetime-revenue-bare",
    };
    let mut said = vec![money(Wording::new(key), row.year)];
    if let Some(alive) = row.alive {
        let alive = Wording::new("found-lifetime-alive").with("alive", alive.round()).with("n", row.customers as usize);
        said.push(alive);
    }
    said
}

/// Amounts in millions from a million on; the unit is worded by the text. The ends of the range stand where there is one.
fn money(wording: Wording, worth: Worth) -> Wording {
    let millions = worth.value.abs() >= 1e6;
    let scaled = |value: f64| if millions { (value / 1e5).round() / 10.0 } else { value.round() };
    let said = wording.with("value", scaled(worth.value)).with("unit", if millions { "millions" } else { "ones" });
    match worth.range {
        Some(range) => said.with("low", scaled(range.low)).with("high", scaled(range.high)),
        None => said,
    }
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
            let said = Wording::new("found-calibration")
                .with("weeks", found.weeks)
                .with("n", found.n as usize)
                .with("actual", found.actual)
                .with("predicted", found.predicted.round());
            signed(signed(said, "off", off(found.predicted)), "own", off(found.at_own_rate))
        }
    }
}

/// A number without its sign, and the sign as a word: the text writes a plus too, and a minus that is no hyphen.
fn signed(wording: Wording, name: &str, value: f64) -> Wording {
    let sign = match value {
        0.0 => "none",
        value if value < 0.0 => "minus",
        _ => "plus",
    };
    wording.with(name, value.abs()).with(&format!("{name}-sign"), sign)
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
            said.extend(refits(result.study.refits));
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

/// What is said of refits that did not converge: nothing, while nine tenths did.
fn refits(found: u32) -> Option<Wording> {
    if found == 0 {
        return Some(Wording::new("caveat-lifetime-no-refits"));
    }
    let few = || Wording::new("caveat-lifetime-few-refits").with("n", found as usize).with("of", REPLICATIONS as usize);
    (found * 10 < REPLICATIONS * 9).then(few)
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
            let wording = |key| signed(Wording::new(key), "correlation", (correlation * 100.0).round() / 100.0);
            Some(wording(if correlation.abs() > CORRELATED { "caveat-spend-correlated" } else { "caveat-spend-correlation" }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use analysis::interval::Interval;

    #[track_caller]
    fn check_calibration(forecast: f64, own: f64, customers: u32, language: Language, expected: &str) {
        let found = Calibration {
            cut: 0,
            weeks: 52.0,
            n: customers,
            actual: 100.0,
            predicted: forecast,
            at_own_rate: own,
            groups: Vec::new(),
        };
        assert_eq!(language.texts().word(&calibration(&Ok(found))), expected);
    }

    #[test]
    fn an_error_bears_its_sign() {
        check_calibration(
            120.0,
            88.0,
            21,
            Language::Ru,
            "Прогноз на 52 недели по 21 клиенту: дней с заказом ожидалось 120, было 100 (ошибка +20 %); \
             предположение «каждый продолжит в своём темпе» ошиблось бы на −12 %.",
        );
        check_calibration(
            88.0,
            100.0,
            1,
            Language::En,
            "A forecast of 52 weeks for 1 customer: 88 order days expected, 100 happened (an error of −12 %); \
             “everybody goes on at their own rate” would have been off by 0 %.",
        );
    }

    #[track_caller]
    fn check_refits(found: u32, key: Option<&str>) {
        assert_eq!(refits(found).map(|said| said.key).as_deref(), key, "{found}");
    }

    /// 180 are nine tenths of 200.
    #[test]
    fn failed_refits_are_told() {
        check_refits(0, Some("caveat-lifetime-no-refits"));
        check_refits(179, Some("caveat-lifetime-few-refits"));
        check_refits(180, None);
    }

    #[test]
    fn a_range_is_named_where_there_is_one() {
        let said = |range| money(Wording::new(""), Worth { value: 2e6, range }).args;
        let names = |range| said(range).into_keys().collect::<Vec<_>>();
        assert_eq!(names(None), ["unit", "value"]);
        assert_eq!(names(Some(Interval { low: 1e6, high: 3e6 })), ["high", "low", "unit", "value"]);
    }
}
