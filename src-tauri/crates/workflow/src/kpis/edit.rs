use super::cascade::MISSING_SETTING;
use crate::{Error, Result};
use analysis::kpis::Missing;
use project::kpis::{Kpi, KpiId, set_value as set_value_of_day, values};
use project::{Project, Step, settings};
use serde::{Deserialize, Serialize};

/// A number of a KPI's passport that can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum KpiField {
    Actual,
    Target,
    Baseline,
    Minimum,
    Maximum,
}

/// Changes one number of a KPI; `None` empties it. A new actual value also takes the place of the last one in the history.
pub fn set_value(project: &mut Project, kpi: KpiId, field: KpiField, value: Option<f64>) -> Result<()> {
    if value.is_some_and(|value| !value.is_finite()) {
        return Err(Error::input("bad-number"));
    }
    let mut row: Kpi = project.get(kpi)?;
    let name = format!("{} {}", row.code, row.name);
    let (key, place) = match field {
        KpiField::Actual => ("step-kpi-actual", &mut row.actual),
        KpiField::Target => ("step-kpi-target", &mut row.target),
        KpiField::Baseline => ("step-kpi-baseline", &mut row.baseline),
        KpiField::Minimum => ("step-kpi-minimum", &mut row.minimum),
        KpiField::Maximum => ("step-kpi-maximum", &mut row.maximum),
    };
    if *place == value {
        return Ok(());
    }
    *place = value;
    project.write(&Step::new(key).arg("kpi", name), |writing| {
        writing.update(&row)?;
        if let (KpiField::Actual, Some(value), Some(last)) = (field, value, values(writing, kpi)?.last()) {
            set_value_of_day(writing, kpi, last.day, value)?;
        }
        Ok(())
    })
}

/// Chooses what a supporting KPI without a score counts as.
pub fn set_missing(project: &mut Project, missing: Missing) -> Result<()> {
    let word = match missing {
        Missing::ShareWeight => "share-weight",
        Missing::Zero => "zero",
    };
    project.write(&Step::new("step-kpi-missing"), |writing| Ok(settings::set(writing, MISSING_SETTING, word)?))
}
