use crate::seeding::stream;
use rand::seq::SliceRandom;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Where a customer of a campaign stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, rename = "CampaignArm")]
pub enum Arm {
    /// Gets the campaign.
    Test,
    /// Is left alone, to compare with.
    Control,
}

/// Draws the test and the control group, `test` and `control` customers, evenly from every stratum: each gives its share of both,
/// rounded by largest remainders. Returns an arm for every customer; `None` is in neither group. Where there are fewer customers
/// than wanted, both groups shrink in the same proportion.
///
/// `strata` is the stratum of every customer. The draw depends on the seed and the order of the customers alone.
///
/// ```
/// use analysis::campaign::{Arm, allocate};
/// let arms = allocate(&[0, 0, 0, 0, 1, 1], 3, 3, 7);
/// let drawn = |of: &[Option<Arm>]| of.iter().filter(|arm| **arm == Some(Arm::Test)).count();
/// assert_eq!((drawn(&arms[..4]), drawn(&arms[4..])), (2, 1));
/// ```
pub fn allocate(strata: &[u32], test: u32, control: u32, seed: u32) -> Vec<Option<Arm>> {
    let mut members: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (customer, stratum) in strata.iter().enumerate() {
        members.entry(*stratum).or_default().push(customer);
    }
    let wanted = f64::from(test) + f64::from(control);
    let shrink = (strata.len() as f64 / wanted.max(1.0)).min(1.0);
    let whole = |size: u32| (f64::from(size) * shrink).floor() as usize;
    let sizes: Vec<usize> = members.values().map(Vec::len).collect();
    let drawn = apportion(&sizes, whole(test) + whole(control));
    let tested = apportion(&drawn, whole(test));
    let mut arms = vec![None; strata.len()];
    for (((stratum, customers), drawn), tested) in members.iter_mut().zip(&drawn).zip(&tested) {
        customers.shuffle(&mut stream(seed, PURPOSE, *stratum));
        for (place, customer) in customers.iter().take(*drawn).enumerate() {
            arms[*customer] = Some(if place < *tested { Arm::Test } else { Arm::Control });
        }
    }
    arms
}

/// The stream of campaigns among those of other methods.
const PURPOSE: u32 = 0x4341;

/// Shares out `seats` in proportion to `sizes` by largest remainders (Hamilton's method), at most `sizes` each.
fn apportion(sizes: &[usize], seats: usize) -> Vec<usize> {
    let all: usize = sizes.iter().sum();
    if all == 0 {
        return vec![0; sizes.len()];
    }
    let seats = seats.min(all);
    let mut shares: Vec<usize> = sizes.iter().map(|size| size * seats / all).collect();
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(sizes[*place] * seats % all));
    let left = seats - shares.iter().sum::<usize>();
    for place in order.into_iter().take(left) {
        shares[place] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(arms: &[Option<Arm>]) -> (usize, usize) {
        let of = |wanted| arms.iter().filter(|arm| **arm == Some(wanted)).count();
        (of(Arm::Test), of(Arm::Control))
    }

    #[track_caller]
    fn check(strata: &[u32], wanted: (u32, u32), expected: (usize, usize)) {
        let arms = allocate(strata, wanted.0, wanted.1, 42);
        assert_eq!(counts(&arms), expected);
        assert_eq!(arms, allocate(strata, wanted.0, wanted.1, 42), "one seed, one draw");
    }

    #[test]
    fn groups_have_the_sizes_asked_for_or_shrink_together() {
        check(&[0; 100], (30, 20), (30, 20));
        check(&[0; 10], (30, 10), (7, 2));
        check(&[], (5, 5), (0, 0));
        check(&[1, 2, 3], (0, 0), (0, 0));
    }

    /// 600, 300 and 100 customers give 60, 30 and 10 of a test group of 100, and half as many of a control group of 50.
    #[test]
    fn every_stratum_gives_its_share() {
        let strata = [vec![0; 600], vec![1; 300], vec![2; 100]].concat();
        let arms = allocate(&strata, 100, 50, 1);
        assert_eq!(counts(&arms[..600]), (60, 30));
        assert_eq!(counts(&arms[600..900]), (30, 15));
        assert_eq!(counts(&arms[900..]), (10, 5));
        assert_ne!(arms, allocate(&strata, 100, 50, 2));
    }

    /// Every customer is as likely to be tested: over 2,000 seeds the counts of ten customers, three drawn, stay within five standard
    /// deviations of 600.
    #[test]
    fn nobody_is_preferred() {
        let mut drawn = [0; 10];
        for seed in 0..2000 {
            for (count, arm) in drawn.iter_mut().zip(allocate(&[0; 10], 3, 3, seed)) {
                *count += u32::from(arm == Some(Arm::Test));
            }
        }
        assert!(drawn.iter().all(|count| (f64::from(*count) - 600.0).abs() < 5.0 * (2000.0_f64 * 0.3 * 0.7).sqrt()), "{drawn:?}");
    }
}
