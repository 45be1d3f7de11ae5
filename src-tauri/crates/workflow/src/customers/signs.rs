use super::shopping::{self, Order, Part};
use crate::derived::Derived;
use crate::{Error, Result, text::Wording};
use analysis::orders::{CustomerOrders, OWN_GAPS, OrderLine, ReturnsRule, RfmCuts, ScoreRule};
use analysis::orders::{customer_orders, falling_ticket, gap_limit, is_regular, rfm};
use analysis::progress::Progress;
use project::customers::CustomerId;
use project::orders::NumberedSale;
use project::segments::SegmentId;
use project::{Reader, directory, orders, segments};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// What is wrong with a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum SignKind {
    OverdueOrder,
    FallingTicket,
    Detractor,
    FeedbackPastDue,
}

/// What a sign was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[ts(export)]
pub enum SignSource {
    /// The number of an order of this customer.
    Order {
        number: String,
    },
    Response {
        id: i32,
    },
    Feedback {
        id: i32,
    },
}

/// A warning sign: what is wrong in words with its n, since when, and where that stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Sign {
    pub kind: SignKind,
    /// Of the last order, of the answer, or the day a case was due; from 1970-01-01.
    pub day: i32,
    pub text: Wording,
    pub source: SignSource,
}

/// A customer with at least one sign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SignedCustomer {
    pub customer: CustomerId,
    /// Money of all orders, net of returns.
    pub monetary: f64,
    pub signs: Vec<Sign>,
}

/// How many customers each rule could judge.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Judged {
    /// Regular buyers.
    pub regular: u32,
    /// Buyers with enough orders to compare tickets.
    pub tickets: u32,
    /// Customers who gave a recommendation.
    pub graded: u32,
}

/// The signs of all customers at one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CustomerSigns {
    pub at: i32,
    pub judged: Judged,
    /// The bounds between the scores of recency, orders and money at this day; `None` without orders.
    pub cuts: Option<RfmCuts>,
    /// The most signs first, then the most money.
    pub customers: Vec<SignedCustomer>,
}

impl CustomerSigns {
    pub fn of(&self, customer: CustomerId) -> &[Sign] {
        self.customers.iter().find(|row| row.customer == customer).map_or(&[], |row| &row.signs)
    }
}

/// The day asked about; `None` takes the last one in the data.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export, rename = "SignsAsked")]
pub struct Asked {
    pub at: Option<i32>,
}

/// The signs as a result that is kept.
pub struct Signs;

impl Derived for Signs {
    type Parameters = Asked;
    type Value = CustomerSigns;
    const KIND: &'static str = "customer-signs";
    const TABLES: &'static [&'static str] = &["batch", "customer", "order_line", "response", "feedback", "segment_member"];

    fn compute(reader: &Reader, asked: &Asked, progress: &dyn Progress) -> Result<CustomerSigns> {
        let at = match asked.at {
            Some(day) => day,
            None => directory::last_day(reader)?.ok_or(Error::input("no-days"))?,
        };
        progress.report(0.05)?;
        let buyers = buyers(reader, at, progress)?;
        progress.report(0.6)?;
        let mut found: BTreeMap<CustomerId, Vec<Sign>> = BTreeMap::new();
        let mut judged = overdue(reader, &buyers, at, &mut found)?;
        progress.report(0.7)?;
        judged.tickets = falling(&buyers, &mut found);
        judged.graded = detractors(reader, at, &mut found)?;
        past_due(reader, at, &mut found)?;
        progress.report(0.8)?;
        let metrics = metrics(&buyers, at);
        let cuts = rfm(&metrics, ScoreRule::Quintiles).map(|study| study.cuts);
        let money: HashMap<CustomerId, f64> =
            buyers.iter().zip(&metrics).filter_map(|(buyer, own)| Some((buyer.customer, own.as_ref()?.monetary))).collect();
        let mut customers: Vec<SignedCustomer> = found
            .into_iter()
            .map(|(customer, signs)| SignedCustomer {
                monetary: money.get(&customer).copied().unwrap_or_default(),
                customer,
                signs,
            })
            .collect();
        customers.sort_by(|one, other| {
            other
                .signs
                .len()
                .cmp(&one.signs.len())
                .then(other.monetary.total_cmp(&one.monetary))
                .then(one.customer.cmp(&other.customer))
        });
        Ok(CustomerSigns { at, judged, cuts, customers })
    }
}

