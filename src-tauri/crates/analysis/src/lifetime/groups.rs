//! Sums over groups of customers, and the ranges that drawn values lie in.

use super::future::Drawn;
use super::{CustomerValue, GroupValue};
use crate::interval::{CONFIDENCE, Interval};
use crate::statistics::quantile_sorted;

/// Totals of every replication by group, all together last.
pub(super) type Totals = Vec<Vec<Drawn>>;

/// Who belongs to which group; everybody belongs to the last one.
pub(super) struct Membership<'a> {
    pub groups: &'a [Option<u32>],
    pub count: usize,
}

impl Membership<'_> {
    pub fn of(&self, customer: usize) -> impl Iterator<Item = usize> {
        let own = self.groups[customer].map(|group| group as usize).filter(|group| *group < self.count);
        own.into_iter().chain([self.count])
    }

    /// Totals before anybody was added.
    pub fn nothing(&self, replications: usize) -> Totals {
        vec![vec![[0.0; 2]; replications]; self.count + 1]
    }

    pub fn sums(&self, customers: &[CustomerValue], totals: Option<&Totals>) -> Vec<GroupValue> {
        let empty = GroupValue { customers: 0, alive: totals.map(|_| 0.0), orders: 0.0, money: [0.0; 2], range: None };
        let mut groups = vec![empty; self.count + 1];
        for (customer, value) in customers.iter().enumerate() {
            for group in self.of(customer) {
                let group = &mut groups[group];
                group.customers += 1;
                group.alive = group.alive.zip(value.alive).map(|(all, own)| all + own);
                group.orders += value.orders;
                add(&mut group.money, &value.money);
            }
        }
        for (group, totals) in groups.iter_mut().zip(totals.into_iter().flatten()) {
            group.range = ranges(totals, CONFIDENCE);
        }
        groups
    }
}

/// The middle `share` of drawn values, for 12 and 24 months; `None` without any.
pub(super) fn ranges(drawn: &[Drawn], share: f64) -> Option<[Interval; 2]> {
    let range = |horizon: usize| {
        let mut values: Vec<f64> = drawn.iter().map(|one| one[horizon]).collect();
        values.sort_unstable_by(f64::total_cmp);
        let tail = (1.0 - share) / 2.0;
        Some(Interval { low: quantile_sorted(&values, tail)?, high: quantile_sorted(&values, 1.0 - tail)? })
    };
    Some([range(0)?, range(1)?])
}

pub(super) fn add(total: &mut Drawn, one: &Drawn) {
    total.iter_mut().zip(one).for_each(|(total, one)| *total += one);
}
