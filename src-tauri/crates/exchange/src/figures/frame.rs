//! The words round a plot: title, finding, source.

use super::canvas::{Canvas, escape, ink, spot};
use super::text::{BODY, SMALL, TITLE, wrap};
use super::theme::Theme;
use super::{Figure, Plot, bars, graph, heat, intervals, journey, lines, roadmap, scatter};

const EDGE: f64 = 16.0;

/// Draws a figure as SVG, `width` pixels wide; the height follows from the content. Plots that cannot be drawn so narrow
/// without losing text are drawn wider and scaled down. The font is named, not embedded: see [`super::png`].
pub fn svg(figure: &Figure, theme: Theme, width: f64) -> String {
    let palette = theme.palette();
    let bare = theme == Theme::Print;
    let edge = if bare { 1.0 } else { EDGE };
    let inner = (width - 2.0 * edge).max(natural_width(&figure.plot));
    let mut words = Canvas::new(palette);
    let top = if bare { 0.0 } else { heading(&mut words, figure, inner) };
    let mut plot = Canvas::new(palette);
    let height = draw(&mut plot, figure, inner);
    let below = top + height;
    let bottom = if bare { below } else { below + source(&mut words, figure, inner, below) };
    let (full_width, full_height) = (inner + 2.0 * edge, bottom + 2.0 * edge);
    let shown = full_height * width / full_width;
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0}" height="{shown:.0}" viewBox="0 0 {full_width:.2} {full_height:.2}" font-family="Golos Text, Arial, sans-serif" role="img"><title>{}</title><desc>{}</desc><rect width="100%" height="100%" fill="{}"/>{}{}</svg>"##,
        escape(&figure.title),
        escape(&figure.caption),
        palette.surface,
        words.finish(spot(edge, edge)),
        plot.finish(spot(edge, edge + top)),
    )
}

fn draw(canvas: &mut Canvas, figure: &Figure, width: f64) -> f64 {
    match &figure.plot {
        Plot::Journey(plot) => journey::draw(canvas, plot, figure.language, width),
        Plot::Intervals(plot) => intervals::draw(canvas, plot, figure.language, width),
        Plot::Scatter(plot) => scatter::draw(canvas, plot, figure.language, width),
        Plot::Bars(plot) => bars::draw(canvas, plot, figure.language, width),
        Plot::Lines(plot) => lines::draw(canvas, plot, figure.language, width),
        Plot::Heat(plot) => heat::draw(canvas, plot, width),
        Plot::Graph(plot) => graph::draw(canvas, plot, width),
        Plot::Roadmap(plot) => roadmap::draw(canvas, plot, width),
    }
}

fn natural_width(plot: &Plot) -> f64 {
    match plot {
        Plot::Journey(plot) => journey::least_width(plot),
        Plot::Heat(plot) => heat::least_width(plot),
        Plot::Graph(plot) => graph::least_width(plot),
        Plot::Roadmap(plot) => roadmap::least_width(plot),
        Plot::Intervals(_) | Plot::Scatter(_) | Plot::Bars(_) | Plot::Lines(_) => 420.0,
    }
}

/// Returns the height taken, with the gap below it.
fn heading(canvas: &mut Canvas, figure: &Figure, width: f64) -> f64 {
    let title = ink(TITLE, canvas.palette.text);
    let caption = ink(BODY, canvas.palette.text_2);
    let mut top = canvas.paragraph(spot(0.0, 0.0), title, &wrap(&figure.title, TITLE, width, 2));
    top += canvas.paragraph(spot(0.0, top + 2.0), caption, &wrap(&figure.caption, BODY, width, 4));
    if top > 0.0 { top + 14.0 } else { 0.0 }
}

fn source(canvas: &mut Canvas, figure: &Figure, width: f64, top: f64) -> f64 {
    let small = ink(SMALL, canvas.palette.text_3);
    let lines = wrap(&figure.source, SMALL, width, 3);
    if lines.is_empty() { 0.0 } else { 10.0 + canvas.paragraph(spot(0.0, top + 10.0), small, &lines) }
}
