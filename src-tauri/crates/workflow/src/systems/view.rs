use super::graph::{Break, SystemState, broken, hops, states};
use super::hubs::{HubPlan, PlanKind, plans};
use super::landscape::{Landscape, level, reasons};
use crate::analyse::{Found, found};
use crate::{Result, scope::Scope, text::Wording};
use analysis::kpis::Level;
use analysis::progress::{Progress, Unwatched};
use analysis::systems::{Coverage, GapReason, KpiCoverage, LevelCoverage};
use project::Reader;
use project::initiatives::{Initiative, InitiativeId};
use project::kpis::KpiId;
use project::systems::{DataItem, DataItemId, Integration};
use serde::{Deserialize, Serialize};

/// A KPI with the data it needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KpiData {
    pub id: KpiId,
    pub code: String,
    pub name: String,
    pub level: Level,
    /// Share of its level, or 1 each without a cascade.
    pub weight: f64,
    pub coverage: KpiCoverage,
    pub items: Vec<DataItemId>,
}

/// A data item with everything that keeps it from the dashboard.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ItemState {
    pub item: DataItem,
    /// Empty: KPIs can use it.
    pub reasons: Vec<GapReason>,
    pub broken: Option<Break>,
    /// KPIs in scope that need it.
    pub kpis: Vec<KpiId>,
}

/// A gap with the improvement project that takes it up, if there is one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GapRow {
    pub kpi: KpiId,
    pub data_item: Option<DataItemId>,
    pub reasons: Vec<GapReason>,
    pub initiative: Option<InitiativeId>,
}

/// Everything that the screen of IT architecture shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SystemsView {
    pub finding: Wording,
    pub levels: Vec<LevelCoverage>,
    /// By level, then as entered.
    pub kpis: Vec<KpiData>,
    pub items: Vec<ItemState>,
    pub systems: Vec<SystemState>,
    pub integrations: Vec<Integration>,
    pub gaps: Vec<GapRow>,
    pub plans: Vec<HubPlan>,
}

pub fn view(reader: &Reader, scope: &Scope, progress: &dyn Progress) -> Result<SystemsView> {
    let landscape = Landscape::read(reader, scope.business_unit)?;
    let coverage = landscape.coverage()?;
    let initiatives = reader.all::<Initiative>()?;
    let row = |gap: super::DataGap| GapRow {
        initiative: initiatives.iter().find(|each| takes(each, &gap)).map(|each| each.id),
        kpi: gap.kpi,
        data_item: gap.data_item,
        reasons: gap.reasons,
    };
    Ok(SystemsView {
        finding: finding(&coverage),
        kpis: kpis(&landscape, &coverage),
        items: items(&landscape),
        systems: states(&landscape),
        gaps: landscape.gaps().into_iter().map(row).collect(),
        plans: plans(&landscape, progress)?,
        levels: coverage.levels,
        integrations: landscape.integrations,
    })
}

/// A gap is taken up by a project on its data item, or, without a data item, on its KPI.
pub(crate) fn takes(initiative: &Initiative, gap: &super::DataGap) -> bool {
    match gap.data_item {
        Some(item) => initiative.data_item_id == Some(item),
        None => initiative.kpi_id == Some(gap.kpi) && initiative.data_item_id.is_none(),
    }
}

/// How many KPIs of how many are fed, and where it is worst.
pub(super) fn finding(coverage: &Coverage) -> Wording {
    let covered = coverage.kpis.iter().filter(|kpi| **kpi == KpiCoverage::Covered).count();
    let worst = coverage.levels.iter().filter(|level| level.kpis > 0).min_by(|a, b| a.covered.total_cmp(&b.covered));
    let Some(worst) = worst else { return Wording::new("found-systems-none") };
    let all = covered == coverage.kpis.len();
    Wording::new(if all { "found-systems-all" } else { "found-systems" })
        .with("covered", covered)
        .with("all", coverage.kpis.len())
        .with("level", crate::text::Value::Terms(vec![level_key(worst.level)]))
        .with("share", (worst.covered * 100.0).round())
}

