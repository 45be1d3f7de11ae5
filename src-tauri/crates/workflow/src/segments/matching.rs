use project::customers::CustomerId;
use project::segments::SegmentId;
use std::collections::{HashMap, HashSet};

/// The segment that each group of customers continues: pairs with the most common customers first, each segment and each
/// group once. A group without a common customer continues none.
pub(super) fn match_segments(groups: &[Vec<CustomerId>], members: &[(SegmentId, CustomerId)]) -> Vec<Option<SegmentId>> {
    let mut segments_of: HashMap<CustomerId, Vec<SegmentId>> = HashMap::new();
    for (segment, customer) in members {
        segments_of.entry(*customer).or_default().push(*segment);
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
    for (_, group, segment) in pairs {
        if matched[group].is_none() && taken.insert(segment) {
            matched[group] = Some(segment);
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
        assert_eq!(match_segments(&groups, &members), expected);
    }

    #[test]
    fn groups_continue_the_segments_they_share_most_with() {
        check(&[&[1, 2, 3], &[4, 5]], &[(7, 4), (7, 5), (8, 1), (8, 2)], &[Some(8), Some(7)]);
        check(&[&[1, 2, 3], &[4, 5]], &[(7, 1), (7, 2), (7, 4)], &[Some(7), None]);
        check(&[&[1], &[2]], &[], &[None, None]);
    }
}
