//! The rules by which requirements follow from the chain.
//!
//! | rule | for every | section |
//! |---|---|---|
//! | `system-integration` | system that holds data of a KPI | 4.1 |
//! | `unit-separate` | business unit | 4.1 |
//! | `journey`, `cascade` | business unit with touchpoints, with KPIs | 4.2 |
//! | `kpi-shown` | KPI below its target, or with a gap in its data | 4.2 |
//! | `kpi-alert` | KPI below its target | 4.2 |
//! | `voice-capture` | touchpoint with weak evidence or none | 4.2 |
//! | `characteristic-measured` | characteristic that no KPI measures | 4.2 |
//! | `segment-filter` | segment | 4.2 |
//! | `bottleneck-load`, `bottleneck-automation` | bottleneck; with operations that people carry out | 4.2 |
//! | `initiative` | improvement project that is neither rejected nor cancelled | 4.2 |
//! | `data-collect`, `data-automate`, `data-integrate` | data item with such a gap | 4.3 |
//! | `data-source` | KPI without any data item | 4.3 |
//! | the rules of `general` | the system | 4.1 to 9 |

mod data;
mod general;
mod journeys;
mod kpis;
mod processes;

use crate::chain::{Facts, Node, NodeKind};
use crate::text::{Arguments, Value};

/// The sections of GOST 34.602-2020 in which requirements stand, in order.
pub const SECTIONS: [&str; 14] = ["1", "2", "3", "4", "4.1", "4.2", "4.3", "4.4", "5", "6", "7", "8", "9", "10"];

/// A requirement before it is put into words.
pub struct Draft {
    pub rule: &'static str,
    /// What the rule is applied to; with the rule it is unique and stable.
    pub subject: String,
    pub section: &'static str,
    /// The ending of the keys `spec-rule-…` and `spec-accept-…`; the rule, where it has one wording.
    pub words: &'static str,
    pub args: Arguments,
    pub sources: Vec<Node>,
    /// Whether a law asks for it.
    pub law: bool,
}

impl Draft {
    fn new(section: &'static str, rule: &'static str, subject: impl ToString) -> Self {
        let (subject, args) = (subject.to_string(), Arguments::new());
        Self { rule, subject, section, words: rule, args, sources: Vec::new(), law: false }
    }

    fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    fn from(mut self, kind: NodeKind, key: impl ToString) -> Self {
        let node = Node::new(kind, key);
        if !self.sources.contains(&node) {
            self.sources.push(node);
        }
        self
    }

    fn justified_by_all(mut self, nodes: impl IntoIterator<Item = Node>) -> Self {
        for node in nodes {
            self = self.from(node.kind, node.key);
        }
        self
    }

    /// The stable id.
    pub fn id(&self) -> String {
        format!("{}:{}", self.rule, self.subject)
    }
}

/// Every requirement of the project, those of one section in the order in which they are read.
pub fn drafts(facts: &Facts) -> Vec<Draft> {
    let mut drafts = general::before(facts);
    drafts.extend(journeys::drafts(facts));
    drafts.extend(kpis::drafts(facts));
    drafts.extend(processes::drafts(facts));
    drafts.extend(data::drafts(facts));
    drafts.extend(general::after(facts));
    drafts
}

/// A value that may be missing.
fn number(value: Option<f64>) -> Value {
    value.map_or_else(|| Value::Text("—".to_owned()), Value::Number)
}

/// Names with commas between them.
fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().collect::<Vec<_>>().join(", ")
}
