//! After an import with pseudonyms, or one that failed, the values of its files are looked for in every byte of the project.

use super::{Pseudonymise, import, rehearse};
use crate::data::{self, Kind, Request};
use crate::{overview, text::Language};
use analysis::progress::Unwatched;
use project::customers::Customer;
use project::{Project, Step, customers, journal, orders, settings};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// A project in a folder of its own; the files stand in another.
struct Setting {
    project: Project,
    home: tempfile::TempDir,
    files: tempfile::TempDir,
}

const N: usize = 2000;

fn setting() -> Setting {
    let (home, files) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let project = overview::create(&home.path().join("a.cxatlas"), "b2b-long", Language::Ru, "Завод").unwrap();
    Setting { project, home, files }
}

impl Setting {
    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.files.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn customers(&self, name: &str, rows: usize, region: impl Fn(usize) -> &'static str) -> Request {
        let mut text = "Код;Наименование;ИНН;Регион\n".to_owned();
        for n in 0..rows {
            writeln!(text, "К{n};ООО «Секретное предприятие {n}»;77{n:08};{}", region(n)).unwrap();
        }
        Request::new(self.file(name, &text), Kind::Customers)
    }

    fn orders(&self) -> Request {
        let text = "Дата;Номер документа;Код клиента;Клиент;Сумма\n01.02.2026;1;К7;Секретное предприятие 7;10\n\
                    02.02.2026;2;К999999;Секретное предприятие;7\n";
        Request::new(self.file("orders.csv", text), Kind::Transactions)
    }

    /// Files beside the project that hold a secret of the customers.
    #[track_caller]
    fn check_clean(&self, after: &str) {
        assert_eq!(holding(self.home.path()), [""; 0], "{after}");
    }
}

fn holding(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for secret in ["Секретное предприятие", "секретное предприятие", "7700000007", "7700001999"]
        {
            if bytes.windows(secret.len()).any(|part| part == secret.as_bytes()) {
                found.push(format!("{secret} in {}", path.file_name().unwrap().display()));
            }
        }
    }
    found
}

fn all(project: &Project) -> Vec<Customer> {
    customers::active(project).unwrap()
}

#[test]
fn names_of_an_import_stand_nowhere_afterwards() {
    let mut plain = setting();
    let requests = [plain.customers("c.csv", N, |_| "Тверь"), plain.orders()];
    // The search can fail: an import without pseudonyms leaves every one of them.
    data::import_all(&mut plain.project, &requests, &Unwatched).unwrap();
    assert!(holding(plain.home.path()).len() >= 3);

    let mut hidden = setting();
    let requests = [hidden.customers("c.csv", N, |_| "Тверь"), hidden.orders()];
    let key = hidden.files.path().join("key.xlsx");
    let set = import(&mut hidden.project, &requests, &Pseudonymise { key: Some(key.clone()) }, &Unwatched).unwrap();
    let counts: Vec<_> = set.tables.iter().map(|table| [table.batch.loaded, table.batch.rejected]).collect();
    assert_eq!(counts, [[N as i32, 0], [1, 1]]);
    hidden.check_clean("while open");
    assert!(key.exists());
    assert_eq!(journal::state(&hidden.project).unwrap().undo, None);
    assert_eq!([all(&hidden.project).len(), orders::count(&hidden.project).unwrap() as usize], [N, 1]);
    assert_eq!(hidden.project.check().unwrap(), []);
    let Setting { project, home, files } = hidden;
    project.close().unwrap();
    assert_eq!(holding(home.path()), [""; 0], "when closed");
    drop(files);
}

#[test]
fn an_import_that_fails_leaves_no_row_and_no_byte() {
    let mut setting = setting();
    let step = Step::new("step-test");
    setting.project.write(&step, |writing| settings::set(writing, "name", "Литейный")).unwrap();
    let requests = [setting.customers("c.csv", N, |_| "Тверь")];
    // The key cannot be written: everything is in the database by then.
    let nowhere = Pseudonymise { key: Some(setting.files.path().join("no folder/key.xlsx")) };
    import(&mut setting.project, &requests, &nowhere, &Unwatched).unwrap_err();
    setting.check_clean("after a failure");
    rehearse(&mut setting.project, &requests, &Unwatched).unwrap();
    setting.check_clean("after a rehearsal");
    assert!(all(&setting.project).is_empty() && data::imports(&setting.project).unwrap().is_empty());
    assert!(journal::state(&setting.project).unwrap().undo.is_some(), "what could be undone still can");
}

#[test]
fn customers_who_come_again_under_their_code_keep_their_pseudonyms() {
    let mut setting = setting();
    let first = [setting.customers("may.csv", 50, |_| "Тверь"), setting.orders()];
    import(&mut setting.project, &first, &Pseudonymise::default(), &Unwatched).unwrap();
    let before = all(&setting.project);
    // One customer moved, two are new.
    let june = setting.customers("june.csv", 52, |n| if n == 3 { "Псков" } else { "Тверь" });
    let june = june.renewing(&setting.project).unwrap();
    let set = import(&mut setting.project, &[june], &Pseudonymise::default(), &Unwatched).unwrap();
    let renewal = set.tables[0].renewal.as_ref().unwrap();
    assert_eq!([renewal.added, renewal.changed, renewal.unchanged, renewal.gone], [2, 1, 49, 0]);
    let batch = &set.tables[0].batch;
    assert_eq!([batch.added, batch.changed, batch.unchanged, batch.gone], [2, 1, 49, 0]);
    let after = all(&setting.project);
    assert_eq!(after.len(), 52);
    for old in &before {
        let new = after.iter().find(|new| new.code == old.code).unwrap();
        assert_eq!((&new.name, &new.inn), (&old.name, &old.inn), "{}", old.code);
    }
    assert_eq!(orders::count(&setting.project).unwrap(), 1, "the order of К7 is there");
    setting.check_clean("after the renewal");
}