pub(crate) fn level_key(level: Level) -> String {
    let word = match level {
        Level::Financial => "financial",
        Level::Customer => "customer",
        Level::Process => "process",
        Level::Competence => "competence",
    };
    format!("systems-level-{word}")
}

fn kpis(landscape: &Landscape, coverage: &Coverage) -> Vec<KpiData> {
    let one = |(at, kpi): (usize, &project::kpis::Kpi)| KpiData {
        id: kpi.id,
        code: kpi.code.clone(),
        name: kpi.name.clone(),
        level: level(kpi.level),
        weight: landscape.weight(at),
        coverage: coverage.kpis[at],
        items: landscape.needs(kpi.id).to_vec(),
    };
    let mut found: Vec<KpiData> = landscape.kpis.iter().enumerate().map(one).collect();
    found.sort_by_key(|kpi| kpi.level);
    found
}

fn items(landscape: &Landscape) -> Vec<ItemState> {
    let hops = hops(landscape);
    let one = |item: &DataItem| ItemState {
        item: item.clone(),
        reasons: reasons(item),
        broken: broken(landscape, &hops, item),
        kpis: landscape.kpis.iter().map(|kpi| kpi.id).filter(|kpi| landscape.needs(*kpi).contains(&item.id)).collect(),
    };
    landscape.items.iter().map(one).collect()
}

/// `cx-atlas analyse PROJECT systems`: the finding, what each level lacks, and every missing data item by name.
pub fn analyse(reader: &Reader, scope: &Scope) -> Result<Found> {
    let view = view(reader, scope, &Unwatched)?;
    let mut lines = vec![view.finding.clone()];
    lines.extend(view.levels.iter().filter(|level| level.kpis > 0).map(of_level));
    lines.extend(view.items.iter().filter(|state| !state.reasons.is_empty()).map(of_item));
    lines.extend(of_plans(&view.plans));
    found(lines, &view)
}

fn of_level(level: &LevelCoverage) -> Wording {
    Wording::new("found-systems-level")
        .with("level", crate::text::Value::Terms(vec![level_key(level.level)]))
        .with("covered", (level.covered * 100.0).round())
        .with("partly", (level.partly * 100.0).round())
        .with("kpis", level.kpis as usize)
}

fn of_item(state: &ItemState) -> Wording {
    Wording::new("found-gap")
        .with("code", state.item.code.as_str())
        .with("item", state.item.name.as_str())
        .with("reasons", crate::text::Value::Terms(state.reasons.iter().map(|reason| reason_key(*reason)).collect()))
        .with("kpis", state.kpis.len())
}

/// One sentence a plan; none where there is nothing to close.
fn of_plans(plans: &[HubPlan]) -> Vec<Wording> {
    let plan = |plan: &HubPlan| {
        let new = plan.hubs.iter().filter(|hub| hub.system.is_none()).count();
        let key = match (plans.len(), plan.kind) {
            (1, _) => "found-hubs-only",
            (_, PlanKind::Fewest) => "found-hubs-fewest",
            (_, PlanKind::Extend) => "found-hubs-extend",
        };
        Wording::new(key).with("all", plan.hubs.len()).with("extended", plan.hubs.len() - new).with("new", new)
    };
    plans.iter().map(plan).collect()
}

/// The key of the text that names a reason.
pub(crate) fn reason_key(reason: GapReason) -> String {
    let word = match reason {
        GapReason::NoDataItem => "no-data-item",
        GapReason::NotCollected => "not-collected",
        GapReason::NoSystem => "no-system",
        GapReason::PartlyCollected => "partly-collected",
        GapReason::Manual => "manual",
        GapReason::NotIntegrated => "not-integrated",
    };
    format!("gap-reason-{word}")
}
