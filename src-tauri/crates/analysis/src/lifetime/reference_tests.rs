//! Against what is published of the CDNOW sample (fixtures/cdnow) and what the Python package lifetimes 0.11.3 makes of it.

use super::*;
use crate::orders::{OrderLine, ReturnsRule};
use crate::progress::Unwatched;

const PURCHASES: &str = include_str!("../../../../../fixtures/cdnow/CDNOW_sample.txt");
const CUSTOMERS: usize = 2357;
/// 1997-09-30, the end of the published calibration period.
const AT: i32 = 10_134;

/// Days since 1970-01-01 of a date of 1997 or 1998 written as 19970101.
fn day_number(date: &str) -> i32 {
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let part = |range: std::ops::Range<usize>| date[range].parse::<i32>().unwrap();
    let (year, month, day): (i32, i32, i32) = (part(0..4), part(4..6), part(6..8));
    9862 + (year - 1997) * 365 + before[month as usize - 1] + day - 1
}

fn lines() -> Vec<OrderLine> {
    let line = |(order, text): (u32, &str)| {
        let cells: Vec<&str> = text.split_whitespace().collect();
        let customer = cells[1].parse::<u32>().unwrap() - 1;
        OrderLine { customer, order, day: day_number(cells[2]), amount: cells[4].parse().unwrap() }
    };
    (0..).zip(PURCHASES.lines()).map(line).collect()
}

pub(super) fn histories() -> Vec<BuyingHistory> {
    buying_histories(&lines(), CUSTOMERS, AT, ReturnsRule::Netted).into_iter().flatten().collect()
}

#[track_caller]
fn near(found: f64, expected: f64, within: f64) {
    assert!((found - expected).abs() <= within, "{found} is not {expected} ± {within}");
}

/// Fader, Hardie and Lee 2005, table 2.
#[test]
fn bg_nbd_is_the_published_one() {
    let fit = fit_purchases(&histories(), PurchaseModel::AfterRepeats).unwrap();
    near(fit.params.r, 0.243, 5e-4);
    near(fit.params.alpha, 4.414, 1e-3);
    near(fit.params.a, 0.793, 5e-4);
    near(fit.params.b, 2.426, 5e-4);
    near(fit.log_likelihood, -9582.4, 0.05);
    assert_eq!((fit.n, fit.repeaters, fit.at_edge), (2357, 946, false));
    // lifetimes 0.11.3 at tol 1e-8.
    assert!(fit.log_likelihood >= -9_582.429_206_67 - 1e-4);
}

/// lifetimes 0.11.3, ModifiedBetaGeoFitter at tol 1e-8.
#[test]
fn the_modified_model_is_that_of_lifetimes() {
    let fit = fit_purchases(&histories(), PurchaseModel::AfterAnyOrder).unwrap();
    near(fit.params.r, 0.524843, 1e-4);
    near(fit.params.alpha, 6.183085, 1e-3);
    near(fit.params.a, 0.891359, 1e-3);
    near(fit.params.b, 1.614002, 1e-3);
    assert!(fit.log_likelihood >= -9_582.135_715_55 - 1e-4, "{}", fit.log_likelihood);
}

/// Fader and Hardie 2013, section 5; the log-likelihood is that of lifetimes 0.11.3.
#[test]
fn gamma_gamma_is_the_published_one() {
    let fit = fit_spend(&histories()).unwrap();
    near(fit.params.p, 6.25, 5e-3);
    near(fit.params.q, 3.74, 5e-3);
    near(fit.params.gamma, 15.44, 5e-3);
    near(fit.log_likelihood, -4_055.917_694_8, 1e-3);
    // numpy 2.4, corrcoef of repeats and means.
    near(fit.correlation.unwrap(), 0.11388792, 1e-6);
    assert_eq!(fit.n, 946);
}

#[track_caller]
fn check_customer(params: &PurchaseParams, (repeats, last, age): (u32, f64, f64), alive: f64, of_39: f64, of_104: f64) {
    let own = BuyingHistory { repeats, last, age, ..BuyingHistory::default() };
    near(alive_chance(params, &own), alive, 1e-9);
    near(expected_purchases(params, &own, 39.0, 0.0), of_39, 1e-7);
    near(expected_purchases(params, &own, 104.36, 0.0), of_104, 1e-7);
}

