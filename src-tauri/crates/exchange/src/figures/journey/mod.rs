//! The journey map: stages across, lanes down, one column per touchpoint.

mod cells;
mod curves;

use super::canvas::{Area, Canvas, area, ink, solid, spot};
use super::text::{HEAD, SMALL, wrap};
use super::{FigureLanguage, FigureTouchpoint, JourneyFigure};

/// Width of the names of lanes.
const SIDE: f64 = 156.0;
/// A touchpoint's column is never narrower.
const NARROWEST: f64 = 92.0;
/// Columns grow for long words up to this width; longer words are broken.
const WIDEST_WORD: f64 = 106.0;
const PAD: f64 = 7.0;
const CURVE_HEIGHT: f64 = 172.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lane {
    Stage,
    Touchpoint,
    Satisfaction,
    Weight,
    Nps,
    Kpi,
    Process,
    Notes,
}

/// The columns from left to right; an empty stage has one without a touchpoint.
struct Map<'a> {
    plot: &'a JourneyFigure,
    columns: Vec<Option<&'a FigureTouchpoint>>,
    column_width: f64,
    width: f64,
}

pub(super) fn least_width(plot: &JourneyFigure) -> f64 {
    let columns: usize = plot.stages.iter().map(|stage| stage.touchpoints.len().max(1)).sum();
    let touchpoints = plot.stages.iter().flat_map(|stage| &stage.touchpoints);
    let column = touchpoints.map(cells::widest_word).fold(NARROWEST - 2.0 * PAD, f64::max).min(WIDEST_WORD);
    SIDE + columns.max(1) as f64 * (column + 2.0 * PAD)
}

pub(super) fn draw(canvas: &mut Canvas, plot: &JourneyFigure, language: FigureLanguage, width: f64) -> f64 {
    let columns: Vec<_> = plot.stages.iter().flat_map(|stage| columns_of(&stage.touchpoints)).collect();
    let column_width = (width - SIDE) / columns.len().max(1) as f64;
    let map = Map { plot, columns, column_width, width };
    let top = curves::legend(canvas, plot, width);
    let lanes = map.lanes(canvas);
    let height: f64 = lanes.iter().map(|(_, height)| height).sum();
    map.background(canvas, top, &lanes);
    let mut y = top;
    for (lane, lane_height) in &lanes {
        map.lane_name(canvas, *lane, y);
        match lane {
            Lane::Stage => map.stages(canvas, y, *lane_height, top + height),
            Lane::Satisfaction => curves::draw(canvas, &map, language, area(SIDE, y, width - SIDE, *lane_height)),
            _ => map.cells(canvas, *lane, y),
        }
        y += lane_height;
    }
    map.frame(canvas, area(0.0, top, width, height), lanes.first().map_or(0.0, |(_, height)| *height));
    top + height
}

fn columns_of(touchpoints: &[FigureTouchpoint]) -> Vec<Option<&FigureTouchpoint>> {
    if touchpoints.is_empty() { vec![None] } else { touchpoints.iter().map(Some).collect() }
}