/// A customer with order lines.
struct Buyer {
    customer: CustomerId,
    orders: Vec<Order>,
    lines: Vec<OrderLine>,
}

fn buyers(reader: &Reader, at: i32, progress: &dyn Progress) -> Result<Vec<Buyer>> {
    let mut buyers: Vec<Buyer> = Vec::new();
    let mut own: Vec<NumberedSale> = Vec::new();
    let mut close = |own: &mut Vec<NumberedSale>| {
        if let Some(first) = own.first() {
            buyers.push(buyer(first.customer, buyers.len() as u32, own));
            own.clear();
        }
    };
    let mut seen = 0u32;
    orders::each_sale(reader, at, |sale| {
        if own.first().is_some_and(|first| first.customer != sale.customer) {
            close(&mut own);
        }
        own.push(sale);
        seen += 1;
        // The share is not known before the end; half of the work lies here.
        if seen.is_multiple_of(4096) { progress.report(0.3).map_err(Error::from) } else { Ok(()) }
    })?;
    close(&mut own);
    Ok(buyers)
}

fn buyer(customer: CustomerId, index: u32, sales: &[NumberedSale]) -> Buyer {
    let part = |sale: &'_ NumberedSale| -> (String, i32, f64) { (sale.number.clone(), sale.day, sale.amount) };
    let parts: Vec<(String, i32, f64)> = sales.iter().map(part).collect();
    let orders = shopping::orders(parts.iter().map(|(number, day, amount)| Part { number, day: *day, amount: *amount }));
    let number: HashMap<&str, u32> = orders.iter().map(|order| order.number.as_str()).zip(0..).collect();
    let line = |sale: &NumberedSale| OrderLine {
        customer: index,
        order: number[sale.number.as_str()],
        day: sale.day,
        amount: sale.amount,
    };
    let lines = sales.iter().map(line).collect();
    Buyer { customer, orders, lines }
}

/// Recency counts from the day after, as on the screen of orders: yesterday's buyer has a recency of one day.
fn metrics(buyers: &[Buyer], at: i32) -> Vec<Option<CustomerOrders>> {
    let lines: Vec<OrderLine> = buyers.iter().flat_map(|buyer| buyer.lines.iter().copied()).collect();
    customer_orders(&lines, buyers.len(), at + 1, ReturnsRule::Netted)
}

