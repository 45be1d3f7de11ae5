//! The chain: touchpoint → evidence → weight → characteristic → KPI → bottleneck → data gap → initiative → requirement.

mod facts;
mod graph;
mod words;

pub use facts::{Facts, gap_key, missed};
pub use graph::Graph;
pub use words::{gap_reasons, kpi_value, link, weight_text};

use crate::analyse::{Found, Parameters};
use crate::scope::Scope;
use crate::specification::rules::{self, Draft};
use crate::text::{Texts, Wording};
use crate::{Error, Result, specification};
use project::Reader;
use serde::{Deserialize, Serialize};

/// How many things of one kind a chain shows; the last of them says how many more there are.
const SHOWN: usize = 3;

/// What a thing of the chain is. The kinds after `Requirement` stand beside the chain: they have a name and neighbours in
/// it, but a chain of the first nine does not show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum NodeKind {
    Touchpoint,
    Evidence,
    Weight,
    Characteristic,
    Kpi,
    Bottleneck,
    Gap,
    Initiative,
    Requirement,
    Journey,
    Stage,
    Process,
    Operation,
    Pool,
    System,
    DataItem,
    Segment,
    Customer,
}

/// One thing of the chain by its kind and stable key. Keys: the id of the row (touchpoint, evidence and weight: of the
/// touchpoint; bottleneck: of the pool; gap: "KPI:data item", without a data item "KPI:"), a requirement's rule and subject ("kpi-shown:12").
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Node {
    pub kind: NodeKind,
    pub key: String,
}

/// How a thing stands: shown by a mark and a word, never by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, rename = "StatusTone")]
pub enum Tone {
    Neutral,
    Good,
    Warn,
    Bad,
}

/// One step of the chain; `label` is the key of the text that names the kind of thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ChainLink {
    pub node: Node,
    pub label: String,
    pub title: String,
    pub subtitle: String,
    pub tone: Tone,
}

/// A thing with what it comes from and what it leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Chain {
    pub node: ChainLink,
    pub comes_from: Vec<ChainLink>,
    pub leads_to: Vec<ChainLink>,
}

impl Node {
    pub fn new(kind: NodeKind, key: impl ToString) -> Self {
        Self { kind, key: key.to_string() }
    }
}

/// The nine kinds of the chain in its order.
pub const KINDS: [NodeKind; 9] = [
    NodeKind::Touchpoint,
    NodeKind::Evidence,
    NodeKind::Weight,
    NodeKind::Characteristic,
    NodeKind::Kpi,
    NodeKind::Bottleneck,
    NodeKind::Gap,
    NodeKind::Initiative,
    NodeKind::Requirement,
];

impl NodeKind {
    /// The word in keys of texts and on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Self::Touchpoint => "touchpoint",
            Self::Evidence => "evidence",
            Self::Weight => "weight",
            Self::Characteristic => "characteristic",
            Self::Kpi => "kpi",
            Self::Bottleneck => "bottleneck",
            Self::Gap => "gap",
            Self::Initiative => "initiative",
            Self::Requirement => "requirement",
            Self::Journey => "journey",
            Self::Stage => "stage",
            Self::Process => "process",
            Self::Operation => "operation",
            Self::Pool => "pool",
            Self::System => "system",
            Self::DataItem => "data-item",
            Self::Segment => "segment",
            Self::Customer => "customer",
        }
    }

    /// Whether a chain shows the kind wherever it occurs.
    pub fn is_main(self) -> bool {
        KINDS.contains(&self)
    }
}

impl std::str::FromStr for Node {
    type Err = Error;

    /// Reads "touchpoint:5"; the key may hold colons itself.
    fn from_str(text: &str) -> Result<Self> {
        let fault = || Error::input("bad-parameter").with("name", "node");
        let (kind, key) = text.split_once(':').ok_or_else(fault)?;
        let kind = serde_json::from_value(kind.into()).map_err(|_| fault())?;
        Ok(Self::new(kind, key))
    }
}

impl std::fmt::Display for Node {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.kind.word(), self.key)
    }
}

