//! The imported rows as tables, and what they are worth.

use crate::{
    app::App,
    jobs::{Report, Ticket},
};
use analysis::progress::Progress;
use project::{
    listing::{TableQuery, TableRow},
    results::Stored,
};
use tauri::{
    Emitter, State,
    ipc::{Channel, Response},
};
use workflow::{
    Fault, derived,
    quality::{Quality, QualityReport},
    tables::{self, TableHead},
};

#[tauri::command(async)]
pub fn tables_known() -> Vec<String> {
    tables::tables()
}

#[tauri::command(async)]
pub fn table_open(app: State<'_, App>, table: String) -> Result<TableHead, Fault> {
    app.read(|reader| tables::open(reader, &table))
}

/// The keys of the rows that satisfy a query, as bytes: a million of them are four megabytes.
#[tauri::command]
pub async fn table_select(
    app: State<'_, App>,
    query: TableQuery,
    job: String,
    progress: Channel<Report>,
) -> Result<Response, Fault> {
    let work = move |app: &App, progress: &dyn Progress| tables::select(&app.reader()?, &query, progress);
    Ok(Response::new(app.job(Ticket { job, progress }, work).await?))
}

#[tauri::command(async)]
pub fn table_rows(app: State<'_, App>, table: String, keys: Vec<i32>) -> Result<Vec<TableRow>, Fault> {
    app.read(|reader| tables::page(reader, &table, &keys))
}

#[tauri::command(async)]
pub fn table_totals(app: State<'_, App>, query: TableQuery) -> Result<Vec<Option<f64>>, Fault> {
    app.read(|reader| tables::totals(reader, &query))
}

/// The profile of all tables, `None` until it is computed.
#[tauri::command(async)]
pub fn quality_view(app: State<'_, App>) -> Result<Option<Stored<QualityReport>>, Fault> {
    app.read(|reader| derived::load::<Quality>(reader, &()))
}

/// Profiles all tables; the project is locked only to store the result.
#[tauri::command]
pub async fn quality_compute(app: State<'_, App>, job: String, progress: Channel<Report>) -> Result<(), Fault> {
    let work = |app: &App, progress: &dyn Progress| {
        let reader = app.reader()?;
        let computed = derived::compute::<Quality>(&reader, (), progress)?;
        app.try_write(|project| computed.store(project).map(drop))
    };
    app.job(Ticket { job, progress }, work).await?;
    // A stored result is no edit, so the project itself tells nobody of it.
    let _ = app.handle().emit("changed", ["result"]);
    Ok(())
}
