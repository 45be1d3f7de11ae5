//! Data: what KPIs lack, and the systems that hold what they need.

use super::{Draft, listed};
use crate::chain::{Facts, Node, NodeKind, gap_key};
use crate::systems::DataGap;
use analysis::systems::GapReason;
use project::kpis::KpiId;
use project::systems::{DataItem, System};

pub(super) fn drafts(facts: &Facts) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = facts.systems.iter().filter_map(|it| integration(facts, it)).collect();
    drafts.extend(facts.data_items.iter().flat_map(|it| item(facts, it)));
    drafts.extend(facts.gaps.iter().filter(|gap| gap.data_item.is_none()).filter_map(|gap| source(facts, gap)));
    drafts
}

/// A system from which KPIs get their data.
fn integration(facts: &Facts, system: &System) -> Option<Draft> {
    let items: Vec<&DataItem> =
        facts.items_of_system(system.id).filter(|it| facts.kpis_of_item(it.id).next().is_some()).collect();
    let kpis = items.iter().flat_map(|it| facts.kpis_of_item(it.id)).map(|kpi| Node::new(NodeKind::Kpi, kpi));
    let names = listed(items.iter().map(|it| it.name.as_str()));
    let draft = Draft::new("4.1", "system-integration", system.id).with("name", system.name.as_str());
    let draft = draft.with("items", names).with("count", items.len());
    (!items.is_empty()).then(|| draft.justified_by_all(kpis))
}

/// One requirement for each way in which a data item falls short, for all KPIs that lack it together.
fn item(facts: &Facts, item: &DataItem) -> Vec<Draft> {
    let gaps: Vec<&DataGap> = facts.gaps.iter().filter(|gap| gap.data_item == Some(item.id)).collect();
    let has = |wanted: &[GapReason]| gaps.iter().any(|gap| gap.reasons.iter().any(|reason| wanted.contains(reason)));
    let collect = has(&[GapReason::NotCollected, GapReason::NoSystem]);
    let automate = !collect && has(&[GapReason::PartlyCollected, GapReason::Manual]);
    let integrate = item.system_id.is_some() && has(&[GapReason::NotIntegrated]);
    let system = item.system_id.and_then(|id| facts.system(id)).map_or("—", |system| system.name.as_str());
    let draft = |rule| {
        Draft::new("4.3", rule, item.id)
            .with("code", item.code.as_str())
            .with("name", item.name.as_str())
            .with("measure", item.unit.as_str())
            .with("system", system)
            .with("kpis", codes(facts, gaps.iter().map(|gap| gap.kpi)))
            .justified_by_all(gaps.iter().map(|gap| Node::new(NodeKind::Gap, gap_key(gap))))
    };
    let asked = [(collect, "data-collect"), (automate, "data-automate"), (integrate, "data-integrate")];
    asked.into_iter().filter(|(asked, _)| *asked).map(|(_, rule)| draft(rule)).collect()
}

fn source(facts: &Facts, gap: &DataGap) -> Option<Draft> {
    let kpi = facts.kpi(gap.kpi)?;
    let draft = Draft::new("4.3", "data-source", kpi.id).with("code", kpi.code.as_str()).with("name", kpi.name.as_str());
    Some(draft.with("unit", facts.unit(kpi.business_unit_id)).from(NodeKind::Gap, gap_key(gap)))
}

/// Codes of KPIs, each once: business units share them.
fn codes(facts: &Facts, kpis: impl Iterator<Item = KpiId>) -> String {
    let mut codes: Vec<&str> = kpis.filter_map(|id| facts.kpi(id)).map(|kpi| kpi.code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    listed(codes)
}
