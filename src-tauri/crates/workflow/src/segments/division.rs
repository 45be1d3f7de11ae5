use super::clusters::ClusterResult;
use super::matching::{Continued, match_segments};
use super::naming;
use crate::{Error, Result, overview, text::Arguments};
use analysis::clusters::{ClusterProfile, KCandidate};
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
    pub identity: Identity,
}

/// The clusters of a stored result for `k`; a number that was not computed is refused.
pub(super) fn division<'a>(reader: &Reader, result: &'a ClusterResult, k: u32) -> Result<Division<'a>> {
    let found = result.study.candidates.iter().zip(&result.profiles).find(|(candidate, _)| candidate.k == k && k > 1);
    let (candidate, own) = found.ok_or_else(|| Error::input("no-such-k").with("k", k as usize))?;
    let revenue = |cluster: u32| -> f64 {
        let rows = candidate.run.assignment.iter().zip(&result.revenue);
        rows.filter(|(row, _)| **row == cluster).map(|(_, revenue)| revenue).sum()
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
    let groups = parts.map(|(((customers, profile), (_, revenue)), identity)| Group { customers, profile, revenue, identity });
    Ok(Division { candidate, groups: groups.collect(), places })
}

/// What a group of customers is called and coloured.
pub(super) struct Identity {
    /// The segment that it continues, and how surely.
    pub continued: Option<Continued>,
    /// Of that segment, else the proposal.
    pub name: String,
    pub proposed: String,
    pub colour: i32,
}

impl Identity {
    pub fn segment(&self) -> Option<SegmentId> {
        self.continued.map(|continued| continued.segment)
    }
}

/// Groups that continue a segment keep its name and colour; others get the proposed name and the first colours not in use.
pub(super) fn identities(reader: &Reader, members: &[Vec<CustomerId>], proposed: &[String]) -> Result<Vec<Identity>> {
    let matched = match_segments(members, &segments::members(reader)?);
    named(reader, &matched, proposed)
}

/// Names and colours of groups whose segments are known.
pub(super) fn named(reader: &Reader, matched: &[Option<Continued>], proposed: &[String]) -> Result<Vec<Identity>> {
    let known: HashMap<SegmentId, Segment> = reader.all::<Segment>()?.into_iter().map(|segment| (segment.id, segment)).collect();
    let row = |continued: &Option<Continued>| continued.as_ref().and_then(|continued| known.get(&continued.segment));
    let mut taken: Vec<i32> = matched.iter().filter_map(row).map(|segment| segment.colour).collect();
    let identity = |(continued, proposed): (&Option<Continued>, &String)| {
        let (name, colour) = match row(continued) {
            Some(row) => (row.name.clone(), row.colour),
            None => (proposed.clone(), next_colour(&mut taken)),
        };
        Identity { continued: *continued, name, proposed: proposed.clone(), colour }
    };
    Ok(matched.iter().zip(proposed).map(identity).collect())
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
