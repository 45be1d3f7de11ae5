//! How sure the order of the HOWs is: importance drawn from its interval, relationships moved a step.

use super::{House, HouseFault, absolute, check, shares};
use crate::progress::Progress;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, Normal};
use ts_rs::TS;

/// How to shake a house.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SensitivityParams {
    /// Draws, at least 2; 1,000 by custom.
    pub draws: u32,
    pub seed: u64,
    /// Standard errors within which two HOWs count as tied; 1.96 by custom.
    pub z: f64,
    /// Chance, 0 to 1, that a filled cell on the scale 1–3–9 is moved one step up or down in a draw; 0 leaves all.
    pub moved: f64,
}

impl Default for SensitivityParams {
    fn default() -> Self {
        Self { draws: 1000, seed: 1, z: 1.96, moved: 0.0 }
    }
}

/// The relative importance of one HOW with what is known of its certainty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HowSensitivity {
    pub relative: f64,
    /// 2.5 % and 97.5 % quantiles over the draws.
    pub low: f64,
    pub high: f64,
    /// Tie group from 1: HOWs of one group cannot be put in order.
    pub tie_group: u32,
}

/// Relative importance of each HOW with a 95 % interval and its tie group. The weight of each WHAT is drawn from a normal
/// law with a half on each side of the weight, so that 95 % of the draws fall into its interval (cut at 0); a WHAT without
/// an interval stays fixed. Tie groups: sorted by importance, the first opens a group; the next joins while its difference
/// from the first of the group is within z standard errors of that difference over the draws, else it opens a new one.
pub fn sensitivity(
    house: &House,
    params: &SensitivityParams,
    progress: &dyn Progress,
) -> Result<Vec<HowSensitivity>, HouseFault> {
    check(house)?;
    let weights: Vec<f64> = house.whats.iter().map(|w| w.weight).collect();
    let relative = shares(&absolute(&weights, &house.relations));
    let draws = draw_all(house, params, progress)?;
    let groups = tie_groups(&relative, &draws, params.z);
    Ok((0..relative.len())
        .map(|how| {
            let mut values: Vec<f64> = draws.iter().map(|d| d[how]).collect();
            values.sort_by(f64::total_cmp);
            HowSensitivity {
                relative: relative[how],
                low: quantile(&values, 0.025),
                high: quantile(&values, 0.975),
                tie_group: groups[how],
            }
        })
        .collect())
}

fn draw_all(house: &House, params: &SensitivityParams, progress: &dyn Progress) -> Result<Vec<Vec<f64>>, HouseFault> {
    let mut rng = ChaCha8Rng::seed_from_u64(params.seed);
    let normal = Normal::new(0.0, 1.0).expect("the standard normal law is valid");
    let count = params.draws.max(2);
    let mut draws = Vec::with_capacity(count as usize);
    for draw in 0..count {
        if draw % 64 == 0 {
            progress.report(draw as f32 / count as f32)?;
        }
        let weights: Vec<f64> = house
            .whats
            .iter()
            .map(|what| {
                let z = normal.inverse_cdf(rng.random_range(1e-12..1.0));
                let Some((low, high)) = what.interval else {
                    return what.weight;
                };
                let reach = if z < 0.0 { what.weight - low } else { high - what.weight };
                (what.weight + z * reach / 1.959_963_984_540_054).max(0.0)
            })
            .collect();
        let relations: Vec<Vec<f64>> =
            house.relations.iter().map(|row| row.iter().map(|&r| moved(r, params.moved, &mut rng)).collect()).collect();
        draws.push(shares(&absolute(&weights, &relations)));
    }
    Ok(draws)
}

fn moved(relation: f64, chance: f64, rng: &mut ChaCha8Rng) -> f64 {
    const STEPS: [f64; 4] = [0.0, 1.0, 3.0, 9.0];
    if chance <= 0.0 || relation == 0.0 || !rng.random_bool(chance.min(1.0)) {
        return relation;
    }
    let up = rng.random_bool(0.5);
    match STEPS.iter().position(|&s| s == relation) {
        Some(at) if up => STEPS[(at + 1).min(3)],
        Some(at) => STEPS[at - 1],
        None => relation,
    }
}

fn tie_groups(relative: &[f64], draws: &[Vec<f64>], z: f64) -> Vec<u32> {
    let mut order: Vec<usize> = (0..relative.len()).collect();
    order.sort_by(|&a, &b| relative[b].total_cmp(&relative[a]).then(a.cmp(&b)));
    let mut groups = vec![0u32; relative.len()];
    let mut first = None;
    for how in order {
        let open = first.filter(|&f: &usize| relative[f] - relative[how] <= z * error_of_difference(draws, f, how) + 1e-12);
        match open {
            Some(f) => groups[how] = groups[f],
            None => {
                groups[how] = first.map_or(1, |f| groups[f] + 1);
                first = Some(how);
            }
        }
    }
    groups
}

fn error_of_difference(draws: &[Vec<f64>], a: usize, b: usize) -> f64 {
    let n = draws.len() as f64;
    let mean = draws.iter().map(|d| d[a] - d[b]).sum::<f64>() / n;
    (draws.iter().map(|d| (d[a] - d[b] - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt()
}

/// Quantile of sorted values by linear interpolation (type 7).
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    let (below, part) = (place.floor() as usize, place.fract());
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + part * (sorted[above] - sorted[below])
}
