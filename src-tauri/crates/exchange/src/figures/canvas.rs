//! The few shapes figures are made of, written as SVG. Every text is escaped here and nowhere else.

use std::fmt::Write;

use super::FigureTone;
use super::text::{self, Font};
use super::theme::{Palette, Shade};

pub(super) struct Canvas {
    pub palette: &'static Palette,
    body: String,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub x: f64,
    pub y: f64,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Stroke {
    pub colour: &'static str,
    pub width: f64,
    /// As in SVG; empty: solid.
    pub dash: &'static str,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// Text of one look.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink {
    pub font: Font,
    pub colour: &'static str,
    pub anchor: Anchor,
}

pub(super) fn area(x: f64, y: f64, width: f64, height: f64) -> Area {
    Area { x, y, width, height }
}

pub(super) fn spot(x: f64, y: f64) -> Spot {
    Spot { x, y }
}

pub(super) fn solid(colour: &'static str, width: f64) -> Stroke {
    Stroke { colour, width, dash: "" }
}

pub(super) fn dashed(colour: &'static str, width: f64, dash: &'static str) -> Stroke {
    Stroke { colour, width, dash }
}

pub(super) fn ink(font: Font, colour: &'static str) -> Ink {
    Ink { font, colour, anchor: Anchor::Start }
}

impl Ink {
    pub fn middle(self) -> Self {
        Self { anchor: Anchor::Middle, ..self }
    }

    pub fn end(self) -> Self {
        Self { anchor: Anchor::End, ..self }
    }
}

impl Canvas {
    pub fn new(palette: &'static Palette) -> Self {
        Self { palette, body: String::with_capacity(16_384) }
    }

    pub fn shade(&self, tone: FigureTone) -> Shade {
        match tone {
            FigureTone::Neutral => Shade { full: self.palette.text_2, soft: self.palette.sunken },
            FigureTone::Accent => self.palette.accent,
            FigureTone::Good => self.palette.good,
            FigureTone::Warn => self.palette.warn,
            FigureTone::Bad => self.palette.bad,
        }
    }

    /// Colour number `index` of the palette for series.
    pub fn series(&self, index: u32) -> &'static str {
        self.palette.series[index as usize % self.palette.series.len()]
    }

    pub fn fill(&mut self, place: Area, radius: f64, colour: &str) {
        self.shape(place, radius, &format!(r#"fill="{colour}""#));
    }

    pub fn tint(&mut self, place: Area, radius: f64, colour: &str, opacity: f64) {
        self.shape(place, radius, &format!(r#"fill="{colour}" fill-opacity="{opacity:.3}""#));
    }

    pub fn outline(&mut self, place: Area, radius: f64, stroke: Stroke) {
        self.shape(place, radius, &format!(r#"fill="none"{}"#, attributes(stroke)));
    }

    fn shape(&mut self, place: Area, radius: f64, look: &str) {
        let Area { x, y, width, height } = place;
        let (width, height) = (width.max(0.0), height.max(0.0));
        self.write(format_args!(r#"<rect x="{x:.2}" y="{y:.2}" width="{width:.2}" height="{height:.2}" rx="{radius}" {look}/>"#));
    }

    pub fn line(&mut self, from: Spot, to: Spot, stroke: Stroke) {
        let look = attributes(stroke);
        self.write(format_args!(r#"<path d="M{:.2} {:.2}L{:.2} {:.2}" fill="none"{look}/>"#, from.x, from.y, to.x, to.y));
    }

    pub fn curve(&mut self, d: &str, stroke: Stroke) {
        let look = attributes(stroke);
        self.write(format_args!(r#"<path d="{d}" fill="none"{look} stroke-linejoin="round" stroke-linecap="round"/>"#));
    }

    pub fn filled(&mut self, d: &str, colour: &str, opacity: f64) {
        self.write(format_args!(r#"<path d="{d}" fill="{colour}" fill-opacity="{opacity}"/>"#));
    }

    pub fn circle(&mut self, centre: Spot, radius: f64, fill: &str, stroke: Stroke) {
        let look = attributes(stroke);
        let Spot { x, y } = centre;
        self.write(format_args!(r#"<circle cx="{x:.2}" cy="{y:.2}" r="{radius}" fill="{fill}"{look}/>"#));
    }

    /// A path in a box of 16 units with its top left corner at `corner`.
    pub fn icon(&mut self, corner: Spot, size: f64, d: &str, colour: &str) {
        let scale = size / 16.0;
        let Spot { x, y } = corner;
        self.write(format_args!(
            r#"<path transform="translate({x:.2} {y:.2}) scale({scale:.3})" d="{d}" fill="none" stroke="{colour}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/>"#
        ));
    }

    /// One line with its baseline at `at.y`.
    pub fn text(&mut self, at: Spot, ink: Ink, words: &str) {
        if words.is_empty() {
            return;
        }
        let anchor = match ink.anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
            Anchor::End => r#" text-anchor="end""#,
        };
        let (size, weight, words) = (ink.font.size, ink.font.weight.number(), escape(words));
        let (Spot { x, y }, colour) = (at, ink.colour);
        self.write(format_args!(
            r#"<text x="{x:.2}" y="{y:.2}" font-size="{size}" font-weight="{weight}" fill="{colour}"{anchor}>{words}</text>"#
        ));
    }

    /// One line that reads upwards, its baseline at `at.x`.
    pub fn sideways(&mut self, at: Spot, ink: Ink, words: &str) {
        self.write(format_args!(r#"<g transform="translate({:.2} {:.2}) rotate(-90)">"#, at.x, at.y));
        self.text(spot(0.0, 0.0), ink, words);
        self.write(format_args!("</g>"));
    }

    /// Lines below each other from the top edge `at.y`; returns the height taken.
    pub fn paragraph(&mut self, at: Spot, ink: Ink, lines: &[String]) -> f64 {
        for (row, line) in lines.iter().enumerate() {
            let top = at.y + row as f64 * ink.font.line;
            self.text(spot(at.x, top + baseline(ink.font)), ink, line);
        }
        lines.len() as f64 * ink.font.line
    }

    /// One line cut to the room it has.
    pub fn fitted(&mut self, at: Spot, ink: Ink, words: &str, room: f64) {
        self.text(at, ink, &text::fit(words, ink.font, room));
    }

    /// Puts another drawing onto this one.
    pub fn place(&mut self, other: Canvas, corner: Spot) {
        let drawn = other.finish(corner);
        self.write(format_args!("{drawn}"));
    }

    /// Everything drawn, moved down and right.
    pub fn finish(self, corner: Spot) -> String {
        format!(r#"<g transform="translate({:.2} {:.2})">{}</g>"#, corner.x, corner.y, self.body)
    }

    fn write(&mut self, what: std::fmt::Arguments<'_>) {
        self.body.write_fmt(what).expect("writing to a string does not fail");
        self.body.push('\n');
    }
}

/// From the top of a line of text to its baseline.
pub(super) fn baseline(font: Font) -> f64 {
    font.line / 2.0 + font.size * 0.36
}

fn attributes(stroke: Stroke) -> String {
    let dash = if stroke.dash.is_empty() { String::new() } else { format!(r#" stroke-dasharray="{}""#, stroke.dash) };
    format!(r#" stroke="{}" stroke-width="{}"{dash}"#, stroke.colour, stroke.width)
}

/// Text as XML content: no markup, and none of the control characters XML forbids.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            letter if letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}') => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}
