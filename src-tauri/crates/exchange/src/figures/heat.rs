//! A matrix whose cells are the deeper in colour the larger their value.

use super::canvas::{Area, Canvas, area, ink, spot};
use super::text::{BODY, LABEL, NUMBER, SMALL, fit, width as text_width, wrap};
use super::{FigureTone, HeatCell, HeatFigure};

/// Headers that do not fit above a column read upwards in at most this height.
const TALLEST_HEADER: f64 = 150.0;
const GAP: f64 = 2.0;

struct Grid {
    names: f64,
    column: f64,
    top: f64,
}

pub(super) fn least_width(plot: &HeatFigure) -> f64 {
    let widest = plot.rows.iter().flat_map(|row| &row.cells).map(|cell| text_width(&cell.text, NUMBER)).fold(20.0, f64::max);
    120.0 + plot.columns.len() as f64 * (widest + 10.0).min(90.0)
}

pub(super) fn draw(canvas: &mut Canvas, plot: &HeatFigure, width: f64) -> f64 {
    let longest = plot.rows.iter().map(|row| text_width(&row.label, BODY)).fold(text_width(&plot.row_axis, SMALL), f64::max);
    let names = longest.min(width * 0.32) + 12.0;
    let column = (width - names) / plot.columns.len().max(1) as f64;
    let top = headers(canvas, plot, names, column, width);
    let grid = Grid { names, column, top };
    let mut y = grid.top;
    for row in &plot.rows {
        let lines = wrap(&row.label, BODY, grid.names - 12.0, 3);
        let taken = lines.len() as f64 * BODY.line;
        let height = (taken + 8.0).max(32.0);
        canvas.paragraph(spot(0.0, y + (height - taken) / 2.0), ink(BODY, canvas.palette.text), &lines);
        for (index, heat) in row.cells.iter().take(plot.columns.len()).enumerate() {
            let left = grid.names + index as f64 * grid.column;
            cell(canvas, heat, area(left + GAP / 2.0, y + GAP / 2.0, grid.column - GAP, height - GAP));
        }
        y += height;
    }
    y + 2.0
}

/// Names of the columns and of both axes; returns the top of the first row.
fn headers(canvas: &mut Canvas, plot: &HeatFigure, names: f64, column: f64, width: f64) -> f64 {
    let faint = ink(SMALL, canvas.palette.text_3);
    canvas.fitted(spot(names, 12.0), faint, &plot.column_axis, width - names);
    let top = if plot.column_axis.is_empty() { 0.0 } else { 20.0 };
    let room = column - 8.0;
    let upright = plot.columns.iter().all(|header| header.split(' ').all(|word| text_width(word, LABEL) <= room));
    let bottom = if upright { level(canvas, plot, names, column, top) } else { upwards(canvas, plot, names, column, top) };
    canvas.fitted(spot(0.0, bottom - 6.0), faint, &plot.row_axis, names - 12.0);
    bottom
}

fn level(canvas: &mut Canvas, plot: &HeatFigure, names: f64, column: f64, top: f64) -> f64 {
    let headers: Vec<_> = plot.columns.iter().map(|header| wrap(header, LABEL, column - 8.0, 4)).collect();
    let height = headers.iter().map(Vec::len).max().unwrap_or(1) as f64 * LABEL.line;
    for (index, lines) in headers.iter().enumerate() {
        let y = top + height - lines.len() as f64 * LABEL.line;
        let middle = names + (index as f64 + 0.5) * column;
        canvas.paragraph(spot(middle, y), ink(LABEL, canvas.palette.text_2).middle(), lines);
    }
    top + height + 8.0
}

fn upwards(canvas: &mut Canvas, plot: &HeatFigure, names: f64, column: f64, top: f64) -> f64 {
    let lines = ((column - 4.0) / LABEL.line).floor().clamp(1.0, 3.0) as usize;
    let headers: Vec<_> = plot.columns.iter().map(|header| wrap(header, LABEL, TALLEST_HEADER, lines)).collect();
    let height = headers.iter().flatten().map(|line| text_width(line, LABEL)).fold(0.0, f64::max);
    for (index, lines) in headers.iter().enumerate() {
        let middle = names + (index as f64 + 0.5) * column;
        let first = middle - lines.len() as f64 * LABEL.line / 2.0;
        for (row, line) in lines.iter().enumerate() {
            let x = first + (row as f64 + 0.5) * LABEL.line + LABEL.size * 0.36;
            canvas.sideways(spot(x, top + height), ink(LABEL, canvas.palette.text_2), line);
        }
    }
    top + height + 8.0
}

fn cell(canvas: &mut Canvas, cell: &HeatCell, place: Area) {
    let palette = canvas.palette;
    let Some(depth) = cell.depth else {
        canvas.fill(place, 3.0, palette.side);
        canvas.fitted(middle(place), ink(SMALL, palette.text_3).middle(), &cell.text, place.width - 4.0);
        return;
    };
    let full = if cell.tone == FigureTone::Neutral { palette.accent.full } else { canvas.shade(cell.tone).full };
    let depth = depth.clamp(0.0, 1.0);
    canvas.fill(place, 3.0, palette.surface);
    canvas.tint(place, 3.0, full, 0.07 + 0.85 * depth);
    let colour = if depth > 0.62 { palette.on_full } else { palette.text };
    canvas.text(middle(place), ink(NUMBER, colour).middle(), &fit(&cell.text, NUMBER, place.width - 4.0));
}

fn middle(place: Area) -> super::canvas::Spot {
    spot(place.x + place.width / 2.0, place.y + place.height / 2.0 + 4.5)
}
