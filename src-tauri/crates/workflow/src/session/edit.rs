use super::proposals::{bottleneck_title, gap_between, gap_title, gap_words};
use super::quarters::Quarter;
use crate::systems::Landscape;
use crate::text::Texts;
use crate::{Error, Result, processes};
use analysis::processes::Change;
use project::initiatives::{Decision, DecisionId, Initiative, InitiativeId, InitiativeStatus};
use project::journeys::{BusinessUnitId, TouchpointId};
use project::kpis::{Kpi, KpiId};
use project::processes::{Operation, PoolId};
use project::systems::{DataItem, DataItemId};
use project::{Project, Step, Writing};
use serde::{Deserialize, Serialize};

/// What a person says of a new improvement project; the rest is set later.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct NewInitiative {
    pub title: String,
    pub business_unit: Option<BusinessUnitId>,
    pub touchpoint: Option<TouchpointId>,
    pub owner: String,
    /// "2027-1" or empty.
    pub quarter: String,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct NewDecision {
    pub text: String,
    pub owner: String,
    /// Day counted from 1970-01-01.
    pub due: Option<i32>,
}

pub fn create(project: &mut Project, new: &NewInitiative) -> Result<InitiativeId> {
    insert(
        project,
        Initiative {
            business_unit_id: new.business_unit,
            touchpoint_id: new.touchpoint,
            owner: new.owner.trim().to_owned(),
            quarter: new.quarter.clone(),
            ..blank(new.title.trim())
        },
    )
}

/// A project that relieves a bottleneck; it refers to the pool and to the touchpoint that waits, if there is just one.
pub fn from_bottleneck(project: &mut Project, pool: PoolId, texts: &Texts) -> Result<InitiativeId> {
    let found = processes::bottlenecks(project, None)?.into_iter().find(|each| each.pool == pool);
    let bottleneck = found.ok_or(Error::input("not-a-bottleneck"))?;
    let unit = project.get::<project::processes::Pool>(pool)?.business_unit_id;
    let touchpoint = match bottleneck.touchpoints[..] {
        [touchpoint] => Some(touchpoint),
        _ => None,
    };
    insert(
        project,
        Initiative {
            business_unit_id: Some(unit),
            description: texts.word(&bottleneck.words),
            pool_id: Some(pool),
            touchpoint_id: touchpoint,
            ..blank(&bottleneck_title(&bottleneck, texts))
        },
    )
}

/// A project that makes a recommended change of the unit's processes; it refers to the pool that is relieved.
pub fn from_advice(project: &mut Project, unit: BusinessUnitId, change: Change, texts: &Texts) -> Result<InitiativeId> {
    let found = processes::view(project, unit)?.recommendations.into_iter().find(|each| each.change == change);
    let advice = found.ok_or(Error::input("not-a-bottleneck"))?;
    let operation = advice.operation.map(|id| project.get::<Operation>(id)).transpose()?;
    insert(
        project,
        Initiative {
            business_unit_id: Some(unit),
            description: texts.word(&advice.words),
            pool_id: Some(advice.pool),
            touchpoint_id: operation.and_then(|operation| operation.touchpoint_id),
            ..blank(&texts.word(&advice.title))
        },
    )
}

/// A project that closes a data gap; it refers to the KPI, to the data item and to the KPI's touchpoint.
pub fn from_gap(project: &mut Project, kpi: KpiId, item: Option<DataItemId>, texts: &Texts) -> Result<InitiativeId> {
    let kpi = project.get::<Kpi>(kpi)?;
    let owner = item.map(|item| project.get::<DataItem>(item)).transpose()?.map(|item| item.owner);
    let landscape = Landscape::read(project, None)?;
    let gap = gap_between(&landscape, kpi.id, item);
    insert(
        project,
        Initiative {
            business_unit_id: Some(kpi.business_unit_id),
            description: gap_words(&landscape, &kpi, &gap, texts),
            owner: owner.unwrap_or_default(),
            touchpoint_id: kpi.touchpoint_id,
            kpi_id: Some(kpi.id),
            data_item_id: item,
            ..blank(&gap_title(&landscape, &kpi, &gap, texts))
        },
    )
}

