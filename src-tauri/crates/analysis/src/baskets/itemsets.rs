use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::Baskets;
use super::orders::{Ranked, Tally};
use crate::progress::{Cancelled, Progress};

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ItemsetParams {
    /// Fewest orders of an itemset, at least 1; see [`super::least_count`].
    pub least: u32,
    /// Most items of a set, at least 1.
    pub longest: usize,
    /// Most sets; beyond them the search gives up, so that alike orders of thousands of items cannot hang it.
    pub most: usize,
}

/// Why there are no itemsets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MineError {
    #[error("more than {most} itemsets")]
    TooMany { most: usize },
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Sets of items with the number of orders that hold each. Every subset of a set is there as well.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Itemsets {
    items: Vec<u32>,
    ends: Vec<u32>,
    counts: Vec<u32>,
}

impl Itemsets {
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Each set, its items from the rarest to the commonest, with its count.
    pub fn iter(&self) -> impl Iterator<Item = (&[u32], u32)> {
        (0..self.len()).map(|index| self.get(index))
    }

    pub(super) fn get(&self, index: usize) -> (&[u32], u32) {
        let from = if index == 0 { 0 } else { self.ends[index - 1] };
        (&self.items[from as usize..self.ends[index] as usize], self.counts[index])
    }

    fn push(&mut self, items: &[u32], count: u32) {
        self.items.extend_from_slice(items);
        self.ends.push(self.items.len() as u32);
        self.counts.push(count);
    }

    fn append(&mut self, other: &Self) {
        let from = self.items.len() as u32;
        self.items.extend_from_slice(&other.items);
        self.ends.extend(other.ends.iter().map(|end| end + from));
        self.counts.extend_from_slice(&other.counts);
    }
}

/// All sets of at most `longest` items in at least `least` orders.
///
/// The orders of each item, from the rarest on, are projected on its more frequent companions; within the projection Eclat (Zaki 2000)
/// intersects bit sets as long as the item is frequent, a few words as a rule. O(Σ (items of an order)² + sets · companions · words).
///
/// ```
/// use analysis::baskets::{Baskets, ItemsetParams, itemsets};
/// use analysis::progress::Unwatched;
/// let baskets = Baskets::new(3, [vec![0, 1], vec![0, 1, 2], vec![0]]);
/// let params = ItemsetParams { least: 2, longest: 3, most: 100 };
/// let found = itemsets(&baskets, &params, &Unwatched).unwrap();
/// assert_eq!(found.iter().collect::<Vec<_>>(), [(&[1][..], 2), (&[1, 0][..], 2), (&[0][..], 3)]);
/// ```
pub fn itemsets(baskets: &Baskets, params: &ItemsetParams, progress: &dyn Progress) -> Result<Itemsets, MineError> {
    let ranked = baskets.ranked(params.least);
    let (found, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let of_item = |tally: &mut Tally, rank: usize| -> Result<Itemsets, MineError> {
        let item = ranked.items[rank];
        let mut search = Search { params, sets: Itemsets::default(), words: 0, told: 0, found: &found };
        search.sets.push(&[item], baskets.count(item));
        if params.longest > 1 {
            let (companions, bits) = search.project(&ranked, rank, tally);
            search.grow(&mut vec![item], &companions, &bits)?;
        }
        progress.report(done.fetch_add(1, Ordering::Relaxed) as f32 / ranked.items.len() as f32)?;
        Ok(search.sets)
    };
    let parts: Result<Vec<Itemsets>, MineError> =
        (0..ranked.items.len()).into_par_iter().map_init(|| Tally::new(&ranked), of_item).collect();
    let mut sets = Itemsets::default();
    parts?.iter().for_each(|part| sets.append(part));
    if sets.len() > params.most { Err(MineError::TooMany { most: params.most }) } else { Ok(sets) }
}

/// The search below one item.
struct Search<'a> {
    params: &'a ItemsetParams,
    sets: Itemsets,
    /// Words of a bit set: a bit for each order that holds the item.
    words: usize,
    /// Sets of this search that the others know of.
    told: usize,
    found: &'a AtomicUsize,
}

impl Search<'_> {
    /// The frequent companions with their counts, and the bit set of each, one behind the other.
    fn project(&mut self, ranked: &Ranked, rank: usize, tally: &mut Tally) -> (Vec<(u32, u32)>, Vec<u64>) {
        let mut frequent = Vec::new();
        // From here on the tally holds places among the frequent ones instead of counts.
        tally.replace(ranked, rank, |companion, count| {
            if count < self.params.least {
                return u32::MAX;
            }
            frequent.push((ranked.items[companion as usize], count));
            frequent.len() as u32 - 1
        });
        self.words = ranked.places[rank].len().div_ceil(64);
        let mut bits = vec![0u64; frequent.len() * self.words];
        for (order, companions) in ranked.companions(rank).enumerate() {
            for companion in companions {
                let place = tally.of[*companion as usize];
                if place != u32::MAX {
                    bits[place as usize * self.words + order / 64] |= 1 << (order % 64);
                }
            }
        }
        tally.reset();
        (frequent, bits)
    }

    /// Adds each of the `items` to the `prefix`, then those behind it as far as they stay frequent together.
    fn grow(&mut self, prefix: &mut Vec<u32>, items: &[(u32, u32)], bits: &[u64]) -> Result<(), MineError> {
        let words = self.words;
        let (mut next_items, mut next_bits) = (Vec::new(), Vec::new());
        for (at, (item, count)) in items.iter().enumerate() {
            prefix.push(*item);
            self.sets.push(prefix, *count);
            if prefix.len() < self.params.longest {
                next_items.clear();
                next_bits.clear();
                let own = &bits[at * words..(at + 1) * words];
                for (other, (companion, _)) in items.iter().enumerate().skip(at + 1) {
                    let from = next_bits.len();
                    let theirs = &bits[other * words..(other + 1) * words];
                    next_bits.extend(own.iter().zip(theirs).map(|(one, other)| one & other));
                    let together = next_bits[from..].iter().map(|word: &u64| word.count_ones()).sum();
                    if together >= self.params.least {
                        next_items.push((*companion, together));
                    } else {
                        next_bits.truncate(from);
                    }
                }
                self.grow(prefix, &next_items, &next_bits)?;
            }
            prefix.pop();
        }
        self.within_limit()
    }

    fn within_limit(&mut self) -> Result<(), MineError> {
        let new = self.sets.len() - self.told;
        self.told = self.sets.len();
        let all = self.found.fetch_add(new, Ordering::Relaxed) + new;
        if all > self.params.most { Err(MineError::TooMany { most: self.params.most }) } else { Ok(()) }
    }
}
