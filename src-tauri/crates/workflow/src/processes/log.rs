use super::calendar::Calendar;
use super::model::{Model, read};
use crate::{Result, text::Wording};
use analysis::processes::log::{self as summary, LogSummary, summarise};
use analysis::progress::Progress;
use project::Reader;
use project::processes::{Event, Operation, Process, ProcessId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What the event log of a process tells, beside what was computed. Hours are working hours of the log's own calendar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProcessLog {
    pub events: u32,
    pub traces: u32,
    /// Hours of a working day as the log shows them; `None`: the log has dates only, and hours run round the clock.
    pub hours_per_day: Option<f64>,
    pub mean_duration: Option<f64>,
    /// In the order of the process, then activities that the process does not name.
    pub activities: Vec<ActivityWaiting>,
    pub variant_count: u32,
    /// The most frequent ones.
    pub variants: Vec<LogVariant>,
    pub words: Wording,
}

/// An activity as measured, beside the computed values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ActivityWaiting {
    pub activity: String,
    pub count: u32,
    pub measured_work: Option<f64>,
    /// Mean per event; `None` for the first activity of a case, whose waiting a log does not show.
    pub measured_waiting: Option<f64>,
    /// Hours of a mean case, repetitions included.
    pub waiting_per_case: Option<f64>,
    /// Share of all waiting in the log.
    pub share_of_waiting: f64,
    pub computed_work: Option<f64>,
    pub computed_waiting: Option<f64>,
    /// The process has no operation of this name.
    pub unknown: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LogVariant {
    pub activities: Vec<String>,
    pub count: u32,
    /// Share of the cases.
    pub share: f64,
}

const VARIANTS_SHOWN: usize = 5;

/// The event log of a process; `None` when the project holds no event of it.
pub fn log(reader: &Reader, process: ProcessId, progress: &dyn Progress) -> Result<Option<ProcessLog>> {
    let row: Process = reader.get(process)?;
    let model = read(reader, row.business_unit_id)?;
    let Some(index) = model.processes.iter().position(|each| each.id == process) else { return Ok(None) };
    let events = project::processes::events(reader)?;
    let events: Vec<&Event> = events.iter().filter(|event| belongs(event, &row, &model.operations[index])).collect();
    if events.is_empty() {
        return Ok(None);
    }
    let starts: Vec<f64> = events.iter().map(|event| event.started_at.unwrap_or(event.ended_at)).collect();
    let calendar = Calendar::of_log(&starts);
    let (mut traces, mut activities) = (Names::default(), Names::default());
    let numbered = events.iter().zip(&starts).map(|(event, start)| summary::Event {
        trace: traces.number(&event.trace),
        activity: activities.number(&event.activity),
        start: calendar.working_hours(*start),
        end: event.started_at.map(|_| calendar.working_hours(event.ended_at)),
    });
    let numbered: Vec<summary::Event> = numbered.collect();
    let found = summarise(&numbered, progress)?;
    Ok(Some(told(&row, &model, index, &found, &activities.names, calendar.hours_per_day())))
}

/// An event belongs to the process it names; one that names none, to the process with an operation of its name.
pub(super) fn belongs(event: &Event, process: &Process, operations: &[Operation]) -> bool {
    if event.process.is_empty() {
        return operations.iter().any(|operation| operation.name == event.activity);
    }
    event.process == process.name || event.process.to_lowercase() == process.name.to_lowercase()
}

/// Names numbered in the order of their first mention.
#[derive(Default)]
struct Names {
    numbers: HashMap<String, u32>,
    names: Vec<String>,
}

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = self.names.len() as u32;
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }
}

fn told(process: &Process, model: &Model, index: usize, found: &LogSummary, names: &[String], hours: Option<f64>) -> ProcessLog {
    let operations = &model.operations[index];
    let position = |name: &str| operations.iter().position(|operation| operation.name.to_lowercase() == name.to_lowercase());
    let activity = |times: &summary::ActivityTimes| {
        let name = &names[times.activity as usize];
        let node = position(name);
        let queue = node.and_then(|node| {
            let pool = model.inputs[index].nodes.get(node)?.pool?;
            model.analysis.as_ref()?.pools[pool].waiting
        });
        ActivityWaiting {
            activity: name.clone(),
            count: times.count,
            measured_work: times.mean_work,
            measured_waiting: times.mean_waiting,
            waiting_per_case: times.mean_waiting.map(|hours| hours * f64::from(times.count) / f64::from(found.traces)),
            share_of_waiting: times.share_of_waiting,
            computed_work: node.and_then(|node| super::model::service(&operations[node])).map(|time| time.mean()),
            computed_waiting: queue,
            unknown: node.is_none(),
        }
    };
    let mut activities: Vec<ActivityWaiting> = found.activities.iter().map(activity).collect();
    activities.sort_by_key(|each| position(&each.activity).unwrap_or(usize::MAX));
    let variants = found.variants.iter().take(VARIANTS_SHOWN).map(|variant| LogVariant {
        activities: variant.activities.iter().map(|&activity| names[activity as usize].clone()).collect(),
        count: variant.count,
        share: f64::from(variant.count) / f64::from(found.traces),
    });
    ProcessLog {
        events: found.events,
        traces: found.traces,
        hours_per_day: hours,
        mean_duration: found.mean_duration,
        variant_count: found.variants.len() as u32,
        variants: variants.collect(),
        words: words(process, found, &activities),
        activities,
    }
}

fn words(process: &Process, found: &LogSummary, activities: &[ActivityWaiting]) -> Wording {
    let longest = activities.iter().max_by(|a, b| a.share_of_waiting.total_cmp(&b.share_of_waiting));
    let words = Wording::new(match longest {
        Some(each) if each.share_of_waiting > 0.0 => "found-log",
        _ => "found-log-no-waiting",
    });
    let words = words
        .with("process", process.name.as_str())
        .with("traces", f64::from(found.traces))
        .with("events", f64::from(found.events));
    match longest.filter(|each| each.share_of_waiting > 0.0) {
        None => words,
        Some(each) => words
            .with("activity", each.activity.as_str())
            .with("hours", (each.waiting_per_case.unwrap_or(0.0) * 10.0).round() / 10.0)
            .with("share", (each.share_of_waiting * 100.0).round()),
    }
}
