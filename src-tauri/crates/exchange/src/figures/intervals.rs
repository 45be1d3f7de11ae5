//! Values with their intervals, row by row; rows that cannot be told apart share a bracket.

use super::axis::Axis;
use super::canvas::{Canvas, area, dashed, ink, solid, spot};
use super::text::{BODY, HEAD, LABEL, NUMBER, SMALL, width as text_width, wrap};
use super::{FigureLanguage, IntervalRow, IntervalsFigure};

const HEADING: f64 = 30.0;
const AXIS: f64 = 40.0;
const GAP: f64 = 14.0;

struct Columns {
    names: f64,
    values: f64,
    plot: f64,
    plot_width: f64,
    rank: f64,
}

pub(super) fn draw(canvas: &mut Canvas, plot: &IntervalsFigure, language: FigureLanguage, width: f64) -> f64 {
    let columns = columns(plot, width);
    let ends = plot.rows.iter().flat_map(|row| [row.low, row.high, row.value]);
    let axis = Axis::cover(ends.chain([0.0]), 6);
    let names: Vec<_> = plot.rows.iter().map(|row| wrap(&row.label, BODY, columns.names, 2)).collect();
    let heights: Vec<f64> = names.iter().map(|lines| (lines.len() as f64 * BODY.line + 8.0).max(30.0)).collect();
    let bottom = HEADING + heights.iter().sum::<f64>();
    stripes(canvas, &plot.rows, &heights, width);
    grid(canvas, &axis, &columns, bottom, language);
    headings(canvas, plot, &columns, width, bottom);
    let mut y = HEADING;
    for ((row, lines), height) in plot.rows.iter().zip(&names).zip(&heights) {
        let top = y + (height - lines.len() as f64 * BODY.line) / 2.0;
        canvas.paragraph(spot(4.0, top), ink(BODY, canvas.palette.text), lines);
        interval(canvas, row, &axis, &columns, y + height / 2.0);
        y += height;
    }
    bottom + AXIS
}

fn columns(plot: &IntervalsFigure, width: f64) -> Columns {
    let widest = |texts: &mut dyn Iterator<Item = &String>, font| texts.map(|it| text_width(it, font)).fold(0.0, f64::max);
    let names = widest(&mut plot.rows.iter().map(|row| &row.label), BODY).min(width * 0.34);
    let value = widest(&mut plot.rows.iter().map(|row| &row.text), NUMBER);
    let rank = widest(&mut plot.rows.iter().map(|row| &row.rank), LABEL).max(text_width(&plot.rank_heading, SMALL));
    let values = names + GAP + value + 4.0;
    let plot_left = values + GAP;
    let rank_left = width - rank - 8.0;
    Columns { names, values, plot: plot_left, plot_width: (rank_left - 2.0 * GAP - plot_left).max(60.0), rank: width - 4.0 }
}

fn grid(canvas: &mut Canvas, axis: &Axis, columns: &Columns, bottom: f64, language: FigureLanguage) {
    let palette = canvas.palette;
    for tick in &axis.ticks {
        let x = columns.plot + axis.share(*tick) * columns.plot_width;
        let look = if *tick == 0.0 { solid(palette.line_strong, 1.0) } else { dashed(palette.line, 1.0, "2 4") };
        canvas.line(spot(x, HEADING - 4.0), spot(x, bottom), look);
        canvas.text(spot(x, bottom + 15.0), ink(SMALL, palette.text_3).middle(), &axis.label(*tick, language));
    }
}

fn headings(canvas: &mut Canvas, plot: &IntervalsFigure, columns: &Columns, width: f64, bottom: f64) {
    let small = ink(SMALL, canvas.palette.text_3);
    canvas.text(spot(columns.rank, 16.0), small.end(), &plot.rank_heading);
    let middle = columns.plot + columns.plot_width / 2.0;
    canvas.fitted(spot(middle, bottom + 33.0), small.middle(), &plot.axis, columns.plot_width.max(width / 2.0));
    canvas.line(spot(0.0, HEADING), spot(width, HEADING), solid(canvas.palette.line, 1.0));
}

/// Every second group of ties stands on a stripe; the line between groups is stronger than between rows.
fn stripes(canvas: &mut Canvas, rows: &[IntervalRow], heights: &[f64], width: f64) {
    let palette = canvas.palette;
    let mut y = HEADING;
    for (index, (row, height)) in rows.iter().zip(heights).enumerate() {
        if row.group.is_some_and(|group| group % 2 == 1) {
            canvas.fill(area(0.0, y, width, *height), 0.0, palette.side);
        }
        y += height;
        let same_group = rows.get(index + 1).is_some_and(|next| next.group == row.group && row.group.is_some());
        let colour = if same_group { palette.line } else { palette.line_strong };
        canvas.line(spot(0.0, y), spot(width, y), solid(colour, 1.0));
    }
}

fn interval(canvas: &mut Canvas, row: &IntervalRow, axis: &Axis, columns: &Columns, y: f64) {
    let palette = canvas.palette;
    let x = |value: f64| columns.plot + axis.share(value) * columns.plot_width;
    let colour = match row.group {
        Some(1) => palette.accent.full,
        _ => palette.series[0],
    };
    let (low, high) = (x(row.low.min(row.high)), x(row.high.max(row.low)));
    canvas.fill(area(low, y - 4.0, high - low, 8.0), 4.0, palette.accent.soft);
    canvas.line(spot(low, y), spot(high, y), solid(colour, 1.8));
    for end in [low, high] {
        canvas.line(spot(end, y - 4.5), spot(end, y + 4.5), solid(colour, 1.8));
    }
    canvas.circle(spot(x(row.value), y), 5.0, colour, solid(palette.surface, 1.5));
    canvas.text(spot(columns.values, y + 4.5), ink(NUMBER, palette.text).end(), &row.text);
    let rank = if row.group == Some(1) { ink(HEAD, palette.accent.full) } else { ink(LABEL, palette.text_2) };
    canvas.text(spot(columns.rank, y + 4.5), rank.end(), &row.rank);
}
