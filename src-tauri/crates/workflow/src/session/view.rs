use super::proposals::{Proposal, proposals};
use super::quarters::year_ahead;
use crate::chain::{Node, NodeKind};
use crate::{
    Result,
    scope::Scope,
    text::{Texts, Wording},
};
use project::initiatives::{Decision, Initiative, InitiativeStatus};
use project::journeys::{BusinessUnit, Touchpoint};
use project::kpis::Kpi;
use project::processes::Pool;
use project::systems::DataItem;
use project::{Entity, Reader};
use serde::{Deserialize, Serialize};

/// An improvement project with what it came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct InitiativeRow {
    pub initiative: Initiative,
    /// Name of the business unit, empty for the whole company.
    pub business_unit: String,
    pub comes_from: Vec<Origin>,
}

/// A thing that justifies an improvement project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "InitiativeOrigin")]
pub struct Origin {
    pub node: Node,
    pub title: String,
}

/// Everything that the screen of the strategy session shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SessionView {
    pub finding: Wording,
    /// "2027-1", in order.
    pub quarters: Vec<String>,
    /// Of the business unit in scope and of the whole company; most votes first, then the better ratio of effect to effort.
    pub initiatives: Vec<InitiativeRow>,
    pub decisions: Vec<Decision>,
    pub proposals: Vec<Proposal>,
}

pub fn view(reader: &Reader, scope: &Scope, texts: &Texts) -> Result<SessionView> {
    let initiatives = in_scope(reader, scope)?;
    let rows = initiatives.iter().map(|each| row(reader, each)).collect::<Result<Vec<_>>>()?;
    Ok(SessionView {
        finding: finding(&initiatives),
        quarters: year_ahead(reader)?.into_iter().map(super::Quarter::key).collect(),
        initiatives: rows,
        decisions: reader.all()?,
        proposals: proposals(reader, scope, texts)?,
    })
}

pub(crate) fn in_scope(reader: &Reader, scope: &Scope) -> Result<Vec<Initiative>> {
    let mut found = reader.all::<Initiative>()?;
    found.retain(|each| {
        scope.business_unit.is_none() || each.business_unit_id.is_none() || each.business_unit_id == scope.business_unit
    });
    let ratio = |each: &Initiative| f64::from(each.effect) / f64::from(each.effort.max(1));
    found.sort_by(|a, b| b.votes.cmp(&a.votes).then(ratio(b).total_cmp(&ratio(a))).then(a.position.cmp(&b.position)));
    Ok(found)
}

/// Whether work on it is still ahead or under way.
pub(crate) fn is_open(status: InitiativeStatus) -> bool {
    use InitiativeStatus::{InProgress, Planned, Received, UnderStudy};
    matches!(status, Received | UnderStudy | Planned | InProgress)
}

/// What the session has come to, in one sentence.
pub fn finding_of(reader: &Reader, scope: &Scope) -> Result<Wording> {
    Ok(finding(&in_scope(reader, scope)?))
}

pub(super) fn finding(initiatives: &[Initiative]) -> Wording {
    let open = initiatives.iter().filter(|each| is_open(each.status));
    let placed = open.clone().filter(|each| !each.quarter.is_empty()).count();
    match initiatives.first().filter(|first| first.votes > 0) {
        _ if initiatives.is_empty() => Wording::new("found-session-none"),
        Some(first) => Wording::new("found-session-votes").with("title", first.title.as_str()).with("votes", first.votes),
        None => Wording::new("found-session"),
    }
    .with("open", open.count())
    .with("placed", placed)
}

fn row(reader: &Reader, initiative: &Initiative) -> Result<InitiativeRow> {
    let business_unit = named::<BusinessUnit>(reader, initiative.business_unit_id, |unit| unit.name)?.unwrap_or_default();
    let mut comes_from = Vec::new();
    let mut push = |kind, key: String, title: Option<String>| {
        comes_from.extend(title.map(|title| Origin { node: Node::new(kind, key), title }));
    };
    if let Some(id) = initiative.touchpoint_id {
        push(NodeKind::Touchpoint, id.to_string(), named::<Touchpoint>(reader, Some(id), |it| it.name)?);
    }
    if let Some(id) = initiative.pool_id {
        push(NodeKind::Bottleneck, id.to_string(), named::<Pool>(reader, Some(id), |it| it.name)?);
    }
    let kpi = named::<Kpi>(reader, initiative.kpi_id, |it| it.name)?;
    if let (Some(id), Some(item)) = (initiative.kpi_id, initiative.data_item_id) {
        push(NodeKind::Gap, format!("{id}:{item}"), named::<DataItem>(reader, Some(item), |it| it.name)?);
    } else if let Some(id) = initiative.kpi_id {
        push(NodeKind::Kpi, id.to_string(), kpi);
    }
    Ok(InitiativeRow { initiative: initiative.clone(), business_unit, comes_from })
}

fn named<E: Entity>(reader: &Reader, id: Option<E::Id>, name: impl FnOnce(E) -> String) -> Result<Option<String>> {
    Ok(id.map(|id| reader.get::<E>(id)).transpose()?.map(name))
}
