use super::cell::{Cell, is_invisible};
use super::layout::is_russian;
use super::read::{RawTable, Row};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Parent rows of a report: «Север», below it its customers, below them their goods.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Groups {
    /// Names of the levels, the outermost first; empty when there are none.
    pub(crate) names: Vec<String>,
    /// The column in which parents stand; `None` where a parent is the only cell of its row.
    pub(crate) column: Option<usize>,
    /// The depths of the levels and of the data, ascending; empty where parents are told by being alone in their row.
    pub(crate) depths: Vec<u32>,
    /// The word before the colon of every parent of a level, «Регион:», to be left out.
    pub(crate) prefixes: Vec<String>,
    /// `None` where there are no levels.
    pub(crate) by: Option<GroupedBy>,
}

/// How the parents of a report are told from its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum GroupedBy {
    /// By the outline levels or indents that the workbook keeps.
    Outline,
    /// By the spaces before their text.
    Spaces,
    /// By being the only cell of their row.
    Alone,
}

/// Most levels that a report can have.
const LEVELS: usize = 6;

/// Finds parent rows among the first rows of data: by indents or outline levels, else by standing alone in their row.
/// `said` names the levels or, empty, says that there are none. A column that names all levels at once («Регион — Клиент»,
/// as reports have it) keeps the name of the last.
pub(crate) fn find(data: &[&Row], columns: &mut [String], said: Option<&[String]>, table: &RawTable) -> Groups {
    if said.is_some_and(<[String]>::is_empty) || columns.len() < 2 {
        return Groups::default();
    }
    let mut groups = by_depth(data, table).or_else(|| alone(data, columns.len())).unwrap_or_default();
    let levels = groups.prefixes.len();
    if levels == 0 {
        return groups;
    }
    let own = groups.column.map(|column| columns[column].clone()).unwrap_or_default();
    let parts: Vec<&str> = own.split([';', '/', '\\']).flat_map(|part| part.split(" — ")).map(str::trim).collect();
    let group = if is_russian(columns) { "Группа" } else { "Group" };
    groups.names = (0..levels)
        .map(|level| match (groups.prefixes[level].as_str(), levels) {
            _ if parts.len() == levels + 1 => parts[level].to_owned(),
            ("", 1) => group.to_owned(),
            ("", _) => format!("{group} {}", level + 1),
            (prefix, _) => prefix.to_owned(),
        })
        .collect();
    if let (true, Some(column)) = (parts.len() == levels + 1, groups.column) {
        columns[column] = parts[levels].to_owned();
    }
    for (level, name) in said.unwrap_or_default().iter().take(levels).enumerate() {
        groups.names[level].clone_from(name);
    }
    groups
}

/// The depth of a row: its outline level or indent in the workbook, else the spaces before its first text.
pub(crate) fn depth(number: u32, cell: &Cell<'_>, depths: &std::collections::HashMap<u32, u8>) -> u32 {
    if !depths.is_empty() {
        return depths.get(&number).copied().unwrap_or(0).into();
    }
    match cell {
        Cell::Text(text) => text.chars().take_while(|letter| is_invisible(*letter)).count() as u32,
        _ => 0,
    }
}

/// Rows of several depths in the first filled column, each parent followed by a deeper row, all data equally deep.
fn by_depth(data: &[&Row], table: &RawTable) -> Option<Groups> {
    let column = data.first()?.cells.iter().position(|cell| !cell.is_blank())?;
    let of = |row: &&Row| depth(row.number, row.cells.get(column).unwrap_or(&Cell::Empty), &table.depths);
    let rows: Vec<u32> = data.iter().map(of).collect();
    let mut depths = rows.clone();
    depths.sort_unstable();
    depths.dedup();
    let (first, deepest) = (*rows.first()?, *depths.last()?);
    if depths.len() < 2 || depths.len() > LEVELS + 1 || first != depths[0] {
        return None;
    }
    let parents = || (0..rows.len()).filter(|&at| rows[at] < deepest);
    let followed = parents().filter(|&at| rows.get(at + 1).is_none_or(|next| *next > rows[at])).count();
    // A space typed by mistake makes no report: nine parents of ten have children.
    if followed * 10 < parents().count() * 9 {
        return None;
    }
    let by = Some(if table.depths.is_empty() { GroupedBy::Spaces } else { GroupedBy::Outline });
    Some(Groups { column: Some(column), prefixes: vec![String::new(); depths.len() - 1], depths, by, ..Groups::default() })
}

/// Rows with one text cell above rows with several: as many levels as stand directly above one another at most.
fn alone(data: &[&Row], width: usize) -> Option<Groups> {
    if width < 3 || !is_alone(&data.first()?.cells) {
        return None;
    }
    let mut levels = 0;
    let mut run: Vec<&str> = Vec::new();
    let mut prefixes: Vec<Option<String>> = Vec::new();
    for row in data {
        if let Some(text) = lone_text(&row.cells) {
            run.push(text);
            levels = levels.max(run.len());
        } else if !run.is_empty() {
            // Parents directly above data are the innermost ones.
            for (place, text) in run.drain(..).rev().enumerate() {
                let prefix = text.split_once(':').map_or("", |(prefix, _)| prefix.trim()).to_owned();
                match prefixes.get_mut(place) {
                    Some(known) if known.as_deref() != Some(&prefix) => *known = None,
                    Some(_) => {}
                    None => prefixes.push(Some(prefix)),
                }
            }
        }
    }
    let plain = data.iter().filter(|row| !is_alone(&row.cells)).count();
    if prefixes.is_empty() || levels > LEVELS || plain * 3 < data.len() {
        return None;
    }
    let prefixes = prefixes.into_iter().rev().map(Option::unwrap_or_default).collect();
    Some(Groups { prefixes, by: Some(GroupedBy::Alone), ..Groups::default() })
}

pub(crate) fn is_alone(cells: &[Cell<'_>]) -> bool {
    lone_text(cells).is_some()
}

/// The text of a row that has no other cell.
pub(crate) fn lone_text<'a>(cells: &'a [Cell<'_>]) -> Option<&'a str> {
    let mut filled = cells.iter().filter(|cell| !cell.is_blank());
    match (filled.next(), filled.next()) {
        (Some(Cell::Text(text)), None) => Some(text.trim_matches(is_invisible)),
        _ => None,
    }
}
