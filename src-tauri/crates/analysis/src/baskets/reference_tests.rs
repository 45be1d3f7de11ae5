//! Against mlxtend 0.25 and scipy 1.17, and against counting every set.

use proptest::prelude::*;

use super::*;
use crate::progress::Unwatched;

fn ten() -> Baskets {
    let orders: [&[u32]; 10] =
        [&[0, 1, 2], &[0, 1], &[0, 3], &[1, 2], &[0, 1, 2, 3], &[2], &[0, 1, 3], &[1], &[0, 2], &[0, 1, 2]];
    Baskets::new(4, orders.map(<[u32]>::to_vec))
}

fn mined(baskets: &Baskets, least: u32, longest: usize) -> Vec<(Vec<u32>, u32)> {
    let found = itemsets(baskets, &ItemsetParams { least, longest, most: 100_000 }, &Unwatched).unwrap();
    let mut sets: Vec<(Vec<u32>, u32)> = found
        .iter()
        .map(|(items, count)| {
            let mut items = items.to_vec();
            items.sort_unstable();
            (items, count)
        })
        .collect();
    sets.sort();
    sets
}

/// mlxtend 0.25, fpgrowth with min_support 0.3: a set in exactly 3 of 10 orders is in.
#[test]
fn itemsets_are_those_of_mlxtend() {
    let expected: [(&[u32], u32); 9] =
        [(&[0], 7), (&[0, 1], 5), (&[0, 1, 2], 3), (&[0, 2], 4), (&[0, 3], 3), (&[1], 7), (&[1, 2], 4), (&[2], 6), (&[3], 3)];
    assert_eq!(mined(&ten(), least_count(0.3, 10), 9), expected.map(|(items, count)| (items.to_vec(), count)));
}

/// Reasons; result; support, confidence, lift, leverage and Zhang's measure; conviction.
type Expected = (&'static [u32], u32, [f64; 5], Option<f64>);

/// mlxtend 0.25, association_rules with confidence from 0.6, rules of one consequent; 0.6 itself is in.
#[test]
fn rules_are_those_of_mlxtend() {
    let expected: [Expected; 8] = [
        (&[0], 1, [0.5, 0.7142857142857143, 1.0204081632653061, 0.01, 0.06666666666666708], Some(1.05)),
        (&[0, 1], 2, [0.3, 0.6, 1.0, 0.0, 0.0], Some(1.0)),
        (&[0, 2], 1, [0.3, 0.75, 1.0714285714285714, 0.02, 0.11111111111111122], Some(1.2)),
        (&[1], 0, [0.5, 0.7142857142857143, 1.0204081632653061, 0.01, 0.06666666666666708], Some(1.05)),
        (&[1, 2], 0, [0.3, 0.75, 1.0714285714285714, 0.02, 0.11111111111111122], Some(1.2)),
        (&[2], 0, [0.4, 0.6666666666666667, 0.9523809523809526, -0.02, -0.11111111111111092], Some(0.9)),
        (&[2], 1, [0.4, 0.6666666666666667, 0.9523809523809526, -0.02, -0.11111111111111092], Some(0.9)),
        (&[3], 0, [0.3, 1.0, 1.4285714285714286, 0.09, 0.42857142857142855], None),
    ];
    let baskets = ten();
    let sets = itemsets(&baskets, &ItemsetParams { least: 3, longest: 9, most: 99 }, &Unwatched).unwrap();
    let mut found = rules(&baskets, &sets, &RuleParams { confidence: 0.6 });
    found.iter_mut().for_each(|rule| rule.reasons.sort_unstable());
    found.sort_by(|one, other| (&one.reasons, one.result).cmp(&(&other.reasons, other.result)));
    assert_eq!(found.len(), expected.len());
    for (rule, (reasons, result, measures, conviction)) in found.iter().zip(expected) {
        assert_eq!((rule.reasons.as_slice(), rule.result), (reasons, result));
        let own = [rule.support, rule.confidence, rule.lift, rule.leverage, rule.zhang];
        let near = own.iter().zip(measures).all(|(own, expected)| (own - expected).abs() < 1e-12);
        assert!(near, "{reasons:?} → {result}: {own:?}");
        assert_eq!(rule.conviction.map(|own| (own * 1e9).round()), conviction.map(|own| (own * 1e9).round()));
    }
}

#[track_caller]
fn check_fisher((n, one, other, both): (u32, u32, u32, u32), expected: f64) {
    let found = fisher_exact(n, one, other, both);
    assert!((found / expected - 1.0).abs() < 1e-8, "{both} of {one} and {other} in {n}: {found}");
}

/// scipy 1.17, fisher_exact, two-sided.
#[test]
fn chances_are_those_of_scipy() {
    check_fisher((20, 10, 11, 9), 0.005477494641581328);
    check_fisher((1000, 50, 60, 10), 0.0004406807022246115);
    check_fisher((1000, 50, 60, 0), 0.06722880633272804);
    check_fisher((18532, 700, 400, 200), 6.182113539028137e-182);
    check_fisher((100, 50, 50, 25), 1.0);
    check_fisher((30, 10, 10, 3), 1.0);
}

/// scipy 1.17, false_discovery_control at 5 %.
#[test]
fn discoveries_are_those_of_scipy() {
    let chances = [0.001, 0.012, 0.014, 0.035, 0.04, 0.2, 0.8, 0.049];
    assert_eq!(discoveries(&chances, 0.05), [true, true, true, false, false, false, false, false]);
}

/// Two orders of the same 5,000 items hold 2⁵⁰⁰⁰ sets; the search gives up instead of hanging.
#[test]
fn alike_orders_of_thousands_of_items_do_not_hang() {
    let huge: Vec<u32> = (0..5000).collect();
    let baskets = Baskets::new(5000, [huge.clone(), huge]);
    let params = ItemsetParams { least: 2, longest: 5, most: 100_000 };
    assert_eq!(itemsets(&baskets, &params, &Unwatched), Err(MineError::TooMany { most: 100_000 }));
}

/// One huge order is one order: beside a hundred small ones it brings nothing to a threshold of 2 that was not there.
#[test]
fn one_huge_order_does_not_dominate() {
    let small = (0..100u32).map(|order| vec![order % 7, 7 + order % 5]);
    let without = Baskets::new(5000, small.clone());
    let with = Baskets::new(5000, small.chain([(100..5000).collect()]));
    assert_eq!(mined(&with, 2, 3), mined(&without, 2, 3));
    assert_eq!(proposed_count(&with), proposed_count(&without));
}

proptest! {
    /// Every set of items, counted one by one.
    #[test]
    fn itemsets_are_those_of_counting(
        orders in proptest::collection::vec(proptest::collection::vec(0u32..7, 0..8), 0..40), least in 1u32..5, longest in 1usize..8,
    ) {
        let baskets = Baskets::new(7, orders);
        let held = |set: u32| {
            let items: Vec<u32> = (0..7).filter(|item| set >> item & 1 == 1).collect();
            let count = (0..baskets.len()).filter(|order| items.iter().all(|item| baskets.order(*order).contains(item))).count();
            (items, count as u32)
        };
        let mut expected: Vec<_> = (1u32..128).map(held).filter(|(items, count)| *count >= least && items.len() <= longest).collect();
        expected.sort();
        prop_assert_eq!(mined(&baskets, least, longest), expected);
    }
}
