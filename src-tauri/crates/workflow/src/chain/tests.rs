use super::*;
use crate::text::Language;
use analysis::progress::Unwatched;
use std::collections::{BTreeMap, BTreeSet};

fn demo() -> (tempfile::TempDir, project::Project) {
    let folder = tempfile::tempdir().unwrap();
    let project = crate::demo::create(&folder.path().join("demo.cxatlas"), Language::Ru, &Unwatched).unwrap();
    (folder, project)
}

#[test]
fn a_leads_to_b_exactly_when_b_comes_from_a() {
    let (_folder, project) = demo();
    let model = Model::load(&project).unwrap();
    let nodes = model.graph.nodes();
    let mut forth: BTreeSet<(Node, Node)> = BTreeSet::new();
    let mut back: BTreeSet<(Node, Node)> = BTreeSet::new();
    for node in nodes.iter().copied() {
        forth.extend(model.leads_to(node).into_iter().map(|to| (node.clone(), to)));
        back.extend(model.comes_from(node).into_iter().map(|from| (from, node.clone())));
    }
    assert!(forth.len() > 1000, "the demo company has a chain, not {} steps", forth.len());
    assert_eq!(forth.symmetric_difference(&back).collect::<Vec<_>>(), Vec::<&(Node, Node)>::new());
}

#[test]
fn every_thing_of_the_chain_has_words_in_both_languages() {
    let (_folder, project) = demo();
    let model = Model::load(&project).unwrap();
    for language in Language::ALL {
        let requirements = specification::assemble(&model, &project, language.texts()).unwrap();
        for node in model.graph.nodes() {
            let link = words::link_or_requirement(&model.facts, &requirements, node, language.texts());
            let link = link.unwrap_or_else(|| panic!("{node} has no words"));
            assert!(!link.title.is_empty(), "{node} has no title");
            assert!(language.texts().has(&link.label), "{} has no text", link.label);
            assert!(!link.subtitle.contains("chain-"), "{node}: {}", link.subtitle);
        }
    }
}

#[test]
fn at_most_three_of_a_kind_are_shown_and_the_rest_counted() {
    let (_folder, project) = demo();
    let node = Node::new(NodeKind::Touchpoint, 5);
    let chain = chain(&project, &node, Language::Ru.texts()).unwrap();
    let model = Model::load(&project).unwrap();
    let mut all: BTreeMap<NodeKind, usize> = BTreeMap::new();
    model.leads_to(&node).iter().for_each(|to| *all.entry(to.kind).or_default() += 1);
    for kind in KINDS {
        let shown: Vec<_> = chain.leads_to.iter().filter(|link| link.node.kind == kind).collect();
        let total = all.get(&kind).copied().unwrap_or_default();
        assert_eq!(shown.len(), total.min(SHOWN), "{kind:?}");
        if total > SHOWN {
            assert!(shown[SHOWN - 1].subtitle.ends_with(&format!("и ещё {}", total - SHOWN)), "{}", shown[SHOWN - 1].subtitle);
        }
    }
}

#[test]
fn a_thing_that_is_gone_is_refused() {
    let (_folder, project) = demo();
    for node in ["touchpoint:999", "kpi:", "gap:1:999", "requirement:kpi-shown:999", "customer:-1"] {
        let refused = chain(&project, &node.parse().unwrap(), Language::Ru.texts());
        assert!(matches!(refused, Err(Error::Input { code: "not-found", .. })), "{node}: {refused:?}");
    }
}

#[test]
fn a_node_is_written_and_read_alike() {
    for text in ["touchpoint:5", "gap:12:3", "data-item:7", "requirement:kpi-shown:12"] {
        assert_eq!(text.parse::<Node>().unwrap().to_string(), text);
    }
    assert!("nothing".parse::<Node>().is_err());
    assert!("person:1".parse::<Node>().is_err());
}
