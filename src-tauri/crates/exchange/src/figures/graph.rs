//! Boxes and arrows where the caller put them.

use super::canvas::{Area, Canvas, Spot, area, ink, solid, spot};
use super::text::{HEAD, LABEL, SMALL, width as text_width, wrap};
use super::{FigureEdge, FigureNode, FigureTone, GraphFigure, NodeShape};

const PAD: f64 = 8.0;
/// Room for the name below a circle or a diamond, on each side of it.
const NAME_ROOM: f64 = 96.0;

/// Height in which a box of this width shows all its lines, the first wrapped; for callers who lay out a graph.
pub fn node_height(lines: &[String], width: f64) -> f64 {
    let name = lines.first().map_or(0, |name| wrap(name, LABEL, width - 2.0 * PAD - 4.0, 6).len());
    2.0 * PAD + name as f64 * LABEL.line + lines.len().saturating_sub(1) as f64 * SMALL.line
}

pub(super) fn least_width(plot: &GraphFigure) -> f64 {
    bounds(plot).width
}

pub(super) fn draw(canvas: &mut Canvas, plot: &GraphFigure, width: f64) -> f64 {
    let bounds = bounds(plot);
    let offset = spot((width - bounds.width) / 2.0 - bounds.x, -bounds.y);
    let mut inner = Canvas::new(canvas.palette);
    for band in &plot.bands {
        let place = area(band.x, band.y, band.width, band.height);
        inner.fill(place, 6.0, inner.palette.side);
        let name = wrap(&band.label, HEAD, band.width - 2.0 * PAD, 2);
        inner.paragraph(spot(band.x + PAD, band.y + 5.0), ink(HEAD, inner.palette.text_2), &name);
    }
    for edge in &plot.edges {
        arrow(&mut inner, edge);
    }
    for node in &plot.nodes {
        match node.shape {
            NodeShape::Box => boxed(&mut inner, node),
            NodeShape::Circle | NodeShape::Choice | NodeShape::Parallel => sign(&mut inner, node),
        }
    }
    for edge in &plot.edges {
        edge_label(&mut inner, edge);
    }
    canvas.place(inner, offset);
    bounds.height
}

/// Everything the graph covers, with a margin for strokes.
fn bounds(plot: &GraphFigure) -> Area {
    let (mut low, mut high) = (spot(f64::INFINITY, f64::INFINITY), spot(f64::NEG_INFINITY, f64::NEG_INFINITY));
    let mut cover = |place: Area| {
        low = spot(low.x.min(place.x), low.y.min(place.y));
        high = spot(high.x.max(place.x + place.width), high.y.max(place.y + place.height));
    };
    plot.bands.iter().for_each(|band| cover(area(band.x, band.y, band.width, band.height)));
    plot.edges.iter().flat_map(|edge| &edge.points).for_each(|at| cover(area(at.x, at.y, 0.0, 0.0)));
    for node in &plot.nodes {
        cover(area(node.x, node.y, node.width, node.height));
        if node.shape != NodeShape::Box && !node.lines.is_empty() {
            let lines = names(node).len() as f64;
            cover(area(node.x + node.width / 2.0 - NAME_ROOM / 2.0, node.y + node.height, NAME_ROOM, lines * SMALL.line + 4.0));
        }
    }
    if low.x > high.x {
        return area(0.0, 0.0, 1.0, 1.0);
    }
    area(low.x - 2.0, low.y - 2.0, high.x - low.x + 4.0, high.y - low.y + 4.0)
}

fn boxed(canvas: &mut Canvas, node: &FigureNode) {
    let palette = canvas.palette;
    let place = area(node.x, node.y, node.width, node.height);
    let shade = canvas.shade(node.tone);
    let neutral = node.tone == FigureTone::Neutral;
    canvas.fill(place, 5.0, if neutral { palette.surface } else { shade.soft });
    canvas.outline(place, 5.0, solid(if neutral { palette.line_strong } else { shade.full }, 1.2));
    if !neutral {
        canvas.fill(area(node.x, node.y + 3.0, 4.0, node.height - 6.0), 2.0, shade.full);
    }
    let room = node.width - 2.0 * PAD - 4.0;
    let Some((name, small)) = node.lines.split_first() else { return };
    let small = small_lines(name, small, room, node.height - PAD);
    let left = node.height - 2.0 * PAD - small.len() as f64 * SMALL.line;
    let lines = wrap(name, LABEL, room, ((left / LABEL.line + 0.05).floor() as usize).max(1));
    let taken = lines.len() as f64 * LABEL.line + small.len() as f64 * SMALL.line;
    let top = node.y + ((node.height - taken) / 2.0).max(2.0);
    let below = canvas.paragraph(spot(node.x + PAD + 3.0, top), ink(LABEL, palette.text), &lines);
    let colour = if neutral { palette.text_2 } else { shade.full };
    canvas.paragraph(spot(node.x + PAD + 3.0, top + below), ink(SMALL, colour), &small);
}

