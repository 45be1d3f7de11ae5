use super::*;
use crate::text::{Language, Value};
use crate::weights::tests::demo_project;
use crate::{Error, Result};
use project::journeys::BusinessUnit;

fn unit(project: &Project) -> BusinessUnitId {
    project.all::<BusinessUnit>().unwrap()[0].id
}

fn id(project: &Project, code: &str) -> CharacteristicId {
    view(project, unit(project)).unwrap().nodes.iter().find(|node| node.code == code).unwrap().id
}

#[track_caller]
fn check_refused<T>(result: Result<T>, expected: &str) {
    match result.err() {
        Some(Error::Input { code, .. }) => assert_eq!(code, expected),
        other => panic!("{other:?} is not {expected}"),
    }
}

/// «Характеристики.xlsx»: four leading (Х07–Х10) cause six lagging ones (Х01–Х06) through eight links.
#[test]
fn leading_ones_stand_left_of_what_they_cause() {
    let folder = tempfile::tempdir().unwrap();
    let project = demo_project(&folder);
    let view = view(&project, unit(&project)).unwrap();
    assert_eq!((view.nodes.len(), view.edges.len(), view.influences.len()), (10, 8, 8));
    let x = |id| view.nodes.iter().find(|node| node.id == id).unwrap().x;
    assert!(view.edges.iter().all(|edge| x(edge.cause) < x(edge.effect)));
    // Х07 → Х01 of 0.8 times the importance of Х01 is the largest such product of the file's numbers.
    let Value::Text(leading) = &view.finding.args["leading"] else { panic!() };
    assert_eq!(leading, "Доля типовых расчётов по калькулятору");
}

#[test]
fn a_circle_of_causes_is_refused_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = demo_project(&folder);
    let (calculator, time) = (id(&project, "Х07"), id(&project, "Х01"));
    let Err(Error::Input { code, args }) = link(&mut project, time, calculator, 0.5, 1.0) else { panic!() };
    let Value::Text(path) = &args["path"] else { panic!() };
    assert_eq!(code, "characteristic-cycle");
    assert!(path.contains("Срок получения ТКП") && path.contains("Доля типовых расчётов") && path.matches('→').count() == 2);
    check_refused(link(&mut project, time, time, 0.5, 1.0), "characteristic-cycle");
    check_refused(link(&mut project, calculator, time, 1.5, 1.0), "characteristic-strength");
    check_refused(link(&mut project, calculator, time, 0.5, -1.0), "characteristic-delay");
    assert_eq!(view(&project, unit(&project)).unwrap().edges.len(), 8);
}

#[test]
fn every_edit_is_undone_with_what_hung_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = demo_project(&folder);
    let unit = unit(&project);
    let before = (view(&project, unit).unwrap(), crate::houses::view(&project, unit).unwrap());
    let new = NewCharacteristic {
        business_unit: unit,
        name: " Скорость ответа ".to_owned(),
        kind: Lead::Leading,
        touchpoint: None,
        unit: "ч".to_owned(),
    };
    let added = add(&mut project, new).unwrap();
    let row: Characteristic = project.get(added).unwrap();
    assert_eq!((row.code.as_str(), row.name.as_str()), ("Х11", "Скорость ответа"));
    update(&mut project, Characteristic { expected: Some(4.0), ..row.clone() }).unwrap();
    check_refused(update(&mut project, Characteristic { name: " ".to_owned(), ..row }), "characteristic-name");
    let effect = id(&project, "Х01");
    let made = link(&mut project, added, effect, 0.3, 0.0).unwrap();
    assert_eq!(link(&mut project, added, effect, 0.4, 0.0).unwrap(), made);
    unlink(&mut project, made).unwrap();
    let first = id(&project, "Х07");
    delete(&mut project, first).unwrap();
    assert_eq!(view(&project, unit).unwrap().edges.len(), 6);
    for _ in 0..6 {
        project.undo().unwrap();
    }
    assert_eq!((view(&project, unit).unwrap(), crate::houses::view(&project, unit).unwrap()), before);
}

#[test]
fn the_figure_holds_every_card_and_arrow() {
    let folder = tempfile::tempdir().unwrap();
    let project = demo_project(&folder);
    let figure = figure(&project, unit(&project), Language::En).unwrap();
    let exchange::figures::Plot::Graph(graph) = &figure.plot else { panic!() };
    assert_eq!((graph.nodes.len(), graph.edges.len()), (10, 8));
    assert!(figure.caption.starts_with("The link that matters most"), "{}", figure.caption);
}
