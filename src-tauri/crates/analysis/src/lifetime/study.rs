use serde::{Deserialize, Serialize};

use super::draws::Draws;
use super::groups::Membership;
use super::worlds::worlds;
use super::{BuyingHistory, FitError, PurchaseFit, PurchaseModel, SpendFit, SpendRefusal, fit_purchases, fit_spend};
use crate::interval::Interval;
use crate::progress::{Cancelled, Progress};

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
    /// Of 12 and 24 months, never below 0: whoever got back more than they paid is expected to bring nothing. The interval holds
    /// 80 % of the drawn futures. `None` where history stands in or no refit found parameters.
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
    /// 95 % of the drawn totals: parameters refitted and the future drawn. `None` where history stands in or no refit found
    /// parameters.
    pub range: Option<[Interval; 2]>,
}

/// How an order of the future was valued.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum SpendBasis {
    Model(SpendFit),
    /// The mean of the customer's own order days, at least 0.
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
    let (membership, yearly_rate) = (&membership, params.yearly_rate);
    let draws = Draws { histories, membership, worlds: &worlds, fitted: &fit.params, spend: &spend, yearly_rate, seed };
    let (customers, totals) = draws.all(progress)?;
    let groups = membership.sums(&customers, Some(&totals));
    Ok(LifetimeStudy { fit: Ok(fit), classic, spend, customers, groups, refits: worlds.len() as u32 })
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
        let orders = f64::from(own.last_year_days);
        CustomerValue { alive: None, orders, money: [year, year * (1.0 + second)], range: None }
    };
    let customers: Vec<CustomerValue> = histories.iter().map(repeated).collect();
    let groups = membership.sums(&customers, None);
    LifetimeStudy { fit: Err(error), classic, spend, customers, groups, refits: 0 }
}
