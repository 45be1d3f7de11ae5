//! On the demo company; expected counts by pandas 3.1.1 from the same lines.

use super::*;
use crate::demo;
use analysis::orders::{ReturnsRule, ScoreRule, default_rules};
use project::Project;

fn year() -> RfmSetup {
    RfmSetup { window_days: Some(365), ..RfmSetup::default() }
}

#[test]
fn a_window_counts_only_its_own_orders() {
    let (project, _folder) = demo::copy();
    let dropped = RfmSetup { returns: ReturnsRule::Dropped, ..year() };
    let view = orders(&project, &Scope::default(), &dropped).unwrap().unwrap();
    assert_eq!((view.at, view.buyers, view.orders), (20_757, 722, 7989));
    assert!((view.revenue - 7_337_634_769.66).abs() < 0.01, "{}", view.revenue);
}

#[test]
fn customers_move_between_two_years() {
    let (project, _folder) = demo::copy();
    let moved = movement(&project, &Scope::default(), &year()).unwrap().unwrap();
    assert_eq!((moved.days, moved.after, moved.before), (365, 20_757, 20_392));
    assert_eq!((moved.both, moved.stayed), (589, 200));
    let sum = |wanted: &dyn Fn(&RfmFlow) -> bool| {
        moved.flows.iter().filter(|flow| wanted(flow)).map(|flow| flow.customers).sum::<u32>()
    };
    assert_eq!((sum(&|flow| flow.to.is_none()), sum(&|flow| flow.from.is_none())), (218, 133));
    let way = |from: &str, to: &str| sum(&|flow| flow.from.as_deref() == Some(from) && flow.to.as_deref() == Some(to));
    assert_eq!((way("champions", "champions"), way("champions", "loyal"), way("champions", "lost")), (94, 82, 9));
}

#[test]
fn choices_are_kept_as_named_steps() {
    let (mut project, _folder) = demo::copy();
    let mut chosen = RfmSetup { rule: ScoreRule::EqualWidth, ..year() };
    set_setup(&mut project, &chosen).unwrap();
    chosen.groups.remove(0);
    set_setup(&mut project, &chosen).unwrap();
    assert_eq!(setup(&project).unwrap(), chosen);
    let view = orders(&project, &Scope::default(), &chosen).unwrap().unwrap();
    assert_eq!(view.coverage.gaps.len(), 10);
    let nameless = view.groups.iter().find(|group| group.group.is_empty()).map(|group| group.customers);
    let unnamed = rfm_customers(&project, &Scope::default(), None, None, Some("")).unwrap();
    assert_eq!(nameless, Some(unnamed.len() as u32));
    assert_eq!(project.undo().unwrap().key, "step-rfm-groups");
    assert_eq!(setup(&project).unwrap().groups, default_rules());
    assert_eq!(project.undo().unwrap().key, "step-rfm-rule");
    assert_eq!(setup(&project).unwrap(), RfmSetup::default());
}

#[track_caller]
fn check_refused(project: &mut Project, change: impl FnOnce(&mut RfmSetup), code: &str) {
    let mut setup = RfmSetup::default();
    change(&mut setup);
    let refused = set_setup(project, &setup);
    assert!(matches!(&refused, Err(crate::Error::Input { code: found, .. }) if *found == code), "{refused:?}");
}

#[test]
fn choices_that_mean_nothing_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = Project::create(&folder.path().join("empty.cxatlas")).unwrap();
    let cuts = RfmCuts { recency: [1.0, 2.0, 2.0, 4.0], frequency: [1.0, 2.0, 3.0, 4.0], monetary: [1.0, 2.0, 3.0, 4.0] };
    check_refused(&mut project, |setup| setup.window_days = Some(0), "rfm-window");
    check_refused(&mut project, |setup| setup.rule = ScoreRule::Thresholds { cuts }, "rfm-thresholds");
    check_refused(&mut project, |setup| setup.groups[3].key = " ".to_owned(), "rfm-groups");
    check_refused(&mut project, |setup| setup.groups[3].recency.high = 6, "rfm-groups");
    check_refused(&mut project, |setup| setup.groups.clear(), "rfm-groups");
}
