//! The orders of a project as sets of products, kept in memory while the data stay as they are: the slider asks several times a
//! second, and reading all orders takes far longer than searching them.

use crate::Result;
use analysis::baskets::{Baskets, LaterOrders, proposed_count};
use analysis::progress::Progress;
use project::batches::Batch;
use project::customers::CustomerId;
use project::orders::{self, Product};
use project::results::revision;
use project::segments::{self, SegmentId};
use project::{Entity, Reader};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

/// What counts as one thing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, rename = "BasketLevel")]
pub enum Level {
    #[default]
    Item,
    /// Product groups.
    Group,
}

/// The orders of the whole company; returns are left out.
pub(super) struct Bought {
    pub names: Vec<String>,
    orders: Vec<Order>,
    /// The last day.
    pub last: i32,
}

struct Order {
    customer: Option<CustomerId>,
    day: i32,
    items: Vec<u32>,
}

/// The orders of a segment, ready to be searched.
pub(super) struct Prepared {
    pub bought: Arc<Bought>,
    pub baskets: Baskets,
    pub proposed: Option<u32>,
    /// Items of the largest order.
    pub largest: usize,
    pub customers: Vec<LaterOrders>,
}

/// What a prepared set of orders depends on.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    level: Level,
    segment: Option<SegmentId>,
}

/// Of which orders something is kept: the file, what was imported into it and when, and the changes since. A new project at the
/// path of an old one may have as many changes, but its imports took place at other moments.
#[derive(PartialEq, Eq)]
struct Origin {
    file: String,
    imports: Vec<(String, String)>,
    revision: String,
}

impl Origin {
    fn of(reader: &Reader) -> Result<Self> {
        Ok(Self {
            file: reader.source().to_owned(),
            imports: reader.all::<Batch>()?.into_iter().map(|batch| (batch.hash, batch.imported_at)).collect(),
            revision: revision(reader, &["batch", "customer", "order_line", "product", "segment_member"])?,
        })
    }
}

/// What is kept of the project looked at last.
struct Kept {
    of: Origin,
    bought: HashMap<Level, Arc<Bought>>,
    prepared: HashMap<Key, Arc<Prepared>>,
}

static KEPT: Mutex<Option<Kept>> = Mutex::new(None);

/// The orders of a segment, from memory where nothing changed.
pub(super) fn prepared(
    reader: &Reader,
    level: Level,
    segment: Option<SegmentId>,
    progress: &dyn Progress,
) -> Result<Arc<Prepared>> {
    let of = Origin::of(reader)?;
    let key = Key { level, segment };
    let known = |kept: &Kept| (kept.prepared.get(&key).cloned(), kept.bought.get(&level).cloned());
    let (ready, bought) = kept(|kept| kept.as_ref().filter(|kept| kept.of == of).map(known)).unwrap_or_default();
    if let Some(ready) = ready {
        return Ok(ready);
    }
    progress.report(0.0)?;
    // Computed outside of the lock: two windows may do it twice, none waits for the other.
    let bought = bought.map_or_else(|| read(reader, level).map(Arc::new), Ok)?;
    progress.report(0.0)?;
    let ready = Arc::new(prepare(reader, &bought, segment)?);
    kept(|kept| {
        if kept.as_ref().is_none_or(|kept| kept.of != of) {
            *kept = Some(Kept { of, bought: HashMap::new(), prepared: HashMap::new() });
        }
        if let Some(kept) = kept {
            kept.bought.insert(level, bought);
            kept.prepared.insert(key, ready.clone());
        }
    });
    Ok(ready)
}

fn kept<T>(work: impl FnOnce(&mut Option<Kept>) -> T) -> T {
    work(&mut KEPT.lock().unwrap_or_else(PoisonError::into_inner))
}

fn read(reader: &Reader, level: Level) -> Result<Bought> {
    let last = orders::period(reader)?.map_or(0, |(_, last)| last);
    let mut names = Vec::new();
    let mut index: HashMap<String, u32> = HashMap::new();
    let mut item = HashMap::new();
    for product in reader.all::<Product>()? {
        let (key, name) = match level {
            Level::Item => (product.id.0.to_string(), named(&product)),
            Level::Group => (product.product_group.trim().to_owned(), product.product_group.trim().to_owned()),
        };
        if key.is_empty() {
            continue;
        }
        let place = *index.entry(key).or_insert_with(|| {
            names.push(name);
            names.len() as u32 - 1
        });
        item.insert(product.id(), place);
    }
    let mut found: Vec<Order> = Vec::new();
    let mut place: HashMap<(Option<CustomerId>, String), usize> = HashMap::new();
    orders::for_each_active(reader, |line| {
        let Some(item) = line.product.and_then(|product| item.get(&product)).filter(|_| line.amount >= 0.0) else { return };
        // Lines of an order follow one another as a rule.
        let key = (line.customer, line.number.to_owned());
        let at = *place.entry(key).or_insert_with(|| {
            found.push(Order { customer: line.customer, day: line.day, items: Vec::new() });
            found.len() - 1
        });
        found[at].day = found[at].day.min(line.day);
        found[at].items.push(*item);
    })?;
    Ok(Bought { names, orders: found, last })
}

fn named(product: &Product) -> String {
    let name = product.name.trim();
    if name.is_empty() { product.code.clone() } else { name.to_owned() }
}

fn prepare(reader: &Reader, bought: &Arc<Bought>, segment: Option<SegmentId>) -> Result<Prepared> {
    let members: Option<HashSet<CustomerId>> = match segment {
        None => None,
        Some(segment) => {
            let all = segments::members(reader)?;
            Some(all.into_iter().filter(|(of, _)| *of == segment).map(|(_, customer)| customer).collect())
        }
    };
    let inside = |order: &&Order| {
        members.as_ref().is_none_or(|members| order.customer.is_some_and(|customer| members.contains(&customer)))
    };
    let orders: Vec<&Order> = bought.orders.iter().filter(inside).collect();
    let baskets = Baskets::new(bought.names.len(), orders.iter().map(|order| order.items.clone()));
    let mut own: BTreeMap<CustomerId, Vec<&Order>> = BTreeMap::new();
    for order in &orders {
        if let Some(customer) = order.customer {
            own.entry(customer).or_default().push(order);
        }
    }
    Ok(Prepared {
        proposed: proposed_count(&baskets),
        largest: (0..baskets.len()).map(|order| baskets.order(order).len()).max().unwrap_or(0),
        customers: own.into_values().map(by_day).collect(),
        bought: bought.clone(),
        baskets,
    })
}

fn by_day(mut orders: Vec<&Order>) -> LaterOrders {
    orders.sort_by_key(|order| order.day);
    let items = |order: &&Order| {
        let mut items = order.items.clone();
        items.sort_unstable();
        items.dedup();
        items
    };
    LaterOrders { days: orders.iter().map(|order| order.day).collect(), items: orders.iter().map(items).collect() }
}
