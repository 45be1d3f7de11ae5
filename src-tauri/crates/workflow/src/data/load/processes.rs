use super::journeys::AUTOMATION;
use super::names::plain;
use super::{Failure, Line, Loader, Names, Renewal, Upserts, Verdict, number_in, pairs};
use crate::Result;
use project::journeys::BusinessUnitId;
use project::processes::{self, Flow, Operation, OperationId, OperationKind, Pool, PoolId, Process, ProcessId};
use std::collections::{HashMap, hash_map::Entry};

/// An operation per row; processes and pools are made as they are named, flows once every operation is known.
pub struct Processes<'w> {
    names: Names<'w>,
    operations: HashMap<(ProcessId, String), OperationId>,
    /// The operations that the processes named here had before.
    earlier: HashMap<ProcessId, Vec<Operation>>,
    upserts: Upserts,
    next: Vec<(ProcessId, OperationId, String)>,
}

const KINDS: [(&str, OperationKind); 12] = [
    ("операц", OperationKind::Operation),
    ("нач", OperationKind::Start),
    ("исключ", OperationKind::Exclusive),
    ("паралл", OperationKind::Parallel),
    ("слиян", OperationKind::Join),
    ("кон", OperationKind::End),
    ("oper", OperationKind::Operation),
    ("start", OperationKind::Start),
    ("exclusive", OperationKind::Exclusive),
    ("parallel", OperationKind::Parallel),
    ("join", OperationKind::Join),
    ("end", OperationKind::End),
];

impl<'w> Processes<'w> {
    pub fn new(names: Names<'w>) -> Self {
        Self { names, operations: HashMap::new(), earlier: HashMap::new(), upserts: Upserts::default(), next: Vec::new() }
    }

    /// The process of this name; its operations are known by their codes, its flows are drawn anew.
    fn process(&mut self, line: &Line<'_>, unit: BusinessUnitId, name: &str) -> std::result::Result<ProcessId, Failure> {
        let writing = self.names.writing;
        let known = processes::of_unit(writing, unit)?;
        let arrivals = line.number("arrivals_per_day")?;
        let Some(mut process) = known.iter().find(|process| plain(&process.name) == plain(name)).cloned() else {
            let position = known.len() as i32;
            let arrivals_per_day = arrivals.unwrap_or(1.0);
            return Ok(writing.insert(&Process {
                id: 0.into(),
                business_unit_id: unit,
                name: name.to_owned(),
                arrivals_per_day,
                position,
            })?);
        };
        if let Entry::Vacant(vacant) = self.earlier.entry(process.id) {
            for flow in processes::flows(writing, process.id)? {
                writing.delete::<Flow>(flow.id)?;
            }
            vacant.insert(processes::operations(writing, process.id)?);
        }
        process.arrivals_per_day = arrivals.unwrap_or(process.arrivals_per_day);
        writing.update(&process)?;
        Ok(process.id)
    }

    fn pool(&self, line: &Line<'_>, unit: BusinessUnitId) -> std::result::Result<Option<PoolId>, Failure> {
        let name = line.text("pool");
        if name.is_empty() {
            return Ok(None);
        }
        let writing = self.names.writing;
        let known = processes::pools(writing, unit)?.into_iter().find(|pool| plain(&pool.name) == plain(&name));
        let servers = line.number("servers")?.map(|servers| servers.round().max(1.0) as i32);
        let hours = line.number("hours_per_day")?;
        let mut pool = known.unwrap_or(Pool { id: 0.into(), business_unit_id: unit, name, servers: 1, hours_per_day: 8.0 });
        pool.servers = servers.unwrap_or(pool.servers);
        pool.hours_per_day = hours.unwrap_or(pool.hours_per_day);
        if pool.id == 0.into() {
            return Ok(Some(writing.insert(&pool)?));
        }
        writing.update(&pool)?;
        Ok(Some(pool.id))
    }
}

impl Loader for Processes<'_> {
    fn row(&mut self, line: &Line<'_>) -> std::result::Result<Verdict, Failure> {
        let (unit, process) = (line.need_text("business_unit")?, line.need_text("process")?);
        let (code, name) = (line.need_text("operation_code")?, line.need_text("operation")?);
        let kind = line.word("type", &KINDS)?;
        let unit = self.names.unit(&unit)?;
        let times = (line.number("min")?, line.number("likely")?, line.number("max")?);
        if let (Some(low), Some(likely), Some(high)) = times
            && !(0.0 <= low && low <= likely && likely <= high)
        {
            return Err(line.reject("likely", "reason-times-out-of-order").into());
        }
        let process_id = self.process(line, unit, &process)?;
        let position = self.operations.len() as i32;
        let pool_id = self.pool(line, unit)?;
        let earlier =
            self.earlier.get(&process_id).and_then(|known| known.iter().find(|known| plain(&known.code) == plain(&code)));
        let known = earlier.filter(|known| !self.upserts.has(known.id));
        let operation = Operation {
            id: known.map(|known| known.id).unwrap_or_default(),
            process_id,
            code: code.clone(),
            name,
            kind,
            pool_id,
            touchpoint_id: self.names.touchpoint_of(line, Some(unit))?,
            low: times.0,
            likely: times.1,
            high: times.2,
            automation: line.word("automation", &AUTOMATION)?,
            cost: line.number("cost")?,
            position,
        };
        let id = self.upserts.put(self.names.writing, known, &operation, &format!("{code} · {}", operation.name))?;
        self.operations.insert((process_id, code), id);
        self.next.push((process_id, id, line.text("next")));
        Ok(Verdict::Loaded)
    }

    fn finish(&mut self) -> Result<()> {
        for operation in self.earlier.values().flatten().filter(|operation| !self.upserts.has(operation.id)) {
            self.names.writing.delete::<Operation>(operation.id)?;
        }
        for (process, from_id, next) in &self.next {
            for (code, probability) in pairs(next) {
                let to_id = *self
                    .operations
                    .get(&(*process, code.clone()))
                    .ok_or_else(|| crate::Error::input("unknown-operation").with("code", code))?;
                let probability = number_in(&probability, 1.0);
                self.names.writing.insert(&Flow { id: 0.into(), from_id: *from_id, to_id, probability })?;
            }
        }
        Ok(())
    }

    fn renewal(&self) -> Result<Option<Renewal>> {
        let earlier: Vec<Operation> = self.earlier.values().flatten().cloned().collect();
        Ok(Some(self.upserts.renewal(&earlier, |row| format!("{} · {}", row.code, row.name))))
    }
}
