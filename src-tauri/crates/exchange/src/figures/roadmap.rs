//! Initiatives as cards over the quarters they take.

use super::canvas::{Canvas, area, ink, solid, spot};
use super::text::{HEAD, LABEL, SMALL, wrap};
use super::{FigureTone, RoadmapFigure, RoadmapItem};

const HEADING: f64 = 34.0;
const GAP: f64 = 8.0;

pub(super) fn least_width(plot: &RoadmapFigure) -> f64 {
    plot.quarters.len().max(1) as f64 * 150.0
}

pub(super) fn draw(canvas: &mut Canvas, plot: &RoadmapFigure, width: f64) -> f64 {
    let palette = canvas.palette;
    let quarters = plot.quarters.len().max(1);
    let column = width / quarters as f64;
    let rows = pack(&plot.items, quarters);
    let card_width = |item: &RoadmapItem| end(item, quarters).saturating_sub(start(item, quarters)) as f64 * column - GAP;
    let tallest = |row: &Vec<&RoadmapItem>| row.iter().map(|item| card_height(item, card_width(item))).fold(0.0, f64::max);
    let heights: Vec<f64> = rows.iter().map(tallest).collect();
    let bottom = HEADING + GAP + heights.iter().map(|height| height + GAP).sum::<f64>().max(60.0);
    canvas.fill(area(0.0, 0.0, width, bottom), 5.0, palette.side);
    canvas.fill(area(0.0, 0.0, width, HEADING), 5.0, palette.sunken);
    for (index, quarter) in plot.quarters.iter().enumerate() {
        let left = index as f64 * column;
        canvas.fitted(spot(left + 12.0, 22.0), ink(HEAD, palette.text), quarter, column - 20.0);
        if index > 0 {
            canvas.line(spot(left, 0.0), spot(left, bottom), solid(palette.line_strong, 1.0));
        }
    }
    let mut y = HEADING + GAP;
    for (row, height) in rows.iter().zip(&heights) {
        for item in row {
            let left = start(item, quarters) as f64 * column + GAP / 2.0;
            card(canvas, item, area(left, y, card_width(item), *height));
        }
        y += height + GAP;
    }
    canvas.outline(area(0.0, 0.0, width, bottom), 5.0, solid(palette.line, 1.0));
    bottom + 2.0
}

fn start(item: &RoadmapItem, quarters: usize) -> usize {
    (item.quarter as usize).min(quarters - 1)
}

/// The quarter after the last one the item takes.
fn end(item: &RoadmapItem, quarters: usize) -> usize {
    (start(item, quarters) + item.span.max(1) as usize).min(quarters)
}

/// Every item in the first row where its quarters are free.
fn pack(items: &[RoadmapItem], quarters: usize) -> Vec<Vec<&RoadmapItem>> {
    let mut rows: Vec<Vec<&RoadmapItem>> = Vec::new();
    for item in items {
        let free = |row: &&mut Vec<&RoadmapItem>| {
            row.iter().all(|other| end(other, quarters) <= start(item, quarters) || end(item, quarters) <= start(other, quarters))
        };
        match rows.iter_mut().find(free) {
            Some(row) => row.push(item),
            None => rows.push(vec![item]),
        }
    }
    rows
}

fn card_height(item: &RoadmapItem, width: f64) -> f64 {
    let (title, note) = card_lines(item, width);
    14.0 + title.len() as f64 * LABEL.line + note.len() as f64 * SMALL.line
}

fn card_lines(item: &RoadmapItem, width: f64) -> (Vec<String>, Vec<String>) {
    (wrap(&item.title, LABEL, width - 22.0, 4), wrap(&item.note, SMALL, width - 22.0, 3))
}

fn card(canvas: &mut Canvas, item: &RoadmapItem, place: super::canvas::Area) {
    let palette = canvas.palette;
    let tone = if item.tone == FigureTone::Neutral { palette.accent } else { canvas.shade(item.tone) };
    canvas.fill(place, 5.0, palette.surface);
    canvas.outline(place, 5.0, solid(palette.line_strong, 1.0));
    canvas.fill(area(place.x, place.y + 3.0, 4.0, place.height - 6.0), 2.0, tone.full);
    let (title, note) = card_lines(item, place.width);
    let taken = canvas.paragraph(spot(place.x + 13.0, place.y + 7.0), ink(LABEL, palette.text), &title);
    canvas.paragraph(spot(place.x + 13.0, place.y + 7.0 + taken), ink(SMALL, palette.text_2), &note);
}
