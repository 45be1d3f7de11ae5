use super::clusters::{ClusterRequest, ClusterResult, Clusters};
use super::division::{Identity, division, identities};
use crate::{Error, Result, derived, overview};
use analysis::progress::Progress;
use project::customers::CustomerId;
use project::segments::{self, Segment, SegmentId};
use project::{Project, Reader, Step, Writing, settings};
use serde::{Deserialize, Serialize};

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
}

/// Makes the clusters the segments of the project, in one step that undo takes back. A cluster that shares most customers with a
/// segment continues it: its key, name, note and colour stay. Segments that no cluster continues are gone.
pub fn adopt(project: &mut Project, request: &ClusterRequest, adoption: &Adoption) -> Result<()> {
    let stored = derived::load::<Clusters>(project, request)?.ok_or(Error::input("no-clusters"))?;
    if stored.stale {
        return Err(Error::input("stale-clusters"));
    }
    let groups = groups(project, &stored.value, adoption)?;
    project.write(&Step::new("step-segments-adopt").arg("k", groups.len()), |writing| {
        settings::set(writing, ADOPTED, &adoption.k.to_string())?;
        write(writing, &groups)
    })
}

/// Divides the buyers, takes the proposed number of clusters and adopts them.
pub fn compute_and_adopt(project: &mut Project, progress: &dyn Progress) -> Result<()> {
    let request = ClusterRequest::default();
    let result = derived::fresh::<Clusters>(project, request.clone(), progress)?;
    let k = default_k(project, &result)?;
    adopt(project, &request, &Adoption { k, potential: false })
}

/// The number adopted last, else the proposed one, else the one by the gap, within what was computed.
pub(super) fn default_k(reader: &Reader, result: &ClusterResult) -> Result<u32> {
    let adopted = settings::get(reader, ADOPTED)?.and_then(|k| k.parse().ok());
    let study = &result.study;
    let most = study.candidates.len() as u32;
    Ok(adopted.or(study.proposed).or(study.groups_in_data).unwrap_or(3).clamp(2, most.max(2)))
}

fn groups(reader: &Reader, result: &ClusterResult, adoption: &Adoption) -> Result<Vec<(Identity, Vec<CustomerId>)>> {
    let division = division(reader, result, adoption.k)?;
    let mut members: Vec<Vec<CustomerId>> = division.groups.iter().map(|group| group.customers.clone()).collect();
    let mut names: Vec<String> = division.groups.into_iter().map(|group| group.name).collect();
    if adoption.potential && !result.without_orders.is_empty() {
        members.push(result.without_orders.clone());
        names.push(overview::language(reader)?.texts().get("segment-name-potential"));
    }
    let identities = identities(reader, &members, &names)?;
    Ok(identities.into_iter().zip(members).collect())
}

fn write(writing: &Writing<'_>, groups: &[(Identity, Vec<CustomerId>)]) -> Result<()> {
    let kept: Vec<SegmentId> = groups.iter().filter_map(|(identity, _)| identity.segment).collect();
    for old in writing.all::<Segment>()?.iter().filter(|old| !kept.contains(&old.id)) {
        writing.delete::<Segment>(old.id)?;
    }
    for (position, (identity, customers)) in groups.iter().enumerate() {
        let position = position as i32;
        let id = match identity.segment {
            Some(id) => {
                let row: Segment = writing.get(id)?;
                writing.update(&Segment { position, ..row })?;
                id
            }
            None => writing.insert(&Segment {
                id: SegmentId::default(),
                name: identity.name.clone(),
                colour: identity.colour,
                position,
                note: String::new(),
            })?,
        };
        segments::set_members(writing, id, customers)?;
    }
    Ok(())
}
