use super::*;
use crate::text::Language;
use analysis::progress::Unwatched;
use project::Project;
use project::journeys::{self as rows, Journey, JourneyId, Placement, Stage, Touchpoint};
use std::sync::LazyLock;

/// The demo company in a folder that goes with the test.
struct Demo {
    project: Project,
    journey: JourneyId,
    _folder: tempfile::TempDir,
}

/// The file of the demo company, made once and copied for each test.
static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.cxatlas");
    crate::demo::create(&path, Language::Ru, &Unwatched).unwrap().close().unwrap();
    std::fs::read(path).unwrap()
});

fn demo() -> Demo {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.cxatlas");
    std::fs::write(&path, &*FILE).unwrap();
    let project = Project::open(&path).unwrap();
    let journey = project.all::<Journey>().unwrap()[0].id;
    Demo { project, journey, _folder: folder }
}

impl Demo {
    fn map(&self) -> JourneyMap {
        map(&self.project, self.journey, None).unwrap()
    }

    /// "Stage: Т01 Т02 | Stage: …" of the map.
    fn order(&self) -> Vec<String> {
        let codes = |stage: &MapStage| stage.places.iter().map(|it| it.touchpoint.code.clone()).collect::<Vec<_>>().join(" ");
        self.map().stages.iter().map(codes).collect()
    }

    fn place(&self, code: &str) -> MapPlace {
        let map = self.map();
        map.stages.into_iter().flat_map(|stage| stage.places).find(|place| place.touchpoint.code == code).unwrap()
    }

    fn stage(&self, index: usize) -> project::journeys::StageId {
        self.map().stages[index].id
    }

    fn target(&self, stage: usize, index: u32) -> Target {
        Target { stage: self.stage(stage), index }
    }

    /// The name of the step that undo would take back.
    fn undo_name(&self) -> String {
        let step = project::journal::state(&self.project).unwrap().undo.unwrap();
        Language::Ru.texts().word(&step.into())
    }
}

const START: [&str; 5] = ["Т01 Т02 Т03", "Т04 Т05 Т06", "Т07 Т08", "Т09 Т10 Т11", "Т12 Т13 Т14"];

#[test]
fn a_map_holds_the_stages_and_touchpoints_in_order() {
    let demo = demo();
    assert_eq!(demo.order(), START);
    let offer = demo.place("Т05");
    assert_eq!(offer.touchpoint.name, "Расчёт ТКП");
    assert_eq!(offer.icon, exchange::figures::ChannelIcon::Mail);
    assert!(offer.kept, "customers answered about it");
    let codes: Vec<_> = offer.kpis.iter().map(|kpi| kpi.code.as_str()).collect();
    assert_eq!(codes, ["P2", "P1", "C4", "K1"], "of the process: 12.5 and 23 % of the way; then others: 10 and 15 %");
    assert!(offer.process.unwrap().operations.contains(&"Расчёт цены".to_owned()));
    assert!(demo.map().spare.is_empty());
}

#[track_caller]
fn check_move(code: &str, stage: usize, index: u32, expected: [&str; 5]) {
    let mut demo = demo();
    let target = demo.target(stage, index);
    let placement = demo.place(code).placement;
    move_to(&mut demo.project, placement, target).unwrap();
    assert_eq!(demo.order(), expected);
    let name = demo.place(code).touchpoint.name;
    assert_eq!(demo.undo_name(), format!("перенос точки контакта «{name}»"));
    demo.project.undo().unwrap();
    assert_eq!(demo.order(), START);
}

#[test]
fn a_touchpoint_moves_within_and_across_stages_and_back() {
    check_move("Т01", 0, 1, ["Т02 Т01 Т03", "Т04 Т05 Т06", "Т07 Т08", "Т09 Т10 Т11", "Т12 Т13 Т14"]);
    check_move("Т05", 2, 0, ["Т01 Т02 Т03", "Т04 Т06", "Т05 Т07 Т08", "Т09 Т10 Т11", "Т12 Т13 Т14"]);
    check_move("Т14", 0, 99, ["Т01 Т02 Т03 Т14", "Т04 Т05 Т06", "Т07 Т08", "Т09 Т10 Т11", "Т12 Т13"]);
}

