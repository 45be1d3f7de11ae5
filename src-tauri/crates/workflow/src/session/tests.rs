use super::*;
use crate::{chain::NodeKind, demo, scope::Scope, systems, text::Language};
use analysis::progress::Unwatched;
use project::Project;
use project::initiatives::{Initiative, InitiativeId};

fn demo() -> (tempfile::TempDir, Project) {
    let folder = tempfile::tempdir().unwrap();
    let project = demo::create(&folder.path().join("demo.cxatlas"), Language::Ru, &Unwatched).unwrap();
    (folder, project)
}

fn stored(project: &Project, id: InitiativeId) -> Initiative {
    project.get(id).unwrap()
}

#[test]
fn an_initiative_from_a_gap_refers_to_the_gap_and_takes_its_proposal_away() {
    let (_folder, mut project) = demo();
    let texts = Language::Ru.texts();
    let proposal = |project: &Project, item| {
        view(project, &Scope::default(), texts).unwrap().proposals.into_iter().find(|each| each.data_item == item)
    };
    let gap = systems::gaps(&project).unwrap().into_iter().find(|gap| gap.data_item.is_some()).unwrap();
    assert!(proposal(&project, gap.data_item).is_some());
    let id = from_gap(&mut project, gap.kpi, gap.data_item, texts).unwrap();
    let made = stored(&project, id);
    assert_eq!((made.kpi_id, made.data_item_id), (Some(gap.kpi), gap.data_item));
    assert!(!made.title.is_empty() && !made.description.is_empty() && !made.owner.is_empty());
    let kpi = project.get::<project::kpis::Kpi>(gap.kpi).unwrap();
    assert_eq!((made.business_unit_id, made.touchpoint_id), (Some(kpi.business_unit_id), kpi.touchpoint_id));
    assert!(proposal(&project, gap.data_item).is_none());
    let row = view(&project, &Scope::default(), texts).unwrap().initiatives.into_iter().find(|row| row.initiative.id == id);
    assert!(row.unwrap().comes_from.iter().any(|origin| origin.node.kind == NodeKind::Gap));
    project.undo().unwrap();
    assert!(proposal(&project, gap.data_item).is_some());
}

#[test]
fn an_initiative_from_a_bottleneck_refers_to_its_pool() {
    let (_folder, mut project) = demo();
    let texts = Language::Ru.texts();
    let Some(bottleneck) = crate::processes::bottlenecks(&project, None).unwrap().into_iter().next() else {
        let pool = project.all::<project::processes::Pool>().unwrap()[0].id;
        assert!(from_bottleneck(&mut project, pool, texts).is_err(), "a pool that holds nobody back is no reason");
        return;
    };
    let id = from_bottleneck(&mut project, bottleneck.pool, texts).unwrap();
    let made = stored(&project, id);
    assert_eq!(made.pool_id, Some(bottleneck.pool));
    assert!(made.title.contains(&bottleneck.pool_name), "{}", made.title);
    let left = view(&project, &Scope::default(), texts).unwrap().proposals;
    assert!(left.iter().all(|proposal| proposal.pool != Some(bottleneck.pool)));
}

#[test]
fn an_initiative_from_advice_is_named_by_the_change_and_marks_it_as_taken() {
    let (_folder, mut project) = demo();
    let texts = Language::En.texts();
    let unit = crate::processes::bottlenecks(&project, None).unwrap()[0].pool;
    let unit = project.get::<project::processes::Pool>(unit).unwrap().business_unit_id;
    let advice = |project: &Project| crate::processes::view(project, unit).unwrap().recommendations;
    let first = advice(&project).remove(0);
    assert!(!first.taken);
    let id = from_advice(&mut project, unit, first.change, texts).unwrap();
    let made = stored(&project, id);
    assert_eq!((made.title, made.pool_id), (texts.word(&first.title), Some(first.pool)));
    let after = advice(&project);
    let taken: Vec<bool> = after.iter().map(|each| each.taken).collect();
    assert!(taken[0] && taken[1..].iter().all(|taken| !taken), "{taken:?}");
    assert!(crate::processes::view(&project, unit).unwrap().taken.contains(&first.pool));
    project.undo().unwrap();
    assert!(!advice(&project)[0].taken);
}

