//! SVG to PNG with the embedded font only: the same picture on every machine.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, fontdb};

use super::text::{MEDIUM, REGULAR, SEMIBOLD};

/// No picture came of an SVG.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    #[error("reading the drawing: {0}")]
    Drawing(#[from] usvg::Error),
    #[error("a picture of {width} × {height} points is too large or empty")]
    Size { width: u32, height: u32 },
    #[error("writing the picture: {0}")]
    Writing(String),
}

/// Pixels of the widest side we draw; beyond it a picture takes more memory than anyone can look at.
const WIDEST: f32 = 20_000.0;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for data in [REGULAR, MEDIUM, SEMIBOLD] {
        fonts.load_font_data(data.to_vec());
    }
    Arc::new(fonts)
});

/// Draws an SVG of [`super::svg`] with `scale` pixels per unit.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, PictureError> {
    let options = usvg::Options { fontdb: FONTS.clone(), font_family: "Golos Text".into(), ..Default::default() };
    let tree = usvg::Tree::from_str(svg, &options)?;
    let (width, height) = ((tree.size().width() * scale).ceil(), (tree.size().height() * scale).ceil());
    let size = PictureError::Size { width: width as u32, height: height as u32 };
    if width > WIDEST || height > WIDEST {
        return Err(size);
    }
    let mut pixels = Pixmap::new(width as u32, height as u32).ok_or(size)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PictureError::Writing(error.to_string()))
}
