//! Campaigns: how large a test has to be, who is in it, and what came of it.

use super::buyers::{Buyers, buyers};
use crate::scope::Scope;
use crate::text::Texts;
use crate::{Error, Result};
use analysis::campaign::{
    Arm, Goal, MeanReading, ShareReading, TestSize, TestTerms, allocate, compare_means, compare_shares, least_effect, power_of,
    test_size,
};
use analysis::statistics::{mean, sample_deviation};
use exchange::documents::{Cell, Column, ColumnKind, Sheet, Workbook};
use project::campaigns::{Campaign, CampaignId, CampaignSide, add_member, members};
use project::customers::CustomerId;
use project::segments::Segment;
use project::{Project, Reader, Step};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The screen of campaigns: a size for the goal asked about, and the campaigns with what came of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CampaignView {
    pub plan: CampaignPlan,
    pub campaigns: Vec<CampaignRow>,
}

/// How large a test has to be, and what the customers in scope allow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CampaignPlan {
    /// Customers in scope who ever bought.
    pub available: u32,
    /// `None` where the goal or the terms cannot be computed with.
    pub size: Option<TestSize>,
    pub enough: bool,
    /// With all customers in scope divided in the same proportion: the chance to find the expected difference, and the smallest
    /// one found with the asked chance.
    pub power_of_all: Option<f64>,
    pub least_effect: Option<f64>,
    /// The last so many days of these customers: share with an order, mean and standard deviation of their money.
    pub days: i32,
    pub share: Option<f64>,
    pub mean: Option<f64>,
    pub deviation: Option<f64>,
    /// The day after the last order line, on which a campaign could begin.
    pub start: Option<i32>,
}

/// A campaign about to be drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CampaignDraft {
    pub name: String,
    pub goal: Goal,
    pub terms: TestTerms,
    pub size: TestSize,
    pub seed: u32,
    /// The first day of the campaign, from 1970-01-01, and how many days of orders count.
    pub start: i32,
    pub days: i32,
}

/// A campaign and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CampaignRow {
    pub id: CampaignId,
    pub name: String,
    pub goal: Goal,
    pub terms: TestTerms,
    pub seed: i32,
    pub start: i32,
    pub days: i32,
    pub test: u32,
    pub control: u32,
    /// By segment; an empty name is no segment.
    pub strata: Vec<Stratum>,
    /// `None` while the orders end before the campaign begins.
    pub reading: Option<CampaignReading>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "CampaignStratum")]
pub struct Stratum {
    pub segment: String,
    pub test: u32,
    pub control: u32,
}

/// Orders of both groups from the start on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CampaignReading {
    /// Days of orders read, and whether that is all of them.
    pub days_read: i32,
    pub complete: bool,
    /// Share of customers with an order.
    pub bought: Option<ShareReading>,
    /// Money of a customer, 0 for those without an order; returns are taken off.
    pub revenue: Option<MeanReading>,
}

/// A customer of a campaign.
pub struct CampaignMember {
    pub customer: CustomerId,
    pub side: CampaignSide,
    pub bought: bool,
    pub revenue: f64,
}

/// The size for a goal among the customers in scope, measured over `days`, and all campaigns, the newest first.
pub fn view(reader: &Reader, scope: &Scope, goal: Goal, terms: TestTerms, days: i32) -> Result<CampaignView> {
    let buyers = buyers(reader)?;
    let plan = plan(reader, buyers.as_ref(), scope, (goal, terms), days.clamp(1, 3660))?;
    let mut campaigns: Vec<Campaign> = reader.all()?;
    campaigns.reverse();
    let rows = campaigns.into_iter().map(|campaign| row(reader, buyers.as_ref(), campaign));
    Ok(CampaignView { plan, campaigns: rows.collect::<Result<_>>()? })
}

fn plan(
    reader: &Reader,
    buyers: Option<&Buyers>,
    scope: &Scope,
    (goal, terms): (Goal, TestTerms),
    days: i32,
) -> Result<CampaignPlan> {
    let inside = buyers.map_or_else(|| Ok(Vec::new()), |buyers| in_scope(reader, buyers, scope))?;
    let spent = buyers.map_or_else(Vec::new, |buyers| spent(buyers, buyers.at - days, days));
    let own: Vec<(bool, f64)> = inside.iter().map(|index| spent[*index]).collect();
    let money: Vec<f64> = own.iter().map(|(_, money)| *money).collect();
    let available = own.len() as u32;
    let size = test_size(goal, terms);
    let part = f64::from(available) / (1.0 + terms.ratio.max(0.0));
    let all = TestSize { test: part.floor() as u32, control: available - part.floor() as u32 };
    Ok(CampaignPlan {
        available,
        size,
        enough: size.is_some_and(|size| size.test.saturating_add(size.control) <= available),
        power_of_all: power_of(goal, terms, all),
        least_effect: least_effect(goal, terms, all),
        days,
        share: (available > 0).then(|| own.iter().filter(|(bought, _)| *bought).count() as f64 / f64::from(available)),
        mean: mean(&money),
        deviation: sample_deviation(&money),
        start: buyers.map(|buyers| buyers.bought.last_day + 1),
    })
}

