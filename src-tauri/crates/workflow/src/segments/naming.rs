use super::clusters::WAY_OF_BUYING;
use analysis::clusters::ClusterProfile;

/// A way of buying with a name: what it is above (1) or below (−1) all customers in, by recency, orders, money, average ticket
/// and time between orders. Small customers still buy: whoever bought before and stopped is fading, however little it was.
const WAYS: [(&str, [f64; 5]); 6] = [
    ("segment-name-key", [-0.3, 0.0, 1.0, 1.0, 0.0]),
    ("segment-name-regular", [-1.0, 1.0, 0.2, -0.4, -1.0]),
    ("segment-name-fading", [1.0, 0.3, -0.3, -0.5, 0.0]),
    ("segment-name-single", [0.5, -1.0, -0.2, 0.6, 0.5]),
    ("segment-name-small", [-0.5, -0.3, -1.0, -1.0, 0.3]),
    ("segment-name-new", [-0.8, -1.0, -0.6, 0.0, 0.0]),
];

/// A name for each cluster: the key of its text, and a number where several clusters deserve the same one. The clusters that
/// resemble a way of buying most choose first.
pub(super) fn propose(profiles: &[ClusterProfile]) -> Vec<(&'static str, Option<u32>)> {
    let mut pairs: Vec<(f64, usize, usize)> = profiles
        .iter()
        .enumerate()
        .flat_map(|(cluster, profile)| {
            WAYS.iter().enumerate().map(move |(way, (_, wanted))| (likeness(profile, wanted), cluster, way))
        })
        .collect();
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut names = vec![None; profiles.len()];
    let mut taken = [false; WAYS.len()];
    for (likeness, cluster, way) in pairs {
        if likeness > 0.3 && names[cluster].is_none() && !taken[way] {
            names[cluster] = Some((WAYS[way].0, None));
            taken[way] = true;
        }
    }
    let mut others = 0;
    let mut other = || {
        others += 1;
        ("segment-name-other", Some(others))
    };
    names.into_iter().map(|name| name.unwrap_or_else(&mut other)).collect()
}

/// Cosine of the angle between the differences of a cluster and those of a way of buying.
fn likeness(profile: &ClusterProfile, wanted: &[f64; 5]) -> f64 {
    let difference = |key: &str| profile.features.iter().find(|feature| feature.key == key)?.difference;
    let own: Vec<f64> = WAY_OF_BUYING.iter().map(|key| difference(key).unwrap_or(0.0)).collect();
    let dot = |one: &[f64], other: &[f64]| one.iter().zip(other).map(|(a, b)| a * b).sum::<f64>();
    let lengths = dot(&own, &own).sqrt() * dot(wanted, wanted).sqrt();
    if lengths > 0.0 { dot(&own, wanted) / lengths } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use analysis::clusters::FeatureProfile;

    #[track_caller]
    fn check(differences: &[[f64; 5]], expected: &[&str]) {
        let feature = |(key, difference): (&str, &f64)| FeatureProfile {
            key: key.to_owned(),
            label: None,
            n: 1,
            mean: None,
            difference: Some(*difference),
        };
        let profile = |own: &[f64; 5]| ClusterProfile {
            cluster: 0,
            size: 1,
            share: 1.0,
            features: WAY_OF_BUYING.into_iter().zip(own).map(feature).collect(),
        };
        let names = propose(&differences.iter().map(profile).collect::<Vec<_>>());
        assert_eq!(names.iter().map(|(key, _)| *key).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn names_follow_the_way_of_buying() {
        check(
            &[[-0.5, 0.1, 1.9, 1.8, 0.3], [-0.8, 0.9, 0.3, -0.4, -0.9], [1.2, 0.2, -0.4, -0.5, -0.2]],
            &["segment-name-key", "segment-name-regular", "segment-name-fading"],
        );
    }

    /// The four clusters of the demo company as scikit-learn's k-means leaves them, and small buyers who still buy.
    #[test]
    fn lateness_tells_more_than_smallness() {
        check(
            &[[-0.37, -0.06, 2.13, 1.69, 1.65], [0.66, 0.16, -0.69, -0.76, 0.15], [0.84, -1.29, -0.49, 0.81, 0.11]],
            &["segment-name-key", "segment-name-fading", "segment-name-single"],
        );
        check(&[[-0.4, 0.1, -0.9, -0.8, 0.1]], &["segment-name-small"]);
    }

    #[test]
    fn a_cluster_like_nothing_gets_a_number() {
        check(&[[0.0; 5], [0.0; 5]], &["segment-name-other", "segment-name-other"]);
    }
}