/// The lines below the name: wrapped where the box has room for all of them, else each cut to one line.
fn small_lines(name: &str, small: &[String], room: f64, height: f64) -> Vec<String> {
    let wrapped: Vec<String> = small.iter().flat_map(|line| wrap(line, SMALL, room, 2)).collect();
    let name = wrap(name, LABEL, room, 6).len() as f64 * LABEL.line;
    if name + wrapped.len() as f64 * SMALL.line <= height {
        return wrapped;
    }
    small.iter().map(|line| super::text::fit(line, SMALL, room)).collect()
}

/// Events and gateways: a small sign with its name below.
fn sign(canvas: &mut Canvas, node: &FigureNode) {
    let palette = canvas.palette;
    let neutral = node.tone == FigureTone::Neutral;
    let colour = if neutral { palette.text_2 } else { canvas.shade(node.tone).full };
    let (x, y) = (node.x + node.width / 2.0, node.y + node.height / 2.0);
    let half = node.width.min(node.height) / 2.0;
    if node.shape == NodeShape::Circle {
        canvas.circle(spot(x, y), half, palette.surface, solid(colour, 1.8));
    } else {
        let diamond = format!("M{x} {}L{} {y}L{x} {}L{} {y}Z", y - half, x + half, y + half, x - half);
        canvas.filled(&diamond, palette.surface, 1.0);
        canvas.curve(&diamond, solid(colour, 1.6));
        let arm = half * 0.36;
        let (dx, dy) = if node.shape == NodeShape::Choice { (arm, arm) } else { (0.0, arm * 1.3) };
        canvas.line(spot(x - dx, y - dy), spot(x + dx, y + dy), solid(colour, 1.8));
        canvas.line(spot(x - dy, y + dx), spot(x + dy, y - dx), solid(colour, 1.8));
    }
    canvas.paragraph(spot(x, node.y + node.height + 3.0), ink(SMALL, palette.text_2).middle(), &names(node));
}

fn names(node: &FigureNode) -> Vec<String> {
    node.lines.iter().flat_map(|line| wrap(line, SMALL, NAME_ROOM, 3)).collect()
}

fn edge_colour(canvas: &Canvas, edge: &FigureEdge) -> &'static str {
    if edge.tone == FigureTone::Neutral { canvas.palette.text_3 } else { canvas.shade(edge.tone).full }
}

fn arrow(canvas: &mut Canvas, edge: &FigureEdge) {
    let [.., from, tip] = &edge.points[..] else { return };
    let colour = edge_colour(canvas, edge);
    let length = (tip.x - from.x).hypot(tip.y - from.y).max(1e-9);
    let (across, down) = ((tip.x - from.x) / length, (tip.y - from.y) / length);
    let neck = spot(tip.x - across * 8.0, tip.y - down * 8.0);
    let mut spots: Vec<Spot> = edge.points.iter().map(|at| spot(at.x, at.y)).collect();
    *spots.last_mut().expect("there are at least two points") = neck;
    canvas.curve(&rounded(&spots), solid(colour, 1.5));
    let (x, y) = (-down * 3.8, across * 3.8);
    let head = format!("M{} {}L{} {}L{} {}Z", tip.x, tip.y, neck.x + x, neck.y + y, neck.x - x, neck.y - y);
    canvas.filled(&head, colour, 1.0);
}

/// A polyline with its corners rounded.
fn rounded(spots: &[Spot]) -> String {
    let mut path = format!("M{:.2} {:.2}", spots[0].x, spots[0].y);
    for corner in spots.windows(3) {
        let [before, at, after] = [corner[0], corner[1], corner[2]];
        let (start, end) = (towards(at, before, 7.0), towards(at, after, 7.0));
        path += &format!("L{:.2} {:.2}Q{:.2} {:.2} {:.2} {:.2}", start.x, start.y, at.x, at.y, end.x, end.y);
    }
    let last = spots[spots.len() - 1];
    path + &format!("L{:.2} {:.2}", last.x, last.y)
}

fn towards(from: Spot, to: Spot, step: f64) -> Spot {
    let length = (to.x - from.x).hypot(to.y - from.y).max(1e-9);
    let share = (step / length).min(0.5);
    spot(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}

/// Stands in the middle of the longest straight piece, on a ground that hides the line.
fn edge_label(canvas: &mut Canvas, edge: &FigureEdge) {
    let longest = edge.points.windows(2).max_by(|one, other| length(one).total_cmp(&length(other)));
    let (Some(piece), false) = (longest, edge.label.is_empty()) else { return };
    let (x, y) = ((piece[0].x + piece[1].x) / 2.0, (piece[0].y + piece[1].y) / 2.0);
    let room = text_width(&edge.label, SMALL);
    canvas.fill(area(x - room / 2.0 - 3.0, y - 8.0, room + 6.0, 16.0), 3.0, canvas.palette.surface);
    let colour = if edge.tone == FigureTone::Neutral { canvas.palette.text_2 } else { edge_colour(canvas, edge) };
    canvas.text(spot(x, y + 4.0), ink(SMALL, colour).middle(), &edge.label);
}

fn length(piece: &[super::FigureSpot]) -> f64 {
    (piece[1].x - piece[0].x).hypot(piece[1].y - piece[0].y)
}
