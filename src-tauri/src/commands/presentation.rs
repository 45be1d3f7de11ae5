//! The full-screen presentation.

use crate::app::App;
use crate::preferences::Theme;
use tauri::State;
use workflow::{Fault, presentation, scope::Scope};

/// The slides for a place of `width` × `height` pixels, in the language of the window.
#[tauri::command(async)]
pub fn presentation_slides(
    app: State<'_, App>,
    scope: Scope,
    theme: Theme,
    width: f64,
    height: f64,
) -> Result<Vec<presentation::ShownSlide>, Fault> {
    let texts = app.texts();
    let dark = matches!(theme, Theme::Dark);
    app.read(|reader| presentation::show(reader, &scope, (width, height), presentation::theme(dark), texts))
}
