use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RfmScore;

/// Scores from `low` to `high`, both included, within 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScoreRange {
    pub low: u8,
    pub high: u8,
}

/// One row of the editable table of named segments; the first row that fits a customer names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RfmRule {
    /// Identifier of a default segment (its name is in the catalogues of the languages) or a name given by a person.
    pub key: String,
    pub recency: ScoreRange,
    pub frequency: ScoreRange,
    pub monetary: ScoreRange,
}

/// What is wrong with a table of rules; both lists are empty when each of the 125 scores fits exactly one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RfmCoverage {
    /// Scores that fit no row: their customers would have no segment.
    pub gaps: Vec<RfmScore>,
    /// Scores that fit several rows: the first row wins.
    pub overlaps: Vec<RfmOverlap>,
}

/// A score and the indices of the rows that it fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RfmOverlap {
    pub score: RfmScore,
    pub rules: Vec<u32>,
}

/// The ten customary segments, champions to lost, which part the recency × frequency square without gap or overlap.
///
/// ```
/// let rules = analysis::orders::default_rules();
/// assert_eq!((rules.len(), rules[0].key.as_str(), rules[9].key.as_str()), (10, "champions", "lost"));
/// ```
pub fn default_rules() -> Vec<RfmRule> {
    let range = |(low, high)| ScoreRange { low, high };
    let row = |key: &str, recency, frequency| RfmRule {
        key: key.to_owned(),
        recency: range(recency),
        frequency: range(frequency),
        monetary: range((1, 5)),
    };
    vec![
        row("champions", (5, 5), (4, 5)),
        row("loyal", (3, 4), (4, 5)),
        row("potential-loyal", (4, 5), (2, 3)),
        row("new", (5, 5), (1, 1)),
        row("promising", (4, 4), (1, 1)),
        row("need-attention", (3, 3), (3, 3)),
        row("about-to-sleep", (3, 3), (1, 2)),
        row("at-risk", (1, 2), (3, 4)),
        row("cannot-lose", (1, 2), (5, 5)),
        row("lost", (1, 2), (1, 2)),
    ]
}

/// Index of the first row that fits the score; `None` when none does.
///
/// ```
/// use analysis::orders::{RfmScore, default_rules, name_segment};
/// let score = RfmScore { recency: 1, frequency: 5, monetary: 4 };
/// assert_eq!(name_segment(&default_rules(), score), Some(8));
/// ```
pub fn name_segment(rules: &[RfmRule], score: RfmScore) -> Option<usize> {
    rules.iter().position(|rule| rule.fits(score))
}

/// Looks for scores that fit no row, and for those that fit several.
///
/// ```
/// use analysis::orders::{check_rules, default_rules};
/// let mut rules = default_rules();
/// assert!(check_rules(&rules).gaps.is_empty());
/// rules.remove(3);
/// assert_eq!(check_rules(&rules).gaps.len(), 5);
/// ```
pub fn check_rules(rules: &[RfmRule]) -> RfmCoverage {
    let mut coverage = RfmCoverage { gaps: Vec::new(), overlaps: Vec::new() };
    for score in every_score() {
        let fitting: Vec<u32> = (0..rules.len()).filter(|&index| rules[index].fits(score)).map(|index| index as u32).collect();
        match fitting.len() {
            0 => coverage.gaps.push(score),
            1 => {}
            _ => coverage.overlaps.push(RfmOverlap { score, rules: fitting }),
        }
    }
    coverage
}

/// Customers by recency (first index, score less one) and frequency (second index).
///
/// ```
/// use analysis::orders::{RfmScore, heat_map};
/// let counts = heat_map([RfmScore { recency: 5, frequency: 2, monetary: 1 }]);
/// assert_eq!(counts[4][1], 1);
/// ```
pub fn heat_map(scores: impl IntoIterator<Item = RfmScore>) -> [[u32; 5]; 5] {
    let mut counts = [[0; 5]; 5];
    for score in scores {
        counts[usize::from(score.recency) - 1][usize::from(score.frequency) - 1] += 1;
    }
    counts
}

impl RfmRule {
    fn fits(&self, score: RfmScore) -> bool {
        self.recency.holds(score.recency) && self.frequency.holds(score.frequency) && self.monetary.holds(score.monetary)
    }
}

impl ScoreRange {
    fn holds(self, score: u8) -> bool {
        (self.low..=self.high).contains(&score)
    }
}

fn every_score() -> impl Iterator<Item = RfmScore> {
    (0..125u8).map(|index| RfmScore { recency: 1 + index / 25, frequency: 1 + index / 5 % 5, monetary: 1 + index % 5 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_table_has_neither_gap_nor_overlap() {
        let coverage = check_rules(&default_rules());
        assert_eq!(coverage, RfmCoverage { gaps: vec![], overlaps: vec![] });
    }

    #[test]
    fn an_overlap_names_its_rows_and_the_first_wins() {
        let mut rules = default_rules();
        rules[3].recency.low = 4;
        let overlaps = check_rules(&rules).overlaps;
        assert_eq!(overlaps.len(), 5);
        assert_eq!(overlaps[0].rules, [3, 4]);
        assert_eq!(name_segment(&rules, overlaps[0].score), Some(3));
    }
}
