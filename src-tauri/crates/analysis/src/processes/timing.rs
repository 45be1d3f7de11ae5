//! Service times.

/// How long one operation takes, in working hours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ServiceTime {
    Fixed(f64),
    /// Minimum, likely and maximum, read as a beta-PERT law.
    Pert {
        min: f64,
        likely: f64,
        max: f64,
    },
    /// Mean and variance from data; an exponential time has variance = mean².
    Fitted {
        mean: f64,
        variance: f64,
    },
}

impl ServiceTime {
    /// Mean; beta-PERT: (a + 4m + b) ÷ 6 (Malcolm and others 1959).
    ///
    /// ```
    /// use analysis::processes::ServiceTime;
    /// let time = ServiceTime::Pert { min: 1.0, likely: 2.0, max: 9.0 };
    /// assert_eq!((time.mean(), time.variance()), (3.0, 12.0 / 7.0));
    /// ```
    pub fn mean(&self) -> f64 {
        match *self {
            ServiceTime::Fixed(time) => time,
            ServiceTime::Pert { min, likely, max } => (min + 4.0 * likely + max) / 6.0,
            ServiceTime::Fitted { mean, .. } => mean,
        }
    }

    /// Variance; beta-PERT: (mean − a)(b − mean) ÷ 7.
    pub fn variance(&self) -> f64 {
        match *self {
            ServiceTime::Fixed(_) => 0.0,
            ServiceTime::Pert { min, max, .. } => (self.mean() - min) * (max - self.mean()) / 7.0,
            ServiceTime::Fitted { variance, .. } => variance,
        }
    }

    /// The same law with every time multiplied by `factor`.
    pub fn scaled(&self, factor: f64) -> ServiceTime {
        match *self {
            ServiceTime::Fixed(time) => ServiceTime::Fixed(time * factor),
            ServiceTime::Pert { min, likely, max } => {
                ServiceTime::Pert { min: min * factor, likely: likely * factor, max: max * factor }
            }
            ServiceTime::Fitted { mean, variance } => {
                ServiceTime::Fitted { mean: mean * factor, variance: variance * factor * factor }
            }
        }
    }

    pub(super) fn is_sound(&self) -> bool {
        match *self {
            ServiceTime::Fixed(time) => time.is_finite() && time >= 0.0,
            ServiceTime::Pert { min, likely, max } => 0.0 <= min && min <= likely && likely <= max && max.is_finite(),
            ServiceTime::Fitted { mean, variance } => mean.is_finite() && variance.is_finite() && mean >= 0.0 && variance >= 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// scipy.stats.beta(1 + 4(m − a)/(b − a), 1 + 4(b − m)/(b − a), loc = a, scale = b − a): mean and var.
    #[track_caller]
    fn check(min: f64, likely: f64, max: f64, mean: f64, variance: f64) {
        let time = ServiceTime::Pert { min, likely, max };
        assert!(
            (time.mean() - mean).abs() < 1e-9 && (time.variance() - variance).abs() < 1e-9,
            "{time:?}: {} {}",
            time.mean(),
            time.variance()
        );
        let double = time.scaled(2.0);
        assert!((double.mean() - 2.0 * mean).abs() < 1e-9 && (double.variance() - 4.0 * variance).abs() < 1e-9);
    }

    #[test]
    fn moments_agree_with_scipy_beta() {
        check(1.0, 2.0, 9.0, 3.000000000000, 1.714285714286);
        check(0.5, 0.5, 3.0, 0.916666666667, 0.124007936508);
        check(2.0, 5.0, 6.0, 4.666666666667, 0.507936507937);
        check(0.0, 4.0, 4.0, 3.333333333333, 0.317460317460);
    }
}
