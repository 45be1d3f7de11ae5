//! Horizontal bars with their values, and a line to compare with.

use super::axis::Axis;
use super::canvas::{Canvas, area, dashed, ink, solid, spot};
use super::text::{BODY, LABEL, NUMBER, SMALL, width as text_width, wrap};
use super::{BarsFigure, FigureBar, FigureLanguage, FigureMark, FigureTone};

const AXIS: f64 = 42.0;

/// Where the bars stand: left edge, width, top and bottom.
struct Field {
    left: f64,
    width: f64,
    top: f64,
    bottom: f64,
}

pub(super) fn draw(canvas: &mut Canvas, plot: &BarsFigure, language: FigureLanguage, width: f64) -> f64 {
    let names = plot.bars.iter().map(|bar| text_width(&bar.label, BODY)).fold(0.0, f64::max).min(width * 0.38);
    let values = plot.bars.iter().map(|bar| text_width(&bar.text, NUMBER)).fold(0.0, f64::max);
    let marks = plot.mark.as_ref().map(|mark| mark.value);
    let axis = Axis::cover(plot.bars.iter().map(|bar| bar.value).chain(marks).chain([0.0]), 6);
    let lines: Vec<_> = plot.bars.iter().map(|bar| wrap(&bar.label, BODY, names, 2)).collect();
    let heights: Vec<f64> = lines.iter().map(|lines| (lines.len() as f64 * BODY.line + 8.0).max(30.0)).collect();
    let top = if plot.mark.is_some() { 24.0 } else { 4.0 };
    let left = names + 14.0;
    let field = Field { left, width: (width - left - values - 14.0).max(60.0), top, bottom: top + heights.iter().sum::<f64>() };
    grid(canvas, plot, &axis, &field, language);
    let mut y = top;
    for ((bar, lines), height) in plot.bars.iter().zip(&lines).zip(&heights) {
        let first = y + (height - lines.len() as f64 * BODY.line) / 2.0;
        canvas.paragraph(spot(0.0, first), ink(BODY, canvas.palette.text), lines);
        one(canvas, bar, &axis, &field, y + height / 2.0);
        y += height;
    }
    if let Some(mark) = &plot.mark {
        target(canvas, mark, &axis, &field, width);
    }
    let mut y = top;
    for (bar, height) in plot.bars.iter().zip(&heights) {
        value(canvas, bar, &axis, &field, y + height / 2.0);
        y += height;
    }
    field.bottom + AXIS
}

fn grid(canvas: &mut Canvas, plot: &BarsFigure, axis: &Axis, field: &Field, language: FigureLanguage) {
    let palette = canvas.palette;
    let small = ink(SMALL, palette.text_3).middle();
    for tick in &axis.ticks {
        let x = field.left + axis.share(*tick) * field.width;
        let look = if *tick == 0.0 { solid(palette.line_strong, 1.0) } else { dashed(palette.line, 1.0, "2 4") };
        canvas.line(spot(x, field.top), spot(x, field.bottom), look);
        canvas.text(spot(x, field.bottom + 16.0), small, &axis.label(*tick, language));
    }
    canvas.fitted(spot(field.left + field.width / 2.0, field.bottom + 34.0), small, &plot.axis, field.width);
}

fn one(canvas: &mut Canvas, bar: &FigureBar, axis: &Axis, field: &Field, y: f64) {
    let colour = if bar.tone == FigureTone::Neutral { canvas.palette.accent.full } else { canvas.shade(bar.tone).full };
    let x = |value: f64| field.left + axis.share(value) * field.width;
    let (from, to) = (x(bar.value.min(0.0)), x(bar.value.max(0.0)));
    canvas.fill(area(from, y - 8.0, (to - from).max(1.5), 16.0), 3.0, colour);
}

/// Stands at the end of the bar on a ground that hides the lines behind it.
fn value(canvas: &mut Canvas, bar: &FigureBar, axis: &Axis, field: &Field, y: f64) {
    let colour = if bar.tone == FigureTone::Neutral { canvas.palette.accent.full } else { canvas.shade(bar.tone).full };
    let to = field.left + axis.share(bar.value.max(0.0)) * field.width;
    let words = if bar.tone == FigureTone::Neutral { canvas.palette.text } else { colour };
    let room = text_width(&bar.text, NUMBER);
    canvas.fill(area(to + 4.0, y - 8.0, room + 4.0, 16.0), 2.0, canvas.palette.surface);
    canvas.text(spot(to + 6.0, y + 4.5), ink(NUMBER, words), &bar.text);
}

fn target(canvas: &mut Canvas, mark: &FigureMark, axis: &Axis, field: &Field, width: f64) {
    let colour = canvas.palette.text_2;
    let x = field.left + axis.share(mark.value) * field.width;
    canvas.line(spot(x, field.top - 4.0), spot(x, field.bottom), dashed(colour, 1.4, "5 4"));
    let half = text_width(&mark.label, LABEL) / 2.0;
    let middle = x.max(half).min(width - half);
    canvas.fitted(spot(middle, 14.0), ink(LABEL, colour).middle(), &mark.label, width);
}
