use proptest::prelude::*;

use super::*;
use crate::progress::Unwatched;

fn orders(of: &[(i32, &[u32])]) -> LaterOrders {
    LaterOrders { days: of.iter().map(|(day, _)| *day).collect(), items: of.iter().map(|(_, items)| items.to_vec()).collect() }
}

const PARAMS: LaterParams = LaterParams { window: 30, last: 200, least: 1, least_after: 1, busiest: 999, most: 99 };

fn study(customers: &[LaterOrders], params: &LaterParams) -> LaterStudy {
    later_pairs(customers, 5, params, &Unwatched).unwrap()
}

#[track_caller]
fn check_pair(customers: &[LaterOrders], (first, second): (u32, u32), expected: Option<(u32, u32, f64, f64)>) {
    let found = study(customers, &PARAMS);
    let pair = found.pairs.iter().find(|pair| (pair.first, pair.second) == (first, second));
    assert_eq!(pair.map(|pair| (pair.customers, pair.bought, pair.base, pair.lag)), expected);
}

/// By hand from the definition.
#[test]
fn only_later_days_within_an_observed_window_count() {
    // The same day is no later order; the window ends after its last day.
    check_pair(&[orders(&[(0, &[0]), (0, &[1]), (50, &[2])])], (0, 1), None);
    check_pair(&[orders(&[(0, &[0]), (30, &[1]), (70, &[2])])], (0, 1), Some((1, 1, 0.0, 30.0)));
    check_pair(&[orders(&[(0, &[0]), (31, &[1]), (70, &[2])])], (0, 1), None);
    // An order with the first item later than 170 is not observed for 30 days up to 200.
    check_pair(&[orders(&[(100, &[2]), (171, &[0]), (180, &[1])])], (0, 1), None);
}

/// By hand: after one of the four orders without 0 the customer bought 1 within 30 days.
#[test]
fn the_base_rate_is_that_of_the_same_customers_other_orders() {
    let own = orders(&[(0, &[0, 3]), (10, &[1]), (60, &[2]), (80, &[1]), (120, &[3])]);
    // Orders without 0: days 10 (nothing within 30), 60 (1 at 80), 80 (nothing), 120 (nothing).
    check_pair(&[own], (0, 1), Some((1, 1, 0.25, 10.0)));
}

/// By hand: of three customers the second has no order without 0, so that the shares are over the first and the third: 1 of 2 bought 1
/// after 0; after other orders 1 of 3 and 0 of 1, on average 1/6; 1/2 over 1/6 is 3.
#[test]
fn share_and_base_are_of_the_same_customers() {
    let customers = [
        orders(&[(0, &[0]), (10, &[1]), (60, &[2]), (80, &[1])]),
        orders(&[(0, &[0]), (20, &[0, 1])]),
        orders(&[(0, &[0]), (40, &[2])]),
    ];
    let found = study(&customers, &PARAMS);
    let pair = found.pairs.iter().find(|pair| (pair.first, pair.second) == (0, 1)).unwrap();
    assert_eq!((pair.customers, pair.compared, pair.bought, pair.share), (3, 2, 1, 0.5));
    assert!((pair.base - 1.0 / 6.0).abs() < 1e-12 && (pair.lift.unwrap() - 3.0).abs() < 1e-12);
}

/// A habit lifts nothing: who buys 1 every week buys it after 0 as well.
#[test]
fn what_is_bought_anyway_is_not_believed() {
    let customer = |shift: i32| {
        let mut own = LaterOrders::default();
        for week in 0..20 {
            own.days.push(week * 7 + shift);
            own.items.push(if week == 5 + shift { vec![0, 1] } else { vec![1] });
        }
        own
    };
    let customers: Vec<LaterOrders> = (0..6).map(customer).collect();
    let found = study(&customers, &PARAMS);
    let pair = found.pairs.iter().find(|pair| (pair.first, pair.second) == (0, 1)).unwrap();
    assert_eq!((pair.customers, pair.bought, pair.share, pair.believed), (6, 6, 1.0, false));
    assert!(pair.base > 0.9);
}

