use super::card::{by_code, card};
use super::signs::{Asked, SignKind, Signs};
use crate::analyse::{self, Found, Parameters};
use crate::{Error, Result, derived, text::Wording};
use analysis::progress::Progress;
use project::Project;

/// The signs of all customers, or with `customer=CODE` the card of one. `at=YYYY-MM-DD` chooses the day.
pub fn found(project: &Project, parameters: &Parameters, progress: &dyn Progress) -> Result<Found> {
    let at = parameters.get::<jiff::civil::Date>("at")?.map(crate::text::day);
    let signs = match derived::fresh::<Signs>(project, Asked { at }, progress) {
        Err(Error::Input { code: "no-days", .. }) => {
            return analyse::found(vec![Wording::new("found-customers-none")], &None::<()>);
        }
        signs => signs?,
    };
    if let Some(code) = parameters.named.get("customer") {
        let card = card(project, by_code(project, code)?, at)?;
        let n = card.signs.as_ref().map_or(0, Vec::len);
        let line = Wording::new("found-customer").with("name", card.customer.name.as_str()).with("signs", n);
        let signs = card.signs.iter().flatten().map(|sign| sign.text.clone());
        return analyse::found([line].into_iter().chain(signs).collect(), &card);
    }
    let count = |kind| signs.customers.iter().filter(|row| row.signs.iter().any(|sign| sign.kind == kind)).count();
    let line = Wording::new("found-customers")
        .with("signed", signs.customers.len())
        .with("overdue", count(SignKind::OverdueOrder))
        .with("falling", count(SignKind::FallingTicket))
        .with("detractors", count(SignKind::Detractor))
        .with("due", count(SignKind::FeedbackPastDue));
    analyse::found(vec![line], &signs)
}
