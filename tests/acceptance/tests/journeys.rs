//! The journey map as a picture, from the command line.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use acceptance::{object, program, run};
use std::path::Path;

/// The touchpoints of the first business unit, as fixtures/generator/content/journeys.txt names them.
const TOUCHPOINTS: [&str; 14] = [
    "Сайт и каталог",
    "Выставка",
    "Первый звонок",
    "Запрос ТКП",
    "Расчёт ТКП",
    "Защита ТКП",
    "Согласование договора",
    "Аванс и спецификация",
    "Статус производства",
    "Отгрузка",
    "Приёмка",
    "Пусконаладка",
    "Рекламация",
    "Закрывающие документы",
];

fn demo(folder: &Path) -> std::path::PathBuf {
    let project = folder.join("demo.cxatlas");
    object(&["new".as_ref(), project.as_os_str(), "--template".as_ref(), "demo".as_ref()]);
    project
}

#[test]
fn the_picture_of_a_journey_names_every_touchpoint() {
    let folder = tempfile::tempdir().unwrap();
    let project = demo(folder.path());
    let picture = folder.path().join("journey.svg");
    export(&project, "journey.svg", &picture, &["--bu", "Машиностроение"]);
    let svg = std::fs::read_to_string(&picture).unwrap();
    let document = roxmltree::Document::parse(&svg).expect("the picture is XML");
    assert_eq!(document.root_element().tag_name().name(), "svg");
    // A name that is wider than its column stands on several lines, each a text of its own.
    let words: Vec<&str> = document.descendants().filter_map(|node| node.text()).flat_map(str::split_whitespace).collect();
    for name in TOUCHPOINTS {
        let name: Vec<&str> = name.split_whitespace().collect();
        assert!(words.windows(name.len()).any(|part| part == name), "{name:?} is not in the picture");
    }
}

#[test]
fn the_picture_as_png_is_large_enough_for_a_slide() {
    let folder = tempfile::tempdir().unwrap();
    let project = demo(folder.path());
    let picture = folder.path().join("journey.png");
    export(&project, "journey.png", &picture, &[]);
    let png = std::fs::read(&picture).unwrap();
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    let (width, height) = (side(16), side(20));
    assert!(width >= 1920 && height >= 800, "{width} × {height}");
}

#[test]
fn an_unknown_map_is_refused_with_the_known_ones() {
    let folder = tempfile::tempdir().unwrap();
    let project = demo(folder.path());
    let out = folder.path().join("journey.svg");
    let mut call = program(&[
        "export".as_ref(),
        project.as_os_str(),
        "--as".as_ref(),
        "journey.svg".as_ref(),
        "--out".as_ref(),
        out.as_os_str(),
    ]);
    let output = run(call.args(["--journey", "Нет такой"]));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && said.contains("Путь заказчика"), "{said}");
    assert!(!out.exists());
}

#[track_caller]
fn export(project: &Path, kind: &str, out: &Path, more: &[&str]) {
    let mut call =
        program(&["export".as_ref(), project.as_os_str(), "--as".as_ref(), kind.as_ref(), "--out".as_ref(), out.as_os_str()]);
    let output = run(call.args(more));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
