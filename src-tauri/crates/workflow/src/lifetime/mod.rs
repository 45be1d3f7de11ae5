//! What customers will still buy, who is overdue, and how well such a forecast has done before.

mod finding;
mod model;
mod regular;
mod rhythm;
mod sheets;
#[cfg(test)]
mod tests;
mod view;
mod worth;

pub use model::{Lifetime, LifetimeRequest, LifetimeResult, Terms, default_request, set_terms, terms};
pub use regular::{RegularRow, RegularView};
pub use rhythm::{RegularBuyer, RhythmState};
pub use sheets::book;
pub use view::{LifetimeShown, LifetimeView, tab, view};
pub use worth::{CustomerWorth, Worth, WorthOf, WorthRow};

use crate::analyse::{Found, Parameters, found};
use crate::{Error, Result, derived, scope::Scope, text::Wording};
use analysis::orders::ReturnsRule;
use analysis::progress::Progress;
use project::Project;

/// The longest hold-out that may be asked for: ten years, in weeks.
const MOST_WEEKS: u32 = 520;

/// Computes and keeps the study with the terms of the project, where there are orders.
pub fn compute(project: &mut Project, progress: &dyn Progress) -> Result<()> {
    match derived::fresh::<Lifetime>(project, default_request(project)?, progress) {
        Ok(_) | Err(Error::Input { code: "no-orders", .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

/// `analyse lifetime`: with `--set margin=0.2`, `rate=0.15`, `returns=dropped`, `holdout=26` (weeks, 4 to 520) and the segment.
pub fn analyse(project: &Project, scope: &Scope, parameters: &Parameters, progress: &dyn Progress) -> Result<Found> {
    let mut own = terms(project)?;
    let share = |name: &'static str, most: f64| -> Result<Option<f64>> {
        let given: Option<f64> = parameters.get(name)?;
        match given {
            Some(share) if !(0.0..=most).contains(&share) => Err(Error::input("bad-parameter").with("name", name)),
            given => Ok(given),
        }
    };
    own.margin = share("margin", 1.0)?.or(own.margin);
    own.rate = share("rate", 10.0)?.or(own.rate);
    own.returns = match parameters.named.get("returns").map(String::as_str) {
        None => own.returns,
        Some("netted") => ReturnsRule::Netted,
        Some("dropped") => ReturnsRule::Dropped,
        Some(_) => return Err(Error::input("bad-parameter").with("name", "returns")),
    };
    let holdout: Option<u32> = parameters.get("holdout")?;
    if holdout.is_some_and(|weeks| !(model::SHORTEST..=MOST_WEEKS).contains(&weeks)) {
        return Err(Error::input("bad-parameter").with("name", "holdout"));
    }
    let request = LifetimeRequest { holdout, seed: parameters.seed, ..own.request() };
    match derived::fresh::<Lifetime>(project, request.clone(), progress) {
        Err(Error::Input { code: "no-orders", .. }) => {
            return found(vec![Wording::new("found-lifetime-no-orders")], &None::<()>);
        }
        other => other?,
    };
    let mut shown = view::shown(project, &request, &own)?;
    if let Some(segment) = scope.segment {
        shown.iter_mut().for_each(|shown| shown.keep(segment));
    }
    let lines = shown.as_ref().map(finding::lines).unwrap_or_default();
    found(lines, &shown)
}
