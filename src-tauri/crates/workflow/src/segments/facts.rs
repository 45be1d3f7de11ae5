//! What the data say of the customers of each segment: the facts of its persona card.

use crate::Result;
use analysis::voice::{MeanScore, NpsScore, mean_score, nps};
use project::Reader;
use project::customers::{Customer, CustomerId};
use project::journeys::{Touchpoint, TouchpointId};
use project::segments::SegmentId;
use project::voice::{self, Answer, Response, ResponseId, Source, Tone};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// Fewer answers say nothing of a touchpoint.
const LEAST_ANSWERS: usize = 5;
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
    let voice = Voice::read(reader)?;
    Ok(own.into_iter().map(|(segment, customers)| (segment, voice.facts(&customers))).collect())
}

/// Everything that known customers said.
struct Voice {
    responses: HashMap<CustomerId, Vec<Response>>,
    answers: HashMap<ResponseId, Vec<Answer>>,
    pains: HashMap<ResponseId, String>,
    names: HashMap<TouchpointId, (String, String)>,
}

impl Voice {
    fn read(reader: &Reader) -> Result<Self> {
        let mut responses: HashMap<CustomerId, Vec<Response>> = HashMap::new();
        for response in voice::responses(reader)? {
            if let Some(customer) = response.customer_id {
                responses.entry(customer).or_default().push(response);
            }
        }
        let mut answers: HashMap<ResponseId, Vec<Answer>> = HashMap::new();
        for answer in voice::answers(reader)? {
            answers.entry(answer.response_id).or_default().push(answer);
        }
        let pains = voice::remarks(reader)?.into_iter().filter(|remark| remark.tone == Tone::Pain && !remark.quote.is_empty());
        let pains = pains.map(|remark| (remark.response_id, remark.quote)).collect();
        let names = reader.all::<Touchpoint>()?.into_iter().map(|own| (own.id, (own.code, own.name))).collect();
        Ok(Self { responses, answers, pains, names })
    }

    fn facts(&self, customers: &[&Customer]) -> PersonaFacts {
        let attribute = |key: &str, value: fn(&Customer) -> &str| commonest(key, customers.iter().map(|own| value(own)));
        let responses: Vec<&Response> = customers.iter().filter_map(|own| self.responses.get(&own.id)).flatten().collect();
        let survey = responses.iter().filter(|response| response.source == Source::Survey);
        let recommendations: Vec<f64> = survey.filter_map(|response| response.recommendation.map(f64::from)).collect();
        let mut important = self.means(&responses, |answer| answer.importance);
        important.sort_by(|one, other| mean(other).total_cmp(&mean(one)));
        important.truncate(IMPORTANT);
        let satisfied = self.means(&responses, |answer| answer.satisfaction);
        let newest =
            responses.iter().filter(|response| self.pains.contains_key(&response.id)).max_by_key(|own| (own.day, own.id));
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
            important,
            worst: satisfied.into_iter().min_by(|one, other| mean(one).total_cmp(&mean(other))),
            quote: newest.map(|response| self.pains[&response.id].clone()),
        }
    }

    /// Means by code of the touchpoint, of those with enough answers.
    fn means(&self, responses: &[&Response], value: impl Fn(&Answer) -> Option<f64>) -> Vec<TouchpointMean> {
        let mut values: BTreeMap<&str, (&str, Vec<f64>)> = BTreeMap::new();
        for answer in responses.iter().filter_map(|response| self.answers.get(&response.id)).flatten() {
            if let (Some(value), Some((code, name))) = (value(answer), self.names.get(&answer.touchpoint_id)) {
                values.entry(code).or_insert((name, vec![])).1.push(value);
            }
        }
        let enough = values.into_iter().filter(|(_, (_, values))| values.len() >= LEAST_ANSWERS);
        let mean = |(code, (name, values)): (&str, (&str, Vec<f64>))| TouchpointMean {
            touchpoint: format!("{code} {name}"),
            score: mean_score(&values),
        };
        enough.map(mean).collect()
    }
}

fn mean(own: &TouchpointMean) -> f64 {
    own.score.mean.unwrap_or_default()
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
