use super::names::plain;
use super::{Failure, Line, Loader, Names, Renewal, Verdict};
use crate::data::columns::Mapping;
use project::characteristics;
use project::renewals::Change;

/// A touchpoint per row, a characteristic per column that is named by its code.
pub struct Houses<'w> {
    names: Names<'w>,
    columns: Vec<String>,
    renewal: Renewal,
}

impl<'w> Houses<'w> {
    pub fn new(names: Names<'w>, mapping: &Mapping) -> Self {
        Self { names, columns: mapping.columns.clone(), renewal: Renewal::default() }
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
                return Err(line.reject_at(at, column, "reason-not-a-relationship").into());
            }
            cells.push((characteristic.id, strength));
        }
        let known = project::houses::of_unit(self.names.writing, unit)?;
        let mine: Vec<_> = known.iter().filter(|cell| cell.touchpoint_id == touchpoint).collect();
        let before =
            |characteristic| mine.iter().find(|cell| cell.characteristic_id == characteristic).map_or(0.0, |cell| cell.strength);
        let label = line.text("touchpoint");
        match cells.iter().any(|(characteristic, strength)| before(*characteristic) != *strength) {
            _ if mine.is_empty() => self.renewal.note(Change::Added, label, Vec::new()),
            true => self.renewal.note(Change::Changed, label, Vec::new()),
            false => self.renewal.unchanged += 1,
        }
        for (characteristic, strength) in cells {
            project::houses::set(self.names.writing, touchpoint, characteristic, strength)?;
        }
        Ok(Verdict::Loaded)
    }

    fn renewal(&self) -> crate::Result<Option<Renewal>> {
        Ok(Some(self.renewal.clone()))
    }
}
