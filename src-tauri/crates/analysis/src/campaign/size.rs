use crate::interval::{normal_quantile, student_quantile};
use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, Normal};
use statrs::function::gamma::ln_gamma;
use ts_rs::TS;

/// What a campaign is to change, and by how much it is expected to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[ts(export, rename = "CampaignGoal")]
pub enum Goal {
    /// The share of customers who do something, between 0 and 1: without the campaign, and expected with it.
    Share { base: f64, expected: f64 },
    /// A mean such as spend: the difference expected, and the standard deviation among customers, both above 0.
    Mean { difference: f64, deviation: f64 },
}

/// How sure the test has to be.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TestTerms {
    /// Chance of a difference found where there is none, two-sided; 0.05 as a rule.
    pub significance: f64,
    /// Chance to find the expected difference; 0.8 as a rule.
    pub power: f64,
    /// Customers of the control group for each of the test group.
    pub ratio: f64,
}

/// Customers that a test takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TestSize {
    pub test: u32,
    pub control: u32,
}

/// Largest group that is looked for.
const MOST: f64 = 1e9;
/// Groups in which Student's t and the normal law give the same number of customers.
const LARGE: f64 = 1e5;

/// The smallest groups that find the expected difference with the asked power. `None` where there is no difference to find, a
/// share lies outside 0…1, or the terms are no probabilities.
///
/// Shares: the normal test with the pooled variance under "no difference" (Fleiss, Levin, Paik 2003, eq. 4.14, without continuity
/// correction; R's `power.prop.test`). Means: Student's t with its noncentral power (Cohen 1988). Both round up.
///
/// ```
/// use analysis::campaign::{Goal, TestTerms, test_size};
/// // R, help page of power.prop.test: p1 = .50, p2 = .75, power = .90 give n = 76.7 a group.
/// let terms = TestTerms { significance: 0.05, power: 0.9, ratio: 1.0 };
/// assert_eq!(test_size(Goal::Share { base: 0.5, expected: 0.75 }, terms).unwrap().test, 77);
/// // Cohen 1988, table 2.4.1: d = .5 at 5 % two-sided with power .80 takes 64 a group.
/// let terms = TestTerms { power: 0.8, ..terms };
/// assert_eq!(test_size(Goal::Mean { difference: 0.5, deviation: 1.0 }, terms).unwrap().test, 64);
/// ```
pub fn test_size(goal: Goal, terms: TestTerms) -> Option<TestSize> {
    if !sound(goal, terms) {
        return None;
    }
    let exact = match goal {
        Goal::Share { base, expected } => share_size(base, expected, terms),
        Goal::Mean { difference, deviation } => {
            let known = mean_size(difference / deviation, terms);
            let more = |size: f64| power(goal, terms, size, size * terms.ratio) - terms.power;
            if known < LARGE { root(2.0_f64.max(known), known + 30.0 * (1.0 + 1.0 / terms.ratio), more)? } else { known }
        }
    };
    // What exceeds a whole number by a rounding error of the computation needs no further customer.
    let whole = |size: f64| (size - 1e-9).ceil().max(2.0) as u32;
    (exact < MOST).then(|| TestSize { test: whole(exact), control: whole(exact * terms.ratio) })
}

/// The power of groups of a given size. `None` as in [`test_size`], or with fewer than two customers in a group.
///
/// ```
/// use analysis::campaign::{Goal, TestSize, TestTerms, power_of};
/// let terms = TestTerms { significance: 0.05, power: 0.8, ratio: 1.0 };
/// let size = TestSize { test: 64, control: 64 };
/// let power = power_of(Goal::Mean { difference: 0.5, deviation: 1.0 }, terms, size).unwrap();
/// assert!((power - 0.801460).abs() < 1e-6);
/// ```
pub fn power_of(goal: Goal, terms: TestTerms, size: TestSize) -> Option<f64> {
    let enough = size.test >= 2 && size.control >= 2;
    (enough && sound(goal, terms)).then(|| power(goal, terms, size.test.into(), size.control.into()))
}

/// The smallest difference that groups of a given size find with the asked power: above the base share, or of means. `None` where
/// even the largest possible one is not found, or as in [`power_of`].
///
/// ```
/// use analysis::campaign::{Goal, TestSize, TestTerms, least_effect};
/// let terms = TestTerms { significance: 0.05, power: 0.8, ratio: 1.0 };
/// let size = TestSize { test: 1000, control: 1000 };
/// let least = least_effect(Goal::Share { base: 0.1, expected: 0.12 }, terms, size).unwrap();
/// assert!((least - 0.040_745).abs() < 1e-6);
/// ```
pub fn least_effect(goal: Goal, terms: TestTerms, size: TestSize) -> Option<f64> {
    power_of(goal, terms, size)?;
    let (test, control) = (f64::from(size.test), f64::from(size.control));
    match goal {
        Goal::Share { base, .. } => root(1e-9, 1.0 - base - 1e-9, |more| {
            power(Goal::Share { base, expected: base + more }, terms, test, control) - terms.power
        }),
        Goal::Mean { deviation, .. } => root(1e-9 * deviation, 1e3 * deviation, |difference| {
            power(Goal::Mean { difference, deviation }, terms, test, control) - terms.power
        }),
    }
}

