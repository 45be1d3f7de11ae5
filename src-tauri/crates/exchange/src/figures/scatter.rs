//! Points on a plane with quadrants and interval crosses; labels step aside from each other.

use super::axis::Axis;
use super::canvas::{Area, Canvas, Spot, area, dashed, ink, solid, spot};
use super::text::{HEAD, LABEL, SMALL, fit, width as text_width};
use super::{FigureLanguage, FigureTone, ScatterFigure, ScatterPoint};

const LEFT: f64 = 58.0;
const BELOW: f64 = 44.0;
const LABEL_ROOM: f64 = 170.0;

struct Plane {
    x: Axis,
    y: Axis,
    place: Area,
}

impl Plane {
    fn at(&self, x: f64, y: f64) -> Spot {
        let place = self.place;
        spot(place.x + self.x.share(x) * place.width, place.y + (1.0 - self.y.share(y)) * place.height)
    }
}

pub(super) fn draw(canvas: &mut Canvas, plot: &ScatterFigure, language: FigureLanguage, width: f64) -> f64 {
    let height = (width * 0.58).clamp(300.0, 620.0);
    let ends = |value: f64, half: Option<f64>| [value - half.unwrap_or(0.0), value + half.unwrap_or(0.0)];
    let scale = plot.scale.into_iter().flatten();
    let xs = plot.points.iter().flat_map(|point| ends(point.x, point.x_half)).chain(plot.x_split).chain(scale.clone());
    let ys = plot.points.iter().flat_map(|point| ends(point.y, point.y_half)).chain(plot.y_split).chain(scale);
    let above = if plot.groups.is_empty() { 4.0 } else { legend(canvas, plot, width) };
    let place = area(LEFT, above, width - LEFT - 8.0, height - BELOW);
    let plane = Plane { x: Axis::cover(xs, 7), y: Axis::cover(ys, 6), place };
    grid(canvas, plot, &plane, language);
    quadrants(canvas, plot, &plane);
    let mut taken: Vec<Area> = Vec::new();
    for point in &plot.points {
        if !plot.groups.is_empty() {
            grouped(canvas, point, &plane);
            continue;
        }
        cross(canvas, point, &plane);
        let at = plane.at(point.x, point.y);
        taken.push(area(at.x - 6.0, at.y - 6.0, 12.0, 12.0));
        taken.extend(arms(point, &plane));
    }
    for point in plot.points.iter().filter(|point| !point.label.is_empty()) {
        label(canvas, point, &plane, &mut taken);
    }
    height + above
}

/// The groups with their marks in one line above the plane; its height.
fn legend(canvas: &mut Canvas, plot: &ScatterFigure, width: f64) -> f64 {
    let mut x = LEFT;
    for (group, name) in (0u32..).zip(&plot.groups) {
        let words = fit(name, LABEL, (width - LEFT) / plot.groups.len() as f64 - 30.0);
        mark(canvas, spot(x + 5.0, 9.0), group, 1.0);
        canvas.text(spot(x + 15.0, 13.0), ink(LABEL, canvas.palette.text), &words);
        x += text_width(&words, LABEL) + 34.0;
    }
    26.0
}

fn grouped(canvas: &mut Canvas, point: &ScatterPoint, plane: &Plane) {
    mark(canvas, plane.at(point.x, point.y), point.group, 0.65);
}

/// Colour and shape tell the group: circle, triangle, square and diamond in turn.
fn mark(canvas: &mut Canvas, at: Spot, group: u32, opacity: f64) {
    let (x, y, colour) = (at.x, at.y, canvas.series(group));
    let shape = match group % 4 {
        0 => format!("M{:.1} {y:.1}a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0Z", x - 3.4),
        1 => format!("M{x:.1} {:.1}l4 7h-8Z", y - 4.0),
        2 => format!("M{:.1} {:.1}h6v6h-6Z", x - 3.0, y - 3.0),
        _ => format!("M{x:.1} {:.1}l4.2 4.2l-4.2 4.2l-4.2 -4.2Z", y - 4.2),
    };
    canvas.filled(&shape, colour, opacity);
}

fn grid(canvas: &mut Canvas, plot: &ScatterFigure, plane: &Plane, language: FigureLanguage) {
    let palette = canvas.palette;
    let (place, small) = (plane.place, ink(SMALL, palette.text_3));
    let bottom = place.y + place.height;
    canvas.outline(place, 0.0, solid(palette.line, 1.0));
    for tick in &plane.x.ticks {
        let x = plane.at(*tick, plane.y.low).x;
        canvas.line(spot(x, place.y), spot(x, bottom), dashed(palette.line, 1.0, "2 4"));
        canvas.text(spot(x, bottom + 16.0), small.middle(), &plane.x.label(*tick, language));
    }
    for tick in &plane.y.ticks {
        let y = plane.at(plane.x.low, *tick).y;
        canvas.line(spot(place.x, y), spot(place.x + place.width, y), dashed(palette.line, 1.0, "2 4"));
        canvas.text(spot(place.x - 7.0, y + 4.0), small.end(), &plane.y.label(*tick, language));
    }
    canvas.fitted(spot(place.x + place.width / 2.0, bottom + 36.0), small.middle(), &plot.x_axis, place.width);
    canvas.sideways(spot(12.0, place.y + place.height / 2.0), small.middle(), &fit(&plot.y_axis, SMALL, place.height));
}

