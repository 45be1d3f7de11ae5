use super::*;
use crate::progress::{Progress, Unwatched};
use proptest::prelude::*;

fn house(weights: &[f64], relations: &[&[f64]]) -> House {
    let whats = weights.iter().map(|&weight| What { weight, interval: None }).collect();
    House { whats, relations: relations.iter().map(|r| r.to_vec()).collect() }
}

/// numpy 2: w = [.35, .25, .2, .12, .08]; R as below; w @ R, and that divided by its sum.
#[test]
fn importance_agrees_with_numpy() {
    let house = house(
        &[0.35, 0.25, 0.2, 0.12, 0.08],
        &[&[9.0, 3.0, 0.0, 1.0], &[0.0, 9.0, 1.0, 3.0], &[3.0, 0.0, 9.0, 0.0], &[1.0, 1.0, 3.0, 9.0], &[0.0, 3.0, 0.0, 9.0]],
    );
    let absolute = [3.87, 3.66, 2.41, 2.9];
    let relative = [0.301401869159, 0.285046728972, 0.18769470405, 0.225856697819];
    for (how, found) in technical_importance(&house).unwrap().iter().enumerate() {
        assert!((found.absolute - absolute[how]).abs() < 1e-9, "absolute of {how}: {found:?}");
        assert!((found.relative - relative[how]).abs() < 1e-9, "relative of {how}: {found:?}");
    }
}

#[test]
fn an_empty_house_says_so() {
    let empty = house(&[0.5, 0.5], &[&[0.0, 0.0], &[0.0, 0.0]]);
    assert_eq!(house_checks(&empty, 0.5).unwrap(), vec![HouseCheck::EmptyHouse]);
    assert!(technical_importance(&empty).unwrap().iter().all(|t| t.relative == 0.0));
}

#[test]
fn gaps_and_too_many_nines_are_found() {
    let gaps = house(&[0.5, 0.5], &[&[9.0, 0.0], &[0.0, 0.0]]);
    assert_eq!(house_checks(&gaps, 0.5).unwrap(), vec![HouseCheck::EmptyRow { what: 1 }, HouseCheck::EmptyColumn { how: 1 }]);
    let nines: &[f64] = &[9.0, 9.0, 9.0, 9.0, 1.0];
    let checks = house_checks(&house(&[0.5, 0.5], &[nines, nines]), 0.5).unwrap();
    assert_eq!(checks, vec![HouseCheck::TooManyNines { share: 0.8, most: 0.5 }]);
}

#[track_caller]
fn check_refused(house: &House, fault: HouseFault) {
    assert_eq!(technical_importance(house).unwrap_err(), fault);
}

#[test]
fn a_wrong_house_is_refused() {
    check_refused(&house(&[1.0], &[]), HouseFault::Rows { whats: 1, rows: 0 });
    check_refused(&house(&[1.0, 1.0], &[&[1.0, 3.0], &[1.0]]), HouseFault::Columns { what: 1 });
    check_refused(&house(&[-1.0], &[&[1.0]]), HouseFault::Weight { what: 0 });
    check_refused(&house(&[1.0], &[&[1.0, -3.0]]), HouseFault::Relation { what: 0, how: 1 });
    let mut outside = house(&[1.0], &[&[1.0]]);
    outside.whats[0].interval = Some((1.1, 1.2));
    check_refused(&outside, HouseFault::Weight { what: 0 });
}

/// Two WHATs, each answered by its own HOW alone, weights N(0.5, 0.1/1.96): the share is w1/(w1+w2). Quantiles of
/// 10⁷ such draws in numpy (seed 1).
#[test]
fn intervals_agree_with_numpy_draws() {
    let mut own = house(&[0.5, 0.5], &[&[9.0, 0.0], &[0.0, 9.0]]);
    own.whats.iter_mut().for_each(|w| w.interval = Some((0.4, 0.6)));
    let params = SensitivityParams { draws: 20_000, ..SensitivityParams::default() };
    let found = sensitivity(&own, &params, &Unwatched).unwrap();
    assert!((found[0].low - 0.4285).abs() < 0.003 && (found[0].high - 0.5714).abs() < 0.003, "{found:?}");
    assert_eq!(found[0].tie_group, found[1].tie_group);
    assert_eq!(found, sensitivity(&own, &params, &Unwatched).unwrap(), "same seed, same answer");
}

#[test]
fn sure_weights_put_every_how_in_a_group_of_its_own() {
    let sure = house(&[0.7, 0.3], &[&[9.0, 0.0, 3.0], &[0.0, 9.0, 1.0]]);
    let groups: Vec<u32> =
        sensitivity(&sure, &SensitivityParams::default(), &Unwatched).unwrap().iter().map(|h| h.tie_group).collect();
    assert_eq!(groups, vec![1, 2, 3]);
}

#[test]
fn moving_relationships_widens_the_interval() {
    let sure = house(&[0.7, 0.3], &[&[9.0, 3.0], &[3.0, 9.0]]);
    let params = SensitivityParams { moved: 0.3, ..SensitivityParams::default() };
    let found = sensitivity(&sure, &params, &Unwatched).unwrap();
    assert!(found[0].low < found[0].relative && found[0].relative < found[0].high, "{found:?}");
}

#[test]
fn a_cancelled_computation_stops() {
    struct Gone;
    impl Progress for Gone {
        fn report(&self, _: f32) -> Result<(), Cancelled> {
            Err(Cancelled)
        }
    }
    let sure = house(&[1.0], &[&[9.0]]);
    assert_eq!(sensitivity(&sure, &SensitivityParams::default(), &Gone), Err(HouseFault::Cancelled(Cancelled)));
}

proptest! {
    #[test]
    fn relative_importance_sums_to_one(weights in prop::collection::vec(0.01f64..5.0, 4), cells in prop::collection::vec(0usize..4, 12)) {
        let scale = [0.0, 1.0, 3.0, 9.0];
        let rows: Vec<Vec<f64>> = cells.chunks(3).map(|row| row.iter().map(|&c| scale[c]).collect()).collect();
        let whats = weights.iter().map(|&weight| What { weight, interval: None }).collect();
        let total: f64 = technical_importance(&House { whats, relations: rows }).unwrap().iter().map(|t| t.relative).sum();
        let filled = cells.iter().any(|&c| c > 0);
        prop_assert!((total - f64::from(u8::from(filled))).abs() < 1e-9);
    }
}
