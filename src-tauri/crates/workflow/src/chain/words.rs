//! Each thing of the chain in a title and one line, in the language of the reader, with its numbers.

use super::facts::{Facts, missed};
use super::{ChainLink, Node, NodeKind, Tone};
use crate::kpis::KpiStanding;
use crate::specification::Requirement;
use crate::systems::DataGap;
use crate::text::{Texts, Wording};
use crate::voice::TouchpointVoice;
use crate::weights::TouchpointWeight;
use analysis::systems::GapReason;
use analysis::voice::Evidence;
use project::characteristics::Characteristic;
use project::initiatives::{Initiative, InitiativeStatus};
use project::kpis::{Direction, Kpi};

/// Title, line and tone.
type Words = (String, String, Tone);

pub(super) fn link_or_requirement(facts: &Facts, requirements: &[Requirement], node: &Node, texts: &Texts) -> Option<ChainLink> {
    if node.kind != NodeKind::Requirement {
        return link(facts, node, texts);
    }
    let requirement = requirements.iter().find(|it| it.id == node.key)?;
    let (title, state) = match requirement.removed {
        true => (requirement.section.clone(), texts.get("chain-requirement-removed")),
        false => {
            let state = Wording::new("chain-requirement").with("priority", requirement.priority);
            (requirement.number.clone(), texts.word(&state))
        }
    };
    let subtitle = format!("{} · {state}", brief(&requirement.text));
    Some(worded(node, (title, subtitle, Tone::Neutral)))
}

