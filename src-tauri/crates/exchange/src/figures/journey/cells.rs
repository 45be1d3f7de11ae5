//! What stands in one cell of a lane. Each function draws from the top left corner and returns the height it took, so
//! that the height of a lane is measured by drawing it beside the picture first.

use super::super::canvas::{Canvas, Spot, area, dashed, ink, solid, spot};
use super::super::text::{LABEL, NUMBER, SMALL, width as text_width, wrap};
use super::super::{EvidenceMark, FigureChip, FigureNote, FigureNps, FigureTone, FigureTouchpoint, FigureWeight, icons};
use super::Lane;

/// The share of the longest bar: half of all weight fills the cell.
const FULL_BAR: f64 = 0.3;

pub(super) fn draw(canvas: &mut Canvas, lane: Lane, touchpoint: &FigureTouchpoint, at: Spot, room: f64) -> f64 {
    match lane {
        Lane::Stage | Lane::Satisfaction => 0.0,
        Lane::Touchpoint => name(canvas, touchpoint, at, room),
        Lane::Weight => touchpoint.weight.as_ref().map_or(0.0, |it| weight(canvas, it, at, room)),
        Lane::Nps => touchpoint.nps.as_ref().map_or(0.0, |it| nps(canvas, it, at, room)),
        Lane::Kpi => touchpoint.kpi.as_ref().map_or(0.0, |it| chip(canvas, it, at, room)),
        Lane::Process => touchpoint.process.as_ref().map_or(0.0, |it| chip(canvas, it, at, room)),
        Lane::Notes => notes(canvas, &touchpoint.notes, at, room),
    }
}

/// Width of the longest word of the texts that stand in a column by themselves.
pub(super) fn widest_word(touchpoint: &FigureTouchpoint) -> f64 {
    let chip = touchpoint.process.as_ref().map_or("", |chip| &chip.text);
    let words = touchpoint.name.split_whitespace().chain(chip.split_whitespace());
    words.map(|word| text_width(word, LABEL) + 1.0).fold(0.0, f64::max)
}

fn name(canvas: &mut Canvas, touchpoint: &FigureTouchpoint, at: Spot, room: f64) -> f64 {
    let palette = canvas.palette;
    canvas.icon(at, 15.0, icons::path(touchpoint.channel), palette.text_3);
    let dot = spot(at.x + room - 4.0, at.y + 7.0);
    match touchpoint.evidence {
        EvidenceMark::Solid => canvas.circle(dot, 3.6, palette.good.full, solid(palette.good.full, 1.4)),
        EvidenceMark::Weak => canvas.circle(dot, 3.6, "none", solid(palette.warn.full, 1.4)),
        EvidenceMark::None => canvas.circle(dot, 3.6, "none", dashed(palette.text_3, 1.4, "1.8 1.8")),
    }
    let lines = wrap(&touchpoint.name, LABEL, room, 4);
    20.0 + canvas.paragraph(spot(at.x, at.y + 20.0), ink(LABEL, palette.text), &lines)
}

fn weight(canvas: &mut Canvas, weight: &FigureWeight, at: Spot, room: f64) -> f64 {
    let palette = canvas.palette;
    canvas.paragraph(at, ink(NUMBER, palette.text), &wrap(&weight.text, NUMBER, room, 1));
    let beside = text_width(&weight.text, NUMBER) + 6.0;
    let small = ink(SMALL, palette.text_3);
    let mut taken = NUMBER.line;
    if beside + text_width(&weight.rank, SMALL) <= room {
        canvas.paragraph(spot(at.x + beside, at.y + 0.9), small, std::slice::from_ref(&weight.rank));
    } else {
        taken += canvas.paragraph(spot(at.x, at.y + taken), small, &wrap(&weight.rank, SMALL, room, 1));
    }
    let colour = if weight.tone == FigureTone::Neutral { palette.accent.full } else { canvas.shade(weight.tone).full };
    let length = (weight.share / FULL_BAR).clamp(0.0, 1.0) * room;
    canvas.fill(area(at.x, at.y + taken + 4.0, room, 6.0), 3.0, palette.sunken);
    canvas.fill(area(at.x, at.y + taken + 4.0, length.max(6.0), 6.0), 3.0, colour);
    taken + 10.0
}

fn nps(canvas: &mut Canvas, nps: &FigureNps, at: Spot, room: f64) -> f64 {
    let palette = canvas.palette;
    let colour = if nps.tone == FigureTone::Neutral { palette.text } else { canvas.shade(nps.tone).full };
    let taken = canvas.paragraph(at, ink(NUMBER, colour), &wrap(&nps.text, NUMBER, room, 1));
    taken + canvas.paragraph(spot(at.x, at.y + taken), ink(SMALL, palette.text_3), &wrap(&nps.margin, SMALL, room, 1))
}

fn chip(canvas: &mut Canvas, chip: &FigureChip, at: Spot, room: f64) -> f64 {
    let palette = canvas.palette;
    let taken = if chip.tone == FigureTone::Neutral {
        canvas.paragraph(at, ink(SMALL, palette.text_2), &wrap(&chip.text, SMALL, room, 3))
    } else {
        pill(canvas, chip, at, room) + 3.0
    };
    let note = wrap(&chip.note, SMALL, room, 4);
    taken + canvas.paragraph(spot(at.x, at.y + taken), ink(SMALL, palette.text_2), &note)
}

/// A coloured chip with the shape of its state, so that it reads without colour too.
fn pill(canvas: &mut Canvas, chip: &FigureChip, at: Spot, room: f64) -> f64 {
    const MARK: f64 = 11.0;
    let shade = canvas.shade(chip.tone);
    let lines = wrap(&chip.text, LABEL, room - MARK - 12.0, 3);
    let longest = lines.iter().map(|line| text_width(line, LABEL)).fold(0.0, f64::max);
    let height = lines.len() as f64 * LABEL.line + 5.0;
    let radius = if lines.len() > 1 { 6.0 } else { height / 2.0 };
    canvas.fill(area(at.x - 1.0, at.y, (longest + MARK + 14.0).min(room + 2.0), height), radius, shade.soft);
    let (x, y) = (at.x + 5.0, at.y + 2.5 + LABEL.line / 2.0);
    let mark = match chip.tone {
        FigureTone::Good => format!("M{x} {}h7l-3.5 -6.5z", y + 3.2),
        FigureTone::Bad => format!("M{x} {}h7l-3.5 6.5z", y - 3.2),
        _ => format!("M{x} {y}a3.3 3.3 0 1 0 6.6 0a3.3 3.3 0 1 0 -6.6 0z"),
    };
    canvas.filled(&mark, shade.full, 1.0);
    canvas.paragraph(spot(at.x + 5.0 + MARK, at.y + 2.5), ink(LABEL, shade.full), &lines);
    height
}

fn notes(canvas: &mut Canvas, notes: &[FigureNote], at: Spot, room: f64) -> f64 {
    let mut y = at.y;
    for note in notes {
        let shade = canvas.shade(note.tone);
        let lines = wrap(&note.text, SMALL, room - 12.0, 6);
        let height = lines.len() as f64 * SMALL.line + 7.0;
        canvas.fill(area(at.x - 1.0, y, room + 2.0, height), 3.0, shade.soft);
        canvas.fill(area(at.x - 1.0, y, 3.0, height), 1.0, shade.full);
        canvas.paragraph(spot(at.x + 7.0, y + 3.5), ink(SMALL, canvas.palette.text), &lines);
        y += height + 5.0;
    }
    (y - at.y - 5.0).max(0.0)
}
