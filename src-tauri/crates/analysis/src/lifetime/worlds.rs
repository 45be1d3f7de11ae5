//! Refits: what the parameters might have been, had chance dealt otherwise.

use std::sync::atomic::{AtomicU32, Ordering};

use rand_chacha::ChaCha8Rng;
use rayon::prelude::*;

use super::future::{draw_history, draw_mean};
use super::purchases::refit;
use super::spend::fit_means;
use super::{BuyingHistory, PurchaseParams, SpendBasis, SpendParams};
use crate::progress::{Cancelled, Progress};
use crate::seeding::stream;

/// Purpose of the random streams of refits.
const REFITS: u32 = 40;

/// Parameters of one replication; without a model of spending the customer's own mean stands in.
pub(super) struct World {
    pub purchases: PurchaseParams,
    pub spend: Option<SpendParams>,
}

/// Refits on customers drawn from the fitted models; draws on which the search fails are left out.
pub(super) fn worlds(
    histories: &[BuyingHistory],
    fitted: &PurchaseParams,
    spend: &SpendBasis,
    replications: u32,
    seed: u32,
    progress: &dyn Progress,
) -> Result<Vec<World>, Cancelled> {
    let done = AtomicU32::new(0);
    let world = |replication: u32| {
        let mut random = stream(seed, REFITS, replication);
        let drawn: Vec<_> = histories.iter().map(|own| draw_history(fitted, own.age, &mut random)).collect();
        let purchases = refit(drawn.into_iter(), fitted);
        let spend = match spend {
            SpendBasis::Model(fit) => respend(histories, &fit.params, &mut random).map(Some),
            SpendBasis::Own(_) => Some(None),
        };
        progress.report(done.fetch_add(1, Ordering::Relaxed) as f32 / replications as f32 / 2.0)?;
        Ok(purchases.ok().zip(spend).map(|(purchases, spend)| World { purchases, spend }))
    };
    let found: Result<Vec<Option<World>>, Cancelled> = (0..replications).into_par_iter().map(world).collect();
    Ok(found?.into_iter().flatten().collect())
}

fn respend(histories: &[BuyingHistory], fitted: &SpendParams, random: &mut ChaCha8Rng) -> Option<SpendParams> {
    let repeaters = histories.iter().filter(|own| own.repeats > 0).map(|own| f64::from(own.repeats));
    let means: Vec<(f64, f64)> = repeaters.map(|repeats| (repeats, draw_mean(fitted, repeats, random))).collect();
    fit_means(&means, Some(fitted)).map(|(params, _)| params)
}
