use super::CardSegment;
use super::signs::{Asked, CustomerSigns, Judged, SignKind, Signs};
use crate::{Result, derived};
use project::customers::{Customer, CustomerId};
use project::journeys::{BusinessUnit, BusinessUnitId};
use project::results::Stored;
use project::segments::{self, Segment, SegmentId};
use project::{Reader, directory, fold, folded};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// Which customers are listed, and in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export, rename = "CustomerListRequest")]
pub struct ListRequest {
    /// Words that must all stand somewhere in the code, name, ИНН, region, industry, size, business unit or segment.
    pub text: String,
    pub segment: Option<SegmentId>,
    /// Customers with the most signs come first; otherwise all are listed by name.
    pub signs_first: bool,
    /// The day of the signs; `None` takes the last one in the data.
    pub at: Option<i32>,
}

/// The customers found, without their rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CustomerList {
    /// In the order of the list.
    pub ids: Vec<CustomerId>,
    /// Customers of the project.
    pub all: u32,
    /// `None` until the signs of this day are computed.
    pub signs: Option<SignsState>,
}

/// What is known of the signs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SignsState {
    /// The day that counts as today.
    pub at: i32,
    /// The data changed since.
    pub stale: bool,
    pub judged: Judged,
    /// Customers with at least one sign.
    pub signed: u32,
}

/// A customer as the list shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CustomerRow {
    pub customer: Customer,
    pub business_unit: Option<String>,
    pub segments: Vec<CardSegment>,
    pub signs: Vec<SignKind>,
}

/// The customers that satisfy a request.
pub fn list(reader: &Reader, request: &ListRequest) -> Result<CustomerList> {
    let signs: Option<Stored<CustomerSigns>> = derived::load::<Signs>(reader, &Asked { at: request.at })?;
    let (mut found, all) = matching(reader, &request.text, request.segment)?;
    let rank: HashMap<CustomerId, usize> = match &signs {
        Some(stored) if request.signs_first => stored.value.customers.iter().map(|row| row.customer).zip(0..).collect(),
        _ => HashMap::new(),
    };
    found.sort_by_cached_key(|(id, name)| (rank.get(id).copied().unwrap_or(usize::MAX), name.clone(), *id));
    let state = |stored: Stored<CustomerSigns>| SignsState {
        at: stored.value.at,
        stale: stored.stale,
        judged: stored.value.judged,
        signed: stored.value.customers.len() as u32,
    };
    Ok(CustomerList { ids: found.into_iter().map(|(id, _)| id).collect(), all, signs: signs.map(state) })
}

/// The customers with these words, the best first: those whose code, ИНН or name begins with them, then by name.
pub fn ids(reader: &Reader, text: &str, most: usize) -> Result<Vec<CustomerId>> {
    let wanted = folded(text);
    let (mut found, _) = matching(reader, text, None)?;
    found.sort_by_cached_key(|(id, name)| (!name.starts_with(&wanted), name.clone(), *id));
    Ok(found.into_iter().map(|(id, _)| id).take(most).collect())
}

/// The rows of a page of the list, in the order asked for; customers that are gone are left out.
pub fn rows(reader: &Reader, ids: &[CustomerId], at: Option<i32>) -> Result<Vec<CustomerRow>> {
    let signs = derived::load::<Signs>(reader, &Asked { at })?.map(|stored| stored.value);
    let units = units(reader)?;
    let segments: Vec<Segment> = reader.all()?;
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(customer) = directory::find(reader, *id)? else { continue };
        rows.push(CustomerRow {
            business_unit: customer.business_unit_id.and_then(|unit| units.get(&unit).cloned()),
            segments: super::card::segments_of(reader, &segments, *id)?,
            signs: signs.as_ref().map(|all| all.of(*id).iter().map(|sign| sign.kind).collect()).unwrap_or_default(),
            customer,
        });
    }
    Ok(rows)
}

pub fn units(reader: &Reader) -> Result<HashMap<BusinessUnitId, String>> {
    Ok(reader.all::<BusinessUnit>()?.into_iter().map(|unit| (unit.id, unit.name)).collect())
}

/// Customers with all the words, each with its folded name, and the number of all customers.
fn matching(reader: &Reader, text: &str, segment: Option<SegmentId>) -> Result<(Vec<(CustomerId, String)>, u32)> {
    let wanted = folded(text);
    let words: Vec<&str> = wanted.split(' ').filter(|word| !word.is_empty()).collect();
    let units = units(reader)?;
    let names: HashMap<SegmentId, String> = reader.all::<Segment>()?.into_iter().map(|it| (it.id, it.name)).collect();
    let mut of: HashMap<CustomerId, String> = HashMap::new();
    let mut members: HashSet<CustomerId> = HashSet::new();
    if segment.is_some() || !words.is_empty() {
        for (id, customer) in segments::members(reader)? {
            if segment == Some(id) {
                members.insert(customer);
            }
            let own = of.entry(customer).or_default();
            own.push(' ');
            own.push_str(&names[&id]);
        }
    }
    let (mut found, mut all) = (Vec::new(), 0);
    let mut hay = String::new();
    directory::each(reader, |entry| {
        all += 1;
        if segment.is_some() && !members.contains(&entry.id) {
            return;
        }
        if !words.is_empty() {
            hay.clear();
            let unit = entry.business_unit.and_then(|unit| units.get(&unit)).map_or("", String::as_str);
            let own = of.get(&entry.id).map_or("", String::as_str);
            for text in entry.texts.into_iter().chain([unit, own]) {
                fold(text, &mut hay);
                hay.push('\n');
            }
            if !words.iter().all(|word| hay.contains(word)) {
                return;
            }
        }
        found.push((entry.id, folded(entry.texts[1])));
    })?;
    Ok((found, all))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_fold(text: &str) {
        assert_eq!(folded(text), crate::data::plain(text), "«{text}»");
    }

    #[test]
    fn a_search_folds_as_the_joins_of_imports_do() {
        for text in ["ООО «Ёлка»", "  ИП  Белов\tН. Е. ", "\"A\" & 'B'", "", " » ", "АО Ромашка "] {
            check_fold(text);
        }
    }
}
