//! What customers can be divided by: purchases and assortment (TX), attributes and experience (UX).

use super::clusters::FrozenFeature;
use super::purchases::purchases;
use crate::{Error, Result, customers::last_day};
use analysis::clusters::{Feature, FeatureValues};
use analysis::orders::CustomerOrders;
use project::Reader;
use project::customers::{self, Customer, CustomerId};
use project::journeys::{BusinessUnit, Touchpoint, TouchpointId};
use project::orders::{self, Product};
use project::voice::{self, ResponseId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

pub const PURCHASES: &str = "purchases";
pub const ASSORTMENT: &str = "assortment";
pub const ATTRIBUTES: &str = "attributes";
pub const EXPERIENCE: &str = "experience";

/// More categories of an attribute are one category together.
const CATEGORIES: usize = 12;
/// The category of the words that are not among the commonest.
const REST: &str = "…";
/// Product groups with the most revenue are offered.
const GROUPS: usize = 12;
/// How the key of a product group's feature begins.
const PRODUCT: &str = "product:";

/// Something known of customers by which they can be divided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FeatureOption {
    pub key: String,
    /// `purchases`, `assortment`, `attributes` or `experience`.
    pub block: String,
    /// A name from the data, such as a product group or a touchpoint; `None`: the text of the key.
    pub label: Option<String>,
    /// Customers of whom it is known.
    pub known: u32,
}

/// Everything known of all customers.
pub(super) struct Known {
    /// The day recency is counted to; the last day of the data without orders.
    pub at: i32,
    pub customers: Vec<Customer>,
    /// By customer.
    pub orders: Vec<Option<CustomerOrders>>,
    features: Vec<(Feature, Option<String>)>,
}

impl Known {
    /// With the product groups and categories of the `wanted` features; without a word on them, those that are commonest today.
    pub fn read(reader: &Reader, at: Option<i32>, wanted: &[FrozenFeature]) -> Result<Self> {
        let bought = purchases(reader, at)?;
        let (at, customers, orders) = match bought {
            Some(bought) => (bought.at, bought.customers, bought.orders),
            None => {
                let customers = customers::active(reader)?;
                let orders = customers.iter().map(|_| None).collect();
                (at.or(last_day(reader)?).unwrap_or(0), customers, orders)
            }
        };
        let index: HashMap<CustomerId, usize> = customers.iter().map(|customer| customer.id).zip(0..).collect();
        let mut features = ways_of_buying(&orders);
        features.extend(assortment(reader, &index, wanted)?);
        features.extend(attributes(reader, &customers, wanted)?);
        features.extend(experience(reader, &index)?);
        Ok(Self { at, customers, orders, features })
    }

    /// What is known of at least one customer, in the order of blocks.
    pub fn options(&self) -> Vec<FeatureOption> {
        let option = |(feature, label): &(Feature, Option<String>)| FeatureOption {
            key: feature.key.clone(),
            block: feature.block.clone(),
            label: label.clone(),
            known: (0..self.customers.len()).filter(|customer| feature.knows(*customer)).count() as u32,
        };
        self.features.iter().map(option).filter(|option| option.known > 0).collect()
    }

    /// A feature of all customers by its key, with its name from the data.
    pub fn feature(&self, key: &str) -> Result<(&Feature, Option<&String>)> {
        let found = self.features.iter().find(|(feature, _)| feature.key == key);
        let (feature, label) = found.ok_or_else(|| Error::input("unknown-feature").with("name", key))?;
        Ok((feature, label.as_ref()))
    }
}

fn number(key: String, block: &str, values: Vec<Option<f64>>, log: bool) -> Feature {
    Feature { key, block: block.to_owned(), values: FeatureValues::Number { values, log } }
}

