//! Marks beside requirements: what a reader of the specification would object to.

use super::Requirement;
use crate::text::Language;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// An objection to a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, rename = "RequirementMark")]
pub enum Mark {
    /// Nothing says where it comes from.
    NoSource,
    /// The acceptance criterion names no number.
    NotMeasurable,
    /// It obliges to several things at once, or to nothing.
    NotOneThought,
    /// Another requirement says the same.
    Repeated,
}

/// Words that oblige; a requirement has one of them.
fn obligations(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ru => &["должен", "должна", "должно", "должны"],
        Language::En => &["shall", "must"],
    }
}

pub(super) fn mark(requirements: &mut [Requirement], language: Language) {
    let mut texts: HashMap<String, usize> = HashMap::new();
    for it in requirements.iter().filter(|it| !it.removed) {
        *texts.entry(it.text.clone()).or_default() += 1;
    }
    for it in requirements.iter_mut().filter(|it| !it.removed) {
        // An edit may be written in the other language than the one that is read.
        let words = || it.text.split(|letter: char| !letter.is_alphabetic());
        let count = |language| words().filter(|word| obligations(language).contains(word)).count();
        let thoughts = if it.edited { Language::ALL.into_iter().map(count).sum() } else { count(language) };
        let checks = [
            (it.sources.is_empty() && it.basis.is_empty(), Mark::NoSource),
            (!it.acceptance.contains(|letter: char| letter.is_ascii_digit()), Mark::NotMeasurable),
            (thoughts != 1, Mark::NotOneThought),
            (texts.get(&it.text).is_some_and(|count| *count > 1), Mark::Repeated),
        ];
        it.marks = checks.into_iter().filter(|(wrong, _)| *wrong).map(|(_, mark)| mark).collect();
    }
}
