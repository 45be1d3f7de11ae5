use crate::chain::{Node, NodeKind};
use crate::systems::{DataGap, Landscape, landscape, reason_key, takes};
use crate::text::{Arguments, Texts, Value};
use crate::{Result, processes, scope::Scope};
use analysis::systems::GapReason;
use project::Reader;
use project::initiatives::Initiative;
use project::kpis::{Kpi, KpiId};
use project::processes::PoolId;
use project::systems::DataItemId;
use serde::{Deserialize, Serialize};

/// An improvement project that the findings ask for and nobody has taken up yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Proposal {
    /// The bottleneck or the gap that it removes.
    pub node: Node,
    pub title: String,
    /// Why, in words.
    pub reason: String,
    pub pool: Option<PoolId>,
    pub kpi: Option<KpiId>,
    pub data_item: Option<DataItemId>,
    /// KPIs in scope that wait for this data; 0 for a bottleneck.
    pub kpis: u32,
}

/// Bottlenecks first, in their order; then one proposal per lacking data item, those that hold back most KPIs first.
pub(super) fn proposals(reader: &Reader, scope: &Scope, texts: &Texts) -> Result<Vec<Proposal>> {
    let initiatives = reader.all::<Initiative>()?;
    let mut found: Vec<Proposal> = processes::bottlenecks(reader, scope.business_unit)?
        .iter()
        .filter(|bottleneck| initiatives.iter().all(|each| each.pool_id != Some(bottleneck.pool)))
        .map(|bottleneck| of_bottleneck(bottleneck, texts))
        .collect();
    found.extend(of_gaps(&Landscape::read(reader, scope.business_unit)?, &initiatives, texts));
    Ok(found)
}

fn of_bottleneck(bottleneck: &processes::ProcessBottleneck, texts: &Texts) -> Proposal {
    Proposal {
        node: Node::new(NodeKind::Bottleneck, bottleneck.pool),
        title: bottleneck_title(bottleneck, texts),
        reason: texts.word(&bottleneck.words),
        pool: Some(bottleneck.pool),
        kpi: None,
        data_item: None,
        kpis: 0,
    }
}

pub(super) fn bottleneck_title(bottleneck: &processes::ProcessBottleneck, texts: &Texts) -> String {
    let args = [("pool", &bottleneck.pool_name), ("process", &bottleneck.process_name)];
    texts.say("initiative-bottleneck", &args.map(|(name, value)| (name.to_owned(), value.as_str().into())).into())
}

fn of_gaps(landscape: &Landscape, initiatives: &[Initiative], texts: &Texts) -> Vec<Proposal> {
    let gaps = landscape.gaps();
    let mut found: Vec<Proposal> = Vec::new();
    for gap in gaps.iter().filter(|gap| initiatives.iter().all(|each| !takes(each, gap))) {
        match found.iter_mut().find(|known| gap.data_item.is_some() && known.data_item == gap.data_item) {
            Some(known) => known.kpis += 1,
            None => found.extend(of_gap(landscape, gap, texts)),
        }
    }
    found.sort_by_key(|proposal| std::cmp::Reverse(proposal.kpis));
    found
}

fn of_gap(landscape: &Landscape, gap: &DataGap, texts: &Texts) -> Option<Proposal> {
    let kpi = landscape.kpis.iter().find(|kpi| kpi.id == gap.kpi)?;
    let item = gap.data_item.map(|item| item.to_string()).unwrap_or_default();
    Some(Proposal {
        node: Node::new(NodeKind::Gap, format!("{}:{item}", gap.kpi)),
        title: gap_title(landscape, kpi, gap, texts),
        reason: gap_words(landscape, kpi, gap, texts),
        pool: None,
        kpi: Some(gap.kpi),
        data_item: gap.data_item,
        kpis: 1,
    })
}

/// What to do about the first obstacle.
pub(super) fn gap_title(landscape: &Landscape, kpi: &Kpi, gap: &DataGap, texts: &Texts) -> String {
    let key = match gap.reasons.first() {
        Some(GapReason::NotCollected) => "initiative-gap-not-collected",
        Some(GapReason::NoSystem) => "initiative-gap-no-system",
        Some(GapReason::PartlyCollected) => "initiative-gap-partly",
        Some(GapReason::Manual) => "initiative-gap-manual",
        Some(GapReason::NotIntegrated) => "initiative-gap-not-integrated",
        Some(GapReason::NoDataItem) | None => "initiative-gap-no-data-item",
    };
    texts.say(key, &facts(landscape, kpi, gap))
}

/// Why: the KPI, the data item and everything that stands between them.
pub(super) fn gap_words(landscape: &Landscape, kpi: &Kpi, gap: &DataGap, texts: &Texts) -> String {
    texts.say("initiative-gap-why", &facts(landscape, kpi, gap))
}

fn facts(landscape: &Landscape, kpi: &Kpi, gap: &DataGap) -> Arguments {
    let item = gap.data_item.and_then(|id| landscape.item(id)).map(|item| item.name.clone()).unwrap_or_default();
    let reasons = Value::Terms(gap.reasons.iter().map(|reason| reason_key(*reason)).collect());
    [("kpi".to_owned(), kpi.name.clone().into()), ("item".to_owned(), item.into()), ("reasons".to_owned(), reasons)].into()
}

/// The gap between a KPI and a data item, whatever stands in the way now.
pub(super) fn gap_between(landscape: &Landscape, kpi: KpiId, item: Option<DataItemId>) -> DataGap {
    let reasons = match item.and_then(|id| landscape.item(id)) {
        Some(item) => landscape::reasons(item),
        None => vec![GapReason::NoDataItem],
    };
    DataGap { kpi, data_item: item, reasons }
}
