//! Every row ends as loaded, duplicate or rejected; a rejected one is exported as it was, mended and imported; a filled
//! template is imported without a question.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use analysis::progress::Unwatched;
use exchange::documents::{Cell, ColumnKind, Form, FormColumn, FormRow, form};
use exchange::tables::{self, Options};
use project::{Project, customers, journeys::BusinessUnit, orders, voice};
use proptest::prelude::*;
use std::path::Path;
use workflow::{data, overview, text::Language};

fn project(folder: &Path, language: Language) -> Project {
    overview::create(&folder.join("a.cxatlas"), "b2b-long", language, "Завод").unwrap()
}

fn import(project: &mut Project, path: &Path, kind: &str, map: &[&str]) -> data::ImportReport {
    let map: Vec<String> = map.iter().map(|&pair| pair.to_owned()).collect();
    let request = data::Request::parse(path, kind, None, &map, &[]).unwrap().recalled(project).unwrap();
    data::import(project, &request, &Unwatched).unwrap()
}

/// The rows of a workbook's first sheet after `mend` changed their texts, as a new workbook.
fn mended(from: &Path, to: &Path, mend: impl Fn(&str) -> Option<&'static str>) {
    let table = tables::read(from, None, &Options::default(), &Unwatched).unwrap();
    let texts: Vec<Vec<String>> = table.rows.iter().map(|row| row.cells.iter().map(tables::Cell::display).collect()).collect();
    let column = |header: &String| FormColumn {
        header: header.clone(),
        note: String::new(),
        kind: ColumnKind::Number,
        choices: Vec::new(),
        required: false,
    };
    let cell = |text: &String| Cell::Text(mend(text).map_or_else(|| text.clone(), str::to_owned));
    let rows = texts[1..].iter().map(|row| FormRow { cells: row.iter().map(cell).collect(), ..FormRow::default() });
    let sheet = Form {
        title: String::new(),
        sheet: table.sheet,
        columns: texts[0].iter().map(column).collect(),
        rows: rows.collect(),
        blank_rows: 0,
    };
    std::fs::write(to, form(&sheet).unwrap()).unwrap();
}

#[test]
fn rejected_rows_are_exported_as_they_were_mended_and_loaded() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(folder.path(), Language::Ru);
    let source = folder.path().join("feedback.csv");
    let text = "Выгрузка\nДень обращения;Кто;Что сказал;Надо до\n02.09.2026;отдел;Долго;10.09.2026\nвчера;отдел;Дорого;скоро\n03.09.2026;;;\n";
    std::fs::write(&source, text).unwrap();
    let map = ["date=День обращения", "text=Что сказал", "due=Надо до", "source=Кто"];
    let first = import(&mut project, &source, "feedback", &map).batch;
    assert_eq!([first.rows_read, first.loaded, first.rejected], [3, 1, 2]);
    let lines = data::rejected_lines(&project, first.id).unwrap();
    let faulty: Vec<_> = lines.iter().map(|line| (line.row, line.column.as_str())).collect();
    assert_eq!(faulty, [(4, "День обращения"), (4, "Надо до"), (5, "Что сказал")], "every cell at fault is named");

    let rejected = folder.path().join("rejected.xlsx");
    data::write_rejected(&project, first.id, &rejected).unwrap();
    let table = tables::read(&rejected, None, &Options::default(), &Unwatched).unwrap();
    let texts: Vec<String> = table.rows[1].cells.iter().map(tables::Cell::display).collect();
    assert_eq!(&texts[..4], ["вчера", "отдел", "Дорого", "скоро"], "the row stands as it was");
    assert!(texts[4].contains("вчера") && texts[4].contains("скоро"), "all reasons: {}", texts[4]);

    let again = folder.path().join("mended.xlsx");
    mended(&rejected, &again, |text| match text {
        "вчера" => Some("04.09.2026"),
        "скоро" => Some("12.09.2026"),
        _ => None,
    });
    // The columns are known from the first time, the reasons are no column of the table.
    let second = import(&mut project, &again, "feedback", &[]).batch;
    assert_eq!([second.rows_read, second.loaded, second.rejected], [2, 1, 1]);
    let cases = project.all::<voice::Feedback>().unwrap();
    assert_eq!(cases.iter().map(|case| case.text.as_str()).collect::<Vec<_>>(), ["Долго", "Дорого"]);
}

