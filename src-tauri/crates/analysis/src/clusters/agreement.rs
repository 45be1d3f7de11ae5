use std::collections::HashMap;

/// Adjusted Rand index of two divisions of the same rows: 1 when they agree, 0 on average by chance (Hubert, Arabie
/// 1985, equation 5). `None` when the lengths differ or there are fewer than two rows.
/// Two divisions that are both one group, or both single rows, agree: 1.
///
/// ```
/// use analysis::clusters::adjusted_rand_index;
/// assert_eq!(adjusted_rand_index(&[0, 0, 1, 1], &[1, 1, 0, 0]), Some(1.0));
/// let part = adjusted_rand_index(&[0, 0, 1, 1], &[0, 0, 1, 2]).unwrap();
/// assert!((part - 4.0 / 7.0).abs() < 1e-12);
/// ```
pub fn adjusted_rand_index(one: &[u32], other: &[u32]) -> Option<f64> {
    if one.len() != other.len() || one.len() < 2 {
        return None;
    }
    let pairs_in = |counts: HashMap<(u32, u32), u32>| counts.into_values().map(pairs).sum::<f64>();
    let together = pairs_in(counts(one.iter().zip(other).map(|(a, b)| (*a, *b))));
    let of_one = pairs_in(counts(one.iter().map(|a| (*a, 0))));
    let of_other = pairs_in(counts(other.iter().map(|b| (*b, 0))));
    let expected = of_one * of_other / pairs(one.len() as u32);
    let most = (of_one + of_other) / 2.0;
    Some(if most == expected { 1.0 } else { (together - expected) / (most - expected) })
}

fn pairs(count: u32) -> f64 {
    f64::from(count) * (f64::from(count) - 1.0) / 2.0
}

fn counts(cells: impl Iterator<Item = (u32, u32)>) -> HashMap<(u32, u32), u32> {
    let mut counts = HashMap::new();
    for cell in cells {
        *counts.entry(cell).or_insert(0) += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected values: scikit-learn 1.x `adjusted_rand_score`, documented examples.
    #[test]
    fn values_are_those_of_scikit_learn() {
        let close = |a: &[u32], b: &[u32], expected: f64| {
            assert!((adjusted_rand_index(a, b).unwrap() - expected).abs() < 1e-12, "{a:?} {b:?}");
        };
        close(&[0, 0, 1, 2], &[0, 0, 1, 1], 4.0 / 7.0);
        close(&[0, 0, 0, 0], &[0, 1, 2, 3], 0.0);
        close(&[0, 0, 1, 1], &[0, 1, 0, 1], -0.5);
    }
}
