//! What the data say of the customers of each segment: the facts of its persona card.

use super::said::{Rated, Said};
use crate::Result;
use analysis::voice::{MeanScore, NpsScore, nps};
use project::Reader;
use project::customers::{Customer, CustomerId};
use project::segments::SegmentId;
use project::voice::{Response, Source};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// Fewer answers say nothing of a touchpoint.
const LEAST_ANSWERS: u32 = 5;
const IMPORTANT: usize = 2;

/// What the data say of a segment's customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PersonaFacts {
    /// The commonest region, industry and size, where one is known.
    pub attributes: Vec<CommonAttribute>,
    /// Of survey answers.
    pub nps: NpsScore,
    /// The touchpoints that matter most, most first.
    pub important: Vec<TouchpointMean>,
    /// The touchpoint they are least satisfied with.
    pub worst: Option<TouchpointMean>,
    /// The newest pain in their own words.
    pub quote: Option<String>,
}

/// The commonest value of an attribute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CommonAttribute {
    /// `region`, `industry` or `size`.
    pub key: String,
    pub value: String,
    /// Among customers of whom it is known, 0 to 1.
    pub share: f64,
}

/// A mean over answers about touchpoints of one code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TouchpointMean {
    /// Code and name.
    pub touchpoint: String,
    /// 0 to 10.
    pub score: MeanScore,
}

/// The facts of every segment that has customers.
pub(super) fn facts(
    reader: &Reader,
    members: &[(SegmentId, CustomerId)],
    customers: &[Customer],
) -> Result<HashMap<SegmentId, PersonaFacts>> {
    let row_of: HashMap<CustomerId, &Customer> = customers.iter().map(|customer| (customer.id, customer)).collect();
    let mut own: BTreeMap<SegmentId, Vec<&Customer>> = BTreeMap::new();
    for (segment, customer) in members {
        own.entry(*segment).or_default().extend(row_of.get(customer));
    }
    let said = Said::read(reader)?;
    Ok(own.into_iter().map(|(segment, customers)| (segment, facts_of(&said, &customers))).collect())
}

fn facts_of(said: &Said, customers: &[&Customer]) -> PersonaFacts {
    let attribute = |key: &str, value: fn(&Customer) -> &str| commonest(key, customers.iter().map(|own| value(own)));
    let responses: Vec<&Response> = customers.iter().flat_map(|own| said.of(own.id)).collect();
    let survey = responses.iter().filter(|response| response.source == Source::Survey);
    let recommendations: Vec<f64> = survey.filter_map(|response| response.recommendation.map(f64::from)).collect();
    let rated = said.rated(customers.iter().map(|own| own.id));
    let mean = |rated: &Rated, score: &MeanScore| TouchpointMean {
        touchpoint: format!("{} {}", rated.code, rated.name),
        score: score.clone(),
    };
    let known = |score: &MeanScore| score.mean.filter(|_| score.n >= LEAST_ANSWERS);
    let mut important: Vec<(f64, &Rated)> = rated.iter().filter_map(|own| Some((known(&own.importance)?, own))).collect();
    important.sort_by(|one, other| other.0.total_cmp(&one.0));
    let satisfied = rated.iter().filter_map(|own| Some((known(&own.satisfaction)?, own)));
    let worst = satisfied.min_by(|one, other| one.0.total_cmp(&other.0));
    let newest = responses.iter().filter(|own| said.pain(own.id).is_some()).max_by_key(|own| (own.day, own.id));
    PersonaFacts {
        attributes: [
            attribute("region", |own| &own.region),
            attribute("industry", |own| &own.industry),
            attribute("size", |own| &own.size),
        ]
        .into_iter()
        .flatten()
        .collect(),
        nps: nps(&recommendations, None),
        important: important.iter().take(IMPORTANT).map(|(_, own)| mean(own, &own.importance)).collect(),
        worst: worst.map(|(_, own)| mean(own, &own.satisfaction)),
        quote: newest.and_then(|own| said.pain(own.id)).map(str::to_owned),
    }
}

/// The commonest word, the first in order of equals; `None` when no word is known.
fn commonest<'a>(key: &str, words: impl Iterator<Item = &'a str>) -> Option<CommonAttribute> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for word in words.filter(|word| !word.is_empty()) {
        *counts.entry(word).or_default() += 1;
    }
    let known: u32 = counts.values().sum();
    let (value, count) = counts.into_iter().rev().max_by_key(|(_, count)| *count)?;
    Some(CommonAttribute { key: key.to_owned(), value: value.to_owned(), share: f64::from(count) / f64::from(known) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commonest_word_has_its_share_of_the_known_ones() {
        let found = commonest("region", ["Урал", "Сибирь", "", "Урал", "Сибирь", "Юг"].into_iter()).unwrap();
        assert_eq!((found.value.as_str(), found.share), ("Сибирь", 0.4));
        assert_eq!(commonest("region", [""].into_iter()), None);
    }
}
