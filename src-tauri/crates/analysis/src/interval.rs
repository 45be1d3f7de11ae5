//! A confidence interval as it crosses every boundary of the program.

use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, Normal, StudentsT};
use ts_rs::TS;

/// The confidence of every interval shown: 95 %.
pub const CONFIDENCE: f64 = 0.95;

/// Both ends of an interval, in the unit of the estimate it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

impl Interval {
    /// The interval of `half_width` to both sides of `centre`.
    ///
    /// ```
    /// let interval = analysis::interval::Interval::around(7.5, 0.5);
    /// assert_eq!((interval.low, interval.high), (7.0, 8.0));
    /// ```
    pub fn around(centre: f64, half_width: f64) -> Interval {
        Interval { low: centre - half_width, high: centre + half_width }
    }

    /// The same interval held within the possible values of the estimate.
    ///
    /// ```
    /// let interval = analysis::interval::Interval::around(95.0, 10.0).within(-100.0, 100.0);
    /// assert_eq!((interval.low, interval.high), (85.0, 100.0));
    /// ```
    pub fn within(self, least: f64, most: f64) -> Interval {
        Interval { low: self.low.clamp(least, most), high: self.high.clamp(least, most) }
    }

    /// Half of the distance between the ends.
    ///
    /// ```
    /// assert_eq!(analysis::interval::Interval { low: 6.0, high: 9.0 }.half_width(), 1.5);
    /// ```
    pub fn half_width(self) -> f64 {
        (self.high - self.low) / 2.0
    }
}

/// Two-sided quantile of the standard normal distribution: 1.96 for a confidence of 0.95. `confidence` is held in 0…0.999999.
///
/// ```
/// assert!((analysis::interval::normal_quantile(0.95) - 1.959964).abs() < 1e-6);
/// ```
pub fn normal_quantile(confidence: f64) -> f64 {
    let normal = Normal::new(0.0, 1.0).expect("a deviation of one is positive");
    normal.inverse_cdf(upper_share(confidence))
}

/// Two-sided quantile of Student's t: 2.365 for a confidence of 0.95 and 7 degrees of freedom (above 0, fractions allowed).
///
/// ```
/// assert!((analysis::interval::student_quantile(0.95, 7.0) - 2.364624).abs() < 1e-5);
/// ```
pub fn student_quantile(confidence: f64, freedom: f64) -> f64 {
    let student = StudentsT::new(0.0, 1.0, freedom.max(f64::MIN_POSITIVE)).expect("scale and freedom are positive");
    student.inverse_cdf(upper_share(confidence))
}

/// Wilson's 95 % interval of a share of `successes` among `n` trials, `n` above 0 (Wilson 1927).
///
/// ```
/// let interval = analysis::interval::wilson(78.0, 100.0);
/// assert!((interval.low - 0.689296).abs() < 1e-6 && (interval.high - 0.849987).abs() < 1e-6);
/// ```
pub fn wilson(successes: f64, n: f64) -> Interval {
    let z = normal_quantile(CONFIDENCE);
    let share = successes / n;
    let scale = 1.0 + z * z / n;
    let centre = (share + z * z / (2.0 * n)) / scale;
    let half_width = z / scale * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    Interval::around(centre, half_width).within(0.0, 1.0)
}

fn upper_share(confidence: f64) -> f64 {
    0.5 + confidence.clamp(0.0, 0.999_999) / 2.0
}
