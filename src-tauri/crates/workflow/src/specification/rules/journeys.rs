//! Journeys and voice: maps, evidence that is still too weak, characteristics nobody measures, segments.

use super::{Draft, number};
use crate::chain::{Facts, NodeKind};
use analysis::voice::Evidence;
use project::journeys::Touchpoint;

pub(super) fn drafts(facts: &Facts) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for unit in &facts.units {
        let touchpoints: Vec<&Touchpoint> = facts.touchpoints.iter().filter(|it| it.business_unit_id == unit.id).collect();
        if !touchpoints.is_empty() {
            let map = Draft::new("4.2", "journey", unit.id).with("unit", unit.name.as_str()).with("count", touchpoints.len());
            drafts.push(touchpoints.iter().fold(map, |draft, it| draft.from(NodeKind::Touchpoint, it.id)));
        }
        drafts.extend(touchpoints.iter().filter_map(|it| voice(facts, it)));
    }
    drafts.extend(characteristics(facts));
    let segment = |it: &project::segments::Segment| {
        Draft::new("4.2", "segment-filter", it.id).with("name", it.name.as_str()).from(NodeKind::Segment, it.id)
    };
    drafts.extend(facts.segments.iter().map(segment));
    drafts
}

/// Asks for answers where there are none, too few or too old ones.
fn voice(facts: &Facts, it: &Touchpoint) -> Option<Draft> {
    let voice = facts.voices.get(&it.id);
    if voice.is_some_and(|voice| voice.evidence == Evidence::Solid) {
        return None;
    }
    let answers = voice.and_then(|voice| voice.satisfaction.as_ref()).map_or(0, |score| score.n);
    let source = if voice.is_some() { NodeKind::Evidence } else { NodeKind::Touchpoint };
    let draft = Draft::new("4.2", "voice-capture", it.id).with("code", it.code.as_str()).with("name", it.name.as_str());
    Some(draft.with("unit", facts.unit(it.business_unit_id)).with("count", answers as i32).from(source, it.id))
}

fn characteristics(facts: &Facts) -> impl Iterator<Item = Draft> {
    let unmeasured = |id| !facts.kpis.iter().any(|kpi| kpi.characteristic_id == Some(id));
    facts.characteristics.iter().filter(move |it| unmeasured(it.id)).map(|it| {
        Draft::new("4.2", "characteristic-measured", it.id)
            .with("code", it.code.as_str())
            .with("name", it.name.as_str())
            .with("measure", it.unit.as_str())
            .with("unit", facts.unit(it.business_unit_id))
            .with("expected", number(it.expected))
            .from(NodeKind::Characteristic, it.id)
    })
}
