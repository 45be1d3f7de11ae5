//! The specification in Word and Excel, from the command line, for the demo company.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use acceptance::{fixture, new_project, object, program, run};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    io::{Cursor, Read},
    path::Path,
    sync::LazyLock,
};

/// GOST 34.602-2020, clause 4.1: the sections of a specification.
const SECTIONS: [&str; 10] = [
    "Общие сведения",
    "Цели и назначение создания автоматизированной системы",
    "Характеристика объектов автоматизации",
    "Требования к автоматизированной системе",
    "Состав и содержание работ по созданию системы",
    "Порядок разработки системы",
    "Порядок контроля и приёмки системы",
    "Требования к подготовке объекта автоматизации к вводу системы в действие",
    "Требования к документированию",
    "Источники разработки",
];

/// What the program writes of one project, made once for all tests.
struct Made {
    requirements: Vec<Value>,
    /// Word and Excel, Russian and English.
    word: [Vec<u8>; 2],
    excel: [Vec<u8>; 2],
}

static MADE: LazyLock<Made> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let project = new_project(folder.path(), "demo");
    let found = object(&["analyse".as_ref(), project.as_os_str(), "specification".as_ref()]);
    let write = |kind: &str, language: &str| export(&project, kind, language, &folder.path().join(format!("{language}-{kind}")));
    // The draft is the same document but for the page numbers of its contents, and takes a third of the time.
    Made {
        requirements: found.as_array().expect("a list of requirements").clone(),
        word: ["ru", "en"].map(|language| write("specification-draft.docx", language)),
        excel: ["ru", "en"].map(|language| write("specification.xlsx", language)),
    }
});

#[track_caller]
fn export(project: &Path, kind: &str, language: &str, out: &Path) -> Vec<u8> {
    let mut call = program(&["export".as_ref(), project.as_os_str(), "--out".as_ref(), out.as_os_str()]);
    let output = run(call.args(["--as", kind, "--lang", language]));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::fs::read(out).unwrap()
}

#[track_caller]
fn part(package: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(package)).expect("a zip");
    let mut text = String::new();
    zip.by_name(name).expect(name).read_to_string(&mut text).unwrap();
    text
}

/// The paragraphs of a Word document: style and text.
fn paragraphs(package: &[u8]) -> Vec<(String, String)> {
    let text = part(package, "word/document.xml");
    let document = roxmltree::Document::parse(&text).expect("the document is XML");
    let paragraphs = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "p")));
    paragraphs
        .map(|paragraph| {
            let style = paragraph.descendants().find(|node| node.tag_name().name() == "pStyle");
            let style = style.and_then(|node| node.attributes().next()).map_or("", |value| value.value());
            let texts = paragraph.descendants().filter(|node| node.tag_name().name() == "t").filter_map(|node| node.text());
            (style.to_owned(), texts.collect())
        })
        .collect()
}

fn headings(package: &[u8]) -> Vec<String> {
    paragraphs(package).into_iter().filter(|(style, _)| style == "Heading1").map(|(_, text)| text).collect()
}

/// The distinct texts of a workbook.
fn cells(package: &[u8]) -> BTreeSet<String> {
    let text = part(package, "xl/sharedStrings.xml");
    let document = roxmltree::Document::parse(&text).expect("the texts are XML");
    document
        .descendants()
        .filter(|node| node.tag_name().name() == "t")
        .filter_map(|node| node.text())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_document_has_the_ten_sections_of_the_standard_in_both_languages() {
    let [ru, en] = &MADE.word;
    assert_eq!(headings(ru), SECTIONS);
    let en = headings(en);
    assert_eq!(en.len(), SECTIONS.len());
    assert!(en.iter().all(|heading| heading.is_ascii()), "{en:?}");
}

#[test]
fn the_document_shows_the_cascade_and_both_halves_of_the_map_of_each_business_unit() {
    for word in &MADE.word {
        let zip = zip::ZipArchive::new(Cursor::new(word)).unwrap();
        let picture = |name: &str| name.starts_with("word/media/") && name.ends_with(".png");
        let pictures = zip.file_names().filter(|name| name.as_ref().is_ok_and(|name| picture(name))).count();
        assert_eq!(pictures, 3 + 3 * 2);
    }
}

#[test]
fn every_requirement_stands_in_word_and_excel() {
    let (text, cells) = (paragraphs(&MADE.word[0]), MADE.excel.each_ref().map(|book| cells(book)));
    assert!(MADE.requirements.len() > 100, "{} requirements", MADE.requirements.len());
    for it in &MADE.requirements {
        let field = |name: &str| it[name].as_str().unwrap().to_owned();
        for cells in &cells {
            assert!(cells.contains(&field("id")) && cells.contains(&field("number")), "{it}");
        }
        assert!(cells[0].contains(&field("text")) && cells[0].contains(&field("acceptance")), "{it}");
        let begins = format!("{} {}", field("number"), field("text"));
        assert_eq!(text.iter().filter(|(_, paragraph)| paragraph.starts_with(&begins)).count(), 1, "{begins}");
    }
}

#[test]
fn the_planted_bottleneck_and_gaps_are_named() {
    let truth: Value = serde_json::from_slice(&std::fs::read(fixture("demo/truth.json")).unwrap()).unwrap();
    let pool = truth["processes"]["bottleneck"]["pool"].as_str().expect("the planted pool");
    let texts: Vec<String> = MADE.requirements.iter().map(|it| it["text"].as_str().unwrap().to_owned()).collect();
    assert!(texts.iter().any(|text| text.contains(&format!("«{pool}»"))), "{pool}");
    let document: String = paragraphs(&MADE.word[0]).into_iter().map(|(_, text)| text + "\n").collect();
    assert!(document.contains(&format!("Клиента задерживают: «{pool}»")), "{pool}");
    // D07 to D13 are data of KPIs; some later ones nobody waits for.
    for gap in truth["missingData"].as_array().expect("the planted gaps").iter().take(6) {
        let name = gap["name"].as_str().expect("a gap has a name");
        assert!(texts.iter().any(|text| text.contains(name)), "no requirement closes the gap «{name}»");
    }
}
