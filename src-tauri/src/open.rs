use project::{Project, Reader};
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};
use workflow::{Error, Result};

/// The project of the window: one connection that writes, and beside it connections that only read, so that a screen never
/// waits for a write, however long it takes.
#[derive(Default)]
pub struct OpenProject {
    path: Mutex<Option<PathBuf>>,
    /// Whoever writes holds it.
    writer: Mutex<Option<Project>>,
    /// Idle readers with the path of their project.
    idle: Mutex<Vec<(PathBuf, Reader)>>,
}

impl OpenProject {
    pub fn path(&self) -> Option<PathBuf> {
        lock(&self.path).clone()
    }

    pub fn is(&self, path: &Path) -> bool {
        lock(&self.path).as_deref() == Some(path)
    }

    /// Runs a view on a connection that only reads.
    pub fn read<T>(&self, view: impl FnOnce(&Reader) -> Result<T>) -> Result<T> {
        let path = self.path().ok_or(Error::input("no-project"))?;
        let reader = self.idle_reader(&path).map_or_else(|| Reader::open(&path), Ok)?;
        let value = view(&reader);
        lock(&self.idle).push((path, reader));
        value
    }

    /// A reader of its own, for a job.
    pub fn reader(&self) -> Result<Reader> {
        let path = self.path().ok_or(Error::input("no-project"))?;
        Ok(Reader::open(&path)?)
    }

    pub fn write<T>(&self, edit: impl FnOnce(&mut Project) -> Result<T>) -> Result<T> {
        edit(lock(&self.writer).as_mut().ok_or(Error::input("no-project"))?)
    }

    /// Closes the readers that nobody uses now.
    pub fn drop_idle(&self) {
        lock(&self.idle).clear();
    }

    /// Takes the place of the project that was open, which [`OpenProject::close`] has closed.
    pub fn adopt(&self, project: Project) {
        let path = project.path().to_owned();
        *lock(&self.writer) = Some(project);
        *lock(&self.path) = Some(path);
    }

    pub fn close(&self) -> Result<()> {
        *lock(&self.path) = None;
        lock(&self.idle).clear();
        match lock(&self.writer).take() {
            Some(project) => Ok(project.close()?),
            None => Ok(()),
        }
    }

    /// Readers given back after their project was closed are dropped here.
    fn idle_reader(&self, path: &Path) -> Option<Reader> {
        let mut idle = lock(&self.idle);
        idle.retain(|(of, _)| of == path);
        idle.pop().map(|(_, reader)| reader)
    }
}

/// A panic in one command must not lock the others out: every write is a transaction, so the data is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use project::{Step, settings};
    use std::sync::mpsc::channel;
    use std::time::Duration;

    #[test]
    fn a_read_answers_while_a_write_is_in_progress() {
        let folder = tempfile::tempdir().unwrap();
        let open = OpenProject::default();
        open.adopt(Project::create(&folder.path().join("open.cxatlas")).unwrap());
        let name = |reader: &Reader| Ok(settings::get(reader, "name")?);
        std::thread::scope(|scope| {
            let (begun, has_begun) = channel();
            let (answered, has_answered) = channel();
            let written = scope.spawn({
                let open = &open;
                move || {
                    open.write(|project| {
                        project.write(&Step::new("step-project-rename"), |writing| {
                            settings::set(writing, "name", "Северпром")?;
                            begun.send(()).unwrap();
                            Ok::<_, Error>(has_answered.recv_timeout(Duration::from_secs(20)))
                        })
                    })
                }
            });
            has_begun.recv().unwrap();
            // No reader is idle yet, so this one opens the file beside the write.
            assert_eq!(open.read(name).unwrap(), None);
            answered.send(()).unwrap();
            written.join().unwrap().unwrap().expect("the read answered before the write ended");
        });
        assert_eq!(open.read(name).unwrap().as_deref(), Some("Северпром"));
    }

    #[test]
    fn a_closed_project_is_one_plain_file_and_reads_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("open.cxatlas");
        let open = OpenProject::default();
        open.adopt(Project::create(&path).unwrap());
        assert!(open.is(&path) && open.read(|reader| Ok(reader.check()?)).unwrap().is_empty());
        open.close().unwrap();
        assert!(matches!(open.read(|_| Ok(())), Err(Error::Input { code: "no-project", .. })));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
