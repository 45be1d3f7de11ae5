//! "Save as" of every chart.

use crate::app::App;
use analysis::progress::Unwatched;
use std::path::PathBuf;
use tauri::State;
use workflow::{
    Fault, export,
    figures::{self, FigureChoice, FigureForm},
    scope::Scope,
};

/// Writes the chart that is shown to `path`, in the language of the window.
#[tauri::command(async)]
pub fn figure_save(
    app: State<'_, App>,
    figure: FigureChoice,
    scope: Scope,
    form: FigureForm,
    path: PathBuf,
) -> Result<(), Fault> {
    let texts = app.texts();
    app.read(|reader| export::save(&path, &figures::draw(reader, &figure, form, &scope, texts)?))
}

/// Writes the tables of a tab, such as `lifetime-tables.xlsx`, to `path`.
#[tauri::command(async)]
pub fn tables_save(app: State<'_, App>, kind: String, scope: Scope, path: PathBuf) -> Result<(), Fault> {
    let language = app.texts().language;
    app.read(|reader| export::write(reader, &kind, &path, &scope, language, &Unwatched).map(drop))
}
