use crate::Result;
use project::kpis::{Kpi, KpiId};
use project::systems::{DataItem, DataItemId, KpiDataItem, System};
use project::{Project, Step};

/// Changes a data item: whether and how it is collected, its system, whether it reaches the dashboard.
pub fn update_item(project: &mut Project, item: &DataItem) -> Result<()> {
    project.get::<DataItem>(item.id)?;
    project.write(&Step::new("step-data-item").arg("name", &item.name), |writing| Ok(writing.update(item)?))
}

pub fn update_system(project: &mut Project, system: &System) -> Result<()> {
    project.get::<System>(system.id)?;
    project.write(&Step::new("step-system").arg("name", &system.name), |writing| Ok(writing.update(system)?))
}

/// Says that a KPI needs a data item, or no longer needs it.
pub fn need_set(project: &mut Project, kpi: KpiId, item: DataItemId, needed: bool) -> Result<()> {
    let (kpi, item) = (project.get::<Kpi>(kpi)?, project.get::<DataItem>(item)?);
    let step = Step::new(if needed { "step-need-add" } else { "step-need-remove" }).arg("kpi", &kpi.name).arg("item", &item.name);
    project.write(&step, |writing| {
        let known = writing.all::<KpiDataItem>()?.into_iter().find(|need| need.kpi_id == kpi.id && need.data_item_id == item.id);
        match (known, needed) {
            (None, true) => drop(writing.insert(&KpiDataItem { id: 0.into(), kpi_id: kpi.id, data_item_id: item.id })?),
            (Some(known), false) => writing.delete::<KpiDataItem>(known.id)?,
            _ => (),
        }
        Ok(())
    })
}
