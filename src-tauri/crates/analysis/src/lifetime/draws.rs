//! The futures of every customer in every world, added up by group.

use std::sync::atomic::{AtomicU32, Ordering};

use rayon::prelude::*;

use super::forecast::{WEEKS_OF_YEAR, alive_chance, expected_purchases};
use super::future::{Drawn, Ticket, draw_future};
use super::groups::{Membership, Totals, add, ranges};
use super::worlds::World;
use super::{BuyingHistory, CustomerValue, PurchaseParams, SpendBasis, expected_ticket};
use crate::progress::{Cancelled, Progress};
use crate::seeding::stream;

/// Purpose of the random streams of futures, one for each block of customers.
const FUTURES: u32 = 41;
/// Customers whose futures share a random stream; fixed, so that the answer does not depend on the number of threads.
const BLOCK: usize = 64;
/// Blocks that are drawn before their totals are added up, in their order: only so many totals are kept at a time.
const BATCH: usize = 256;

/// What futures are drawn from.
pub(super) struct Draws<'a> {
    pub histories: &'a [BuyingHistory],
    pub membership: &'a Membership<'a>,
    pub worlds: &'a [World],
    pub fitted: &'a PurchaseParams,
    pub spend: &'a SpendBasis,
    pub yearly_rate: f64,
    pub seed: u32,
}

type Part = (Vec<CustomerValue>, Totals);

impl Draws<'_> {
    /// The value of every customer, and the drawn totals. The same sums in the same order on any number of threads.
    pub fn all(&self, progress: &dyn Progress) -> Result<Part, Cancelled> {
        let done = AtomicU32::new(0);
        let blocks = self.histories.len().div_ceil(BLOCK);
        let mut totals = self.membership.nothing(self.worlds.len());
        let mut customers = Vec::with_capacity(self.histories.len());
        for from in (0..blocks).step_by(BATCH) {
            let block = |index: usize| {
                let part = self.block(index);
                progress.report(0.5 + done.fetch_add(1, Ordering::Relaxed) as f32 / blocks as f32 / 2.0)?;
                Ok(part)
            };
            let batch = from..blocks.min(from + BATCH);
            let parts: Vec<Part> = batch.into_par_iter().map(block).collect::<Result<_, Cancelled>>()?;
            for (values, part) in parts {
                customers.extend(values);
                totals.iter_mut().zip(&part).for_each(|(all, own)| all.iter_mut().zip(own).for_each(|(all, one)| add(all, one)));
            }
        }
        Ok((customers, totals))
    }

    fn block(&self, index: usize) -> Part {
        let mut random = stream(self.seed, FUTURES, index as u32);
        let mut totals = self.membership.nothing(self.worlds.len());
        let mut values = Vec::with_capacity(BLOCK);
        for (customer, own) in self.histories.iter().enumerate().skip(index * BLOCK).take(BLOCK) {
            let mean = own_mean(own);
            let drawn: Vec<Drawn> = self
                .worlds
                .iter()
                .map(|world| {
                    let ticket = world.spend.as_ref().map_or(Ticket::Own(mean), Ticket::Drawn);
                    draw_future(&world.purchases, ticket, own, self.yearly_rate, &mut random)
                })
                .collect();
            for group in self.membership.of(customer) {
                totals[group].iter_mut().zip(&drawn).for_each(|(total, one)| add(total, one));
            }
            values.push(self.expected(own, &drawn));
        }
        (values, totals)
    }

    fn expected(&self, own: &BuyingHistory, drawn: &[Drawn]) -> CustomerValue {
        let ticket = match self.spend {
            SpendBasis::Model(spend) => expected_ticket(&spend.params, own.repeats, own.repeat_ticket),
            SpendBasis::Own(_) => own_mean(own),
        };
        let purchases = |years: f64, rate: f64| expected_purchases(self.fitted, own, years * WEEKS_OF_YEAR, rate);
        CustomerValue {
            alive: Some(alive_chance(self.fitted, own)),
            orders: purchases(1.0, 0.0),
            money: [1.0, 2.0].map(|years| ticket * purchases(years, self.yearly_rate)),
            range: ranges(drawn, 0.8),
        }
    }
}

/// The mean of a customer's own order days; whoever got back more than they paid is expected to bring nothing, not less.
fn own_mean(own: &BuyingHistory) -> f64 {
    (own.monetary / f64::from(own.repeats + 1)).max(0.0)
}
