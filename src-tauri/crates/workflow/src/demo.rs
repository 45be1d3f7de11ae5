//! The demo company: a project made from the spreadsheets that come with the program, by the same imports as a person's.

use crate::data::{Kind, Request, import};
use crate::{Error, Result, analyse, overview, scope::Scope, text::Language};
use analysis::progress::{Cancelled, Progress};
use include_dir::{Dir, include_dir};
use project::{Project, Step, settings};
use std::{collections::BTreeMap, path::Path};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../../fixtures/demo");

/// A computation that leaves its result in the project.
type Computation = fn(&mut Project, &dyn Progress) -> Result<()>;

/// What is computed after the imports, so that the demo company opens complete.
const COMPUTED: [Computation; 2] = [crate::segments::compute_and_adopt, crate::weights::compute];

/// File, sheet and kind in the order in which rows refer to one another.
const TABLES: [(&str, Option<&str>, Kind); 15] = [
    ("Карты пути.xlsx", None, Kind::Journeys),
    ("Клиенты.xlsx", None, Kind::Customers),
    ("Отгрузки.xlsx", None, Kind::Transactions),
    ("Опрос.xlsx", None, Kind::Survey),
    ("Интервью.xlsx", None, Kind::Interviews),
    ("Процессы.xlsx", None, Kind::Processes),
    ("Журнал событий.csv", None, Kind::EventLog),
    ("Характеристики.xlsx", None, Kind::Characteristics),
    ("Дома качества.xlsx", None, Kind::Houses),
    ("Системы и данные.xlsx", Some("Системы"), Kind::Systems),
    ("Системы и данные.xlsx", Some("Данные"), Kind::DataItems),
    ("Показатели.xlsx", None, Kind::Kpis),
    ("Значения показателей.xlsx", None, Kind::KpiValues),
    ("Обращения.xlsx", None, Kind::Feedback),
    ("Инициативы.xlsx", None, Kind::Initiatives),
];

/// Opens the demo company kept in `folder`, made and computed at the first call. Cancelled, it leaves no file.
pub fn open(folder: &Path, language: Language, progress: &dyn Progress) -> Result<Project> {
    let path = folder.join("demo.cxatlas");
    if path.exists() {
        return overview::open(&path);
    }
    std::fs::create_dir_all(folder).map_err(|source| Error::Write { path: folder.display().to_string(), source })?;
    let mut project = create(&path, language, &Part { whole: progress, done: 0.0, of: 2.0 })?;
    let parameters = analyse::Parameters { seed: SEED, ..Default::default() };
    let half = Part { whole: progress, done: 1.0, of: 2.0 };
    match analyse::run(&mut project, "all", &Scope::default(), &parameters, &half) {
        Err(Error::Cancelled(cancelled)) => {
            project.close()?;
            remove(&path)?;
            Err(cancelled.into())
        }
        // What could not be computed says so on its own screen.
        _ => Ok(project),
    }
}

/// Of the demo company's computations: chosen once, before their answers were seen.
const SEED: u32 = 42;

/// Makes the demo company at `path`. Cancelled or failed, it leaves no file.
pub fn create(path: &Path, language: Language, progress: &dyn Progress) -> Result<Project> {
    let mut project = Project::create(path)?;
    let filled = fill(&mut project, language, progress);
    if let Err(error) = filled {
        project.close()?;
        remove(path)?;
        return Err(error);
    }
    Ok(project)
}

fn fill(project: &mut Project, language: Language, progress: &dyn Progress) -> Result<()> {
    let name = language.texts().get("demo-company");
    project.write(&Step::new("step-new-project").arg("name", &name), |writing| {
        settings::set(writing, "name", &name)?;
        settings::set(writing, "archetype", "b2b-long")?;
        settings::set(writing, "language", language.code())?;
        Ok::<_, Error>(())
    })?;
    let folder = scratch()?;
    let of = (TABLES.len() + COMPUTED.len()) as f32;
    for (done, (file, sheet, kind)) in TABLES.iter().enumerate() {
        let source = FILES.get_file(file).expect("the demo company's files are embedded");
        let path = folder.path().join(file);
        std::fs::write(&path, source.contents())
            .map_err(|error| Error::Write { path: path.display().to_string(), source: error })?;
        let request = Request { path, kind: *kind, sheet: sheet.map(str::to_owned), map: BTreeMap::new() };
        import(project, &request, &Part { whole: progress, done: done as f32, of })?;
    }
    for (done, compute) in COMPUTED.iter().enumerate() {
        compute(project, &Part { whole: progress, done: (TABLES.len() + done) as f32, of })?;
    }
    Ok(())
}

fn remove(path: &Path) -> Result<()> {
    std::fs::remove_file(path).map_err(|source| Error::Write { path: path.display().to_string(), source })
}

fn scratch() -> Result<tempfile::TempDir> {
    tempfile::tempdir().map_err(|source| Error::Write { path: std::env::temp_dir().display().to_string(), source })
}

/// The progress of one of several steps.
struct Part<'a> {
    whole: &'a dyn Progress,
    done: f32,
    of: f32,
}

impl Progress for Part<'_> {
    fn report(&self, share: f32) -> std::result::Result<(), Cancelled> {
        self.whole.report((self.done + share) / self.of)
    }
}

/// A copy of the demo company to change freely; made once in a run of the tests, because that takes seconds.
#[cfg(test)]
pub(crate) fn copy() -> (Project, tempfile::TempDir) {
    static MADE: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.cxatlas");
    let bytes = MADE.get_or_init(|| {
        create(&path, Language::Ru, &analysis::progress::Unwatched).unwrap().close().unwrap();
        std::fs::read(&path).unwrap()
    });
    std::fs::write(&path, bytes).unwrap();
    (Project::open(&path).unwrap(), folder)
}
