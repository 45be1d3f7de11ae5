//! Every chart of the screens as a figure by name: for "save as", and for `cx-atlas export`.

mod baskets;
mod customers;
mod lifetime;
mod segments;
mod session;
mod sheet;
#[cfg(test)]
mod tests;
mod voice;
mod weights;

use crate::baskets::BasketRequest;
use crate::text::Texts;
use crate::weights::{WeightChoice, default_model};
use crate::{Error, Result, characteristics, journeys, kpis, processes, scope::Scope, systems};
use exchange::figures::{Figure, Plot, Theme, png, svg};
use project::Reader;
use project::customers::CustomerId;
use project::processes::ProcessId;
use serde::{Deserialize, Serialize};

/// What a person sees when they ask for the chart to be saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "name", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum FigureChoice {
    /// The map in scope.
    Journey,
    /// Mean satisfaction of touchpoints with intervals.
    Satisfaction,
    /// Answers by grade of recommendation.
    Grades,
    /// Buyers on the plane of two principal components; `None`: the number of clusters in use.
    Clusters {
        k: Option<u32>,
    },
    /// Who moved between the groups of RFM.
    Movement,
    /// Means of the groups by feature, in standard deviations from all.
    Profiles {
        k: Option<u32>,
    },
    Weights {
        choice: WeightChoice,
        method: WeightMethod,
    },
    /// Weight against satisfaction.
    Quadrants {
        choice: WeightChoice,
    },
    Characteristics,
    /// What segments are worth in 12 months.
    Lifetime,
    /// A forecast of orders against what happened.
    Calibration,
    /// The strongest rules of baskets.
    Rules {
        request: BasketRequest,
    },
    /// The KPI cascade.
    Cascade,
    /// `None`: the process with the worst bottleneck, else the first.
    Process {
        process: Option<ProcessId>,
    },
    /// Coverage of KPIs by data.
    Coverage,
    /// Effect of improvement projects against their effort.
    Effort,
    Roadmap,
    /// What a customer spent month by month, up to a day; `None`: the last one in the data.
    Purchases {
        customer: CustomerId,
        at: Option<i32>,
    },
}

/// Which numbers of a model of weights are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum WeightMethod {
    Share,
    Final,
    Beta,
    Importance,
}

/// The form of a saved chart; Excel holds its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum FigureForm {
    Svg,
    Png,
    Xlsx,
}

/// Names of the figures, as in `export --as NAME.svg`.
pub const NAMES: &[&str] = &[
    "journey",
    "satisfaction",
    "grades",
    "clusters",
    "movement",
    "profiles",
    "weights",
    "quadrants",
    "characteristics",
    "lifetime",
    "calibration",
    "rules",
    "cascade",
    "process",
    "coverage",
    "effort",
    "roadmap",
];

/// Pixels per point of a PNG.
const SHARPNESS: f32 = 2.0;

/// Reads a kind of export such as `coverage.svg`; `None` where it is no figure.
pub fn parse(reader: &Reader, kind: &str) -> Result<Option<(FigureChoice, FigureForm)>> {
    let Some((name, form)) = kind.split_once('.') else { return Ok(None) };
    let form = match form {
        "svg" => FigureForm::Svg,
        "png" => FigureForm::Png,
        "xlsx" => FigureForm::Xlsx,
        _ => return Ok(None),
    };
    let choice = default_model(reader)?.choice;
    let figure = match name {
        "journey" => FigureChoice::Journey,
        "satisfaction" => FigureChoice::Satisfaction,
        "grades" => FigureChoice::Grades,
        "clusters" => FigureChoice::Clusters { k: None },
        "movement" => FigureChoice::Movement,
        "profiles" => FigureChoice::Profiles { k: None },
        "weights" => FigureChoice::Weights { choice, method: WeightMethod::Share },
        "quadrants" => FigureChoice::Quadrants { choice },
        "characteristics" => FigureChoice::Characteristics,
        "lifetime" => FigureChoice::Lifetime,
        "calibration" => FigureChoice::Calibration,
        "rules" => FigureChoice::Rules { request: BasketRequest::default() },
        "cascade" => FigureChoice::Cascade,
        "process" => FigureChoice::Process { process: None },
        "coverage" => FigureChoice::Coverage,
        "effort" => FigureChoice::Effort,
        "roadmap" => FigureChoice::Roadmap,
        _ => return Ok(None),
    };
    Ok(Some((figure, form)))
}

