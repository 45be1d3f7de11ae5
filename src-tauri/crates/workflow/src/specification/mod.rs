//! The technical specification: requirements that follow from the chain, with the edits that people made beside them.
//!
//! A requirement is made by a rule for a subject; "rule:subject" is its stable id. Recomputation renews what the rule says, numbers
//! it anew, and leaves the edits in place.

pub mod book;
mod checks;
pub mod document;
mod figures;

pub mod rules;
mod trace;

pub use checks::Mark;

use crate::chain::{ChainLink, Model, link};
use crate::scope::Scope;
use crate::text::{Texts, Wording};
use crate::{Error, Result, analyse::Found};
use project::requirements::RequirementEdit;
use project::{Project, Reader, Step, requirements};
use rules::Draft;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A requirement as people read it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Requirement {
    /// Rule and subject: "kpi-shown:12".
    pub id: String,
    pub rule: String,
    /// Of GOST 34.602-2020: "4.2".
    pub section: String,
    /// "4.2.17"; empty when removed.
    pub number: String,
    pub text: String,
    pub acceptance: String,
    /// 1 to 3.
    pub priority: i32,
    /// What the rule says, without edits.
    pub derived_text: String,
    pub derived_acceptance: String,
    pub derived_priority: i32,
    pub edited: bool,
    pub removed: bool,
    /// The things that it follows from.
    pub sources: Vec<ChainLink>,
    /// The norm or practice that it follows from, empty for none.
    pub basis: String,
    pub marks: Vec<Mark>,
}

/// What a person changes in a requirement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
#[ts(export)]
pub enum RequirementChange {
    Text {
        text: String,
    },
    Acceptance {
        text: String,
    },
    Priority {
        priority: i32,
    },
    Remove,
    Restore,
    /// Back to what the rule says.
    Reset,
}

/// The requirements in scope, in the order of the sections; a requirement without a business unit of its own is always in scope.
pub fn requirements(reader: &Reader, scope: &Scope, texts: &Texts) -> Result<Vec<Requirement>> {
    let model = Model::load(reader)?;
    let drafts = in_scope(&model, scope);
    assemble_of(&model, &drafts, reader, texts)
}

pub fn assemble(model: &Model, reader: &Reader, texts: &Texts) -> Result<Vec<Requirement>> {
    assemble_of(model, &model.drafts.iter().collect::<Vec<_>>(), reader, texts)
}

fn in_scope<'m>(model: &'m Model, scope: &Scope) -> Vec<&'m Draft> {
    let Some(unit) = scope.business_unit else { return model.drafts.iter().collect() };
    let within = |draft: &&Draft| {
        let mut units = draft.sources.iter().filter_map(|source| model.facts.unit_of(source)).peekable();
        units.peek().is_none() || units.any(|of| of == unit)
    };
    model.drafts.iter().filter(within).collect()
}

fn assemble_of(model: &Model, drafts: &[&Draft], reader: &Reader, texts: &Texts) -> Result<Vec<Requirement>> {
    let edits: HashMap<String, RequirementEdit> =
        requirements::edits(reader)?.into_iter().map(|edit| (edit.requirement.clone(), edit)).collect();
    let weights = Weights::of(model);
    let mut drafts = drafts.to_vec();
    drafts.sort_by_key(|draft| draft.section);
    let mut made: Vec<Requirement> = Vec::with_capacity(drafts.len());
    let mut numbered: HashMap<&str, u32> = HashMap::new();
    for draft in drafts {
        let edit = edits.get(&draft.id()).cloned().unwrap_or_default();
        let mut requirement = derive(model, draft, &weights, texts);
        apply(&mut requirement, edit);
        if !requirement.removed {
            let count = numbered.entry(draft.section).or_default();
            *count += 1;
            requirement.number = format!("{}.{count}", draft.section);
        }
        made.push(requirement);
    }
    checks::mark(&mut made, texts.language);
    Ok(made)
}

fn derive(model: &Model, draft: &Draft, weights: &Weights, texts: &Texts) -> Requirement {
    let text = texts.say(&format!("spec-rule-{}", draft.words), &draft.args);
    let acceptance = texts.say(&format!("spec-accept-{}", draft.words), &draft.args);
    let basis = format!("spec-basis-{}", draft.rule);
    let priority = if draft.law { 1 } else { weights.priority(model, draft) };
    Requirement {
        id: draft.id(),
        rule: draft.rule.to_owned(),
        section: draft.section.to_owned(),
        number: String::new(),
        derived_text: text.clone(),
        derived_acceptance: acceptance.clone(),
        derived_priority: priority,
        text,
        acceptance,
        priority,
        edited: false,
        removed: false,
        sources: draft.sources.iter().filter_map(|source| link(&model.facts, source, texts)).collect(),
        basis: if texts.has(&basis) { texts.get(&basis) } else { String::new() },
        marks: Vec::new(),
    }
}

