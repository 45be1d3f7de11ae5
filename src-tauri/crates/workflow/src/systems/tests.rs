//! The demo company against its planted truth, and edits with undo.

use super::*;
use crate::{demo, scope::Scope, text::Language};
use analysis::progress::Unwatched;
use analysis::systems::{GapReason, KpiCoverage};
use project::systems::{DataItem, System};
use project::{Project, journeys::BusinessUnit, kpis::Kpi};
use std::collections::BTreeSet;

const TRUTH: &str = include_str!("../../../../../fixtures/demo/truth.json");

fn demo() -> (tempfile::TempDir, Project) {
    let folder = tempfile::tempdir().unwrap();
    let project = demo::create(&folder.path().join("demo.cxatlas"), Language::Ru, &Unwatched).unwrap();
    (folder, project)
}

fn truth() -> serde_json::Value {
    serde_json::from_str(TRUTH).unwrap()
}

/// The generator names four causes; that an item has no system follows from its not being collected.
fn cause(reason: &GapReason) -> Option<&'static str> {
    match reason {
        GapReason::NotCollected => Some("нет"),
        GapReason::PartlyCollected => Some("частично"),
        GapReason::Manual => Some("вручную"),
        GapReason::NotIntegrated => Some("не на дашборде"),
        GapReason::NoSystem | GapReason::NoDataItem => None,
    }
}

#[test]
fn missing_data_of_the_demo_is_what_was_planted() {
    let (_folder, project) = demo();
    let view = view(&project, &Scope::default(), &Unwatched).unwrap();
    let found: BTreeSet<(String, BTreeSet<&str>)> = view
        .items
        .iter()
        .filter(|state| !state.reasons.is_empty())
        .map(|state| (state.item.code.clone(), state.reasons.iter().filter_map(cause).collect()))
        .collect();
    let truth = truth();
    let planted: BTreeSet<(String, BTreeSet<&str>)> = truth["missingData"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            let causes = item["causes"].as_array().unwrap().iter().map(|cause| cause.as_str().unwrap()).collect();
            (item["code"].as_str().unwrap().to_owned(), causes)
        })
        .collect();
    assert_eq!(found, planted);
}

#[test]
fn covered_kpis_of_the_demo_are_those_planted() {
    let (_folder, project) = demo();
    let view = view(&project, &Scope::default(), &Unwatched).unwrap();
    let units = project.all::<BusinessUnit>().unwrap();
    let unit_of = |id| {
        let kpi = project.get::<Kpi>(id).unwrap();
        units.iter().find(|unit| unit.id == kpi.business_unit_id).unwrap().name.clone()
    };
    let covered = view.kpis.iter().filter(|kpi| kpi.coverage == KpiCoverage::Covered);
    let found: BTreeSet<(String, String)> = covered.map(|kpi| (unit_of(kpi.id), kpi.code.clone())).collect();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let truth = truth();
    let planted = truth["kpis"]["covered"].as_array().unwrap().iter();
    assert_eq!(found, planted.map(|kpi| (text(&kpi["businessUnit"]), text(&kpi["code"]))).collect());
    assert_eq!(view.kpis.len(), truth["kpis"]["count"].as_u64().unwrap() as usize);
}

#[test]
fn every_gap_is_closed_by_both_plans_and_the_fewest_is_not_larger() {
    let (_folder, project) = demo();
    let view = view(&project, &Scope::default(), &Unwatched).unwrap();
    let lacking: BTreeSet<_> = view.gaps.iter().filter_map(|gap| gap.data_item).collect();
    for plan in &view.plans {
        let closed: BTreeSet<_> = plan.hubs.iter().flat_map(|hub| hub.closes.iter().copied()).collect();
        assert_eq!(closed, lacking, "{:?}", plan.kind);
    }
    let [fewest, extend] = &view.plans[..] else { panic!("two plans") };
    assert!(fewest.hubs.len() <= extend.hubs.len());
    let new = extend.hubs.iter().filter(|hub| hub.system.is_none()).count();
    assert_eq!(new, 1, "only what has no system needs a new hub");
}

