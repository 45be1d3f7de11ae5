//! Series over common labels, with interval bands and a line to compare with.

use std::fmt::Write;

use super::axis::Axis;
use super::canvas::{Area, Canvas, Spot, area, dashed, ink, solid, spot};
use super::text::{BODY, LABEL, NUMBER, SMALL, fit, width as text_width};
use super::{FigureCurve, FigureLanguage, FigureTone, LinesFigure};

const LEFT: f64 = 52.0;
const BELOW: f64 = 26.0;

pub(super) fn draw(canvas: &mut Canvas, plot: &LinesFigure, language: FigureLanguage, width: f64) -> f64 {
    let above = legend(canvas, &plot.series, width);
    let top = above + name(canvas, plot, above, width);
    let height = (width * 0.36).clamp(220.0, 380.0);
    let place = area(LEFT, top + 8.0, width - LEFT - 14.0, height - BELOW);
    let points = plot.series.iter().flat_map(|series| &series.points);
    let ends = points.filter_map(|point| point.value.map(|value| (value, point.half_width.unwrap_or(0.0))));
    let marks = plot.mark.as_ref().map(|mark| mark.value);
    let axis = Axis::cover(ends.flat_map(|(value, half)| [value - half, value + half]).chain(marks), 5);
    grid(canvas, plot, &axis, place, language);
    for series in plot.series.iter().rev() {
        one(canvas, series, plot.labels.len(), &axis, place);
    }
    top + height + 12.0
}

/// Swatches with the names of curves, in rows; returns the height taken with the gap below.
pub(super) fn legend(canvas: &mut Canvas, curves: &[FigureCurve], width: f64) -> f64 {
    let (mut x, mut y) = (0.0, 0.0);
    let named: Vec<_> = curves.iter().filter(|curve| !curve.name.is_empty()).collect();
    for curve in &named {
        let words = fit(&curve.name, BODY, width - 40.0);
        let room = 26.0 + text_width(&words, BODY) + 22.0;
        if x > 0.0 && x + room > width {
            (x, y) = (0.0, y + 20.0);
        }
        let colour = canvas.series(curve.colour);
        let look = if curve.dashed { dashed(colour, 2.2, "4 3") } else { solid(colour, 2.8) };
        canvas.line(spot(x, y + 9.0), spot(x + 20.0, y + 9.0), look);
        canvas.text(spot(x + 26.0, y + 13.5), ink(BODY, canvas.palette.text_2), &words);
        x += room;
    }
    if named.is_empty() { 0.0 } else { y + 28.0 }
}

/// The name of the axis above it; returns the height taken.
fn name(canvas: &mut Canvas, plot: &LinesFigure, top: f64, width: f64) -> f64 {
    canvas.fitted(spot(0.0, top + 11.0), ink(SMALL, canvas.palette.text_3), &plot.axis, width);
    if plot.axis.is_empty() { 0.0 } else { 18.0 }
}

fn x(index: usize, count: usize, place: Area) -> f64 {
    place.x + (index as f64 + 0.5) / count.max(1) as f64 * place.width
}

fn y(value: f64, axis: &Axis, place: Area) -> f64 {
    place.y + (1.0 - axis.share(value)) * place.height
}

fn grid(canvas: &mut Canvas, plot: &LinesFigure, axis: &Axis, place: Area, language: FigureLanguage) {
    let palette = canvas.palette;
    let (small, right, bottom) = (ink(SMALL, palette.text_3), place.x + place.width, place.y + place.height);
    for tick in &axis.ticks {
        let y = y(*tick, axis, place);
        canvas.line(spot(place.x, y), spot(right, y), dashed(palette.line, 1.0, "2 4"));
        canvas.text(spot(place.x - 7.0, y + 4.0), small.end(), &axis.label(*tick, language));
    }
    canvas.line(spot(place.x, bottom), spot(right, bottom), solid(palette.line_strong, 1.0));
    let widest = plot.labels.iter().map(|label| text_width(label, SMALL)).fold(1.0, f64::max) + 10.0;
    let every = (widest * plot.labels.len() as f64 / place.width).ceil().max(1.0) as usize;
    for (index, label) in plot.labels.iter().enumerate().step_by(every) {
        canvas.text(spot(x(index, plot.labels.len(), place), bottom + 17.0), small.middle(), label);
    }
    if let Some(mark) = &plot.mark {
        let y = y(mark.value, axis, place);
        canvas.line(spot(place.x, y), spot(right, y), dashed(palette.text_2, 1.4, "5 4"));
        canvas.fitted(spot(right, y - 5.0), ink(LABEL, palette.text_2).end(), &mark.label, place.width);
    }
}

fn one(canvas: &mut Canvas, series: &FigureCurve, count: usize, axis: &Axis, place: Area) {
    let colour = canvas.series(series.colour);
    let at = |index: usize, value: f64| spot(x(index, count, place), y(value, axis, place));
    let points = || series.points.iter().take(count).enumerate();
    let bands = points().map(|(index, point)| Some((index, point.value?, point.half_width?))).collect::<Vec<_>>();
    for run in bands.split(Option::is_none).filter(|run| run.len() > 1) {
        let upper = run.iter().flatten().map(|(index, value, half)| at(*index, value + half));
        let lower = run.iter().flatten().rev().map(|(index, value, half)| at(*index, value - half));
        canvas.filled(&straight(upper.chain(lower)), colour, 0.14);
    }
    let spots = points().map(|(index, point)| point.value.map(|value| at(index, value))).collect::<Vec<_>>();
    let look = if series.dashed { dashed(colour, 1.8, "5 4") } else { solid(colour, 2.2) };
    for run in spots.split(Option::is_none).filter(|run| run.len() > 1) {
        canvas.curve(&straight(run.iter().flatten().copied()), look);
    }
    for (index, point) in points() {
        let Some(value) = point.value else { continue };
        let (at, palette, tone) = (at(index, value), canvas.palette, canvas.shade(point.tone).full);
        if point.tone == FigureTone::Neutral {
            canvas.circle(at, 3.2, palette.surface, solid(colour, 1.8));
        } else {
            canvas.circle(at, 4.6, tone, solid(palette.surface, 1.5));
        }
        let above = spot(at.x, if at.y < place.y + 20.0 { at.y + 19.0 } else { at.y - 9.0 });
        let words = if point.tone == FigureTone::Neutral { palette.text_2 } else { tone };
        canvas.text(above, ink(NUMBER, words).middle(), &point.text);
    }
}

fn straight(points: impl Iterator<Item = Spot>) -> String {
    let mut path = String::new();
    for (index, at) in points.enumerate() {
        let pen = if index == 0 { 'M' } else { 'L' };
        write!(path, "{pen}{:.2} {:.2}", at.x, at.y).expect("writing to a string does not fail");
    }
    path
}
