//! What is bought together in one order, and what in a later one.

mod bought;
mod finding;
mod graph;
mod later;
mod sheets;
#[cfg(test)]
mod tests;
mod view;

pub use bought::Level;
pub use graph::{BasketGraph, GraphItem, GraphRule};
pub use later::{LaterRequest, LaterRow, LaterView, later};
pub use sheets::book;
pub use view::{BasketRequest, BasketView, RuleRow, SetRow, view};

use crate::analyse::{Found, Parameters, found};
use crate::progress::Part;
use crate::scope::Scope;
use crate::{Error, Result, text::Wording};
use analysis::progress::Progress;
use project::{Project, Reader};
use serde::Serialize;

/// Both views, as `analyse baskets` prints them.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Both {
    same: BasketView,
    later: LaterView,
}

/// `analyse baskets`: with `--set support=0.01` (a share of orders) or `orders=50`, `level=group`, `confidence=0.3`, `longest=3`,
/// `window=90` (days to a later order), and the segment.
pub fn analyse(project: &Project, scope: &Scope, parameters: &Parameters, progress: &dyn Progress) -> Result<Found> {
    let refused = |name: &'static str| Error::input("bad-parameter").with("name", name);
    let mut request = BasketRequest { segment: scope.segment, ..BasketRequest::default() };
    request.level = match parameters.named.get("level").map(String::as_str) {
        None | Some("item") => Level::Item,
        Some("group") => Level::Group,
        Some(_) => return Err(refused("level")),
    };
    let share = |name: &'static str| -> Result<Option<f64>> {
        let given = parameters.get::<f64>(name)?;
        if given.is_some_and(|share| !(0.0..=1.0).contains(&share)) { Err(refused(name)) } else { Ok(given) }
    };
    request.support = share("support")?;
    request.orders = parameters.get("orders")?;
    request.confidence = share("confidence")?.unwrap_or(request.confidence);
    request.longest = parameters.get("longest")?.unwrap_or(request.longest);
    if !(2..=10).contains(&request.longest) {
        return Err(refused("longest"));
    }
    let window = parameters.get("window")?.unwrap_or(90);
    if !(1..=3650).contains(&window) {
        return Err(refused("window"));
    }
    if project::orders::period(project)?.is_none() {
        return found(vec![Wording::new("found-baskets-no-orders")], &None::<()>);
    }
    let same = view(project, &request, &Part { whole: progress, done: 0.0, of: 2.0 })?;
    let asked = LaterRequest { level: request.level, segment: request.segment, window };
    let after = later(project, &asked, &Part { whole: progress, done: 1.0, of: 2.0 })?;
    let lines = same.finding.iter().chain(&same.notes).chain(&after.finding).chain(&after.notes).cloned().collect();
    found(lines, &Both { same, later: after })
}

/// Whether there is anything to look into.
pub(crate) fn has_orders(reader: &Reader) -> Result<bool> {
    Ok(project::orders::period(reader)?.is_some())
}
