//! Strategy session: improvement projects, their roadmap by quarters, decisions.

mod edit;
mod figure;
mod proposals;
mod quarters;
#[cfg(test)]
mod tests;
mod view;

pub use edit::{
    NewDecision, NewInitiative, create, decide, from_advice, from_bottleneck, from_gap, remove, remove_decision, update,
    update_decision, vote,
};
pub use figure::figure;
pub use proposals::Proposal;
pub use quarters::{Quarter, newest_day, year_ahead};
pub(crate) use view::in_scope;
pub use view::{InitiativeRow, SessionView, finding_of, view};