/// The first words of a long text.
fn brief(text: &str) -> String {
    const LONGEST: usize = 120;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

fn worded(node: &Node, (title, subtitle, tone): Words) -> ChainLink {
    ChainLink { node: node.clone(), label: format!("kind-{}", node.kind.word()), title, subtitle, tone }
}

/// A thing in words; `None` when it is no longer there. Requirements are worded by the specification.
pub fn link(facts: &Facts, node: &Node, texts: &Texts) -> Option<ChainLink> {
    Some(worded(node, words(facts, node, texts)?))
}

fn words(facts: &Facts, node: &Node, texts: &Texts) -> Option<Words> {
    let neutral = |title: &str, subtitle: String| (title.to_owned(), subtitle, Tone::Neutral);
    let id: Option<i32> = node.key.parse().ok();
    Some(match node.kind {
        NodeKind::Touchpoint => {
            let it = facts.touchpoint(id?.into())?;
            neutral(&it.name, dotted([it.code.clone(), facts.unit(it.business_unit_id).to_owned()]))
        }
        NodeKind::Evidence => evidence(facts.voices.get(&id?.into())?, texts),
        NodeKind::Weight => weight(facts.weights.get(&id?.into())?, texts),
        NodeKind::Characteristic => characteristic(facts, facts.characteristic(id?.into())?, texts),
        NodeKind::Kpi => kpi(facts, facts.kpi(id?.into())?, texts),
        NodeKind::Bottleneck => {
            let it = facts.bottleneck(id?.into())?;
            let tone = if it.utilisation >= 1.0 { Tone::Bad } else { Tone::Warn };
            (it.pool_name.clone(), dotted([bottleneck(it, texts), it.process_name.clone()]), tone)
        }
        NodeKind::Gap => gap(facts, facts.gap(&node.key)?, texts),
        NodeKind::Initiative => initiative(facts.initiative(id?.into())?, texts),
        NodeKind::Requirement => return None,
        _ => beside(facts, node.kind, id?, texts)?,
    })
}

/// Things that stand beside the chain.
fn beside(facts: &Facts, kind: NodeKind, id: i32, texts: &Texts) -> Option<Words> {
    let (title, subtitle) = match kind {
        NodeKind::Journey => facts.journey(id.into()).map(|it| (&it.name, facts.unit(it.business_unit_id).to_owned()))?,
        NodeKind::Stage => {
            let it = facts.stage(id.into())?;
            (&it.name, facts.journey(it.journey_id).map_or("", |journey| facts.unit(journey.business_unit_id)).to_owned())
        }
        NodeKind::Process => facts.process(id.into()).map(|it| (&it.name, facts.unit(it.business_unit_id).to_owned()))?,
        NodeKind::Operation => {
            let it = facts.operation(id.into())?;
            (&it.name, dotted([it.code.clone(), facts.process(it.process_id).map_or("", |of| of.name.as_str()).to_owned()]))
        }
        NodeKind::Pool => {
            let it = facts.pool(id.into())?;
            let servers = texts.word(&Wording::new("chain-pool").with("servers", it.servers));
            (&it.name, dotted([servers, facts.unit(it.business_unit_id).to_owned()]))
        }
        NodeKind::System => facts.system(id.into()).map(|it| (&it.name, dotted([it.kind.clone(), it.owner.clone()])))?,
        NodeKind::DataItem => {
            let it = facts.data_item(id.into())?;
            let system = it.system_id.and_then(|id| facts.system(id));
            let place = system.map_or_else(|| texts.get("chain-no-system"), |system| system.name.clone());
            (&it.name, dotted([it.code.clone(), place]))
        }
        NodeKind::Segment => facts.segment(id.into()).map(|it| (&it.name, it.note.clone()))?,
        NodeKind::Customer => {
            facts.customer(id.into()).map(|it| (&it.name, dotted([it.code.clone(), it.region.clone(), it.industry.clone()])))?
        }
        _ => return None,
    };
    Some((title.clone(), subtitle, Tone::Neutral))
}

fn evidence(voice: &TouchpointVoice, texts: &Texts) -> Words {
    let mean = voice.satisfaction.as_ref().and_then(|score| Some((score.mean?, score.interval)));
    let title = mean.map_or_else(
        || texts.get("chain-evidence-words"),
        |(mean, interval)| {
            let interval = interval.map_or_else(String::new, |it| format!(" ({})", range(it.low, it.high, 1, texts)));
            texts.word(&Wording::new("chain-satisfaction").with("value", texts.number(mean, 1) + &interval))
        },
    );
    let n = voice.satisfaction.as_ref().map_or(0, |score| score.n).max(voice.nps.as_ref().map_or(0, |score| score.n));
    let count = texts.word(&Wording::new("chain-answers").with("count", n as i32));
    let nps = voice.nps.as_ref().and_then(|score| Some((score.points?, score.interval)));
    let nps = nps.map_or_else(String::new, |(points, interval)| {
        let interval = interval.map_or_else(String::new, |it| format!(" ({})", range(it.low, it.high, 0, texts)));
        format!("NPS {}{interval}", texts.number(points, 0))
    });
    match voice.evidence {
        Evidence::Solid => (title, dotted([count, nps]), Tone::Neutral),
        _ => (title, dotted([count, nps, texts.get("chain-evidence-weak")]), Tone::Warn),
    }
}

fn weight(weight: &TouchpointWeight, texts: &Texts) -> Words {
    let subtitle = Wording::new("chain-weight-of").with("rank", rank(weight)).with("n", weight.n as i32);
    let stale = if weight.stale { texts.get("chain-weight-stale") } else { String::new() };
    let tone = if weight.stale { Tone::Warn } else { Tone::Neutral };
    (weight_text(weight, texts), dotted([texts.word(&subtitle), stale]), tone)
}

/// "18 % (13–24)".
pub fn weight_text(weight: &TouchpointWeight, texts: &Texts) -> String {
    let interval = range(weight.low * 100.0, weight.high * 100.0, 0, texts);
    format!("{} ({interval})", texts.percent(weight.share, 0))
}

fn rank(weight: &TouchpointWeight) -> String {
    match (weight.rank_from, weight.rank_to) {
        (from, to) if from == to => from.to_string(),
        (from, to) => format!("{from}–{to}"),
    }
}

/// "3,8–4,4"; with a negative end "−30…−6".
fn range(low: f64, high: f64, digits: usize, texts: &Texts) -> String {
    let mark = if low < 0.0 { "…" } else { "–" };
    format!("{}{mark}{}", texts.number(low, digits), texts.number(high, digits))
}

fn characteristic(facts: &Facts, it: &Characteristic, texts: &Texts) -> Words {
    let value = |value: Option<f64>| value.map_or_else(|| "—".to_owned(), |value| kpi_value(value, texts));
    let subtitle = match (it.expected, it.current) {
        (None, None) => String::new(),
        (expected, current) => {
            let words = Wording::new("chain-expected").with("expected", value(expected)).with("current", value(current));
            format!("{} {}", texts.word(&words), it.unit)
        }
    };
    (it.name.clone(), dotted([it.code.clone(), subtitle]), characteristic_tone(facts, it))
}

/// A characteristic has no direction of its own; a KPI that measures it has.
fn characteristic_tone(facts: &Facts, it: &Characteristic) -> Tone {
    let direction = facts.kpis.iter().find(|kpi| kpi.characteristic_id == Some(it.id)).map(|kpi| kpi.direction);
    let missed = match (it.expected.zip(it.current), direction) {
        (Some((expected, current)), Some(Direction::More)) => current < expected,
        (Some((expected, current)), Some(Direction::Less)) => current > expected,
        _ => return Tone::Neutral,
    };
    if missed { Tone::Bad } else { Tone::Good }
}

fn kpi(facts: &Facts, it: &Kpi, texts: &Texts) -> Words {
    let value = |value: Option<f64>| value.map_or_else(|| "—".to_owned(), |value| kpi_value(value, texts));
    let words = Wording::new("chain-actual").with("actual", value(it.actual)).with("target", value(it.target));
    let own = facts.standings.get(&it.id).and_then(|standing: &KpiStanding| standing.own);
    let progress =
        own.map_or_else(String::new, |own| texts.word(&Wording::new("chain-progress").with("share", texts.percent(own, 0))));
    let tone = match missed(it) {
        Some(true) => Tone::Bad,
        Some(false) => Tone::Good,
        None => Tone::Neutral,
    };
    (format!("{} {}", it.code, it.name), dotted([format!("{} {}", texts.word(&words), it.unit), progress]), tone)
}

/// A value of a KPI: whole ones without a fraction.
pub fn kpi_value(value: f64, texts: &Texts) -> String {
    texts.number(value, if value.fract() == 0.0 { 0 } else { 1 })
}

fn bottleneck(it: &crate::processes::ProcessBottleneck, texts: &Texts) -> String {
    let load = texts.percent(it.utilisation, 0);
    let words = match it.waiting_hours {
        Some(hours) => Wording::new("chain-bottleneck").with("load", load).with("hours", texts.number(hours, 1)),
        None => Wording::new("chain-overload").with("load", load),
    };
    texts.word(&words)
}

fn gap(facts: &Facts, it: &DataGap, texts: &Texts) -> Words {
    let item = it.data_item.and_then(|id| facts.data_item(id));
    let title = item.map_or_else(|| texts.get("chain-gap-no-item"), |item| item.name.clone());
    let code = facts.kpi(it.kpi).map_or("", |kpi| kpi.code.as_str()).to_owned();
    let bad = it.reasons.iter().any(|reason| matches!(reason, GapReason::NoDataItem | GapReason::NotCollected));
    (title, dotted([code, gap_reasons(&it.reasons, texts)]), if bad { Tone::Bad } else { Tone::Warn })
}

/// What is missing, in words with commas.
pub fn gap_reasons(reasons: &[GapReason], texts: &Texts) -> String {
    let key = |reason: &GapReason| match reason {
        GapReason::NoDataItem => "chain-gap-no-data-item",
        GapReason::NotCollected => "chain-gap-not-collected",
        GapReason::NoSystem => "chain-gap-no-system",
        GapReason::PartlyCollected => "chain-gap-partly-collected",
        GapReason::Manual => "chain-gap-manual",
        GapReason::NotIntegrated => "chain-gap-not-integrated",
    };
    reasons.iter().map(|reason| texts.get(key(reason))).collect::<Vec<_>>().join(", ")
}

fn initiative(it: &Initiative, texts: &Texts) -> Words {
    let status = texts.get(&format!("chain-initiative-{}", it.status.word()));
    let quarter = match it.quarter.split_once('-') {
        Some((year, quarter)) => texts.word(&Wording::new("chain-quarter").with("year", year).with("quarter", quarter)),
        None => String::new(),
    };
    let worth = Wording::new("chain-worth").with("effect", it.effect).with("effort", it.effort);
    let running = matches!(it.status, InitiativeStatus::InProgress | InitiativeStatus::Implemented | InitiativeStatus::Planned);
    let tone = if running { Tone::Good } else { Tone::Neutral };
    (it.title.clone(), dotted([status, quarter, texts.word(&worth)]), tone)
}

/// The parts that say something, with dots between them.
fn dotted<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
