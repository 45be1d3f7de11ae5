use super::*;
use analysis::progress::Unwatched;

fn demo() -> (tempfile::TempDir, project::Project) {
    let folder = tempfile::tempdir().unwrap();
    let project = crate::demo::create(&folder.path().join("demo.cxatlas"), Language::Ru, &Unwatched).unwrap();
    (folder, project)
}

fn blocks(report: &Report) -> impl Iterator<Item = &ReportBlock> {
    report.parts.iter().flat_map(|part| &part.blocks)
}

fn words(runs: &[ReportRun]) -> String {
    let text = |run: &ReportRun| match run {
        ReportRun::Text(it) => it.text.clone(),
        ReportRun::Reference(it) => it.bookmark.clone(),
    };
    runs.iter().map(text).collect()
}

#[test]
fn the_document_has_the_ten_sections_of_the_standard_and_every_requirement_once() {
    let (_folder, project) = demo();
    for language in Language::ALL {
        let source = Source::read(&project, &Scope::default(), language).unwrap();
        let report = report(&source).unwrap();
        let headings = |wanted: u32| {
            blocks(&report).filter_map(move |block| match block {
                ReportBlock::Heading(it) if it.level == wanted => Some(it.text.clone()),
                _ => None,
            })
        };
        let sections: Vec<String> = (1..=10).map(|section| source.get(&format!("spec-section-{section}"))).collect();
        assert_eq!(headings(1).collect::<Vec<_>>(), sections);
        let paragraphs: Vec<String> = blocks(&report)
            .filter_map(|block| if let ReportBlock::Paragraph(it) = block { Some(words(&it.runs)) } else { None })
            .collect();
        for it in &source.requirements {
            let begins = format!("{} {}", it.number, it.text);
            assert_eq!(paragraphs.iter().filter(|text| text.starts_with(&begins)).count(), 1, "{begins}");
        }
        assert!(paragraphs.iter().all(|text| !text.contains("spec-")), "a text is missing");
    }
}

#[test]
fn word_and_excel_are_written() {
    let (_folder, project) = demo();
    let scope = Scope::default();
    let word = word(&project, &scope, Language::Ru, Finish::Quick, &Unwatched).unwrap();
    assert!(word.starts_with(b"PK") && word.len() > 30_000, "{} bytes", word.len());
    let book = crate::specification::book::excel(&project, &scope, Language::Ru, &Unwatched).unwrap();
    assert!(book.starts_with(b"PK") && book.len() > 20_000, "{} bytes", book.len());
}
