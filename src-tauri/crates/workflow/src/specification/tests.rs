use super::*;
use crate::text::Language;
use analysis::progress::Unwatched;
use std::collections::BTreeSet;

fn demo() -> (tempfile::TempDir, Project) {
    let folder = tempfile::tempdir().unwrap();
    let project = crate::demo::create(&folder.path().join("demo.cxatlas"), Language::Ru, &Unwatched).unwrap();
    (folder, project)
}

fn all(project: &Project, language: Language) -> Vec<Requirement> {
    requirements(project, &Scope::default(), language.texts()).unwrap()
}

#[test]
fn every_requirement_of_the_demo_company_stands_up() {
    let (_folder, project) = demo();
    for language in Language::ALL {
        let made = all(&project, language);
        assert!(made.len() > 60, "{} requirements", made.len());
        for it in &made {
            assert!(!it.sources.is_empty() || !it.basis.is_empty(), "{} has no source", it.id);
            assert!(rules::SECTIONS.contains(&it.section.as_str()), "{} stands in {}", it.id, it.section);
            assert!(it.number.starts_with(&it.section), "{} has the number {}", it.id, it.number);
            assert!((1..=3).contains(&it.priority));
            assert!(!it.text.contains("spec-") && !it.text.contains("{ $"), "{}: {}", it.id, it.text);
            assert!(!it.acceptance.contains("spec-") && !it.acceptance.contains("{ $"), "{}: {}", it.id, it.acceptance);
            assert_eq!(it.marks, [], "{}: {} / {}", it.id, it.text, it.acceptance);
        }
        let ids: BTreeSet<&str> = made.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids.len(), made.len(), "ids are unique");
    }
}

#[test]
fn requirements_of_law_come_first_whatever_the_weights() {
    let (_folder, project) = demo();
    for it in all(&project, Language::Ru).iter().filter(|it| it.rule.starts_with("personal-")) {
        assert_eq!(it.priority, 1, "{}", it.id);
    }
}

#[test]
fn edits_survive_a_recomputation_and_undo() {
    let (_folder, mut project) = demo();
    let texts = Language::Ru.texts();
    let before = all(&project, Language::Ru);
    let it = before.iter().find(|it| it.rule == "kpi-alert").unwrap();
    let text = "Система должна звонить ответственному.";
    change(&mut project, &it.id, RequirementChange::Text { text: text.into() }, texts).unwrap();
    // One more touchpoint: everything is computed anew, and numbers move.
    let unit = project.all::<project::journeys::BusinessUnit>().unwrap()[0].id;
    project
        .write(&Step::new("step-test"), |writing| {
            writing.insert(&project::segments::Segment {
                id: Default::default(),
                name: "Новички".into(),
                colour: 1,
                position: unit.0,
                note: String::new(),
                locked: false,
            })
        })
        .unwrap();
    let after = all(&project, Language::Ru);
    let edited = after.iter().find(|other| other.id == it.id).unwrap();
    assert_eq!((edited.text.as_str(), edited.edited), (text, true));
    assert_eq!(edited.derived_text, it.derived_text);
    let ids = |all: &[Requirement]| all.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    let (known, kept) = (ids(&before), ids(&after));
    let (kept, new): (Vec<String>, Vec<String>) = kept.into_iter().partition(|id| known.contains(id));
    assert_eq!(kept, known, "ids are stable");
    assert!(new.len() == 1 && new[0].starts_with("segment-filter:"), "{new:?}");
    project.undo().unwrap();
    project.undo().unwrap();
    assert_eq!(all(&project, Language::Ru), before);
}

#[test]
fn a_removed_requirement_gives_its_number_away_and_comes_back() {
    let (_folder, mut project) = demo();
    let texts = Language::Ru.texts();
    let before = all(&project, Language::Ru);
    let (first, second) = (&before[0], &before[1]);
    change(&mut project, &first.id, RequirementChange::Remove, texts).unwrap();
    let after = all(&project, Language::Ru);
    assert_eq!((after[0].removed, after[0].number.as_str()), (true, ""));
    assert_eq!((&after[1].id, &after[1].number), (&second.id, &first.number));
    change(&mut project, &first.id, RequirementChange::Restore, texts).unwrap();
    assert_eq!(all(&project, Language::Ru), before);
}

#[track_caller]
fn check_marks(text: &str, acceptance: &str, expected: &[Mark]) {
    let (_folder, mut project) = demo();
    let texts = Language::Ru.texts();
    let id = all(&project, Language::Ru)[0].id.clone();
    change(&mut project, &id, RequirementChange::Text { text: text.into() }, texts).unwrap();
    change(&mut project, &id, RequirementChange::Acceptance { text: acceptance.into() }, texts).unwrap();
    assert_eq!(all(&project, Language::Ru)[0].marks, expected, "{text} / {acceptance}");
}

#[test]
fn what_a_reader_would_object_to_is_marked() {
    check_marks("Система должна отвечать.", "Отвечает за 2 секунды.", &[]);
    check_marks("Система должна отвечать.", "Отвечает быстро.", &[Mark::NotMeasurable]);
    check_marks("Система должна отвечать и должна звонить.", "2 из 2.", &[Mark::NotOneThought]);
    check_marks("Желательно отвечать.", "2 из 2.", &[Mark::NotOneThought]);
}

#[test]
fn an_empty_text_and_an_unknown_requirement_are_refused() {
    let (_folder, mut project) = demo();
    let texts = Language::Ru.texts();
    let id = all(&project, Language::Ru)[0].id.clone();
    let empty = change(&mut project, &id, RequirementChange::Text { text: "  ".into() }, texts);
    assert!(matches!(empty, Err(Error::Input { code: "requirement-empty", .. })));
    let gone = change(&mut project, "kpi-shown:999", RequirementChange::Remove, texts);
    assert!(matches!(gone, Err(Error::Input { code: "not-found", .. })));
}
