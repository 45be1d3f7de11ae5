//! On the demo company; expected counts by pandas 3.1.1 and scipy 1.17.1 from the same lines and answers.

use super::*;
use crate::{demo, scope::Scope};
use analysis::campaign::{Goal, TestSize, TestTerms};
use project::segments::Segment;
use project::strategy::{Communication, TargetMeasure};
use project::{Project, segments::SegmentId};

const TERMS: TestTerms = TestTerms { significance: 0.05, power: 0.8, ratio: 1.0 };

fn first(project: &Project) -> SegmentId {
    project.all::<Segment>().unwrap()[0].id
}

fn line(segment: SegmentId, occasion: &str) -> Communication {
    let (message, channel, timing) = (String::new(), String::new(), String::new());
    Communication { id: 0.into(), segment_id: segment, occasion: occasion.to_owned(), message, channel, timing, position: 0 }
}

#[test]
fn the_cards_add_up_to_the_company() {
    let (project, _folder) = demo::copy();
    let view = view(&project, &Scope::default()).unwrap();
    let revenue: f64 = view.segments.iter().map(|card| card.revenue).sum();
    let buyers: u32 = view.segments.iter().map(|card| card.buyers).sum();
    assert_eq!(buyers, 940);
    assert!((revenue - 7_325_516_081.74).abs() < 0.01, "{revenue}");
    assert!((view.segments.iter().map(|card| card.revenue_share).sum::<f64>() - 1.0).abs() < 1e-9);
    let needs = &view.segments[0].needs;
    assert!(!needs.is_empty() && needs.is_sorted_by(|one, other| one.importance.mean >= other.importance.mean));
    let only = super::view(&project, &Scope { segment: Some(first(&project)), ..Scope::default() }).unwrap();
    assert_eq!(only.segments, view.segments[..1]);
}

#[test]
fn value_goes_with_experience_as_pandas_counts_it() {
    let (project, _folder) = demo::copy();
    let view = experience(&project, &Scope::default()).unwrap().unwrap();
    let row = |group: &ExperienceGroup| (group.n, (group.revenue.mean.unwrap() / 1e3).round(), group.left.count);
    let nps: Vec<_> = view.by_nps.iter().map(row).collect();
    let bands: Vec<_> = view.by_satisfaction.iter().map(row).collect();
    assert_eq!(view.linked, 179);
    assert_eq!(nps, [(58, 11_438.0, 18), (63, 6_550.0, 26), (58, 6_734.0, 27)]);
    assert_eq!(bands, [(17, 6_714.0, 5), (93, 8_732.0, 28), (69, 7_831.0, 38)]);
}

#[test]
fn the_plan_and_the_targets_are_edited_by_steps() {
    let (mut project, _folder) = demo::copy();
    let segment = first(&project);
    let id = add(&mut project, &line(segment, "30 дней без заказа")).unwrap();
    update(&mut project, &Communication { id, channel: "телефон".to_owned(), ..line(segment, "30 дней без заказа") }).unwrap();
    set_target(&mut project, segment, TargetMeasure::Nps, Some(30.0)).unwrap();
    let card = |project: &Project| view(project, &Scope::default()).unwrap().segments.remove(0);
    assert_eq!(card(&project).plan[0].channel, "телефон");
    assert_eq!(card(&project).targets.iter().find(|row| row.measure == TargetMeasure::Nps).unwrap().target, Some(30.0));
    assert!(set_target(&mut project, segment, TargetMeasure::Left, Some(1.5)).is_err());
    assert!(add(&mut project, &line(segment, " ")).is_err());
    remove(&mut project, id).unwrap();
    assert!(card(&project).plan.is_empty());
    let undone: Vec<String> = (0..4).map(|_| project.undo().unwrap().key).collect();
    assert_eq!(undone, ["step-plan-remove", "step-target", "step-plan-change", "step-plan-add"]);
    assert!(card(&project).plan.is_empty() && card(&project).targets.iter().all(|row| row.target.is_none()));
}

fn draft(test: u32, control: u32, start: i32) -> CampaignDraft {
    let goal = Goal::Share { base: 0.4, expected: 0.5 };
    CampaignDraft {
        name: "Весна".to_owned(), goal, terms: TERMS, size: TestSize { test, control }, seed: 7, start, days: 90
    }
}

/// Nothing was done to anybody, so a campaign dated back finds no difference; its groups come evenly from every segment.
#[test]
fn a_campaign_is_drawn_kept_read_and_taken_back() {
    let (mut project, _folder) = demo::copy();
    let scope = Scope::default();
    campaign_create(&mut project, &scope, &draft(300, 200, 20_757 - 90)).unwrap();
    let row = campaigns(&project, &scope, Goal::Share { base: 0.4, expected: 0.5 }, TERMS, 90).unwrap().campaigns.remove(0);
    assert_eq!((row.test, row.control), (300, 200));
    for stratum in &row.strata {
        assert!((f64::from(stratum.test) / 300.0 - f64::from(stratum.control) / 200.0).abs() < 0.01, "{stratum:?}");
    }
    let reading = row.reading.unwrap();
    assert!(reading.complete && reading.days_read == 90);
    let bought = reading.bought.unwrap();
    assert_eq!((bought.test_n, bought.control_n), (300, 200));
    assert!(bought.interval.low < 0.0 && bought.interval.high > 0.0, "{bought:?}");
    assert!(members_book(&project, Some(row.id), crate::text::Language::Ru.texts()).unwrap().starts_with(b"PK"));
    assert_eq!(project.undo().unwrap().key, "step-campaign-draw");
    assert!(members_book(&project, None, crate::text::Language::Ru.texts()).is_err());
    project.redo().unwrap();
    let again = campaigns(&project, &scope, Goal::Share { base: 0.4, expected: 0.5 }, TERMS, 90).unwrap().campaigns.remove(0);
    assert_eq!((again.test, again.control), (300, 200));
}

#[test]
fn too_few_customers_are_said() {
    let (project, _folder) = demo::copy();
    let plan = |base, expected| campaigns(&project, &Scope::default(), Goal::Share { base, expected }, TERMS, 90).unwrap().plan;
    let wide = plan(0.4, 0.5);
    assert_eq!((wide.available, wide.enough, wide.size), (940, true, Some(TestSize { test: 388, control: 388 })));
    let narrow = plan(0.4, 0.41);
    assert!(!narrow.enough && narrow.power_of_all.unwrap() < 0.1);
    assert!(plan(0.4, 0.4).size.is_none());
}

#[test]
fn the_strategy_is_exported_or_says_what_is_missing() {
    let (project, _folder) = demo::copy();
    for language in crate::text::Language::ALL {
        assert!(excel(&project, &Scope::default(), language).unwrap().starts_with(b"PK"));
    }
    let folder = tempfile::tempdir().unwrap();
    let empty = Project::create(&folder.path().join("empty.cxatlas")).unwrap();
    let refused = excel(&empty, &Scope::default(), crate::text::Language::En);
    assert!(matches!(refused, Err(crate::Error::Input { code: "strategy-empty", .. })));
    assert!(experience(&empty, &Scope::default()).unwrap().is_none());
}
