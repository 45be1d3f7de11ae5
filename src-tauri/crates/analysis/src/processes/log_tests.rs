use super::*;
use crate::progress::Unwatched;

const ACTIVITIES: [&str; 7] =
    ["Blood test", "Check-out", "Discuss Results", "MRI SCAN", "Registration", "Triage and Assessment", "X-Ray"];

/// Hours of "2017-01-02T11:41:53Z" in a count that is right for differences (days of the civil calendar, Hinnant 2013).
fn hours(text: &str) -> f64 {
    let part = |range: std::ops::Range<usize>| text[range].parse::<i32>().unwrap();
    let (month, day) = (part(5..7), part(8..10));
    let year = part(0..4) - i32::from(month <= 2);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = 365 * year + year / 4 - year / 100 + year / 400 + day_of_year;
    f64::from(days) * 24.0 + f64::from(part(11..13)) + f64::from(part(14..16)) / 60.0 + f64::from(part(17..19)) / 3600.0
}

/// Start and complete rows of one `handling_id` joined.
fn patients() -> Vec<Event> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../fixtures/patients/patients.csv")).unwrap();
    let mut events: BTreeMap<u32, Event> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let [handling, patient, _, id, registration, time] = fields[..] else { panic!("six fields in {line}") };
        let activity = ACTIVITIES.iter().position(|a| *a == handling).unwrap() as u32;
        let empty = Event { trace: patient.parse().unwrap(), activity, start: f64::NAN, end: None };
        let event = events.entry(id.parse().unwrap()).or_insert(empty);
        match registration {
            "start" => event.start = hours(time),
            _ => event.end = Some(hours(time)),
        }
    }
    events.into_values().collect()
}

/// Counts and means by pandas 3: rows joined by handling_id, sorted by patient and start, `shift`, `groupby` and `mean`.
#[test]
fn the_hospital_log_agrees_with_pandas() {
    let found = summarise(&patients(), &Unwatched).unwrap();
    assert_eq!((found.events, found.traces), (2721, 500));
    let counts: Vec<_> = found.follows.iter().map(|f| (f.from, f.to, f.count)).collect();
    assert_eq!(counts, [(0, 3, 236), (2, 1, 492), (3, 2, 236), (4, 5, 500), (5, 0, 237), (5, 6, 261), (6, 2, 259)]);
    assert_eq!(found.variants.iter().map(|v| v.count).collect::<Vec<_>>(), [258, 234, 2, 2, 2, 1, 1]);
    assert_eq!(found.variants[0].activities, [4, 5, 6, 2, 1]);
    close(found.mean_duration, Some(160.231_381));
    let expected: [(u32, f64, Option<f64>, f64); 7] = [
        (237, 5.535_778, Some(50.508_717), 0.180_712),
        (492, 2.062_894, Some(31.563_908), 0.234_439),
        (495, 2.775_759, Some(25.216_391), 0.188_435),
        (236, 4.149_769, Some(25.403_232), 0.090_505),
        (500, 2.753_800, None, 0.0),
        (500, 13.105_499, Some(12.919_821), 0.097_521),
        (261, 4.846_034, Some(52.887_976), 0.208_387),
    ];
    for (times, (count, work, waiting, share)) in found.activities.iter().zip(expected) {
        assert_eq!(times.count, count);
        close(times.mean_work, Some(work));
        close(times.mean_waiting, waiting);
        close(Some(times.share_of_waiting), Some(share));
    }
    close(Some(found.follows[2].mean_gap), Some(21.360_838));
}

#[track_caller]
fn close(found: Option<f64>, expected: Option<f64>) {
    assert_eq!(found.is_some(), expected.is_some());
    assert!((found.unwrap_or(0.0) - expected.unwrap_or(0.0)).abs() < 1e-5, "{found:?}, not {expected:?}");
}

#[test]
fn events_of_equal_time_keep_file_order() {
    let event = |activity| Event { trace: 7, activity, start: 1.0, end: None };
    let found = summarise(&[event(2), event(1), event(3)], &Unwatched).unwrap();
    assert_eq!(found.variants[0].activities, [2, 1, 3]);
    assert_eq!((found.activities[0].mean_waiting, found.activities[0].mean_work), (None, None));
}

#[test]
fn waiting_beside_an_unfinished_activity_is_none() {
    let event = |activity, start, end| Event { trace: 0, activity, start, end: Some(end) };
    let found = summarise(&[event(0, 0.0, 10.0), event(1, 2.0, 3.0), event(2, 5.0, 6.0)], &Unwatched).unwrap();
    assert_eq!(found.activities.iter().map(|a| a.mean_waiting).collect::<Vec<_>>(), [None, Some(0.0), Some(0.0)]);
}

#[test]
fn an_empty_log_is_empty() {
    let found = summarise(&[], &Unwatched).unwrap();
    assert_eq!((found.events, found.mean_duration, found.follows.len()), (0, None, 0));
}
