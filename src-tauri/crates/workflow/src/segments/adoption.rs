use super::clusters::{ClusterResult, Clusters};
use super::division::{Division, Identity, division, identities, named};
use super::matching::Continued;
use super::model;
use super::request::{ClusterRequest, request};
use crate::{Error, Result, derived, overview};
use analysis::progress::Progress;
use project::customers::CustomerId;
use project::segments::{self, Segment, SegmentId};
use project::{Project, Reader, Step, Writing, settings};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// The setting that keeps how many clusters were adopted.
const ADOPTED: &str = "segments-k";

/// Which clusters become segments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Adoption {
    pub k: u32,
    /// Whether customers who never ordered become a segment of their own.
    pub potential: bool,
    /// The segment that each cluster continues, in the order of the screen, as a person answered; `None` in it is a new one.
    /// Without an answer each continues the segment it shares most customers with.
    #[serde(default)]
    pub continues: Option<Vec<Option<SegmentId>>>,
}

/// A cluster on its way to become a segment.
struct Adopted {
    identity: Identity,
    customers: Vec<CustomerId>,
    /// Cluster of the study; `None` for customers without orders.
    cluster: Option<u32>,
}

/// Makes the clusters the segments of the project, in one step that undo takes back. A cluster that continues a segment keeps its
/// key, name, note and colour. Locked segments stay as they are, with their customers; others of a cluster that continues one are
/// in no segment until they are assigned. Other segments that no cluster continues are gone. The model is frozen for customers
/// to come.
pub fn adopt(project: &mut Project, adoption: &Adoption) -> Result<()> {
    let request = request(project)?;
    let stored = derived::load::<Clusters>(project, &request)?.ok_or(Error::input("no-clusters"))?;
    if stored.stale {
        return Err(Error::input("stale-clusters"));
    }
    let division = division(project, &stored.value, adoption.k)?;
    let candidate = division.candidate;
    let groups = groups(project, &stored.value, division, adoption)?;
    project.write(&Step::new("step-segments-adopt").arg("k", groups.len()), |writing| {
        settings::set(writing, ADOPTED, &adoption.k.to_string())?;
        let segments = write(writing, &groups)?;
        model::freeze(writing, &request, &stored.value, candidate, &segments)
    })
}

/// Divides the buyers, takes the proposed number of clusters and adopts them.
pub fn compute_and_adopt(project: &mut Project, progress: &dyn Progress) -> Result<()> {
    let request: ClusterRequest = request(project)?;
    let result = derived::fresh::<Clusters>(project, request, progress)?;
    let k = default_k(project, &result)?;
    adopt(project, &Adoption { k, potential: false, continues: None })
}

/// The number adopted last, else the proposed one, else the one by the gap, within what was computed.
pub(super) fn default_k(reader: &Reader, result: &ClusterResult) -> Result<u32> {
    let adopted = settings::get(reader, ADOPTED)?.and_then(|k| k.parse().ok());
    let study = &result.study;
    let computed = |k: &u32| *k > 1 && study.candidates.iter().any(|candidate| candidate.k == *k);
    let wanted = [adopted, study.proposed, study.groups_in_data, Some(3)];
    let found = wanted.into_iter().flatten().find(computed);
    let first = || study.candidates.iter().map(|candidate| candidate.k).find(|k| *k > 1);
    found.or_else(first).ok_or(Error::input("no-clusters"))
}

fn groups(reader: &Reader, result: &ClusterResult, division: Division<'_>, adoption: &Adoption) -> Result<Vec<Adopted>> {
    let proposed: Vec<String> = division.groups.iter().map(|group| group.identity.proposed.clone()).collect();
    let answered = adoption.continues.as_ref().map(|answer| answered(reader, answer, &proposed)).transpose()?;
    let mut adopted = Vec::new();
    let mut answers = answered.map(Vec::into_iter);
    for group in division.groups {
        let identity = answers.as_mut().and_then(Iterator::next).unwrap_or(group.identity);
        adopted.push(Adopted { identity, customers: group.customers, cluster: Some(group.profile.cluster) });
    }
    if adoption.potential && !result.without_orders.is_empty() {
        let name = overview::language(reader)?.texts().get("segment-name-potential");
        let identity = identities(reader, std::slice::from_ref(&result.without_orders), &[name])?;
        let identity = identity.into_iter().next().expect("one group has one identity");
        let mut potential = Adopted { identity, customers: result.without_orders.clone(), cluster: None };
        // A person's answers may have given the segment of those without orders to a cluster.
        if adopted
            .iter()
            .any(|other| other.identity.segment().is_some() && other.identity.segment() == potential.identity.segment())
        {
            potential.identity.continued = None;
            potential.identity.name.clone_from(&potential.identity.proposed);
        }
        adopted.push(potential);
    }
    Ok(adopted)
}

/// Identities as a person answered: every segment once, one for every cluster.
fn answered(reader: &Reader, answer: &[Option<SegmentId>], proposed: &[String]) -> Result<Vec<Identity>> {
    let named_once: HashSet<SegmentId> = answer.iter().flatten().copied().collect();
    let segments: HashSet<SegmentId> = reader.all::<Segment>()?.into_iter().map(|segment| segment.id).collect();
    if answer.len() != proposed.len() || named_once.len() != answer.iter().flatten().count() || !named_once.is_subset(&segments) {
        return Err(Error::input("bad-parameter").with("name", "continues"));
    }
    let continued: Vec<_> = answer.iter().map(|segment| segment.map(|segment| Continued { segment, overlap: 1.0 })).collect();
    named(reader, &continued, proposed)
}

/// Writes the segments and gives the segment of each cluster of the study.
fn write(writing: &Writing<'_>, groups: &[Adopted]) -> Result<HashMap<u32, SegmentId>> {
    let old = writing.all::<Segment>()?;
    let locked: HashSet<SegmentId> = old.iter().filter(|segment| segment.locked).map(|segment| segment.id).collect();
    let kept: Vec<SegmentId> = groups.iter().filter_map(|group| group.identity.segment()).collect();
    for old in old.iter().filter(|old| !old.locked && !kept.contains(&old.id)) {
        writing.delete::<Segment>(old.id)?;
    }
    let held: HashSet<CustomerId> = segments::members(writing)?
        .into_iter()
        .filter(|(segment, _)| locked.contains(segment))
        .map(|(_, customer)| customer)
        .collect();
    let mut segment_of = HashMap::new();
    for (position, group) in groups.iter().enumerate() {
        let found = group.identity.segment();
        let id = match found {
            Some(id) if locked.contains(&id) => id,
            _ => written(writing, group, position as i32, &held)?,
        };
        segment_of.extend(group.cluster.map(|cluster| (cluster, id)));
    }
    Ok(segment_of)
}

/// A segment with the customers of a group less those whom locked segments hold.
fn written(writing: &Writing<'_>, group: &Adopted, position: i32, held: &HashSet<CustomerId>) -> Result<SegmentId> {
    let id = match group.identity.segment() {
        Some(id) => {
            let row: Segment = writing.get(id)?;
            writing.update(&Segment { position, ..row })?;
            id
        }
        None => writing.insert(&Segment {
            id: SegmentId::default(),
            name: group.identity.name.clone(),
            colour: group.identity.colour,
            position,
            note: String::new(),
            locked: false,
        })?,
    };
    let customers: Vec<CustomerId> = group.customers.iter().filter(|customer| !held.contains(customer)).copied().collect();
    segments::set_members(writing, id, &customers)?;
    Ok(id)
}
