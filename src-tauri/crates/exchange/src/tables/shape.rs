use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::number::DecimalMark;
use super::profile::ColumnKind;
use super::value::DateOrder;

/// How a person says that a table is to be read. What is absent is read as it is found. Columns are named as the header
/// names them; a column without a name by its letters in Excel.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export, rename = "TableShape")]
pub struct Shape {
    pub header: Option<HeaderRows>,
    /// Column → which comes first in dates such as 03/04/2025.
    pub dates: BTreeMap<String, DateOrder>,
    /// Column → what its cells have to be; a cell that is not keeps its row out.
    pub kinds: BTreeMap<String, ColumnKind>,
    /// Column → the mark before the fraction where a text such as 1,234 leaves it open.
    pub decimals: BTreeMap<String, DecimalMark>,
    /// Which columns are turned into lines; an empty list of columns leaves the table wide.
    pub unpivot: Option<Unpivot>,
    /// The year of months that stand without one.
    pub year: Option<i16>,
    /// Names of the columns that parent rows become, the outermost first; empty leaves parent rows among the data.
    pub levels: Option<Vec<String>>,
    /// Columns whose blank cells take the value above them, as merged cells do.
    pub fill: Option<Vec<String>>,
    pub totals: Totals,
}

/// Where the names of the columns stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HeaderRows {
    /// The upper row, as Excel numbers it; 0 when the table has no header.
    pub row: u32,
    /// How many rows it takes, 1 to 3.
    pub rows: u32,
}

/// Columns of a wide table, one per month, quarter or year, that become lines with a date. A blank cell is no line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Unpivot {
    /// The columns turned into lines; all others stay.
    pub columns: Vec<String>,
    /// Name of the column that holds the first day of the period; empty takes the one of the language of the table.
    pub period: String,
    /// Name of the column that holds the value, likewise; columns such as "January 2025 — Quantity" name their own.
    pub value: String,
    /// A zero is no line either: in a table of sales nothing was bought.
    pub zeros_are_blank: bool,
}

/// What becomes of totals and subtotals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Totals {
    #[default]
    Drop,
    /// They are read as data.
    Keep,
}
