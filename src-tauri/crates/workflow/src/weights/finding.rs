//! What a model of weights says, in words.

use super::model::{Weighed, WeightModel};
use super::outcome::Outcome;
use super::view::WeightRow;
use crate::text::Wording;
use analysis::weights::{Quadrant, SampleAdvice, WeightCaveat, WeightStudy};

/// Who is first, or that nobody is. Rows by falling derived weight.
pub fn first(rows: &[WeightRow]) -> Wording {
    let leaders: Vec<&WeightRow> = rows.iter().filter(|row| row.tie_group == 1).collect();
    match leaders.as_slice() {
        [] => Wording::new("found-weights-none"),
        [first] => Wording::new("found-weights-first")
            .with("name", first.name.as_str())
            .with("share", percent(first.share))
            .with("low", percent(first.share_interval.low))
            .with("high", percent(first.share_interval.high)),
        all if all.len() == rows.len() => Wording::new("found-weights-all-tied").with("count", rows.len()),
        tied => {
            let names: Vec<&str> = tied.iter().take(3).map(|row| row.name.as_str()).collect();
            Wording::new("found-weights-tied")
                .with("count", tied.len())
                .with("names", names.join(", "))
                .with("more", tied.len().saturating_sub(3))
        }
    }
}

/// Which further places are tied, and what number of answers would do.
pub fn reading(rows: &[WeightRow], study: &WeightStudy, advice: &SampleAdvice) -> Vec<Wording> {
    let mut said = Vec::new();
    let second = rows.iter().filter(|row| row.tie_group == 2).count();
    if rows.iter().filter(|row| row.tie_group == 1).count() == 1 && second > 1 {
        let tied = Wording::new("found-weights-places").with("from", 2).with("to", 1 + second).with("n", study.fit.n as usize);
        said.push(tied);
    }
    let largest = advice.params.sizes.iter().copied().max().unwrap_or(0);
    said.push(match advice.enough {
        Some(enough) if enough <= study.fit.n => {
            Wording::new("found-weights-enough").with("n", study.fit.n as usize).with("enough", enough as usize)
        }
        Some(enough) => Wording::new("found-weights-needed").with("n", study.fit.n as usize).with("enough", enough as usize),
        None => Wording::new("found-weights-never").with("largest", largest as usize),
    });
    said
}

/// What the data cannot support.
pub fn caveats(weighed: &Weighed, model: &WeightModel) -> Vec<Wording> {
    let (study, left_out) = (&weighed.study, &weighed.left_out);
    let word = |caveat: &WeightCaveat| match caveat {
        WeightCaveat::TooFewAnswers => Wording::new("caveat-weights-too-few-answers")
            .with("n", study.fit.n as usize)
            .with("needed", 10 * study.drivers.len()),
        WeightCaveat::FewClusters => Wording::new("caveat-weights-few-clusters").with("count", study.fit.clusters as usize),
        WeightCaveat::Collinear => {
            Wording::new("caveat-weights-collinear").with("vif", (study.fit.largest_inflation * 10.0).round() / 10.0)
        }
        WeightCaveat::SparsePairs => Wording::new("caveat-weights-sparse-pairs"),
        WeightCaveat::UnknownPairs => Wording::new("caveat-weights-unknown-pairs"),
        WeightCaveat::MendedCorrelations => Wording::new("caveat-weights-mended-correlations"),
        WeightCaveat::NegativeDriver => Wording::new("caveat-weights-negative-driver"),
        WeightCaveat::LeadersTied => Wording::new("caveat-weights-leaders-tied"),
        WeightCaveat::UnstableResamples => Wording::new("caveat-weights-unstable-resamples"),
    };
    let omitted = (!left_out.is_empty()).then(|| Wording::new("caveat-weights-left-out").with("names", left_out.join(", ")));
    std::iter::once(Wording::new("caveat-weights-association"))
        .chain(of_outcome(weighed, model))
        .chain(study.caveats.iter().filter(|caveat| **caveat != WeightCaveat::LeadersTied).map(word))
        .chain(omitted)
        .collect()
}

/// What the outcome means, and how many answers say nothing of it.
fn of_outcome(weighed: &Weighed, model: &WeightModel) -> impl Iterator<Item = Wording> {
    let window = |key| Wording::new(key).with("days", model.window as usize);
    let (meaning, missing) = match model.choice.outcome {
        Outcome::Recommendation | Outcome::Satisfaction => (None, Wording::new("caveat-weights-without-grade")),
        Outcome::AfterTouchpoint => {
            (Some(Wording::new("caveat-weights-after-touchpoint")), Wording::new("caveat-weights-without-grade"))
        }
        Outcome::Repeat => (Some(window("caveat-weights-repeat")), window("caveat-weights-without-window")),
        Outcome::Spend => (Some(window("caveat-weights-spend")), window("caveat-weights-without-window")),
    };
    let without = weighed.without_outcome as usize;
    meaning.into_iter().chain((without > 0).then(|| missing.with("n", without).with("all", weighed.responses as usize)))
}

/// How many touchpoints matter and do not satisfy.
pub fn quadrant(rows: &[WeightRow]) -> Wording {
    let urgent: Vec<&WeightRow> = rows.iter().filter(|row| row.quadrant == Quadrant::ConcentrateHere).collect();
    let names: Vec<&str> = urgent.iter().take(3).map(|row| row.name.as_str()).collect();
    Wording::new("found-weights-urgent").with("count", urgent.len()).with("names", names.join(", "))
}

fn percent(share: f64) -> f64 {
    (share * 100.0).round()
}