#[test]
fn votes_and_quarters_change_and_come_back_by_name() {
    let (_folder, mut project) = demo();
    let mut first = project.all::<Initiative>().unwrap().remove(0);
    vote(&mut project, first.id, 1).unwrap();
    vote(&mut project, first.id, 1).unwrap();
    assert_eq!(stored(&project, first.id).votes, first.votes + 2);
    assert_eq!(project.undo().unwrap().key, "step-initiative-vote");
    assert_eq!(stored(&project, first.id).votes, first.votes + 1);
    vote(&mut project, first.id, -50).unwrap();
    first.votes = 0;
    assert_eq!(stored(&project, first.id), first);
    let quarter = first.quarter.clone();
    first.quarter = "2027-4".to_owned();
    update(&mut project, &first).unwrap();
    assert_eq!(stored(&project, first.id).quarter, "2027-4");
    assert_eq!(project.undo().unwrap().key, "step-initiative-quarter");
    assert_eq!(stored(&project, first.id).quarter, quarter);
}

#[track_caller]
fn check_refused(change: impl FnOnce(&mut Initiative), code: &str) {
    let (_folder, mut project) = demo();
    let mut first = project.all::<Initiative>().unwrap().remove(0);
    let before = first.clone();
    change(&mut first);
    let error = update(&mut project, &first).unwrap_err();
    assert_eq!(crate::Fault::new(&error, Language::En.texts()).code, code);
    assert_eq!(stored(&project, first.id), before);
}

#[test]
fn what_makes_no_sense_is_refused() {
    check_refused(|it| it.title = "  ".to_owned(), "initiative-without-title");
    check_refused(|it| it.quarter = "2027-5".to_owned(), "bad-quarter");
    check_refused(|it| it.effort = 6, "bad-mark");
}

#[test]
fn the_year_ahead_begins_after_the_newest_data() {
    // The demo's data ends on 31 October 2026 (truth.json, asOf).
    let (_folder, project) = demo();
    let keys: Vec<String> = year_ahead(&project).unwrap().into_iter().map(Quarter::key).collect();
    assert_eq!(keys, ["2027-1", "2027-2", "2027-3", "2027-4"]);
}

#[test]
fn decisions_are_kept_in_order_and_come_back() {
    let (_folder, mut project) = demo();
    let new = |text: &str| NewDecision { text: text.to_owned(), owner: "CX".to_owned(), due: Some(20_500) };
    let first = decide(&mut project, &new("A")).unwrap();
    decide(&mut project, &new("B")).unwrap();
    remove_decision(&mut project, first).unwrap();
    let texts = |project: &Project| {
        project.all::<project::initiatives::Decision>().unwrap().into_iter().map(|each| each.text).collect::<Vec<_>>()
    };
    assert_eq!(texts(&project), ["B"]);
    project.undo().unwrap();
    assert_eq!(texts(&project), ["A", "B"]);
    assert!(decide(&mut project, &new(" ")).is_err());
}

#[test]
fn the_roadmap_shows_open_initiatives_in_their_quarters() {
    let (_folder, project) = demo();
    let figure = figure(&project, &Scope::default(), Language::Ru.texts()).unwrap();
    let exchange::figures::Plot::Roadmap(plot) = figure.plot else { panic!("a roadmap") };
    let placed: Vec<(&str, u32)> = plot.items.iter().map(|item| (item.title.as_str(), item.quarter)).collect();
    assert!(placed.contains(&("Личный кабинет со статусом заказа", 2)), "{placed:?}");
    assert!(placed.iter().all(|(title, _)| *title != "Справочник причин проигрыша в CRM"), "postponed ones wait");
}
