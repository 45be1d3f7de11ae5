use super::names::plain;
use super::{Failure, Line, Loader, Names, Renewal, Upserts, Verdict, number_in, pairs};
use crate::Result;
use project::characteristics::{self, Characteristic, CharacteristicId, CharacteristicLink, Lead};
use project::journeys::BusinessUnitId;

/// A characteristic per row; links once every characteristic is known.
pub struct Characteristics<'w> {
    names: Names<'w>,
    links: Vec<(BusinessUnitId, CharacteristicId, String)>,
    upserts: Upserts,
}

pub const LEAD: [(&str, Lead); 4] =
    [("запазд", Lead::Lagging), ("опереж", Lead::Leading), ("lagging", Lead::Lagging), ("leading", Lead::Leading)];

impl<'w> Characteristics<'w> {
    pub fn new(names: Names<'w>) -> Self {
        Self { names, links: Vec::new(), upserts: Upserts::default() }
    }
}

impl Loader for Characteristics<'_> {
    fn row(&mut self, line: &Line<'_>) -> std::result::Result<Verdict, Failure> {
        let unit = line.need_text("business_unit")?;
        let (code, name, kind) = (line.need_text("code")?, line.need_text("name")?, line.word("kind", &LEAD)?);
        let unit = self.names.unit(&unit)?;
        let writing = self.names.writing;
        let known = characteristics::of_unit(writing, unit)?.into_iter().find(|known| plain(&known.code) == plain(&code));
        let row = Characteristic {
            id: known.as_ref().map(|known| known.id).unwrap_or_default(),
            business_unit_id: unit,
            touchpoint_id: self.names.touchpoint_of(line, Some(unit))?,
            code,
            name,
            kind,
            unit: line.text("unit"),
            expected: line.number("expected")?,
            current: line.number("current")?,
        };
        let id = self.upserts.put(writing, known.as_ref(), &row, &format!("{} · {}", row.code, row.name))?;
        self.links.push((unit, id, line.text("leads_to")));
        Ok(Verdict::Loaded)
    }

    fn finish(&mut self) -> Result<()> {
        let writing = self.names.writing;
        let known = writing.all::<CharacteristicLink>()?;
        for (unit, cause_id, text) in &self.links {
            for link in known.iter().filter(|link| link.cause_id == *cause_id) {
                writing.delete::<CharacteristicLink>(link.id)?;
            }
            let all = characteristics::of_unit(writing, *unit)?;
            for (code, rest) in pairs(text) {
                let effect = all.iter().find(|row| plain(&row.code) == plain(&code));
                let effect_id = effect.ok_or_else(|| crate::Error::input("unknown-characteristic").with("code", code))?.id;
                let (strength, delay) = rest.split_once('/').unwrap_or((&rest, ""));
                let (strength, delay) = (number_in(strength, 1.0), number_in(delay, 0.0));
                writing.insert(&CharacteristicLink { id: 0.into(), cause_id: *cause_id, effect_id, strength, delay })?;
            }
        }
        Ok(())
    }

    fn renewal(&self) -> Result<Option<Renewal>> {
        let mut there = self.names.writing.all::<Characteristic>()?;
        there.retain(|row| self.links.iter().any(|(unit, ..)| *unit == row.business_unit_id));
        Ok(Some(self.upserts.renewal(&there, |row| format!("{} · {}", row.code, row.name))))
    }
}
