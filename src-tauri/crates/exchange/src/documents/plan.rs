//! A report made ready for the script that writes Word: everything numbered, every reference resolved, figures drawn.

use std::collections::HashMap;

use serde::Serialize;

use super::DocumentError;
use super::report::*;
use crate::figures::{FigureLanguage, FigureTone, Theme, parts, png, svg};

/// Widths of the text in twentieths of a point, as the script sets the pages.
const PORTRAIT: f64 = 9355.0;
const LANDSCAPE: f64 = 14570.0;
/// Pixels of a drawing per twentieth of a point: text of 11.5 px becomes 8 points on paper.
const DENSITY: f64 = 720.0 / 9355.0;
/// Highest picture that leaves room for its caption, in points.
const TALLEST: [f64; 2] = [640.0, 390.0];

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Plan<'a> {
    title_page: TitlePage,
    labels: &'a ReportLabels,
    locale: &'static str,
    header: String,
    contents: Vec<Entry>,
    parts: Vec<PlanPart>,
}

#[derive(Debug, Serialize)]
struct Entry {
    number: String,
    text: String,
    level: u32,
    bookmark: String,
}

#[derive(Debug, Serialize)]
struct PlanPart {
    orientation: Orientation,
    blocks: Vec<PlanBlock>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
enum PlanBlock {
    Heading { level: u32, text: String, bookmark: String },
    Paragraph { runs: Vec<PlanRun>, keep_with_next: bool },
    List { marker: ListMarker, number: u32, items: Vec<Vec<PlanRun>> },
    Table { caption: String, bookmark: String, number: u32, columns: Vec<PlanColumn>, rows: Vec<Vec<PlanCell>> },
    Figure { caption: String, finding: String, alt: String, bookmark: String, number: u32, pictures: Vec<PlanPicture> },
    PageBreak,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum PlanRun {
    Text { text: String, bold: bool, italic: bool, tone: FigureTone },
    Reference { bookmark: String, text: String, heading: bool },
}

#[derive(Debug, Serialize)]
struct PlanColumn {
    header: String,
    width: u32,
    align: CellAlign,
}

#[derive(Debug, Serialize)]
struct PlanCell {
    runs: Vec<PlanRun>,
    tone: FigureTone,
}

/// Size in pixels of 1/96 inch, as the library wants it.
#[derive(Debug, Serialize)]
struct PlanPicture {
    index: usize,
    width: u32,
    height: u32,
}

fn title_page(page: &TitlePage) -> TitlePage {
    let field = |field: &TitleField| TitleField { name: clean(&field.name), value: clean(&field.value) };
    TitlePage {
        above: page.above.iter().map(|line| clean(line)).collect(),
        title: clean(&page.title),
        subtitle: clean(&page.subtitle),
        fields: page.fields.iter().map(field).collect(),
        below: clean(&page.below),
    }
}

/// What a bookmark stands for.
struct Target {
    name: String,
    text: String,
    heading: bool,
}

/// Numbers and draws; `pictures` receives the PNG files in the order of their indices.
pub(super) fn plan<'a>(report: &'a Report, pictures: &mut Vec<Vec<u8>>) -> Result<Plan<'a>, DocumentError> {
    let mut planner = Planner { targets: targets(report)?, pictures, counters: Counters::default(), contents: Vec::new() };
    let mut parts = Vec::new();
    for part in &report.parts {
        let blocks = part.blocks.iter().map(|block| planner.block(block, part.orientation)).collect::<Result<_, _>>()?;
        parts.push(PlanPart { orientation: part.orientation, blocks });
    }
    Ok(Plan {
        title_page: title_page(&report.title_page),
        labels: &report.labels,
        locale: if report.language == FigureLanguage::Ru { "ru-RU" } else { "en-GB" },
        header: clean(&report.header),
        contents: planner.contents,
        parts,
    })
}

#[derive(Default)]
struct Counters {
    headings: [u32; 4],
    tables: u32,
    figures: u32,
    lists: u32,
}

