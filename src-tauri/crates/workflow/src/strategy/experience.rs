//! How value, frequency and leaving go with what customers say of their experience. An association, not an effect: those who answer
//! differ from those who do not.

use super::buyers::{Buyers, YEAR, buyers};
use crate::text::Wording;
use crate::{Result, scope::Scope};
use analysis::campaign::{compare_means, compare_shares};
use analysis::interval::{Interval, wilson};
use analysis::statistics::mean;
use analysis::voice::{MeanScore, mean_score};
use project::customers::CustomerId;
use project::voice::{Source, answers, responses};
use project::{Reader, segments};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// A share with its count and Wilson's 95 % interval; `None` without anybody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ShareScore {
    pub n: u32,
    pub count: u32,
    pub share: Option<f64>,
    pub interval: Option<Interval>,
}

pub(super) fn share_score(count: u32, n: u32) -> ShareScore {
    let some = n > 0;
    ShareScore {
        n,
        count,
        share: some.then(|| f64::from(count) / f64::from(n)),
        interval: some.then(|| wilson(count.into(), n.into())),
    }
}

/// Customers whose newest survey answer is known, by what it says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ExperienceView {
    /// The end of the year that values are of.
    pub at: i32,
    pub days: i32,
    /// Customers who bought and answered a survey, and all who bought.
    pub linked: u32,
    pub buyers: u32,
    /// Promoters, passives, detractors by the overall recommendation.
    pub by_nps: Vec<ExperienceGroup>,
    /// Mean satisfaction with the touchpoints: high from 8, middle from 6, low below 6.
    pub by_satisfaction: Vec<ExperienceGroup>,
    /// What the first and the last group of each differ in.
    pub findings: Vec<Wording>,
}

/// A group of answers: value and frequency of the last year and who left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ExperienceGroup {
    /// promoters, passives, detractors; high, middle, low.
    pub key: String,
    pub n: u32,
    pub revenue: MeanScore,
    pub orders: MeanScore,
    pub left: ShareScore,
}

const NPS: [&str; 3] = ["promoters", "passives", "detractors"];
const BANDS: [&str; 3] = ["high", "middle", "low"];

/// The groups in scope; `None` without orders or linked answers.
pub fn experience(reader: &Reader, scope: &Scope) -> Result<Option<ExperienceView>> {
    let Some(buyers) = buyers(reader)? else { return Ok(None) };
    let said = newest(reader, buyers.at)?;
    let members: Option<HashSet<CustomerId>> = match scope.segment {
        Some(wanted) => {
            Some(segments::members(reader)?.into_iter().filter(|(of, _)| *of == wanted).map(|(_, customer)| customer).collect())
        }
        None => None,
    };
    let inside: Vec<usize> = buyers
        .buying()
        .filter(|index| {
            let customer = &buyers.customers[*index];
            scope.business_unit.is_none_or(|unit| customer.business_unit_id == Some(unit))
                && members.as_ref().is_none_or(|members| members.contains(&customer.id))
        })
        .collect();
    let linked: Vec<(usize, &Said)> =
        inside.iter().filter_map(|index| Some((*index, said.get(&buyers.customers[*index].id)?))).collect();
    if linked.is_empty() {
        return Ok(None);
    }
    let of = |place: &dyn Fn(&Said) -> Option<usize>, wanted: usize| -> Vec<usize> {
        linked.iter().filter(|(_, said)| place(said) == Some(wanted)).map(|(index, _)| *index).collect()
    };
    let nps = [0, 1, 2].map(|place| of(&|said| said.grade.map(nps_place), place));
    let bands = [0, 1, 2].map(|place| of(&|said| said.satisfaction.map(band_place), place));
    let findings = [(&nps, "nps"), (&bands, "satisfaction")].into_iter().flat_map(|(groups, by)| differ(&buyers, groups, by));
    Ok(Some(ExperienceView {
        at: buyers.at,
        days: YEAR,
        linked: linked.len() as u32,
        buyers: inside.len() as u32,
        findings: findings.collect(),
        by_nps: NPS.iter().zip(&nps).map(|(key, own)| group(&buyers, key, own)).collect(),
        by_satisfaction: BANDS.iter().zip(&bands).map(|(key, own)| group(&buyers, key, own)).collect(),
    }))
}

