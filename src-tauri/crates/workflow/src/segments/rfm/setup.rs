//! How RFM is computed in this project: kept in the file, changed by named steps.

use crate::analyse::Parameters;
use crate::{Error, Result};
use analysis::orders::{ReturnsRule, RfmCuts, RfmRule, ScoreRule, default_rules};
use project::{Project, Reader, Step, settings};
use serde::{Deserialize, Serialize};

const KEY: &str = "rfm";
/// The longest window, so that days stay days: a hundred years.
const LONGEST: i32 = 36_525;

/// The choices of RFM.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct RfmSetup {
    /// The day recency is counted to; `None` is the day after the last order line.
    pub at: Option<i32>,
    /// Only so many days up to that day count; `None` takes all orders.
    pub window_days: Option<i32>,
    pub returns: ReturnsRule,
    pub rule: ScoreRule,
    /// The named groups; the first row that fits a customer names it.
    pub groups: Vec<RfmRule>,
}

impl Default for RfmSetup {
    fn default() -> Self {
        let (returns, rule) = (ReturnsRule::Netted, ScoreRule::Quintiles);
        Self { at: None, window_days: None, returns, rule, groups: default_rules() }
    }
}

/// The choices of this project. A setting of an older shape counts as none.
pub fn setup(reader: &Reader) -> Result<RfmSetup> {
    let stored = settings::get(reader, KEY)?;
    Ok(stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

/// Keeps other choices, as a step named after what changed.
pub fn set_setup(project: &mut Project, setup: &RfmSetup) -> Result<()> {
    let before = self::setup(project)?;
    check(setup)?;
    let step = if before.groups != setup.groups {
        "step-rfm-groups"
    } else if before.rule != setup.rule {
        "step-rfm-rule"
    } else if before.returns != setup.returns {
        "step-rfm-returns"
    } else {
        "step-rfm-period"
    };
    let json = serde_json::to_string(setup).map_err(|error| Error::internal("keeping the choices of RFM", error))?;
    project.write(&Step::new(step), |writing| Ok(settings::set(writing, KEY, &json)?))
}

fn check(setup: &RfmSetup) -> Result<()> {
    if setup.window_days.is_some_and(|days| !(1..=LONGEST).contains(&days)) {
        return Err(Error::input("rfm-window"));
    }
    if let ScoreRule::Thresholds { cuts } = setup.rule
        && [cuts.recency, cuts.frequency, cuts.monetary].iter().any(|cuts| !cuts.is_sorted_by(|one, other| one < other))
    {
        return Err(Error::input("rfm-thresholds"));
    }
    let wrong = |group: &RfmRule| {
        let ranges = [group.recency, group.frequency, group.monetary];
        group.key.trim().is_empty() || ranges.iter().any(|range| range.low < 1 || range.high > 5 || range.low > range.high)
    };
    if setup.groups.is_empty() || setup.groups.iter().any(wrong) {
        return Err(Error::input("rfm-groups"));
    }
    Ok(())
}

/// The choices of the project with those of a command line in their place: `method`, `at` (2026-01-31), `window` (days),
/// `returns`, and for own thresholds `recency`, `frequency`, `monetary` (four rising bounds: `30;90;180;365`).
pub fn asked(reader: &Reader, parameters: &Parameters) -> Result<RfmSetup> {
    let mut setup = setup(reader)?;
    let bad = |name: &str| Error::input("bad-parameter").with("name", name);
    if let Some(date) = parameters.get::<jiff::civil::Date>("at")? {
        setup.at = Some(crate::text::day(date));
    }
    if let Some(days) = parameters.get("window")? {
        setup.window_days = Some(days);
    }
    match parameters.named.get("returns").map(String::as_str) {
        None => {}
        Some("netted") => setup.returns = ReturnsRule::Netted,
        Some("dropped") => setup.returns = ReturnsRule::Dropped,
        Some(_) => return Err(bad("returns")),
    }
    let bounds = |name: &str| -> Result<[f64; 4]> {
        let text = parameters.named.get(name).ok_or_else(|| bad(name))?;
        let bounds: Option<Vec<f64>> = text.split(';').map(|part| part.trim().replace(',', ".").parse().ok()).collect();
        bounds.and_then(|bounds| bounds.try_into().ok()).ok_or_else(|| bad(name))
    };
    match parameters.named.get("method").map(String::as_str) {
        None => {}
        Some("quintiles") => setup.rule = ScoreRule::Quintiles,
        Some("equal-width") => setup.rule = ScoreRule::EqualWidth,
        Some("thresholds") => {
            let cuts = RfmCuts { recency: bounds("recency")?, frequency: bounds("frequency")?, monetary: bounds("monetary")? };
            setup.rule = ScoreRule::Thresholds { cuts };
        }
        Some(_) => return Err(bad("method")),
    }
    check(&setup)?;
    Ok(setup)
}
