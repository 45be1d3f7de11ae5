//! Satisfaction along the journey: curves with interval bands on the full scale.

use std::fmt::Write;

use super::super::axis::Axis;
use super::super::canvas::{Area, Canvas, Spot, dashed, ink, solid, spot};
use super::super::text::{LABEL, NUMBER, SMALL, fit, width as text_width};
use super::super::{FigureCurve, FigureLanguage, FigurePoint, FigureTone, JourneyFigure};
use super::{Map, SIDE};

/// Names of the curves above the map; returns the height taken.
pub(super) fn legend(canvas: &mut Canvas, plot: &JourneyFigure, width: f64) -> f64 {
    if plot.lanes.satisfaction.is_empty() {
        return 0.0;
    }
    super::super::lines::legend(canvas, &plot.curves, width)
}

pub(super) fn draw(canvas: &mut Canvas, map: &Map<'_>, language: FigureLanguage, place: Area) {
    let scale = Scale::new(map.plot, place);
    scale.grid(canvas, place, language);
    let columns: Vec<usize> = map.columns.iter().enumerate().filter(|(_, it)| it.is_some()).map(|(column, _)| column).collect();
    let centre = |point: usize| columns.get(point).map(|column| map.x(*column) + map.column_width / 2.0);
    let bend = map.column_width * 0.39;
    for curve in map.plot.curves.iter().rev() {
        let colour = canvas.series(curve.colour);
        band(canvas, &scale, &curve.points, &centre, bend, colour);
    }
    for (rank, curve) in map.plot.curves.iter().enumerate().rev() {
        stroke(canvas, &scale, curve, &centre, bend, rank == 0);
    }
    for (rank, curve) in map.plot.curves.iter().enumerate().rev() {
        for (index, point) in curve.points.iter().enumerate() {
            if let (Some(x), Some(value)) = (centre(index), point.value) {
                let turn = turn(&curve.points, index);
                dot(canvas, curve, point, spot(x, scale.y(value)), (rank == 0, turn, map.column_width));
            }
        }
    }
}

struct Scale {
    low: f64,
    high: f64,
    top: f64,
    bottom: f64,
}

impl Scale {
    fn new(plot: &JourneyFigure, place: Area) -> Self {
        let high = if plot.scale_high > plot.scale_low { plot.scale_high } else { plot.scale_low + 1.0 };
        Self { low: plot.scale_low, high, top: place.y + 12.0, bottom: place.y + place.height - 12.0 }
    }

    fn y(&self, value: f64) -> f64 {
        let share = ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        self.bottom - share * (self.bottom - self.top)
    }

    fn grid(&self, canvas: &mut Canvas, place: Area, language: FigureLanguage) {
        let axis = Axis::cover([self.low, self.high], 5);
        let (line, faint) = (canvas.palette.line, ink(SMALL, canvas.palette.text_3));
        for tick in axis.ticks.iter().filter(|tick| (self.low..=self.high).contains(*tick)) {
            let y = self.y(*tick);
            canvas.line(spot(place.x, y), spot(place.x + place.width, y), dashed(line, 1.0, "2 4"));
            canvas.text(spot(place.x + 5.0, y - 3.0), faint, &axis.label(*tick, language));
        }
    }
}

/// Runs of neighbouring points that have what `get` asks for.
fn runs<T>(points: &[FigurePoint], get: impl Fn(usize, &FigurePoint) -> Option<T>) -> Vec<Vec<T>> {
    let mut runs = vec![Vec::new()];
    for (index, point) in points.iter().enumerate() {
        match get(index, point) {
            Some(found) => runs.last_mut().expect("there is always a last run").push(found),
            None => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

fn band(
    canvas: &mut Canvas,
    scale: &Scale,
    points: &[FigurePoint],
    centre: &impl Fn(usize) -> Option<f64>,
    bend: f64,
    colour: &'static str,
) {
    let edges = runs(points, |index, point| {
        let (x, value, half) = (centre(index)?, point.value?, point.half_width?);
        Some((spot(x, scale.y(value + half)), spot(x, scale.y(value - half))))
    });
    for run in edges {
        let upper: Vec<Spot> = run.iter().map(|(upper, _)| *upper).collect();
        let lower: Vec<Spot> = run.iter().rev().map(|(_, lower)| *lower).collect();
        if let ([upper], [lower]) = (&upper[..], &lower[..]) {
            canvas.line(*upper, *lower, solid(colour, 1.5));
            continue;
        }
        let back = smooth(&lower, bend).replacen('M', "L", 1);
        canvas.filled(&format!("{}{back}Z", smooth(&upper, bend)), colour, 0.14);
    }
}

fn stroke(
    canvas: &mut Canvas,
    scale: &Scale,
    curve: &FigureCurve,
    centre: &impl Fn(usize) -> Option<f64>,
    bend: f64,
    main: bool,
) {
    let colour = canvas.series(curve.colour);
    let width = if main { 2.4 } else { 1.8 };
    let look = if curve.dashed { dashed(colour, width - 0.2, "5 5") } else { solid(colour, width) };
    for run in runs(&curve.points, |index, point| Some(spot(centre(index)?, scale.y(point.value?)))) {
        canvas.curve(&smooth(&run, bend), look);
    }
}

/// Whether a point is a low one among its neighbours: its text then stands below the curve.
fn turn(points: &[FigurePoint], index: usize) -> f64 {
    let value = points[index].value.unwrap_or_default();
    let before = index.checked_sub(1).and_then(|before| points[before].value).unwrap_or(value);
    let after = points.get(index + 1).and_then(|after| after.value).unwrap_or(value);
    if before + after > 2.0 * value { 1.0 } else { -1.0 }
}

fn dot(canvas: &mut Canvas, curve: &FigureCurve, point: &FigurePoint, at: Spot, (main, turn, room): (bool, f64, f64)) {
    let colour = canvas.series(curve.colour);
    let palette = canvas.palette;
    let tone = canvas.shade(point.tone).full;
    match (main, point.tone) {
        (true, FigureTone::Neutral) => canvas.circle(at, 4.0, palette.surface, solid(colour, 2.0)),
        (true, _) => canvas.circle(at, 5.2, tone, solid(palette.surface, 1.5)),
        (false, _) if !curve.dashed => canvas.circle(at, 2.6, colour, solid(palette.surface, 1.0)),
        _ => {}
    }
    if !point.text.is_empty() {
        let colour = if point.tone == FigureTone::Neutral { palette.text_2 } else { tone };
        let font = if point.tone == FigureTone::Neutral { LABEL } else { NUMBER };
        let words = fit(&point.text, font, room);
        let half = text_width(&words, font) / 2.0;
        let below = at.y + if turn > 0.0 { 19.0 } else { -10.0 };
        canvas.text(spot(at.x.max(SIDE + half + 3.0), below), ink(font, colour).middle(), &words);
    }
}

/// A curve through all points that never overshoots: it is level at each of them.
fn smooth(points: &[Spot], bend: f64) -> String {
    let mut path = String::new();
    for (index, at) in points.iter().enumerate() {
        let written = match index.checked_sub(1).map(|before| points[before]) {
            None => write!(path, "M{:.2} {:.2}", at.x, at.y),
            Some(from) => {
                let bend = bend * (at.x - from.x).signum();
                write!(path, "C{:.2} {:.2} {:.2} {:.2} {:.2} {:.2}", from.x + bend, from.y, at.x - bend, at.y, at.x, at.y)
            }
        };
        written.expect("writing to a string does not fail");
    }
    path
}