fn nps_place(grade: i32) -> usize {
    match grade {
        9.. => 0,
        7..=8 => 1,
        _ => 2,
    }
}

fn band_place(satisfaction: f64) -> usize {
    if satisfaction >= 8.0 {
        0
    } else if satisfaction >= 6.0 {
        1
    } else {
        2
    }
}

/// What a customer said last.
struct Said {
    grade: Option<i32>,
    /// Mean of the touchpoints rated in that answer, 0 to 10.
    satisfaction: Option<f64>,
}

/// The newest survey answer of every linked customer up to a day.
fn newest(reader: &Reader, at: i32) -> Result<HashMap<CustomerId, Said>> {
    let mut last = HashMap::new();
    for response in responses(reader)?.into_iter().filter(|it| it.source == Source::Survey && it.day <= at) {
        let Some(customer) = response.customer_id else { continue };
        let newer = last.get(&customer).is_none_or(|known: &project::voice::Response| known.day <= response.day);
        if newer {
            last.insert(customer, response);
        }
    }
    let of: HashMap<_, CustomerId> = last.iter().map(|(customer, response)| (response.id, *customer)).collect();
    let mut rated: HashMap<CustomerId, Vec<f64>> = HashMap::new();
    for answer in answers(reader)? {
        if let (Some(customer), Some(satisfaction)) = (of.get(&answer.response_id), answer.satisfaction) {
            rated.entry(*customer).or_default().push(satisfaction);
        }
    }
    let said = |(customer, response): (CustomerId, project::voice::Response)| {
        let satisfaction = rated.get(&customer).and_then(|values| mean(values));
        (customer, Said { grade: response.recommendation, satisfaction })
    };
    Ok(last.into_iter().map(said).collect())
}

fn group(buyers: &Buyers, key: &str, own: &[usize]) -> ExperienceGroup {
    let values = |of: Measure| own.iter().map(|index| of(buyers, *index)).collect::<Vec<_>>();
    ExperienceGroup {
        key: key.to_owned(),
        n: own.len() as u32,
        revenue: mean_score(&values(Buyers::revenue)),
        orders: mean_score(&values(Buyers::orders)),
        left: share_score(gone(buyers, own).0, own.len() as u32),
    }
}

/// How many have left, of how many.
fn gone(buyers: &Buyers, own: &[usize]) -> (u32, u32) {
    (own.iter().filter(|index| buyers.left[**index]).count() as u32, own.len() as u32)
}

/// What is measured of a customer by index.
type Measure = fn(&Buyers, usize) -> f64;

/// The first group beside the last: what they differ in, or that they cannot be told apart.
fn differ(buyers: &Buyers, groups: &[Vec<usize>; 3], by: &str) -> Vec<Wording> {
    let [first, _, last] = groups;
    let apart = |interval: Interval| interval.low > 0.0 || interval.high < 0.0;
    let mut found = Vec::new();
    let measures: [(&str, Measure); 2] = [("revenue", Buyers::revenue), ("orders", Buyers::orders)];
    for (what, of) in measures {
        let values = |own: &[usize]| own.iter().map(|index| of(buyers, *index)).collect::<Vec<_>>();
        let Some(read) = compare_means(&values(first), &values(last)) else { continue };
        let unit = if what == "revenue" { 1e6 } else { 1.0 };
        let key = if apart(read.interval) { format!("experience-{by}-{what}") } else { format!("experience-{by}-{what}-same") };
        let rounded = |value: f64| (value / unit * 10.0).round() / 10.0;
        found.push(
            Wording::new(&key)
                .with("difference", rounded(read.difference))
                .with("low", rounded(read.interval.low))
                .with("high", rounded(read.interval.high))
                .with("first", first.len())
                .with("last", last.len()),
        );
    }
    if let Some(read) = compare_shares(gone(buyers, first), gone(buyers, last)) {
        let key = if apart(read.interval) { format!("experience-{by}-left") } else { format!("experience-{by}-left-same") };
        let points = |value: f64| (value * 100.0).round();
        found.push(
            Wording::new(&key)
                .with("difference", points(read.difference))
                .with("low", points(read.interval.low))
                .with("high", points(read.interval.high))
                .with("first", first.len())
                .with("last", last.len()),
        );
    }
    found
}
