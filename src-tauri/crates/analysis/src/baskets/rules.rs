use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::fisher::{FALSE_SHARE, Factorials, discoveries};
use super::{Baskets, Itemsets, least_count};

/// Which rules are kept.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RuleParams {
    /// Least confidence, 0 to 1, compared as a count of orders.
    pub confidence: f64,
}

/// Whoever buys `reasons` buys `result` in the same order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    pub reasons: Vec<u32>,
    pub result: u32,
    /// Orders with all of them, with the reasons, with the result.
    pub orders: u32,
    pub of_reasons: u32,
    pub of_result: u32,
    /// Share of all orders that hold all of them.
    pub support: f64,
    /// Share of the orders with the reasons that hold the result too.
    pub confidence: f64,
    /// How many times more often than if they had nothing to do with one another.
    pub lift: f64,
    /// Share of all orders by which they come together more often than by chance.
    pub leverage: f64,
    /// How many times more often the rule would fail by chance; `None`: infinite, it never fails.
    pub conviction: Option<f64>,
    /// Zhang's association, −1 to 1 (Zhang 2000); 0 when it is not defined: everybody buys the result.
    pub zhang: f64,
    /// Of Fisher's exact test of reasons against result.
    pub chance: f64,
    /// Believed at a false discovery rate of 5 % among the rules found (Benjamini, Hochberg).
    pub believed: bool,
}

/// The rules of one result each (Agrawal, Srikant 1994), in the order of the sets. O(rules).
///
/// ```
/// use analysis::baskets::{Baskets, ItemsetParams, RuleParams, itemsets, rules};
/// use analysis::progress::Unwatched;
/// let baskets = Baskets::new(2, [vec![0, 1], vec![0, 1], vec![0], vec![]]);
/// let sets = itemsets(&baskets, &ItemsetParams { least: 1, longest: 2, most: 9 }, &Unwatched).unwrap();
/// let found = rules(&baskets, &sets, &RuleParams { confidence: 0.9 });
/// assert_eq!((found.len(), found[0].lift, found[0].conviction), (1, 4.0 / 3.0, None));
/// ```
pub fn rules(baskets: &Baskets, sets: &Itemsets, params: &RuleParams) -> Vec<Rule> {
    let n = baskets.len() as u32;
    let marks: Vec<u64> = (0..baskets.items() as u64).map(mark).collect();
    let key = |items: &[u32]| items.iter().fold(0, |key, item| key ^ marks[*item as usize]);
    let mut counts: HashMap<u64, u32, BuildHasherDefault<Marked>> = HashMap::default();
    counts.reserve(sets.len());
    counts.extend(sets.iter().map(|(items, count)| (key(items), count)));
    let factorials = Factorials::up_to(n);
    let of_set = |index: usize| {
        let (items, orders) = sets.get(index);
        let whole = key(items);
        let (counts, marks, factorials) = (&counts, &marks, &factorials);
        let several = items.len() > 1;
        items.iter().filter(move |_| several).filter_map(move |result| {
            let of_reasons = *counts.get(&(whole ^ marks[*result as usize]))?;
            if orders < least_count(params.confidence, of_reasons as usize) {
                return None;
            }
            let reasons = items.iter().copied().filter(|item| item != result).collect();
            let chance = factorials.fisher(n, of_reasons, baskets.count(*result), orders);
            Some(measured(n, (reasons, *result), [orders, of_reasons, baskets.count(*result)], chance))
        })
    };
    let mut found: Vec<Rule> = (0..sets.len()).into_par_iter().flat_map_iter(of_set).collect();
    let chances: Vec<f64> = found.iter().map(|rule| rule.chance).collect();
    for (rule, believed) in found.iter_mut().zip(discoveries(&chances, FALSE_SHARE)) {
        rule.believed = believed;
    }
    found
}

fn measured(n: u32, (reasons, result): (Vec<u32>, u32), [orders, of_reasons, of_result]: [u32; 3], chance: f64) -> Rule {
    let share = |count: u32| f64::from(count) / f64::from(n);
    let (support, reason, outcome) = (share(orders), share(of_reasons), share(of_result));
    let confidence = f64::from(orders) / f64::from(of_reasons);
    let leverage = support - reason * outcome;
    let most = (support * (1.0 - reason)).max(reason * (outcome - support));
    Rule {
        reasons,
        result,
        orders,
        of_reasons,
        of_result,
        support,
        confidence,
        lift: confidence / outcome,
        leverage,
        conviction: (orders < of_reasons).then(|| (1.0 - outcome) / (1.0 - confidence)),
        zhang: if most > 0.0 { leverage / most } else { 0.0 },
        chance,
        believed: false,
    }
}

/// A number as good as random for each item, so that a set is known by the exclusive or of its items (splitmix64).
fn mark(item: u64) -> u64 {
    let mut z = (item + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The keys are random already.
#[derive(Default)]
struct Marked(u64);

impl Hasher for Marked {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("the keys are whole numbers");
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}
