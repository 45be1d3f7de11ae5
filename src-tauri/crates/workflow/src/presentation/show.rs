use super::{Room, slides};
use crate::{Result, scope::Scope, text::Texts};
use exchange::figures::{Theme, svg};
use project::Reader;
use serde::{Deserialize, Serialize};

/// Pixels of the smallest text of a figure that make 20 points on the screen (96 pixels to the inch).
const LEAST_TEXT: f64 = 20.0 * 96.0 / 72.0;
/// Height of the smallest text of a figure in its own units.
const SMALLEST: f64 = 11.5;

/// A slide in words and with its picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ShownSlide {
    pub key: String,
    pub headline: String,
    pub lines: Vec<String>,
    /// SVG, wide enough in its own units that its smallest text is 20 points once it fills `width` pixels.
    pub picture: Option<String>,
}

/// The slides for a place of `width` × `height` pixels.
pub fn show(reader: &Reader, scope: &Scope, (width, height): (f64, f64), theme: Theme, texts: &Texts) -> Result<Vec<ShownSlide>> {
    let scale = LEAST_TEXT / SMALLEST;
    let room = Room { width: (width / scale).max(320.0), height: (height / scale).max(160.0) };
    let shown = slides(reader, scope, room, texts)?.into_iter().map(|slide| ShownSlide {
        key: slide.key.to_owned(),
        headline: texts.word(&slide.headline),
        lines: slide.lines.iter().map(|line| texts.word(line)).collect(),
        picture: slide.figure.map(|figure| svg(&figure, theme, room.width)),
    });
    Ok(shown.collect())
}

/// The colours of pictures that fit the window's look.
pub fn theme(dark: bool) -> Theme {
    if dark { Theme::Dark } else { Theme::Light }
}
