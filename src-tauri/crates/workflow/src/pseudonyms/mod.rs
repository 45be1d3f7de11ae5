//! Pseudonyms: names, phones, e-mails and ИНН give way to codes, and stand nowhere in the file or in its copies any more.

mod codes;
mod incoming;
#[cfg(test)]
mod incoming_tests;
mod key;
mod run;
mod scan;
#[cfg(test)]
mod tests;
mod words;

pub use codes::Secret;
pub use incoming::{Pseudonymise, import, rehearse};
pub use run::{Pseudonymised, delete_batch, erased, forecast, pseudonymise, purge_history};
