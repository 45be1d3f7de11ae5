/// Four rising bounds, lower bound included, that part values with heavy ties into five groups as even as the ties allow: each
/// bound is the one whose group comes nearest to its fair share of the values that are left. Every group holds at least one
/// distinct value; `None` when there are fewer than five distinct values, because then some score must stay empty.
///
/// Time is O(n log n). The values are finite.
///
/// ```
/// use analysis::orders::even_cuts;
/// let orders = [[1.0; 6].as_slice(), &[2.0; 2], &[3.0, 4.0, 7.0, 9.0]].concat();
/// assert_eq!(even_cuts(&orders), Some([2.0, 3.0, 4.0, 7.0]));
/// assert_eq!(even_cuts(&[1.0, 1.0, 2.0, 3.0, 4.0]), None);
/// ```
pub fn even_cuts(values: &[f64]) -> Option<[f64; 4]> {
    let distinct = counted(values);
    if distinct.len() < 5 {
        return None;
    }
    let mut cuts = [0.0; 4];
    let (mut next, mut left) = (0, values.len());
    for (cut, groups) in cuts.iter_mut().zip([5usize, 4, 3, 2]) {
        let fair = left as f64 / groups as f64;
        let mut size = distinct[next].1;
        next += 1;
        while distinct.len() - next >= groups {
            let grown = size + distinct[next].1;
            if (grown as f64 - fair).abs() >= (size as f64 - fair).abs() {
                break;
            }
            (size, next) = (grown, next + 1);
        }
        left -= size;
        *cut = distinct[next].0;
    }
    Some(cuts)
}

/// Every distinct value, rising, with how often it occurs.
fn counted(values: &[f64]) -> Vec<(f64, usize)> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted.chunk_by(|one, other| one == other).map(|equal| (equal[0], equal.len())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sizes of the five groups that the bounds make.
    fn sizes(values: &[f64], cuts: [f64; 4]) -> [usize; 5] {
        let mut sizes = [0; 5];
        for value in values {
            sizes[cuts.iter().filter(|cut| *cut <= value).count()] += 1;
        }
        sizes
    }

    #[track_caller]
    fn check(counts: &[(f64, usize)], expected: [usize; 5]) {
        let values: Vec<f64> = counts.iter().flat_map(|(value, count)| vec![*value; *count]).collect();
        let cuts = even_cuts(&values).unwrap();
        assert!(cuts.is_sorted_by(|one, other| one < other), "{cuts:?}");
        assert_eq!(sizes(&values, cuts), expected, "{cuts:?}");
    }

    #[test]
    fn no_score_stays_empty_however_heavy_the_ties() {
        check(&[(1.0, 60), (2.0, 20), (3.0, 10), (4.0, 5), (5.0, 3), (6.0, 2)], [60, 20, 10, 5, 5]);
        check(&[(1.0, 1), (2.0, 1), (3.0, 1), (4.0, 1), (5.0, 96)], [1, 1, 1, 1, 96]);
        check(&[(1.0, 96), (2.0, 1), (3.0, 1), (4.0, 1), (5.0, 1)], [96, 1, 1, 1, 1]);
    }

    #[test]
    fn without_ties_the_groups_are_fifths() {
        let values: Vec<(f64, usize)> = (0..100).map(|value| (f64::from(value), 1)).collect();
        check(&values, [20; 5]);
    }
}