impl Counters {
    /// The number of the next heading of a level, from 1 to 4.
    fn heading(&mut self, level: u32) -> String {
        let level = level.clamp(1, 4) as usize;
        self.headings[level - 1] += 1;
        self.headings[level..].fill(0);
        self.headings[..level].iter().map(u32::to_string).collect::<Vec<_>>().join(".")
    }
}

fn targets(report: &Report) -> Result<HashMap<&str, Target>, DocumentError> {
    let mut counters = Counters::default();
    let mut targets = HashMap::new();
    for block in report.parts.iter().flat_map(|part| &part.blocks) {
        let (bookmark, text, heading) = match block {
            ReportBlock::Heading(it) => (&it.bookmark, counters.heading(it.level), true),
            ReportBlock::Table(it) => {
                counters.tables += 1;
                (&it.bookmark, format!("{} {}", report.labels.table, counters.tables), false)
            }
            ReportBlock::Figure(it) => {
                counters.figures += 1;
                (&it.bookmark, format!("{} {}", report.labels.figure, counters.figures), false)
            }
            ReportBlock::Paragraph(_) | ReportBlock::List(_) | ReportBlock::PageBreak => continue,
        };
        let name = format!("_Ref{}", targets.len() + 1);
        let target = Target { name, text, heading };
        if !bookmark.is_empty() && targets.insert(bookmark.as_str(), target).is_some() {
            return Err(DocumentError::SameBookmark(bookmark.clone()));
        }
    }
    Ok(targets)
}

struct Planner<'a, 'p> {
    targets: HashMap<&'a str, Target>,
    pictures: &'p mut Vec<Vec<u8>>,
    counters: Counters,
    contents: Vec<Entry>,
}

impl Planner<'_, '_> {
    fn block(&mut self, block: &ReportBlock, orientation: Orientation) -> Result<PlanBlock, DocumentError> {
        Ok(match block {
            ReportBlock::Heading(it) => self.heading(it),
            ReportBlock::Paragraph(it) => PlanBlock::Paragraph { runs: self.runs(&it.runs)?, keep_with_next: it.keep_with_next },
            ReportBlock::List(it) => {
                self.counters.lists += 1;
                let items = it.items.iter().map(|item| self.runs(item)).collect::<Result<_, _>>()?;
                PlanBlock::List { marker: it.marker, number: self.counters.lists, items }
            }
            ReportBlock::Table(it) => self.table(it, orientation)?,
            ReportBlock::Figure(it) => self.figure(it, orientation)?,
            ReportBlock::PageBreak => PlanBlock::PageBreak,
        })
    }

    /// Every heading gets a bookmark: the contents lead to it.
    fn heading(&mut self, it: &ReportHeading) -> PlanBlock {
        let (number, text) = (self.counters.heading(it.level), clean(&it.text));
        let level = it.level.clamp(1, 4);
        let named = self.name(&it.bookmark);
        let bookmark = if named.is_empty() { format!("_Head{}", number.replace('.', "_")) } else { named };
        if level <= 2 {
            self.contents.push(Entry { number, text: text.clone(), level, bookmark: bookmark.clone() });
        }
        PlanBlock::Heading { level, text, bookmark }
    }

    fn name(&self, bookmark: &str) -> String {
        self.targets.get(bookmark).map(|target| target.name.clone()).unwrap_or_default()
    }

    fn runs(&self, runs: &[ReportRun]) -> Result<Vec<PlanRun>, DocumentError> {
        let run = |run: &ReportRun| match run {
            ReportRun::Text(it) => Ok(PlanRun::Text { text: clean(&it.text), bold: it.bold, italic: it.italic, tone: it.tone }),
            ReportRun::Reference(it) => match self.targets.get(it.bookmark.as_str()) {
                Some(to) => Ok(PlanRun::Reference { bookmark: to.name.clone(), text: to.text.clone(), heading: to.heading }),
                None => Err(DocumentError::UnknownBookmark(it.bookmark.clone())),
            },
        };
        runs.iter().map(run).collect()
    }

