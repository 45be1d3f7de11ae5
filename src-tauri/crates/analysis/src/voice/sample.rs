use crate::interval::normal_quantile;

/// What a survey of a proportion has to reach.
#[derive(Debug, Clone, Copy)]
pub struct ProportionAim {
    /// Half-width of the interval as a share: 0.05 is ± 5 %. Above 0.
    pub margin: f64,
    /// The share expected, 0 to 1; 0.5 is the safest.
    pub share: f64,
    /// Confidence of the interval, 0.95 as a rule.
    pub confidence: f64,
    /// Size of the list the sample is drawn from; `None` where it is not known.
    pub population: Option<u32>,
}

/// What a survey of the net promoter score has to reach.
#[derive(Debug, Clone, Copy)]
pub struct NpsAim {
    /// Half-width of the interval in points, above 0.
    pub margin_points: f64,
    /// Variance of one answer coded −1, 0, 1: 0.7 by default, at most 1.
    pub spread: f64,
    /// Confidence of the interval, 0.95 as a rule.
    pub confidence: f64,
    /// Size of the list the sample is drawn from; `None` where it is not known.
    pub population: Option<u32>,
}

/// Answers needed for a proportion: n₀ = z²·p(1 − p)/e², with the finite correction n₀/(1 + (n₀ − 1)/N), rounded up
/// (Cochran 1977, equations 4.1 and 4.2). Never more than the population.
///
/// ```
/// use analysis::voice::{ProportionAim, proportion_sample};
/// let aim = ProportionAim { margin: 0.05, share: 0.5, confidence: 0.95, population: Some(1000) };
/// assert_eq!(proportion_sample(aim), 278);
/// assert_eq!(proportion_sample(ProportionAim { population: None, ..aim }), 385);
/// ```
pub fn proportion_sample(aim: ProportionAim) -> u32 {
    needed(aim.share * (1.0 - aim.share), aim.margin, aim.confidence, aim.population)
}

/// Answers needed for a net promoter score: n₀ = z²·v/e² with e in points/100, corrected as in [`proportion_sample`].
///
/// ```
/// use analysis::voice::{NpsAim, nps_sample};
/// let aim = NpsAim { margin_points: 10.0, spread: 0.7, confidence: 0.95, population: None };
/// assert_eq!(nps_sample(aim), 269);
/// ```
pub fn nps_sample(aim: NpsAim) -> u32 {
    needed(aim.spread.min(1.0), aim.margin_points / 100.0, aim.confidence, aim.population)
}

/// Chance that a theme held by a share of the customers comes up at least once in `interviews`: 1 − (1 − π)ⁿ.
///
/// ```
/// assert!((analysis::voice::interview_chance(22, 0.10) - 0.9015).abs() < 1e-4);
/// ```
pub fn interview_chance(interviews: u32, theme_share: f64) -> f64 {
    1.0 - (1.0 - theme_share.clamp(0.0, 1.0)).powf(f64::from(interviews))
}

/// The fewest interviews in which a theme held by `theme_share` comes up with the given chance: the inverse of
/// [`interview_chance`]. `None` where no number suffices (a share of 0 or a chance of 1).
///
/// ```
/// assert_eq!(analysis::voice::interviews_needed(0.10, 0.90), Some(22));
/// ```
pub fn interviews_needed(theme_share: f64, chance: f64) -> Option<u32> {
    let possible = theme_share > 0.0 && (0.0..1.0).contains(&chance);
    let exact = (1.0 - chance).ln() / (1.0 - theme_share.min(1.0)).ln();
    possible.then(|| (exact - 1e-9).ceil().max(1.0) as u32)
}

/// Shares a sample among segments in proportion to their sizes by largest remainders; equal remainders go to the earlier
/// segment. No segment is asked for more than it holds, so a sample above the total gives the sizes themselves.
///
/// ```
/// assert_eq!(analysis::voice::allocate_proportionally(278, &[600, 300, 100]), vec![167, 83, 28]);
/// ```
pub fn allocate_proportionally(sample: u32, sizes: &[u32]) -> Vec<u32> {
    let total: u64 = sizes.iter().map(|&size| u64::from(size)).sum();
    let sample = u64::from(sample).min(total);
    if total == 0 {
        return vec![0; sizes.len()];
    }
    let parts: Vec<u64> = sizes.iter().map(|&size| u64::from(size) * sample).collect();
    let mut shares: Vec<u32> = parts.iter().map(|part| (part / total) as u32).collect();
    let left = sample - shares.iter().map(|&share| u64::from(share)).sum::<u64>();
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|&segment| std::cmp::Reverse(parts[segment] % total));
    for &segment in order.iter().take(left as usize) {
        shares[segment] += 1;
    }
    shares
}

fn needed(variance: f64, margin: f64, confidence: f64, population: Option<u32>) -> u32 {
    let unlimited = (normal_quantile(confidence) / margin).powi(2) * variance;
    let corrected = match population {
        Some(size) => unlimited / (1.0 + (unlimited - 1.0) / f64::from(size.max(1))),
        None => unlimited,
    };
    let rounded = (corrected - 1e-9).ceil().max(1.0) as u32;
    population.map_or(rounded, |size| rounded.min(size))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    // numpy 2.4.6, scipy 1.17.1 norm.ppf: 1075.608 and 518.463 before rounding up.
    #[test]
    fn nps_of_five_points_needs_more_than_a_proportion_of_five_percent() {
        let aim = NpsAim { margin_points: 5.0, spread: 0.7, confidence: 0.95, population: None };
        assert_eq!(nps_sample(aim), 1076);
        assert_eq!(nps_sample(NpsAim { population: Some(1000), ..aim }), 519);
    }

    #[test]
    fn twenty_one_interviews_fall_just_short() {
        assert!(interview_chance(21, 0.1) < 0.9 && interview_chance(22, 0.1) > 0.9);
    }

    #[test]
    fn a_small_list_is_asked_whole_at_most() {
        let aim = ProportionAim { margin: 0.01, share: 0.5, confidence: 0.99, population: Some(12) };
        assert_eq!(proportion_sample(aim), 12);
        assert_eq!(allocate_proportionally(50, &[3, 0, 4]), vec![3, 0, 4]);
        assert_eq!(allocate_proportionally(5, &[]), Vec::<u32>::new());
    }

    #[test]
    fn no_interviews_find_what_nobody_holds() {
        assert_eq!(interviews_needed(0.0, 0.9), None);
        assert_eq!(interviews_needed(0.5, 1.0), None);
        assert_eq!(interviews_needed(1.0, 0.9), Some(1));
    }

    proptest! {
        #[test]
        fn allocation_adds_up_and_never_exceeds_a_segment(sample in 0u32..5000, sizes in prop::collection::vec(0u32..2000, 1..12)) {
            let shares = allocate_proportionally(sample, &sizes);
            prop_assert_eq!(shares.iter().sum::<u32>(), sample.min(sizes.iter().sum()));
            prop_assert!(shares.iter().zip(&sizes).all(|(share, size)| share <= size));
        }
    }
}
