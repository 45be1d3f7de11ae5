//! Bottlenecks and improvement projects.

use super::{Draft, listed};
use crate::chain::{Facts, NodeKind};
use crate::processes::{HIGH_LOAD, ProcessBottleneck};
use project::initiatives::{Initiative, InitiativeStatus};

pub(super) fn drafts(facts: &Facts) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for found in &facts.bottlenecks {
        drafts.push(named(Draft::new("4.2", "bottleneck-load", found.pool), facts, found));
        let operations: Vec<&str> = facts.manual_operations(found.pool).map(|it| it.name.as_str()).collect();
        if !operations.is_empty() {
            let draft = Draft::new("4.2", "bottleneck-automation", found.pool).with("operations", listed(operations));
            let draft = named(draft, facts, found);
            drafts.push(match found.waiting_hours {
                // A pool that is not busy is judged by the waiting before it.
                Some(hours) if found.utilisation < HIGH_LOAD => {
                    let draft = draft.with("hours", tenths(hours)).with("half", tenths(hours / 2.0));
                    Draft { words: "bottleneck-automation-waiting", ..draft }
                }
                _ => draft,
            });
        }
    }
    let alive = |it: &&Initiative| !matches!(it.status, InitiativeStatus::Rejected | InitiativeStatus::Cancelled);
    drafts.extend(facts.initiatives.iter().filter(alive).map(initiative));
    drafts
}

fn named(draft: Draft, facts: &Facts, found: &ProcessBottleneck) -> Draft {
    let unit = facts.pool(found.pool).map_or("", |pool| facts.unit(pool.business_unit_id));
    draft
        .with("pool", found.pool_name.as_str())
        .with("process", found.process_name.as_str())
        .with("unit", unit)
        .with("load", (found.utilisation * 100.0).round())
        .from(NodeKind::Bottleneck, found.pool)
}

fn tenths(hours: f64) -> f64 {
    (hours * 10.0).round() / 10.0
}

fn initiative(it: &Initiative) -> Draft {
    let owner = if it.owner.is_empty() { "—" } else { it.owner.as_str() };
    let draft = Draft::new("4.2", "initiative", it.id).with("title", it.title.as_str()).with("owner", owner);
    let draft = draft.with("description", it.description.trim_end_matches('.')).from(NodeKind::Initiative, it.id);
    if it.description.is_empty() { Draft { words: "initiative-short", ..draft } } else { draft }
}
