use super::*;
use crate::acyclic::Cycle;
use proptest::prelude::*;

fn link(from: usize, to: usize, strength: f64) -> Support {
    Support { from, to, strength, effect: Effect::Same }
}

fn params(roll_up: RollUp, missing: Missing) -> CascadeParams {
    CascadeParams { roll_up, missing }
}

/// Support of KPI 0 from three KPIs with strengths 2, 1, 1, the last opposite.
#[track_caller]
fn check_support(legs: [Option<f64>; 3], rules: CascadeParams, expected: Option<f64>) {
    let opposite = Support { effect: Effect::Opposite, ..link(3, 0, 1.0) };
    let own = [Some(0.5), legs[0], legs[1], legs[2]];
    let found = score(&own, &[link(1, 0, 2.0), link(2, 0, 1.0), opposite], &rules).unwrap().kpis[0].support;
    match (found, expected) {
        (Some(f), Some(e)) => assert!((f - e).abs() < 1e-9, "{legs:?} under {rules:?}: {f}, not {e}"),
        _ => assert_eq!(found, expected),
    }
}

/// By numpy: average(x, weights=w), min(x), prod(x ** (w / sum(w))) with x = (s1, s2, 1 − s3).
#[test]
fn roll_ups_agree_with_numpy() {
    use Missing::{ShareWeight, Zero};
    use RollUp::{Minimum, Product, WeightedMean};
    check_support([Some(0.4), Some(0.9), Some(0.3)], params(WeightedMean, ShareWeight), Some(0.6));
    check_support([Some(0.4), Some(0.9), Some(0.3)], params(Minimum, ShareWeight), Some(0.4));
    check_support([Some(0.4), Some(0.9), Some(0.3)], params(Product, ShareWeight), Some(0.563_462_649_452_251_6));
    check_support([Some(0.4), None, Some(0.3)], params(WeightedMean, ShareWeight), Some(0.5));
    check_support([Some(0.4), None, Some(0.3)], params(WeightedMean, Zero), Some(0.375));
    check_support([Some(0.4), None, Some(0.3)], params(Minimum, Zero), Some(0.0));
    check_support([Some(1.6), Some(0.9), Some(-0.3)], params(WeightedMean, ShareWeight), Some(1.35));
    check_support([Some(1.6), Some(0.9), Some(-0.3)], params(Minimum, ShareWeight), Some(0.9));
    check_support([None, None, None], params(WeightedMean, ShareWeight), None);
    check_support([None, None, None], params(Product, Zero), Some(0.0));
}

#[test]
fn a_kpi_without_an_actual_passes_its_support_on() {
    let scores = score(&[None, None, Some(0.6)], &[link(1, 0, 1.0), link(2, 1, 3.0)], &CascadeParams::default()).unwrap();
    assert_eq!(scores.kpis[0].support, Some(0.6));
    assert_eq!(scores.kpis[0].gap, None);
}

#[test]
fn what_was_left_out_is_said() {
    let scores = score(&[None, None, Some(0.6)], &[link(1, 0, 1.0), link(2, 0, 3.0)], &CascadeParams::default()).unwrap();
    assert_eq!(scores.left_out, vec![LeftOut { from: 1, to: 0, share: 0.25, counted: Missing::ShareWeight }]);
}

#[track_caller]
fn check_refused(supports: &[Support], fault: CascadeFault) {
    assert_eq!(score(&[None, None, None], supports, &CascadeParams::default()).unwrap_err(), fault);
}

#[test]
fn a_wrong_cascade_is_refused() {
    check_refused(&[link(0, 1, 1.0), link(1, 2, 1.0), link(2, 0, 1.0)], CascadeFault::Cycle(Cycle { path: vec![0, 1, 2, 0] }));
    check_refused(&[link(0, 3, 1.0)], CascadeFault::UnknownEnd { link: 0 });
    check_refused(&[link(0, 1, 0.0)], CascadeFault::Strength { link: 0 });
}

proptest! {
    /// The reported sensitivity is the slope of the support, measured by a small step (central difference).
    #[test]
    fn sensitivity_is_the_slope(scores in prop::array::uniform3(0.1f64..0.9), strengths in prop::array::uniform3(0.1f64..5.0), which in 0usize..3, rule in 0usize..2) {
        let rules = params([RollUp::WeightedMean, RollUp::Product][rule], Missing::ShareWeight);
        let links = [link(1, 0, strengths[0]), link(2, 0, strengths[1]), Support { effect: Effect::Opposite, ..link(3, 0, strengths[2]) }];
        let at = |step: f64| {
            let mut own = [None, Some(scores[0]), Some(scores[1]), Some(scores[2])];
            own[which + 1] = Some(scores[which] + step);
            score(&own, &links, &rules).unwrap()
        };
        let slope = (at(1e-5).kpis[0].support.unwrap() - at(-1e-5).kpis[0].support.unwrap()) / 2e-5;
        prop_assert!((at(0.0).links[which].sensitivity.unwrap() - slope).abs() < 1e-6);
    }

    /// Minimum ≤ product ≤ mean for shares (inequality of the means).
    #[test]
    fn the_roll_ups_keep_their_order(scores in prop::array::uniform3(0.0f64..=1.0), strengths in prop::array::uniform3(0.1f64..5.0)) {
        let own = [None, Some(scores[0]), Some(scores[1]), Some(scores[2])];
        let links = [link(1, 0, strengths[0]), link(2, 0, strengths[1]), link(3, 0, strengths[2])];
        let by = |rule| score(&own, &links, &params(rule, Missing::ShareWeight)).unwrap().kpis[0].support.unwrap();
        prop_assert!(by(RollUp::Minimum) <= by(RollUp::Product) + 1e-9);
        prop_assert!(by(RollUp::Product) <= by(RollUp::WeightedMean) + 1e-9);
    }
}