/// Regular buyers whose time without an order exceeds the limit of their own gaps, or of their segment's.
fn overdue(reader: &Reader, buyers: &[Buyer], at: i32, found: &mut BTreeMap<CustomerId, Vec<Sign>>) -> Result<Judged> {
    let mut segment: HashMap<CustomerId, SegmentId> = HashMap::new();
    for (id, customer) in segments::members(reader)? {
        segment.entry(customer).or_insert(id);
    }
    let rhythm = |buyer: &Buyer| {
        let bought = buyer.orders.iter().filter(|order| order.bought).count() as u32;
        let (gaps, last) = shopping::gaps(&buyer.orders);
        is_regular(bought, &gaps).then_some((gaps, last?))
    };
    let regular: Vec<(&Buyer, Vec<f64>, i32)> =
        buyers.iter().filter_map(|buyer| rhythm(buyer).map(|(gaps, last)| (buyer, gaps, last))).collect();
    let mut pools: HashMap<Option<SegmentId>, Vec<f64>> = HashMap::new();
    for (buyer, gaps, _) in &regular {
        pools.entry(segment.get(&buyer.customer).copied()).or_default().extend(gaps);
    }
    let limits: HashMap<_, (f64, usize)> =
        pools.iter().filter_map(|(of, gaps)| Some((*of, (gap_limit(gaps)?, gaps.len())))).collect();
    for (buyer, gaps, last) in &regular {
        let own = gaps.len() >= OWN_GAPS;
        let (limit, n) = if own {
            (gap_limit(gaps).expect("there are gaps"), gaps.len())
        } else {
            limits[&segment.get(&buyer.customer).copied()]
        };
        let since = f64::from(at - last);
        if since > limit {
            let text = Wording::new(if own { "sign-overdue-own" } else { "sign-overdue-pooled" })
                .with("since", since)
                .with("limit", (limit * 10.0).round() / 10.0)
                .with("n", n);
            let number = buyer.orders.iter().rfind(|order| order.bought).map(|order| order.number.clone()).unwrap_or_default();
            let sign = Sign { kind: SignKind::OverdueOrder, day: *last, text, source: SignSource::Order { number } };
            found.entry(buyer.customer).or_default().push(sign);
        }
    }
    Ok(Judged { regular: regular.len() as u32, ..Judged::default() })
}

fn falling(buyers: &[Buyer], found: &mut BTreeMap<CustomerId, Vec<Sign>>) -> u32 {
    let mut judged = 0;
    for buyer in buyers {
        let bought: Vec<&Order> = buyer.orders.iter().filter(|order| order.bought).collect();
        judged += u32::from(bought.len() >= 8);
        let amounts: Vec<f64> = bought.iter().map(|order| order.amount).collect();
        let (Some(falling), Some(last)) = (falling_ticket(&amounts), bought.last()) else { continue };
        let text = Wording::new("sign-falling-text")
            .with("percent", ((1.0 - falling.median_newest / falling.median_before) * 100.0).round())
            .with("newest", falling.newest as usize)
            .with("before", falling.before as usize)
            .with("chance", falling.chance);
        let source = SignSource::Order { number: last.number.clone() };
        found.entry(buyer.customer).or_default().push(Sign { kind: SignKind::FallingTicket, day: last.day, text, source });
    }
    judged
}

/// Customers whose newest recommendation is 6 or less.
fn detractors(reader: &Reader, at: i32, found: &mut BTreeMap<CustomerId, Vec<Sign>>) -> Result<u32> {
    let grades = directory::newest_grades(reader, at)?;
    for grade in grades.iter().filter(|grade| grade.recommendation <= 6) {
        let text = Wording::new("sign-detractor-grade").with("grade", grade.recommendation);
        let source = SignSource::Response { id: grade.response.0 };
        found.entry(grade.customer).or_default().push(Sign { kind: SignKind::Detractor, day: grade.day, text, source });
    }
    Ok(grades.len() as u32)
}

fn past_due(reader: &Reader, at: i32, found: &mut BTreeMap<CustomerId, Vec<Sign>>) -> Result<()> {
    for case in directory::due_before(reader, at)?.into_iter().filter(|case| !is_closed(&case.status)) {
        let (Some(customer), Some(due)) = (case.customer_id, case.due) else { continue };
        let text = Wording::new("sign-past-due").with("days", at - due).with("status", case.status.as_str());
        let source = SignSource::Feedback { id: case.id.0 };
        found.entry(customer).or_default().push(Sign { kind: SignKind::FeedbackPastDue, day: due, text, source });
    }
    Ok(())
}

/// Beginnings of the words by which companies say that a case is done with.
const CLOSED: [&str; 10] = ["выполн", "отмен", "закры", "решен", "заверш", "complet", "cancel", "close", "resolv", "done"];

/// Whether a case needs nobody any more.
pub fn is_closed(status: &str) -> bool {
    let status = status.trim().to_lowercase().replace('ё', "е");
    CLOSED.iter().any(|word| status.starts_with(word))
}
