use super::view::{KpiCard, KpiStatus, view};
use super::{KpiCascade, KpiChange, cascade, what_if::changed};
use crate::analyse::{Found, Parameters, found};
use crate::{Error, Result, scope::Scope, text::Value, text::Wording};
use project::Reader;
use project::journeys::{BusinessUnit, BusinessUnitId};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Cascades {
    units: Vec<KpiCascade>,
    what_if: Vec<KpiChange>,
}

/// `cx-atlas analyse kpis`: the cascade of a unit, or of each; `--set C4=6.5` asks what another actual value would change.
pub fn analyse(reader: &Reader, scope: &Scope, parameters: &Parameters) -> Result<Found> {
    let units: Vec<BusinessUnit> = reader.all()?;
    let asked = units.iter().filter(|unit| scope.business_unit.is_none_or(|only| only == unit.id));
    let (mut cascades, mut changes, mut lines) = (Vec::new(), Vec::new(), Vec::new());
    for unit in asked {
        let shown = view(reader, unit.id)?;
        if !shown.kpis.is_empty() {
            lines.push(Wording::new("found-kpis-unit").with("unit", unit.name.as_str()));
        }
        lines.extend(shown.findings.iter().chain(&shown.problems).cloned());
        let moved = changes_of(reader, unit.id, parameters)?;
        lines.extend(moved.iter().flat_map(said));
        changes.extend(moved);
        cascades.push(shown);
    }
    refuse_unknown_codes(parameters, &changes)?;
    found(lines, &Cascades { units: cascades, what_if: changes })
}

/// How many KPIs are below their target and which one is furthest; how many good results stand on weak legs.
pub(super) fn findings(cards: &[KpiCard]) -> Vec<Wording> {
    let measured: Vec<&KpiCard> = cards.iter().filter(|card| card.own.is_some()).collect();
    let below: Vec<&KpiCard> = measured.iter().copied().filter(|card| card.status != KpiStatus::Met).collect();
    if measured.is_empty() {
        return vec![];
    }
    let mut findings = Vec::new();
    let worst = below.iter().min_by(|a, b| a.own.unwrap_or(0.0).total_cmp(&b.own.unwrap_or(0.0)));
    findings.push(match worst {
        None => Wording::new("found-kpis-all-met").with("all", measured.len()),
        Some(worst) => Wording::new("found-kpis-below")
            .with("below", below.len())
            .with("all", cards.len())
            .with("worst", format!("{} {}", worst.kpi.code, worst.kpi.name))
            .with("share", percent(worst.own)),
    });
    let weak: Vec<&str> = cards.iter().filter(|card| card.weak_legs).map(|card| card.kpi.code.as_str()).collect();
    if !weak.is_empty() {
        findings.push(Wording::new("found-kpis-weak-legs").with("count", weak.len()).with("codes", weak.join(", ")));
    }
    let silent: Vec<&str> =
        cards.iter().filter(|card| card.status == KpiStatus::NoActual).map(|card| card.kpi.code.as_str()).collect();
    if !silent.is_empty() {
        findings.push(Wording::new("found-kpis-silent").with("count", silent.len()).with("codes", silent.join(", ")));
    }
    findings
}

fn changes_of(reader: &Reader, unit: BusinessUnitId, parameters: &Parameters) -> Result<Vec<KpiChange>> {
    let cascade = cascade::read(reader, unit)?;
    let mut changes = Vec::new();
    for (code, value) in &parameters.named {
        let Some(index) = cascade.kpis.iter().position(|kpi| kpi.code == *code) else { continue };
        let actual = value.replace(',', ".").parse().map_err(|_| Error::input("bad-parameter").with("name", code.as_str()))?;
        changes.push(changed(&cascade, index, Some(actual))?);
    }
    Ok(changes)
}

/// Names of parameters of other computations begin with a small letter, codes of KPIs with a capital one.
fn refuse_unknown_codes(parameters: &Parameters, changes: &[KpiChange]) -> Result<()> {
    let code = |name: &&String| name.starts_with(char::is_uppercase);
    match parameters.named.keys().filter(code).find(|name| changes.iter().all(|change| change.code != **name)) {
        Some(name) => Err(Error::input("bad-parameter").with("name", name.as_str())),
        None => Ok(()),
    }
}

fn said(change: &KpiChange) -> Vec<Wording> {
    let mut lines = vec![
        Wording::new("found-kpi-change")
            .with("kpi", format!("{} {}", change.code, change.name))
            .with("before", number(change.actual_before))
            .with("after", number(change.actual_after))
            .with("own-before", percent(change.own_before))
            .with("own-after", percent(change.own_after)),
    ];
    let moved = change.above.iter().filter(|above| above.support_before != above.support_after);
    lines.extend(moved.map(|above| {
        Wording::new("found-kpi-support")
            .with("kpi", format!("{} {}", above.code, above.name))
            .with("before", percent(above.support_before))
            .with("after", percent(above.support_after))
    }));
    lines
}

/// Whole per cent; a dash where there is nothing.
fn percent(share: Option<f64>) -> Value {
    share.map_or(Value::from("—"), |share| Value::from((share * 100.0).round()))
}

fn number(value: Option<f64>) -> Value {
    value.map_or(Value::from("—"), Value::from)
}
