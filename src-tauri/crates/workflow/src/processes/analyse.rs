use super::{ProcessBottleneck, ProcessLog, Processes, bottlenecks, log, view};
use crate::analyse::{Found, found};
use crate::{Result, scope::Scope, text::Wording};
use analysis::progress::Progress;
use project::Reader;
use project::journeys::BusinessUnit;
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Everywhere {
    bottlenecks: Vec<ProcessBottleneck>,
    units: Vec<Processes>,
    logs: Vec<ProcessLog>,
}

/// `cx-atlas analyse bottlenecks`: pools that hold customers back, what would relieve them, what the event logs measured.
pub fn analyse(reader: &Reader, scope: &Scope, progress: &dyn Progress) -> Result<Found> {
    let named = bottlenecks(reader, scope.business_unit)?;
    let mut lines: Vec<Wording> = named.iter().map(|each| each.words.clone()).collect();
    let (mut units, mut logs) = (Vec::new(), Vec::new());
    for unit in reader.all::<BusinessUnit>()?.iter().filter(|unit| scope.business_unit.is_none_or(|only| only == unit.id)) {
        let shown = view(reader, unit.id)?;
        for process in shown.processes.iter().filter(|process| process.has_log) {
            logs.extend(log(reader, process.process.id, progress)?);
        }
        lines.extend(shown.recommendations.first().map(|advice| advice.words.clone()));
        lines.extend(shown.problems.iter().cloned());
        units.push(shown);
    }
    if named.is_empty() && units.iter().any(|unit| !unit.processes.is_empty()) {
        lines.insert(0, Wording::new("found-no-bottleneck"));
    }
    lines.extend(logs.iter().map(|log| log.words.clone()));
    found(lines, &Everywhere { bottlenecks: named, units, logs })
}
