use super::quarters::{Quarter, year_ahead};
use super::view::{finding, in_scope, is_open};
use crate::{Result, scope::Scope, systems::figure_language, text::Texts};
use exchange::figures::{Figure, FigureTone, Plot, RoadmapFigure, RoadmapItem};
use project::Reader;
use project::initiatives::{Initiative, InitiativeStatus};

/// Improvement projects by the quarters they are planned for; rejected, postponed and cancelled ones are left out.
pub fn figure(reader: &Reader, scope: &Scope, texts: &Texts) -> Result<Figure> {
    let quarters = year_ahead(reader)?;
    let initiatives = in_scope(reader, scope)?;
    let shown = |each: &&Initiative| is_open(each.status) || each.status == InitiativeStatus::Implemented;
    let place =
        |each: &Initiative| Some((each.clone(), quarters.iter().position(|q| Some(*q) == Quarter::parse(&each.quarter))?));
    let items = initiatives.iter().filter(shown).filter_map(place).map(|(each, at)| RoadmapItem {
        note: note(&each, texts),
        title: each.title,
        quarter: at as u32,
        span: 1,
        tone: tone(each.status),
    });
    Ok(Figure {
        title: texts.get("session-roadmap"),
        caption: texts.word(&finding(&initiatives)),
        source: String::new(),
        language: figure_language(texts),
        plot: Plot::Roadmap(RoadmapFigure {
            quarters: quarters.iter().map(|quarter| quarter.name(texts)).collect(),
            items: items.collect(),
        }),
    })
}

fn note(initiative: &Initiative, texts: &Texts) -> String {
    let marks = texts.say(
        "session-marks",
        &[
            ("effect".to_owned(), initiative.effect.into()),
            ("effort".to_owned(), initiative.effort.into()),
            ("votes".to_owned(), initiative.votes.into()),
        ]
        .into(),
    );
    if initiative.owner.is_empty() { marks } else { format!("{} · {marks}", initiative.owner) }
}

fn tone(status: InitiativeStatus) -> FigureTone {
    match status {
        InitiativeStatus::Implemented => FigureTone::Good,
        InitiativeStatus::InProgress => FigureTone::Accent,
        _ => FigureTone::Neutral,
    }
}