#[test]
fn every_template_is_filled_and_imported_without_a_question() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut project = project(folder.path(), language);
        for kind in ORDER {
            let path = folder.path().join(format!("{}.xlsx", kind.word()));
            data::write_template(&project, kind, language.texts(), &path).unwrap();
            let empty = data::rehearse(&mut project, &[data::Request::new(path.clone(), kind)], &Unwatched).unwrap();
            assert_eq!(empty.tables[0].batch.rows_read, 0, "the example of {} is not imported", kind.word());
            let filled = folder.path().join(format!("{} filled.xlsx", kind.word()));
            mended(&path, &filled, |text| text.starts_with(EXAMPLE[language as usize]).then_some(""));
            let proposed = data::proposed(&project, &filled).unwrap();
            assert_eq!(proposed.iter().map(|request| request.kind).collect::<Vec<_>>(), [kind], "{language:?}");
            let batch = data::import_all(&mut project, &proposed, &Unwatched).unwrap().tables.remove(0).batch;
            let rejected = data::rejected_lines(&project, batch.id).unwrap();
            assert_eq!([batch.rows_read, batch.loaded], [1, 1], "{} in {language:?}: {rejected:?}", kind.word());
            let preview = data::preview(&project, &proposed[0]).unwrap();
            let lost: Vec<_> = preview
                .columns
                .iter()
                .filter(|column| column.field.is_none() && !column.name.is_empty())
                .map(|c| &c.name)
                .collect();
            let wide = matches!(kind, data::Kind::Survey | data::Kind::Houses);
            assert!(wide || lost.is_empty(), "{} in {language:?} does not know its own columns {lost:?}", kind.word());
        }
    }
}

const EXAMPLE: [&str; 2] = ["пример", "example"];

const ORDER: [data::Kind; 15] = [
    data::Kind::Journeys,
    data::Kind::Customers,
    data::Kind::Transactions,
    data::Kind::Survey,
    data::Kind::Interviews,
    data::Kind::Processes,
    data::Kind::EventLog,
    data::Kind::Characteristics,
    data::Kind::Houses,
    data::Kind::Systems,
    data::Kind::DataItems,
    data::Kind::Kpis,
    data::Kind::KpiValues,
    data::Kind::Feedback,
    data::Kind::Initiatives,
];

fn cell(good: &'static str) -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just(good.to_owned()),
        2 => (0..4_u8).prop_map(move |copy| format!("{good}{copy}")),
        1 => Just(String::new()),
        1 => Just("#N/A".to_owned()),
        1 => Just("Итого".to_owned()),
        1 => "[а-я0-9., /-]{0,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn loaded_duplicate_and_rejected_add_up_to_the_rows_read(
        clients in prop::collection::vec((cell("К1"), cell("Завод")), 1..30),
        lines in prop::collection::vec((cell("01.02.2026"), cell("7"), cell("К1"), cell("12,5")), 1..40),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut project = project(folder.path(), Language::Ru);
        let clients: String = clients.iter().map(|(code, name)| format!("{code};{name}\n")).collect();
        let lines: String = lines.iter().map(|(day, order, code, sum)| format!("{day};{order};{code};{sum}\n")).collect();
        for (file, kind, text) in [
            ("c.csv", "customers", format!("Код;Наименование\nК1;Завод\n{clients}")),
            ("l.csv", "transactions", format!("Дата;Номер документа;Код клиента;Сумма\n01.02.2026;1;К1;3\n{lines}")),
        ] {
            let path = folder.path().join(file);
            std::fs::write(&path, &text).unwrap();
            let batch = import(&mut project, &path, kind, &[]).batch;
            prop_assert_eq!(batch.rows_read, batch.loaded + batch.duplicates + batch.rejected);
            // A line of separators alone is blank and no row.
            let filled = text.lines().skip(1).filter(|line| line.chars().any(|c| c != ';' && !c.is_whitespace())).count() as i32;
            prop_assert!(batch.rows_read + batch.totals_rows <= filled);
            let stored = if kind == "customers" { customers::count(&project) } else { orders::count(&project) };
            prop_assert_eq!(stored.unwrap(), batch.loaded);
            let mut rejected: Vec<i32> = data::rejected_lines(&project, batch.id).unwrap().iter().map(|line| line.row).collect();
            rejected.dedup();
            prop_assert_eq!(rejected.len() as i32, batch.rejected);
        }
        prop_assert_eq!(project.check().unwrap(), []);
    }
}

#[test]
fn overall_satisfaction_of_a_survey_is_kept_beside_the_recommendation() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = project(folder.path(), Language::Ru);
    let source = folder.path().join("survey.csv");
    let unit = project.all::<BusinessUnit>().unwrap().remove(0).name;
    let head = "Респондент;Дата;Бизнес-юнит;Общая удовлетворённость;Готовность рекомендовать";
    std::fs::write(&source, format!("{head}\nР1;02.09.2026;{unit};7,5;9\nР2;02.09.2026;{unit};;3\n")).unwrap();
    assert_eq!(import(&mut project, &source, "survey", &[]).batch.loaded, 2);
    let said = voice::responses(&project).unwrap();
    let said: Vec<_> = said.iter().map(|answer| (answer.satisfaction, answer.recommendation)).collect();
    assert_eq!(said, [(Some(7.5), Some(9)), (None, Some(3))]);
}
