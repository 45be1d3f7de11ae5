use nalgebra::DMatrix;
use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, Normal};
use ts_rs::TS;

/// Ranks a weight may hold, given the noise: 1 is the largest weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RankRange {
    pub from: u32,
    pub to: u32,
}

/// Whether the many comparisons behind the rank intervals are corrected for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum RankCorrection {
    /// Each pair by itself.
    #[default]
    None,
    /// All pairs together by Holm's step-down rule (1979).
    Holm,
}

/// Standard errors of the differences between the weights: the standard deviation of the resampled difference for each pair.
/// `resamples` holds one vector of weights per resample; below two of them the errors are infinite, nothing can be told apart.
///
/// ```
/// let errors = analysis::weights::difference_errors(&[vec![0.6, 0.4], vec![0.5, 0.5], vec![0.7, 0.3]]);
/// assert!((errors[(0, 1)] - 0.2).abs() < 1e-12); // differences 0.2, 0, 0.4
/// ```
pub fn difference_errors(resamples: &[Vec<f64>]) -> DMatrix<f64> {
    let size = resamples.first().map_or(0, Vec::len);
    let error = |i: usize, j: usize| {
        let differences: Vec<f64> = resamples.iter().map(|weights| weights[i] - weights[j]).collect();
        crate::statistics::sample_deviation(&differences).unwrap_or(f64::INFINITY)
    };
    DMatrix::from_fn(size, size, |i, j| if i == j { 0.0 } else { error(i.min(j), i.max(j)) })
}

/// Rank interval per weight by pairwise comparison: from 1 + the number of weights larger by more than `z` standard errors of the
/// difference, to k − the number smaller by as much (after Mogstad and others 2024). `errors` as of [`difference_errors`].
///
/// ```
/// use analysis::weights::{RankCorrection, rank_ranges};
/// let errors = nalgebra::dmatrix![0.0, 0.1, 0.1; 0.1, 0.0, 0.1; 0.1, 0.1, 0.0];
/// let ranges = rank_ranges(&[0.6, 0.25, 0.15], &errors, 1.96, RankCorrection::None);
/// assert_eq!(ranges.iter().map(|range| (range.from, range.to)).collect::<Vec<_>>(), [(1, 1), (2, 3), (2, 3)]);
/// ```
pub fn rank_ranges(weights: &[f64], errors: &DMatrix<f64>, z: f64, correction: RankCorrection) -> Vec<RankRange> {
    let apart = match correction {
        RankCorrection::None => told_apart_singly(weights, errors, z),
        RankCorrection::Holm => told_apart_by_holm(weights, errors, z),
    };
    let count = |i: usize, larger: bool| {
        let others = (0..weights.len()).filter(|&j| apart[(i, j)] && (weights[j] > weights[i]) == larger);
        others.count() as u32
    };
    let k = weights.len() as u32;
    (0..weights.len()).map(|i| RankRange { from: 1 + count(i, true), to: k - count(i, false) }).collect()
}

/// Tie group per weight, from 1: sorted by weight, the first opens a group; the next joins while its difference from the *first
/// of the group* is within `z` standard errors, else it opens a new one. Equal weights keep their order.
///
/// ```
/// use analysis::weights::tie_groups;
/// let errors = nalgebra::dmatrix![0.0, 0.1, 0.1; 0.1, 0.0, 0.1; 0.1, 0.1, 0.0];
/// // The second is within 0.196 of the first, the third within 0.196 of the second but not of the first.
/// assert_eq!(tie_groups(&[0.50, 0.35, 0.20], &errors, 1.96), [1, 1, 2]);
/// ```
pub fn tie_groups(weights: &[f64], errors: &DMatrix<f64>, z: f64) -> Vec<u32> {
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|&a, &b| weights[b].total_cmp(&weights[a]));
    let mut groups = vec![0; weights.len()];
    let (mut group, mut first) = (0, None);
    for driver in order {
        let joins = first.is_some_and(|first: usize| weights[first] - weights[driver] <= z * errors[(first, driver)]);
        if !joins {
            group += 1;
            first = Some(driver);
        }
        groups[driver] = group;
    }
    groups
}

