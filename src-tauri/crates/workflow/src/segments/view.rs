use super::adoption::default_k;
use super::clusters::{ClusterResult, Clusters};
use super::division::{Division, Group, division};
use super::facts::{PersonaFacts, facts};
use super::features::{FeatureOption, Known};
use super::found::advice;
use super::model::{self, FrozenModel, frozen};
use super::products::{self, TopProduct};
use super::request::{ClusterRequest, request};
use crate::{Result, derived, text::Wording};
use analysis::clusters::{FeatureNote, FeatureProfile, FeatureShape, KCandidate};
use project::results::Stored;
use project::segments::{self, Persona, Segment, SegmentId};
use project::{Reader, customers::CustomerId};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// The most dots a picture carries; more customers are thinned evenly.
const DOTS: usize = 4000;

/// The screen of segments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SegmentsView {
    pub customers: u32,
    /// `false` while there is nothing to divide.
    pub has_orders: bool,
    /// What the division in use is asked for.
    pub request: ClusterRequest,
    /// What is known of customers, to choose from.
    pub options: Vec<FeatureOption>,
    /// `None` before the first computation.
    pub choice: Option<ClusterChoice>,
    pub segments: Vec<SegmentCard>,
    /// Customers with orders that belong to no segment.
    pub outside: u32,
    /// The model by which new customers are assigned; `None` before segments were adopted.
    pub model: Option<FrozenModel>,
}

/// Computed clusters, one number of them looked at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ClusterChoice {
    /// The data changed since.
    pub stale: bool,
    pub computed_at: String,
    /// The day recency is counted to.
    pub at: i32,
    pub buyers: u32,
    /// Rows the silhouette, gap and stability were taken from.
    pub sampled: u32,
    pub without_orders: u32,
    /// Customers left out because a feature is not known of them.
    pub incomplete: u32,
    /// Customers in no dense place.
    pub alone: u32,
    /// The radius of dense places.
    pub radius: Option<f64>,
    pub seed: u32,
    pub k: u32,
    pub proposed: Option<u32>,
    pub groups_in_data: Option<u32>,
    pub cloud: bool,
    pub advice: Wording,
    pub candidates: Vec<CandidateRow>,
    pub clusters: Vec<ClusterCard>,
    pub picture: ClusterPictureView,
    /// The features shown, the chosen ones first.
    pub features: Vec<ShownFeature>,
    pub shapes: Vec<FeatureShape>,
    pub lines: Vec<ClusterLine>,
    pub notes: Vec<FeatureNote>,
    /// The segments of the project are exactly these clusters, whatever becomes of customers without orders.
    pub adopted: bool,
}

/// A feature of the profiles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ShownFeature {
    pub key: String,
    /// A name from the data; `None`: the text of the key.
    pub label: Option<String>,
    /// Customers were divided by it.
    pub chosen: bool,
}

/// A customer as a line through the chosen numeric features, in standard deviations; `cluster` is the index of the card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ClusterLine {
    pub cluster: u32,
    pub values: Vec<Option<f64>>,
}

/// A number of clusters with its criteria.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CandidateRow {
    pub k: u32,
    pub silhouette: Option<f64>,
    pub calinski_harabasz: Option<f64>,
    pub davies_bouldin: Option<f64>,
    pub gap: Option<f64>,
    pub gap_error: Option<f64>,
    /// Bayesian information criterion of a mixture.
    pub bic: Option<f64>,
    /// Share of customers in clusters that are not stable.
    pub unstable_share: Option<f64>,
    pub smallest: u32,
    pub large_enough: bool,
}

/// A cluster of the division looked at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ClusterCard {
    /// The segment that it continues or would continue.
    pub segment: Option<SegmentId>,
    /// Customers common with that segment as a share of all in either, 0 to 1.
    pub overlap: Option<f64>,
    /// Most customers are common; otherwise a person is asked whether it is the same segment.
    pub sure: bool,
    pub name: String,
    /// The name it would have as a new segment.
    pub proposed: String,
    pub colour: i32,
    pub size: u32,
    pub share: f64,
    pub revenue: f64,
    pub revenue_share: f64,
    pub features: Vec<FeatureProfile>,
    pub products: Vec<TopProduct>,
    pub silhouette: Option<f64>,
    /// Mean bootstrap Jaccard.
    pub stability: Option<f64>,
}

