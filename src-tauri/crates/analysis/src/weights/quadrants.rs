use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::statistics::{mean, median};

/// Place on the importance–performance map (Martilla, James 1977).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Quadrant {
    /// Important and poor.
    ConcentrateHere,
    /// Important and good.
    KeepUp,
    /// Unimportant and poor.
    LowPriority,
    /// Unimportant and good.
    PossibleOverkill,
}

/// Where the map is cut on both axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum QuadrantCut {
    #[default]
    Mean,
    Median,
}

/// Importance–performance map: points as (importance, performance) in any units, a value on the cut counts as high. The cuts are
/// given with the quadrants: (importance, performance). `None` without points.
///
/// ```
/// use analysis::weights::{Quadrant, QuadrantCut, quadrants};
/// let (cuts, found) = quadrants(&[(40.0, 6.0), (30.0, 9.0), (20.0, 5.0), (10.0, 8.0)], QuadrantCut::Mean).unwrap();
/// assert_eq!(cuts, (25.0, 7.0));
/// assert_eq!(found[0], Quadrant::ConcentrateHere);
/// assert_eq!(found[3], Quadrant::PossibleOverkill);
/// ```
pub fn quadrants(points: &[(f64, f64)], cut: QuadrantCut) -> Option<((f64, f64), Vec<Quadrant>)> {
    let (importance, performance): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    let middle = |values: &[f64]| match cut {
        QuadrantCut::Mean => mean(values),
        QuadrantCut::Median => median(values),
    };
    let (x, y) = (middle(&importance)?, middle(&performance)?);
    let place = |&(importance, performance): &(f64, f64)| match (importance >= x, performance >= y) {
        (true, false) => Quadrant::ConcentrateHere,
        (true, true) => Quadrant::KeepUp,
        (false, false) => Quadrant::LowPriority,
        (false, true) => Quadrant::PossibleOverkill,
    };
    Some(((x, y), points.iter().map(place).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outlier_moves_the_mean_and_not_the_median() {
        let points = [(0.90, 5.0), (0.05, 5.0), (0.03, 5.0)];
        assert_eq!(quadrants(&points, QuadrantCut::Mean).unwrap().1[1], Quadrant::PossibleOverkill);
        assert_eq!(quadrants(&points, QuadrantCut::Median).unwrap().1[1], Quadrant::KeepUp);
        assert_eq!(quadrants(&[], QuadrantCut::Mean), None);
    }
}
