//! What leads to what: the direct steps of the chain and everything within reach.
//!
//! Steps: stage → touchpoint → evidence → weight → characteristic → KPI → bottleneck; KPI → gap; touchpoint, KPI, bottleneck and
//! gap → initiative; each → the requirements that name it as a source. Causes lead to effects and supporting KPIs to supported.
//! Within reach is whatever a path of ever later kinds leads to, and besides the direct neighbours of the same kind, so that one
//! touchpoint does not drag the whole cascade behind it. Both ways follow the same steps: A leads to B exactly when B comes from A.

use super::facts::{Facts, gap_key};
use super::{Node, NodeKind};
use crate::specification::rules::Draft;
use project::journeys::TouchpointId;
use project::kpis::Level;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A relation of the house that is strong enough to say that the characteristic follows from the touchpoint.
const STRONG: f64 = 9.0;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Forth,
    Back,
}

/// Direct steps in both directions.
#[derive(Default)]
pub struct Graph {
    forth: BTreeMap<Node, BTreeSet<Node>>,
    back: BTreeMap<Node, BTreeSet<Node>>,
}

impl Graph {
    pub(super) fn of(facts: &Facts, drafts: &[Draft]) -> Self {
        let mut graph = Self::default();
        graph.journeys(facts);
        graph.voice(facts);
        graph.characteristics(facts);
        graph.kpis(facts);
        graph.processes(facts);
        graph.systems(facts);
        graph.initiatives(facts);
        for draft in drafts {
            for source in &draft.sources {
                graph.step(source.clone(), Node::new(NodeKind::Requirement, draft.id()));
            }
        }
        graph
    }

    fn step(&mut self, from: Node, to: Node) {
        self.back.entry(to.clone()).or_default().insert(from.clone());
        self.forth.entry(from).or_default().insert(to);
    }

    fn journeys(&mut self, facts: &Facts) {
        use NodeKind::{Journey, Stage, Touchpoint};
        for stage in &facts.stages {
            self.step(Node::new(Journey, stage.journey_id), Node::new(Stage, stage.id));
        }
        for place in &facts.placements {
            self.step(Node::new(Stage, place.stage_id), Node::new(Touchpoint, place.touchpoint_id));
        }
    }

    fn voice(&mut self, facts: &Facts) {
        use NodeKind::{Evidence, Touchpoint, Weight};
        for id in facts.voices.keys() {
            self.step(Node::new(Touchpoint, id), Node::new(Evidence, id));
        }
        for id in facts.weights.keys() {
            let from = if facts.voices.contains_key(id) { Evidence } else { Touchpoint };
            self.step(Node::new(from, id), Node::new(Weight, id));
        }
    }

    fn characteristics(&mut self, facts: &Facts) {
        use NodeKind::{Characteristic, Touchpoint, Weight};
        let own = facts.characteristics.iter().filter_map(|it| Some((it.touchpoint_id?, it.id)));
        let strong =
            facts.relationships.iter().filter(|it| it.strength >= STRONG).map(|it| (it.touchpoint_id, it.characteristic_id));
        for (touchpoint, characteristic) in own.chain(strong) {
            if facts.weights.contains_key(&touchpoint) {
                self.step(Node::new(Weight, touchpoint), Node::new(Characteristic, characteristic));
            }
            self.step(Node::new(Touchpoint, touchpoint), Node::new(Characteristic, characteristic));
        }
        for link in &facts.characteristic_links {
            self.step(Node::new(Characteristic, link.cause_id), Node::new(Characteristic, link.effect_id));
        }
    }

    fn kpis(&mut self, facts: &Facts) {
        use NodeKind::{Characteristic, Kpi, Touchpoint};
        for kpi in &facts.kpis {
            if let Some(touchpoint) = kpi.touchpoint_id {
                self.step(Node::new(Touchpoint, touchpoint), Node::new(Kpi, kpi.id));
            }
            if let Some(characteristic) = kpi.characteristic_id {
                self.step(Node::new(Characteristic, characteristic), Node::new(Kpi, kpi.id));
            }
        }
        for link in &facts.kpi_links {
            self.step(Node::new(Kpi, link.supporting_id), Node::new(Kpi, link.supported_id));
        }
    }

    fn processes(&mut self, facts: &Facts) {
        use NodeKind::{Bottleneck, Kpi, Operation, Pool, Process, Touchpoint};
        for operation in &facts.operations {
            let node = Node::new(Operation, operation.id);
            self.step(Node::new(Process, operation.process_id), node.clone());
            if let Some(touchpoint) = operation.touchpoint_id {
                self.step(Node::new(Touchpoint, touchpoint), node.clone());
            }
            if let Some(pool) = operation.pool_id {
                self.step(node, Node::new(Pool, pool));
            }
        }
        let kpis_at = |touchpoint: TouchpointId| {
            facts.kpis.iter().filter(move |kpi| kpi.level == Level::Process && kpi.touchpoint_id == Some(touchpoint))
        };
        for found in &facts.bottlenecks {
            let node = Node::new(Bottleneck, found.pool);
            self.step(Node::new(Process, found.process), node.clone());
            self.step(Node::new(Pool, found.pool), node.clone());
            for touchpoint in &found.touchpoints {
                self.step(Node::new(Touchpoint, touchpoint), node.clone());
                for kpi in kpis_at(*touchpoint) {
                    self.step(Node::new(Kpi, kpi.id), node.clone());
                }
            }
        }
    }

