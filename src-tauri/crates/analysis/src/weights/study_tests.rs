//! What a study promises whatever the answers.

use std::sync::atomic::{AtomicU32, Ordering};

use proptest::prelude::*;

use super::planted::{Others, planted};
use super::*;
use crate::progress::{Cancelled, Progress, Unwatched};

fn quick() -> WeightParams {
    WeightParams { replications: 60, splits: 10, ..WeightParams::default() }
}

fn answers_of(rows: &[([Option<f64>; 2], Option<f64>)]) -> Answers {
    let mut answers = Answers::new(2);
    for (cluster, (satisfaction, outcome)) in rows.iter().enumerate() {
        answers.push(Answer { cluster: cluster as u32, outcome: *outcome, satisfaction, importance: &[] });
    }
    answers
}

#[track_caller]
fn check_refused(rows: &[([Option<f64>; 2], Option<f64>)], reason: WeighError) {
    assert_eq!(weigh(&answers_of(rows), &quick(), 1, &Unwatched).unwrap_err(), reason);
}

fn row(first: f64, second: f64, outcome: f64) -> ([Option<f64>; 2], Option<f64>) {
    ([Some(first), Some(second)], Some(outcome))
}

#[test]
fn what_cannot_be_weighed_is_refused_with_the_reason() {
    let good = [row(1.0, 5.0, 2.0), row(2.0, 3.0, 1.0), row(3.0, 4.0, 5.0), row(5.0, 1.0, 4.0)];
    assert!(weigh(&answers_of(&good), &quick(), 1, &Unwatched).is_ok());
    check_refused(&good[..3], WeighError::TooFewAnswers { n: 3, needed: 4 });
    let silent = [good[0], good[1], good[2], ([Some(1.0), Some(2.0)], None), ([None, None], Some(3.0))];
    check_refused(&silent, WeighError::TooFewAnswers { n: 3, needed: 4 });
    let content = good.map(|(satisfaction, _)| (satisfaction, Some(9.0)));
    check_refused(&content, WeighError::OutcomeConstant);
    let alike = good.map(|([first, _], outcome)| ([first, Some(7.0)], outcome));
    check_refused(&alike, WeighError::DriverUnknown { driver: 1, n: 4 });
    assert_eq!(weigh(&Answers::new(0), &quick(), 1, &Unwatched), Err(WeighError::NoDrivers));
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let answers = planted(80, 0.7, Others::Falling, 3);
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| weigh(&answers, &quick(), 5, &Unwatched).unwrap())
    };
    let (one, three) = (on(1), on(3));
    assert_eq!(one, three);
    let advice = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| advise(&one, &AdviceParams::default(), 5, &Unwatched).unwrap())
    };
    assert_eq!(advice(1), advice(3));
}

#[test]
fn another_seed_moves_the_intervals_and_not_the_points() {
    let answers = planted(100, 1.0, Others::Falling, 3);
    let (one, other) = (weigh(&answers, &quick(), 1, &Unwatched).unwrap(), weigh(&answers, &quick(), 2, &Unwatched).unwrap());
    assert_eq!(one.drivers[0].share, other.drivers[0].share);
    assert_ne!(one.drivers[0].share_interval, other.drivers[0].share_interval);
}

#[test]
fn answers_of_one_customer_are_drawn_together() {
    let once = planted(100, 1.0, Others::Falling, 3);
    let mut twice = Answers::new(once.drivers());
    for row in (0..once.len()).chain(0..once.len()) {
        let satisfaction: Vec<Option<f64>> = once.satisfaction(row).iter().map(|&value| Some(value)).collect();
        let importance: Vec<Option<f64>> = once.importance(row).iter().map(|&value| Some(value)).collect();
        let outcome = Some(once.outcome(row));
        twice.push(Answer { cluster: row as u32, outcome, satisfaction: &satisfaction, importance: &importance });
    }
    let (once, twice) = (weigh(&once, &quick(), 1, &Unwatched).unwrap(), weigh(&twice, &quick(), 1, &Unwatched).unwrap());
    for (one, two) in once.drivers.iter().zip(&twice.drivers) {
        assert!((one.share_interval.low - two.share_interval.low).abs() < 1e-9, "repeating every answer tells nothing new");
        assert_eq!((one.tie_group, one.rank), (two.tie_group, two.rank));
    }
    assert_eq!((twice.fit.n, twice.fit.clusters), (200, 100));
}

