//! On the demo company: afterwards the old values are looked for in every byte of every file beside the project.

use super::codes::{Book, Secret};
use super::scan::{Depth, Scanner};
use super::*;
use crate::text::Language;
use crate::{Error, data, demo};
use analysis::progress::Unwatched;
use project::batches::{self, Batch};
use project::customers::Customer;
use project::settings;
use project::voice::{Feedback, Response};
use project::{Project, Step, journal};
use std::path::Path;

/// Every file of the folder that holds the text in UTF-8 or in UTF-16 of either order.
fn holding(folder: &Path, text: &str) -> Vec<String> {
    let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let needles = [text.as_bytes().to_vec(), wide(u16::to_le_bytes), wide(u16::to_be_bytes)];
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        if needles.iter().any(|needle| bytes.windows(needle.len()).any(|part| part == needle)) {
            found.push(path.display().to_string());
        }
    }
    found
}

fn customers(project: &Project) -> Vec<Customer> {
    project.all().unwrap()
}

/// A project with a name in every place where one can hide: texts, the journal, a dead import, rejected rows, results, a copy.
fn haunted() -> (Project, tempfile::TempDir, Customer) {
    let (mut project, folder) = demo::copy();
    let customer = customers(&project).remove(2);
    assert_eq!((customer.name.as_str(), customer.inn.as_str()), ("ООО «Балтметаллсистема»", "0222498725"));
    let case = Feedback {
        text: "Звонили из Балтметаллсистемы (ИНН 0222498725), просили +7 (495) 123-45-67 или zakaz@balt-metall.ru".to_owned(),
        customer_id: Some(customer.id),
        ..project.all::<Feedback>().unwrap().remove(0)
    };
    let note = |text: &str| Step::new("step-test").arg("file", text);
    project.write(&note("ООО «Балтметаллсистема»"), |writing| writing.insert(&case)).unwrap();
    project.write(&note("b"), |writing| settings::set(writing, "name", "ООО «Балтметаллсистема»")).unwrap();
    project.write(&note("c"), |writing| settings::set(writing, "name", "Северпром")).unwrap();
    let survey = project.all::<Batch>().unwrap().into_iter().find(|batch| batch.kind == "survey").unwrap();
    let answers: Vec<Response> = project.all().unwrap();
    let named = Response { respondent: "Балтметаллсистема ООО".to_owned(), ..answers[0].clone() };
    project.write(&note("d"), |writing| writing.update(&named)).unwrap();
    project.write(&note("e"), |writing| batches::switch(writing, &survey, false)).unwrap();
    project::results::store(&project, "test", &"Балтметаллсистема", "1", &"Балтметаллсистема").unwrap();
    let copy = format!("{}.v1", project.path().display());
    std::fs::copy(project.path(), copy).unwrap();
    (project, folder, customer)
}

#[test]
fn old_values_stand_nowhere_afterwards() {
    let (mut project, folder, customer) = haunted();
    let secrets: Vec<String> = customers(&project)
        .iter()
        .step_by(60)
        .flat_map(|customer| [customer.name.clone(), customer.inn.clone()])
        .filter(|secret| !secret.is_empty())
        .chain(["Балтметаллсистем", "0222498725", "123-45-67", "balt-metall", "Белова А. И."].map(str::to_owned))
        .collect();
    // The search can fail: before, every one of them stands in some file.
    for secret in &secrets {
        assert!(!holding(folder.path(), secret).is_empty(), "{secret} was not there in the first place");
    }
    let done = pseudonymise(&mut project, None, &Unwatched).unwrap();
    assert_eq!((done.customers, done.inns, done.phones, done.emails), (1200, 1166, 1, 1));
    for secret in &secrets {
        assert_eq!(holding(folder.path(), secret), Vec::<String>::new(), "{secret} while open");
    }
    let renamed: Customer = project.get(customer.id).unwrap();
    let case = project.all::<Feedback>().unwrap().into_iter().rfind(|case| case.text.starts_with("Звонили")).unwrap();
    assert!(case.text.contains(&format!("из {} (ИНН {})", renamed.name, renamed.inn)), "{}", case.text);
    assert_eq!(journal::state(&project).unwrap().undo, None);
    assert!(project.check().unwrap().is_empty());
    project.close().unwrap();
    for secret in &secrets {
        assert_eq!(holding(folder.path(), secret), Vec::<String>::new(), "{secret} when closed");
    }
}

#[test]
fn a_key_leads_back_and_keeps_codes_stable() {
    let (mut project, folder, customer) = haunted();
    let key = folder.path().join("key.xlsx");
    pseudonymise(&mut project, Some(&key), &Unwatched).unwrap();
    let code = project.get::<Customer>(customer.id).unwrap().name;
    let mut book = Book::new(Language::Ru);
    super::key::read(&key, &mut book).unwrap();
    assert_eq!(book.known(Secret::Customer, "Балтметаллсистема, ООО"), Some(code.as_str()));
    // Once more changes nothing, and the same customer met again has the same code.
    let renamed =
        Customer { name: "ООО «Балтметаллсистема»".to_owned(), ..project.get(customer.id).unwrap() };
    project.write(&Step::new("step-test"), |writing| writing.update(&renamed)).unwrap();
    pseudonymise(&mut project, Some(&key), &Unwatched).unwrap();
    assert_eq!(project.get::<Customer>(customer.id).unwrap().name, code);
    let names: std::collections::HashSet<String> = customers(&project).into_iter().map(|customer| customer.name).collect();
    assert_eq!(names.len(), 1200);
}

