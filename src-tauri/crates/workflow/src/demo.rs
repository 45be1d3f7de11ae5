//! The demo company: a project made from the spreadsheets that come with the program, by the same imports as a person's.

use crate::data::{Kind, Request, import};
use crate::{Error, Result, overview, progress::Part, text::Language};
use analysis::progress::Progress;
use include_dir::{Dir, include_dir};
use project::{Project, Reader, Step, settings};
use std::path::Path;

const NAME: &str = "demo.cxatlas";

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../../fixtures/demo");

/// A computation that leaves its result in the project.
type Computation = fn(&mut Project, &dyn Progress) -> Result<()>;

/// What is computed after the imports, so that the demo company opens complete.
const COMPUTED: [Computation; 3] = [crate::segments::compute_and_adopt, crate::weights::compute, crate::lifetime::compute];

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

/// Opens the demo company kept in `folder`, made at the first call. One that an earlier version of the program made is put
/// aside as `demo.cxatlas.old` and made anew. Cancelled, it leaves no file.
pub fn open(folder: &Path, language: Language, progress: &dyn Progress) -> Result<Project> {
    let path = folder.join(NAME);
    if path.exists() {
        if is_current(&path) {
            return overview::open(&path);
        }
        put_aside(&path)?;
    }
    std::fs::create_dir_all(folder).map_err(|source| Error::Write { path: folder.display().to_string(), source })?;
    create(&path, language, progress)
}

fn is_current(path: &Path) -> bool {
    Reader::open(path).and_then(|reader| reader.has_current_tables()).unwrap_or(false)
}

fn put_aside(path: &Path) -> Result<()> {
    let named = |ending: &str| path.with_file_name(format!("{NAME}{ending}"));
    // A log left beside it would be read as the new file's own.
    for log in ["-wal", "-shm"].map(named) {
        if log.exists() {
            remove(&log)?;
        }
    }
    std::fs::rename(path, named(".old")).map_err(|source| Error::Write { path: path.display().to_string(), source })
}

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
        let request = Request { sheet: sheet.map(str::to_owned), ..Request::new(path, *kind) };
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

#[cfg(test)]
mod tests {
    use super::*;
    use analysis::progress::Unwatched;

    #[test]
    fn a_demo_company_of_an_earlier_version_is_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        let opened = || open(folder.path(), Language::Ru, &Unwatched).unwrap();
        let (made, made_in) = copy();
        made.close().unwrap();
        let made = std::fs::read(made_in.path().join(NAME)).unwrap();
        std::fs::write(&path, &made).unwrap();
        opened().close().unwrap();
        assert!(!folder.path().join("demo.cxatlas.old").exists(), "a current file is opened as it is");
        // The name of a column, wherever the file keeps its schema as text.
        let places = (0..made.len() - 16).filter(|&at| &made[at..at + 16] == b"arrivals_per_day");
        let mut older = made.clone();
        places.for_each(|at| older[at..at + 16].copy_from_slice(b"arrivals_per_run"));
        std::fs::write(&path, &older).unwrap();
        std::fs::write(folder.path().join("demo.cxatlas-wal"), b"left by a crash").unwrap();
        let project = opened();
        assert!(project.has_current_tables().unwrap() && project.check().unwrap().is_empty());
        assert_eq!(std::fs::read(folder.path().join("demo.cxatlas.old")).unwrap(), older);
    }
}