/// Indices of the customers in scope who ever bought.
fn in_scope(reader: &Reader, buyers: &Buyers, scope: &Scope) -> Result<Vec<usize>> {
    let members: Option<HashSet<CustomerId>> = match scope.segment {
        Some(wanted) => {
            let all = project::segments::members(reader)?;
            Some(all.into_iter().filter(|(of, _)| *of == wanted).map(|(_, customer)| customer).collect())
        }
        None => None,
    };
    let inside = |index: &usize| {
        let customer = &buyers.customers[*index];
        scope.business_unit.is_none_or(|unit| customer.business_unit_id == Some(unit))
            && members.as_ref().is_none_or(|members| members.contains(&customer.id))
    };
    Ok(buyers.buying().filter(inside).collect())
}

/// Whether each customer ordered within `days` from `start` on, and for how much, net of returns.
fn spent(buyers: &Buyers, start: i32, days: i32) -> Vec<(bool, f64)> {
    let mut spent = vec![(false, 0.0); buyers.customers.len()];
    for line in buyers.bought.lines.iter().filter(|line| line.day >= start && line.day < start.saturating_add(days)) {
        let own = &mut spent[line.customer as usize];
        own.0 |= line.amount >= 0.0;
        own.1 += line.amount;
    }
    spent
}

/// Draws both groups, stratified by segment, and keeps them as one step.
pub fn create(project: &mut Project, scope: &Scope, draft: &CampaignDraft) -> Result<CampaignId> {
    let name = draft.name.trim();
    if name.is_empty() {
        return Err(Error::input("empty-name"));
    }
    let buyers = buyers(project)?.ok_or(Error::input("no-orders"))?;
    let inside = in_scope(project, &buyers, scope)?;
    if draft.size.test == 0 || draft.size.control == 0 || inside.len() < 2 || !(1..=3660).contains(&draft.days) {
        return Err(Error::input("campaign-empty"));
    }
    let strata: Vec<u32> = inside.iter().map(|index| buyers.segment[*index].map_or(0, |segment| segment.0 as u32)).collect();
    let arms = allocate(&strata, draft.size.test, draft.size.control, draft.seed);
    let terms =
        serde_json::to_string(&(draft.goal, draft.terms)).map_err(|error| Error::internal("keeping a campaign", error))?;
    project.write(&Step::new("step-campaign-draw").arg("name", name), |writing| {
        let position = writing.all::<Campaign>()?.iter().map(|each| each.position + 1).max().unwrap_or_default();
        let (seed, start, days) = (draft.seed as i32, draft.start, draft.days);
        let id = writing.insert(&Campaign { id: 0.into(), name: name.to_owned(), terms, seed, start, days, position })?;
        for (index, arm) in inside.iter().zip(&arms) {
            let side = match arm {
                Some(Arm::Test) => CampaignSide::Test,
                Some(Arm::Control) => CampaignSide::Control,
                None => continue,
            };
            add_member(writing, id, buyers.customers[*index].id, side)?;
        }
        Ok(id)
    })
}

pub fn remove(project: &mut Project, id: CampaignId) -> Result<()> {
    let gone: Campaign = project.get(id)?;
    project.write(&Step::new("step-campaign-remove").arg("name", &gone.name), |writing| Ok(writing.delete::<Campaign>(id)?))
}

fn row(reader: &Reader, buyers: Option<&Buyers>, campaign: Campaign) -> Result<CampaignRow> {
    let (goal, terms): (Goal, TestTerms) =
        serde_json::from_str(&campaign.terms).map_err(|error| Error::internal("reading a campaign", error))?;
    let own = outcomes(reader, buyers, &campaign)?;
    let count = |side| own.iter().filter(|member| member.side == side).count() as u32;
    Ok(CampaignRow {
        test: count(CampaignSide::Test),
        control: count(CampaignSide::Control),
        strata: strata(reader, buyers, &own)?,
        reading: reading(buyers, &campaign, &own),
        id: campaign.id,
        name: campaign.name,
        goal,
        terms,
        seed: campaign.seed,
        start: campaign.start,
        days: campaign.days,
    })
}

