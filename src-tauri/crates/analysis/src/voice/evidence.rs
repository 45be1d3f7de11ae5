use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How well what is said about a touchpoint is supported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Evidence {
    /// Nobody was asked.
    None,
    /// Somebody was asked, too few, too long ago or with too wide an interval.
    Weak,
    /// Enough, recent and precise.
    Solid,
}

/// What is known about a touchpoint.
#[derive(Debug, Clone, Copy)]
pub enum TouchpointSource {
    /// Answers of a survey with the half-width of the interval of mean satisfaction, on the 0–10 scale (`None` below two).
    Survey { answers: u32, half_width: Option<f64> },
    /// Interviews, judged by their number alone: words have no interval.
    Interviews { interviews: u32 },
}

/// Evidence of a touchpoint: none without answers; solid with at least 30 answers whose mean satisfaction is known to ± 0.5, or
/// 8 interviews, the newest of them at most 12 months old; weak otherwise. `newest_months` is the age of the newest answer in
/// months, `None` where it is not known (never solid then).
///
/// ```
/// use analysis::voice::{Evidence, TouchpointSource, evidence};
/// let survey = TouchpointSource::Survey { answers: 30, half_width: Some(0.5) };
/// assert_eq!(evidence(survey, Some(12.0)), Evidence::Solid);
/// assert_eq!(evidence(survey, Some(13.0)), Evidence::Weak);
/// ```
pub fn evidence(source: TouchpointSource, newest_months: Option<f64>) -> Evidence {
    let recent = newest_months.is_some_and(|months| months <= 12.0);
    let (asked, enough) = match source {
        TouchpointSource::Survey { answers, half_width } => {
            (answers, answers >= 30 && half_width.is_some_and(|half| half <= 0.5))
        }
        TouchpointSource::Interviews { interviews } => (interviews, interviews >= 8),
    };
    match (asked, enough && recent) {
        (0, _) => Evidence::None,
        (_, true) => Evidence::Solid,
        (_, false) => Evidence::Weak,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: TouchpointSource, newest_months: Option<f64>, expected: Evidence) {
        assert_eq!(evidence(source, newest_months), expected, "{source:?}, newest {newest_months:?}");
    }

    fn survey(answers: u32, half_width: f64) -> TouchpointSource {
        TouchpointSource::Survey { answers, half_width: Some(half_width) }
    }

    #[test]
    fn each_condition_alone_makes_it_weak() {
        check(survey(30, 0.5), Some(0.0), Evidence::Solid);
        check(survey(29, 0.5), Some(0.0), Evidence::Weak);
        check(survey(30, 0.51), Some(0.0), Evidence::Weak);
        check(survey(30, 0.5), Some(12.1), Evidence::Weak);
        check(survey(30, 0.5), None, Evidence::Weak);
        check(TouchpointSource::Interviews { interviews: 8 }, Some(3.0), Evidence::Solid);
        check(TouchpointSource::Interviews { interviews: 7 }, Some(3.0), Evidence::Weak);
    }

    #[test]
    fn nobody_asked_is_no_evidence() {
        check(TouchpointSource::Survey { answers: 0, half_width: None }, None, Evidence::None);
        check(TouchpointSource::Interviews { interviews: 0 }, Some(1.0), Evidence::None);
    }
}
