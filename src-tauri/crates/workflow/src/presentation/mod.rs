//! The presentation of the results so far: slides from live data, each with its finding as the headline.

mod charts;
mod journey;
mod show;
#[cfg(test)]
mod tests;

pub use show::{ShownSlide, show, theme};

use crate::text::{Texts, Wording};
use crate::{Result, overview, scope::Scope, session, systems};
use exchange::figures::Figure;
use project::{Reader, customers, orders, voice};

/// The room for a slide's figure in units of figures. The smallest text of a figure is 11.5 units high.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    pub width: f64,
    pub height: f64,
}

impl Room {
    /// Rows of about 30 units that fit beside an axis.
    fn rows(self) -> usize {
        (((self.height - 80.0) / 30.0) as usize).clamp(3, 12)
    }
}

/// One slide.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// Which slide: title, segments, journey, weights, kpis, bottlenecks, gaps, roadmap.
    pub key: &'static str,
    pub headline: Wording,
    /// What stands beside the figure, or instead of one.
    pub lines: Vec<Wording>,
    pub figure: Option<Figure>,
}

/// The slides in the order of the stages. What has not been found out yet has no slide.
pub fn slides(reader: &Reader, scope: &Scope, room: Room, texts: &Texts) -> Result<Vec<Slide>> {
    let mut slides = vec![title(reader, texts)?];
    slides.extend(charts::segments(reader, room, texts)?);
    slides.extend(journey::slides(reader, scope, room, texts)?);
    slides.extend(charts::weights(reader, scope, room, texts)?);
    slides.extend(charts::kpis(reader, scope, texts)?);
    slides.extend(charts::bottlenecks(reader, scope, room, texts)?);
    slides.extend(gaps(reader, scope, texts)?);
    slides.extend(roadmap(reader, scope, room, texts)?);
    Ok(slides)
}

fn title(reader: &Reader, texts: &Texts) -> Result<Slide> {
    let basis = Wording::new("slide-title-basis")
        .with("customers", customers::count(reader)?)
        .with("rows", orders::count(reader)?)
        .with("responses", voice::responses(reader)?.len())
        .with("date", texts.date(session::newest_day(reader)?));
    let headline = Wording::new("slide-title").with("name", overview::name(reader)?);
    Ok(Slide { key: "title", headline, lines: vec![basis], figure: None })
}

fn gaps(reader: &Reader, scope: &Scope, texts: &Texts) -> Result<Option<Slide>> {
    let view = systems::view(reader, scope, &analysis::progress::Unwatched)?;
    if view.kpis.is_empty() {
        return Ok(None);
    }
    let lacking = view.items.iter().filter(|state| !state.reasons.is_empty() && !state.kpis.is_empty()).count();
    let lines = vec![Wording::new("slide-gaps-lacking").with("items", lacking)];
    let figure = systems::figure(reader, scope, texts)?;
    Ok(Some(Slide { key: "gaps", headline: view.finding, lines, figure: Some(bare(figure)) }))
}

fn roadmap(reader: &Reader, scope: &Scope, room: Room, texts: &Texts) -> Result<Option<Slide>> {
    let mut figure = session::figure(reader, scope, texts)?;
    let exchange::figures::Plot::Roadmap(plot) = &mut figure.plot else { return Ok(None) };
    let found = plot.items.len();
    let mut taken = vec![0.0; plot.quarters.len()];
    plot.items.retain(|item| {
        // A card of three lines of title and three of notes with its gap.
        taken[item.quarter as usize] += 96.0;
        taken[item.quarter as usize] <= (room.height - 42.0).max(96.0)
    });
    if found == 0 {
        return Ok(None);
    }
    let left_out = found - plot.items.len();
    let more = Wording::new("slide-roadmap-more").with("count", left_out);
    let headline = session::finding_of(reader, scope)?;
    Ok(Some(Slide {
        key: "roadmap",
        headline,
        lines: if left_out > 0 { vec![more] } else { vec![] },
        figure: Some(bare(figure)),
    }))
}

/// A slide says title and finding itself.
fn bare(figure: Figure) -> Figure {
    Figure { title: String::new(), caption: String::new(), source: String::new(), ..figure }
}
