//! What a figure says and shows. Texts are ready for people (Fluent, formatted numbers); numbers are for positions only.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

/// Rows with a value and its interval, in order; rows of one group cannot be told apart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct IntervalsFigure {
    /// Name and unit of the axis: "относительный вес, %".
    pub axis: String,
    /// "место".
    pub rank_heading: String,
    pub rows: Vec<IntervalRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct IntervalRow {
    pub label: String,
    /// In the unit of the axis.
    pub value: f64,
    pub low: f64,
    pub high: f64,
    /// Tie group from 1; `None`: groups are not told.
    pub group: Option<u32>,
    /// "1", "2–4".
    pub rank: String,
    /// "18 %".
    pub text: String,
}

/// Points on a plane with quadrants, as importance and performance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScatterFigure {
    pub x_axis: String,
    pub y_axis: String,
    /// Where the quadrants meet; `None`: no quadrants.
    pub x_split: Option<f64>,
    pub y_split: Option<f64>,
    /// Names clockwise from top left; empty names are not drawn.
    pub quadrants: [String; 4],
    pub points: Vec<ScatterPoint>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScatterPoint {
    pub label: String,
    pub x: f64,
    pub y: f64,
    /// Half widths of the 95 % intervals.
    pub x_half: Option<f64>,
    pub y_half: Option<f64>,
    pub tone: FigureTone,
}

/// Horizontal bars in the order given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BarsFigure {
    pub axis: String,
    pub bars: Vec<FigureBar>,
    /// A vertical line with its name: target, full load.
    pub mark: Option<FigureMark>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureBar {
    pub label: String,
    pub value: f64,
    /// "97 %".
    pub text: String,
    pub tone: FigureTone,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureMark {
    pub value: f64,
    pub label: String,
}

/// Series over common labels (months, waves).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LinesFigure {
    pub axis: String,
    pub labels: Vec<String>,
    pub series: Vec<FigureCurve>,
    pub mark: Option<FigureMark>,
}

/// A matrix: RFM heat map, House of Quality, coverage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HeatFigure {
    /// What the rows and the columns are: "давность", "частота".
    pub row_axis: String,
    pub column_axis: String,
    pub columns: Vec<String>,
    pub rows: Vec<HeatRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HeatRow {
    pub label: String,
    pub cells: Vec<HeatCell>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HeatCell {
    /// 0 to 1: depth of the colour; `None`: an empty cell.
    pub depth: Option<f64>,
    pub text: String,
    /// `Neutral` is drawn in the accent colour.
    pub tone: FigureTone,
}

/// Boxes and arrows at positions the caller computed, in its own units with y downwards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GraphFigure {
    pub nodes: Vec<FigureNode>,
    pub edges: Vec<FigureEdge>,
    /// Headings above columns or beside rows: KPI levels, pools.
    pub bands: Vec<FigureBand>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureNode {
    pub id: String,
    /// Top left corner and size.
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    /// The first line is the name and may wrap; the others are small and stay one line each.
    pub lines: Vec<String>,
    pub tone: FigureTone,
    pub shape: NodeShape,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum NodeShape {
    #[default]
    Box,
    /// An event: start or end.
    Circle,
    /// Exclusive gateway, a cross in a diamond.
    Choice,
    /// Parallel gateway, a plus in a diamond.
    Parallel,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureEdge {
    /// At least two; the arrow stands at the last one.
    pub points: Vec<FigureSpot>,
    pub label: String,
    pub tone: FigureTone,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureSpot {
    pub x: f64,
    pub y: f64,
}

/// A named background stripe behind nodes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureBand {
    pub label: String,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// Initiatives by quarter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoadmapFigure {
    /// "I кв. 2027", in order.
    pub quarters: Vec<String>,
    pub items: Vec<RoadmapItem>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoadmapItem {
    pub title: String,
    /// "Петров, эффект 4, трудоёмкость 2".
    pub note: String,
    /// Index of the quarter it starts in, and how many it takes (at least one).
    pub quarter: u32,
    pub span: u32,
    pub tone: FigureTone,
}
