use super::buyers::{Buyers, buyers};
use super::experience::{ShareScore, share_score};
use crate::scope::Scope;
use crate::segments::{Rated, Said, Spread, orders, rfm_setup, spread};
use crate::{Result, voice};
use analysis::voice::{MeanScore, NpsScore, mean_score};
use project::Reader;
use project::segments::{Segment, members};
use project::strategy::{Communication, SegmentTarget, TargetMeasure};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

/// Most needs and channels that a card shows.
const SHOWN: usize = 7;

/// The strategy of every segment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StrategyView {
    /// The day the year ends on; `None` without orders.
    pub at: Option<i32>,
    pub segments: Vec<SegmentStrategy>,
}

/// The card of a segment. Values are of the last 365 days, over its customers who ever bought.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SegmentStrategy {
    pub segment: Segment,
    pub customers: u32,
    pub buyers: u32,
    pub revenue: f64,
    /// Of the revenue of all customers in the year, 0 to 1.
    pub revenue_share: f64,
    pub revenue_per_customer: MeanScore,
    pub orders_per_customer: MeanScore,
    pub left: ShareScore,
    pub recency: Option<Spread>,
    pub ticket: Option<Spread>,
    pub gap: Option<Spread>,
    pub nps: NpsScore,
    /// What matters most to them first.
    pub needs: Vec<Need>,
    pub channels: Vec<ChannelShare>,
    pub plan: Vec<Communication>,
    pub targets: Vec<TargetRow>,
}

/// How important a touchpoint is to a segment, and how satisfied it is there, 0 to 10.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Need {
    pub code: String,
    pub name: String,
    pub importance: MeanScore,
    pub satisfaction: MeanScore,
}

/// How many answers of a segment came over a channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ChannelShare {
    pub channel: String,
    pub share: ShareScore,
}

/// A figure as it is and as it is aimed at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TargetRow {
    #[ts(type = "\"revenue\" | \"orders\" | \"ticket\" | \"left\" | \"nps\"")]
    pub measure: TargetMeasure,
    pub current: Option<f64>,
    pub target: Option<f64>,
}

/// The cards of the segments in their order, one alone where the scope names it.
pub fn view(reader: &Reader, scope: &Scope) -> Result<StrategyView> {
    let buyers = buyers(reader)?;
    let all: f64 = buyers.as_ref().map_or(0.0, |buyers| buyers.buying().map(|index| buyers.revenue(index)).sum());
    let targets: Vec<SegmentTarget> = reader.all()?;
    let plan: Vec<Communication> = reader.all()?;
    let said = Said::read(reader)?;
    let wanted = reader.all::<Segment>()?.into_iter().filter(|row| scope.segment.is_none_or(|id| id == row.id));
    let segments = wanted.map(|segment| {
        let own = Scope { segment: Some(segment.id), ..Scope::default() };
        let mut card = card(reader, &own, segment, (buyers.as_ref(), all), &said)?;
        card.plan = plan.iter().filter(|line| line.segment_id == card.segment.id).cloned().collect();
        for row in &mut card.targets {
            let aimed = targets.iter().find(|target| target.segment_id == card.segment.id && target.measure == row.measure);
            row.target = aimed.map(|target| target.target);
        }
        Ok(card)
    });
    Ok(StrategyView { at: buyers.as_ref().map(|buyers| buyers.at), segments: segments.collect::<Result<_>>()? })
}

/// `all` is the revenue of all customers in the year.
fn card(
    reader: &Reader,
    scope: &Scope,
    segment: Segment,
    (buyers, all): (Option<&Buyers>, f64),
    said: &Said,
) -> Result<SegmentStrategy> {
    let nps = voice::view(reader, scope)?.nps;
    let inside: HashSet<_> =
        members(reader)?.into_iter().filter(|(of, _)| *of == segment.id).map(|(_, customer)| customer).collect();
    // In one order always: sums of decimals depend on it.
    let mut ordered: Vec<_> = inside.iter().copied().collect();
    ordered.sort_unstable();
    let rated = said.rated(ordered.into_iter());
    let own: Vec<usize> = buyers
        .map_or_else(Vec::new, |buyers| buyers.buying().filter(|index| inside.contains(&buyers.customers[*index].id)).collect());
    let values = |of: &dyn Fn(&Buyers, usize) -> f64| -> Vec<f64> {
        buyers.map_or_else(Vec::new, |buyers| own.iter().map(|index| of(buyers, *index)).collect())
    };
    let revenue = values(&|buyers, index| buyers.revenue(index));
    let count = values(&|buyers, index| buyers.orders(index));
    let gone = values(&|buyers, index| f64::from(u8::from(buyers.left[index])));
    let left = share_score(gone.iter().sum::<f64>() as u32, gone.len() as u32);
    let bought = orders(reader, scope, &rfm_setup(reader)?)?;
    let (total, deals) = (revenue.iter().sum::<f64>(), count.iter().sum::<f64>());
    let (revenue_per_customer, orders_per_customer) = (mean_score(&revenue), mean_score(&count));
    let current = |measure| match measure {
        TargetMeasure::Revenue => (!revenue.is_empty()).then_some(total),
        TargetMeasure::Orders => orders_per_customer.mean,
        TargetMeasure::Ticket => (deals > 0.0).then(|| total / deals),
        TargetMeasure::Left => left.share,
        TargetMeasure::Nps => nps.points,
    };
    let targets = TargetMeasure::ALL
        .iter()
        .map(|measure| TargetRow { measure: *measure, current: current(*measure), target: None })
        .collect();
    let recency = values(&|buyers, index| buyers.whole[index].as_ref().map_or(0.0, |own| f64::from(own.recency_days)));
    Ok(SegmentStrategy {
        customers: inside.len() as u32,
        buyers: own.len() as u32,
        revenue: total,
        revenue_share: if all > 0.0 { total / all } else { 0.0 },
        revenue_per_customer,
        orders_per_customer,
        left,
        recency: spread(&recency),
        ticket: bought.as_ref().and_then(|bought| bought.ticket),
        gap: bought.as_ref().and_then(|bought| bought.gap),
        needs: needs(rated),
        channels: channels(reader, &inside)?,
        nps,
        plan: Vec::new(),
        targets,
        segment,
    })
}

/// Touchpoints rated by importance, those of several business units pooled by code.
fn needs(rated: Vec<Rated>) -> Vec<Need> {
    let known = rated.into_iter().filter(|own| own.importance.mean.is_some());
    let need = |Rated { code, name, importance, satisfaction }| Need { code, name, importance, satisfaction };
    let mut needs: Vec<Need> = known.map(need).collect();
    needs.sort_by(|one, other| other.importance.mean.unwrap_or(0.0).total_cmp(&one.importance.mean.unwrap_or(0.0)));
    needs.truncate(SHOWN);
    needs
}

fn channels(reader: &Reader, inside: &HashSet<project::customers::CustomerId>) -> Result<Vec<ChannelShare>> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for response in project::voice::responses(reader)? {
        if response.customer_id.is_some_and(|customer| inside.contains(&customer)) && !response.channel.trim().is_empty() {
            *counts.entry(response.channel.trim().to_owned()).or_default() += 1;
        }
    }
    let all: u32 = counts.values().sum();
    let mut shares: Vec<ChannelShare> =
        counts.into_iter().map(|(channel, count)| ChannelShare { channel, share: share_score(count, all) }).collect();
    shares.sort_by_key(|share| std::cmp::Reverse(share.share.count));
    shares.truncate(SHOWN);
    Ok(shares)
}
