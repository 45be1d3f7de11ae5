//! Numbers of the demo company's survey, computed independently from the spreadsheet with pandas 3.1.1 and scipy 1.17.1.

use super::*;
use crate::{demo, scope::Scope};
use analysis::voice::Evidence;
use project::Project;
use project::journeys::BusinessUnit;
use project::segments::Segment;

fn unit(project: &Project, name: &str) -> Scope {
    let unit = project.all::<BusinessUnit>().unwrap().into_iter().find(|unit| unit.name == name).unwrap();
    Scope { business_unit: Some(unit.id), ..Scope::default() }
}

#[track_caller]
fn check_near(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-3, "{value} is not {expected}");
}

/// Number of answers, mean and half-width of satisfaction, then of importance.
#[track_caller]
fn check_means(project: &Project, name: &str, code: &str, satisfaction: (u32, f64, f64), importance: (u32, f64, f64)) {
    let view = view(project, &unit(project, name)).unwrap();
    let row = view.touchpoints.into_iter().find(|row| row.code == code).unwrap();
    for (score, (n, mean, half)) in [(row.voice.satisfaction, satisfaction), (row.voice.importance, importance)] {
        let score = score.unwrap();
        assert_eq!(score.n, n);
        check_near(score.mean.unwrap(), mean);
        check_near(score.interval.unwrap().half_width(), half);
    }
    assert_eq!(row.voice.evidence, Evidence::Solid);
}

#[test]
fn means_of_touchpoints_are_those_of_the_spreadsheet() {
    let (project, _folder) = demo::copy();
    check_means(&project, "Машиностроение", "Т05", (138, 4.485507, 0.361106), (138, 8.963768, 0.158077));
    check_means(&project, "Машиностроение", "Т09", (144, 5.083333, 0.31921), (144, 8.388889, 0.172171));
    check_means(&project, "Энергетика", "Т05", (113, 4.265487, 0.384271), (113, 8.946903, 0.170469));
}

#[test]
fn nps_is_that_of_the_spreadsheet_with_its_waves() {
    let (project, _folder) = demo::copy();
    let all = view(&project, &Scope::default()).unwrap();
    assert_eq!((all.answers, all.interviews, all.nps.promoters, all.nps.detractors), (420, 54, 133, 145));
    check_near(all.nps.points.unwrap(), -2.857143);
    check_near(all.nps.interval.unwrap().low, -10.579);
    check_near(all.nps.interval.unwrap().high, 4.905);
    assert_eq!(all.grades.iter().sum::<u32>(), 420);
    let waves: Vec<f64> = all.waves.iter().map(|wave| wave.nps.points.unwrap()).collect();
    check_near(waves[0], -2.380952);
    check_near(waves[1], -3.333333);
    let change = all.change.unwrap();
    check_near(change.change, -0.952381);
    check_near(change.interval.low, -16.354304);
    check_near(change.interval.high, 14.476369);

    let unit = view(&project, &unit(&project, "Машиностроение")).unwrap();
    check_near(unit.nps.points.unwrap(), 0.0);
    check_near(unit.nps.interval.unwrap().high, 11.834);
    let touchpoint = unit.touchpoints.iter().find(|row| row.code == "Т09").unwrap();
    let nps = touchpoint.voice.nps.as_ref().unwrap();
    assert_eq!((nps.n, nps.promoters, nps.detractors), (13, 0, 9));
    check_near(nps.points.unwrap(), -69.230769);
    check_near(nps.interval.unwrap().high, -27.685);
    assert_eq!(quotes(&project, touchpoint.voice.touchpoint, &Scope::default()).unwrap().len() as u32, touchpoint.remarks);
}

/// The survey holds 254 answers of known customers (fixtures/demo/truth.json), each of whom is in one segment or in none.
#[test]
fn a_segment_keeps_the_answers_of_its_customers() {
    let (project, _folder) = demo::copy();
    let count = |scope: Scope| view(&project, &scope).unwrap().answers;
    let answers = |segment: &Segment| count(Scope { segment: Some(segment.id), ..Scope::default() });
    let by_segment: Vec<u32> = project.all::<Segment>().unwrap().iter().map(answers).collect();
    let sum: u32 = by_segment.iter().sum();
    assert!(by_segment.iter().all(|n| *n > 0) && sum <= 254, "{by_segment:?}");
}

/// Cochran 1977: 1,000 customers, ± 5 % at 95 % need 278 answers; here 1,200 need 292 (pandas: 384.146/(1 + 383.146/1200)).
#[test]
fn a_sample_is_planned_for_the_customers_in_scope() {
    let (project, _folder) = demo::copy();
    let plan = sample_plan(&project, &Scope::default(), 5.0, 10.0).unwrap();
    assert_eq!((plan.population, plan.for_share, plan.interviews), (1200, 292, 22));
    assert_eq!(plan.segments.iter().map(|part| part.customers).sum::<u32>(), 1200);
    assert_eq!(plan.segments.iter().map(|part| part.answers).sum::<u32>(), plan.for_share.max(plan.for_nps));
}

#[test]
fn nothing_is_said_of_an_empty_project() {
    let folder = tempfile::tempdir().unwrap();
    let project = Project::create(&folder.path().join("empty.cxatlas")).unwrap();
    let view = view(&project, &Scope::default()).unwrap();
    assert!(view.touchpoints.is_empty() && view.nps.points.is_none() && view.change.is_none());
    assert_eq!(sample_plan(&project, &Scope::default(), 5.0, 10.0).unwrap().population, 0);
}