/// The bytes of a file with the figure.
pub fn draw(reader: &Reader, choice: &FigureChoice, form: FigureForm, scope: &Scope, texts: &Texts) -> Result<Vec<u8>> {
    let figure = figure(reader, choice, scope, texts)?;
    let failed = |error: &dyn std::fmt::Display| Error::internal("drawing the chart", error);
    match form {
        FigureForm::Svg => Ok(svg(&figure, Theme::Light, width(&figure)).into_bytes()),
        FigureForm::Png => png(&svg(&figure, Theme::Light, width(&figure)), SHARPNESS).map_err(|error| failed(&error)),
        FigureForm::Xlsx => exchange::documents::workbook(&sheet::book(&figure, texts)).map_err(|error| failed(&error)),
    }
}

/// Points; wider maps and graphs are scaled down into it.
fn width(figure: &Figure) -> f64 {
    match figure.plot {
        Plot::Journey(_) | Plot::Graph(_) | Plot::Roadmap(_) => 1600.0,
        _ => 1000.0,
    }
}

/// The figure with the words of its screen. Where there is nothing to show yet, that is said.
pub fn figure(reader: &Reader, choice: &FigureChoice, scope: &Scope, texts: &Texts) -> Result<Figure> {
    let nothing = || Error::input("figure-empty");
    let unit = || scope.unit_or_first(reader);
    match choice {
        FigureChoice::Journey => {
            let journey = journeys::in_scope(reader, scope)?;
            journeys::figure(reader, journey.id, scope.segment, texts)
        }
        FigureChoice::Satisfaction => voice::satisfaction(reader, scope, texts)?.ok_or_else(nothing),
        FigureChoice::Grades => voice::grades(reader, scope, texts)?.ok_or_else(nothing),
        FigureChoice::Clusters { k } => segments::clusters(reader, *k, texts)?.ok_or_else(nothing),
        FigureChoice::Movement => segments::movement(reader, scope, texts)?.ok_or_else(nothing),
        FigureChoice::Profiles { k } => segments::profiles(reader, *k, texts)?.ok_or_else(nothing),
        FigureChoice::Weights { choice, method } => weights::weights(reader, *choice, *method, texts)?.ok_or_else(nothing),
        FigureChoice::Quadrants { choice } => weights::quadrants(reader, *choice, texts)?.ok_or_else(nothing),
        FigureChoice::Characteristics => characteristics::figure(reader, unit()?, texts.language),
        FigureChoice::Lifetime => lifetime::value(reader, texts)?.ok_or_else(nothing),
        FigureChoice::Calibration => lifetime::calibration(reader, texts)?.ok_or_else(nothing),
        FigureChoice::Rules { request } => {
            let request = BasketRequest { segment: request.segment.or(scope.segment), ..request.clone() };
            baskets::rules(reader, &request, texts)?.ok_or_else(nothing)
        }
        FigureChoice::Cascade => kpis::figure(reader, unit()?, texts.language)?.ok_or_else(nothing),
        FigureChoice::Process { process } => {
            let shown = process.map_or_else(|| worst(reader, scope), |process| Ok(Some(process)))?.ok_or_else(nothing)?;
            processes::figure(reader, shown, texts.language)?.ok_or_else(nothing)
        }
        FigureChoice::Coverage => systems::figure(reader, scope, texts),
        FigureChoice::Effort => session::effort(reader, scope, texts)?.ok_or_else(nothing),
        FigureChoice::Purchases { customer, at } => customers::purchases(reader, *customer, *at, texts)?.ok_or_else(nothing),
        FigureChoice::Roadmap => crate::session::figure(reader, scope, texts),
    }
}

fn worst(reader: &Reader, scope: &Scope) -> Result<Option<ProcessId>> {
    let view = processes::view(reader, scope.unit_or_first(reader)?)?;
    let first = view.processes.first().map(|map| map.process.id);
    Ok(view.bottlenecks.first().map(|bottleneck| bottleneck.process).or(first))
}

/// A figure of these words.
fn titled(title: String, caption: String, plot: Plot, texts: &Texts) -> Figure {
    Figure { title, caption, source: String::new(), language: systems::figure_language(texts), plot }
}
