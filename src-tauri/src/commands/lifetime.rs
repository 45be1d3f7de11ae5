//! The tab of lifetimes.

use crate::{
    app::App,
    jobs::{Report, Ticket},
};
use project::segments::SegmentId;
use tauri::{Emitter, State, ipc::Channel};
use workflow::{
    Fault, derived,
    lifetime::{self, Lifetime, LifetimeView, Terms},
};

/// The table of customers is that of `segment`, or of all.
#[tauri::command(async)]
pub fn lifetime_view(app: State<'_, App>, segment: Option<SegmentId>) -> Result<LifetimeView, Fault> {
    app.read(|reader| lifetime::tab(reader, segment))
}

/// Computes and keeps the study with the terms in use; the project is locked only to store it.
#[tauri::command]
pub async fn lifetime_compute(app: State<'_, App>, job: String, progress: Channel<Report>) -> Result<(), Fault> {
    app.job(Ticket { job, progress }, |app, progress| {
        let reader = app.reader()?;
        let computed = derived::compute::<Lifetime>(&reader, lifetime::default_request(&reader)?, progress)?;
        app.try_write(|project| computed.store(project).map(drop))?;
        // A kept result is no edit, so nothing else tells the window.
        let _ = app.handle().emit("changed", ["result"]);
        Ok(())
    })
    .await
}

#[tauri::command(async)]
pub fn lifetime_terms(app: State<'_, App>, terms: Terms) -> Result<(), Fault> {
    app.write(|project| lifetime::set_terms(project, &terms))
}
