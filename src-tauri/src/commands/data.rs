//! The Data screen: what is in a file, the import itself, the list of imports.

use crate::{
    app::App,
    jobs::{Report, Ticket},
};
use project::batches::BatchId;
use std::{collections::BTreeMap, path::PathBuf};
use tauri::{State, ipc::Channel};
use workflow::{
    Fault,
    data::{self, ImportLine, ImportReport, Kind, Preview, RejectedLine, Request, Shape, SheetGuess, Unlike, UnlikeRequest},
};

/// The sheets of a file, each with a guess of what it holds.
#[tauri::command(async)]
pub fn data_sheets(app: State<'_, App>, path: PathBuf) -> Result<Vec<SheetGuess>, Fault> {
    data::sheets(&path).map_err(|error| app.fault(&error))
}

/// The first rows of a sheet and the columns proposed for a kind.
#[tauri::command(async)]
pub fn data_preview(
    app: State<'_, App>,
    path: PathBuf,
    sheet: Option<String>,
    kind: Kind,
    map: BTreeMap<String, String>,
    shape: Option<Shape>,
) -> Result<Preview, Fault> {
    data::preview(&path, sheet.as_deref(), kind, &map, &shape.unwrap_or_default()).map_err(|error| app.fault(&error))
}

/// How many cells of a column would stay out if it were of a kind, counted over the whole file.
#[tauri::command]
pub async fn data_unlike(
    app: State<'_, App>,
    request: UnlikeRequest,
    job: String,
    progress: Channel<Report>,
) -> Result<Unlike, Fault> {
    app.job(Ticket { job, progress }, move |_, watch| data::unlike(&request, watch)).await
}

#[tauri::command]
pub async fn data_import(
    app: State<'_, App>,
    request: Request,
    job: String,
    progress: Channel<Report>,
) -> Result<ImportReport, Fault> {
    app.job(Ticket { job, progress }, move |app, watch| app.try_write(|project| data::import(project, &request, watch))).await
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
