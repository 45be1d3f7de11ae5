use super::landscape::Landscape;
use super::view::{finding, level_key};
use crate::{
    Result,
    scope::Scope,
    text::{Language, Texts},
};
use exchange::figures::{BarsFigure, Figure, FigureBar, FigureLanguage, FigureTone, Plot};
use project::Reader;

/// Coverage of KPIs by data per level: the covered share as a bar, the partly covered one in words.
pub fn figure(reader: &Reader, scope: &Scope, texts: &Texts) -> Result<Figure> {
    let coverage = Landscape::read(reader, scope.business_unit)?.coverage()?;
    let bar = |level: &analysis::systems::LevelCoverage| FigureBar {
        label: texts.get(&level_key(level.level)),
        value: level.covered * 100.0,
        text: texts.say(
            "systems-bar",
            &[
                ("covered".to_owned(), texts.percent(level.covered, 0).into()),
                ("partly".to_owned(), texts.percent(level.partly, 0).into()),
            ]
            .into(),
        ),
        tone: tone(level.covered),
    };
    Ok(Figure {
        title: texts.get("systems-figure"),
        caption: texts.word(&finding(&coverage)),
        source: String::new(),
        language: language(texts),
        plot: Plot::Bars(BarsFigure {
            axis: texts.get("systems-axis"),
            bars: coverage.levels.iter().filter(|level| level.kpis > 0).map(bar).collect(),
            mark: None,
        }),
    })
}

fn tone(covered: f64) -> FigureTone {
    match covered {
        covered if covered > 1.0 - 1e-9 => FigureTone::Good,
        covered if covered >= 0.5 => FigureTone::Warn,
        _ => FigureTone::Bad,
    }
}

pub(crate) fn language(texts: &Texts) -> FigureLanguage {
    match texts.language {
        Language::Ru => FigureLanguage::Ru,
        Language::En => FigureLanguage::En,
    }
}
