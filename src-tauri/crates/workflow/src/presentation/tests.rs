use super::*;
use crate::{demo, text::Language};
use analysis::progress::Unwatched;
use exchange::figures::Theme;

const PLACE: (f64, f64) = (1800.0, 780.0);

#[test]
fn the_demo_has_slides_with_headlines_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let project = demo::create(&folder.path().join("demo.cxatlas"), Language::Ru, &Unwatched).unwrap();
    for language in Language::ALL {
        let shown = show(&project, &Scope::default(), PLACE, Theme::Light, language.texts()).unwrap();
        let keys: Vec<&str> = shown.iter().map(|slide| slide.key.as_str()).collect();
        for key in ["title", "journey", "gaps", "roadmap"] {
            assert!(keys.contains(&key), "{key} of {keys:?}");
        }
        for slide in &shown {
            assert!(!slide.headline.is_empty() && !slide.headline.starts_with("slide-") && !slide.headline.starts_with("found-"));
            assert!(slide.headline.contains(' '), "a finding is a sentence: {}", slide.headline);
            assert!(slide.key == "title" || slide.picture.as_ref().is_some_and(|svg| svg.starts_with("<svg")), "{}", slide.key);
        }
    }
}

#[test]
fn an_empty_project_has_its_title_alone() {
    let folder = tempfile::tempdir().unwrap();
    let project = project::Project::create(&folder.path().join("empty.cxatlas")).unwrap();
    let shown = show(&project, &Scope::default(), PLACE, Theme::Dark, Language::En.texts()).unwrap();
    assert_eq!(shown.iter().map(|slide| slide.key.as_str()).collect::<Vec<_>>(), ["title"]);
}
