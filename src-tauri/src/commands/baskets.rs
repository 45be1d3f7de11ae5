//! The tab of baskets.

use crate::app::App;
use analysis::progress::Unwatched;
use std::path::PathBuf;
use tauri::State;
use workflow::{
    Fault,
    baskets::{self, BasketRequest, BasketView, LaterRequest, LaterView},
    export,
};

#[tauri::command(async)]
pub fn baskets_view(app: State<'_, App>, request: BasketRequest) -> Result<BasketView, Fault> {
    app.read(|reader| baskets::view(reader, &request, &Unwatched))
}

#[tauri::command(async)]
pub fn baskets_later(app: State<'_, App>, request: LaterRequest) -> Result<LaterView, Fault> {
    app.read(|reader| baskets::later(reader, &request, &Unwatched))
}

/// Writes the tables under these terms to `path`, in the language of the window.
#[tauri::command(async)]
pub fn baskets_save(app: State<'_, App>, request: BasketRequest, window: i32, path: PathBuf) -> Result<(), Fault> {
    let texts = app.texts();
    app.read(|reader| {
        let book = baskets::book(reader, &request, window, texts, &Unwatched)?;
        export::save(&path, &export::tables(book)?)
    })
}
