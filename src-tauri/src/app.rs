use crate::preferences::Preferences;
use project::{Project, Reader};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tauri::{AppHandle, Emitter};
use workflow::{Error, Fault, text::Texts};

/// What the window holds: the open project, readers for it, running jobs, the person's preferences.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    handle: AppHandle,
    /// The project of this window; whoever writes holds it.
    project: Mutex<Option<Project>>,
    /// Idle connections that only read, so that a screen never waits for a write.
    readers: Mutex<Vec<(PathBuf, Reader)>>,
    pub jobs: crate::jobs::Jobs,
    preferences: Mutex<Preferences>,
}

impl App {
    pub fn new(handle: AppHandle) -> Self {
        let preferences = Mutex::new(Preferences::load(&handle));
        Self(Arc::new(Inner {
            handle,
            project: Mutex::new(None),
            readers: Mutex::default(),
            jobs: Default::default(),
            preferences,
        }))
    }

    /// Runs a view of the workflow on a connection that only reads.
    pub fn read<T>(&self, view: impl FnOnce(&Reader) -> workflow::Result<T>) -> Result<T, Fault> {
        let reader = self.reader().map_err(|error| self.fault(&error))?;
        let value = view(&reader.1).map_err(|error| self.fault(&error));
        lock(&self.0.readers).push(reader);
        value
    }

    /// The open project in short.
    pub fn state(&self) -> Result<workflow::overview::ProjectState, Fault> {
        let path = self.path().unwrap_or_default();
        self.read(|reader| workflow::overview::state(reader, &path))
    }

    /// Runs an edit of the workflow; the window is told which tables changed.
    pub fn write<T>(&self, edit: impl FnOnce(&mut Project) -> workflow::Result<T>) -> Result<T, Fault> {
        self.try_write(edit).map_err(|error| self.fault(&error))
    }

    pub fn try_write<T>(&self, edit: impl FnOnce(&mut Project) -> workflow::Result<T>) -> workflow::Result<T> {
        edit(lock(&self.0.project).as_mut().ok_or(Error::input("no-project"))?)
    }

    /// A reader of the open project; give it back through [`App::read`] or drop it.
    pub fn reader(&self) -> workflow::Result<(PathBuf, Reader)> {
        let path = self.path().ok_or(Error::input("no-project"))?;
        let idle = {
            let mut readers = lock(&self.0.readers);
            readers.retain(|(of, _)| *of == path);
            readers.pop()
        };
        match idle {
            Some(reader) => Ok(reader),
            None => self.try_write(|project| Ok(project.reader()?)).map(|reader| (path, reader)),
        }
    }

    fn path(&self) -> Option<PathBuf> {
        lock(&self.0.preferences).open.clone()
    }

    /// Makes `project` the project of the window, in place of the one that was open.
    pub fn adopt(&self, mut project: Project) -> Result<(), Fault> {
        self.close()?;
        let handle = self.0.handle.clone();
        project.on_changed(move |tables| {
            // Nobody may listen while the window closes.
            let _ = handle.emit("changed", tables);
        });
        let name = workflow::overview::name(&project).map_err(|error| self.fault(&error))?;
        self.change_preferences(|preferences| preferences.opened(project.path(), &name));
        *lock(&self.0.project) = Some(project);
        let _ = self.0.handle.emit("changed", [""; 0]);
        Ok(())
    }

    /// Lists the open project under its new name among the recent ones.
    pub fn renamed(&self, name: &str) {
        if let Some(path) = self.path() {
            self.change_preferences(|preferences| preferences.opened(&path, name));
        }
    }

    pub fn close(&self) -> Result<(), Fault> {
        lock(&self.0.readers).clear();
        lock(&self.0.preferences).open = None;
        match lock(&self.0.project).take() {
            Some(project) => project.close().map_err(|error| self.fault(&error.into())),
            None => Ok(()),
        }
    }

    pub fn is_open(&self, path: &Path) -> bool {
        self.path().is_some_and(|open| open == path)
    }

    pub fn has_project(&self) -> bool {
        self.path().is_some()
    }

    pub fn jobs(&self) -> &crate::jobs::Jobs {
        &self.0.jobs
    }

    pub fn handle(&self) -> &AppHandle {
        &self.0.handle
    }

    pub fn preferences(&self) -> Preferences {
        lock(&self.0.preferences).clone()
    }

    pub fn change_preferences(&self, change: impl FnOnce(&mut Preferences)) {
        let mut preferences = lock(&self.0.preferences);
        change(&mut preferences);
        preferences.save(&self.0.handle);
    }

    /// The texts in the language of the window.
    pub fn texts(&self) -> &'static Texts {
        lock(&self.0.preferences).language.texts()
    }

    pub fn fault(&self, error: &Error) -> Fault {
        Fault::new(error, self.texts())
    }
}

/// A panic in one command must not lock the others out: every write is a transaction, so the data is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
