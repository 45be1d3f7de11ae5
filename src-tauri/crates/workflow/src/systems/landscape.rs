use super::DataGap;
use crate::{Error, Result, kpis};
use analysis::systems::{self as model, Coverage, GapReason};
use project::Reader;
use project::journeys::BusinessUnitId;
use project::kpis::{Kpi, KpiId, Level};
use project::systems::{Collected, Collection, DataItem, DataItemId, Integration, KpiDataItem, System, SystemId};
use std::collections::HashMap;

/// Systems, data and the KPIs that need them, read at one moment.
pub(crate) struct Landscape {
    pub systems: Vec<System>,
    pub integrations: Vec<Integration>,
    pub items: Vec<DataItem>,
    pub kpis: Vec<Kpi>,
    needs: HashMap<KpiId, Vec<DataItemId>>,
    /// Share of the level; 1 each where the cascade gives none.
    weights: Vec<f64>,
}

impl Landscape {
    /// The KPIs of one business unit, or of all; systems and data belong to the company.
    pub fn read(reader: &Reader, unit: Option<BusinessUnitId>) -> Result<Self> {
        let mut kpis = reader.all::<Kpi>()?;
        kpis.retain(|kpi| unit.is_none_or(|unit| kpi.business_unit_id == unit));
        let mut needs: HashMap<KpiId, Vec<DataItemId>> = HashMap::new();
        for need in reader.all::<KpiDataItem>()? {
            needs.entry(need.kpi_id).or_default().push(need.data_item_id);
        }
        let standings = kpis::standings(reader)?;
        let weights = kpis.iter().map(|kpi| standings.get(&kpi.id).map_or(1.0, |standing| standing.weight)).collect();
        let (systems, integrations, items) = (reader.all()?, reader.all()?, reader.all()?);
        Ok(Self { systems, integrations, items, kpis, needs, weights })
    }

    pub fn needs(&self, kpi: KpiId) -> &[DataItemId] {
        self.needs.get(&kpi).map_or(&[], Vec::as_slice)
    }

    pub fn item(&self, id: DataItemId) -> Option<&DataItem> {
        self.items.iter().find(|item| item.id == id)
    }

    /// Weight of the KPI within its level, as its place in `kpis`.
    pub fn weight(&self, index: usize) -> f64 {
        self.weights[index]
    }

    pub fn gaps(&self) -> Vec<DataGap> {
        let mut found = Vec::new();
        for kpi in &self.kpis {
            let needs = self.needs(kpi.id);
            if needs.is_empty() {
                found.push(DataGap { kpi: kpi.id, data_item: None, reasons: vec![GapReason::NoDataItem] });
            }
            for item in needs.iter().filter_map(|id| self.item(*id)) {
                let reasons = reasons(item);
                if !reasons.is_empty() {
                    found.push(DataGap { kpi: kpi.id, data_item: Some(item.id), reasons });
                }
            }
        }
        found
    }

    /// Covered, partly covered and missing KPIs, and their shares of each level.
    pub fn coverage(&self) -> Result<Coverage> {
        let at_item: HashMap<DataItemId, usize> = self.items.iter().enumerate().map(|(at, item)| (item.id, at)).collect();
        let need = |(at, kpi): (usize, &Kpi)| model::KpiNeed {
            level: level(kpi.level),
            weight: self.weights[at],
            items: self.needs(kpi.id).iter().filter_map(|id| at_item.get(id).copied()).collect(),
        };
        let kpis: Vec<_> = self.kpis.iter().enumerate().map(need).collect();
        let items: Vec<_> = self.items.iter().map(|item| self.modelled(item)).collect();
        model::coverage(&kpis, &items, &self.modelled_systems()).map_err(|fault| Error::internal("coverage", fault))
    }

    fn modelled(&self, item: &DataItem) -> model::DataItem {
        model::DataItem {
            system: item.system_id.and_then(|id| self.place(id)),
            collected: match item.collected {
                Collected::Yes => model::Collected::Yes,
                Collected::Partly => model::Collected::Partly,
                Collected::No => model::Collected::No,
            },
            collection: Some(match item.collection {
                Collection::Automatic => model::Collection::Automatic,
                Collection::Manual => model::Collection::Manual,
            }),
            dashboard: Some(item.dashboard),
        }
    }

    fn modelled_systems(&self) -> Vec<model::System> {
        let partners = |id| self.integrations.iter().filter(move |link| link.from_id == id);
        let one = |system: &System| model::System {
            dashboard: system.dashboard,
            integrated_with: partners(system.id).filter_map(|link| self.place(link.to_id)).collect(),
        };
        self.systems.iter().map(one).collect()
    }

    fn place(&self, id: SystemId) -> Option<usize> {
        self.systems.iter().position(|system| system.id == id)
    }
}

/// Everything that keeps a data item from a KPI, the first obstacle first. What is not collected cannot be collected by
/// hand, so that way is not blamed too; a system without a place is blamed only where something is collected or planned.
pub(crate) fn reasons(item: &DataItem) -> Vec<GapReason> {
    let missing = item.collected == Collected::No;
    let facts = [
        (missing, GapReason::NotCollected),
        (item.system_id.is_none(), GapReason::NoSystem),
        (item.collected == Collected::Partly, GapReason::PartlyCollected),
        (!missing && item.collection == Collection::Manual, GapReason::Manual),
        (!item.dashboard, GapReason::NotIntegrated),
    ];
    facts.into_iter().filter_map(|(holds, reason)| holds.then_some(reason)).collect()
}

pub(crate) fn level(level: Level) -> analysis::kpis::Level {
    match level {
        Level::Financial => analysis::kpis::Level::Financial,
        Level::Customer => analysis::kpis::Level::Customer,
        Level::Process => analysis::kpis::Level::Process,
        Level::Competence => analysis::kpis::Level::Competence,
    }
}
