//! What the orders say, in words.

use super::later::LaterView;
use super::view::BasketView;
use crate::text::Wording;

/// The rule that brings the most, or that there is none.
pub(super) fn same(view: &BasketView) -> Vec<Wording> {
    let counts = Wording::new("found-baskets-counts")
        .with("rules", view.rules as usize)
        .with("believed", view.believed as usize)
        .with("orders", view.orders as usize);
    match view.rule_rows.first().filter(|row| row.believed && row.lift > 1.0) {
        None => vec![Wording::new("found-baskets-none").with("orders", view.orders as usize), counts],
        Some(row) => {
            let best = Wording::new("found-baskets-best")
                .with("reasons", row.reasons.join(" + "))
                .with("result", row.result.as_str())
                .with("percent", (row.confidence * 100.0).round())
                .with("lift", tenth(row.lift))
                .with("n", row.orders as usize);
            vec![best, counts]
        }
    }
}

/// How the threshold came about.
pub(super) fn notes(asked: u32, least: u32, proposed: Option<u32>, most: usize) -> Vec<Wording> {
    let mut notes = Vec::new();
    if least > asked {
        notes.push(
            Wording::new("note-baskets-raised").with("asked", asked as usize).with("least", least as usize).with("most", most),
        );
    }
    notes.push(match proposed {
        Some(proposed) => Wording::new("note-baskets-proposed").with("proposed", proposed as usize),
        None => Wording::new("note-baskets-nothing"),
    });
    notes
}

/// The pair of a later order that brings the most.
pub(super) fn later(view: &LaterView) -> Vec<Wording> {
    match view.rows.first().filter(|row| row.believed && row.share > row.base) {
        None => vec![
            Wording::new("found-later-none")
                .with("tested", view.tested as usize)
                .with("days", view.window)
                .with("least", view.least as usize),
        ],
        Some(row) => vec![
            Wording::new("found-later-best")
                .with("first", row.first.as_str())
                .with("second", row.second.as_str())
                .with("percent", (row.share * 100.0).round())
                .with("base", (row.base * 100.0).round())
                .with("days", view.window)
                .with("lag", row.lag.round())
                .with("n", row.compared as usize),
        ],
    }
}

/// Which customers the pairs of later orders leave out.
pub(super) fn left_out(customers: u32, busiest: usize) -> Vec<Wording> {
    let said = || Wording::new("note-later-left-out").with("n", customers as usize).with("busiest", busiest);
    (customers > 0).then(said).into_iter().collect()
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