fn apply(requirement: &mut Requirement, edit: RequirementEdit) {
    requirement.edited = edit.text.is_some() || edit.acceptance.is_some() || edit.priority.is_some();
    requirement.text = edit.text.unwrap_or_else(|| requirement.derived_text.clone());
    requirement.acceptance = edit.acceptance.unwrap_or_else(|| requirement.derived_acceptance.clone());
    requirement.priority = edit.priority.unwrap_or(requirement.derived_priority);
    requirement.removed = edit.removed;
}

/// The weights by which priorities are given.
struct Weights {
    /// The median share, `None` before weights were computed.
    median: Option<f64>,
}

impl Weights {
    fn of(model: &Model) -> Self {
        let shares: Vec<f64> = model.facts.weights.values().map(|weight| weight.share).collect();
        Self { median: analysis::statistics::median(&shares) }
    }

    /// By the largest weight in the chain of the requirement: 1 for the top tie group, 2 above the median, 3 for the rest.
    fn priority(&self, model: &Model, draft: &Draft) -> i32 {
        let behind = model.graph.touchpoints_behind(&draft.sources);
        let weights = behind.iter().filter_map(|id| model.facts.weights.get(id));
        match (weights.max_by(|one, other| one.share.total_cmp(&other.share)), self.median) {
            (Some(largest), _) if largest.tie_group == 1 => 1,
            (Some(largest), Some(median)) if largest.share > median => 2,
            _ => 3,
        }
    }
}

/// Keeps what a person changed; what equals the rule's own words is no edit. Refused when the requirement is no longer made.
pub fn change(project: &mut Project, id: &str, change: RequirementChange, texts: &Texts) -> Result<()> {
    let all = requirements(project, &Scope::default(), texts)?;
    let requirement = all.into_iter().find(|it| it.id == id).ok_or_else(|| Error::input("not-found"))?;
    let before = requirements::edits(project)?.into_iter().find(|edit| edit.requirement == id);
    let mut edit = before.unwrap_or(RequirementEdit { requirement: id.to_owned(), ..RequirementEdit::default() });
    let step = match change {
        RequirementChange::Text { text } => {
            edit.text = differing(text, &requirement.derived_text)?;
            "step-requirement-text"
        }
        RequirementChange::Acceptance { text } => {
            edit.acceptance = differing(text, &requirement.derived_acceptance)?;
            "step-requirement-acceptance"
        }
        RequirementChange::Priority { priority } => {
            edit.priority = Some(priority.clamp(1, 3)).filter(|priority| *priority != requirement.derived_priority);
            "step-requirement-priority"
        }
        RequirementChange::Remove => {
            edit.removed = true;
            "step-requirement-remove"
        }
        RequirementChange::Restore => {
            edit.removed = false;
            "step-requirement-restore"
        }
        RequirementChange::Reset => {
            (edit.text, edit.acceptance, edit.priority) = (None, None, None);
            "step-requirement-reset"
        }
    };
    let name = if requirement.number.is_empty() { &requirement.section } else { &requirement.number };
    project.write(&Step::new(step).arg("number", name), |writing| Ok(requirements::set(writing, &edit)?))
}

fn differing(text: String, derived: &str) -> Result<Option<String>> {
    let text = text.trim().to_owned();
    if text.is_empty() {
        return Err(Error::input("requirement-empty"));
    }
    Ok(Some(text).filter(|text| text != derived))
}

/// `cx-atlas analyse specification`: how many requirements each section has.
pub fn analyse(reader: &Reader, scope: &Scope) -> Result<Found> {
    let texts = crate::overview::language(reader)?.texts();
    let all = requirements(reader, scope, texts)?;
    let kept = all.iter().filter(|it| !it.removed);
    let first = kept.clone().filter(|it| it.priority == 1).count();
    let line = Wording::new("found-specification").with("count", kept.clone().count()).with("first", first);
    let marked = kept.filter(|it| !it.marks.is_empty()).count();
    let mut lines = vec![line];
    if marked > 0 {
        lines.push(Wording::new("found-specification-marks").with("count", marked));
    }
    crate::analyse::found(lines, &all)
}

#[cfg(test)]
mod tests;
