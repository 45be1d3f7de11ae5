//! One loader per kind of table: what a row becomes in the project.

mod buyers;
mod characteristics;
mod customer_names;
mod customers;
mod events;
mod feedback;
mod houses;
mod initiatives;
mod journeys;
mod kpis;
mod names;
mod processes;
mod systems;
mod transactions;
mod upserts;
mod voice;

use super::Kind;
use super::columns::Mapping;
use super::line::{Failure, Line, Verdict};
use super::rules::Rules;
use crate::Result;
use names::Names;
#[cfg(test)]
pub(crate) use names::plain;
use project::{Writing, batches::BatchId, renewals::Renewal};
use upserts::Upserts;

pub use customer_names::{CustomerNames, Join, Known};

/// Turns rows into rows of the project.
pub trait Loader {
    fn row(&mut self, line: &Line<'_>) -> std::result::Result<Verdict, Failure>;

    /// What can only be done once every row is known, such as links between rows.
    fn finish(&mut self) -> Result<()> {
        Ok(())
    }

    /// How the rows differ from what was there, for kinds whose rows people edit. Others are compared batch by batch.
    fn renewal(&self) -> Result<Option<Renewal>> {
        Ok(None)
    }

    /// How the rows found their customers.
    fn joins(&self) -> Vec<Join> {
        Vec::new()
    }
}

pub fn loader<'w>(
    kind: Kind,
    writing: &'w Writing<'w>,
    batch: BatchId,
    mapping: &Mapping,
    rules: Rules,
) -> Result<Box<dyn Loader + 'w>> {
    let names = Names::new(writing)?;
    Ok(match kind {
        Kind::Customers => Box::new(customers::Customers::new(names, batch)?),
        Kind::Transactions => Box::new(transactions::Transactions::new(names, batch, mapping, rules)?),
        Kind::Survey => Box::new(voice::Survey::new(names, batch, mapping)?),
        Kind::Interviews => Box::new(voice::Interviews::new(names, batch)?),
        Kind::Journeys => Box::new(journeys::Journeys::new(names)),
        Kind::Processes => Box::new(processes::Processes::new(names)),
        Kind::EventLog => Box::new(events::Events::new(writing, batch)),
        Kind::Characteristics => Box::new(characteristics::Characteristics::new(names)),
        Kind::Houses => Box::new(houses::Houses::new(names, mapping)),
        Kind::Kpis => Box::new(kpis::Kpis::new(names)),
        Kind::KpiValues => Box::new(kpis::KpiValues::new(names)?),
        Kind::Systems => Box::new(systems::Systems::new(writing)),
        Kind::DataItems => Box::new(systems::DataItems::new(writing)?),
        Kind::Feedback => Box::new(feedback::FeedbackCases::new(names)?),
        Kind::Initiatives => Box::new(initiatives::Initiatives::new(names)),
    })
}

/// Codes with something after each: "Х01: 0,8 / 1; Х02" → [("Х01", "0,8 / 1"), ("Х02", "")].
fn pairs(text: &str) -> Vec<(String, String)> {
    text.split(';')
        .map(|part| part.split_once(':').unwrap_or((part, "")))
        .map(|(code, rest)| (code.trim().to_owned(), rest.trim().to_owned()))
        .filter(|(code, _)| !code.is_empty())
        .collect()
}

/// A number inside a text, with decimal comma or point; `otherwise` when there is none.
fn number_in(text: &str, otherwise: f64) -> f64 {
    text.trim().replace(',', ".").parse().unwrap_or(otherwise)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_read_from_one_cell() {
        let pair = |code: &str, rest: &str| (code.to_owned(), rest.to_owned());
        assert_eq!(pairs("Х01: 0,8 / 1; Х02 ;"), [pair("Х01", "0,8 / 1"), pair("Х02", "")]);
        assert_eq!(pairs(""), []);
        assert_eq!(number_in(" 0,25", 1.0), 0.25);
    }
}
