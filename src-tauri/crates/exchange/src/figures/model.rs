//! What a figure says and shows. Texts are ready for people (Fluent, formatted numbers); numbers are for positions only.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::charts::*;

/// One chart with its words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Figure {
    /// What is shown: "Weights of touchpoints".
    pub title: String,
    /// The finding in one sentence: "Quotation weighs three times as much as the next".
    pub caption: String,
    /// Where the numbers come from: "survey, 212 answers, November 2026". Empty: no source line.
    pub source: String,
    /// Decides the decimal mark of axis numbers.
    pub language: FigureLanguage,
    pub plot: Plot,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum FigureLanguage {
    Ru,
    En,
}

/// What is drawn, by kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(export)]
pub enum Plot {
    Journey(JourneyFigure),
    Intervals(IntervalsFigure),
    Scatter(ScatterFigure),
    Bars(BarsFigure),
    Lines(LinesFigure),
    Heat(HeatFigure),
    Graph(GraphFigure),
    Roadmap(RoadmapFigure),
}

/// How a mark reads: as a state, or neutral. Never the only carrier of the meaning: a text stands beside it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum FigureTone {
    #[default]
    Neutral,
    Accent,
    Good,
    Warn,
    Bad,
}

/// A customer journey: stages across, lanes down.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JourneyFigure {
    pub lanes: JourneyLanes,
    /// In order; a stage without touchpoints is still drawn.
    pub stages: Vec<FigureStage>,
    /// The first curve is the main one: its dots are drawn, low ones marked.
    pub curves: Vec<FigureCurve>,
    /// Ends of the satisfaction scale, 0 and 10 as a rule.
    pub scale_low: f64,
    pub scale_high: f64,
}

/// Names of the lanes; a lane without a name is not drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JourneyLanes {
    pub stage: String,
    pub touchpoint: String,
    pub satisfaction: String,
    /// Second line under the name: "band: 95 %, dashed: TO-BE".
    pub satisfaction_note: String,
    pub weight: String,
    pub weight_note: String,
    pub nps: String,
    pub kpi: String,
    pub process: String,
    pub notes: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureStage {
    pub name: String,
    pub touchpoints: Vec<FigureTouchpoint>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureTouchpoint {
    pub name: String,
    pub channel: ChannelIcon,
    pub evidence: EvidenceMark,
    /// `None`: never asked. Drawn in the lane of weights.
    pub weight: Option<FigureWeight>,
    pub nps: Option<FigureNps>,
    pub kpi: Option<FigureChip>,
    pub process: Option<FigureChip>,
    pub notes: Vec<FigureNote>,
    /// The one touchpoint the caption speaks of, outlined.
    pub highlighted: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ChannelIcon {
    Web,
    Meeting,
    Phone,
    Mail,
    Document,
    Delivery,
    Shop,
    Service,
    Chat,
    Other,
}

/// How well a touchpoint is founded: nothing, few answers, enough answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum EvidenceMark {
    None,
    Weak,
    Solid,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureWeight {
    /// 0 to 1; the length of the bar.
    pub share: f64,
    /// "18 %".
    pub text: String,
    /// "№ 2–3".
    pub rank: String,
    pub tone: FigureTone,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureNps {
    /// "−18".
    pub text: String,
    /// "± 7".
    pub margin: String,
    pub tone: FigureTone,
}

/// A short state with a line below: "срок ТКП", "9,4 дн., цель 4". A neutral chip is drawn as plain text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureChip {
    pub text: String,
    pub note: String,
    pub tone: FigureTone,
}

/// A pain (bad) or an idea (good).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureNote {
    pub text: String,
    pub tone: FigureTone,
}

/// Satisfaction along the whole journey, one point per touchpoint in journey order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureCurve {
    pub name: String,
    /// Colour of the house palette, 0 to 5; more wrap round.
    pub colour: u32,
    /// A plan instead of a measurement.
    pub dashed: bool,
    pub points: Vec<FigurePoint>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigurePoint {
    /// `None`: no answers, the curve has a gap.
    pub value: Option<f64>,
    /// Half width of the 95 % interval; `None`: no band here.
    pub half_width: Option<f64>,
    /// Drawn beside the point when not empty: "4,1 ± 0,4".
    pub text: String,
    pub tone: FigureTone,
}
