use super::*;
use crate::demo;
use crate::text::Language;
use analysis::progress::Unwatched;
use std::sync::OnceLock;

fn demo_project(folder: &tempfile::TempDir) -> Project {
    let path = folder.path().join("demo.cxatlas");
    let made = MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.cxatlas");
        demo::create(&path, Language::Ru, &Unwatched).unwrap().close().unwrap();
        std::fs::read(path).unwrap()
    });
    std::fs::write(&path, made).unwrap();
    Project::open(&path).unwrap()
}

static MADE: OnceLock<Vec<u8>> = OnceLock::new();

fn analysed(project: &Project, set: &[&str]) -> WeightView {
    let set: Vec<String> = set.iter().map(|pair| (*pair).to_owned()).collect();
    let parameters = Parameters::parse(&set, 42).unwrap();
    let found = analyse(project, &Scope::default(), &parameters, &Unwatched).unwrap();
    serde_json::from_value(found.json).unwrap()
}

/// TRUTH.md: Т05 has three times the relative weight of the second.
#[test]
fn the_survey_finds_the_planted_first_driver_alone() {
    let folder = tempfile::tempdir().unwrap();
    let view = analysed(&demo_project(&folder), &[]);
    assert_eq!((view.rows.len(), view.responses), (14, 420));
    let first = &view.rows[0];
    assert_eq!((first.code.as_str(), first.tie_group, first.rank.from, first.rank.to), ("Т05", 1, 1, 1));
    assert!(view.rows[1..].iter().all(|row| row.tie_group > 1) && view.certain);
    assert_eq!(view.finding.key, "found-weights-first");
}

#[test]
fn the_interviews_are_too_few_to_single_it_out() {
    let folder = tempfile::tempdir().unwrap();
    let view = analysed(&demo_project(&folder), &["source=interviews"]);
    assert_eq!(view.responses, 54);
    assert!(view.rows.iter().filter(|row| row.tie_group == 1).count() > 1 && !view.certain);
    assert!(view.caveats.iter().any(|caveat| caveat.key == "caveat-weights-too-few-answers"));
}