/// The project as the chain sees it: every thing, the requirements that follow from them, and what leads to what.
pub struct Model {
    pub facts: Facts,
    pub drafts: Vec<Draft>,
    pub graph: Graph,
}

impl Model {
    pub fn load(reader: &Reader) -> Result<Self> {
        let facts = Facts::load(reader)?;
        let drafts = rules::drafts(&facts);
        let graph = Graph::of(&facts, &drafts);
        Ok(Self { facts, drafts, graph })
    }

    /// Everything a thing comes from, in the order of the chain, nearest last.
    pub fn comes_from(&self, node: &Node) -> Vec<Node> {
        self.graph.reach(node, graph::Way::Back)
    }

    /// Everything a thing leads to, in the order of the chain.
    pub fn leads_to(&self, node: &Node) -> Vec<Node> {
        self.graph.reach(node, graph::Way::Forth)
    }
}

/// A thing with its chain in words, at most three of each kind. A thing that is no longer there is refused.
pub fn chain(reader: &Reader, node: &Node, texts: &Texts) -> Result<Chain> {
    let mut model = Model::load(reader)?;
    if let (NodeKind::Customer, Ok(id)) = (node.kind, node.key.parse::<i32>()) {
        model.facts.meet(reader, &[id.into()])?;
    }
    let requirements = specification::assemble(&model, reader, texts)?;
    let words = |node: &Node| words::link_or_requirement(&model.facts, &requirements, node, texts);
    let head = words(node).ok_or_else(|| Error::input("not-found"))?;
    let beside = !node.kind.is_main();
    let shown = |nodes: Vec<Node>| {
        shorten(nodes.iter().filter(|other| beside || other.kind.is_main()).filter_map(words).collect(), texts)
    };
    Ok(Chain { comes_from: shown(model.comes_from(node)), leads_to: shown(model.leads_to(node)), node: head })
}

/// The first three of each kind; the third says how many more there are.
fn shorten(links: Vec<ChainLink>, texts: &Texts) -> Vec<ChainLink> {
    let mut shown: Vec<ChainLink> = Vec::new();
    let count = |kind: NodeKind| links.iter().filter(|link| link.node.kind == kind).count();
    for link in &links {
        let before = shown.iter().filter(|other| other.node.kind == link.node.kind).count();
        if before == SHOWN {
            continue;
        }
        let mut link = link.clone();
        let rest = count(link.node.kind).saturating_sub(SHOWN);
        if before + 1 == SHOWN && rest > 0 {
            let more = texts.word(&Wording::new("chain-more").with("count", rest));
            link.subtitle = if link.subtitle.is_empty() { more } else { format!("{} · {more}", link.subtitle) };
        }
        shown.push(link);
    }
    shown
}

/// `analyse chain --set node=touchpoint:5`; without a node, of the first touchpoint in scope.
pub fn analyse(reader: &Reader, scope: &Scope, parameters: &Parameters) -> Result<Found> {
    let texts = crate::overview::language(reader)?.texts();
    let touchpoints = reader.all::<project::journeys::Touchpoint>()?;
    let mut inside = touchpoints.iter().filter(|it| scope.business_unit.is_none_or(|unit| it.business_unit_id == unit));
    let first = inside.next().map(|it| Node::new(NodeKind::Touchpoint, it.id));
    let Some(node) = parameters.get("node")?.or(first) else {
        return crate::analyse::found(vec![Wording::new("found-chain-empty")], &None::<Chain>);
    };
    let chain = chain(reader, &node, texts)?;
    let line = |key: &str, link: &ChainLink| {
        let kind = crate::text::Value::Terms(vec![link.label.clone()]);
        Wording::new(key).with("kind", kind).with("title", link.title.as_str()).with("subtitle", link.subtitle.as_str())
    };
    let mut lines = vec![line("found-chain-node", &chain.node)];
    lines.extend(chain.comes_from.iter().map(|link| line("found-chain-from", link)));
    lines.extend(chain.leads_to.iter().map(|link| line("found-chain-to", link)));
    crate::analyse::found(lines, &chain)
}

#[cfg(test)]
mod tests;
