//! What cannot be undone: pseudonyms, deleting an import for good, forgetting the history.

use crate::{
    app::App,
    jobs::{Report, Ticket},
};
use project::{batches::BatchId, erasure::Traces};
use std::path::PathBuf;
use tauri::{State, ipc::Channel};
use workflow::{
    Fault,
    pseudonyms::{self, Pseudonymised},
};

/// What would go with it: asked before the question is put to the person.
#[tauri::command(async)]
pub fn erasure_forecast(app: State<'_, App>) -> Result<Traces, Fault> {
    app.write(|project| pseudonyms::forecast(project))
}

/// Replaces names, phones, e-mails and ИНН by codes; with a path, the key is written there.
#[tauri::command]
pub async fn pseudonymise(
    app: State<'_, App>,
    key: Option<PathBuf>,
    job: String,
    progress: Channel<Report>,
) -> Result<Pseudonymised, Fault> {
    app.erasure(Ticket { job, progress }, move |project, progress| pseudonyms::pseudonymise(project, key.as_deref(), progress))
        .await
}

#[tauri::command]
pub async fn batch_delete(app: State<'_, App>, batch: BatchId, job: String, progress: Channel<Report>) -> Result<(), Fault> {
    app.erasure(Ticket { job, progress }, move |project, _| pseudonyms::delete_batch(project, batch)).await
}

#[tauri::command]
pub async fn history_purge(app: State<'_, App>, job: String, progress: Channel<Report>) -> Result<Traces, Fault> {
    app.erasure(Ticket { job, progress }, |project, _| pseudonyms::purge_history(project)).await
}
