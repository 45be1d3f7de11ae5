//! The chain of whatever is selected, and search.

use crate::app::App;
use tauri::State;
use workflow::{Fault, chain, search};

/// A thing with what it comes from and what it leads to.
#[tauri::command(async)]
pub fn chain(app: State<'_, App>, node: chain::Node) -> Result<chain::Chain, Fault> {
    app.read(|reader| chain::chain(reader, &node, app.texts()))
}

/// Things of the project by name or code.
#[tauri::command(async)]
pub fn search(app: State<'_, App>, text: String) -> Result<Vec<search::SearchHit>, Fault> {
    app.read(|reader| search::search(reader, &text, app.texts()))
}
