//! Everything the chain is made of, read once.

use super::{Node, NodeKind};
use crate::{Result, kpis, processes, scope::Scope, systems, voice, weights};
use analysis::voice::Evidence;
use kpis::KpiStanding;
use processes::ProcessBottleneck;
use project::characteristics::{Characteristic, CharacteristicId, CharacteristicLink};
use project::customers::{Customer, CustomerId};
use project::houses::Relationship;
use project::initiatives::{Initiative, InitiativeId};
use project::journeys::{BusinessUnit, BusinessUnitId, Journey, JourneyId, Placement, Stage, StageId, Touchpoint, TouchpointId};
use project::kpis::{Direction, Kpi, KpiId, KpiLink};
use project::processes::{Operation, OperationId, Pool, PoolId, Process, ProcessId};
use project::segments::{Segment, SegmentId};
use project::systems::{DataItem, DataItemId, Integration, KpiDataItem, System, SystemId};
use project::{Entity, Reader, journeys::Automation};
use std::collections::HashMap;
use systems::DataGap;
use voice::TouchpointVoice;
use weights::TouchpointWeight;

/// The rows of the project and the results of its stages, by which the chain is drawn and requirements are worded.
pub struct Facts {
    pub units: Vec<BusinessUnit>,
    pub journeys: Vec<Journey>,
    pub stages: Vec<Stage>,
    pub placements: Vec<Placement>,
    pub touchpoints: Vec<Touchpoint>,
    /// Only touchpoints that somebody spoke about.
    pub voices: HashMap<TouchpointId, TouchpointVoice>,
    pub weights: HashMap<TouchpointId, TouchpointWeight>,
    pub characteristics: Vec<Characteristic>,
    pub characteristic_links: Vec<CharacteristicLink>,
    pub relationships: Vec<Relationship>,
    pub kpis: Vec<Kpi>,
    pub kpi_links: Vec<KpiLink>,
    pub standings: HashMap<KpiId, KpiStanding>,
    pub processes: Vec<Process>,
    pub operations: Vec<Operation>,
    pub pools: Vec<Pool>,
    pub bottlenecks: Vec<ProcessBottleneck>,
    pub systems: Vec<System>,
    pub integrations: Vec<Integration>,
    pub data_items: Vec<DataItem>,
    pub kpi_data: Vec<KpiDataItem>,
    pub gaps: Vec<DataGap>,
    pub initiatives: Vec<Initiative>,
    pub segments: Vec<Segment>,
    /// How many there are in each business unit, and in none.
    pub customer_counts: HashMap<Option<BusinessUnitId>, i32>,
    /// Only those asked for by [`Facts::meet`]: there may be a hundred thousand, and nothing follows from them.
    customers: Vec<Customer>,
}

impl Facts {
    pub fn load(reader: &Reader) -> Result<Self> {
        let scope = Scope::default();
        let heard = |voice: &TouchpointVoice| voice.evidence != Evidence::None;
        let voices = voice::of_touchpoints(reader, &scope)?.into_iter().filter(heard);
        Ok(Self {
            units: reader.all()?,
            journeys: reader.all()?,
            stages: reader.all()?,
            placements: reader.all()?,
            touchpoints: reader.all()?,
            voices: voices.map(|voice| (voice.touchpoint, voice)).collect(),
            weights: weights::of_touchpoints(reader)?,
            characteristics: reader.all()?,
            characteristic_links: reader.all()?,
            relationships: reader.all()?,
            kpis: reader.all()?,
            kpi_links: reader.all()?,
            standings: kpis::standings(reader)?,
            processes: reader.all()?,
            operations: reader.all()?,
            pools: reader.all()?,
            bottlenecks: processes::bottlenecks(reader, None)?,
            systems: reader.all()?,
            integrations: reader.all()?,
            data_items: reader.all()?,
            kpi_data: reader.all()?,
            gaps: systems::gaps(reader)?,
            initiatives: reader.all()?,
            segments: reader.all()?,
            customer_counts: project::directory::by_unit(reader)?.into_iter().collect(),
            customers: Vec::new(),
        })
    }

    /// Reads the customers with these keys, so that they can be named.
    pub fn meet(&mut self, reader: &Reader, customers: &[CustomerId]) -> Result<()> {
        for id in customers {
            self.customers.extend(project::directory::find(reader, *id)?);
        }
        Ok(())
    }

