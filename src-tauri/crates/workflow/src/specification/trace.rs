//! The way from the customer to a requirement, as one line of text.

use super::Requirement;
use crate::chain::{ChainLink, KINDS, Model, Node, NodeKind, link};
use crate::text::{Texts, Wording};

/// "Quotation → weight 18 % (13–24) → time to quote → P2 Quotations on time", from the first source; how many more sources there
/// are; the norm.
pub fn trace(model: &Model, requirement: &Requirement, texts: &Texts) -> String {
    let mut parts = Vec::new();
    if let Some(first) = requirement.sources.first() {
        let way = way(model, &first.node, texts);
        let way = way.iter().map(|link| link.title.as_str()).collect::<Vec<_>>().join(" → ");
        let rest = requirement.sources.len() - 1;
        let more = Wording::new("spec-doc-more-sources").with("count", rest);
        parts.push(if rest > 0 { format!("{way} {}", texts.word(&more)) } else { way });
    }
    if !requirement.basis.is_empty() {
        parts.push(requirement.basis.clone());
    }
    parts.join("; ")
}

/// One thing of each kind before the source, the nearest, and the source itself.
pub fn way(model: &Model, source: &Node, texts: &Texts) -> Vec<ChainLink> {
    let before = model.comes_from(source);
    let touchpoint = before.iter().find(|node| node.kind == NodeKind::Touchpoint);
    let mut way: Vec<&Node> = Vec::new();
    for kind in KINDS.into_iter().filter(|kind| *kind != source.kind && *kind != NodeKind::Evidence) {
        let own = |node: &&Node| node.kind != NodeKind::Weight || touchpoint.is_some_and(|it| it.key == node.key);
        way.extend(before.iter().filter(|node| node.kind == kind).find(own));
    }
    way.push(source);
    way.into_iter().filter_map(|node| link(&model.facts, node, texts)).collect()
}