#[test]
fn a_buyer_who_stands_for_many_is_left_out_and_counted() {
    let many = orders(&[(0, &[0]), (10, &[1]), (60, &[2])]);
    let few = orders(&[(0, &[0]), (40, &[2])]);
    let found = study(&[many, few], &LaterParams { busiest: 2, ..PARAMS });
    assert_eq!((found.left_out, found.tested, found.pairs), (1, 0, Vec::new()));
}

#[test]
fn a_cancel_is_answered() {
    struct Gone;
    impl Progress for Gone {
        fn report(&self, _share: f32) -> Result<(), Cancelled> {
            Err(Cancelled)
        }
    }
    assert_eq!(later_pairs(&[orders(&[(0, &[0])])], 5, &PARAMS, &Gone), Err(Cancelled));
}

/// Order by order: customers, those compared, those of them who bought, and the base.
fn counted(customers: &[LaterOrders], (first, second): (u32, u32), params: &LaterParams) -> (u32, u32, u32, f64) {
    let (mut all, mut compared, mut bought, mut base) = (0, 0, 0, 0.0);
    for own in customers {
        let holds = |order: usize, item: u32| own.items[order].contains(&item);
        let observed = |order: usize| own.days[order] + params.window <= params.last;
        let follows = |order: usize| {
            let (day, end) = (own.days[order], own.days[order] + params.window);
            (0..own.days.len()).any(|later| own.days[later] > day && own.days[later] <= end && holds(later, second))
        };
        let start = (0..own.days.len()).find(|order| holds(*order, first)).filter(|order| observed(*order));
        let Some(start) = start else { continue };
        let others: Vec<usize> = (0..own.days.len()).filter(|order| observed(*order) && !holds(*order, first)).collect();
        all += 1;
        if !others.is_empty() {
            compared += 1;
            bought += u32::from(follows(start));
            base += others.iter().filter(|order| follows(**order)).count() as f64 / others.len() as f64;
        }
    }
    (all, compared, bought, base / f64::from(compared))
}

#[track_caller]
fn check_counted(customers: &[LaterOrders]) {
    let found = study(customers, &PARAMS);
    for (first, second) in (0..25).map(|both| (both / 5, both % 5)).filter(|(first, second)| first != second) {
        let (all, compared, bought, base) = counted(customers, (first, second), &PARAMS);
        let pair = found.pairs.iter().find(|pair| (pair.first, pair.second) == (first, second));
        assert_eq!(pair.is_some(), bought > 0, "{first} → {second}");
        if let Some(pair) = pair {
            assert_eq!((pair.customers, pair.compared, pair.bought), (all, compared, bought), "{first} → {second}");
            assert!((pair.base - base).abs() < 1e-9, "{first} → {second}: {} is not {base}", pair.base);
        }
    }
}

/// The bits of 230 orders fill several words.
#[test]
fn many_orders_are_counted_like_few() {
    let often = |seed: u32| LaterOrders {
        days: (0..230).map(|order| order * 9 / 10).collect(),
        items: (0..230).map(|order| if order % 41 == seed { vec![0, 1 + order % 3] } else { vec![2 + order / 60 % 3] }).collect(),
    };
    check_counted(&[often(3), often(17), often(40)]);
}

proptest! {
    #[test]
    fn pairs_are_those_of_counting(
        given in proptest::collection::vec(
            proptest::collection::vec((0i32..25, proptest::collection::btree_set(0u32..5, 0..4)), 0..14), 0..8,
        ),
    ) {
        let customer = |given: &Vec<(i32, std::collections::BTreeSet<u32>)>| {
            let mut own = LaterOrders::default();
            let mut day = 0;
            for (gap, items) in given {
                day += gap;
                own.days.push(day);
                own.items.push(items.iter().copied().collect());
            }
            own
        };
        check_counted(&given.iter().map(customer).collect::<Vec<_>>());
    }
}
