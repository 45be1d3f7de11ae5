//! What every such system needs: by law, by GOST 34.602-2020 and by good practice.

use super::Draft;
use crate::chain::{Facts, Node, NodeKind};
use project::systems::Collection;
use std::collections::BTreeSet;

/// What a general requirement follows from besides its norm.
#[derive(Clone, Copy)]
enum Source {
    Norm,
    /// KPIs that need personal data.
    Personal,
    /// KPIs at the top of the cascade: those that support no other.
    Top,
    /// Gaps in data collected by hand.
    Manual,
}

type Rule = (&'static str, &'static str, Source);

/// Stands first in its section.
const BEFORE: [Rule; 2] = [("4.1", "architecture", Source::Top), ("4.1", "exchange-open", Source::Norm)];

const AFTER: [Rule; 39] = [
    ("4.1", "modes", Source::Norm),
    ("4.1", "growth", Source::Norm),
    ("4.2", "what-if", Source::Top),
    ("4.2", "feedback-loop", Source::Norm),
    ("4.2", "traceability", Source::Norm),
    ("4.2", "export-tables", Source::Norm),
    ("4.2", "honest-numbers", Source::Norm),
    ("4.3", "support-dictionary", Source::Norm),
    ("4.3", "support-quality", Source::Manual),
    ("4.3", "support-language", Source::Norm),
    ("4.3", "support-software", Source::Norm),
    ("4.3", "support-hardware", Source::Norm),
    ("4.3", "support-method", Source::Norm),
    ("4.3", "support-organisation", Source::Norm),
    ("4.4", "personal-protection", Source::Personal),
    ("4.4", "personal-localisation", Source::Personal),
    ("4.4", "personal-minimisation", Source::Personal),
    ("4.4", "access-roles", Source::Norm),
    ("4.4", "audit-log", Source::Norm),
    ("4.4", "backup", Source::Norm),
    ("4.4", "availability", Source::Norm),
    ("4.4", "performance-screen", Source::Norm),
    ("4.4", "performance-load", Source::Norm),
    ("4.4", "retention", Source::Norm),
    ("4.4", "usability", Source::Norm),
    ("5", "work-design", Source::Norm),
    ("5", "work-build", Source::Norm),
    ("5", "work-trial", Source::Norm),
    ("5", "work-support", Source::Norm),
    ("6", "order-stages", Source::Norm),
    ("6", "order-changes", Source::Norm),
    ("7", "acceptance-program", Source::Norm),
    ("7", "acceptance-trace", Source::Norm),
    ("7", "acceptance-trial", Source::Norm),
    ("8", "prepare-owners", Source::Top),
    ("8", "prepare-data", Source::Manual),
    ("8", "prepare-training", Source::Norm),
    ("9", "documents-set", Source::Norm),
    ("9", "documents-form", Source::Norm),
];

pub(super) fn before(facts: &Facts) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = BEFORE.iter().filter_map(|rule| draft(facts, rule)).collect();
    if facts.units.len() > 1 {
        let unit = |it: &project::journeys::BusinessUnit| {
            let own = facts.touchpoints.iter().filter(|touchpoint| touchpoint.business_unit_id == it.id);
            let sources: Vec<Node> = own.map(|touchpoint| Node::new(NodeKind::Touchpoint, touchpoint.id)).collect();
            let draft = Draft::new("4.1", "unit-separate", it.id).with("unit", it.name.as_str());
            (!sources.is_empty()).then(|| draft.justified_by_all(sources))
        };
        drafts.extend(facts.units.iter().filter_map(unit));
    }
    drafts
}

pub(super) fn after(facts: &Facts) -> Vec<Draft> {
    AFTER.iter().filter_map(|rule| draft(facts, rule)).collect()
}

/// A general requirement whose occasion the project does not know is left out, but for those of law.
fn draft(facts: &Facts, (section, rule, source): &Rule) -> Option<Draft> {
    let owners: BTreeSet<&str> = facts.kpis.iter().map(|kpi| kpi.owner.as_str()).filter(|owner| !owner.is_empty()).collect();
    let draft = Draft::new(section, rule, "system")
        .with("kpis", facts.kpis.len())
        .with("touchpoints", facts.touchpoints.len())
        .with("items", facts.data_items.len())
        .with("systems", facts.systems.len())
        .with("owners", owners.len())
        .with("manual", facts.data_items.iter().filter(|it| it.collection == Collection::Manual).count());
    let law = matches!(source, Source::Personal);
    let found = sources(facts, *source);
    let needless = found.is_empty() && matches!(source, Source::Manual | Source::Top);
    (!needless).then(|| Draft { law, ..draft.justified_by_all(found) })
}

fn sources(facts: &Facts, source: Source) -> Vec<Node> {
    let kpi = |id| Node::new(NodeKind::Kpi, id);
    match source {
        Source::Norm => Vec::new(),
        Source::Personal => {
            let personal = facts.data_items.iter().filter(|it| it.personal);
            personal.flat_map(|it| facts.kpis_of_item(it.id)).map(kpi).collect()
        }
        Source::Top => {
            let supports = |id| facts.kpi_links.iter().any(|link| link.supporting_id == id);
            facts.kpis.iter().filter(|it| !supports(it.id)).map(|it| kpi(it.id)).collect()
        }
        Source::Manual => {
            let manual = |id| facts.data_item(id).is_some_and(|it| it.collection == Collection::Manual);
            let gaps = facts.gaps.iter().filter(|gap| gap.data_item.is_some_and(manual));
            gaps.map(|gap| Node::new(NodeKind::Gap, crate::chain::gap_key(gap))).collect()
        }
    }
}