fn told_apart_singly(weights: &[f64], errors: &DMatrix<f64>, z: f64) -> DMatrix<bool> {
    let k = weights.len();
    DMatrix::from_fn(k, k, |i, j| (weights[i] - weights[j]).abs() > z * errors[(i, j)])
}

fn told_apart_by_holm(weights: &[f64], errors: &DMatrix<f64>, z: f64) -> DMatrix<bool> {
    let k = weights.len();
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for i in 0..k {
        for j in 0..i {
            let difference = (weights[i] - weights[j]).abs();
            let distance = if difference > 0.0 { difference / errors[(i, j)] } else { 0.0 };
            pairs.push((two_sided_p(distance), i, j));
        }
    }
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut apart = DMatrix::from_element(k, k, false);
    for (step, &(p, i, j)) in pairs.iter().enumerate() {
        if p > two_sided_p(z) / (pairs.len() - step) as f64 {
            break;
        }
        apart[(i, j)] = true;
        apart[(j, i)] = true;
    }
    apart
}

fn two_sided_p(distance: f64) -> f64 {
    let normal = Normal::new(0.0, 1.0).expect("a deviation of one is positive");
    2.0 * normal.sf(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn even_errors(k: usize, error: f64) -> DMatrix<f64> {
        DMatrix::from_fn(k, k, |i, j| if i == j { 0.0 } else { error })
    }

    #[track_caller]
    fn check_ranges(weights: &[f64], correction: RankCorrection, expected: &[(u32, u32)]) {
        let ranges = rank_ranges(weights, &even_errors(weights.len(), 0.1), 1.96, correction);
        assert_eq!(ranges.iter().map(|range| (range.from, range.to)).collect::<Vec<_>>(), expected);
    }

    // By hand: told apart are pairs more than 0.196 apart; p of 0.25/0.1 is 0.0124, of 0.2/0.1 0.0455, of 0.45/0.1 below 0.0001.
    #[test]
    fn ranges_count_the_larger_and_the_smaller() {
        check_ranges(&[0.10, 0.55, 0.30], RankCorrection::None, &[(3, 3), (1, 1), (2, 2)]);
        check_ranges(&[0.30, 0.30, 0.30], RankCorrection::None, &[(1, 3), (1, 3), (1, 3)]);
    }

    // Holm's limits for three pairs are 0.0167, 0.025, 0.05: all three pass; with 0.50, 0.28, 0.06 p is 0.0278 twice and the second
    // step's limit 0.025 stops it.
    #[test]
    fn holm_asks_for_more() {
        check_ranges(&[0.10, 0.55, 0.30], RankCorrection::Holm, &[(3, 3), (1, 1), (2, 2)]);
        check_ranges(&[0.50, 0.28, 0.06], RankCorrection::None, &[(1, 1), (2, 2), (3, 3)]);
        check_ranges(&[0.50, 0.28, 0.06], RankCorrection::Holm, &[(1, 2), (1, 3), (2, 3)]);
    }

    #[track_caller]
    fn check_groups(weights: &[f64], error: f64, expected: &[u32]) {
        assert_eq!(tie_groups(weights, &even_errors(weights.len(), error), 1.96), expected);
    }

    #[test]
    fn the_first_of_a_group_decides_so_groups_do_not_chain() {
        check_groups(&[0.40, 0.30, 0.20, 0.10], 0.06, &[1, 1, 2, 2]);
        check_groups(&[0.10, 0.40, 0.20, 0.30], 0.06, &[2, 1, 2, 1]);
        check_groups(&[0.40, 0.30, 0.20, 0.10], 0.01, &[1, 2, 3, 4]);
        check_groups(&[0.25, 0.25], 0.0, &[1, 1]);
        check_groups(&[], 0.1, &[]);
    }

    #[test]
    fn one_resample_tells_nothing_apart() {
        let errors = difference_errors(&[vec![0.9, 0.1]]);
        assert_eq!(tie_groups(&[0.9, 0.1], &errors, 1.96), [1, 1]);
    }
}
