use super::names::plain;
use super::{Failure, Line, Loader, Names, Verdict};
use crate::data::columns::Mapping;
use project::characteristics;

/// A touchpoint per row, a characteristic per column that is named by its code.
pub struct Houses<'w> {
    names: Names<'w>,
    columns: Vec<String>,
}

impl<'w> Houses<'w> {
    pub fn new(names: Names<'w>, mapping: &Mapping) -> Self {
        Self { names, columns: mapping.columns.clone() }
    }
}

impl Loader for Houses<'_> {
    fn row(&mut self, line: &Line<'_>) -> Result<Verdict, Failure> {
        let unit = self.names.need_unit(line)?;
        line.need_text("touchpoint")?;
        let touchpoint = self.names.touchpoint_of(line, Some(unit))?.ok_or_else(|| line.reject("touchpoint", "reason-blank"))?;
        let characteristics = characteristics::of_unit(self.names.writing, unit)?;
        let mut cells = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            let Some(characteristic) = characteristics.iter().find(|row| plain(&row.code) == plain(column)) else { continue };
            let strength = line.number_at(at, column)?.unwrap_or(0.0);
            if ![0.0, 1.0, 3.0, 9.0].contains(&strength) {
                return Err(line.reject(column, "reason-not-a-relationship").into());
            }
            cells.push((characteristic.id, strength));
        }
        for (characteristic, strength) in cells {
            project::houses::set(self.names.writing, touchpoint, characteristic, strength)?;
        }
        Ok(Verdict::Loaded)
    }
}
