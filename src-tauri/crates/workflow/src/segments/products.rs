use crate::Result;
use project::Reader;
use project::customers::CustomerId;
use project::orders::{self, Product, ProductId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What a group buys most.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TopProduct {
    pub name: String,
    /// Of the group's revenue from products, net of returns, 0 to 1.
    pub share: f64,
}

/// The three products with the most revenue of each group; `group` names a customer's group by index.
pub(super) fn top(reader: &Reader, group: &HashMap<CustomerId, usize>, groups: usize) -> Result<Vec<Vec<TopProduct>>> {
    let mut revenue: Vec<HashMap<ProductId, f64>> = vec![HashMap::new(); groups];
    for sale in orders::sales(reader)? {
        if let (Some(own), Some(product)) = (group.get(&sale.customer), sale.product) {
            *revenue[*own].entry(product).or_default() += sale.amount;
        }
    }
    let names: HashMap<ProductId, String> =
        reader.all::<Product>()?.into_iter().map(|product| (product.id, product.name)).collect();
    Ok(revenue.into_iter().map(|own| best(own, &names)).collect())
}

fn best(revenue: HashMap<ProductId, f64>, names: &HashMap<ProductId, String>) -> Vec<TopProduct> {
    let total: f64 = revenue.values().sum();
    let mut rows: Vec<(ProductId, f64)> = revenue.into_iter().filter(|(_, money)| *money > 0.0).collect();
    rows.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    let named = rows.into_iter().take(3);
    named.filter_map(|(product, money)| Some(TopProduct { name: names.get(&product)?.clone(), share: money / total })).collect()
}
