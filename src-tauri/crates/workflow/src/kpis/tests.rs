use super::*;
use crate::text::Language;
use analysis::kpis::Missing;
use analysis::progress::Unwatched;
use project::kpis::Kpi;
use project::{Project, Step};

/// The demo company in a folder that lives as long as the test.
fn demo() -> (tempfile::TempDir, Project) {
    let folder = tempfile::tempdir().unwrap();
    let project = crate::demo::create(&folder.path().join("demo.cxatlas"), Language::Ru, &Unwatched).unwrap();
    (folder, project)
}

fn unit(project: &Project, name: &str) -> BusinessUnit {
    project.all::<BusinessUnit>().unwrap().into_iter().find(|unit| unit.name == name).unwrap()
}

fn card(cascade: &KpiCascade, code: &str) -> KpiCard {
    cascade.kpis.iter().find(|card| card.kpi.code == code).unwrap().clone()
}

#[track_caller]
fn close(found: Option<f64>, expected: f64) {
    assert!(found.is_some_and(|found| (found - expected).abs() < 1e-9), "{found:?}, not {expected}");
}

/// By hand from «Показатели.xlsx», Машиностроение: (actual − baseline) ÷ (target − baseline), the band of F3 from 24 to 28.
#[test]
fn own_progress_is_that_of_the_passports() {
    let (_folder, project) = demo();
    let cascade = view(&project, unit(&project, "Машиностроение").id).unwrap();
    for (code, own) in [
        ("F1", (338.0 - 290.0) / (360.0 - 290.0)),
        ("F3", 1.0),
        ("C1", (-3.0 + 8.0) / (20.0 + 8.0)),
        ("C4", (4.4 - 4.1) / (7.0 - 4.1)),
        ("P1", (9.4 - 11.0) / (4.0 - 11.0)),
        ("P2", (41.0 - 34.0) / (90.0 - 34.0)),
        ("K2", (52.0 - 35.0) / (90.0 - 35.0)),
    ] {
        close(card(&cascade, code).own, own);
    }
    assert_eq!((card(&cascade, "K3").own, card(&cascade, "K3").status), (None, KpiStatus::NoActual));
    assert_eq!(card(&cascade, "F2").status, KpiStatus::Met);
    let history = card(&cascade, "P1").history;
    assert!(history.len() > 5 && history.is_sorted_by_key(|point| point.day));
}

/// C4 stands on P1 with strength 3 and P2 with 2, P4 on K1 and K2 … by hand; K3 has no actual, so P4 has no support until
/// missing ones count as zero, and P5, supported by K3 alone, likewise.
#[test]
fn support_is_the_weighted_mean_of_the_kpis_below() {
    let (_folder, mut project) = demo();
    let id = unit(&project, "Машиностроение").id;
    let cascade = view(&project, id).unwrap();
    let (p1, p2) = ((9.4 - 11.0) / -7.0, 7.0 / 56.0);
    close(card(&cascade, "C4").support, (3.0 * p1 + 2.0 * p2) / 5.0);
    let (k1, k2) = (12.0 / 80.0, 17.0 / 55.0);
    close(card(&cascade, "P1").support, (3.0 * k1 + 2.0 * k2) / 5.0);
    close(card(&cascade, "P1").gap, p1 - (3.0 * k1 + 2.0 * k2) / 5.0);
    assert_eq!(card(&cascade, "P4").support, None);
    assert!(cascade.problems.iter().any(|problem| problem.key == "kpi-problem-left-out"));
    assert!(cascade.problems.iter().any(|problem| problem.key == "kpi-problem-same-level"), "F2 → F1: {:?}", cascade.problems);

    set_missing(&mut project, Missing::Zero).unwrap();
    close(card(&view(&project, id).unwrap(), "P4").support, 0.0);
    project.undo().unwrap();
    assert_eq!(card(&view(&project, id).unwrap(), "P4").support, None);
}

#[test]
fn what_if_says_what_the_edit_then_does() {
    let (_folder, mut project) = demo();
    let id = unit(&project, "Машиностроение").id;
    let before = view(&project, id).unwrap();
    let kpi = card(&before, "C4").kpi.id;
    let answer = what_if(&project, kpi, Some(6.5)).unwrap();
    assert_eq!(view(&project, id).unwrap(), before, "nothing is written");
    close(answer.own_after, (6.5 - 4.1) / 2.9);
    assert_eq!(answer.above.iter().map(|above| above.code.as_str()).collect::<Vec<_>>(), ["C1", "C3", "F1", "F2", "F3"]);

    set_value(&mut project, kpi, KpiField::Actual, Some(6.5)).unwrap();
    let after = view(&project, id).unwrap();
    for above in &answer.above {
        assert_eq!(above.support_before, card(&before, &above.code).support, "{}", above.code);
        assert_eq!(above.support_after, card(&after, &above.code).support, "{}", above.code);
    }
    assert_ne!(card(&after, "C1").support, card(&before, "C1").support);
    assert_eq!(card(&after, "C4").history.last().map(|point| point.value), Some(6.5));

    let step = project.undo().unwrap();
    assert_eq!((step.key.as_str(), step.args["kpi"].as_str()), ("step-kpi-actual", "C4 Удовлетворённость расчётом ТКП"));
    assert_eq!(view(&project, id).unwrap(), before);
}

#[test]
fn a_circle_is_named_and_own_progress_stays() {
    let (_folder, mut project) = demo();
    let id = unit(&project, "Машиностроение").id;
    let cascade = view(&project, id).unwrap();
    let link = project::kpis::KpiLink {
        id: 0.into(),
        supporting_id: card(&cascade, "C1").kpi.id,
        supported_id: card(&cascade, "P1").kpi.id,
        strength: 1.0,
        opposite: false,
    };
    project.write(&Step::new("step-test"), |writing| writing.insert(&link).map(|_| ())).unwrap();
    let circular = view(&project, id).unwrap();
    assert_eq!(circular.problems[0].key, "kpi-problem-cycle");
    assert_eq!(card(&circular, "C4").own, card(&cascade, "C4").own);
    assert_eq!(card(&circular, "C4").support, None);
    assert!(what_if(&project, link.supporting_id, Some(1.0)).is_err());
}

#[test]
fn every_level_of_weights_sums_to_one_or_is_empty() {
    let (_folder, project) = demo();
    let standings = standings(&project).unwrap();
    let kpis = project.all::<Kpi>().unwrap();
    assert_eq!(standings.len(), kpis.len());
    for unit in project.all::<BusinessUnit>().unwrap() {
        for level in project::kpis::Level::ALL {
            let here = kpis.iter().filter(|kpi| kpi.business_unit_id == unit.id && kpi.level == *level);
            let sum: f64 = here.map(|kpi| standings[&kpi.id].weight).sum();
            assert!(sum == 0.0 || (sum - 1.0).abs() < 1e-9, "{} {level:?}: {sum}", unit.name);
        }
    }
}

#[test]
fn the_figure_holds_every_kpi_under_its_level() {
    let (_folder, project) = demo();
    let figure = figure(&project, unit(&project, "Энергетика").id, Language::En).unwrap().unwrap();
    let exchange::figures::Plot::Graph(graph) = figure.plot else { panic!("a graph") };
    assert_eq!((graph.nodes.len(), graph.bands.len()), (20, 4));
    for node in &graph.nodes {
        assert!(graph.bands.iter().any(|band| band.x <= node.x && node.x + node.width <= band.x + band.width), "{node:?}");
    }
}