/// Customers as dots on the plane of the two principal components.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ClusterPictureView {
    pub dots: Vec<ClusterDot>,
    /// Share of the variance along each axis.
    pub explained: [f64; 2],
}

/// A customer; `cluster` is the index of the card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ClusterDot {
    pub x: f64,
    pub y: f64,
    pub cluster: u32,
}

/// An adopted segment as it stands today.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SegmentCard {
    pub segment: Segment,
    pub persona: Option<Persona>,
    /// `None` without customers.
    pub facts: Option<PersonaFacts>,
    pub customers: u32,
    pub revenue: f64,
    pub revenue_share: f64,
}

/// What the screen shows for `k` clusters; without `k` the number adopted last, else the proposed one.
pub fn view(reader: &Reader, k: Option<u32>) -> Result<SegmentsView> {
    let request = request(reader)?;
    let stored = derived::load::<Clusters>(reader, &request)?;
    let model = model::load(reader)?;
    let wanted = model.as_ref().map_or_else(Vec::new, |model| model.features.clone());
    let known = Known::read(reader, request.at, &[wanted, request.wanted()].concat())?;
    let rows = known.customers.iter().zip(&known.orders);
    let money: HashMap<CustomerId, f64> = rows.filter_map(|(own, orders)| Some((own.id, orders.as_ref()?.monetary))).collect();
    let members = segments::members(reader)?;
    let inside: HashSet<CustomerId> = members.iter().map(|(_, customer)| *customer).collect();
    Ok(SegmentsView {
        customers: known.customers.len() as u32,
        has_orders: !money.is_empty(),
        choice: stored.map(|stored| choice(reader, &stored, &request, k, &members)).transpose()?,
        segments: cards(reader, &members, &money, facts(reader, &members, &known.customers)?)?,
        outside: money.keys().filter(|customer| !inside.contains(customer)).count() as u32,
        model: frozen(reader, model.as_ref(), &known, &inside)?,
        options: known.options(),
        request,
    })
}

fn cards(
    reader: &Reader,
    members: &[(SegmentId, CustomerId)],
    money: &HashMap<CustomerId, f64>,
    mut facts: HashMap<SegmentId, PersonaFacts>,
) -> Result<Vec<SegmentCard>> {
    let total: f64 = money.values().sum();
    let mut personas: HashMap<SegmentId, Persona> =
        reader.all::<Persona>()?.into_iter().map(|persona| (persona.segment_id, persona)).collect();
    let card = |segment: Segment| {
        let own: Vec<_> = members.iter().filter(|(of, _)| *of == segment.id).map(|(_, customer)| *customer).collect();
        let revenue: f64 = own.iter().filter_map(|customer| money.get(customer)).sum();
        let (persona, facts) = (personas.remove(&segment.id), facts.remove(&segment.id));
        SegmentCard { segment, persona, facts, customers: own.len() as u32, revenue, revenue_share: share(revenue, total) }
    };
    Ok(reader.all::<Segment>()?.into_iter().map(card).collect())
}

fn choice(
    reader: &Reader,
    stored: &Stored<ClusterResult>,
    request: &ClusterRequest,
    k: Option<u32>,
    members: &[(SegmentId, CustomerId)],
) -> Result<ClusterChoice> {
    let result = &stored.value;
    let study = &result.study;
    let k = k.map_or_else(|| default_k(reader, result), Ok)?;
    let division = division(reader, result, k)?;
    Ok(ClusterChoice {
        stale: stored.stale,
        computed_at: stored.computed_at.clone(),
        at: result.at,
        buyers: study.n,
        sampled: study.sampled,
        without_orders: result.without_orders.len() as u32,
        incomplete: result.incomplete.len() as u32,
        alone: result.alone.len() as u32,
        radius: result.radius,
        seed: study.seed,
        k,
        proposed: study.proposed,
        groups_in_data: study.groups_in_data,
        cloud: study.cloud,
        advice: advice(study),
        candidates: study.candidates.iter().filter(|candidate| candidate.k > 1).map(row).collect(),
        clusters: clusters(reader, &division)?,
        picture: picture(result, &division),
        features: result.labels.iter().map(|(key, label)| shown(key, label, request)).collect(),
        shapes: result.shapes.clone(),
        lines: result.lines.iter().map(|(row, values)| line(*row, values, &division)).collect(),
        notes: result.notes.clone(),
        adopted: is_adopted(&division, members, &result.without_orders),
    })
}

