//! Writes a specimen of every figure and document into a folder: `cargo run --example specimen -- out/specimen`.

mod figures;

use std::path::PathBuf;

use exchange::figures::{Theme, png, svg};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("usage: specimen FOLDER"));
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    for (name, figure) in figures::all() {
        let width = if name == "journey" { 1500.0 } else { 900.0 };
        for (suffix, theme) in [("light", Theme::Light), ("dark", Theme::Dark)] {
            let drawing = svg(&figure, theme, width);
            let picture = png(&drawing, 1.0).expect("a specimen can be drawn");
            std::fs::write(folder.join(format!("{name}-{suffix}.svg")), drawing).expect("the folder can be written");
            std::fs::write(folder.join(format!("{name}-{suffix}.png")), picture).expect("the folder can be written");
        }
    }
}
