//! An event log in brief: what follows what, how often, and where the time goes.

use crate::progress::{Cancelled, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// One event; times in hours from any origin, the same for all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Event {
    pub trace: u32,
    pub activity: u32,
    pub start: f64,
    /// `None` where only one moment was recorded: work and waiting cannot be told apart then.
    pub end: Option<f64>,
}

/// How often one activity came right after another within a trace.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DirectlyFollows {
    pub from: u32,
    pub to: u32,
    pub count: u32,
    /// Mean hours from the end of `from` (its start without one) to the start of `to`; not below 0.
    pub mean_gap: f64,
}

/// A sequence of activities and the traces that took it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "TraceVariant")]
pub struct Variant {
    pub activities: Vec<u32>,
    pub count: u32,
}

/// Where the time of one activity goes, hours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ActivityTimes {
    pub activity: u32,
    pub count: u32,
    /// Mean of end − start over events with an end.
    pub mean_work: Option<f64>,
    /// Mean waiting before it: from the latest end so far in the trace to its start, not below 0. First events of a trace and
    /// events after one without an end are not counted.
    pub mean_waiting: Option<f64>,
    /// Its share of all waiting in the log, 0 to 1; 0 where nothing waits.
    pub share_of_waiting: f64,
}

/// The log in brief.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LogSummary {
    pub events: u32,
    pub traces: u32,
    /// Mean hours from the first start to the last end of a trace; `None` for an empty log.
    pub mean_duration: Option<f64>,
    /// By `from`, then `to`.
    pub follows: Vec<DirectlyFollows>,
    /// Most frequent first.
    pub variants: Vec<Variant>,
    /// By activity.
    pub activities: Vec<ActivityTimes>,
}

/// Summarises a log in any order; within a trace events go by start, those of equal start in the order given.
/// O(n log n).
///
/// ```
/// use analysis::{processes::log::{Event, summarise}, progress::Unwatched};
/// let event = |activity, start, end| Event { trace: 0, activity, start, end: Some(end) };
/// let found = summarise(&[event(0, 0.0, 1.0), event(1, 4.0, 6.0)], &Unwatched).unwrap();
/// assert_eq!((found.follows[0].count, found.activities[1].mean_waiting, found.activities[1].mean_work), (1, Some(3.0), Some(2.0)));
/// ```
pub fn summarise(events: &[Event], progress: &dyn Progress) -> Result<LogSummary, Cancelled> {
    let mut traces: BTreeMap<u32, Vec<&Event>> = BTreeMap::new();
    for event in events {
        traces.entry(event.trace).or_default().push(event);
    }
    let mut tally = Tally::default();
    let count = traces.len();
    for (done, trace) in traces.values_mut().enumerate() {
        if done % 4096 == 0 {
            progress.report(done as f32 / count as f32)?;
        }
        trace.sort_by(|a, b| a.start.total_cmp(&b.start));
        tally.add(trace);
    }
    Ok(tally.summary(events.len() as u32, count as u32))
}

#[derive(Default)]
struct Tally {
    follows: BTreeMap<(u32, u32), Mean>,
    variants: BTreeMap<Vec<u32>, u32>,
    activities: BTreeMap<u32, (u32, Mean, Mean)>,
    durations: Mean,
}

#[derive(Default, Clone, Copy)]
struct Mean {
    sum: f64,
    count: u32,
}

impl Mean {
    fn add(&mut self, value: f64) {
        self.sum += value;
        self.count += 1;
    }

    fn value(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / f64::from(self.count))
    }
}

impl Tally {
    fn add(&mut self, trace: &[&Event]) {
        *self.variants.entry(trace.iter().map(|e| e.activity).collect()).or_default() += 1;
        let mut latest = f64::NEG_INFINITY;
        for (i, event) in trace.iter().enumerate() {
            let (count, work, waiting) = self.activities.entry(event.activity).or_default();
            *count += 1;
            if let Some(end) = event.end {
                work.add(end - event.start);
            }
            if let Some(before) = i.checked_sub(1).map(|before| trace[before]) {
                let gap = event.start - before.end.unwrap_or(before.start);
                self.follows.entry((before.activity, event.activity)).or_default().add(gap.max(0.0));
                if before.end.is_some() {
                    waiting.add((event.start - latest).max(0.0));
                }
            }
            latest = latest.max(event.end.unwrap_or(event.start));
        }
        if let Some(first) = trace.first() {
            self.durations.add(latest - first.start);
        }
    }

    fn summary(self, events: u32, traces: u32) -> LogSummary {
        let follows = self.follows.into_iter().map(|((from, to), gap)| DirectlyFollows {
            from,
            to,
            count: gap.count,
            mean_gap: gap.value().unwrap_or(0.0),
        });
        let mut variants: Vec<Variant> =
            self.variants.into_iter().map(|(activities, count)| Variant { activities, count }).collect();
        variants.sort_by_key(|v| std::cmp::Reverse(v.count));
        let all: f64 = self.activities.values().map(|a| a.2.sum).sum();
        let activities = self.activities.into_iter().map(|(activity, (count, work, waiting))| ActivityTimes {
            activity,
            count,
            mean_work: work.value(),
            mean_waiting: waiting.value(),
            share_of_waiting: if all > 0.0 { waiting.sum / all } else { 0.0 },
        });
        LogSummary {
            events,
            traces,
            mean_duration: self.durations.value(),
            follows: follows.collect(),
            variants,
            activities: activities.collect(),
        }
    }
}

#[cfg(test)]
#[path = "log_tests.rs"]
mod tests;
