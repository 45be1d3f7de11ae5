use std::sync::atomic::{AtomicU32, Ordering};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::forecast::{WEEKS_OF_YEAR, alive_chance, expected_purchases};
use super::future::{Drawn, Ticket, draw_future, draw_history, draw_mean};
use super::purchases::refit;
use super::spend::fit_means;
use super::{BuyingHistory, FitError, PurchaseFit, PurchaseModel, PurchaseParams, SpendFit, SpendParams, SpendRefusal};
use super::{expected_ticket, fit_purchases, fit_spend};
use crate::interval::Interval;
use crate::progress::{Cancelled, Progress};
use crate::seeding::stream;
use crate::statistics::quantile_sorted;

/// Purposes of random streams: refits, and futures by blocks of customers.
const REFITS: u32 = 40;
const FUTURES: u32 = 41;
/// Customers whose futures share a random stream; fixed, so that the answer does not depend on the number of threads.
const BLOCK: usize = 64;

/// What a study is asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LifetimeParams {
    /// Discount of a year: 0.15 takes 15 % a year off, 0 nothing.
    pub yearly_rate: f64,
    /// Refits of the bootstrap, at least 20.
    pub replications: u32,
}

/// What a customer is still worth. Money is discounted revenue; the caller applies a margin.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CustomerValue {
    /// `None` where history stands in for the model.
    pub alive: Option<f64>,
    /// Order days expected within 12 months, not discounted.
    pub orders: f64,
    /// Of 12 and 24 months; the interval holds 80 % of the drawn futures. `None` where history stands in.
    pub money: [f64; 2],
    pub range: Option<[Interval; 2]>,
}

/// What a group of customers is still worth.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct GroupValue {
    pub customers: u32,
    /// How many of them are expected to be alive.
    pub alive: Option<f64>,
    pub orders: f64,
    pub money: [f64; 2],
    /// 95 % of the drawn totals: parameters refitted and the future drawn. `None` where history stands in.
    pub range: Option<[Interval; 2]>,
}

/// How an order of the future was valued.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum SpendBasis {
    Model(SpendFit),
    /// The mean of the customer's own orders.
    Own(SpendRefusal),
}

/// The study of all customers with an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LifetimeStudy {
    /// The modified model, on which all rests; or why history stands in.
    pub fit: Result<PurchaseFit, FitError>,
    /// BG/NBD on the same histories, for comparison with what is published.
    pub classic: Option<PurchaseFit>,
    pub spend: SpendBasis,
    pub customers: Vec<CustomerValue>,
    /// By index of group, then all together.
    pub groups: Vec<GroupValue>,
    /// Refits that found parameters; below nine tenths of those asked for the intervals are doubtful.
    pub refits: u32,
}

/// What customers will still buy in 12 and 24 months. `groups` names the group of each customer by index below `count`, `None` for
/// none. Without a model each customer is expected to repeat the last 365 days. The same answer for the same seed on any number of
/// threads. O(replications · (rounds · n + n · orders)).
pub fn study_lifetime(
    histories: &[BuyingHistory],
    groups: &[Option<u32>],
    count: usize,
    params: &LifetimeParams,
    seed: u32,
    progress: &dyn Progress,
) -> Result<LifetimeStudy, Cancelled> {
    let classic = fit_purchases(histories, PurchaseModel::AfterRepeats).ok();
    let spend = fit_spend(histories).map_or_else(SpendBasis::Own, SpendBasis::Model);
    let membership = Membership { groups, count };
    let fit = match fit_purchases(histories, PurchaseModel::AfterAnyOrder) {
        Ok(fit) => fit,
        Err(error) => return Ok(by_history(histories, &membership, params, error, classic, spend)),
    };
    let worlds = worlds(histories, &fit.params, &spend, params.replications, seed, progress)?;
    let (customers, totals) = futures(histories, &membership, &worlds, &spend, &fit, params, seed, progress)?;
    let groups = membership.sums(&customers, Some(&totals));
    Ok(LifetimeStudy { fit: Ok(fit), classic, spend, customers, groups, refits: worlds.len() as u32 })
}

/// Parameters of one replication; without a model of spending the customer's own mean stands in.
struct World {
    purchases: PurchaseParams,
    spend: Option<SpendParams>,
}

/// Refits on customers drawn from the fitted models; draws on which the search fails are left out.
fn worlds(
    histories: &[BuyingHistory],
    fitted: &PurchaseParams,
    spend: &SpendBasis,
    replications: u32,
    seed: u32,
    progress: &dyn Progress,
) -> Result<Vec<World>, Cancelled> {
    let done = AtomicU32::new(0);
    let world = |replication: u32| {
        let mut random = stream(seed, REFITS, replication);
        let drawn: Vec<_> = histories.iter().map(|own| draw_history(fitted, own.age, &mut random)).collect();
        let purchases = refit(drawn.into_iter(), fitted);
        let spend = match spend {
            SpendBasis::Model(fit) => respend(histories, &fit.params, &mut random).map(Some),
            SpendBasis::Own(_) => Some(None),
        };
        progress.report(done.fetch_add(1, Ordering::Relaxed) as f32 / replications as f32 / 2.0)?;
        Ok(purchases.ok().zip(spend).map(|(purchases, spend)| World { purchases, spend }))
    };
    let found: Result<Vec<Option<World>>, Cancelled> = (0..replications).into_par_iter().map(world).collect();
    Ok(found?.into_iter().flatten().collect())
}

fn respend(histories: &[BuyingHistory], fitted: &SpendParams, random: &mut rand_chacha::ChaCha8Rng) -> Option<SpendParams> {
    let repeaters = histories.iter().filter(|own| own.repeats > 0).map(|own| f64::from(own.repeats));
    let means: Vec<(f64, f64)> = repeaters.map(|repeats| (repeats, draw_mean(fitted, repeats, random))).collect();
    fit_means(&means, Some(fitted)).map(|(params, _)| params)
}