impl Map<'_> {
    /// Left edge of a column.
    fn x(&self, column: usize) -> f64 {
        SIDE + column as f64 * self.column_width
    }

    /// Lanes that have a name, with their heights.
    fn lanes(&self, canvas: &Canvas) -> Vec<(Lane, f64)> {
        use Lane::*;
        [Stage, Touchpoint, Satisfaction, Weight, Nps, Kpi, Process, Notes]
            .into_iter()
            .filter(|lane| !self.name(*lane).0.is_empty())
            .map(|lane| (lane, self.lane_height(canvas, lane)))
            .collect()
    }

    fn lane_height(&self, canvas: &Canvas, lane: Lane) -> f64 {
        let mut scratch = Canvas::new(canvas.palette);
        let name = self.lane_name(&mut scratch, lane, 0.0);
        let content = match lane {
            Lane::Satisfaction => CURVE_HEIGHT,
            Lane::Stage => {
                self.stage_spans().map(|(name, _, count)| self.stage_lines(name, count).len()).max().unwrap_or(1) as f64
                    * HEAD.line
                    + 2.0 * PAD
            }
            _ => self.tallest(&mut scratch, lane) + 2.0 * PAD,
        };
        content.max(name)
    }

    fn tallest(&self, scratch: &mut Canvas, lane: Lane) -> f64 {
        let room = self.column_width - 2.0 * PAD;
        let heights =
            self.columns.iter().flatten().map(|touchpoint| cells::draw(scratch, lane, touchpoint, spot(0.0, 0.0), room));
        heights.fold(0.0, f64::max)
    }

    fn name(&self, lane: Lane) -> (&str, &str) {
        let lanes = &self.plot.lanes;
        match lane {
            Lane::Stage => (&lanes.stage, ""),
            Lane::Touchpoint => (&lanes.touchpoint, ""),
            Lane::Satisfaction => (&lanes.satisfaction, &lanes.satisfaction_note),
            Lane::Weight => (&lanes.weight, &lanes.weight_note),
            Lane::Nps => (&lanes.nps, ""),
            Lane::Kpi => (&lanes.kpi, ""),
            Lane::Process => (&lanes.process, ""),
            Lane::Notes => (&lanes.notes, ""),
        }
    }

    /// Draws the name of a lane; returns the height it needs.
    fn lane_name(&self, canvas: &mut Canvas, lane: Lane, y: f64) -> f64 {
        let (name, note) = self.name(lane);
        let (strong, small) = (ink(HEAD, canvas.palette.text_2), ink(SMALL, canvas.palette.text_3));
        let room = SIDE - 32.0;
        let taken = canvas.paragraph(spot(10.0, y + PAD), strong, &wrap(name, HEAD, SIDE - 16.0, 3));
        let note = canvas.paragraph(spot(10.0, y + PAD + taken + 2.0), small, &wrap(note, SMALL, room, 4));
        taken + note + 2.0 * PAD
    }

    fn background(&self, canvas: &mut Canvas, top: f64, lanes: &[(Lane, f64)]) {
        let palette = canvas.palette;
        let height: f64 = lanes.iter().map(|(_, height)| height).sum();
        canvas.fill(area(0.0, top, SIDE, height), 0.0, palette.side);
        let stage_height = lanes.first().map_or(0.0, |(lane, height)| if *lane == Lane::Stage { *height } else { 0.0 });
        canvas.fill(area(SIDE, top, self.width - SIDE, stage_height), 0.0, palette.sunken);
        for column in self.highlighted() {
            let place = area(self.x(column), top + stage_height, self.column_width, height - stage_height);
            canvas.fill(place, 0.0, palette.accent.soft);
        }
        let mut y = top;
        for (lane, lane_height) in lanes {
            canvas.line(spot(0.0, y), spot(self.width, y), solid(palette.line, 1.0));
            if !matches!(lane, Lane::Stage | Lane::Satisfaction) {
                for column in 1..self.columns.len() {
                    let x = self.x(column);
                    canvas.line(spot(x, y), spot(x, y + lane_height), solid(palette.line, 1.0));
                }
            }
            y += lane_height;
        }
    }

    fn highlighted(&self) -> impl Iterator<Item = usize> + '_ {
        self.columns
            .iter()
            .enumerate()
            .filter(|(_, touchpoint)| touchpoint.is_some_and(|it| it.highlighted))
            .map(|(column, _)| column)
    }

    /// Name, first column and number of columns of every stage.
    fn stage_spans(&self) -> impl Iterator<Item = (&str, usize, usize)> + '_ {
        self.plot.stages.iter().scan(0, |next, stage| {
            let (first, count) = (*next, stage.touchpoints.len().max(1));
            *next += count;
            Some((stage.name.as_str(), first, count))
        })
    }

    fn stage_lines(&self, name: &str, count: usize) -> Vec<String> {
        wrap(name, HEAD, count as f64 * self.column_width - 2.0 * PAD, 3)
    }

    fn stages(&self, canvas: &mut Canvas, y: f64, height: f64, bottom: f64) {
        let palette = canvas.palette;
        for (name, first, count) in self.stage_spans() {
            let lines = self.stage_lines(name, count);
            let top = y + (height - lines.len() as f64 * HEAD.line) / 2.0;
            canvas.paragraph(spot(self.x(first) + PAD, top), ink(HEAD, palette.text), &lines);
            if first > 0 {
                canvas.line(spot(self.x(first), y), spot(self.x(first), bottom), solid(palette.line_strong, 1.0));
            }
        }
    }

    fn cells(&self, canvas: &mut Canvas, lane: Lane, y: f64) {
        let room = self.column_width - 2.0 * PAD;
        for (column, touchpoint) in self.columns.iter().enumerate() {
            if let Some(touchpoint) = touchpoint {
                cells::draw(canvas, lane, touchpoint, spot(self.x(column) + PAD, y + PAD), room);
            }
        }
    }

    fn frame(&self, canvas: &mut Canvas, place: Area, stage_height: f64) {
        let palette = canvas.palette;
        let bottom = place.y + place.height;
        canvas.line(spot(SIDE, place.y), spot(SIDE, bottom), solid(palette.line_strong, 1.0));
        canvas.outline(place, 4.0, solid(palette.line_strong, 1.0));
        for column in self.highlighted() {
            let inside = area(
                self.x(column) + 1.0,
                place.y + stage_height + 1.0,
                self.column_width - 2.0,
                place.height - stage_height - 2.0,
            );
            canvas.outline(inside, 2.0, solid(palette.accent.full, 2.0));
        }
    }
}
