//! Undo and redo against a real file: the bytes of every table come back, also after a restart.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use project::journeys::{Automation, BusinessUnit, Journey, Placement, Stage, Touchpoint, place};
use project::kpis::{Direction, Kpi, Level};
use project::{Error, Project, Reader, Step, Writing, characteristics::Lead, journal};
use proptest::prelude::*;

#[test]
fn every_edit_is_taken_back_and_done_again() {
    check("a new unit", |w| seed(w).map(|_| ()));
    check("renaming", |w| {
        let mut row = w.all::<Touchpoint>()?.remove(0);
        row.name = "Расчёт 'ТКП' — «срочный»; DROP".into();
        w.update(&row)
    });
    check("a cascaded delete", |w| {
        let unit = w.all::<BusinessUnit>()?[0].id;
        w.delete::<BusinessUnit>(unit)
    });
    check("moving to another stage", |w| {
        let stages = w.all::<Stage>()?;
        let placement = w.all::<Placement>()?[0].id;
        place(w, placement, stages[1].id, 0)
    });
    check("a number that needs all its digits", |w| {
        let mut row = w.all::<Kpi>()?.remove(0);
        row.actual = Some(0.1 + 0.2);
        w.update(&row)
    });
}

#[test]
fn the_journal_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.cxatlas");
    let mut project = Project::create(&path).unwrap();
    project.write(&Step::new("step-new"), seed).unwrap();
    let seeded = dump(&project);
    project.write(&Step::new("step-rename").arg("name", "Выставка"), rename("Выставка")).unwrap();
    let renamed = dump(&project);
    project.close().unwrap();

    let mut project = Project::open(&path).unwrap();
    assert_eq!(journal::state(&project).unwrap().undo, Some(Step::new("step-rename").arg("name", "Выставка")));
    project.undo().unwrap();
    assert_eq!(dump(&project), seeded);
    project.close().unwrap();

    let mut project = Project::open(&path).unwrap();
    project.redo().unwrap();
    assert_eq!(dump(&project), renamed);
    assert!(matches!(project.redo(), Err(Error::NothingToRedo)));
}

#[test]
fn a_failed_edit_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = Project::create(&folder.path().join("a.cxatlas")).unwrap();
    let before = dump(&project);
    let failed: Result<(), Error> = project.write(&Step::new("step-new"), |w| {
        seed(w)?;
        Err(Error::NothingToUndo)
    });
    assert!(failed.is_err());
    assert_eq!(dump(&project), before);
    assert!(matches!(project.undo(), Err(Error::NothingToUndo)));
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = Project::create(&folder.path().join("a.cxatlas")).unwrap();
    project.write(&Step::new("step-idle"), |_| Ok::<_, Error>(())).unwrap();
    assert_eq!(journal::state(&project).unwrap().undo, None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn undoing_all_steps_and_doing_them_again_changes_nothing(steps in prop::collection::vec((0_usize..5, 0_usize..6), 1..12)) {
        let folder = tempfile::tempdir().unwrap();
        let mut project = Project::create(&folder.path().join("a.cxatlas")).unwrap();
        project.write(&Step::new("step-new"), seed).unwrap();
        let mut states = vec![dump(&project)];
        for (kind, at) in steps {
            project.write(&Step::new("step-any"), |w| edit(w, kind, at)).unwrap();
            let state = dump(&project);
            if states.last() != Some(&state) { states.push(state); }
        }
        for state in states.iter().rev().skip(1) {
            project.undo().unwrap();
            prop_assert_eq!(&dump(&project), state);
        }
        for state in &states[1..] {
            project.redo().unwrap();
            prop_assert_eq!(&dump(&project), state);
        }
    }
}

fn edit(w: &Writing<'_>, kind: usize, at: usize) -> project::Result<()> {
    let placements = w.all::<Placement>()?;
    let stages = w.all::<Stage>()?;
    match (kind, placements.get(at % placements.len().max(1))) {
        (0, Some(placement)) => place(w, placement.id, stages[at % stages.len()].id, at),
        (1, Some(placement)) => w.delete::<Placement>(placement.id),
        (2, Some(placement)) => w.delete::<Touchpoint>(placement.touchpoint_id),
        (3, _) => rename(&format!("имя {at}"))(w),
        _ => add(w, &stages[at % stages.len()], at as i32),
    }
}

#[track_caller]
fn check(what: &str, change: impl FnOnce(&Writing<'_>) -> project::Result<()>) {
    let folder = tempfile::tempdir().unwrap();
    let mut project = Project::create(&folder.path().join("a.cxatlas")).unwrap();
    project.write(&Step::new("step-new"), seed).unwrap();
    let before = dump(&project);
    project.write(&Step::new("step-edit"), change).unwrap();
    let after = dump(&project);
    assert_ne!(before, after, "{what} changes something");
    project.undo().unwrap();
    assert_eq!(dump(&project), before, "{what} is taken back");
    project.redo().unwrap();
    assert_eq!(dump(&project), after, "{what} is done again");
    assert_eq!(project.check().unwrap(), []);
}

fn seed(w: &Writing<'_>) -> project::Result<()> {
    let unit = w.insert(&BusinessUnit { id: 0.into(), name: "Машиностроение".into(), position: 0 })?;
    let journey =
        w.insert(&Journey { id: 0.into(), business_unit_id: unit, segment_id: None, name: "AS-IS".into(), position: 0 })?;
    for position in 0..2 {
        let name = format!("Этап {position}");
        let stage = w.insert(&Stage { id: 0.into(), journey_id: journey, name, position })?;
        let stage: Stage = w.get(stage)?;
        add(w, &stage, 0)?;
        add(w, &stage, 1)?;
    }
    let (touchpoint_id, characteristic_id) = (Some(w.all::<Touchpoint>()?[0].id), None);
    w.insert(&Kpi {
        id: 0.into(),
        business_unit_id: unit,
        code: "P1".into(),
        name: "Срок ТКП".into(),
        level: Level::Process,
        touchpoint_id,
        characteristic_id,
        unit: "дн.".into(),
        direction: Direction::Less,
        kind: Lead::Lagging,
        baseline: Some(9.4),
        target: Some(4.0),
        minimum: None,
        maximum: None,
        actual: None,
        owner: String::new(),
        period: "месяц".into(),
    })?;
    Ok(())
}

fn add(w: &Writing<'_>, stage: &Stage, position: i32) -> project::Result<()> {
    let journey: Journey = w.get(stage.journey_id)?;
    let touchpoint_id = w.insert(&Touchpoint {
        id: 0.into(),
        business_unit_id: journey.business_unit_id,
        code: format!("Т{position:02}"),
        name: "Первый звонок".into(),
        channel: String::new(),
        owner: String::new(),
        documents: String::new(),
        automation: Automation::Manual,
        note: String::new(),
    })?;
    w.insert(&Placement { id: 0.into(), stage_id: stage.id, touchpoint_id, position, note: String::new() })?;
    Ok(())
}

fn rename(name: &str) -> impl Fn(&Writing<'_>) -> project::Result<()> {
    move |w| {
        let Some(mut row) = w.all::<Touchpoint>()?.into_iter().next() else { return Ok(()) };
        row.name = name.to_owned();
        w.update(&row)
    }
}

fn dump(reader: &Reader) -> String {
    format!(
        "{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}",
        reader.all::<BusinessUnit>().unwrap(),
        reader.all::<Journey>().unwrap(),
        reader.all::<Stage>().unwrap(),
        reader.all::<Touchpoint>().unwrap(),
        reader.all::<Placement>().unwrap(),
        reader.all::<Kpi>().unwrap(),
    )
}
