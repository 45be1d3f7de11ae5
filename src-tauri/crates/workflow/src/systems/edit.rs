use crate::{Error, Result};
use project::kpis::{Kpi, KpiId};
use project::systems::{Collected, Collection, DataItem, DataItemId, Integration, IntegrationId, KpiDataItem, System, SystemId};
use project::{Project, Step};

/// Adds a system of this name; its code is the next free one, "S11" after "S10".
pub fn add_system(project: &mut Project, name: &str) -> Result<SystemId> {
    let name = named(name)?;
    let code = next_code("S", project.all::<System>()?.iter().map(|system| system.code.as_str()));
    let (kind, owner, description) = (String::new(), String::new(), String::new());
    project.write(&Step::new("step-system-add").arg("name", &name), |writing| {
        Ok(writing.insert(&System { id: 0.into(), code, name, kind, owner, description, dashboard: false })?)
    })
}

/// Deletes a system with its integrations; its data items stay, without a system.
pub fn remove_system(project: &mut Project, id: SystemId) -> Result<()> {
    let gone = project.get::<System>(id)?;
    project.write(&Step::new("step-system-remove").arg("name", gone.name), |writing| Ok(writing.delete::<System>(id)?))
}

/// Says that data flows from one system to another. Data flows both ways, so a pair is linked once.
pub fn add_integration(project: &mut Project, from_id: SystemId, to_id: SystemId) -> Result<IntegrationId> {
    let (from, to) = (project.get::<System>(from_id)?, project.get::<System>(to_id)?);
    if from_id == to_id {
        return Err(Error::input("integration-with-itself"));
    }
    let links = |link: &Integration| [(from_id, to_id), (to_id, from_id)].contains(&(link.from_id, link.to_id));
    if project.all::<Integration>()?.iter().any(links) {
        return Err(Error::input("integration-known").with("from", from.name).with("to", to.name));
    }
    project.write(&Step::new("step-integration-add").arg("from", from.name).arg("to", to.name), |writing| {
        Ok(writing.insert(&Integration { id: 0.into(), from_id, to_id })?)
    })
}

pub fn remove_integration(project: &mut Project, id: IntegrationId) -> Result<()> {
    let gone = project.get::<Integration>(id)?;
    let (from, to) = (project.get::<System>(gone.from_id)?, project.get::<System>(gone.to_id)?);
    project.write(&Step::new("step-integration-remove").arg("from", from.name).arg("to", to.name), |writing| {
        Ok(writing.delete::<Integration>(id)?)
    })
}

/// Adds a data item that nobody collects yet, with the next free code.
pub fn add_item(project: &mut Project, name: &str, system_id: Option<SystemId>) -> Result<DataItemId> {
    let name = named(name)?;
    let code = next_code("D", project.all::<DataItem>()?.iter().map(|item| item.code.as_str()));
    let blank = DataItem {
        id: 0.into(),
        code,
        name,
        unit: String::new(),
        system_id,
        collected: Collected::No,
        collection: Collection::Manual,
        period: String::new(),
        owner: String::new(),
        personal: false,
        dashboard: false,
    };
    project.write(&Step::new("step-data-item-add").arg("name", &blank.name), |writing| Ok(writing.insert(&blank)?))
}

/// Deletes a data item; KPIs no longer need it.
pub fn remove_item(project: &mut Project, id: DataItemId) -> Result<()> {
    let gone = project.get::<DataItem>(id)?;
    project.write(&Step::new("step-data-item-remove").arg("name", gone.name), |writing| Ok(writing.delete::<DataItem>(id)?))
}

fn named(name: &str) -> Result<String> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() { Err(Error::input("name-blank")) } else { Ok(name) }
}

/// The letter with the number after the largest one in use, two digits at least.
fn next_code<'a>(letter: &str, codes: impl Iterator<Item = &'a str>) -> String {
    let largest = codes.filter_map(|code| code.strip_prefix(letter)?.parse::<u32>().ok()).max().unwrap_or(0);
    format!("{letter}{:02}", largest + 1)
}

/// Changes a data item: whether and how it is collected, its system, whether it reaches the dashboard.
pub fn update_item(project: &mut Project, item: &DataItem) -> Result<()> {
    named(&item.name)?;
    project.get::<DataItem>(item.id)?;
    project.write(&Step::new("step-data-item").arg("name", &item.name), |writing| Ok(writing.update(item)?))
}

pub fn update_system(project: &mut Project, system: &System) -> Result<()> {
    named(&system.name)?;
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