/// Recency, orders, money, average ticket and time between orders, each by its logarithm.
fn ways_of_buying(orders: &[Option<CustomerOrders>]) -> Vec<(Feature, Option<String>)> {
    let feature = |key: &str, value: fn(&CustomerOrders) -> Option<f64>| {
        let values = orders.iter().map(|own| own.as_ref().and_then(value)).collect();
        (number(key.to_owned(), PURCHASES, values, true), None)
    };
    vec![
        feature("recency", |own| Some(f64::from(own.recency_days))),
        feature("orders", |own| Some(f64::from(own.orders))),
        feature("monetary", |own| Some(own.monetary)),
        feature("ticket", |own| Some(own.average_ticket)),
        feature("gap", |own| own.median_gap_days),
    ]
}

/// The share of each product group in what a customer bought, returns left out.
fn assortment(
    reader: &Reader,
    index: &HashMap<CustomerId, usize>,
    wanted: &[FrozenFeature],
) -> Result<Vec<(Feature, Option<String>)>> {
    let groups: HashMap<_, String> =
        reader.all::<Product>()?.into_iter().map(|product| (product.id, product.product_group)).collect();
    let sales = orders::sales(reader)?;
    let spent = || {
        sales.iter().filter(|sale| sale.amount > 0.0).filter_map(|sale| {
            let group = groups.get(&sale.product?).filter(|group| !group.is_empty())?;
            Some((*index.get(&sale.customer)?, group.as_str(), sale.amount))
        })
    };
    let mut revenue: BTreeMap<&str, f64> = BTreeMap::new();
    let mut totals = vec![0.0; index.len()];
    for (customer, group, amount) in spent() {
        *revenue.entry(group).or_default() += amount;
        totals[customer] += amount;
    }
    let mut largest: Vec<(&str, f64)> = revenue.into_iter().collect();
    largest.sort_by(|one, other| other.1.total_cmp(&one.1));
    let mut kept: Vec<&str> = largest.into_iter().map(|(group, _)| group).take(GROUPS).collect();
    for group in wanted.iter().filter_map(|own| own.key.strip_prefix(PRODUCT)) {
        if !kept.contains(&group) {
            kept.push(group);
        }
    }
    let place: HashMap<&str, usize> = kept.iter().copied().zip(0..).collect();
    let mut amounts = vec![vec![0.0; index.len()]; kept.len()];
    for (customer, group, amount) in spent() {
        if let Some(place) = place.get(group) {
            amounts[*place][customer] += amount;
        }
    }
    let feature = |(group, spent): (&str, Vec<f64>)| {
        let share = |(own, total): (f64, &f64)| (*total > 0.0).then(|| own / total);
        let values = spent.into_iter().zip(&totals).map(share).collect();
        (number(format!("{PRODUCT}{group}"), ASSORTMENT, values, false), Some(group.to_owned()))
    };
    Ok(kept.into_iter().zip(amounts).map(feature).collect())
}

/// Region, industry, size and business unit as categories.
fn attributes(reader: &Reader, customers: &[Customer], wanted: &[FrozenFeature]) -> Result<Vec<(Feature, Option<String>)>> {
    let units: HashMap<_, String> = reader.all::<BusinessUnit>()?.into_iter().map(|unit| (unit.id, unit.name)).collect();
    let unit = |customer: &Customer| customer.business_unit_id.and_then(|unit| units.get(&unit).cloned()).unwrap_or_default();
    let feature = |key: &str, word: &dyn Fn(&Customer) -> String| {
        let words: Vec<String> = customers.iter().map(word).collect();
        let own = wanted.iter().find(|own| own.key == key && !own.categories.is_empty());
        let labels = own.map_or_else(|| commonest(&words), |own| own.categories.clone());
        (category(key, &words, labels), None)
    };
    Ok(vec![
        feature("region", &|customer| customer.region.clone()),
        feature("industry", &|customer| customer.industry.clone()),
        feature("size", &|customer| customer.size.clone()),
        feature("unit", &unit),
    ])
}

