//! The report: what a Word document says, in order. Numbers of headings, tables and figures are given by the writer.
//! All texts are plain: characters of markup have no meaning, a line feed breaks the line.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::figures::{Figure, FigureLanguage, FigureTone};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Report {
    pub title_page: TitlePage,
    pub labels: ReportLabels,
    pub language: FigureLanguage,
    /// Stands at the top of every page but the first.
    pub header: String,
    /// In order; each begins on a new page, portrait or landscape.
    pub parts: Vec<ReportPart>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TitlePage {
    /// Above the title, as the company's name; approval lines as they come.
    pub above: Vec<String>,
    pub title: String,
    pub subtitle: String,
    /// Two columns in the middle of the page: "Заказчик" — "Северпром".
    pub fields: Vec<TitleField>,
    /// At the foot: "Москва, 2026".
    pub below: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TitleField {
    pub name: String,
    pub value: String,
}

/// Words of the writer itself, from Fluent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReportLabels {
    /// "Содержание".
    pub contents: String,
    /// "Таблица".
    pub table: String,
    /// "Рисунок".
    pub figure: String,
    /// "Страница" and "из" of "Страница 3 из 24".
    pub page: String,
    pub of: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReportPart {
    pub orientation: Orientation,
    pub blocks: Vec<ReportBlock>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Orientation {
    Portrait,
    Landscape,
}

#[expect(clippy::large_enum_variant, reason = "blocks are few, and a box would stand in the way of everyone who makes a figure")]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(export)]
pub enum ReportBlock {
    Heading(ReportHeading),
    Paragraph(ReportParagraph),
    List(ReportList),
    Table(ReportTable),
    Figure(ReportFigure),
    PageBreak,
}

/// A heading numbered 1, 1.1, 1.1.1, 1.1.1.1. The contents show levels 1 and 2.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReportHeading {
    /// 1 to 4; other values are brought into this range.
    pub level: u32,
    pub text: String,
    /// Target of references, unique in the report; empty: none. Any text, the writer makes Word names of it.
    pub bookmark: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReportParagraph {
    pub runs: Vec<ReportRun>,
    /// Stays on the page of the next block.
    pub keep_with_next: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(export)]
pub enum ReportRun {
    Text(ReportText),
    /// The number of a bookmarked heading, table or figure ("4.2", "Таблица 3"), as a link. Unknown bookmark: an error.
    Reference(ReportReference),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReportText {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub tone: FigureTone,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReportReference {
    pub bookmark: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReportList {
    pub marker: ListMarker,
    pub items: Vec<Vec<ReportRun>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ListMarker {
    Bullet,
    /// 1), 2), 3): each list counts from one.
    Number,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReportTable {
    /// Stands above the table after "Таблица 3 — ".
    pub caption: String,
    pub bookmark: String,
    /// Their headers make one row, repeated on every page.
    pub columns: Vec<ReportColumn>,
    /// Each as long as the columns; missing cells are empty, more than that is an error.
    pub rows: Vec<Vec<ReportCell>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReportColumn {
    pub header: String,
    /// Share of the page's width relative to the other columns, above 0.
    pub width: f64,
    pub align: CellAlign,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum CellAlign {
    #[default]
    Left,
    Centre,
    Right,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReportCell {
    pub runs: Vec<ReportRun>,
    /// Background of the cell.
    pub tone: FigureTone,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReportFigure {
    /// Drawn as a picture in print colours. Its title makes the numbered caption, its finding stands below, and both
    /// the alternative text.
    pub figure: Figure,
    pub bookmark: String,
    /// A journey is cut into pictures of so many touchpoints one below the other; other kinds ignore it.
    pub touchpoints_per_picture: Option<u32>,
}

impl ReportRun {
    /// Plain text without emphasis.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(ReportText { text: text.into(), bold: false, italic: false, tone: FigureTone::Neutral })
    }

    pub fn bold(text: impl Into<String>) -> Self {
        Self::Text(ReportText { text: text.into(), bold: true, italic: false, tone: FigureTone::Neutral })
    }

    pub fn reference(bookmark: impl Into<String>) -> Self {
        Self::Reference(ReportReference { bookmark: bookmark.into() })
    }
}

impl ReportCell {
    /// One plain run.
    pub fn text(text: impl Into<String>) -> Self {
        Self { runs: vec![ReportRun::text(text)], tone: FigureTone::Neutral }
    }

    pub fn toned(text: impl Into<String>, tone: FigureTone) -> Self {
        Self { runs: vec![ReportRun::text(text)], tone }
    }
}

impl ReportBlock {
    /// A heading others can refer to; an empty bookmark makes a plain one.
    pub fn heading(level: u32, text: impl Into<String>, bookmark: impl Into<String>) -> Self {
        Self::Heading(ReportHeading { level, text: text.into(), bookmark: bookmark.into() })
    }

    /// One paragraph of plain text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(ReportParagraph { runs: vec![ReportRun::text(text)], keep_with_next: false })
    }
}
