use project::customers::CustomerId;
use project::segments::SegmentId;
use std::collections::{HashMap, HashSet};

/// A segment that a group of customers continues.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Continued {
    pub segment: SegmentId,
    /// Common customers as a share of all in either, 0 to 1.
    pub overlap: f64,
}

impl Continued {
    /// More than half of the customers in either are in both, so that neither can have a closer match. Else a person is asked.
    pub fn is_sure(self) -> bool {
        self.overlap > 0.5
    }
}

/// The segment that each group of customers continues: pairs with the most common customers first, each segment and each
/// group once. A group without a common customer continues none.
pub(super) fn match_segments(groups: &[Vec<CustomerId>], members: &[(SegmentId, CustomerId)]) -> Vec<Option<Continued>> {
    let mut segments_of: HashMap<CustomerId, Vec<SegmentId>> = HashMap::new();
    let mut sizes: HashMap<SegmentId, u32> = HashMap::new();
    for (segment, customer) in members {
        segments_of.entry(*customer).or_default().push(*segment);
        *sizes.entry(*segment).or_default() += 1;
    }
    let mut common: HashMap<(usize, SegmentId), u32> = HashMap::new();
    for (group, customers) in groups.iter().enumerate() {
        for segment in customers.iter().filter_map(|customer| segments_of.get(customer)).flatten() {
            *common.entry((group, *segment)).or_default() += 1;
        }
    }
    let mut pairs: Vec<(u32, usize, SegmentId)> = common.into_iter().map(|((group, segment), n)| (n, group, segment)).collect();
    pairs.sort_by_key(|(n, group, segment)| (std::cmp::Reverse(*n), *group, *segment));
    let mut matched = vec![None; groups.len()];
    let mut taken = HashSet::new();
    for (common, group, segment) in pairs {
        if matched[group].is_none() && !taken.contains(&segment) {
            taken.insert(segment);
            let either = groups[group].len() as u32 + sizes[&segment] - common;
            matched[group] = Some(Continued { segment, overlap: f64::from(common) / f64::from(either) });
        }
    }
    matched
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(groups: &[&[i32]], members: &[(i32, i32)], expected: &[Option<i32>]) {
        let groups: Vec<Vec<CustomerId>> = groups.iter().map(|group| group.iter().map(|id| CustomerId(*id)).collect()).collect();
        let members: Vec<_> = members.iter().map(|(segment, customer)| (SegmentId(*segment), CustomerId(*customer))).collect();
        let expected: Vec<_> = expected.iter().map(|segment| segment.map(SegmentId)).collect();
        let found: Vec<_> = match_segments(&groups, &members).into_iter().map(|found| found.map(|found| found.segment)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_match_is_sure_when_most_customers_are_common() {
        let groups = [vec![1, 2, 3].into_iter().map(CustomerId).collect(), vec![CustomerId(4), CustomerId(5)]];
        let member = |segment, customer| (SegmentId(segment), CustomerId(customer));
        let members = [member(7, 1), member(7, 2), member(8, 4), member(8, 6)];
        let found: Vec<_> = match_segments(&groups, &members).into_iter().flatten().collect();
        assert_eq!(found.iter().map(|found| found.is_sure()).collect::<Vec<_>>(), [true, false]);
        assert!((found[0].overlap - 2.0 / 3.0).abs() < 1e-12 && (found[1].overlap - 1.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn groups_continue_the_segments_they_share_most_with() {
        check(&[&[1, 2, 3], &[4, 5]], &[(7, 4), (7, 5), (8, 1), (8, 2)], &[Some(8), Some(7)]);
        check(&[&[1, 2, 3], &[4, 5]], &[(7, 1), (7, 2), (7, 4)], &[Some(7), None]);
        check(&[&[1], &[2]], &[], &[None, None]);
    }
}
