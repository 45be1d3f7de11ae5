//! Writes a specimen of every figure and document into a folder: `cargo run -p exchange --example specimen -- FOLDER`.

mod figures;
mod report;

use std::path::{Path, PathBuf};
use std::time::Instant;

use analysis::progress::Unwatched;
use exchange::documents::{Finish, docx, workbook};
use exchange::figures::{Theme, png, svg};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("usage: specimen FOLDER"));
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    for (name, figure) in figures::all() {
        let width = if name == "journey" { 1500.0 } else { 900.0 };
        for (suffix, theme) in [("light", Theme::Light), ("dark", Theme::Dark)] {
            let drawing = svg(&figure, theme, width);
            save(&folder, &format!("{name}-{suffix}.png"), &png(&drawing, 1.0).expect("a specimen can be drawn"));
            save(&folder, &format!("{name}-{suffix}.svg"), drawing.as_bytes());
        }
    }
    save(&folder, "specimen.xlsx", &workbook(&report::requirements_book()).expect("the specimen is sound"));
    let report = report::specification();
    for (name, finish) in [("specimen-quick.docx", Finish::Quick), ("specimen.docx", Finish::Full)] {
        let start = Instant::now();
        let bytes = docx(&report, finish, &Unwatched).expect("the specimen is sound");
        println!("{name}: {:.1} s, {} bytes", start.elapsed().as_secs_f64(), bytes.len());
        save(&folder, name, &bytes);
    }
}

fn save(folder: &Path, name: &str, bytes: &[u8]) {
    std::fs::write(folder.join(name), bytes).expect("the folder can be written");
}
