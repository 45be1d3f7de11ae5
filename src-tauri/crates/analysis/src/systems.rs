//! KPI → data item → system: which KPIs the systems can feed, what is missing, and the fewest hubs that close the gaps.

mod hubs;

pub use hubs::{Hub, HubChoice, HubFault, smallest_hubs};

use crate::kpis::Level;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How much of a data item is collected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collected {
    Yes,
    Partly,
    No,
}

/// How a data item is collected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collection {
    Automatic,
    Manual,
}

/// One data item; `system` is an index.
#[derive(Debug, Clone, PartialEq)]
pub struct DataItem {
    pub system: Option<usize>,
    pub collected: Collected,
    /// `None`: not said, counted as manual.
    pub collection: Option<Collection>,
    /// Said of the item itself: it reaches the dashboard or not. `None`: as its system does.
    pub dashboard: Option<bool>,
}

/// One system. Data flows between systems integrated with each other, in both directions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct System {
    pub dashboard: bool,
    pub integrated_with: Vec<usize>,
}

/// One KPI with the data items it is computed from, by their indices.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiNeed {
    pub level: Level,
    /// Weight within its level.
    pub weight: f64,
    pub items: Vec<usize>,
}

/// The first obstacle between a KPI and one data item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum GapReason {
    /// Nobody has said what the KPI is computed from.
    NoDataItem,
    NotCollected,
    NoSystem,
    PartlyCollected,
    Manual,
    /// Collected, but no way leads to the dashboard.
    NotIntegrated,
}

/// What is missing for one KPI at one data item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DataGap {
    pub kpi: u32,
    /// `None` only with the reason "no data item".
    pub item: Option<u32>,
    pub reason: GapReason,
}

/// How well a KPI is fed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum KpiCoverage {
    /// All data items are collected automatically and reach the dashboard.
    Covered,
    /// Some of them do, or are collected at least by hand or in part.
    Partly,
    /// None is collected at all.
    Missing,
}

/// Coverage of one level: shares of the weight of its KPIs, summing to 1 where the level has weight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LevelCoverage {
    pub level: Level,
    pub kpis: u32,
    pub covered: f64,
    pub partly: f64,
    pub missing: f64,
}

/// The whole picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "DataCoverage")]
pub struct Coverage {
    pub kpis: Vec<KpiCoverage>,
    pub levels: Vec<LevelCoverage>,
    pub gaps: Vec<DataGap>,
}

/// Why the picture cannot be drawn.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SystemFault {
    #[error("reading the systems: KPI {kpi} names a data item that is not there")]
    UnknownItem { kpi: usize },
    #[error("reading the systems: data item {item} names a system that is not there")]
    UnknownSystem { item: usize },
    #[error("reading the systems: system {system} is integrated with a system that is not there")]
    UnknownPartner { system: usize },
}

/// Coverage of KPIs by data items and systems, with every gap.
///
/// ```
/// use analysis::{kpis::Level::Customer, systems::*};
/// let item = |system, collection| DataItem { system: Some(system), collected: Collected::Yes, collection: Some(collection), dashboard: None };
/// let items = [item(0, Collection::Automatic), item(1, Collection::Manual)];
/// // System 0 reaches the dashboard through system 1.
/// let systems = [System { dashboard: false, integrated_with: vec![1] }, System { dashboard: true, integrated_with: vec![] }];
/// let kpis = [KpiNeed { level: Customer, weight: 0.6, items: vec![0] }, KpiNeed { level: Customer, weight: 0.4, items: vec![0, 1] }];
/// let found = coverage(&kpis, &items, &systems).unwrap();
/// assert_eq!(found.gaps, vec![DataGap { kpi: 1, item: Some(1), reason: GapReason::Manual }]);
/// let customer = found.levels.iter().find(|l| l.level == Customer).unwrap();
/// assert!((customer.covered - 0.6).abs() < 1e-12 && (customer.partly - 0.4).abs() < 1e-12);
/// ```
pub fn coverage(kpis: &[KpiNeed], items: &[DataItem], systems: &[System]) -> Result<Coverage, SystemFault> {
    check(kpis, items, systems)?;
    let reaching = reaching_dashboard(systems);
    let obstacles: Vec<Option<GapReason>> = items.iter().map(|item| obstacle(item, &reaching)).collect();
    let mut gaps = Vec::new();
    for (kpi, need) in kpis.iter().enumerate() {
        let kpi = kpi as u32;
        if need.items.is_empty() {
            gaps.push(DataGap { kpi, item: None, reason: GapReason::NoDataItem });
        }
        let blocked = need.items.iter().filter_map(|&item| Some((item, obstacles[item]?)));
        gaps.extend(blocked.map(|(item, reason)| DataGap { kpi, item: Some(item as u32), reason }));
    }
    let covered: Vec<KpiCoverage> = kpis.iter().map(|need| of_kpi(need, items, &obstacles)).collect();
    let levels = Level::ALL.map(|level| of_level(level, kpis, &covered)).into();
    Ok(Coverage { kpis: covered, levels, gaps })
}

fn check(kpis: &[KpiNeed], items: &[DataItem], systems: &[System]) -> Result<(), SystemFault> {
    if let Some(kpi) = kpis.iter().position(|k| k.items.iter().any(|&i| i >= items.len())) {
        return Err(SystemFault::UnknownItem { kpi });
    }
    if let Some(item) = items.iter().position(|i| i.system.is_some_and(|s| s >= systems.len())) {
        return Err(SystemFault::UnknownSystem { item });
    }
    match systems.iter().position(|s| s.integrated_with.iter().any(|&p| p >= systems.len())) {
        Some(system) => Err(SystemFault::UnknownPartner { system }),
        None => Ok(()),
    }
}