#[test]
fn a_workbook_that_is_no_key_is_left_alone() {
    let (mut project, folder) = demo::copy();
    let other = folder.path().join("other.csv");
    std::fs::write(&other, "a;b;c\n1;2;3\n").unwrap();
    let refused = pseudonymise(&mut project, Some(&other), &Unwatched);
    assert!(matches!(refused, Err(Error::Input { code: "not-a-key", .. })));
    assert_eq!(customers(&project)[2].name, "ООО «Балтметаллсистема»");
}

#[track_caller]
fn check_scan(text: &str, depth: Depth, expected: Option<&str>) {
    let mut book = Book::new(Language::Ru);
    for name in ["ООО «Ромашка»", "ИП Белов Н. Е.", "АО Восток Сервис", "Энергия"] {
        book.code(Secret::Customer, name);
    }
    book.code(Secret::Inn, "7701234567");
    book.code(Secret::Person, "Иванов Иван Иванович");
    let found = Scanner::new(&book).replace(text, depth, &mut book);
    assert_eq!(found.as_deref(), expected, "«{text}»");
}

#[test]
fn known_values_are_found_in_texts() {
    use Depth::{Field, Prose};
    check_scan("Письмо от ООО «Ромашка».", Prose, Some("Письмо от Клиент-00001."));
    check_scan("Письмо от «Ромашки», срочно", Prose, Some("Письмо от «Клиент-00001», срочно"));
    check_scan("на лугу ромашка", Prose, None);
    check_scan("ООО \"РОМАШКА\"", Field, Some("Клиент-00001"));
    check_scan("Ромашка и мы", Field, None);
    check_scan("Звонок Белову", Prose, Some("Звонок Клиент-00002"));
    check_scan("ип белов н.е. звонил", Prose, Some("Клиент-00002 звонил"));
    check_scan("Восток-Сервисом довольны", Prose, Some("Клиент-00003 довольны"));
    check_scan("отдел Энергия сбыта", Field, None);
    check_scan("ИНН 7701234567, КПП 1", Field, Some("ИНН ИНН-00001, КПП 1"));
    check_scan("77012345670", Field, None);
    check_scan("Просил Иванова Ивана Ивановича", Prose, Some("Просил Лицо-00001"));
    check_scan("Иванову перезвонить", Prose, Some("Лицо-00001 перезвонить"));
    check_scan("пишите на Ivan.Petrov@mail.ru!", Field, Some("пишите на Почта-00001!"));
    check_scan("тел. 8 (912) 345-67-89 и +79123456789", Prose, Some("тел. Телефон-00001 и Телефон-00001"));
    check_scan("заказ 89123456789", Field, None);
    check_scan("за 11 дней 2026-10-30", Prose, None);
}

#[test]
fn a_short_name_of_two_customers_names_neither() {
    let mut book = Book::new(Language::Ru);
    book.code(Secret::Customer, "ООО «Ромашка»");
    book.code(Secret::Customer, "АО «Ромашка»");
    let found = Scanner::new(&book).replace("Ромашка против АО «Ромашка»", Depth::Prose, &mut book);
    assert_eq!(found.as_deref(), Some("Клиент против Клиент-00002"));
}

#[test]
fn a_batch_can_go_for_good() {
    let (mut project, folder) = demo::copy();
    let batch = |kind: &str, project: &Project| project.all::<Batch>().unwrap().into_iter().find(|batch| batch.kind == kind);
    let customers = batch("customers", &project).unwrap().id;
    let refused = delete_batch(&mut project, customers);
    assert!(matches!(refused, Err(Error::Input { code: "batch-in-use", .. })));
    let quote = "Статус узнаю только если сам позвоню";
    assert!(!holding(folder.path(), quote).is_empty());
    let interviews = batch("interviews", &project).unwrap().id;
    delete_batch(&mut project, interviews).unwrap();
    assert_eq!(batch("interviews", &project), None);
    assert!(holding(folder.path(), quote).is_empty());
    assert!(project.check().unwrap().is_empty());
    assert!(!data::imports(&project).unwrap().is_empty());
}

/// And a program killed before the file was rewritten finishes the work at the next opening.
#[test]
fn a_purge_forgets_every_step() {
    let (mut project, folder, _) = haunted();
    let traces = purge_history(&mut project).unwrap();
    assert!(traces.steps >= 5 && traces.backups.len() == 1 && traces.dead_batches.len() == 1);
    assert_eq!(forecast(&project).unwrap(), project::erasure::Traces::default());
    let path = project.path().to_owned();
    settings::set_view_state(&project, "unfinished-erasure", "1").unwrap();
    std::fs::write(folder.path().join("demo.cxatlas.v1"), "old").unwrap();
    project.close().unwrap();
    let project = Project::open(&path).unwrap();
    assert_eq!(settings::view_state(&project, "unfinished-erasure").unwrap(), None);
    assert!(!folder.path().join("demo.cxatlas.v1").exists());
}