    fn table(&mut self, it: &ReportTable, orientation: Orientation) -> Result<PlanBlock, DocumentError> {
        self.counters.tables += 1;
        let shares: f64 = it.columns.iter().map(|column| column.width.max(0.01)).sum();
        let column = |column: &ReportColumn| PlanColumn {
            header: clean(&column.header),
            width: (column.width.max(0.01) / shares * page_width(orientation)).floor() as u32,
            align: column.align,
        };
        let mut rows = Vec::with_capacity(it.rows.len());
        for row in &it.rows {
            if row.len() > it.columns.len() {
                return Err(DocumentError::LongRow(it.caption.clone()));
            }
            let filled = row.iter().map(|cell| Ok(PlanCell { runs: self.runs(&cell.runs)?, tone: cell.tone }));
            let mut cells = filled.collect::<Result<Vec<_>, DocumentError>>()?;
            cells.resize_with(it.columns.len(), || PlanCell { runs: Vec::new(), tone: FigureTone::Neutral });
            rows.push(cells);
        }
        Ok(PlanBlock::Table {
            caption: clean(&it.caption),
            bookmark: self.name(&it.bookmark),
            number: self.counters.tables,
            columns: it.columns.iter().map(column).collect(),
            rows,
        })
    }

    fn figure(&mut self, it: &ReportFigure, orientation: Orientation) -> Result<PlanBlock, DocumentError> {
        self.counters.figures += 1;
        let cut = it.touchpoints_per_picture.unwrap_or(0) as usize;
        let pictures = parts(&it.figure, cut)
            .iter()
            .map(|part| {
                let drawing = svg(part, Theme::Print, page_width(orientation) * DENSITY);
                let picture = png(&drawing, 2.5)?;
                let (width, height) = on_paper(&picture, orientation);
                self.pictures.push(picture);
                Ok(PlanPicture { index: self.pictures.len() - 1, width, height })
            })
            .collect::<Result<_, DocumentError>>()?;
        let (caption, finding) = (clean(&it.figure.title), clean(&it.figure.caption));
        let alt = if finding.is_empty() { caption.clone() } else { format!("{caption}. {finding}") };
        let below = [finding, clean(&it.figure.source)].into_iter().filter(|line| !line.is_empty());
        let finding = below.collect::<Vec<_>>().join("\n");
        let (bookmark, number) = (self.name(&it.bookmark), self.counters.figures);
        Ok(PlanBlock::Figure { caption, finding, alt, bookmark, number, pictures })
    }
}

fn page_width(orientation: Orientation) -> f64 {
    match orientation {
        Orientation::Portrait => PORTRAIT,
        Orientation::Landscape => LANDSCAPE,
    }
}

/// Size of a PNG on the page: full width unless that would be too high.
fn on_paper(picture: &[u8], orientation: Orientation) -> (u32, u32) {
    let side = |from: usize| u32::from_be_bytes(picture[from..from + 4].try_into().expect("four bytes are four bytes"));
    let (wide, high) = (f64::from(side(16)), f64::from(side(20)));
    let tallest = TALLEST[usize::from(orientation == Orientation::Landscape)];
    let width = (page_width(orientation) / 20.0).min(tallest * wide / high);
    let pixels = |points: f64| (points * 96.0 / 72.0).floor() as u32;
    (pixels(width), pixels(width * high / wide))
}

/// Text without the control characters XML forbids; line feeds stay.
fn clean(text: &str) -> String {
    let allowed = |letter: &char| *letter == '\n' || !(letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}'));
    text.chars().map(|letter| if letter == '\t' { ' ' } else { letter }).filter(allowed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_headings(levels: &[u32], expected: &[&str]) {
        let mut counters = Counters::default();
        let numbers: Vec<_> = levels.iter().map(|level| counters.heading(*level)).collect();
        assert_eq!(numbers, expected, "headings of levels {levels:?}");
    }

    #[test]
    fn headings_count_within_the_one_above() {
        check_headings(&[1, 2, 2, 3, 1, 2], &["1", "1.1", "1.2", "1.2.1", "2", "2.1"]);
        check_headings(&[1, 9, 0], &["1", "1.0.0.1", "2"]);
    }

    #[test]
    fn text_loses_what_xml_forbids() {
        assert_eq!(clean("а\u{0}б\u{8}в\tг\nд"), "абв г\nд");
    }
}