/// lifetimes 0.11.3: conditional_probability_alive and conditional_expected_number_of_purchases_up_to_time at the parameters given.
#[test]
fn forecasts_are_those_of_lifetimes() {
    let model = PurchaseModel::AfterRepeats;
    let classic = PurchaseParams { model, r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    check_customer(&classic, (2, 30.43, 38.86), 0.726578570080673, 1.226028174767135, 2.676012970274549);
    check_customer(&classic, (0, 0.0, 38.86), 1.0, 0.19509805201125396, 0.45508361978844136);
    check_customer(&classic, (7, 10.0, 30.0), 0.0190759936625777, 0.11920522391267001, 0.2424800532050744);
    check_customer(&classic, (1, 1.71, 38.86), 0.2121009853773791, 0.20318698707975183, 0.4539647887044959);
    let model = PurchaseModel::AfterAnyOrder;
    let modified = PurchaseParams { model, r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
    check_customer(&modified, (2, 30.43, 38.86), 0.7062022651184873, 1.2629606232673432, 2.6955975286723417);
    check_customer(&modified, (0, 0.0, 38.86), 0.3897350809187629, 0.15401274667514553, 0.3494334916599433);
    check_customer(&modified, (7, 10.0, 30.0), 0.022182340424971053, 0.1340018415858651, 0.2662356150255441);
    check_customer(&modified, (1, 1.71, 38.86), 0.17083648431040802, 0.18883654136434078, 0.41204325088646804);
}

/// The published hold-out of 39 weeks: 1,882 order days happened (pandas 3.1 on the fixture), 1,576.73 are expected by the modified model
/// of lifetimes 0.11.3.
#[test]
fn the_hold_out_of_cdnow_is_predicted() {
    let found = calibrate(&lines(), CUSTOMERS, AT + 39 * 7, 39, ReturnsRule::Netted).unwrap();
    assert_eq!((found.cut, found.n, found.actual), (AT, 2357, 1882.0));
    near(found.predicted, 1_576.728_307, 0.01);
    assert_eq!(found.groups.iter().map(|group| group.n).sum::<u32>(), 2357);
    assert_eq!((found.groups[0].from, found.groups[0].to, found.groups[0].n), (0, 0, 2357 - 946));
}

fn study(rate: f64, replications: u32) -> LifetimeStudy {
    let histories = histories();
    let groups: Vec<Option<u32>> = histories.iter().map(|own| (own.repeats > 0).then_some(0)).collect();
    study_lifetime(&histories, &groups, 1, &LifetimeParams { yearly_rate: rate, replications }, 7, &Unwatched).unwrap()
}

/// The 39 weeks after the sample brought 1,882 order days; money and orders of the model agree with the draws it is made of.
#[test]
fn totals_lie_within_their_own_futures() {
    let study = study(0.0, 60);
    let all = study.groups.last().unwrap();
    assert_eq!((study.groups.len(), all.customers, study.refits), (2, 2357, 60));
    for (money, range) in all.money.iter().zip(all.range.unwrap()) {
        assert!(range.low < *money && *money < range.high, "{money} in {range:?}");
        assert!(range.half_width() < 0.5 * money);
    }
    let repeaters = study.groups[0];
    assert_eq!(repeaters.customers, 946);
    assert!(repeaters.money[0] < all.money[0] && all.money[0] < all.money[1]);
    // The published expectation of another sort: nobody is worth less than nothing, and 80 % ranges hold 0 for the lost.
    assert!(study.customers.iter().all(|own| own.money[0] > 0.0 && own.range.unwrap()[0].low >= 0.0));
}

#[test]
fn a_discount_lowers_the_second_year_more() {
    let (plain, discounted) = (study(0.0, 20), study(0.2, 20));
    let share = |horizon: usize| discounted.groups[1].money[horizon] / plain.groups[1].money[horizon];
    // Between nothing off and the whole discount of the horizon.
    assert!(1.0 / 1.2 < share(0) && share(0) < 1.0, "{}", share(0));
    assert!(1.0 / 1.44 < share(1) && share(1) < share(0), "{}", share(1));
}

#[test]
fn the_answer_does_not_depend_on_the_number_of_threads() {
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap().install(|| study(0.1, 20));
    let three = rayon::ThreadPoolBuilder::new().num_threads(3).build().unwrap().install(|| study(0.1, 20));
    assert_eq!(alone, three);
}

/// With too few repeaters everybody is expected to repeat their last year: its money and its days with an order, not those of a life.
#[test]
fn history_stands_in_for_a_failed_fit() {
    let year = BuyingHistory { last_year: 40.0, last_year_days: 3, ..BuyingHistory::default() };
    let own = BuyingHistory { repeats: 11, last: 90.0, age: 104.0, repeat_ticket: Some(5.0), monetary: 90.0, ..year };
    let params = LifetimeParams { yearly_rate: 0.0, replications: 20 };
    let study = study_lifetime(&[own; 5], &[None; 5], 0, &params, 1, &Unwatched).unwrap();
    assert_eq!(study.fit, Err(FitError::TooFewRepeaters { repeaters: 5, needed: 30 }));
    assert_eq!((study.groups[0].money, study.groups[0].range), ([200.0, 400.0], None));
    assert_eq!((study.customers[0].alive, study.customers[0].orders, study.groups[0].orders), (None, 3.0, 15.0));
}

/// Somebody got back more than they paid: nobody's spending has a model then, and theirs would bring less than nothing.
#[test]
fn nobody_is_worth_less_than_nothing() {
    let mut histories = histories();
    let lost = histories.iter().position(|own| own.repeats > 0).unwrap();
    (histories[lost].monetary, histories[lost].repeat_ticket) = (-20.0, Some(-30.0));
    let params = LifetimeParams { yearly_rate: 0.0, replications: 20 };
    let study = study_lifetime(&histories, &[None; CUSTOMERS], 0, &params, 1, &Unwatched).unwrap();
    assert_eq!(study.spend, SpendBasis::Own(SpendRefusal::NotPositive { n: 1 }));
    let nothing = crate::interval::Interval { low: 0.0, high: 0.0 };
    assert_eq!((study.customers[lost].money, study.customers[lost].range), ([0.0; 2], Some([nothing; 2])));
}
