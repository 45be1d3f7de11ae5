use super::clusters::{ClusterResult, features};
use super::{matching::match_segments, naming};
use crate::{Error, Result, overview, text::Arguments};
use analysis::clusters::{ClusterProfile, KCandidate, profiles};
use project::Reader;
use project::customers::CustomerId;
use project::segments::{self, Segment, SegmentId};
use std::collections::HashMap;

/// A division into k clusters beside the segments of the project; the cluster with the most revenue first.
pub(super) struct Division<'a> {
    pub candidate: &'a KCandidate,
    pub groups: Vec<Group>,
    /// Index of the group of every row of the study.
    pub places: Vec<usize>,
}

pub(super) struct Group {
    pub customers: Vec<CustomerId>,
    pub profile: ClusterProfile,
    pub revenue: f64,
    /// The segment that it continues.
    pub segment: Option<SegmentId>,
    /// Of that segment, else a proposal.
    pub name: String,
    pub colour: i32,
}

/// The clusters of a stored result for `k`; a number that was not computed is refused.
pub(super) fn division<'a>(reader: &Reader, result: &'a ClusterResult, k: u32) -> Result<Division<'a>> {
    let candidate = result.study.candidates.iter().find(|candidate| candidate.k == k && k > 1);
    let candidate = candidate.ok_or_else(|| Error::input("no-such-k").with("k", k as usize))?;
    let own = profiles(&features(&result.orders), &candidate.run.assignment, k as usize);
    let revenue = |cluster: u32| -> f64 {
        let rows = candidate.run.assignment.iter().zip(&result.orders);
        rows.filter(|(row, _)| **row == cluster).map(|(_, orders)| orders.monetary).sum()
    };
    let mut order: Vec<(u32, f64)> = (0..k).map(|cluster| (cluster, revenue(cluster))).collect();
    order.sort_by(|one, other| other.1.total_cmp(&one.1));
    let place: HashMap<u32, usize> = order.iter().map(|(cluster, _)| *cluster).zip(0..).collect();
    let places: Vec<usize> = candidate.run.assignment.iter().map(|cluster| place[cluster]).collect();
    let mut members = vec![Vec::new(); k as usize];
    for (customer, place) in result.customers.iter().zip(&places) {
        members[*place].push(*customer);
    }
    let profiles: Vec<ClusterProfile> = order.iter().map(|(cluster, _)| own[*cluster as usize].clone()).collect();
    let identities = identities(reader, &members, &proposals(reader, &profiles)?)?;
    let parts = members.into_iter().zip(profiles).zip(order).zip(identities);
    let groups = parts.map(|(((customers, profile), (_, revenue)), identity)| Group {
        customers,
        profile,
        revenue,
        segment: identity.segment,
        name: identity.name,
        colour: identity.colour,
    });
    Ok(Division { candidate, groups: groups.collect(), places })
}

/// What a group of customers is called and coloured.
pub(super) struct Identity {
    pub segment: Option<SegmentId>,
    pub name: String,
    pub colour: i32,
}

/// Groups that continue a segment keep its name and colour; others get the proposed name and the first colours not in use.
pub(super) fn identities(reader: &Reader, members: &[Vec<CustomerId>], proposed: &[String]) -> Result<Vec<Identity>> {
    let known: HashMap<SegmentId, Segment> = reader.all::<Segment>()?.into_iter().map(|segment| (segment.id, segment)).collect();
    let matched = match_segments(members, &segments::members(reader)?);
    let mut taken: Vec<i32> = matched.iter().flatten().map(|segment| known[segment].colour).collect();
    let identities = matched.into_iter().zip(proposed).map(|(segment, proposed)| match segment.map(|segment| &known[&segment]) {
        Some(row) => Identity { segment, name: row.name.clone(), colour: row.colour },
        None => Identity { segment: None, name: proposed.clone(), colour: next_colour(&mut taken) },
    });
    Ok(identities.collect())
}

/// The colour used least, the first of equals; six exist.
fn next_colour(taken: &mut Vec<i32>) -> i32 {
    let uses = |colour: &i32| taken.iter().filter(|own| *own == colour).count();
    let colour = (1..=6).min_by_key(uses).expect("there are six colours");
    taken.push(colour);
    colour
}

fn proposals(reader: &Reader, profiles: &[ClusterProfile]) -> Result<Vec<String>> {
    let texts = overview::language(reader)?.texts();
    let named = naming::propose(profiles).into_iter().map(|(key, number)| {
        let args: Arguments = number.map(|n| ("n".to_owned(), f64::from(n).into())).into_iter().collect();
        texts.say(key, &args)
    });
    Ok(named.collect())
}