#[test]
fn complete_rows_and_pairs_agree_where_everything_was_met() {
    let answers = planted(60, 1.0, Others::Falling, 3);
    let complete = WeightParams { rows: RowUse::Complete, ..quick() };
    let (pairs, complete) =
        (weigh(&answers, &quick(), 1, &Unwatched).unwrap(), weigh(&answers, &complete, 1, &Unwatched).unwrap());
    assert_eq!(pairs.drivers, complete.drivers);
    let partly = planted(60, 0.8, Others::Falling, 3);
    let refused = weigh(&partly, &WeightParams { rows: RowUse::Complete, ..quick() }, 1, &Unwatched);
    let n = partly.complete().len() as u32;
    assert_eq!(refused, Err(WeighError::TooFewAnswers { n, needed: 16 }));
}

#[test]
fn the_final_weight_mixes_stated_and_derived() {
    let answers = planted(200, 1.0, Others::Falling, 3);
    let study = weigh(&answers, &WeightParams { stated_weight: Some(0.25), ..quick() }, 1, &Unwatched).unwrap();
    let first = &study.drivers[0];
    // Means fall from 9.0 by 0.3 fourteen times and sum to 98.7.
    assert!((first.stated_share.unwrap() - 9.0 / 98.7).abs() < 1e-12);
    assert!((first.final_weight - (0.25 * 9.0 / 98.7 + 0.75 * first.share)).abs() < 1e-12);
    assert!((study.drivers.iter().map(|driver| driver.final_weight).sum::<f64>() - 1.0).abs() < 1e-12);
    assert_eq!(study.fit.proposed_stated_weight, 1.0 - study.fit.reliability.unwrap());
}

#[test]
fn derived_weights_are_more_reliable_with_more_answers() {
    let reliability =
        |rows: usize| weigh(&planted(rows, 1.0, Others::Falling, 3), &quick(), 1, &Unwatched).unwrap().fit.reliability;
    assert!(reliability(2000).unwrap() > 0.85, "{:?}", reliability(2000));
    assert!(reliability(60).unwrap() < 0.6, "{:?}", reliability(60));
}

#[test]
fn few_answers_with_gaps_carry_their_caveats() {
    let study = weigh(&planted(54, 0.6, Others::Falling, 3), &quick(), 1, &Unwatched).unwrap();
    for caveat in [WeightCaveat::TooFewAnswers, WeightCaveat::MendedCorrelations, WeightCaveat::LeadersTied] {
        assert!(study.caveats.contains(&caveat), "{caveat:?} in {:?}", study.caveats);
    }
    let plenty = weigh(&planted(3000, 1.0, Others::Falling, 3), &quick(), 1, &Unwatched).unwrap();
    assert_eq!(plenty.caveats, []);
}

/// Listens for a while, then cancels.
struct Impatient(AtomicU32);

impl Progress for Impatient {
    fn report(&self, share: f32) -> Result<(), Cancelled> {
        assert!((0.0..=1.0).contains(&share));
        if self.0.fetch_add(1, Ordering::Relaxed) < 10 { Ok(()) } else { Err(Cancelled) }
    }
}

#[test]
fn a_cancelled_study_stops() {
    let impatient = Impatient(AtomicU32::new(0));
    let answers = planted(100, 1.0, Others::Falling, 3);
    assert_eq!(weigh(&answers, &WeightParams::default(), 1, &impatient), Err(WeighError::Cancelled(Cancelled)));
    assert!(impatient.0.load(Ordering::Relaxed) < 100, "no more than what was under way");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_rows_does_not_matter_and_weights_sum_to_r_squared(
        cells in prop::collection::vec((0u8..=10, 0u8..=10, 0u8..=10), 12..40),
        shift in 1usize..11,
    ) {
        let given: Vec<_> = cells.iter().map(|&(a, b, y)| row(f64::from(a), f64::from(b), f64::from(y))).collect();
        let mut turned = given.clone();
        turned.rotate_left(shift);
        let study = |rows: &[_]| weigh(&answers_of(rows), &quick(), 1, &Unwatched);
        if let (Ok(one), Ok(other)) = (study(&given), study(&turned)) {
            for (a, b) in one.drivers.iter().zip(&other.drivers) {
                prop_assert!((a.share - b.share).abs() < 1e-9 && (a.beta - b.beta).abs() < 1e-9);
                prop_assert!(a.rank.from >= 1 && a.rank.from <= a.rank.to && a.rank.to <= 2);
            }
            let sum: f64 = one.drivers.iter().map(|driver| driver.relative_weight).sum();
            prop_assert!((sum - one.fit.r_squared).abs() < 1e-9);
            prop_assert!((0.0..=1.0).contains(&one.fit.r_squared));
        }
    }
}
