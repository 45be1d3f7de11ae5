use super::adoption::default_k;
use super::clusters::{ClusterRequest, ClusterResult, Clusters};
use super::division::{Division, Group, division};
use super::found::advice;
use super::products::{self, TopProduct};
use super::purchases::purchases;
use crate::{Result, derived, text::Wording};
use analysis::clusters::{FeatureNote, FeatureProfile, KCandidate};
use project::results::Stored;
use project::segments::{self, Segment, SegmentId};
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
    /// `None` before the first computation.
    pub choice: Option<ClusterChoice>,
    pub segments: Vec<SegmentCard>,
    /// Customers with orders that belong to no segment.
    pub outside: u32,
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
    pub seed: u32,
    pub k: u32,
    pub proposed: Option<u32>,
    pub groups_in_data: Option<u32>,
    pub cloud: bool,
    pub advice: Wording,
    pub candidates: Vec<CandidateRow>,
    pub clusters: Vec<ClusterCard>,
    pub picture: ClusterPictureView,
    pub notes: Vec<FeatureNote>,
    /// The segments of the project are exactly these clusters, whatever becomes of customers without orders.
    pub adopted: bool,
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
    pub name: String,
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
    pub customers: u32,
    pub revenue: f64,
    pub revenue_share: f64,
}

/// What the screen shows for `k` clusters; without `k` the number adopted last, else the proposed one.
pub fn view(reader: &Reader, request: &ClusterRequest, k: Option<u32>) -> Result<SegmentsView> {
    let stored = derived::load::<Clusters>(reader, request)?;
    let money = money(reader)?;
    let members = segments::members(reader)?;
    let inside: HashSet<CustomerId> = members.iter().map(|(_, customer)| *customer).collect();
    Ok(SegmentsView {
        customers: project::customers::count(reader)? as u32,
        has_orders: !money.is_empty(),
        choice: stored.map(|stored| choice(reader, &stored, k, &members)).transpose()?,
        segments: cards(reader, &members, &money)?,
        outside: money.keys().filter(|customer| !inside.contains(customer)).count() as u32,
    })
}

/// Revenue of every customer with orders.
fn money(reader: &Reader) -> Result<HashMap<CustomerId, f64>> {
    let Some(purchases) = purchases(reader, None)? else { return Ok(HashMap::new()) };
    let rows = purchases.customers.iter().zip(&purchases.orders);
    Ok(rows.filter_map(|(customer, orders)| Some((customer.id, orders.as_ref()?.monetary))).collect())
}

fn cards(reader: &Reader, members: &[(SegmentId, CustomerId)], money: &HashMap<CustomerId, f64>) -> Result<Vec<SegmentCard>> {
    let total: f64 = money.values().sum();
    let card = |segment: Segment| {
        let own: Vec<_> = members.iter().filter(|(of, _)| *of == segment.id).map(|(_, customer)| *customer).collect();
        let revenue: f64 = own.iter().filter_map(|customer| money.get(customer)).sum();
        SegmentCard { segment, customers: own.len() as u32, revenue, revenue_share: share(revenue, total) }
    };
    Ok(reader.all::<Segment>()?.into_iter().map(card).collect())
}

fn choice(
    reader: &Reader,
    stored: &Stored<ClusterResult>,
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
        seed: study.seed,
        k,
        proposed: study.proposed,
        groups_in_data: study.groups_in_data,
        cloud: study.cloud,
        advice: advice(study),
        candidates: study.candidates.iter().filter(|candidate| candidate.k > 1).map(row).collect(),
        clusters: clusters(reader, &division)?,
        picture: picture(result, &division),
        notes: result.notes.clone(),
        adopted: is_adopted(&division, members, &result.without_orders),
    })
}

fn row(candidate: &KCandidate) -> CandidateRow {
    CandidateRow {
        k: candidate.k,
        silhouette: candidate.silhouette,
        calinski_harabasz: candidate.calinski_harabasz,
        davies_bouldin: candidate.davies_bouldin,
        gap: candidate.gap.map(|point| point.gap),
        gap_error: candidate.gap.map(|point| point.error),
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
            segment: group.segment,
            name: group.name.clone(),
            colour: group.colour,
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
        let Some(segment) = group.segment else { return false };
        then.extend(group.customers.iter().map(|customer| (segment, *customer)));
    }
    now == then
}

fn share(part: f64, total: f64) -> f64 {
    if total > 0.0 { part / total } else { 0.0 }
}
