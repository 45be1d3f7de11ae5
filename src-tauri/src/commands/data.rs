//! The Data screen: what is in a file, the import itself, the list of imports.

use crate::{
    app::App,
    jobs::{Report, Ticket},
};
use project::batches::BatchId;
use std::path::PathBuf;
use tauri::{State, ipc::Channel};
use workflow::{
    Fault,
    data::{self, FileSheets, ImportLine, ImportSet, Kind, Preview, RejectedLine, Request, Scan},
    pseudonyms::{self, Pseudonymise},
};

/// The sheets of the files that wait, each with a guess of what it holds.
#[tauri::command(async)]
pub fn data_files(app: State<'_, App>, paths: Vec<PathBuf>) -> Result<Vec<FileSheets>, Fault> {
    let texts = app.texts();
    app.read(|reader| Ok(data::files(reader, &paths, texts)))
}

/// The first rows of a sheet and the columns proposed for its kind.
#[tauri::command(async)]
pub fn data_preview(app: State<'_, App>, request: Request) -> Result<Preview, Fault> {
    app.read(|reader| data::preview(reader, &request))
}

/// Reads a table to its last row: what would stay out, and whose rows find their customers.
#[tauri::command]
pub async fn data_scan(
    app: State<'_, App>,
    request: Request,
    beside: Vec<Request>,
    job: String,
    progress: Channel<Report>,
) -> Result<Scan, Fault> {
    app.job(Ticket { job, progress }, move |app, watch| data::scan(&app.reader()?, &request, &beside, watch)).await
}

/// Imports tables as one step; with `pseudonymise`, names become codes on the way and nothing can be undone.
#[tauri::command]
pub async fn data_import(
    app: State<'_, App>,
    requests: Vec<Request>,
    pseudonymise: Option<Pseudonymise>,
    job: String,
    progress: Channel<Report>,
) -> Result<ImportSet, Fault> {
    let ticket = Ticket { job, progress };
    match pseudonymise {
        None => app.job(ticket, move |app, watch| app.try_write(|project| data::import_all(project, &requests, watch))).await,
        Some(how) => app.erasure(ticket, move |project, watch| pseudonyms::import(project, &requests, &how, watch)).await,
    }
}

/// What the import of tables would do; where names are to become codes, without a trace of them.
#[tauri::command]
pub async fn data_rehearse(
    app: State<'_, App>,
    requests: Vec<Request>,
    pseudonymise: bool,
    job: String,
    progress: Channel<Report>,
) -> Result<ImportSet, Fault> {
    let ticket = Ticket { job, progress };
    match pseudonymise {
        false => app.job(ticket, move |app, watch| app.try_write(|project| data::rehearse(project, &requests, watch))).await,
        true => app.erasure(ticket, move |project, watch| pseudonyms::rehearse(project, &requests, watch)).await,
    }
}

/// Forgets what was chosen for tables of a shape.
#[tauri::command(async)]
pub fn data_mapping_forget(app: State<'_, App>, shape: String) -> Result<(), Fault> {
    app.write(|project| data::forget(project, &shape))
}

/// Writes the template of a kind of table.
#[tauri::command(async)]
pub fn data_template_save(app: State<'_, App>, kind: Kind, path: PathBuf) -> Result<(), Fault> {
    let texts = app.texts();
    app.read(|reader| data::write_template(reader, kind, texts, &path))
}

/// Every import, the latest first.
#[tauri::command(async)]
pub fn data_batches(app: State<'_, App>) -> Result<Vec<ImportLine>, Fault> {
    app.read(data::imports)
}

#[tauri::command(async)]
pub fn data_batch_switch(app: State<'_, App>, batch: BatchId, active: bool) -> Result<(), Fault> {
    app.write(|project| data::switch(project, batch, active))
}

#[tauri::command(async)]
pub fn data_batch_rename(app: State<'_, App>, batch: BatchId, name: String) -> Result<(), Fault> {
    app.write(|project| data::rename(project, batch, &name))
}

/// The rows of an import that stayed out.
#[tauri::command(async)]
pub fn data_rejected(app: State<'_, App>, batch: BatchId) -> Result<Vec<RejectedLine>, Fault> {
    app.read(|reader| data::rejected_lines(reader, batch))
}

/// Writes the rejected rows as Excel.
#[tauri::command(async)]
pub fn data_rejected_save(app: State<'_, App>, batch: BatchId, path: PathBuf) -> Result<(), Fault> {
    app.read(|reader| data::write_rejected(reader, batch, &path))
}
