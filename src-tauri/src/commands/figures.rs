//! "Save as" of every chart.

use crate::app::App;
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