/// Nothing is estimated yet: effect and effort stand in the middle of their scale.
fn blank(title: &str) -> Initiative {
    Initiative {
        id: 0.into(),
        business_unit_id: None,
        title: title.to_owned(),
        description: String::new(),
        owner: String::new(),
        quarter: String::new(),
        effect: 3,
        effort: 3,
        votes: 0,
        status: InitiativeStatus::Received,
        position: 0,
        touchpoint_id: None,
        kpi_id: None,
        pool_id: None,
        data_item_id: None,
    }
}

fn insert(project: &mut Project, mut new: Initiative) -> Result<InitiativeId> {
    check(&new)?;
    project.write(&Step::new("step-initiative-add").arg("name", &new.title), |writing| {
        new.position = writing.all::<Initiative>()?.iter().map(|each| each.position + 1).max().unwrap_or_default();
        Ok(writing.insert(&new)?)
    })
}

/// Changes an improvement project; the step is named by what changed.
pub fn update(project: &mut Project, changed: &Initiative) -> Result<()> {
    check(changed)?;
    let before = project.get::<Initiative>(changed.id)?;
    let key = match () {
        () if before.title != changed.title => "step-initiative-rename",
        () if before.quarter != changed.quarter => "step-initiative-quarter",
        () if before.votes != changed.votes => "step-initiative-vote",
        () if before.status != changed.status => "step-initiative-status",
        () if (before.effect, before.effort) != (changed.effect, changed.effort) => "step-initiative-estimate",
        () => "step-initiative",
    };
    project.write(&Step::new(key).arg("name", &changed.title), |writing| Ok(writing.update(changed)?))
}

/// Counts votes up or down; never below none.
pub fn vote(project: &mut Project, id: InitiativeId, by: i32) -> Result<()> {
    let mut initiative = project.get::<Initiative>(id)?;
    initiative.votes = initiative.votes.saturating_add(by).max(0);
    update(project, &initiative)
}

pub fn remove(project: &mut Project, id: InitiativeId) -> Result<()> {
    let gone = project.get::<Initiative>(id)?;
    project.write(&Step::new("step-initiative-remove").arg("name", gone.title), |writing| Ok(writing.delete::<Initiative>(id)?))
}

fn check(initiative: &Initiative) -> Result<()> {
    if initiative.title.trim().is_empty() {
        return Err(Error::input("initiative-without-title"));
    }
    if !initiative.quarter.is_empty() && Quarter::parse(&initiative.quarter).is_none() {
        return Err(Error::input("bad-quarter").with("quarter", initiative.quarter.as_str()));
    }
    if [initiative.effect, initiative.effort].iter().any(|mark| !(1..=5).contains(mark)) {
        return Err(Error::input("bad-mark"));
    }
    Ok(())
}

pub fn decide(project: &mut Project, new: &NewDecision) -> Result<DecisionId> {
    let text = said(&new.text)?;
    let step = Step::new("step-decision-add").arg("name", &text);
    project.write(&step, |writing: &Writing<'_>| {
        let position = writing.all::<Decision>()?.iter().map(|each| each.position + 1).max().unwrap_or_default();
        let owner = new.owner.trim().to_owned();
        Ok(writing.insert(&Decision { id: 0.into(), text, owner, due: new.due, initiative_id: None, position })?)
    })
}

pub fn update_decision(project: &mut Project, changed: &Decision) -> Result<()> {
    said(&changed.text)?;
    project.get::<Decision>(changed.id)?;
    project.write(&Step::new("step-decision").arg("name", &changed.text), |writing| Ok(writing.update(changed)?))
}

pub fn remove_decision(project: &mut Project, id: DecisionId) -> Result<()> {
    let gone = project.get::<Decision>(id)?;
    project.write(&Step::new("step-decision-remove").arg("name", gone.text), |writing| Ok(writing.delete::<Decision>(id)?))
}

fn said(text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() { Err(Error::input("decision-without-text")) } else { Ok(text.to_owned()) }
}