/// Systems connected by integrations to one whose data reaches the dashboard.
fn reaching_dashboard(systems: &[System]) -> Vec<bool> {
    let mut reaching = vec![false; systems.len()];
    let mut stack: Vec<usize> = (0..systems.len()).filter(|&s| systems[s].dashboard).collect();
    while let Some(system) = stack.pop() {
        if !std::mem::replace(&mut reaching[system], true) {
            let towards = (0..systems.len()).filter(|&s| systems[s].integrated_with.contains(&system));
            stack.extend(systems[system].integrated_with.iter().copied().chain(towards));
        }
    }
    reaching
}

fn obstacle(item: &DataItem, reaching: &[bool]) -> Option<GapReason> {
    if item.collected == Collected::No {
        return Some(GapReason::NotCollected);
    }
    let Some(system) = item.system else { return Some(GapReason::NoSystem) };
    if item.collected == Collected::Partly {
        return Some(GapReason::PartlyCollected);
    }
    if item.collection != Some(Collection::Automatic) {
        return Some(GapReason::Manual);
    }
    (!item.dashboard.unwrap_or(reaching[system])).then_some(GapReason::NotIntegrated)
}

fn of_kpi(need: &KpiNeed, items: &[DataItem], obstacles: &[Option<GapReason>]) -> KpiCoverage {
    if need.items.iter().all(|&i| items[i].collected == Collected::No) {
        KpiCoverage::Missing
    } else if need.items.iter().all(|&i| obstacles[i].is_none()) {
        KpiCoverage::Covered
    } else {
        KpiCoverage::Partly
    }
}

fn of_level(level: Level, kpis: &[KpiNeed], covered: &[KpiCoverage]) -> LevelCoverage {
    let here = || kpis.iter().zip(covered).filter(|(k, _)| k.level == level);
    let total: f64 = here().map(|(k, _)| k.weight).sum();
    let share = |wanted| {
        let sum: f64 = here().filter(|(_, c)| **c == wanted).map(|(k, _)| k.weight).sum();
        if total > 0.0 { sum / total } else { 0.0 }
    };
    LevelCoverage {
        level,
        kpis: here().count() as u32,
        covered: share(KpiCoverage::Covered),
        partly: share(KpiCoverage::Partly),
        missing: share(KpiCoverage::Missing),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(system: Option<usize>, collected: Collected, collection: Option<Collection>, dashboard: Option<bool>) -> DataItem {
        DataItem { system, collected, collection, dashboard }
    }

    #[track_caller]
    fn check_gap(item: DataItem, reason: Option<GapReason>, covered: KpiCoverage) {
        // System 0 is on the dashboard, 1 reaches it through 2, 3 stands alone.
        let systems = [
            System { dashboard: true, integrated_with: vec![2] },
            System { dashboard: false, integrated_with: vec![2] },
            System::default(),
            System::default(),
        ];
        let kpi = KpiNeed { level: Level::Process, weight: 1.0, items: vec![0] };
        let found = coverage(&[kpi], std::slice::from_ref(&item), &systems).unwrap();
        assert_eq!(found.gaps.first().map(|g| g.reason), reason, "{item:?}");
        assert_eq!(found.kpis, vec![covered], "{item:?}");
    }

    #[test]
    fn every_obstacle_has_its_name() {
        use Collected::{No, Partly, Yes};
        use Collection::{Automatic, Manual};
        use KpiCoverage::{Covered, Missing, Partly as Some_};
        check_gap(item(Some(0), Yes, Some(Automatic), None), None, Covered);
        check_gap(item(Some(1), Yes, Some(Automatic), None), None, Covered);
        check_gap(item(Some(3), Yes, Some(Automatic), None), Some(GapReason::NotIntegrated), Some_);
        check_gap(item(Some(3), Yes, Some(Automatic), Some(true)), None, Covered);
        check_gap(item(Some(0), Yes, Some(Automatic), Some(false)), Some(GapReason::NotIntegrated), Some_);
        check_gap(item(Some(0), Yes, Some(Manual), None), Some(GapReason::Manual), Some_);
        check_gap(item(Some(0), Yes, None, None), Some(GapReason::Manual), Some_);
        check_gap(item(Some(0), Partly, Some(Automatic), None), Some(GapReason::PartlyCollected), Some_);
        check_gap(item(None, Yes, Some(Automatic), None), Some(GapReason::NoSystem), Some_);
        check_gap(item(Some(0), No, Some(Automatic), None), Some(GapReason::NotCollected), Missing);
    }

    #[test]
    fn a_kpi_without_data_items_is_a_gap_of_its_own() {
        let found = coverage(&[KpiNeed { level: Level::Financial, weight: 1.0, items: vec![] }], &[], &[]).unwrap();
        assert_eq!(found.gaps, vec![DataGap { kpi: 0, item: None, reason: GapReason::NoDataItem }]);
        assert_eq!((found.kpis[0], found.levels[0].missing), (KpiCoverage::Missing, 1.0));
    }

    #[test]
    fn unknown_names_are_refused() {
        let kpi = KpiNeed { level: Level::Financial, weight: 1.0, items: vec![0] };
        assert_eq!(coverage(&[kpi], &[], &[]), Err(SystemFault::UnknownItem { kpi: 0 }));
        assert_eq!(coverage(&[], &[item(Some(0), Collected::Yes, None, None)], &[]), Err(SystemFault::UnknownSystem { item: 0 }));
        let alone = System { dashboard: true, integrated_with: vec![4] };
        assert_eq!(coverage(&[], &[], &[alone]), Err(SystemFault::UnknownPartner { system: 0 }));
    }
}
