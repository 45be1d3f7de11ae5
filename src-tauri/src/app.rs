use crate::{open::OpenProject, preferences::Preferences};
use project::{Project, Reader};
use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tauri::{AppHandle, Emitter};
use workflow::{Error, Fault, text::Texts};

/// What the window holds: the open project, readers for it, running jobs, the person's preferences.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    handle: AppHandle,
    open: OpenProject,
    pub jobs: crate::jobs::Jobs,
    preferences: Mutex<Preferences>,
}

impl App {
    pub fn new(handle: AppHandle) -> Self {
        let preferences = Mutex::new(Preferences::load(&handle));
        Self(Arc::new(Inner { handle, open: OpenProject::default(), jobs: Default::default(), preferences }))
    }

    /// Runs a view of the workflow on a connection that only reads.
    pub fn read<T>(&self, view: impl FnOnce(&Reader) -> workflow::Result<T>) -> Result<T, Fault> {
        self.0.open.read(view).map_err(|error| self.fault(&error))
    }

    /// The open project in short.
    pub fn state(&self) -> Result<workflow::overview::ProjectState, Fault> {
        let path = self.0.open.path().unwrap_or_default();
        self.read(|reader| workflow::overview::state(reader, &path))
    }

    /// Runs an edit of the workflow; the window is told which tables changed.
    pub fn write<T>(&self, edit: impl FnOnce(&mut Project) -> workflow::Result<T>) -> Result<T, Fault> {
        self.try_write(edit).map_err(|error| self.fault(&error))
    }

    pub fn try_write<T>(&self, edit: impl FnOnce(&mut Project) -> workflow::Result<T>) -> workflow::Result<T> {
        self.0.open.write(edit)
    }

    /// Runs as a job what leaves nothing of the old values: no idle reader may hold a page of the file meanwhile.
    pub async fn erasure<T: Send + 'static>(
        &self,
        ticket: crate::jobs::Ticket,
        work: impl FnOnce(&mut Project, &dyn analysis::progress::Progress) -> workflow::Result<T> + Send + 'static,
    ) -> Result<T, Fault> {
        let work = move |app: &App, progress: &dyn analysis::progress::Progress| {
            app.0.open.drop_idle();
            app.try_write(|project| work(project, progress))
        };
        self.job(ticket, work).await
    }

    /// A reader of the open project, for a job.
    pub fn reader(&self) -> workflow::Result<Reader> {
        self.0.open.reader()
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
        self.0.open.adopt(project);
        let _ = self.0.handle.emit("changed", [""; 0]);
        Ok(())
    }

    /// Lists the open project under its new name among the recent ones.
    pub fn renamed(&self, name: &str) {
        if let Some(path) = self.0.open.path() {
            self.change_preferences(|preferences| preferences.opened(&path, name));
        }
    }

    pub fn close(&self) -> Result<(), Fault> {
        self.0.open.close().map_err(|error| self.fault(&error))
    }

    pub fn is_open(&self, path: &Path) -> bool {
        self.0.open.is(path)
    }

    pub fn has_project(&self) -> bool {
        self.0.open.path().is_some()
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

/// A panic in one command must not lock the others out: preferences are replaced whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
