use super::purchases::purchases;
use crate::{Error, Result, derived::Derived};
use analysis::clusters::{
    ClusterError, ClusterParams, ClusterPicture, ClusterStudy, Feature, FeatureNote, FeatureValues, choose_clusters, picture,
    prepare,
};
use analysis::{orders::CustomerOrders, progress::Progress};
use project::{Reader, customers::CustomerId};
use serde::{Deserialize, Serialize};

/// What a division of the customers is asked for. How many clusters is chosen afterwards: all numbers are computed at once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ClusterRequest {
    /// The day recency is counted to; `None` is the day after the last order.
    pub at: Option<i32>,
    pub seed: u32,
}

impl Default for ClusterRequest {
    fn default() -> Self {
        Self { at: None, seed: 42 }
    }
}

/// The buyers divided into 1 to 12 clusters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClusterResult {
    pub at: i32,
    /// Rows of the study.
    pub customers: Vec<CustomerId>,
    pub orders: Vec<CustomerOrders>,
    /// Customers left out because they never ordered.
    pub without_orders: Vec<CustomerId>,
    pub notes: Vec<FeatureNote>,
    pub study: ClusterStudy,
    pub picture: ClusterPicture,
}

/// Division by the way of buying: recency, orders, money, average ticket and time between orders, each by its logarithm.
pub struct Clusters;

impl Derived for Clusters {
    type Parameters = ClusterRequest;
    type Value = ClusterResult;
    const KIND: &'static str = "clusters";
    const TABLES: &'static [&'static str] = &["batch", "customer", "order_line"];

    fn compute(reader: &Reader, request: &ClusterRequest, progress: &dyn Progress) -> Result<ClusterResult> {
        let purchases = purchases(reader, request.at)?.ok_or(Error::input("no-orders"))?;
        let (mut customers, mut orders, mut without_orders) = (vec![], vec![], vec![]);
        for (customer, own) in purchases.customers.iter().zip(purchases.orders) {
            match own {
                Some(own) => {
                    customers.push(customer.id);
                    orders.push(own);
                }
                None => without_orders.push(customer.id),
            }
        }
        let space = prepare(&features(&orders), &[]).map_err(|error| Error::internal("preparing features", error))?;
        let study =
            choose_clusters(&space.matrix, ClusterParams::default(), request.seed, progress).map_err(|error| match error {
                ClusterError::TooFewRows { distinct } => Error::input("too-few-customers").with("n", distinct as usize),
                ClusterError::Cancelled(cancelled) => cancelled.into(),
            })?;
        let picture = picture(&space.matrix);
        Ok(ClusterResult { at: purchases.at, customers, orders, without_orders, notes: space.notes, study, picture })
    }
}

/// The features of a division, keyed as the columns of a profile.
pub(super) fn features(orders: &[CustomerOrders]) -> Vec<Feature> {
    let feature = |key: &str, value: fn(&CustomerOrders) -> Option<f64>| Feature {
        key: key.to_owned(),
        block: key.to_owned(),
        values: FeatureValues::Number { values: orders.iter().map(value).collect(), log: true },
    };
    vec![
        feature("recency", |own| Some(f64::from(own.recency_days))),
        feature("orders", |own| Some(f64::from(own.orders))),
        feature("monetary", |own| Some(own.monetary)),
        feature("ticket", |own| Some(own.average_ticket)),
        feature("gap", |own| own.median_gap_days),
    ]
}
