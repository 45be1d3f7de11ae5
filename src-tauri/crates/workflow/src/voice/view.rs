use super::touchpoints::{TouchpointVoice, of_touchpoints, responses_in};
use crate::{Result, scope::Scope};
use analysis::voice::{NpsScore, WaveChange, nps, nps_change};
use project::Reader;
use project::journeys::{Touchpoint, TouchpointId};
use project::voice::{Response, Source, remarks};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// What customers of a scope say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct VoiceView {
    pub touchpoints: Vec<TouchpointRow>,
    /// Of the overall recommendation of the survey.
    pub nps: NpsScore,
    /// Answers by grade of recommendation, 0 to 10.
    pub grades: Vec<u32>,
    /// In the order of time.
    pub waves: Vec<WaveScore>,
    /// From the wave before the last to the last one; `None` with one wave or too few answers.
    pub change: Option<WaveChange>,
    pub answers: u32,
    pub interviews: u32,
    pub respondents: Vec<Respondents>,
    /// Day of the newest response in scope, from which the age of answers is counted; from 1970-01-01.
    pub newest: Option<i32>,
}

/// A touchpoint with what was said of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TouchpointRow {
    pub code: String,
    pub name: String,
    pub voice: TouchpointVoice,
    pub remarks: u32,
}

/// The overall NPS of one wave of the survey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WaveScore {
    pub wave: String,
    pub first_day: i32,
    pub last_day: i32,
    pub nps: NpsScore,
}

/// How many people of a class answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Respondents {
    /// As the data name it; empty where they name none.
    pub class: String,
    pub answers: u32,
    pub interviews: u32,
}

/// A respondent's own words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Quote {
    #[ts(type = "\"pain\" | \"idea\" | \"praise\"")]
    pub tone: project::voice::Tone,
    pub quote: String,
    pub class: String,
    pub role: String,
    pub day: i32,
}

pub fn view(reader: &Reader, scope: &Scope) -> Result<VoiceView> {
    let responses = scoped(reader, scope)?;
    let survey: Vec<&Response> = responses.iter().filter(|response| response.source == Source::Survey).collect();
    let waves = waves(&survey);
    let change = match waves.as_slice() {
        [.., before, after] => nps_change(&recommendations(&before.1), &recommendations(&after.1)),
        _ => None,
    };
    Ok(VoiceView {
        touchpoints: rows(reader, scope)?,
        nps: nps(&recommendations(&survey), None),
        grades: grades(&survey),
        waves: waves.iter().map(|(wave, responses)| score(wave, responses)).collect(),
        change,
        answers: survey.len() as u32,
        interviews: (responses.len() - survey.len()) as u32,
        respondents: respondents(&responses),
        newest: responses.iter().map(|response| response.day).max(),
    })
}

/// What was said of a touchpoint in words, pains first, the newest first within each tone.
pub fn quotes(reader: &Reader, touchpoint: TouchpointId, scope: &Scope) -> Result<Vec<Quote>> {
    let responses = responses_in(reader, scope)?;
    let said = remarks(reader)?.into_iter().filter(|remark| remark.touchpoint_id == touchpoint);
    let mut quotes: Vec<Quote> = said
        .filter_map(|remark| {
            let response = responses.get(&remark.response_id)?;
            let (class, role) = (response.respondent_class.clone(), response.role.clone());
            Some(Quote { tone: remark.tone, quote: remark.quote, class, role, day: response.day })
        })
        .collect();
    quotes.sort_by_key(|quote| (quote.tone, std::cmp::Reverse(quote.day)));
    Ok(quotes)
}

/// Responses of the business unit and segment in scope.
fn scoped(reader: &Reader, scope: &Scope) -> Result<Vec<Response>> {
    let all = responses_in(reader, scope)?.into_values();
    let of_unit = |response: &Response| scope.business_unit.is_none_or(|unit| response.business_unit_id == Some(unit));
    let mut responses: Vec<Response> = all.filter(of_unit).collect();
    responses.sort_by_key(|response| response.id);
    Ok(responses)
}

fn rows(reader: &Reader, scope: &Scope) -> Result<Vec<TouchpointRow>> {
    let responses = responses_in(reader, scope)?;
    let mut said: HashMap<TouchpointId, u32> = HashMap::new();
    for remark in remarks(reader)?.iter().filter(|remark| responses.contains_key(&remark.response_id)) {
        *said.entry(remark.touchpoint_id).or_default() += 1;
    }
    let row = |voice: TouchpointVoice| {
        let touchpoint: Touchpoint = reader.get(voice.touchpoint)?;
        let remarks = said.get(&touchpoint.id).copied().unwrap_or(0);
        Ok(TouchpointRow { code: touchpoint.code, name: touchpoint.name, voice, remarks })
    };
    of_touchpoints(reader, scope)?.into_iter().map(row).collect()
}

fn recommendations(responses: &[&Response]) -> Vec<f64> {
    responses.iter().filter_map(|response| response.recommendation).map(f64::from).collect()
}

fn grades(responses: &[&Response]) -> Vec<u32> {
    let mut grades = vec![0; 11];
    for grade in responses.iter().filter_map(|response| response.recommendation) {
        if let Some(count) = usize::try_from(grade).ok().and_then(|grade| grades.get_mut(grade)) {
            *count += 1;
        }
    }
    grades
}

/// Responses by wave, the earliest wave first.
fn waves<'a>(survey: &[&'a Response]) -> Vec<(String, Vec<&'a Response>)> {
    let mut waves: BTreeMap<&str, Vec<&Response>> = BTreeMap::new();
    for response in survey {
        waves.entry(&response.wave).or_default().push(response);
    }
    let mut waves: Vec<(String, Vec<&Response>)> = waves.into_iter().map(|(wave, own)| (wave.to_owned(), own)).collect();
    waves.sort_by_key(|(_, own)| own.iter().map(|response| response.day).min());
    waves
}

fn score(wave: &str, responses: &[&Response]) -> WaveScore {
    let days = || responses.iter().map(|response| response.day);
    WaveScore {
        wave: wave.to_owned(),
        first_day: days().min().unwrap_or(0),
        last_day: days().max().unwrap_or(0),
        nps: nps(&recommendations(responses), None),
    }
}

fn respondents(responses: &[Response]) -> Vec<Respondents> {
    let mut classes: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for response in responses {
        let (answers, interviews) = classes.entry(&response.respondent_class).or_default();
        match response.source {
            Source::Survey => *answers += 1,
            Source::Interview => *interviews += 1,
        }
    }
    let rows = classes.into_iter();
    let mut rows: Vec<_> =
        rows.map(|(class, (answers, interviews))| Respondents { class: class.to_owned(), answers, interviews }).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.answers + row.interviews));
    rows
}
