use crate::interval::{CONFIDENCE, Interval, student_quantile, wilson};
use crate::statistics::{mean, sample_variance};
use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, Normal, StudentsT};
use ts_rs::TS;

/// Shares of two groups, their difference (test less control) with its 95 % interval, and the chance of one as large without any.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ShareReading {
    pub test: f64,
    pub control: f64,
    pub test_n: u32,
    pub control_n: u32,
    pub difference: f64,
    pub interval: Interval,
    /// Two-sided.
    pub chance: f64,
}

/// Means of two groups, as [`ShareReading`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MeanReading {
    pub test: f64,
    pub control: f64,
    pub test_n: u32,
    pub control_n: u32,
    pub difference: f64,
    pub interval: Interval,
    /// Two-sided.
    pub chance: f64,
}

/// Compares how many of each group did something, given as (did, all). The interval is Newcombe's hybrid of two Wilson intervals
/// (Newcombe 1998, method 10); the chance is that of the pooled normal test. `None` when a group is empty or holds fewer than did.
///
/// ```
/// let found = analysis::campaign::compare_shares((56, 70), (48, 80)).unwrap();
/// // Newcombe 1998, table II, (a) of method 10: 0.2000, 0.0524 to 0.3339.
/// assert!((found.difference - 0.2).abs() < 1e-12);
/// assert!((found.interval.low - 0.0524).abs() < 5e-5 && (found.interval.high - 0.3339).abs() < 5e-5);
/// ```
pub fn compare_shares(test: (u32, u32), control: (u32, u32)) -> Option<ShareReading> {
    if [test, control].iter().any(|(did, all)| *all == 0 || did > all) {
        return None;
    }
    let share = |(did, all): (u32, u32)| f64::from(did) / f64::from(all);
    let (one, other) = (share(test), share(control));
    let (first, second) = (wilson(test.0.into(), test.1.into()), wilson(control.0.into(), control.1.into()));
    let difference = one - other;
    let away = |up: f64, down: f64| up.hypot(down);
    let interval = Interval {
        low: difference - away(one - first.low, second.high - other),
        high: difference + away(first.high - one, other - second.low),
    };
    let all = f64::from(test.1) + f64::from(control.1);
    let pooled = f64::from(test.0 + control.0) / all;
    let error = (pooled * (1.0 - pooled) * (1.0 / f64::from(test.1) + 1.0 / f64::from(control.1))).sqrt();
    let normal = Normal::new(0.0, 1.0).expect("a deviation of one is positive");
    let chance = if error > 0.0 { 2.0 * normal.cdf(-difference.abs() / error) } else { 1.0 };
    Some(ShareReading { test: one, control: other, test_n: test.1, control_n: control.1, difference, interval, chance })
}

/// Compares means without supposing equal variances (Welch 1947). `None` with fewer than two values in a group or without any
/// variation.
///
/// ```
/// let found = analysis::campaign::compare_means(&[3.0, 5.0, 4.0], &[1.0, 2.0, 3.0]).unwrap();
/// assert_eq!(found.difference, 2.0);
/// ```
pub fn compare_means(test: &[f64], control: &[f64]) -> Option<MeanReading> {
    let (one, other) = (mean(test)?, mean(control)?);
    let part = |values: &[f64]| Some(sample_variance(values)? / values.len() as f64);
    let (first, second) = (part(test)?, part(control)?);
    let error = (first + second).sqrt();
    if error == 0.0 {
        return None;
    }
    let less = |values: &[f64]| values.len() as f64 - 1.0;
    let freedom = (first + second).powi(2) / (first * first / less(test) + second * second / less(control));
    let difference = one - other;
    let student = StudentsT::new(0.0, 1.0, freedom).ok()?;
    Some(MeanReading {
        test: one,
        control: other,
        test_n: test.len() as u32,
        control_n: control.len() as u32,
        difference,
        interval: Interval::around(difference, student_quantile(CONFIDENCE, freedom) * error),
        chance: 2.0 * student.cdf(-difference.abs() / error),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected: statsmodels 0.15.0, `confint_proportions_2indep(method="newcomb")`.
    #[track_caller]
    fn check_shares(test: (u32, u32), control: (u32, u32), low: f64, high: f64) {
        let found = compare_shares(test, control).unwrap().interval;
        assert!((found.low - low).abs() < 1e-9 && (found.high - high).abs() < 1e-9, "{test:?} {control:?}: {found:?}");
    }

    #[test]
    fn intervals_of_shares_are_those_of_statsmodels() {
        check_shares((56, 70), (48, 80), 0.052_431_472_402_364_98, 0.333_872_654_036_906_14);
        check_shares((9, 10), (3, 10), 0.170_522_723_934_502_9, 0.809_017_973_535_488);
        check_shares((0, 30), (5, 30), -0.335_643_505_064_160_35, -0.019_729_903_514_814_295);
        check_shares((120, 1000), (95, 1000), -0.002_202_123_917_857_696_4, 0.052_282_473_682_185_804);
    }

    #[test]
    fn groups_without_anybody_are_not_compared() {
        assert_eq!(compare_shares((0, 0), (1, 5)), None);
        assert_eq!(compare_shares((6, 5), (1, 5)), None);
        assert_eq!(compare_means(&[1.0], &[1.0, 2.0]), None);
        assert_eq!(compare_means(&[1.0, 1.0], &[1.0, 1.0]), None);
        assert_eq!(compare_shares((0, 5), (0, 5)).unwrap().chance, 1.0);
    }

    /// Expected: scipy 1.17.1, `ttest_ind(a, b, equal_var=False)`.
    #[track_caller]
    fn check_means(test: &[f64], control: &[f64], low: f64, high: f64, chance: f64) {
        let found = compare_means(test, control).unwrap();
        assert!((found.interval.low - low).abs() < 1e-6 && (found.interval.high - high).abs() < 1e-6, "{found:?}");
        assert!((found.chance - chance).abs() < 1e-6, "{found:?}");
    }

    #[test]
    fn intervals_of_means_are_those_of_scipy() {
        check_means(
            &[3.0, 5.0, 1.0, 9.0, 4.0, 7.0, 8.0],
            &[2.0, 1.0, 0.0, 4.0, 3.0, 5.0],
            -0.156_331_231_895_316_5,
            5.727_759_803_323_888,
            0.061_146_297_488_579_27,
        );
        check_means(
            &[10.0, 12.0, 9.0, 11.0],
            &[30.0, 5.0, 40.0, 2.0, 0.0],
            -27.613_994_166_432_654,
            17.813_994_166_432_65,
            0.582_849_006_581_204_9,
        );
    }
}
