//! The frozen model: how the adopted segments were told apart, kept so that new customers can be assigned without refitting.

use super::clusters::{ClusterResult, FrozenFeature};
use super::features::Known;
use super::request::ClusterRequest;
use crate::{Error, Result};
use analysis::clusters::{Feature, FeatureColumn, KCandidate, assign, place};
use project::customers::CustomerId;
use project::segments::{self, Segment, SegmentId};
use project::{Project, Reader, Step, Writing, settings};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// The setting that keeps the model; undo takes it back together with the segments.
const MODEL: &str = "segments-model";

/// How customers are told apart: the space of features, and a centre a segment. Of mixtures and dense places the centres are
/// the means of their customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Model {
    pub request: ClusterRequest,
    /// The day recency was counted to.
    pub at: i32,
    pub features: Vec<FrozenFeature>,
    columns: Vec<FeatureColumn>,
    centres: Vec<(SegmentId, Vec<f64>)>,
}

/// The model in use as the screen tells of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FrozenModel {
    /// The day recency was counted to when the segments were adopted.
    pub at: i32,
    /// Segments of the project that the model knows.
    pub segments: u32,
    /// Customers of no segment whom it can assign.
    pub newcomers: u32,
}

/// Customers who got a segment, by segment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Assigned {
    pub segment: SegmentId,
    pub name: String,
    pub customers: u32,
}

/// Keeps how the clusters of a candidate became segments; `segments` by cluster of the study.
pub(super) fn freeze(
    writing: &Writing<'_>,
    request: &ClusterRequest,
    result: &ClusterResult,
    candidate: &KCandidate,
    segments: &HashMap<u32, SegmentId>,
) -> Result<()> {
    let centres = (0..).zip(&candidate.run.centroids);
    let centres = centres.filter_map(|(cluster, centre)| Some((*segments.get(&cluster)?, centre.clone()))).collect();
    let (features, columns) = (result.frozen.clone(), result.columns.clone());
    save(writing, &Model { request: request.clone(), at: result.at, features, columns, centres })
}

/// A segment that joins another takes its centre along.
pub(super) fn follow_merge(writing: &Writing<'_>, from: SegmentId, into: SegmentId) -> Result<()> {
    let Some(mut model) = load(writing)? else { return Ok(()) };
    model.centres.iter_mut().filter(|(segment, _)| *segment == from).for_each(|(segment, _)| *segment = into);
    save(writing, &model)
}

/// What the screen tells of the model, with customers `known` by its features; `None` before segments were adopted.
pub(super) fn frozen(
    reader: &Reader,
    model: Option<&Model>,
    known: &Known,
    inside: &HashSet<CustomerId>,
) -> Result<Option<FrozenModel>> {
    let Some(model) = model else { return Ok(None) };
    let segments: HashSet<SegmentId> = model.living(reader)?.into_iter().map(|(segment, _)| segment).collect();
    let newcomers = if segments.is_empty() { 0 } else { model.newcomers(known, inside).len() };
    Ok(Some(FrozenModel { at: model.at, segments: segments.len() as u32, newcomers: newcomers as u32 }))
}

/// Gives customers of no segment the segment whose centre is nearest in the frozen space; nothing is fitted anew. Refused
/// without a model. Nothing is written when there is nobody to assign.
pub fn assign_newcomers(project: &mut Project) -> Result<Vec<Assigned>> {
    let model = load(project)?.ok_or(Error::input("no-model"))?;
    let centres = model.living(project)?;
    if centres.is_empty() {
        return Err(Error::input("no-model"));
    }
    let known = Known::read(project, model.request.at, &model.features)?;
    let inside: HashSet<CustomerId> = segments::members(project)?.into_iter().map(|(_, customer)| customer).collect();
    let rows = model.newcomers(&known, &inside);
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let points = place(&model.features_of(&known, &rows)?, &model.columns);
    let vectors: Vec<Vec<f64>> = centres.iter().map(|(_, centre)| centre.clone()).collect();
    let mut members: HashMap<SegmentId, Vec<CustomerId>> = HashMap::new();
    for (row, centre) in rows.iter().zip(assign(&points, &vectors)) {
        members.entry(centres[centre as usize].0).or_default().push(known.customers[*row].id);
    }
    project.write(&Step::new("step-segments-assign").arg("n", rows.len()), |writing| {
        members.iter().try_for_each(|(segment, customers)| segments::add_members(writing, *segment, customers))
    })?;
    let said = |row: Segment| Some(Assigned { segment: row.id, customers: members.get(&row.id)?.len() as u32, name: row.name });
    Ok(project.all::<Segment>()?.into_iter().filter_map(said).collect())
}

/// The model in use; `None` before segments were adopted.
pub(super) fn load(reader: &Reader) -> Result<Option<Model>> {
    Ok(settings::get(reader, MODEL)?.and_then(|json| serde_json::from_str(&json).ok()))
}

fn save(writing: &Writing<'_>, model: &Model) -> Result<()> {
    let json = serde_json::to_string(model).map_err(|error| Error::internal("writing JSON", error))?;
    Ok(settings::set(writing, MODEL, &json)?)
}

impl Model {
    /// Centres of the segments that still exist.
    fn living(&self, reader: &Reader) -> Result<Vec<(SegmentId, Vec<f64>)>> {
        let known: HashSet<SegmentId> = reader.all::<Segment>()?.into_iter().map(|segment| segment.id).collect();
        Ok(self.centres.iter().filter(|(segment, _)| known.contains(segment)).cloned().collect())
    }

    /// Customers of no segment of whom the model knows enough, by index.
    fn newcomers(&self, known: &Known, inside: &HashSet<CustomerId>) -> Vec<usize> {
        let found: Vec<&Feature> = self.features.iter().filter_map(|own| Some(known.feature(&own.key).ok()?.0)).collect();
        let block_of = |key: &str| known.feature(key).ok().map(|(feature, _)| feature.block.clone());
        let needs_orders = self.request.needs_orders(block_of);
        let fits = |customer: &usize| {
            let values = found.iter().filter(|feature| feature.knows(*customer)).count();
            !inside.contains(&known.customers[*customer].id)
                && values > 0
                && (!needs_orders || known.orders[*customer].is_some())
                && (!self.request.leave_out || values == self.features.len())
        };
        (0..known.customers.len()).filter(fits).collect()
    }

    /// The features of some customers, known with the categories of the model.
    fn features_of(&self, known: &Known, rows: &[usize]) -> Result<Vec<Feature>> {
        self.features.iter().map(|own| Ok(known.feature(&own.key)?.0.of(rows))).collect()
    }
}
