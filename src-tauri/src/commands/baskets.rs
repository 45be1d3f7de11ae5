//! The tab of baskets.

use crate::app::App;
use analysis::progress::{Cancelled, Progress, Unwatched};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use tauri::State;
use workflow::{
    Fault,
    baskets::{self, BasketRequest, BasketView, LaterRequest, LaterView},
    export,
};

/// The number of the newest question of the tab, which shows the answer to one at a time.
static NEWEST: AtomicU64 = AtomicU64::new(0);

/// Goes on with a question until a newer one is asked.
struct Question(u64);

impl Question {
    fn newest() -> Self {
        Self(NEWEST.fetch_add(1, Ordering::Relaxed) + 1)
    }
}

impl Progress for Question {
    fn report(&self, _share: f32) -> Result<(), Cancelled> {
        if NEWEST.load(Ordering::Relaxed) == self.0 { Ok(()) } else { Err(Cancelled) }
    }
}

#[tauri::command(async)]
pub fn baskets_view(app: State<'_, App>, request: BasketRequest) -> Result<BasketView, Fault> {
    app.read(|reader| baskets::view(reader, &request, &Question::newest()))
}

#[tauri::command(async)]
pub fn baskets_later(app: State<'_, App>, request: LaterRequest) -> Result<LaterView, Fault> {
    app.read(|reader| baskets::later(reader, &request, &Question::newest()))
}

/// Writes the tables under these terms to `path`, in the language of the window; no question cancels it.
#[tauri::command(async)]
pub fn baskets_save(app: State<'_, App>, request: BasketRequest, window: i32, path: PathBuf) -> Result<(), Fault> {
    let texts = app.texts();
    app.read(|reader| {
        let book = baskets::book(reader, &request, window, texts, &Unwatched)?;
        export::save(&path, &export::tables(book)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_question_cancels_the_one_before() {
        let before = Question::newest();
        assert!(before.report(0.0).is_ok());
        let newer = Question::newest();
        assert!(before.report(0.5).is_err() && newer.report(0.0).is_ok());
    }
}