fn sound(goal: Goal, terms: TestTerms) -> bool {
    let inside = |share: f64| share > 0.0 && share < 1.0;
    let goal = match goal {
        Goal::Share { base, expected } => inside(base) && inside(expected) && base != expected,
        Goal::Mean { difference, deviation } => {
            difference.is_finite() && difference != 0.0 && deviation.is_finite() && deviation > 0.0
        }
    };
    goal && inside(terms.significance) && inside(terms.power) && terms.ratio.is_finite() && terms.ratio > 0.0
}

/// The size where the deviation were known: a little less than needed, and enough in large groups.
fn mean_size(effect: f64, terms: TestTerms) -> f64 {
    let limit = normal_quantile(1.0 - terms.significance) + standard().inverse_cdf(terms.power);
    (1.0 + 1.0 / terms.ratio) * (limit / effect).powi(2)
}

fn share_size(base: f64, expected: f64, terms: TestTerms) -> f64 {
    let [pooled, apart] = deviations(base, expected, terms.ratio);
    let limit = normal_quantile(1.0 - terms.significance);
    ((limit * pooled + standard().inverse_cdf(terms.power) * apart) / (expected - base)).powi(2)
}

/// Standard deviations of the difference of shares for one customer in the test group: under "no difference", and as expected.
fn deviations(base: f64, expected: f64, ratio: f64) -> [f64; 2] {
    let spread = |share: f64| share * (1.0 - share);
    let pooled = spread((expected + ratio * base) / (1.0 + ratio)) * (1.0 + 1.0 / ratio);
    [pooled.sqrt(), (spread(expected) + spread(base) / ratio).sqrt()]
}

fn power(goal: Goal, terms: TestTerms, test: f64, control: f64) -> f64 {
    match goal {
        Goal::Share { base, expected } => {
            let [pooled, apart] = deviations(base, expected, control / test);
            let limit = normal_quantile(1.0 - terms.significance);
            standard().cdf(((expected - base).abs() * test.sqrt() - limit * pooled) / apart)
        }
        Goal::Mean { difference, deviation } => {
            let shift = difference.abs() / deviation / (1.0 / test + 1.0 / control).sqrt();
            let freedom = test + control - 2.0;
            if freedom > LARGE {
                return standard().cdf(shift - normal_quantile(1.0 - terms.significance));
            }
            beyond(student_quantile(1.0 - terms.significance, freedom), shift, freedom)
        }
    }
}

/// Chance that the noncentral t lies beyond ±`limit`: the normal chance, averaged over the sample deviation s = √(χ²/ν) by
/// Simpson's rule.
fn beyond(limit: f64, shift: f64, freedom: f64) -> f64 {
    const STEPS: usize = 400;
    let normal = standard();
    let (half, reach) = (freedom / 2.0, 9.0 / (2.0 * freedom).sqrt());
    let (low, high) = ((1.0 - reach).max(1e-12), 1.0 + reach.max(9.0 / freedom));
    let constant = half * half.ln() - ln_gamma(half) + std::f64::consts::LN_2;
    let at = |s: f64| {
        let density = (constant + (freedom - 1.0) * s.ln() - half * s * s).exp();
        density * (normal.cdf(shift - limit * s) + normal.cdf(-limit * s - shift))
    };
    let step = (high - low) / STEPS as f64;
    let weight = |index: usize| match index {
        0 | STEPS => 1.0,
        odd if odd % 2 == 1 => 4.0,
        _ => 2.0,
    };
    (0..=STEPS).map(|index| weight(index) * at(low + step * index as f64)).sum::<f64>() * step / 3.0
}

/// Where a rising function passes zero, by halving on a logarithmic scale. `None` where it does not up to `high`.
fn root(low: f64, high: f64, rising: impl Fn(f64) -> f64) -> Option<f64> {
    if rising(low) >= 0.0 {
        return Some(low);
    }
    if rising(high) < 0.0 {
        return None;
    }
    let (mut low, mut high) = (low, high);
    for _ in 0..60 {
        let middle = (low * high).sqrt();
        if rising(middle) < 0.0 { low = middle } else { high = middle }
    }
    Some(high)
}