/// Names stand in the outer corners, clockwise from top left.
fn quadrants(canvas: &mut Canvas, plot: &ScatterFigure, plane: &Plane) {
    let (Some(x), Some(y)) = (plot.x_split, plot.y_split) else { return };
    let (palette, place, meet) = (canvas.palette, plane.place, plane.at(x, y));
    let (right, bottom) = (place.x + place.width, place.y + place.height);
    canvas.line(spot(meet.x, place.y), spot(meet.x, bottom), solid(palette.line_strong, 1.5));
    canvas.line(spot(place.x, meet.y), spot(right, meet.y), solid(palette.line_strong, 1.5));
    let faint = ink(HEAD, palette.text_3);
    let [top_left, top_right, bottom_right, bottom_left] = &plot.quadrants;
    let (left_room, right_room) = (meet.x - place.x - 16.0, right - meet.x - 16.0);
    canvas.fitted(spot(place.x + 8.0, place.y + 18.0), faint, top_left, left_room);
    canvas.fitted(spot(right - 8.0, place.y + 18.0), faint.end(), top_right, right_room);
    canvas.fitted(spot(right - 8.0, bottom - 9.0), faint.end(), bottom_right, right_room);
    canvas.fitted(spot(place.x + 8.0, bottom - 9.0), faint, bottom_left, left_room);
}

fn cross(canvas: &mut Canvas, point: &ScatterPoint, plane: &Plane) {
    let colour = colour(canvas, point.tone);
    if let Some(half) = point.x_half {
        canvas.line(plane.at(point.x - half, point.y), plane.at(point.x + half, point.y), dashed(colour, 1.0, "1 0"));
    }
    if let Some(half) = point.y_half {
        canvas.line(plane.at(point.x, point.y - half), plane.at(point.x, point.y + half), dashed(colour, 1.0, "1 0"));
    }
    canvas.circle(plane.at(point.x, point.y), 5.5, colour, solid(canvas.palette.surface, 1.5));
}

/// The lines of a cross as thin areas that labels keep off.
fn arms(point: &ScatterPoint, plane: &Plane) -> [Area; 2] {
    let (across, down) = (point.x_half.unwrap_or(0.0), point.y_half.unwrap_or(0.0));
    let (left, right) = (plane.at(point.x - across, point.y), plane.at(point.x + across, point.y));
    let (top, bottom) = (plane.at(point.x, point.y + down), plane.at(point.x, point.y - down));
    [area(left.x, left.y - 1.0, right.x - left.x, 2.0), area(top.x - 1.0, top.y, 2.0, bottom.y - top.y)]
}

/// Tries the places round the point and takes the first that is free and inside; otherwise the one least covered.
fn label(canvas: &mut Canvas, point: &ScatterPoint, plane: &Plane, taken: &mut Vec<Area>) {
    let words = fit(&point.label, LABEL, LABEL_ROOM);
    let (at, room) = (plane.at(point.x, point.y), text_width(&words, LABEL));
    let steps = [0.0, -11.0, 11.0, -22.0, 22.0, -33.0, 33.0];
    let beside = steps.iter().flat_map(|step| [(at.x + 9.0, at.y - 7.0 + step), (at.x - 9.0 - room, at.y - 7.0 + step)]);
    let places = beside.chain([(at.x - room / 2.0, at.y - 23.0), (at.x - room / 2.0, at.y + 9.0)]);
    let cost = |place: &Area| taken.iter().map(|other| overlap(place, other)).sum::<f64>() + outside(place, &plane.place);
    let best = places
        .map(|(x, y)| area(x, y, room, 14.0))
        .min_by(|one, other| cost(one).total_cmp(&cost(other)))
        .expect("there is always a place to try");
    let colour = if point.tone == FigureTone::Neutral { canvas.palette.text } else { canvas.shade(point.tone).full };
    canvas.tint(area(best.x - 2.0, best.y, best.width + 4.0, best.height), 3.0, canvas.palette.surface, 0.85);
    canvas.text(spot(best.x, best.y + 11.0), ink(LABEL, colour), &words);
    taken.push(best);
}

fn colour(canvas: &Canvas, tone: FigureTone) -> &'static str {
    if tone == FigureTone::Neutral { canvas.palette.accent.full } else { canvas.shade(tone).full }
}

fn overlap(one: &Area, other: &Area) -> f64 {
    let across = (one.x + one.width).min(other.x + other.width) - one.x.max(other.x);
    let down = (one.y + one.height).min(other.y + other.height) - one.y.max(other.y);
    across.max(0.0) * down.max(0.0)
}

/// Area of `one` that does not lie in `other`, weighed so that text never leaves the picture.
fn outside(one: &Area, other: &Area) -> f64 {
    (one.width * one.height - overlap(one, other)) * 10.0
}
