use super::*;
use crate::demo;
use crate::text::Language;

#[test]
fn every_chart_of_the_demo_company_is_saved_in_every_form() {
    let (project, _folder) = demo::copy();
    for language in Language::ALL {
        let texts = language.texts();
        for name in NAMES {
            let (choice, _) = parse(&project, &format!("{name}.svg")).unwrap().unwrap();
            let shown = figure(&project, &choice, &Scope::default(), texts).unwrap();
            assert!(!shown.title.is_empty() && !shown.caption.is_empty(), "{name}: {shown:?}");
            let drawn = String::from_utf8(draw(&project, &choice, FigureForm::Svg, &Scope::default(), texts).unwrap()).unwrap();
            assert!(drawn.starts_with("<svg") && drawn.ends_with("</svg>"), "{name}");
            let rows = &sheet::book(&shown, texts).sheets[0].rows;
            assert!(!rows.is_empty() && rows.iter().all(|row| row.len() <= 13), "{name}");
            let bytes = draw(&project, &choice, FigureForm::Xlsx, &Scope::default(), texts).unwrap();
            assert!(bytes.starts_with(b"PK"), "{name}");
        }
    }
    let (coverage, form) = parse(&project, "coverage.png").unwrap().unwrap();
    assert!(draw(&project, &coverage, form, &Scope::default(), Language::En.texts()).unwrap().starts_with(b"\x89PNG"));
}

/// TRUTH.md: the satisfaction with 14 touchpoints in three units; the file of Excel holds what the screen shows.
#[test]
fn the_sheet_holds_the_numbers_of_the_chart() {
    let (project, _folder) = demo::copy();
    let scope = Scope { business_unit: Scope::default().unit_or_first(&project).ok(), ..Scope::default() };
    let shown = figure(&project, &FigureChoice::Satisfaction, &scope, Language::Ru.texts()).unwrap();
    let view = crate::voice::view(&project, &scope).unwrap();
    let mut means: Vec<f64> = view.touchpoints.iter().filter_map(|row| row.voice.satisfaction.as_ref()?.mean).collect();
    means.sort_by(f64::total_cmp);
    let rows = sheet::book(&shown, Language::Ru.texts()).sheets.remove(0).rows;
    let values: Vec<f64> = rows
        .iter()
        .map(|row| match row[1] {
            exchange::documents::Cell::Number(value) => value,
            _ => panic!("a number in {row:?}"),
        })
        .collect();
    assert_eq!(values, means);
}

#[test]
fn without_data_it_is_said_that_there_is_nothing_to_save() {
    let folder = tempfile::tempdir().unwrap();
    let project = crate::overview::create(&folder.path().join("new.cxatlas"), "b2b-long", Language::Ru, "Проба").unwrap();
    for name in ["satisfaction", "grades", "clusters", "movement", "weights", "quadrants", "process", "effort"] {
        let (choice, _) = parse(&project, &format!("{name}.svg")).unwrap().unwrap();
        let refused = figure(&project, &choice, &Scope::default(), Language::Ru.texts()).err();
        assert!(matches!(refused, Some(Error::Input { code: "figure-empty", .. })), "{name}: {refused:?}");
    }
    assert!(parse(&project, "letter.svg").unwrap().is_none() && parse(&project, "weights.pdf").unwrap().is_none());
}
