//! What customers said of touchpoints, over all business units: a segment's needs are not those of one unit.

use crate::Result;
use analysis::voice::{MeanScore, mean_score};
use project::Reader;
use project::customers::CustomerId;
use project::journeys::{Touchpoint, TouchpointId};
use project::voice::{self, Answer, Response, ResponseId, Tone};
use std::collections::{BTreeMap, HashMap};

/// Everything that known customers said.
pub(crate) struct Said {
    responses: HashMap<CustomerId, Vec<Response>>,
    answers: HashMap<ResponseId, Vec<Answer>>,
    pains: HashMap<ResponseId, String>,
    names: HashMap<TouchpointId, (String, String)>,
}

/// The touchpoints of one code, rated 0 to 10 by the same customers.
pub(crate) struct Rated {
    pub code: String,
    /// Of the first touchpoint of the code.
    pub name: String,
    pub importance: MeanScore,
    pub satisfaction: MeanScore,
}

/// Answers about the touchpoints of one code.
#[derive(Default)]
struct Values {
    first: Option<TouchpointId>,
    importance: Vec<f64>,
    satisfaction: Vec<f64>,
}

impl Said {
    pub fn read(reader: &Reader) -> Result<Self> {
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

    /// The responses of a customer.
    pub fn of(&self, customer: CustomerId) -> &[Response] {
        self.responses.get(&customer).map_or(&[], Vec::as_slice)
    }

    /// A pain told in a response, in the customer's words.
    pub fn pain(&self, response: ResponseId) -> Option<&str> {
        self.pains.get(&response).map(String::as_str)
    }

    /// The touchpoints that the customers rated, by code.
    pub fn rated(&self, customers: impl Iterator<Item = CustomerId>) -> Vec<Rated> {
        let mut by_code: BTreeMap<&str, Values> = BTreeMap::new();
        let responses = customers.flat_map(|customer| self.of(customer));
        for answer in responses.filter_map(|response| self.answers.get(&response.id)).flatten() {
            let Some((code, _)) = self.names.get(&answer.touchpoint_id) else { continue };
            let own = by_code.entry(code).or_default();
            own.first = Some(own.first.map_or(answer.touchpoint_id, |first| first.min(answer.touchpoint_id)));
            own.importance.extend(answer.importance);
            own.satisfaction.extend(answer.satisfaction);
        }
        let rated = |(code, own): (&str, Values)| Rated {
            code: code.to_owned(),
            name: own.first.and_then(|first| self.names.get(&first)).map_or_else(String::new, |(_, name)| name.clone()),
            importance: mean_score(&own.importance),
            satisfaction: mean_score(&own.satisfaction),
        };
        by_code.into_iter().map(rated).collect()
    }
}
