use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::error::TableError;
use super::format;
use super::guard::{broken, guarded};

/// How deep the rows of a sheet lie and which cells are merged, which the reader of cells does not tell.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    /// Outline level or indent of the first cell by number of row; without those at depth 0, empty when all are.
    pub(crate) depths: HashMap<u32, u8>,
    /// Cells merged over several rows: the column, from 0, and the number of the first row.
    pub(crate) merged_down: Vec<(usize, u32)>,
}

type Archive = zip::ZipArchive<BufReader<std::fs::File>>;

/// Reads the outline of a sheet of an xlsx file, of its first `rows` rows at most; merged cells stand behind all rows. Rows
/// grouped by outline level go by that; where there is none, by the indent of their first cell.
pub(crate) fn outline(path: &Path, sheet: &str, rows: u32) -> Result<Outline, TableError> {
    guarded(|| {
        let mut archive = Archive::new(BufReader::new(format::open(path)?)).map_err(broken)?;
        let Some(part) = part_of(&mut archive, sheet)? else { return Ok(Outline::default()) };
        let indents = indents(&mut archive)?;
        let Some(source) = open(&mut archive, &part)? else { return Ok(Outline::default()) };
        let mut found = Scan::default();
        each_element(source, &mut |element, _| found.take(element, &indents, rows))?;
        Ok(found.outline())
    })
}

/// What is known of the rows so far.
#[derive(Default)]
struct Scan {
    row: u32,
    /// The row has met its first cell.
    met: bool,
    levels: HashMap<u32, u8>,
    indents: HashMap<u32, u8>,
    merged_down: Vec<(usize, u32)>,
}

impl Scan {
    /// Takes in one element; false to stop.
    fn take(&mut self, element: &BytesStart<'_>, indents: &[u8], rows: u32) -> bool {
        match element.local_name().as_ref() {
            "row" => {
                self.row = number(element, "r").unwrap_or(self.row + 1);
                self.met = false;
                note(&mut self.levels, self.row, number(element, "outlineLevel"));
                self.row <= rows
            }
            "c" if !self.met => {
                self.met = true;
                let style = number(element, "s").unwrap_or(0) as usize;
                note(&mut self.indents, self.row, indents.get(style).map(|indent| u32::from(*indent)));
                true
            }
            "mergeCell" => {
                self.merged_down.extend(attribute(element, "ref").and_then(|range| merged_down(&range)));
                true
            }
            _ => true,
        }
    }

    fn outline(self) -> Outline {
        let depths = if self.levels.is_empty() { self.indents } else { self.levels };
        Outline { depths, merged_down: self.merged_down }
    }
}

fn note(depths: &mut HashMap<u32, u8>, row: u32, depth: Option<u32>) {
    if let Some(depth @ 1..) = depth {
        depths.insert(row, depth.min(255) as u8);
    }
}

/// `A2:A5` as (0, 2); `None` for cells merged across.
fn merged_down(range: &str) -> Option<(usize, u32)> {
    let (from, to) = range.split_once(':')?;
    let split = |cell: &str| {
        let digits = cell.find(|letter: char| letter.is_ascii_digit())?;
        let column = cell[..digits].bytes().fold(0_usize, |at, letter| at * 26 + usize::from(letter.saturating_sub(b'A')) + 1);
        Some((column.checked_sub(1)?, cell[digits..].parse::<u32>().ok()?))
    };
    let ((column, first), (last_column, last)) = (split(from)?, split(to)?);
    (column == last_column && last > first).then_some((column, first))
}

/// The part of the package that holds a sheet.
fn part_of(archive: &mut Archive, sheet: &str) -> Result<Option<String>, TableError> {
    let mut id = None;
    let Some(source) = open(archive, "xl/workbook.xml")? else { return Ok(None) };
    each_element(source, &mut |element, _| {
        if element.local_name().as_ref() == "sheet" && attribute(element, "name").as_deref() == Some(sheet) {
            id = attribute(element, "id");
        }
        id.is_none()
    })?;
    let mut target = None;
    let Some(source) = open(archive, "xl/_rels/workbook.xml.rels")? else { return Ok(None) };
    each_element(source, &mut |element, _| {
        if element.local_name().as_ref() == "Relationship" && attribute(element, "Id") == id {
            target = attribute(element, "Target");
        }
        target.is_none()
    })?;
    Ok(target.map(|target| match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("xl/{target}"),
    }))
}

/// The indent of each cell format, by its number.
fn indents(archive: &mut Archive) -> Result<Vec<u8>, TableError> {
    let mut indents = Vec::new();
    let Some(source) = open(archive, "xl/styles.xml")? else { return Ok(indents) };
    each_element(source, &mut |element, parents| {
        let inside = parents.iter().any(|parent| parent == "cellXfs");
        match element.local_name().as_ref() {
            "xf" if inside => indents.push(0),
            "alignment" if inside => {
                if let (Some(last), Some(indent)) = (indents.last_mut(), number(element, "indent")) {
                    *last = indent.min(255) as u8;
                }
            }
            _ => {}
        }
        true
    })?;
    Ok(indents)
}

fn open<'a>(archive: &'a mut Archive, part: &str) -> Result<Option<impl BufRead + 'a>, TableError> {
    let index = archive.index_for_name(part);
    match index {
        Some(index) => Ok(Some(BufReader::new(archive.by_index(index).map_err(broken)?))),
        None => Ok(None),
    }
}

/// Passes every element to `take` with the names of those around it, until it says false.
fn each_element(source: impl BufRead, take: &mut dyn FnMut(&BytesStart<'_>, &[String]) -> bool) -> Result<(), TableError> {
    let mut reader = Reader::from_reader(source);
    reader.config_mut().check_end_names = false;
    let (mut buffer, mut parents) = (Vec::new(), Vec::new());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(element) => {
                if !take(&element, &parents) {
                    return Ok(());
                }
                parents.push(element.local_name().as_ref().to_owned());
            }
            Event::Empty(element) if !take(&element, &parents) => return Ok(()),
            Event::End(_) => drop(parents.pop()),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// An attribute by its local name.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let text = found.value.into_owned();
    Some(quick_xml::escape::unescape(&text).map(|text| text.into_owned()).unwrap_or(text))
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_cells_that_go_down() {
        assert_eq!(merged_down("A2:A5"), Some((0, 2)));
        assert_eq!(merged_down("AB10:AB11"), Some((27, 10)));
        assert_eq!(merged_down("A1:F1"), None);
        assert_eq!(merged_down("A1"), None);
    }
}
