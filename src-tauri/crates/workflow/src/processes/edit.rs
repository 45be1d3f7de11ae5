use crate::{Error, Result};
use project::processes::{Operation, OperationId, Pool, PoolId, Process, ProcessId};
use project::{Project, Step};
use serde::{Deserialize, Serialize};

/// How many serve at a pool, and how long a day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PoolStaff {
    pub servers: i32,
    pub hours_per_day: f64,
}

/// Service time of an operation in working hours: minimum, likely, maximum.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OperationTimes {
    pub low: Option<f64>,
    pub likely: Option<f64>,
    pub high: Option<f64>,
}

/// Changes the staff of a pool: at least one server, above 0 and at most 24 hours a day.
pub fn set_pool(project: &mut Project, pool: PoolId, staff: PoolStaff) -> Result<()> {
    if staff.servers < 1 || !(staff.hours_per_day > 0.0 && staff.hours_per_day <= 24.0) {
        return Err(Error::input("bad-staff"));
    }
    let row: Pool = project.get(pool)?;
    let changed = Pool { servers: staff.servers, hours_per_day: staff.hours_per_day, ..row.clone() };
    if changed == row {
        return Ok(());
    }
    project.write(&Step::new("step-pool").arg("pool", &row.name), |writing| Ok(writing.update(&changed)?))
}

/// Changes the service time of an operation; what is given must not fall from minimum over likely to maximum.
pub fn set_times(project: &mut Project, operation: OperationId, times: OperationTimes) -> Result<()> {
    let given: Vec<f64> = [times.low, times.likely, times.high].into_iter().flatten().collect();
    if given.iter().any(|time| !time.is_finite() || *time < 0.0) || !given.is_sorted() {
        return Err(Error::input("bad-times"));
    }
    let row: Operation = project.get(operation)?;
    let changed = Operation { low: times.low, likely: times.likely, high: times.high, ..row.clone() };
    if changed == row {
        return Ok(());
    }
    project.write(&Step::new("step-operation-times").arg("operation", &row.name), |writing| Ok(writing.update(&changed)?))
}

/// Changes how many cases arrive on a working day.
pub fn set_arrivals(project: &mut Project, process: ProcessId, per_day: f64) -> Result<()> {
    if !per_day.is_finite() || per_day < 0.0 {
        return Err(Error::input("bad-number"));
    }
    let row: Process = project.get(process)?;
    let changed = Process { arrivals_per_day: per_day, ..row.clone() };
    if changed == row {
        return Ok(());
    }
    project.write(&Step::new("step-process-arrivals").arg("process", &row.name), |writing| Ok(writing.update(&changed)?))
}