fn standard() -> Normal {
    Normal::new(0.0, 1.0).expect("a deviation of one is positive")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(significance: f64, power: f64, ratio: f64) -> TestTerms {
        TestTerms { significance, power, ratio }
    }

    /// Expected sizes: statsmodels 0.15.0, `power_proportions_2indep` solved for the size, and `TTestIndPower().solve_power`.
    #[track_caller]
    fn check(goal: Goal, terms: TestTerms, test: f64) {
        let expected = TestSize { test: test.ceil() as u32, control: (test * terms.ratio).ceil() as u32 };
        assert_eq!(test_size(goal, terms), Some(expected));
    }

    #[test]
    fn sizes_for_shares_are_those_of_statsmodels() {
        let share = |base, expected| Goal::Share { base, expected };
        check(share(0.5, 0.75), terms(0.05, 0.9, 1.0), 76.706_916_115_817_69);
        check(share(0.1, 0.12), terms(0.05, 0.8, 1.0), 3_840.838_170_980_377_5);
        check(share(0.1, 0.12), terms(0.05, 0.8, 0.25), 9_778.245_551_234_615);
        check(share(0.3, 0.2), terms(0.01, 0.9, 1.0), 555.499_763_769_379_1);
        check(share(0.05, 0.06), terms(0.05, 0.8, 4.0), 4_990.549_343_678_6);
    }

    #[test]
    fn sizes_for_means_are_those_of_statsmodels() {
        let mean = |difference| Goal::Mean { difference, deviation: 1.0 };
        check(mean(0.5), terms(0.05, 0.8, 1.0), 63.765_610_588_911_69);
        check(mean(-0.2), terms(0.05, 0.9, 1.0), 526.333_188_576_053_2);
        check(mean(0.2), terms(0.01, 0.8, 0.5), 878.136_772_410_190_5);
        check(mean(1.0), terms(0.05, 0.8, 1.0), 16.714_722_446_954_024);
        check(Goal::Mean { difference: 100.0, deviation: 500.0 }, terms(0.05, 0.9, 1.0), 526.333_188_576_053_2);
    }

    /// Expected: statsmodels 0.15.0, `TTestIndPower().power` and `power_proportions_2indep`.
    #[track_caller]
    fn check_power(goal: Goal, significance: f64, size: (u32, u32), expected: f64) {
        let found = power_of(goal, terms(significance, 0.8, 1.0), TestSize { test: size.0, control: size.1 }).unwrap();
        assert!((found - expected).abs() < 1e-6, "{goal:?} {size:?}: {found}");
    }

    #[test]
    fn power_of_given_groups_is_that_of_statsmodels() {
        let mean = |difference| Goal::Mean { difference, deviation: 1.0 };
        check_power(mean(0.5), 0.05, (64, 64), 0.801_459_557_922_254_2);
        check_power(mean(0.2), 0.05, (100, 50), 0.209_125_782_114_376_46);
        check_power(mean(0.05), 0.05, (50, 50), 0.057_049_828_061_071_88);
        check_power(mean(0.3), 0.01, (20, 40), 0.065_486_170_015_295_11);
    }

    #[test]
    fn what_cannot_be_tested_has_no_size() {
        let usual = terms(0.05, 0.8, 1.0);
        for goal in [
            Goal::Share { base: 0.1, expected: 0.1 },
            Goal::Share { base: 0.0, expected: 0.1 },
            Goal::Share { base: 0.1, expected: 1.0 },
            Goal::Mean { difference: 0.0, deviation: 1.0 },
            Goal::Mean { difference: 1.0, deviation: f64::NAN },
        ] {
            assert_eq!(test_size(goal, usual), None, "{goal:?}");
        }
        assert_eq!(test_size(Goal::Share { base: 0.1, expected: 0.2 }, terms(0.05, 1.0, 1.0)), None);
        assert_eq!(power_of(Goal::Share { base: 0.1, expected: 0.2 }, usual, TestSize { test: 1, control: 50 }), None);
    }

    /// Expected: statsmodels 0.15.0, `power_proportions_2indep` and `TTestIndPower` solved for the effect.
    #[test]
    fn the_least_effect_is_that_of_statsmodels() {
        let found = |goal, size| least_effect(goal, terms(0.05, 0.8, 1.0), TestSize { test: size, control: size }).unwrap();
        let share = found(Goal::Share { base: 0.1, expected: 0.5 }, 1000);
        assert!((share - 0.040_745_102_629_97).abs() < 1e-6, "{share}");
        let mean = found(Goal::Mean { difference: 1.0, deviation: 10.0 }, 100);
        assert!((mean - 3.981_391_138_964_959).abs() < 1e-4, "{mean}");
    }
}
