use super::titled;
use crate::Result;
use crate::customers::{CardMonth, card};
use crate::text::{Arguments, Texts};
use exchange::figures::{BarsFigure, Figure, FigureBar, FigureTone, Plot};
use project::{Reader, customers::CustomerId};

/// What a customer spent month by month; `None` without orders.
pub(super) fn purchases(reader: &Reader, customer: CustomerId, at: Option<i32>, texts: &Texts) -> Result<Option<Figure>> {
    let card = card(reader, customer, at)?;
    let Some(best) = card.months.iter().max_by(|one, other| one.amount.total_cmp(&other.amount)) else { return Ok(None) };
    let name = |month: &CardMonth| format!("{:02}.{}", month.month, month.year);
    let amount = |month: &CardMonth| texts.number(month.amount, 0);
    let facts = Arguments::from([
        ("bought".to_owned(), card.months.iter().filter(|month| month.orders > 0).count().into()),
        ("all".to_owned(), card.months.len().into()),
        ("month".to_owned(), name(best).into()),
        ("amount".to_owned(), amount(best).into()),
    ]);
    let bar =
        |month: &CardMonth| FigureBar { label: name(month), value: month.amount, text: amount(month), tone: FigureTone::Neutral };
    let plot = BarsFigure { axis: texts.get("field-amount"), bars: card.months.iter().map(bar).collect(), mark: None };
    Ok(Some(titled(card.customer.name, texts.say("customers-months-caption", &facts), Plot::Bars(plot), texts)))
}
