use super::*;
use crate::weights::{adopt_stated, compute, tests::demo_project};
use analysis::progress::Unwatched;

fn unit(project: &Project) -> BusinessUnitId {
    project.all::<BusinessUnit>().unwrap()[0].id
}

/// numpy 2.4.6: relative weights of the survey (share of stated importance 0) times the cells of «Дома качества.xlsx».
#[test]
fn technical_importance_is_that_of_numpy() {
    const IMPORTANCE: [f64; 10] = [
        0.19305781844610867,
        0.20497430656850316,
        0.060886587078593464,
        0.05083158332111218,
        0.05055114878571063,
        0.06374998473892977,
        0.17753083610469997,
        0.09346378012396553,
        0.06332163109187022,
        0.041632323740506585,
    ];
    let folder = tempfile::tempdir().unwrap();
    let mut project = demo_project(&folder);
    adopt_stated(&mut project, Some(0.0)).unwrap();
    compute(&mut project, &Unwatched).unwrap();
    let view = view(&project, unit(&project)).unwrap();
    let importance = importance(&project, unit(&project)).unwrap();
    for (how, expected) in view.hows.iter().zip(IMPORTANCE) {
        assert!((how.relative - expected).abs() < 1e-6, "{}: {} is not {expected}", how.code, how.relative);
        assert_eq!(importance[&how.characteristic], how.relative);
        assert!(how.low <= how.relative && how.relative <= how.high);
    }
}

/// Without weights each of the touchpoints counts alike: one cell of 9 in one column gives that column everything.
#[test]
fn without_weights_the_rows_count_alike_and_it_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.cxatlas");
    let mut project = crate::overview::create(&path, "b2b-long", crate::text::Language::Ru, "Проба").unwrap();
    let unit = unit(&project);
    for cell in project::houses::of_unit(&project, unit).unwrap() {
        set(&mut project, cell.touchpoint_id, cell.characteristic_id, 0.0).unwrap();
    }
    assert!(importance(&project, unit).unwrap().is_empty());
    assert_eq!(view(&project, unit).unwrap().finding.key, "found-house-empty");
    let house = view(&project, unit).unwrap();
    let (what, how) = (house.whats[0].touchpoint, house.hows[0].characteristic);
    set(&mut project, what, how, 9.0).unwrap();
    let house = view(&project, unit).unwrap();
    assert_eq!(house.hows[0].relative, 1.0);
    assert!((house.hows[0].absolute - 9.0 / house.whats.len() as f64).abs() < 1e-12);
    assert_eq!(house.checks[0].key, "house-check-equal-weights");
    assert!(house.checks.iter().any(|check| check.key == "house-check-empty-row"));
}

#[test]
fn a_cell_is_set_undone_and_redone_with_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = demo_project(&folder);
    let unit = unit(&project);
    let before = view(&project, unit).unwrap();
    let (what, how) = (before.whats[0].touchpoint, before.hows[0].characteristic);
    assert_eq!(before.whats[0].cells[0], 0.0);
    set(&mut project, what, how, 9.0).unwrap();
    let after = view(&project, unit).unwrap();
    assert_eq!(after.whats[0].cells[0], 9.0);
    assert!(after.hows[0].relative > before.hows[0].relative);
    assert_eq!(project.undo().unwrap().key, "step-house-cell");
    assert_eq!(view(&project, unit).unwrap(), before);
    project.redo().unwrap();
    assert_eq!(view(&project, unit).unwrap(), after);
    assert!(set(&mut project, what, how, 2.0).is_err());
}
