use super::list::units;
use super::shopping::{self, Order, Part};
use super::signs::{Asked, Sign, Signs, is_closed};
use crate::{Error, Result, derived};
use analysis::orders::{CustomerOrders, OrderLine, ReturnsRule, RfmScore};
use analysis::orders::{customer_orders, default_rules, name_segment, score_by_quintiles};
use jiff::civil::Date;
use project::customers::{Customer, CustomerId};
use project::directory::{self, NamedLine};
use project::journeys::TouchpointId;
use project::segments::{Segment, SegmentId};
use project::voice::{Feedback, Response, Tone};
use project::{Reader, customers};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Everything known of a customer up to a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CustomerCard {
    /// The day that counts as today, from 1970-01-01.
    pub at: i32,
    pub customer: Customer,
    pub business_unit: Option<String>,
    pub segments: Vec<CardSegment>,
    /// `None` until the signs of all customers are computed, because the scores are given among all, or without orders.
    pub score: Option<CardScore>,
    /// `None` without orders.
    pub orders: Option<CustomerOrders>,
    /// Every month from the first order to today, without gaps.
    pub months: Vec<CardMonth>,
    /// The newest orders and returns, at most 50; `documents` counts all.
    pub newest: Vec<CardOrder>,
    pub documents: u32,
    /// The products by money, at most 10.
    pub basket: Vec<BasketProduct>,
    /// Products bought, and the money of all of them net of returns.
    pub products: u32,
    pub basket_amount: f64,
    /// The newest first.
    pub responses: Vec<CardResponse>,
    pub feedback: Vec<CardCase>,
    /// `None` until the signs of this day are computed.
    pub signs: Option<Vec<Sign>>,
    /// The data changed since the signs and scores were computed.
    pub stale: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CardSegment {
    pub id: SegmentId,
    pub name: String,
    pub colour: i32,
}

/// Scores among all buyers, and the named group (`rfm-group-…`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CardScore {
    pub score: RfmScore,
    pub group: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CardMonth {
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
    /// Net of returns.
    pub amount: f64,
    pub orders: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CardOrder {
    pub number: String,
    pub day: i32,
    pub amount: f64,
    pub lines: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BasketProduct {
    pub product: String,
    pub product_group: String,
    /// Net of returns.
    pub amount: f64,
    /// Of the money of all products, 0 to 1; `None` when that is not above 0.
    pub share: Option<f64>,
    pub orders: u32,
}

/// A survey response or an interview with all that was said in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CardResponse {
    pub response: Response,
    pub answers: Vec<CardAnswer>,
    pub quotes: Vec<CardQuote>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CardAnswer {
    pub touchpoint: String,
    pub importance: Option<f64>,
    pub satisfaction: Option<f64>,
    pub recommendation: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CardQuote {
    pub touchpoint: String,
    pub tone: Tone,
    pub quote: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CardCase {
    pub case: Feedback,
    pub touchpoint: String,
    pub closed: bool,
    pub past_due: bool,
}

const NEWEST: usize = 50;
const TOP_PRODUCTS: usize = 10;

/// The card of a customer at a day; `None` takes the last one in the data.
pub fn card(reader: &Reader, id: CustomerId, at: Option<i32>) -> Result<CustomerCard> {
    let customer = directory::find(reader, id)?.ok_or(Error::input("no-such-customer"))?;
    let signs = derived::load::<Signs>(reader, &Asked { at })?;
    // The last day of all data is known from the signs; to look for it anew would read every line.
    let fresh = signs.as_ref().filter(|stored| !stored.stale).map(|stored| stored.value.at);
    let at = match at.or(fresh) {
        Some(day) => day,
        None => directory::last_day(reader)?.unwrap_or_default(),
    };
    let lines = directory::lines_of(reader, id, at)?;
    let orders = shopping::orders(lines.iter().map(|NamedLine { line, .. }| Part {
        number: &line.number,
        day: line.day,
        amount: line.amount,
    }));
    let metrics = metrics(&orders, &lines, at);
    let score = metrics.as_ref().zip(signs.as_ref().and_then(|stored| stored.value.cuts));
    let (basket, products, basket_amount) = basket(&lines);
    let touchpoints: HashMap<TouchpointId, String> = directory::touchpoint_names(reader)?.into_iter().collect();
    Ok(CustomerCard {
        at,
        business_unit: customer.business_unit_id.and_then(|unit| units(reader).ok()?.remove(&unit)),
        segments: segments_of(reader, &reader.all()?, id)?,
        score: score.map(|(metrics, cuts)| named(score_by_quintiles(metrics, &cuts))),
        months: months(&orders, at),
        newest: orders.iter().rev().take(NEWEST).map(CardOrder::of).collect(),
        documents: orders.len() as u32,
        orders: metrics,
        basket,
        products,
        basket_amount,
        responses: responses(reader, id, at, &touchpoints)?,
        feedback: feedback(reader, id, at, &touchpoints)?,
        stale: signs.as_ref().is_some_and(|stored| stored.stale),
        signs: signs.map(|stored| stored.value.of(id).to_vec()),
        customer,
    })
}

pub(super) fn segments_of(reader: &Reader, all: &[Segment], id: CustomerId) -> Result<Vec<CardSegment>> {
    let own = directory::segments_of(reader, id)?;
    let known = own.iter().filter_map(|id| all.iter().find(|segment| segment.id == *id));
    Ok(known.map(|it| CardSegment { id: it.id, name: it.name.clone(), colour: it.colour }).collect())
}

impl CardOrder {
    fn of(order: &Order) -> Self {
        Self { number: order.number.clone(), day: order.day, amount: order.amount, lines: order.lines }
    }
}

/// Recency counts from the day after, as on the screen of orders.
fn metrics(orders: &[Order], lines: &[NamedLine], at: i32) -> Option<CustomerOrders> {
    let number: HashMap<&str, u32> = orders.iter().map(|order| order.number.as_str()).zip(0..).collect();
    let line = |NamedLine { line, .. }: &NamedLine| OrderLine {
        customer: 0,
        order: number[line.number.as_str()],
        day: line.day,
        amount: line.amount,
    };
    let lines: Vec<OrderLine> = lines.iter().map(line).collect();
    customer_orders(&lines, 1, at + 1, ReturnsRule::Netted).pop().flatten()
}

fn named(score: RfmScore) -> CardScore {
    let rules = default_rules();
    let group = name_segment(&rules, score).map(|row| rules[row].key.clone()).unwrap_or_default();
    CardScore { score, group }
}

fn months(orders: &[Order], at: i32) -> Vec<CardMonth> {
    let Some(first) = orders.first() else { return vec![] };
    let index = |day: i32| {
        let date: Date = crate::text::date(day);
        i32::from(date.year()) * 12 + i32::from(date.month()) - 1
    };
    let begin = index(first.day);
    let empty =
        |at: i32| CardMonth { year: at.div_euclid(12) as i16, month: at.rem_euclid(12) as i8 + 1, amount: 0.0, orders: 0 };
    let mut months: Vec<CardMonth> = (begin..=index(at)).map(empty).collect();
    for order in orders {
        let month = &mut months[(index(order.day) - begin) as usize];
        month.amount += order.amount;
        month.orders += u32::from(order.bought);
    }
    months
}

/// The products by money, how many there are, and their money together. Lines without a product are left out.
fn basket(lines: &[NamedLine]) -> (Vec<BasketProduct>, u32, f64) {
    let mut of: HashMap<(&str, &str), (f64, Vec<&str>)> = HashMap::new();
    for NamedLine { line, product, product_group } in lines.iter().filter(|line| !line.product.is_empty()) {
        let (amount, orders) = of.entry((product, product_group)).or_default();
        *amount += line.amount;
        if line.amount >= 0.0 {
            orders.push(&line.number);
        }
    }
    let total: f64 = of.values().map(|(amount, _)| amount).sum();
    let product = |((product, group), (amount, mut orders)): ((&str, &str), (f64, Vec<&str>))| {
        orders.sort_unstable();
        orders.dedup();
        BasketProduct {
            product: product.to_owned(),
            product_group: group.to_owned(),
            amount,
            share: (total > 0.0).then(|| amount / total),
            orders: orders.len() as u32,
        }
    };
    let mut all: Vec<BasketProduct> = of.into_iter().map(product).collect();
    all.sort_by(|one, other| other.amount.total_cmp(&one.amount).then_with(|| one.product.cmp(&other.product)));
    let n = all.len() as u32;
    all.truncate(TOP_PRODUCTS);
    (all, n, total)
}

fn responses(reader: &Reader, id: CustomerId, at: i32, names: &HashMap<TouchpointId, String>) -> Result<Vec<CardResponse>> {
    let name = |id: TouchpointId| names.get(&id).cloned().unwrap_or_default();
    let full = |response: Response| {
        let answer = |it: project::voice::Answer| CardAnswer {
            touchpoint: name(it.touchpoint_id),
            importance: it.importance,
            satisfaction: it.satisfaction,
            recommendation: it.recommendation,
        };
        let quote = |it: project::voice::Remark| CardQuote { touchpoint: name(it.touchpoint_id), tone: it.tone, quote: it.quote };
        Ok(CardResponse {
            answers: directory::answers_of(reader, &response)?.into_iter().map(answer).collect(),
            quotes: directory::remarks_of(reader, &response)?.into_iter().map(quote).collect(),
            response,
        })
    };
    directory::responses_of(reader, id, at)?.into_iter().map(full).collect()
}

fn feedback(reader: &Reader, id: CustomerId, at: i32, names: &HashMap<TouchpointId, String>) -> Result<Vec<CardCase>> {
    let case = |case: Feedback| {
        let closed = is_closed(&case.status);
        CardCase {
            touchpoint: case.touchpoint_id.and_then(|id| names.get(&id).cloned()).unwrap_or_default(),
            past_due: !closed && case.due.is_some_and(|due| due < at),
            closed,
            case,
        }
    };
    Ok(directory::feedback_of(reader, id, at)?.into_iter().map(case).collect())
}

/// The customer of a code, for the command line.
pub fn by_code(reader: &Reader, code: &str) -> Result<CustomerId> {
    let all = customers::active(reader)?;
    let found = all.iter().find(|customer| customer.code == code.trim());
    found.map(|customer| customer.id).ok_or(Error::input("no-such-customer"))
}