    fn systems(&mut self, facts: &Facts) {
        use NodeKind::{DataItem, Gap, Kpi, System};
        for gap in &facts.gaps {
            let node = Node::new(Gap, gap_key(gap));
            self.step(Node::new(Kpi, gap.kpi), node.clone());
            if let Some(item) = gap.data_item {
                self.step(node, Node::new(DataItem, item));
            }
        }
        for link in &facts.kpi_data {
            self.step(Node::new(Kpi, link.kpi_id), Node::new(DataItem, link.data_item_id));
        }
        for item in &facts.data_items {
            if let Some(system) = item.system_id {
                self.step(Node::new(DataItem, item.id), Node::new(System, system));
            }
        }
        for link in &facts.integrations {
            self.step(Node::new(System, link.from_id), Node::new(System, link.to_id));
        }
    }

    fn initiatives(&mut self, facts: &Facts) {
        use NodeKind::{Bottleneck, Gap, Initiative, Kpi, Touchpoint};
        for initiative in &facts.initiatives {
            let node = Node::new(Initiative, initiative.id);
            let touchpoint = initiative.touchpoint_id.map(|id| Node::new(Touchpoint, id));
            let kpi = initiative.kpi_id.map(|id| Node::new(Kpi, id));
            let bottleneck = initiative.pool_id.filter(|id| facts.bottleneck(*id).is_some()).map(|id| Node::new(Bottleneck, id));
            let lacking = |item| facts.gaps.iter().filter(move |gap| gap.data_item == Some(item));
            let gaps = initiative.data_item_id.into_iter().flat_map(lacking).map(|gap| Node::new(Gap, gap_key(gap)));
            for source in touchpoint.into_iter().chain(kpi).chain(bottleneck).chain(gaps) {
                self.step(source, node.clone());
            }
        }
    }

    fn neighbours(&self, node: &Node, way: Way) -> impl Iterator<Item = &Node> {
        let steps = if way == Way::Forth { &self.forth } else { &self.back };
        steps.get(node).into_iter().flatten()
    }

    /// What is within reach one way, in the order of the chain, the nearest of each kind first.
    pub(super) fn reach(&self, start: &Node, way: Way) -> Vec<Node> {
        let same = |node: &&Node| node.kind == start.kind;
        let mut found: Vec<Node> = self.neighbours(start, way).filter(same).cloned().collect();
        let mut queue = VecDeque::from([start.clone()]);
        while let Some(node) = queue.pop_front() {
            for next in self.neighbours(&node, way) {
                let later = if way == Way::Forth { rank(next.kind) > rank(node.kind) } else { rank(next.kind) < rank(node.kind) };
                if later && !found.contains(next) {
                    found.push(next.clone());
                    queue.push_back(next.clone());
                }
            }
        }
        found.sort_by_key(|node| rank(node.kind));
        found
    }

    /// The touchpoints from which a thing follows by any path, of the same kind too: those whose weight decides its priority.
    pub fn touchpoints_behind(&self, sources: &[Node]) -> BTreeSet<TouchpointId> {
        let mut seen: BTreeSet<&Node> = sources.iter().collect();
        let mut queue: Vec<&Node> = sources.iter().collect();
        while let Some(node) = queue.pop() {
            queue.extend(self.neighbours(node, Way::Back).filter(|before| seen.insert(before)));
        }
        let touchpoints = seen.into_iter().filter(|node| node.kind == NodeKind::Touchpoint);
        touchpoints.filter_map(|node| node.key.parse().ok().map(TouchpointId)).collect()
    }

    /// Every thing that has a step.
    pub fn nodes(&self) -> BTreeSet<&Node> {
        self.forth.keys().chain(self.back.keys()).collect()
    }
}

/// The place of a kind in the order of the chain; things beside it stand where their steps lead.
fn rank(kind: NodeKind) -> u32 {
    match kind {
        NodeKind::Journey => 0,
        NodeKind::Stage => 1,
        NodeKind::Segment | NodeKind::Customer => 2,
        NodeKind::Touchpoint => 3,
        NodeKind::Evidence => 4,
        NodeKind::Weight => 5,
        NodeKind::Characteristic => 6,
        NodeKind::Kpi => 7,
        NodeKind::Process => 8,
        NodeKind::Operation => 9,
        NodeKind::Pool => 10,
        NodeKind::Bottleneck => 11,
        NodeKind::Gap => 12,
        NodeKind::DataItem => 13,
        NodeKind::System => 14,
        NodeKind::Initiative => 15,
        NodeKind::Requirement => 16,
    }
}