#[test]
fn a_touchpoint_does_not_move_to_another_journey() {
    let mut demo = demo();
    let other = demo.project.all::<Journey>().unwrap()[1].id;
    let stage = rows::stages(&demo.project, other).unwrap()[0].id;
    let placement = demo.place("Т01").placement;
    let refused = move_to(&mut demo.project, placement, Target { stage, index: 0 });
    assert!(matches!(refused, Err(crate::Error::Input { code: "other-journey", .. })), "{refused:?}");
    assert_eq!(demo.order(), START);
}

#[test]
fn a_new_touchpoint_gets_the_next_code_and_goes_without_a_trace() {
    let mut demo = demo();
    let target = demo.target(1, 1);
    let placed = add(&mut demo.project, target, "  Уточнение   запроса ", None).unwrap();
    assert_eq!(demo.order()[1], "Т04 Т15 Т05 Т06");
    assert_eq!(demo.undo_name(), "точка контакта «Уточнение запроса» на карте");
    assert!(!demo.place("Т15").kept);
    delete(&mut demo.project, placed.placement).unwrap();
    assert_eq!(demo.order(), START);
    assert!(demo.project.get::<Touchpoint>(placed.touchpoint).is_err(), "nothing held the touchpoint");
    demo.project.undo().unwrap();
    assert_eq!(demo.place("Т15").touchpoint.name, "Уточнение запроса");
}

#[test]
fn a_touchpoint_with_answers_outlives_its_place() {
    let mut demo = demo();
    let offer = demo.place("Т05");
    delete(&mut demo.project, offer.placement).unwrap();
    assert_eq!(demo.order()[1], "Т04 Т06");
    assert_eq!(demo.map().spare.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["Т05"]);
    let target = demo.target(1, 1);
    add(&mut demo.project, target, "", Some(offer.touchpoint.id)).unwrap();
    assert_eq!(demo.order(), START);
}

#[test]
fn a_touchpoint_of_two_maps_outlives_one_of_them() {
    let mut demo = demo();
    let target = demo.target(0, 0);
    let placed = add(&mut demo.project, target, "Новая", None).unwrap();
    let unit = demo.map().business_unit.id;
    let copy = journey_duplicate(&mut demo.project, demo.journey, unit, "Будущее").unwrap();
    assert!(demo.place("Т15").kept);
    journey_delete(&mut demo.project, copy).unwrap();
    assert_eq!(demo.project.get::<Touchpoint>(placed.touchpoint).unwrap().name, "Новая");
    delete(&mut demo.project, placed.placement).unwrap();
    assert!(demo.project.get::<Touchpoint>(placed.touchpoint).is_err());
}

#[test]
fn a_copy_for_another_unit_takes_its_touchpoints_by_code() {
    let mut demo = demo();
    let target = demo.target(0, 0);
    add(&mut demo.project, target, "Новая", None).unwrap();
    let other = demo.project.all::<Journey>().unwrap()[1].clone();
    let before = rows::touchpoints(&demo.project, other.business_unit_id).unwrap().len();
    let copy = journey_duplicate(&mut demo.project, demo.journey, other.business_unit_id, "Копия").unwrap();
    assert_eq!(rows::touchpoints(&demo.project, other.business_unit_id).unwrap().len(), before + 1);
    let names: Vec<_> =
        map(&demo.project, copy, None).unwrap().stages[0].places.iter().map(|it| it.touchpoint.name.clone()).collect();
    assert_eq!(names, ["Новая", "Сайт и каталог", "Отраслевая конференция", "Первый звонок"]);
}