#[test]
fn ways_break_where_systems_stand_alone() {
    let (_folder, project) = demo();
    let view = view(&project, &Scope::default(), &Unwatched).unwrap();
    let broken = |code: &str| view.items.iter().find(|state| state.item.code == code).unwrap().broken;
    // Systems of the demo: S4 and S10 have no integrations, S7 and S9 are linked to CRM and 1C, D12 has no system.
    assert_eq!(
        ["D08", "D20", "D16", "D11", "D12", "D01"].map(broken),
        [Some(Break::Alone), Some(Break::Alone), Some(Break::NotPassed), Some(Break::NotPassed), Some(Break::NoSystem), None]
    );
}

#[test]
fn a_data_item_collected_and_shown_closes_its_gaps_and_comes_back_by_undo() {
    let (_folder, mut project) = demo();
    let gaps_of = |project: &Project, id| gaps(project).unwrap().iter().filter(|gap| gap.data_item == Some(id)).count();
    let mut item = project.all::<project::systems::DataItem>().unwrap().into_iter().find(|item| item.code == "D16").unwrap();
    let before = gaps_of(&project, item.id);
    assert!(before > 0);
    item.dashboard = true;
    update_item(&mut project, &item).unwrap();
    assert_eq!(gaps_of(&project, item.id), 0);
    let undone = project.undo().unwrap();
    assert_eq!((undone.key.as_str(), gaps_of(&project, item.id)), ("step-data-item", before));
}

#[test]
fn systems_integrations_and_data_items_come_and_go_by_steps() {
    let (_folder, mut project) = demo();
    let shape = |project: &Project| {
        let view = view(project, &Scope::default(), &Unwatched).unwrap();
        (view.systems, view.integrations, view.items)
    };
    let before = shape(&project);
    let crm = before.0.iter().find(|state| state.system.code == "S4").unwrap().system.clone();
    let added = add_system(&mut project, "  Витрина   данных ").unwrap();
    let system: System = project.get(added).unwrap();
    assert_eq!((system.name.as_str(), system.code.as_str()), ("Витрина данных", "S11"));
    let link = add_integration(&mut project, crm.id, added).unwrap();
    assert!(add_integration(&mut project, added, crm.id).is_err() && add_integration(&mut project, added, added).is_err());
    assert_eq!(shape(&project).0.iter().find(|state| state.system.id == crm.id).unwrap().hops, None);
    update_system(&mut project, &System { dashboard: true, ..system }).unwrap();
    assert_eq!(shape(&project).0.iter().find(|state| state.system.id == crm.id).unwrap().hops, Some(1));
    let item = add_item(&mut project, "Дата приёмки", Some(added)).unwrap();
    assert_eq!(project.get::<DataItem>(item).unwrap().code, "D31");
    remove_integration(&mut project, link).unwrap();
    remove_system(&mut project, added).unwrap();
    assert_eq!(project.get::<DataItem>(item).unwrap().system_id, None);
    remove_item(&mut project, item).unwrap();
    assert_eq!(shape(&project), before);
    let steps: Vec<String> = (0..7).map(|_| project.undo().unwrap().key).collect();
    let names =
        ["data-item-remove", "system-remove", "integration-remove", "data-item-add", "system", "integration-add", "system-add"];
    assert_eq!(steps, names.map(|name| format!("step-{name}")));
    assert_eq!(shape(&project), before);
    assert!(add_system(&mut project, " ").is_err() && add_item(&mut project, "", None).is_err());
}

#[test]
fn a_kpi_that_needs_nothing_is_a_gap_without_a_data_item() {
    let (_folder, mut project) = demo();
    let kpi = project.all::<Kpi>().unwrap()[0].id;
    let needs: Vec<_> = Landscape::read(&project, None).unwrap().needs(kpi).to_vec();
    for item in needs {
        need_set(&mut project, kpi, item, false).unwrap();
    }
    let found = gaps(&project).unwrap().into_iter().find(|gap| gap.kpi == kpi).unwrap();
    assert_eq!((found.data_item, found.reasons), (None, vec![GapReason::NoDataItem]));
}