/// The commonest words, and the rest as one more.
fn commonest(words: &[String]) -> Vec<String> {
    let mut counts: BTreeMap<&String, u32> = BTreeMap::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        *counts.entry(word).or_default() += 1;
    }
    let mut labels: Vec<(&String, u32)> = counts.into_iter().collect();
    labels.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut labels: Vec<String> = labels.into_iter().map(|(label, _)| label.clone()).collect();
    if labels.len() > CATEGORIES {
        labels.truncate(CATEGORIES - 1);
        labels.push(REST.to_owned());
    }
    labels
}

/// Words by their place among the categories. An empty word is a missing value; an unknown one belongs to the rest or, where there
/// is none, comes behind all categories.
fn category(key: &str, words: &[String], labels: Vec<String>) -> Feature {
    let place: HashMap<&String, u32> = labels.iter().zip(0..).collect();
    let rest = labels.iter().position(|label| label == REST).unwrap_or(labels.len()) as u32;
    let value = |word: &String| (!word.is_empty()).then(|| place.get(word).copied().unwrap_or(rest));
    let values = words.iter().map(value).collect();
    Feature { key: key.to_owned(), block: ATTRIBUTES.to_owned(), values: FeatureValues::Category { values, labels } }
}

/// Means over a customer's answers: recommendation, and satisfaction and importance over all touchpoints and per touchpoint.
fn experience(reader: &Reader, index: &HashMap<CustomerId, usize>) -> Result<Vec<(Feature, Option<String>)>> {
    let touchpoints: HashMap<TouchpointId, Touchpoint> =
        reader.all::<Touchpoint>()?.into_iter().map(|touchpoint| (touchpoint.id, touchpoint)).collect();
    let responses = voice::responses(reader)?;
    let customer_of: HashMap<ResponseId, usize> =
        responses.iter().filter_map(|response| Some((response.id, *index.get(&response.customer_id?)?))).collect();
    let mut means: BTreeMap<(u8, String), Sums> = BTreeMap::new();
    let mut take = |order: u8, key: String, label: Option<String>, customer: usize, value: Option<f64>| {
        let Some(value) = value else { return };
        let Sums { of, .. } = means.entry((order, key)).or_insert_with(|| Sums { of: vec![(0.0, 0); index.len()], label });
        of[customer] = (of[customer].0 + value, of[customer].1 + 1);
    };
    for response in &responses {
        if let Some(customer) = customer_of.get(&response.id) {
            take(0, "recommendation".to_owned(), None, *customer, response.recommendation.map(f64::from));
        }
    }
    for answer in voice::answers(reader)? {
        let found = customer_of.get(&answer.response_id).zip(touchpoints.get(&answer.touchpoint_id));
        let Some((&customer, touchpoint)) = found else { continue };
        let label = || Some(format!("{} {}", touchpoint.code, touchpoint.name));
        take(1, "satisfaction".to_owned(), None, customer, answer.satisfaction);
        take(2, "importance".to_owned(), None, customer, answer.importance);
        take(3, format!("satisfaction:{}", touchpoint.code), label(), customer, answer.satisfaction);
        take(4, format!("importance:{}", touchpoint.code), label(), customer, answer.importance);
    }
    let mean = |(sum, count): (f64, u32)| (count > 0).then(|| sum / f64::from(count));
    let feature =
        |((_, key), Sums { of, label }): (_, Sums)| (number(key, EXPERIENCE, of.into_iter().map(mean).collect(), false), label);
    Ok(means.into_iter().map(feature).collect())
}

/// Sum and count of the answers of each customer, and the feature's name.
struct Sums {
    of: Vec<(f64, u32)>,
    label: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_categories_are_one_together() {
        let words: Vec<String> = (0..20).flat_map(|word| vec![format!("w{word:02}"); 20 - word]).chain([String::new()]).collect();
        let FeatureValues::Category { values, labels } = category("region", &words, commonest(&words)).values else {
            panic!("a category")
        };
        assert_eq!((labels.len(), labels[0].as_str(), labels[11].as_str()), (12, "w00", "…"));
        assert_eq!(values[0], Some(0));
        assert_eq!(values.last(), Some(&None));
        assert_eq!(values.iter().filter(|value| **value == Some(11)).count(), (1..=9).sum::<usize>());
    }
}
