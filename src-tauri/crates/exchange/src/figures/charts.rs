//! Values of the plots other than the journey.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FigureCurve, FigureTone};

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
    /// Both axes cover this scale, whatever the points use of it; `None`: they follow the points.
    pub scale: Option<[f64; 2]>,
    /// Names clockwise from top left; empty names are not drawn.
    pub quadrants: [String; 4],
    /// Names of the groups of points, in the order of the house palette; without any, points are coloured by their tone.
    pub groups: Vec<String>,
    pub points: Vec<ScatterPoint>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScatterPoint {
    /// Empty: the point stands without a name.
    pub label: String,
    /// Index of its group, where there are groups.
    pub group: u32,
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