fn shown(key: &str, label: &Option<String>, request: &ClusterRequest) -> ShownFeature {
    ShownFeature { key: key.to_owned(), label: label.clone(), chosen: request.features.iter().any(|own| own == key) }
}

fn line(row: u32, values: &[Option<f64>], division: &Division) -> ClusterLine {
    ClusterLine { cluster: division.places[row as usize] as u32, values: values.to_vec() }
}

fn row(candidate: &KCandidate) -> CandidateRow {
    CandidateRow {
        k: candidate.k,
        silhouette: candidate.silhouette,
        calinski_harabasz: candidate.calinski_harabasz,
        davies_bouldin: candidate.davies_bouldin,
        gap: candidate.gap.map(|point| point.gap),
        gap_error: candidate.gap.map(|point| point.error),
        bic: candidate.bic,
        unstable_share: candidate.unstable_share,
        smallest: candidate.run.sizes.iter().copied().min().unwrap_or(0),
        large_enough: candidate.large_enough,
    }
}

fn clusters(reader: &Reader, division: &Division) -> Result<Vec<ClusterCard>> {
    let groups = &division.groups;
    let group: HashMap<CustomerId, usize> = groups
        .iter()
        .zip(0..)
        .flat_map(|(group, place)| group.customers.iter().map(move |customer| (*customer, place)))
        .collect();
    let total: f64 = groups.iter().map(|group| group.revenue).sum();
    let products = products::top(reader, &group, groups.len())?;
    let card = |(group, products): (&Group, Vec<TopProduct>)| {
        let own = group.profile.cluster as usize;
        ClusterCard {
            segment: group.identity.segment(),
            overlap: group.identity.continued.map(|continued| continued.overlap),
            sure: group.identity.continued.is_some_and(|continued| continued.is_sure()),
            name: group.identity.name.clone(),
            proposed: group.identity.proposed.clone(),
            colour: group.identity.colour,
            size: group.profile.size,
            share: group.profile.share,
            revenue: group.revenue,
            revenue_share: share(group.revenue, total),
            features: group.profile.features.clone(),
            products,
            silhouette: division.candidate.cluster_silhouettes.get(own).copied(),
            stability: division.candidate.stability.get(own).copied(),
        }
    };
    Ok(groups.iter().zip(products).map(card).collect())
}

fn picture(result: &ClusterResult, division: &Division) -> ClusterPictureView {
    let step = result.picture.points.len().div_ceil(DOTS).max(1);
    let rounded = |value: f64| (value * 1000.0).round() / 1000.0;
    let dots = result.picture.points.iter().zip(&division.places).step_by(step);
    ClusterPictureView {
        dots: dots.map(|([x, y], place)| ClusterDot { x: rounded(*x), y: rounded(*y), cluster: *place as u32 }).collect(),
        explained: result.picture.explained,
    }
}

fn is_adopted(division: &Division, members: &[(SegmentId, CustomerId)], without_orders: &[CustomerId]) -> bool {
    let potential: HashSet<CustomerId> = without_orders.iter().copied().collect();
    let now: HashSet<(SegmentId, CustomerId)> =
        members.iter().copied().filter(|(_, customer)| !potential.contains(customer)).collect();
    let mut then = HashSet::new();
    for group in &division.groups {
        let Some(segment) = group.identity.segment() else { return false };
        then.extend(group.customers.iter().map(|customer| (segment, *customer)));
    }
    now == then
}

fn share(part: f64, total: f64) -> f64 {
    if total > 0.0 { part / total } else { 0.0 }
}