#[test]
fn names_are_trimmed_and_never_blank() {
    let mut demo = demo();
    let id = demo.place("Т01").touchpoint.id;
    rename(&mut demo.project, id, " Сайт ").unwrap();
    assert_eq!(demo.undo_name(), "новое название «Сайт» вместо «Сайт и каталог»");
    let refused = rename(&mut demo.project, id, " \t");
    assert!(matches!(refused, Err(crate::Error::Input { code: "name-blank", .. })), "{refused:?}");
}

#[test]
fn details_are_one_step() {
    let mut demo = demo();
    let touchpoint = demo.place("Т01").touchpoint;
    let automation = touchpoint.automation;
    let details =
        Details {
            channel: "телефон".into(), owner: "Иванов".into(), documents: "".into(), automation, note: "!".into()
        };
    edit(&mut demo.project, touchpoint.id, details).unwrap();
    assert_eq!(demo.place("Т01").icon, exchange::figures::ChannelIcon::Phone);
    demo.project.undo().unwrap();
    assert_eq!(demo.place("Т01").touchpoint, touchpoint);
}

#[test]
fn stages_are_added_moved_and_deleted_with_what_only_they_hold() {
    let mut demo = demo();
    let stage = stage_add(&mut demo.project, demo.journey, 1, "Проверка").unwrap();
    let placed = add(&mut demo.project, Target { stage, index: 0 }, "Звонок", None).unwrap();
    assert_eq!(demo.order()[1], "Т15");
    stage_move(&mut demo.project, stage, 0).unwrap();
    assert_eq!(demo.order()[..2], ["Т15", "Т01 Т02 Т03"]);
    stage_rename(&mut demo.project, stage, "Разведка").unwrap();
    stage_delete(&mut demo.project, stage).unwrap();
    assert_eq!(demo.undo_name(), "удаление этапа «Разведка»");
    assert_eq!(demo.order(), START);
    assert!(demo.project.get::<Touchpoint>(placed.touchpoint).is_err());
    demo.project.undo().unwrap();
    assert_eq!(demo.project.get::<Stage>(stage).unwrap().name, "Разведка");
    assert_eq!(demo.project.get::<Placement>(placed.placement).unwrap().stage_id, stage);
}

#[test]
fn pasted_touchpoints_come_in_order_and_known_ones_are_placed_again() {
    let mut demo = demo();
    let offer = demo.place("Т05");
    delete(&mut demo.project, offer.placement).unwrap();
    let draft = |name: &str, code: Option<&str>| Draft { name: name.into(), code: code.map(Into::into), details: None };
    let target = demo.target(0, 1);
    paste(&mut demo.project, target, &[draft("Первая", None), draft("Расчёт ТКП", Some("Т05")), draft("Третья", Some("Т01"))])
        .unwrap();
    assert_eq!(demo.order()[0], "Т01 Т15 Т05 Т16 Т02 Т03");
    assert_eq!(demo.place("Т05").touchpoint.id, offer.touchpoint.id);
    assert_eq!(demo.undo_name(), "вставка точек контакта: 3");
    demo.project.undo().unwrap();
    assert_eq!(demo.order()[0], "Т01 Т02 Т03");
}

#[test]
fn the_picture_names_every_touchpoint() {
    let demo = demo();
    for language in Language::ALL {
        let figure = figure(&demo.project, demo.journey, None, language.texts()).unwrap();
        let drawing = exchange::figures::svg(&figure, exchange::figures::Theme::Light, 1600.0);
        let exchange::figures::Plot::Journey(plot) = &figure.plot else { panic!("a journey") };
        let names: Vec<_> = plot.stages.iter().flat_map(|stage| &stage.touchpoints).map(|it| it.name.as_str()).collect();
        assert_eq!(names.len(), 14);
        for word in names.iter().flat_map(|name| name.split_whitespace()) {
            assert!(drawing.contains(word), "{word} is not in the picture");
        }
    }
}
