//! Is the cascade well built: links between the right levels, every touchpoint measured on every level.

use super::{Level, Support};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is wrong with the levels of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Misplacement {
    SameLevel,
    /// Upwards, but past a level.
    SkipsLevel,
    /// A result supports its cause.
    Downwards,
}

/// A link that does not lead from one level to the next above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "MisplacedSupport")]
pub struct Misplaced {
    pub link: u32,
    pub from: Level,
    pub to: Level,
    pub reason: Misplacement,
}

/// Links that do not follow financial ← customer ← process ← competence. Links to unknown KPIs are passed over; scoring
/// refuses them.
///
/// ```
/// use analysis::kpis::{Effect, Level::*, Misplacement, Support, misplaced_links};
/// let link = |from, to| Support { from, to, strength: 1.0, effect: Effect::Same };
/// let found = misplaced_links(&[Financial, Customer, Process], &[link(1, 0), link(2, 1), link(2, 0)]);
/// assert_eq!((found.len(), found[0].link, found[0].reason), (1, 2, Misplacement::SkipsLevel));
/// ```
pub fn misplaced_links(levels: &[Level], supports: &[Support]) -> Vec<Misplaced> {
    let reason = |from: Level, to: Level| match from as i32 - to as i32 {
        1 => None,
        0 => Some(Misplacement::SameLevel),
        up if up > 1 => Some(Misplacement::SkipsLevel),
        _ => Some(Misplacement::Downwards),
    };
    let known = supports.iter().enumerate().filter_map(|(i, s)| Some((i, *levels.get(s.from)?, *levels.get(s.to)?)));
    known.filter_map(|(i, from, to)| Some(Misplaced { link: i as u32, from, to, reason: reason(from, to)? })).collect()
}

/// A touchpoint no KPI measures on a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "MissingKpiCell")]
pub struct MissingCell {
    pub touchpoint: u32,
    pub level: Level,
}

/// KPIs per touchpoint and level.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "KpiCompleteness")]
pub struct Completeness {
    /// One row a touchpoint: counts on the financial, customer, process and competence level.
    pub counts: Vec<[u32; 4]>,
    pub missing: Vec<MissingCell>,
    /// Share of touchpoint × level cells with at least one KPI; 0 without touchpoints.
    pub share: f64,
}

/// Counts the KPIs of each touchpoint on each level. KPIs without a touchpoint are not counted.
pub fn completeness(touchpoints: usize, kpis: &[(Level, Option<usize>)]) -> Completeness {
    let mut counts = vec![[0u32; 4]; touchpoints];
    for (level, touchpoint) in kpis.iter().filter_map(|(l, t)| t.filter(|t| *t < touchpoints).map(|t| (*l, t))) {
        counts[touchpoint][level as usize] += 1;
    }
    let cells = counts.iter().enumerate().flat_map(|(t, row)| Level::ALL.map(|level| (t, level, row[level as usize])));
    let missing: Vec<_> =
        cells.filter(|c| c.2 == 0).map(|(touchpoint, level, _)| MissingCell { touchpoint: touchpoint as u32, level }).collect();
    let all = touchpoints * 4;
    let share = if all == 0 { 0.0 } else { (all - missing.len()) as f64 / all as f64 };
    Completeness { counts, missing, share }
}

#[cfg(test)]
mod tests {
    use super::Level::{Competence, Customer, Financial, Process};
    use super::*;
    use crate::kpis::Effect;

    #[track_caller]
    fn check(from: Level, to: Level, reason: Option<Misplacement>) {
        let link = Support { from: 0, to: 1, strength: 1.0, effect: Effect::Same };
        assert_eq!(misplaced_links(&[from, to], &[link]).first().map(|m| m.reason), reason, "{from:?} → {to:?}");
    }

    #[test]
    fn a_link_leads_one_level_up() {
        check(Competence, Process, None);
        check(Customer, Financial, None);
        check(Competence, Customer, Some(Misplacement::SkipsLevel));
        check(Process, Process, Some(Misplacement::SameLevel));
        check(Financial, Customer, Some(Misplacement::Downwards));
    }

    #[test]
    fn empty_cells_are_named() {
        let found = completeness(
            2,
            &[(Financial, Some(0)), (Customer, Some(0)), (Customer, Some(0)), (Process, None), (Process, Some(1))],
        );
        assert_eq!(found.counts, vec![[1, 2, 0, 0], [0, 0, 1, 0]]);
        assert_eq!((found.share, found.missing.len()), (0.375, 5));
        assert_eq!(found.missing[0], MissingCell { touchpoint: 0, level: Process });
    }
}
