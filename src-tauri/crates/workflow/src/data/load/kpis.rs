use super::characteristics::LEAD;
use super::names::plain;
use super::{Failure, Line, Loader, Names, Renewal, Upserts, Verdict, number_in, pairs};
use crate::{Error, Result};
use project::characteristics;
use project::journeys::BusinessUnitId;
use project::kpis::{self, Direction, Kpi, KpiId, KpiLink, KpiValue, Level};
use project::systems::{DataItem, KpiDataItem};
use std::collections::HashMap;

/// A KPI per row; links and data items once every KPI is known.
pub struct Kpis<'w> {
    names: Names<'w>,
    links: Vec<Links>,
    upserts: Upserts,
}

struct Links {
    unit: BusinessUnitId,
    kpi: KpiId,
    supports: String,
    data_items: String,
}

const LEVELS: [(&str, Level); 8] = [
    ("финанс", Level::Financial),
    ("клиент", Level::Customer),
    ("процесс", Level::Process),
    ("компетен", Level::Competence),
    ("financ", Level::Financial),
    ("customer", Level::Customer),
    ("process", Level::Process),
    ("compet", Level::Competence),
];
const DIRECTIONS: [(&str, Direction); 6] = [
    ("больше", Direction::More),
    ("меньше", Direction::Less),
    ("в пределах", Direction::Band),
    ("more", Direction::More),
    ("less", Direction::Less),
    ("band", Direction::Band),
];

impl<'w> Kpis<'w> {
    pub fn new(names: Names<'w>) -> Self {
        Self { names, links: Vec::new(), upserts: Upserts::default() }
    }

    /// The KPI of this code as it is, and as the row has it.
    fn kpi(&self, line: &Line<'_>, unit: BusinessUnitId) -> std::result::Result<(Option<Kpi>, Kpi), Failure> {
        let code = line.need_text("code")?;
        let known = kpis::of_unit(self.names.writing, unit)?.into_iter().find(|known| plain(&known.code) == plain(&code));
        let row = Kpi {
            id: known.as_ref().map(|known| known.id).unwrap_or_default(),
            business_unit_id: unit,
            code,
            name: line.need_text("name")?,
            level: line.word("level", &LEVELS)?,
            touchpoint_id: self.names.touchpoint_of(line, Some(unit))?,
            characteristic_id: self.characteristic(line, unit)?,
            unit: line.text("unit"),
            direction: line.word("direction", &DIRECTIONS)?,
            kind: line.word("kind", &LEAD)?,
            baseline: line.number("baseline")?,
            target: line.number("target")?,
            minimum: line.number("minimum")?,
            maximum: line.number("maximum")?,
            actual: line.number("actual")?,
            owner: line.text("owner"),
            period: line.text("period"),
        };
        Ok((known, row))
    }

    fn characteristic(
        &self,
        line: &Line<'_>,
        unit: BusinessUnitId,
    ) -> std::result::Result<Option<characteristics::CharacteristicId>, Failure> {
        let code = line.text("characteristic");
        if code.is_empty() {
            return Ok(None);
        }
        let all = characteristics::of_unit(self.names.writing, unit)?;
        let found = all.iter().find(|row| plain(&row.code) == plain(&code)).map(|row| row.id);
        Ok(Some(found.ok_or_else(|| line.reject("characteristic", "reason-unknown-characteristic"))?))
    }
}

impl Loader for Kpis<'_> {
    fn row(&mut self, line: &Line<'_>) -> std::result::Result<Verdict, Failure> {
        let unit = self.names.unit(&line.need_text("business_unit")?)?;
        let (known, kpi) = self.kpi(line, unit)?;
        let id = self.upserts.put(self.names.writing, known.as_ref(), &kpi, &label(&kpi))?;
        self.links.push(Links { unit, kpi: id, supports: line.text("supports"), data_items: line.text("data_items") });
        Ok(Verdict::Loaded)
    }

    fn finish(&mut self) -> Result<()> {
        let writing = self.names.writing;
        let (links, needs, items) = (writing.all::<KpiLink>()?, writing.all::<KpiDataItem>()?, writing.all::<DataItem>()?);
        for row in &self.links {
            for link in links.iter().filter(|link| link.supporting_id == row.kpi) {
                writing.delete::<KpiLink>(link.id)?;
            }
            for need in needs.iter().filter(|need| need.kpi_id == row.kpi) {
                writing.delete::<KpiDataItem>(need.id)?;
            }
            let all = kpis::of_unit(writing, row.unit)?;
            for (code, strength) in pairs(&row.supports) {
                let (code, opposite) = code.strip_prefix(['−', '-']).map_or((code.as_str(), false), |code| (code, true));
                let found = all.iter().find(|kpi| plain(&kpi.code) == plain(code));
                let supported_id = found.ok_or_else(|| Error::input("unknown-kpi").with("code", code))?.id;
                let strength = number_in(&strength, 1.0);
                writing.insert(&KpiLink { id: 0.into(), supporting_id: row.kpi, supported_id, strength, opposite })?;
            }
            for (code, _) in pairs(&row.data_items) {
                let found = items.iter().find(|item| plain(&item.code) == plain(&code));
                let data_item_id = found.ok_or_else(|| Error::input("unknown-data-item").with("code", code))?.id;
                writing.insert(&KpiDataItem { id: 0.into(), kpi_id: row.kpi, data_item_id })?;
            }
        }
        Ok(())
    }

    fn renewal(&self) -> Result<Option<Renewal>> {
        let mut there = self.names.writing.all::<Kpi>()?;
        there.retain(|kpi| self.links.iter().any(|links| links.unit == kpi.business_unit_id));
        Ok(Some(self.upserts.renewal(&there, label)))
    }
}

fn label(kpi: &Kpi) -> String {
    format!("{} · {}", kpi.code, kpi.name)
}

/// A value of a KPI per row.
pub struct KpiValues<'w> {
    names: Names<'w>,
    known: HashMap<(KpiId, i32), KpiValue>,
    upserts: Upserts,
}

impl<'w> KpiValues<'w> {
    pub fn new(names: Names<'w>) -> Result<Self> {
        let known = names.writing.all::<KpiValue>()?.into_iter().map(|value| ((value.kpi_id, value.day), value)).collect();
        Ok(Self { names, known, upserts: Upserts::default() })
    }
}

impl Loader for KpiValues<'_> {
    fn row(&mut self, line: &Line<'_>) -> std::result::Result<Verdict, Failure> {
        let (code, day, value) = (line.need_text("code")?, line.need_day("date")?, line.need_number("value")?);
        let writing = self.names.writing;
        let candidates = match line.text("business_unit") {
            name if name.is_empty() => writing.all::<Kpi>()?,
            _ => kpis::of_unit(writing, self.names.need_unit(line)?)?,
        };
        let kpi = candidates
            .iter()
            .find(|kpi| plain(&kpi.code) == plain(&code))
            .ok_or_else(|| line.reject("code", "reason-unknown-kpi"))?;
        let known = self.known.get(&(kpi.id, day));
        let mut row = KpiValue { id: known.map(|known| known.id).unwrap_or_default(), kpi_id: kpi.id, day, value };
        row.id = self.upserts.put(writing, known, &row, &format!("{} · {}", kpi.code, crate::text::date(day)))?;
        self.known.insert((kpi.id, day), row);
        Ok(Verdict::Loaded)
    }

    fn renewal(&self) -> Result<Option<Renewal>> {
        Ok(Some(self.upserts.renewal::<KpiValue>(&[], |_| String::new())))
    }
}