    pub fn unit(&self, id: BusinessUnitId) -> &str {
        find(&self.units, id).map_or("", |unit| unit.name.as_str())
    }
    pub fn journey(&self, id: JourneyId) -> Option<&Journey> {
        find(&self.journeys, id)
    }
    pub fn stage(&self, id: StageId) -> Option<&Stage> {
        find(&self.stages, id)
    }
    pub fn touchpoint(&self, id: TouchpointId) -> Option<&Touchpoint> {
        find(&self.touchpoints, id)
    }
    pub fn characteristic(&self, id: CharacteristicId) -> Option<&Characteristic> {
        find(&self.characteristics, id)
    }
    pub fn kpi(&self, id: KpiId) -> Option<&Kpi> {
        find(&self.kpis, id)
    }
    pub fn process(&self, id: ProcessId) -> Option<&Process> {
        find(&self.processes, id)
    }
    pub fn operation(&self, id: OperationId) -> Option<&Operation> {
        find(&self.operations, id)
    }
    pub fn pool(&self, id: PoolId) -> Option<&Pool> {
        find(&self.pools, id)
    }
    pub fn bottleneck(&self, id: PoolId) -> Option<&ProcessBottleneck> {
        self.bottlenecks.iter().find(|bottleneck| bottleneck.pool == id)
    }
    pub fn system(&self, id: SystemId) -> Option<&System> {
        find(&self.systems, id)
    }
    pub fn data_item(&self, id: DataItemId) -> Option<&DataItem> {
        find(&self.data_items, id)
    }
    pub fn initiative(&self, id: InitiativeId) -> Option<&Initiative> {
        find(&self.initiatives, id)
    }
    pub fn segment(&self, id: SegmentId) -> Option<&Segment> {
        find(&self.segments, id)
    }
    pub fn customer(&self, id: CustomerId) -> Option<&Customer> {
        find(&self.customers, id)
    }

    /// The business unit that a thing belongs to; `None` for what all units share.
    pub fn unit_of(&self, node: &Node) -> Option<BusinessUnitId> {
        let id = node.key.parse::<i32>().ok();
        match node.kind {
            NodeKind::Touchpoint | NodeKind::Evidence | NodeKind::Weight => {
                self.touchpoint(id?.into()).map(|it| it.business_unit_id)
            }
            NodeKind::Characteristic => self.characteristic(id?.into()).map(|it| it.business_unit_id),
            NodeKind::Kpi => self.kpi(id?.into()).map(|it| it.business_unit_id),
            NodeKind::Bottleneck => self.pool(id?.into()).map(|it| it.business_unit_id),
            NodeKind::Gap => self.gap(&node.key).and_then(|gap| self.kpi(gap.kpi)).map(|it| it.business_unit_id),
            NodeKind::Initiative => self.initiative(id?.into()).and_then(|it| it.business_unit_id),
            _ => None,
        }
    }

    /// The gap with a key of the chain: "KPI:data item" or "KPI:".
    pub fn gap(&self, key: &str) -> Option<&DataGap> {
        self.gaps.iter().find(|gap| gap_key(gap) == key)
    }

    pub fn kpis_of_item(&self, item: DataItemId) -> impl Iterator<Item = KpiId> {
        self.kpi_data.iter().filter(move |link| link.data_item_id == item).map(|link| link.kpi_id)
    }

    pub fn items_of_system(&self, system: SystemId) -> impl Iterator<Item = &DataItem> {
        self.data_items.iter().filter(move |item| item.system_id == Some(system))
    }

    /// Operations of a pool that people still carry out, in the order of their processes.
    pub fn manual_operations(&self, pool: PoolId) -> impl Iterator<Item = &Operation> {
        self.operations.iter().filter(move |it| it.pool_id == Some(pool) && it.automation != Automation::Automatic)
    }
}

fn find<E: Entity>(rows: &[E], id: E::Id) -> Option<&E> {
    let wanted: i32 = id.into();
    rows.iter().find(|row| row.id().into() == wanted)
}

/// The key of a gap in the chain.
pub fn gap_key(gap: &DataGap) -> String {
    gap.data_item.map_or_else(|| format!("{}:", gap.kpi), |item| format!("{}:{item}", gap.kpi))
}

/// Whether a KPI misses its target: for a band, leaves it; `None` without an actual value or a target.
///
/// A KPI whose actual value equals its target has met it.
pub fn missed(kpi: &Kpi) -> Option<bool> {
    let actual = kpi.actual?;
    match kpi.direction {
        Direction::More => kpi.target.map(|target| actual < target),
        Direction::Less => kpi.target.map(|target| actual > target),
        Direction::Band if kpi.minimum.is_none() && kpi.maximum.is_none() => None,
        Direction::Band => {
            Some(kpi.minimum.is_some_and(|minimum| actual < minimum) || kpi.maximum.is_some_and(|maximum| actual > maximum))
        }
    }
}
