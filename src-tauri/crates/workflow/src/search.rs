//! Search: every thing of the project by name or code, for the palette.

use crate::chain::{Facts, Node, NodeKind, link};
use crate::text::Texts;
use crate::{Result, chain::Model, specification};
use project::{Reader, folded};
use serde::{Deserialize, Serialize};

/// At most so many hits are given.
const MOST: usize = 40;

/// A thing that was found, and the screen on which it lives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SearchHit {
    pub kind: NodeKind,
    pub key: String,
    pub title: String,
    pub subtitle: String,
    pub screen: String,
}

/// Things whose name or code holds `text`, whatever its case and with ё as е: first those that begin with it, then those with a
/// word that begins with it, then the rest; within each, kinds in the order of the chain. Nothing for a blank text.
pub fn search(reader: &Reader, text: &str, texts: &Texts) -> Result<Vec<SearchHit>> {
    let wanted = folded(text.trim());
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut model = Model::load(reader)?;
    let customers = crate::customers::ids(reader, text, MOST)?;
    model.facts.meet(reader, &customers)?;
    let mut found: Vec<(Rank, usize, SearchHit)> = Vec::new();
    for (order, (node, names)) in names(&model.facts).into_iter().enumerate() {
        let Some(rank) = names.iter().filter_map(|name| rank(&folded(name), &wanted)).min() else { continue };
        if let Some(it) = link(&model.facts, &node, texts) {
            found.push((rank, order, hit(node, it.title, it.subtitle)));
        }
    }
    // A customer is found by any field; those whose code, name or ИНН does not hold the words come among the last.
    for (order, id) in customers.into_iter().enumerate() {
        let (Some(it), node) = (model.facts.customer(id), Node::new(NodeKind::Customer, id)) else { continue };
        let rank = [&it.name, &it.code, &it.inn].into_iter().filter_map(|name| rank(&folded(name), &wanted)).min();
        if let Some(it) = link(&model.facts, &node, texts) {
            found.push((rank.unwrap_or(Rank::Inside), usize::MAX / 4 + order, hit(node, it.title, it.subtitle)));
        }
    }
    for (order, it) in specification::assemble(&model, reader, texts)?.into_iter().filter(|it| !it.removed).enumerate() {
        let Some(rank) = [&it.number, &it.text].into_iter().filter_map(|name| rank(&folded(name), &wanted)).min() else {
            continue;
        };
        found.push((
            rank.max(Rank::Inside),
            usize::MAX / 2 + order,
            hit(Node::new(NodeKind::Requirement, &it.id), it.number, it.text),
        ));
    }
    found.sort_by_key(|(rank, order, _)| (*rank, *order));
    Ok(found.into_iter().map(|(_, _, hit)| hit).take(MOST).collect())
}

fn hit(node: Node, title: String, subtitle: String) -> SearchHit {
    SearchHit { kind: node.kind, key: node.key, title, subtitle, screen: screen(node.kind).to_owned() }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Prefix,
    Word,
    Inside,
}

fn rank(name: &str, wanted: &str) -> Option<Rank> {
    let at = name.find(wanted)?;
    if at == 0 {
        return Some(Rank::Prefix);
    }
    let begins = |(at, _): (usize, &str)| name[..at].chars().next_back().is_some_and(|letter| !letter.is_alphanumeric());
    Some(if name.match_indices(wanted).any(begins) { Rank::Word } else { Rank::Inside })
}

/// Every thing but customers and requirements with the names it is found by, the things of the chain first.
fn names(facts: &Facts) -> Vec<(Node, Vec<&str>)> {
    use NodeKind::{
        Characteristic, DataItem, Initiative, Journey, Kpi, Operation, Pool, Process, Segment, Stage, System, Touchpoint,
    };
    let mut all: Vec<(Node, Vec<&str>)> = Vec::new();
    all.extend(facts.touchpoints.iter().map(|it| (Node::new(Touchpoint, it.id), vec![it.name.as_str(), &it.code])));
    all.extend(facts.characteristics.iter().map(|it| (Node::new(Characteristic, it.id), vec![it.name.as_str(), &it.code])));
    all.extend(facts.kpis.iter().map(|it| (Node::new(Kpi, it.id), vec![it.name.as_str(), &it.code])));
    all.extend(facts.initiatives.iter().map(|it| (Node::new(Initiative, it.id), vec![it.title.as_str()])));
    all.extend(facts.segments.iter().map(|it| (Node::new(Segment, it.id), vec![it.name.as_str()])));
    all.extend(facts.journeys.iter().map(|it| (Node::new(Journey, it.id), vec![it.name.as_str()])));
    all.extend(facts.stages.iter().map(|it| (Node::new(Stage, it.id), vec![it.name.as_str()])));
    all.extend(facts.processes.iter().map(|it| (Node::new(Process, it.id), vec![it.name.as_str()])));
    all.extend(facts.operations.iter().map(|it| (Node::new(Operation, it.id), vec![it.name.as_str(), &it.code])));
    all.extend(facts.pools.iter().map(|it| (Node::new(Pool, it.id), vec![it.name.as_str()])));
    all.extend(facts.systems.iter().map(|it| (Node::new(System, it.id), vec![it.name.as_str(), &it.code])));
    all.extend(facts.data_items.iter().map(|it| (Node::new(DataItem, it.id), vec![it.name.as_str(), &it.code])));
    all
}

/// The screen of a kind, by the names of the window.
fn screen(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Touchpoint | NodeKind::Journey | NodeKind::Stage => "journeys",
        NodeKind::Evidence => "voice",
        NodeKind::Weight => "weights",
        NodeKind::Characteristic => "characteristics",
        NodeKind::Kpi => "kpis",
        NodeKind::Process | NodeKind::Operation | NodeKind::Pool | NodeKind::Bottleneck => "processes",
        NodeKind::Gap | NodeKind::System | NodeKind::DataItem => "systems",
        NodeKind::Initiative => "session",
        NodeKind::Requirement => "specification",
        NodeKind::Segment => "segments",
        NodeKind::Customer => "customers",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, wanted: &str, expected: Option<Rank>) {
        assert_eq!(rank(&folded(name), &folded(wanted)), expected, "«{wanted}» in «{name}»");
    }

    #[test]
    fn the_beginning_comes_before_a_word_and_a_word_before_the_inside() {
        check("Расчёт ТКП", "расчет", Some(Rank::Prefix));
        check("Расчёт ТКП", "ткп", Some(Rank::Word));
        check("Перерасчёт", "РАСЧЁТ", Some(Rank::Inside));
        check("Предрасчёт и расчёт", "расчёт", Some(Rank::Word));
        check("Отгрузка", "приёмка", None);
    }
}
