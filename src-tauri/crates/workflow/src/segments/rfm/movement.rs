//! How customers moved between the named groups from one period to the next.

use super::{RfmSetup, inside};
use crate::segments::purchases::bought;
use crate::{Result, scope::Scope};
use analysis::orders::{CustomerOrders, RfmScore, ScoreRule, name_segment, rfm};
use project::Reader;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The length of a period where no window is chosen, in days.
const PERIOD: i32 = 365;

/// Two periods of equal length, one after the other, and who went from which group to which. Both are scored by the bounds of
/// the later one, so that a customer who buys as before stays where they were.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RfmMovement {
    /// The length of each period in days.
    pub days: i32,
    /// The ends of both periods, from 1970-01-01.
    pub before: i32,
    pub after: i32,
    /// Groups by the order of the table; customers who bought in neither period are left out.
    pub flows: Vec<RfmFlow>,
    /// Customers who bought in both periods, and how many of them stayed in their group.
    pub both: u32,
    pub stayed: u32,
}

/// Customers who went one way. An empty name is a group of the table's gaps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RfmFlow {
    /// `None`: no order in that period.
    pub from: Option<String>,
    pub to: Option<String>,
    pub customers: u32,
    /// Money of the later period.
    pub revenue: f64,
}

/// The movement in scope; `None` without orders or with too short a history for two periods.
pub fn movement(reader: &Reader, scope: &Scope, setup: &RfmSetup) -> Result<Option<RfmMovement>> {
    let Some(bought) = bought(reader)? else { return Ok(None) };
    let after = setup.at.unwrap_or(bought.last_day + 1);
    let days = setup.window_days.unwrap_or_else(|| PERIOD.min((after - bought.first_day) / 2));
    let before = after - days;
    if days < 1 || before <= bought.first_day {
        return Ok(None);
    }
    let now = bought.orders(after, Some(days), setup.returns);
    let then = bought.orders(before, Some(days), setup.returns);
    let Some(study) = rfm(&now, setup.rule) else { return Ok(None) };
    // Quintiles of the later period are cuts that a value must exceed, own bounds are cuts that it must reach.
    let score = |own: &CustomerOrders| match setup.rule {
        ScoreRule::Quintiles => analysis::orders::score_by_quintiles(own, &study.cuts),
        _ => analysis::orders::score_by_bounds(own, &study.cuts),
    };
    let place = |score: RfmScore| name_segment(&setup.groups, score).unwrap_or(setup.groups.len());
    let mut flows: BTreeMap<(Option<usize>, Option<usize>), (u32, f64)> = BTreeMap::new();
    for index in inside(reader, scope, &bought.customers)? {
        let from = then[index].as_ref().map(|own| place(score(own)));
        let to = now[index].as_ref().map(|own| place(score(own)));
        if from.is_some() || to.is_some() {
            let flow = flows.entry((from, to)).or_default();
            flow.0 += 1;
            flow.1 += now[index].as_ref().map_or(0.0, |own| own.monetary);
        }
    }
    let count = |wanted: &dyn Fn(&Option<usize>, &Option<usize>) -> bool| {
        flows.iter().filter(|((from, to), _)| wanted(from, to)).map(|(_, (n, _))| n).sum()
    };
    let key = |place: &Option<usize>| place.map(|place| setup.groups.get(place).map_or(String::new(), |group| group.key.clone()));
    Ok(Some(RfmMovement {
        days,
        before,
        after,
        both: count(&|from, to| from.is_some() && to.is_some()),
        stayed: count(&|from, to| from.is_some() && from == to),
        flows: flows
            .iter()
            .map(|((from, to), (customers, revenue))| RfmFlow {
                from: key(from),
                to: key(to),
                customers: *customers,
                revenue: *revenue,
            })
            .collect(),
    }))
}
