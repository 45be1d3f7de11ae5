//! Own progress and performance of one KPI.

/// Which way a KPI is meant to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    More,
    Less,
    Band,
}

/// What a KPI is measured against, in its own unit. A baseline equal to the target means "hold".
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    More {
        baseline: f64,
        target: f64,
    },
    Less {
        baseline: f64,
        target: f64,
    },
    /// Good between `low` and `high`, worthless at `minimum` and `maximum` and beyond.
    Band {
        minimum: f64,
        low: f64,
        high: f64,
        maximum: f64,
    },
}

impl Goal {
    /// The goal of a KPI passport. More and less need baseline and target. A band lies between baseline and target (one of
    /// them alone is a single good point, neither: the whole range from minimum to maximum) and needs minimum and maximum.
    /// `None` when a needed value is missing or the band does not fit between minimum and maximum.
    pub fn of_passport(
        direction: Direction,
        baseline: Option<f64>,
        target: Option<f64>,
        minimum: Option<f64>,
        maximum: Option<f64>,
    ) -> Option<Goal> {
        match direction {
            Direction::More => Some(Goal::More { baseline: baseline?, target: target? }),
            Direction::Less => Some(Goal::Less { baseline: baseline?, target: target? }),
            Direction::Band => {
                let (minimum, maximum) = (minimum?, maximum?);
                let (one, other) = match (baseline.or(target), target.or(baseline)) {
                    (Some(one), Some(other)) => (one, other),
                    _ => (minimum, maximum),
                };
                let (low, high) = (one.min(other), one.max(other));
                (minimum <= low && high <= maximum).then_some(Goal::Band { minimum, low, high, maximum })
            }
        }
    }
}

/// Own progress as a share: (actual − baseline) ÷ (target − baseline), below 0 or above 1 where the actual value is so.
/// Hold: 1 if met, else 0. Band: 1 inside, falling in a straight line to 0 at minimum and maximum.
///
/// ```
/// use analysis::kpis::{Goal, own_progress};
/// assert_eq!(own_progress(&Goal::More { baseline: 20.0, target: 40.0 }, 25.0), 0.25);
/// assert_eq!(own_progress(&Goal::Less { baseline: 10.0, target: 6.0 }, 12.0), -0.5);
/// assert_eq!(own_progress(&Goal::Band { minimum: 60.0, low: 70.0, high: 80.0, maximum: 100.0 }, 85.0), 0.75);
/// ```
pub fn own_progress(goal: &Goal, actual: f64) -> f64 {
    match *goal {
        Goal::More { baseline, target } if baseline == target => f64::from(u8::from(actual >= target)),
        Goal::Less { baseline, target } if baseline == target => f64::from(u8::from(actual <= target)),
        Goal::More { baseline, target } | Goal::Less { baseline, target } => (actual - baseline) / (target - baseline),
        Goal::Band { minimum, low, high, maximum } => {
            if (low..=high).contains(&actual) {
                1.0
            } else if actual < low {
                ((actual - minimum) / (low - minimum)).max(0.0)
            } else {
                ((maximum - actual) / (maximum - high)).max(0.0)
            }
        }
    }
}

/// Performance as a share: (actual − worst) ÷ (best − worst). `None` when best equals worst.
///
/// ```
/// assert_eq!(analysis::kpis::performance(30.0, 50.0, 10.0), Some(0.5));
/// ```
pub fn performance(actual: f64, worst: f64, best: f64) -> Option<f64> {
    (best != worst).then(|| (actual - worst) / (best - worst))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(goal: Goal, actual: f64, share: f64) {
        assert!((own_progress(&goal, actual) - share).abs() < 1e-12, "{goal:?} at {actual}: {}", own_progress(&goal, actual));
    }

    #[test]
    fn progress_runs_from_baseline_to_target() {
        check(Goal::More { baseline: 50.0, target: 70.0 }, 50.0, 0.0);
        check(Goal::More { baseline: 50.0, target: 70.0 }, 80.0, 1.5);
        check(Goal::Less { baseline: 10.0, target: 5.0 }, 5.0, 1.0);
        check(Goal::Less { baseline: 10.0, target: 5.0 }, 7.5, 0.5);
    }

    #[test]
    fn holding_is_all_or_nothing() {
        check(Goal::More { baseline: 95.0, target: 95.0 }, 95.0, 1.0);
        check(Goal::More { baseline: 95.0, target: 95.0 }, 94.9, 0.0);
        check(Goal::Less { baseline: 2.0, target: 2.0 }, 2.1, 0.0);
    }

    #[test]
    fn a_band_falls_to_zero_at_its_ends() {
        let band = Goal::Band { minimum: 10.0, low: 20.0, high: 30.0, maximum: 50.0 };
        for (at, share) in [(5.0, 0.0), (10.0, 0.0), (15.0, 0.5), (20.0, 1.0), (30.0, 1.0), (45.0, 0.25), (60.0, 0.0)] {
            check(band, at, share);
        }
        let steep = Goal::Band { minimum: 20.0, low: 20.0, high: 30.0, maximum: 30.0 };
        for (at, share) in [(19.0, 0.0), (20.0, 1.0), (31.0, 0.0)] {
            check(steep, at, share);
        }
    }

    #[test]
    fn a_passport_without_the_needed_values_has_no_goal() {
        assert_eq!(Goal::of_passport(Direction::More, None, Some(5.0), None, None), None);
        assert_eq!(Goal::of_passport(Direction::Band, Some(5.0), Some(9.0), Some(6.0), Some(12.0)), None);
        let point = Goal::of_passport(Direction::Band, None, Some(9.0), Some(6.0), Some(12.0));
        assert_eq!(point, Some(Goal::Band { minimum: 6.0, low: 9.0, high: 9.0, maximum: 12.0 }));
    }
}
