//! KPIs: the cascade of each business unit, what is missed, what nobody can see.

use super::{Draft, number};
use crate::chain::{Facts, NodeKind, missed};
use project::kpis::{Direction, Kpi};

pub(super) fn drafts(facts: &Facts) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for unit in &facts.units {
        let of_unit: Vec<&Kpi> = facts.kpis.iter().filter(|kpi| kpi.business_unit_id == unit.id).collect();
        if of_unit.is_empty() {
            continue;
        }
        let cascade = Draft::new("4.2", "cascade", unit.id).with("unit", unit.name.as_str()).with("count", of_unit.len());
        drafts.push(of_unit.iter().fold(cascade, |draft, kpi| draft.from(NodeKind::Kpi, kpi.id)));
        drafts.extend(of_unit.iter().filter(|kpi| lags(facts, kpi)).map(|kpi| shown(facts, kpi)));
        drafts.extend(of_unit.iter().filter(|kpi| missed(kpi) == Some(true)).map(|kpi| alert(facts, kpi)));
    }
    drafts
}

fn lags(facts: &Facts, kpi: &Kpi) -> bool {
    missed(kpi) == Some(true) || facts.gaps.iter().any(|gap| gap.kpi == kpi.id)
}

fn shown(facts: &Facts, kpi: &Kpi) -> Draft {
    named(Draft::new("4.2", "kpi-shown", kpi.id), facts, kpi)
}

fn alert(facts: &Facts, kpi: &Kpi) -> Draft {
    let draft = named(Draft::new("4.2", "kpi-alert", kpi.id), facts, kpi).with("actual", number(kpi.actual));
    match kpi.direction {
        Direction::Band => {
            let draft = draft.with("minimum", number(kpi.minimum)).with("maximum", number(kpi.maximum));
            Draft { words: "kpi-alert-band", ..draft }
        }
        Direction::More | Direction::Less => draft.with("target", number(kpi.target)),
    }
}

fn named(draft: Draft, facts: &Facts, kpi: &Kpi) -> Draft {
    let owner = if kpi.owner.is_empty() { "—" } else { kpi.owner.as_str() };
    let period = if kpi.period.is_empty() { "—" } else { kpi.period.as_str() };
    draft
        .with("code", kpi.code.as_str())
        .with("name", kpi.name.as_str())
        .with("measure", kpi.unit.as_str())
        .with("unit", facts.unit(kpi.business_unit_id))
        .with("owner", owner)
        .with("period", period)
        .from(NodeKind::Kpi, kpi.id)
}