/// Totals of every replication by group, all together last.
type Totals = Vec<Vec<Drawn>>;

#[expect(clippy::too_many_arguments, reason = "the parts of one study")]
fn futures(
    histories: &[BuyingHistory],
    membership: &Membership<'_>,
    worlds: &[World],
    spend: &SpendBasis,
    fit: &PurchaseFit,
    params: &LifetimeParams,
    seed: u32,
    progress: &dyn Progress,
) -> Result<(Vec<CustomerValue>, Totals), Cancelled> {
    let done = AtomicU32::new(0);
    let blocks = histories.len().div_ceil(BLOCK).max(1);
    let block = |index: usize| {
        let mut random = stream(seed, FUTURES, index as u32);
        let mut totals = vec![vec![[0.0; 2]; worlds.len()]; membership.count + 1];
        let from = index * BLOCK;
        let mut values = Vec::with_capacity(BLOCK);
        for (customer, own) in histories.iter().enumerate().skip(from).take(BLOCK) {
            let mean = own.monetary / f64::from(own.repeats + 1);
            let ticket = |world: &'_ World| world.spend.is_none().then_some(Ticket::Own(mean));
            let drawn: Vec<Drawn> = worlds
                .iter()
                .map(|world| {
                    let ticket = ticket(world).or(world.spend.as_ref().map(Ticket::Drawn)).expect("one of the two");
                    draw_future(&world.purchases, ticket, own, params.yearly_rate, &mut random)
                })
                .collect();
            for group in membership.of(customer) {
                totals[group].iter_mut().zip(&drawn).for_each(|(total, one)| add(total, one));
            }
            values.push(expected(own, fit, spend, mean, params, &drawn));
        }
        progress.report(0.5 + done.fetch_add(1, Ordering::Relaxed) as f32 / blocks as f32 / 2.0)?;
        Ok((values, totals))
    };
    let parts: Vec<(Vec<CustomerValue>, Totals)> = (0..blocks).into_par_iter().map(block).collect::<Result<_, Cancelled>>()?;
    let mut totals = vec![vec![[0.0; 2]; worlds.len()]; membership.count + 1];
    let mut customers = Vec::with_capacity(histories.len());
    for (values, part) in parts {
        customers.extend(values);
        totals.iter_mut().zip(&part).for_each(|(all, own)| all.iter_mut().zip(own).for_each(|(total, one)| add(total, one)));
    }
    Ok((customers, totals))
}

fn expected(
    own: &BuyingHistory,
    fit: &PurchaseFit,
    spend: &SpendBasis,
    mean: f64,
    params: &LifetimeParams,
    drawn: &[Drawn],
) -> CustomerValue {
    let ticket = match spend {
        SpendBasis::Model(spend) => expected_ticket(&spend.params, own.repeats, own.repeat_ticket),
        SpendBasis::Own(_) => mean,
    };
    let purchases = |years: f64, rate: f64| expected_purchases(&fit.params, own, years * WEEKS_OF_YEAR, rate);
    CustomerValue {
        alive: Some(alive_chance(&fit.params, own)),
        orders: purchases(1.0, 0.0),
        money: [1.0, 2.0].map(|years| ticket * purchases(years, params.yearly_rate)),
        range: ranges(drawn, 0.8),
    }
}

/// The middle `share` of drawn values, for 12 and 24 months.
fn ranges(drawn: &[Drawn], share: f64) -> Option<[Interval; 2]> {
    let range = |horizon: usize| {
        let mut values: Vec<f64> = drawn.iter().map(|one| one[horizon]).collect();
        values.sort_unstable_by(f64::total_cmp);
        let tail = (1.0 - share) / 2.0;
        Some(Interval { low: quantile_sorted(&values, tail)?, high: quantile_sorted(&values, 1.0 - tail)? })
    };
    Some([range(0)?, range(1)?])
}

/// Who belongs to which group; everybody belongs to the last one.
struct Membership<'a> {
    groups: &'a [Option<u32>],
    count: usize,
}

impl Membership<'_> {
    fn of(&self, customer: usize) -> impl Iterator<Item = usize> {
        let own = self.groups[customer].map(|group| group as usize).filter(|group| *group < self.count);
        own.into_iter().chain([self.count])
    }

    fn sums(&self, customers: &[CustomerValue], totals: Option<&Totals>) -> Vec<GroupValue> {
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
            group.range = ranges(totals, crate::interval::CONFIDENCE);
        }
        groups
    }
}

fn by_history(
    histories: &[BuyingHistory],
    membership: &Membership<'_>,
    params: &LifetimeParams,
    error: FitError,
    classic: Option<PurchaseFit>,
    spend: SpendBasis,
) -> LifetimeStudy {
    let second = 1.0 / (1.0 + params.yearly_rate);
    let repeated = |own: &BuyingHistory| {
        // Half a year is the middle of the money of a year.
        let year = own.last_year.max(0.0) / (1.0 + params.yearly_rate).sqrt();
        let orders = f64::from(own.repeats + 1) / (own.age / WEEKS_OF_YEAR).max(1.0);
        CustomerValue { alive: None, orders, money: [year, year * (1.0 + second)], range: None }
    };
    let customers: Vec<CustomerValue> = histories.iter().map(repeated).collect();
    let groups = membership.sums(&customers, None);
    LifetimeStudy { fit: Err(error), classic, spend, customers, groups, refits: 0 }
}

fn add(total: &mut Drawn, one: &Drawn) {
    total.iter_mut().zip(one).for_each(|(total, one)| *total += one);
}