/// The members with what they bought from the start of the campaign on.
fn outcomes(reader: &Reader, buyers: Option<&Buyers>, campaign: &Campaign) -> Result<Vec<CampaignMember>> {
    let spent: HashMap<CustomerId, (bool, f64)> = buyers.map_or_else(HashMap::new, |buyers| {
        let ids = buyers.customers.iter().map(|customer| customer.id);
        ids.zip(spent(buyers, campaign.start, campaign.days)).collect()
    });
    let member = |(customer, side)| {
        let (bought, revenue) = spent.get(&customer).copied().unwrap_or_default();
        CampaignMember { customer, side, bought, revenue }
    };
    Ok(members(reader, campaign.id)?.into_iter().map(member).collect())
}

fn reading(buyers: Option<&Buyers>, campaign: &Campaign, own: &[CampaignMember]) -> Option<CampaignReading> {
    let read = buyers?.bought.last_day - campaign.start + 1;
    if read < 1 {
        return None;
    }
    let of = |side| own.iter().filter(move |member| member.side == side);
    let bought = |side| (of(side).filter(|member| member.bought).count() as u32, of(side).count() as u32);
    let money = |side| of(side).map(|member| member.revenue).collect::<Vec<_>>();
    Some(CampaignReading {
        days_read: read.min(campaign.days),
        complete: read >= campaign.days,
        bought: compare_shares(bought(CampaignSide::Test), bought(CampaignSide::Control)),
        revenue: compare_means(&money(CampaignSide::Test), &money(CampaignSide::Control)),
    })
}

/// Names of segments by customer.
fn segment_names(reader: &Reader, buyers: Option<&Buyers>) -> Result<HashMap<CustomerId, String>> {
    let names: HashMap<_, String> = reader.all::<Segment>()?.into_iter().map(|row| (row.id, row.name)).collect();
    let Some(buyers) = buyers else { return Ok(HashMap::new()) };
    let rows = buyers.customers.iter().zip(&buyers.segment);
    Ok(rows.filter_map(|(customer, segment)| Some((customer.id, names.get(segment.as_ref()?)?.clone()))).collect())
}

fn strata(reader: &Reader, buyers: Option<&Buyers>, own: &[CampaignMember]) -> Result<Vec<Stratum>> {
    let names = segment_names(reader, buyers)?;
    let mut strata: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for member in own {
        let stratum = strata.entry(names.get(&member.customer).cloned().unwrap_or_default()).or_default();
        match member.side {
            CampaignSide::Test => stratum.0 += 1,
            CampaignSide::Control => stratum.1 += 1,
        }
    }
    Ok(strata.into_iter().map(|(segment, (test, control))| Stratum { segment, test, control }).collect())
}

/// The list of a campaign's customers with their groups, to be handed on; `None` takes the newest campaign.
pub fn members_book(reader: &Reader, campaign: Option<CampaignId>, texts: &Texts) -> Result<Vec<u8>> {
    let campaign: Campaign = match campaign {
        Some(id) => reader.get(id)?,
        None => reader.all::<Campaign>()?.pop().ok_or(Error::input("no-campaigns"))?,
    };
    let buyers = buyers(reader)?;
    let names = segment_names(reader, buyers.as_ref())?;
    let known: HashMap<CustomerId, _> =
        project::customers::active(reader)?.into_iter().map(|customer| (customer.id, customer)).collect();
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    let row = |member: CampaignMember| {
        let customer = known.get(&member.customer);
        vec![
            text(customer.map_or("", |customer| &customer.code)),
            text(customer.map_or("", |customer| &customer.name)),
            text(names.get(&member.customer).map_or("", String::as_str)),
            text(&texts.get(&format!("campaign-side-{}", member.side.word()))),
        ]
    };
    let rows = outcomes(reader, buyers.as_ref(), &campaign)?.into_iter().map(row).collect();
    let column = |key: &str, width| Column { header: texts.get(key), width, kind: ColumnKind::Text };
    let columns = vec![
        column("orders-column-code", 16.0),
        column("orders-column-customer", 44.0),
        column("spec-doc-c-segment", 26.0),
        column("campaign-side", 22.0),
    ];
    let facts = crate::text::Arguments::from([
        ("start".to_owned(), texts.date(campaign.start).into()),
        ("days".to_owned(), campaign.days.into()),
        ("seed".to_owned(), campaign.seed.into()),
    ]);
    let note = texts.say("campaign-book-note", &facts);
    let sheet = Sheet { name: texts.get("campaign-book"), title: campaign.name.clone(), note, columns, rows };
    exchange::documents::workbook(&Workbook { title: campaign.name, sheets: vec![sheet] })
        .map_err(|error| Error::internal("writing the list of a campaign", error))
}
