//! The cheapest set of new or extended systems that closes all gaps: exact weighted set cover by branch and bound.

use crate::progress::{Cancelled, Progress};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A system to build or extend.
#[derive(Debug, Clone, PartialEq)]
pub struct Hub {
    /// Above zero; 1 for each to find the smallest set.
    pub cost: f64,
    /// Indices of the gaps it closes.
    pub closes: Vec<usize>,
}

/// The best set of hubs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HubChoice {
    /// Rising indices of the hubs chosen.
    pub hubs: Vec<u32>,
    pub cost: f64,
    /// Gaps no hub closes.
    pub open: Vec<u32>,
}

/// Why no set was chosen.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum HubFault {
    #[error("choosing hubs: the cost of hub {hub} is not above zero")]
    Cost { hub: usize },
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// The set of hubs of least cost that closes every gap some hub closes. Exact: branches over the hubs that close the gap
/// with the fewest closers; a branch is cut when its cost plus the cheapest price of each open gap (cost ÷ gaps closed)
/// reaches the best found. Exponential at worst, meant for tens of hubs.
///
/// ```
/// use analysis::{progress::Unwatched, systems::{Hub, smallest_hubs}};
/// let hub = |closes: &[usize]| Hub { cost: 1.0, closes: closes.to_vec() };
/// // Greedy takes the four first and needs three; two are enough.
/// let hubs = [hub(&[1, 2, 4, 5]), hub(&[0, 1, 2]), hub(&[3, 4, 5])];
/// assert_eq!(smallest_hubs(6, &hubs, &Unwatched).unwrap().hubs, vec![1, 2]);
/// ```
pub fn smallest_hubs(gaps: usize, hubs: &[Hub], progress: &dyn Progress) -> Result<HubChoice, HubFault> {
    if let Some(hub) = hubs.iter().position(|h| !h.cost.is_finite() || h.cost <= 0.0) {
        return Err(HubFault::Cost { hub });
    }
    let closers: Vec<Vec<usize>> =
        (0..gaps).map(|gap| (0..hubs.len()).filter(|&h| hubs[h].closes.contains(&gap)).collect()).collect();
    let open = (0..gaps).filter(|&g| closers[g].is_empty()).map(|g| g as u32).collect();
    let mut search = Search { hubs, closers: &closers, best: None, best_cost: f64::INFINITY, steps: 0, progress };
    let left = closers.iter().map(|c| !c.is_empty()).collect();
    search.go(left, &mut Vec::new(), 0.0)?;
    let mut chosen = search.best.unwrap_or_default();
    chosen.sort_unstable();
    let cost = chosen.iter().map(|&h| hubs[h].cost).sum();
    Ok(HubChoice { hubs: chosen.into_iter().map(|h| h as u32).collect(), cost, open })
}

struct Search<'a> {
    hubs: &'a [Hub],
    closers: &'a [Vec<usize>],
    best: Option<Vec<usize>>,
    best_cost: f64,
    steps: u32,
    progress: &'a dyn Progress,
}

impl Search<'_> {
    fn go(&mut self, left: Vec<bool>, chosen: &mut Vec<usize>, cost: f64) -> Result<(), HubFault> {
        self.steps = self.steps.wrapping_add(1);
        if self.steps.is_multiple_of(1024) {
            self.progress.report(0.5)?;
        }
        let Some(hardest) = (0..left.len()).filter(|&g| left[g]).min_by_key(|&g| self.closers[g].len()) else {
            if cost < self.best_cost - 1e-12 {
                (self.best_cost, self.best) = (cost, Some(chosen.clone()));
            }
            return Ok(());
        };
        if cost + self.least_rest(&left) >= self.best_cost - 1e-12 {
            return Ok(());
        }
        let mut branches: Vec<(f64, usize)> = self.closers[hardest].iter().map(|&h| (self.price(h, &left), h)).collect();
        branches.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        for (_, hub) in branches {
            let mut rest = left.clone();
            self.hubs[hub].closes.iter().filter(|&&g| g < left.len()).for_each(|&g| rest[g] = false);
            chosen.push(hub);
            self.go(rest, chosen, cost + self.hubs[hub].cost)?;
            chosen.pop();
        }
        Ok(())
    }

    /// Cost per gap the hub would close now.
    fn price(&self, hub: usize, left: &[bool]) -> f64 {
        let mut closes: Vec<usize> = self.hubs[hub].closes.iter().copied().filter(|&g| g < left.len() && left[g]).collect();
        closes.sort_unstable();
        closes.dedup();
        self.hubs[hub].cost / closes.len() as f64
    }

    /// No cover of the open gaps costs less than the sum of their cheapest prices.
    fn least_rest(&self, left: &[bool]) -> f64 {
        let prices: Vec<f64> = (0..self.hubs.len()).map(|h| self.price(h, left)).collect();
        (0..left.len())
            .filter(|&g| left[g])
            .map(|g| self.closers[g].iter().map(|&h| prices[h]).fold(f64::INFINITY, f64::min))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Unwatched;
    use proptest::prelude::*;

    #[test]
    fn a_dear_hub_gives_way_to_two_cheap_ones() {
        let hubs =
            [Hub { cost: 5.0, closes: vec![0, 1, 2] }, Hub { cost: 2.0, closes: vec![0, 1] }, Hub { cost: 2.0, closes: vec![2] }];
        let found = smallest_hubs(4, &hubs, &Unwatched).unwrap();
        assert_eq!(found, HubChoice { hubs: vec![1, 2], cost: 4.0, open: vec![3] });
    }

    #[test]
    fn nothing_to_close_needs_nothing() {
        assert_eq!(smallest_hubs(0, &[], &Unwatched).unwrap(), HubChoice { hubs: vec![], cost: 0.0, open: vec![] });
        let free = Hub { cost: 0.0, closes: vec![0] };
        assert_eq!(smallest_hubs(1, &[free], &Unwatched), Err(HubFault::Cost { hub: 0 }));
    }

    proptest! {
        /// As cheap as the best of all subsets.
        #[test]
        fn the_choice_is_the_best_of_all_subsets(sets in prop::collection::vec((0u16..512, 1u8..5), 1..9)) {
            let hubs: Vec<Hub> = sets.iter().map(|&(mask, cost)| Hub { cost: f64::from(cost), closes: (0..9).filter(|g| mask >> g & 1 == 1).collect() }).collect();
            let all = sets.iter().fold(0, |m, s| m | s.0);
            let best = (0u32..1 << sets.len())
                .map(|pick| sets.iter().enumerate().filter(|(i, _)| pick >> i & 1 == 1).fold((0u16, 0u32), |(m, c), (_, s)| (m | s.0, c + u32::from(s.1))))
                .filter(|(mask, _)| *mask == all)
                .map(|(_, cost)| cost)
                .min()
                .unwrap();
            prop_assert_eq!(smallest_hubs(9, &hubs, &Unwatched).unwrap().cost, f64::from(best));
        }
    }
}
