//! The working time of an event log, read from the log itself.

/// The clock hours of a day in which at least this share of all events begin are working hours.
const SHARE_OF_STARTS: f64 = 0.01;

/// Working days are the days on which events begin, working hours those in which they begin: an event log knows its own
/// holidays and lunch breaks. A log whose times are only dates has no working hours; its time runs round the clock.
pub(super) struct Calendar {
    /// Days from 1970-01-01, ascending; empty when time runs round the clock.
    days: Vec<i32>,
    works: [bool; 24],
}

impl Calendar {
    /// `starts` in days from 1970-01-01, fractions are hours.
    pub(super) fn of_log(starts: &[f64]) -> Self {
        let mut counts = [0usize; 24];
        for start in starts {
            counts[hour(*start)] += 1;
        }
        let works = counts.map(|count| count as f64 >= SHARE_OF_STARTS * starts.len() as f64 && count > 0);
        let mut days: Vec<i32> = starts.iter().filter(|start| works[hour(**start)]).map(|start| start.floor() as i32).collect();
        days.sort_unstable();
        days.dedup();
        if works.iter().filter(|works| **works).count() < 2 {
            days.clear();
        }
        Self { days, works }
    }

    /// Working hours in a working day; `None` round the clock.
    pub(super) fn hours_per_day(&self) -> Option<f64> {
        (!self.days.is_empty()).then(|| self.works.iter().filter(|works| **works).count() as f64)
    }

    /// Working hours from a fixed origin to a moment.
    pub(super) fn working_hours(&self, moment: f64) -> f64 {
        let Some(hours_per_day) = self.hours_per_day() else { return moment * 24.0 };
        let day = moment.floor() as i32;
        let before = self.days.partition_point(|known| *known < day);
        let whole = before as f64 * hours_per_day;
        if self.days.get(before) != Some(&day) {
            return whole;
        }
        let clock = (moment - moment.floor()) * 24.0;
        let worked = (0..24).filter(|hour| self.works[*hour]).map(|hour| (clock - hour as f64).clamp(0.0, 1.0)).sum::<f64>();
        whole + worked
    }
}

/// The clock hour of a moment; a second early from rounding still counts to the hour that it means.
fn hour(moment: f64) -> usize {
    (((moment - moment.floor()) * 24.0 + 0.5 / 3600.0).floor() as usize).min(23)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two days of events from 9 to 12 and 13 to 15 o'clock, with a day off between.
    fn office() -> Calendar {
        let starts: Vec<f64> =
            [100.0, 102.0].iter().flat_map(|day| [9.0, 10.5, 11.2, 13.0, 14.9].map(|clock| day + clock / 24.0)).collect();
        Calendar::of_log(&starts)
    }

    #[track_caller]
    fn check(from: (f64, f64), to: (f64, f64), hours: f64) {
        let office = office();
        let moment = |(day, clock): (f64, f64)| office.working_hours(day + clock / 24.0);
        assert!((moment(to) - moment(from) - hours).abs() < 1e-6, "{from:?} to {to:?}: {}", moment(to) - moment(from));
    }

    #[test]
    fn only_working_hours_count() {
        assert_eq!(office().hours_per_day(), Some(5.0));
        check((100.0, 9.0), (100.0, 10.0), 1.0);
        check((100.0, 11.5), (100.0, 13.5), 1.0);
        check((100.0, 14.0), (102.0, 10.0), 2.0);
        check((100.0, 20.0), (101.0, 12.0), 0.0);
    }

    #[test]
    fn dates_alone_run_round_the_clock() {
        let calendar = Calendar::of_log(&[100.0, 101.0, 105.0]);
        assert_eq!(calendar.hours_per_day(), None);
        assert_eq!(calendar.working_hours(101.0) - calendar.working_hours(100.0), 24.0);
    }
}
