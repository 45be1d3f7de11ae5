use crate::{Result, scope::Scope};
use analysis::voice::{Evidence, MeanScore, NpsScore, TouchpointSource, evidence, mean_score, nps};
use project::customers::CustomerId;
use project::journeys::{self, Touchpoint, TouchpointId};
use project::voice::{Answer, Response, ResponseId, Source};
use project::{Reader, segments};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// What was said of one touchpoint within a scope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TouchpointVoice {
    pub touchpoint: TouchpointId,
    /// `None` without answers.
    pub satisfaction: Option<MeanScore>,
    pub importance: Option<MeanScore>,
    /// Of the recommendations given after this touchpoint.
    pub nps: Option<NpsScore>,
    /// The better of what the survey and what the interviews support.
    pub evidence: Evidence,
    /// Day of the newest answer, counted from 1970-01-01.
    pub newest: Option<i32>,
    /// Where the figures come from; `None` without answers.
    pub source: Option<Source>,
    /// Survey answers that rate the touchpoint.
    pub answers: u32,
    /// Interviews that speak of the touchpoint.
    pub interviews: u32,
}

/// What was said of every touchpoint in scope, in the order of the business units and codes. A touchpoint belongs to one
/// business unit, so its answers are those of that unit; a segment keeps the answers of its customers.
///
/// The age of answers is counted from the newest response of the project, so that a result does not change with the clock.
pub fn of_touchpoints(reader: &Reader, scope: &Scope) -> Result<Vec<TouchpointVoice>> {
    let responses = responses_in(reader, scope)?;
    let today = responses_day(reader)?;
    let mut said: HashMap<TouchpointId, Said> = HashMap::new();
    for answer in project::voice::answers(reader)? {
        if let Some(response) = responses.get(&answer.response_id) {
            said.entry(answer.touchpoint_id).or_default().add(&answer, response);
        }
    }
    for remark in project::voice::remarks(reader)? {
        if let Some(response) = responses.get(&remark.response_id).filter(|response| response.source == Source::Interview) {
            said.entry(remark.touchpoint_id).or_default().interviews.met(response);
        }
    }
    let touchpoints = touchpoints_in(reader, scope)?;
    Ok(touchpoints.iter().map(|touchpoint| said.remove(&touchpoint.id).unwrap_or_default().voice(touchpoint.id, today)).collect())
}

/// Responses of the customers in scope by key; without a segment also those of people who are no known customers.
pub(super) fn responses_in(reader: &Reader, scope: &Scope) -> Result<HashMap<ResponseId, Response>> {
    let members: Option<HashSet<CustomerId>> = match scope.segment {
        Some(wanted) => {
            let members = segments::members(reader)?;
            Some(members.into_iter().filter(|(segment, _)| *segment == wanted).map(|(_, customer)| customer).collect())
        }
        None => None,
    };
    let belongs = |response: &Response| {
        members.as_ref().is_none_or(|members| response.customer_id.is_some_and(|customer| members.contains(&customer)))
    };
    let responses = project::voice::responses(reader)?;
    Ok(responses.into_iter().filter(belongs).map(|response| (response.id, response)).collect())
}

/// Touchpoints in scope: of a journey in its order, else of a business unit, else of the company.
pub(super) fn touchpoints_in(reader: &Reader, scope: &Scope) -> Result<Vec<Touchpoint>> {
    if let Some(journey) = scope.journey {
        let mut seen = HashSet::new();
        let places = journeys::placements(reader, journey)?;
        let placed = places.iter().filter(|place| seen.insert(place.touchpoint_id));
        return placed.map(|place| Ok(reader.get(place.touchpoint_id)?)).collect();
    }
    if let Some(unit) = scope.business_unit {
        return Ok(journeys::touchpoints(reader, unit)?);
    }
    let mut units: Vec<journeys::BusinessUnit> = reader.all()?;
    units.sort_by_key(|unit| (unit.position, unit.id));
    let mut all = Vec::new();
    for unit in units {
        all.extend(journeys::touchpoints(reader, unit.id)?);
    }
    Ok(all)
}

fn responses_day(reader: &Reader) -> Result<Option<i32>> {
    Ok(project::voice::responses(reader)?.iter().map(|response| response.day).max())
}

/// What was said of one touchpoint, the survey and the interviews apart.
#[derive(Default)]
struct Said {
    survey: Sample,
    interviews: Sample,
}

#[derive(Default)]
struct Sample {
    satisfaction: Vec<f64>,
    importance: Vec<f64>,
    recommendation: Vec<f64>,
    respondents: HashSet<ResponseId>,
    newest: Option<i32>,
}

impl Said {
    fn add(&mut self, answer: &Answer, response: &Response) {
        let sample = match response.source {
            Source::Survey => &mut self.survey,
            Source::Interview => &mut self.interviews,
        };
        sample.satisfaction.extend(answer.satisfaction);
        sample.importance.extend(answer.importance);
        sample.recommendation.extend(answer.recommendation.map(f64::from));
        sample.met(response);
    }

    fn voice(self, touchpoint: TouchpointId, today: Option<i32>) -> TouchpointVoice {
        let (survey, interviews) = (&self.survey, &self.interviews);
        let source = match (survey.count(), interviews.count()) {
            (0, 0) => None,
            (0, _) => Some(Source::Interview),
            _ => Some(Source::Survey),
        };
        let figures = if source == Some(Source::Interview) { interviews } else { survey };
        TouchpointVoice {
            touchpoint,
            satisfaction: scored(&figures.satisfaction),
            importance: scored(&figures.importance),
            nps: Some(nps(&figures.recommendation, None)).filter(|score| score.n > 0),
            evidence: self.evidence(today),
            newest: survey.newest.max(interviews.newest),
            source,
            answers: survey.count(),
            interviews: interviews.count(),
        }
    }

    fn evidence(&self, today: Option<i32>) -> Evidence {
        let satisfaction = mean_score(&self.survey.satisfaction);
        let half_width = satisfaction.interval.map(analysis::interval::Interval::half_width);
        let survey = TouchpointSource::Survey { answers: satisfaction.n, half_width };
        let interviews = TouchpointSource::Interviews { interviews: self.interviews.count() };
        let both = [evidence(survey, self.survey.months(today)), evidence(interviews, self.interviews.months(today))];
        match both {
            both if both.contains(&Evidence::Solid) => Evidence::Solid,
            both if both.contains(&Evidence::Weak) => Evidence::Weak,
            _ => Evidence::None,
        }
    }
}

impl Sample {
    fn met(&mut self, response: &Response) {
        self.respondents.insert(response.id);
        self.newest = self.newest.max(Some(response.day));
    }

    fn count(&self) -> u32 {
        self.respondents.len() as u32
    }

    /// Age of the newest answer in months of 365.25 / 12 days.
    fn months(&self, today: Option<i32>) -> Option<f64> {
        today.zip(self.newest).map(|(today, newest)| f64::from(today - newest) * 12.0 / 365.25)
    }
}

fn scored(values: &[f64]) -> Option<MeanScore> {
    Some(mean_score(values)).filter(|score| score.n > 0)
}
