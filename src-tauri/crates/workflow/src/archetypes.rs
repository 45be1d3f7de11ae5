//! The four archetypes of business that a new project starts from: map, characteristics, house, KPIs, expected effects.

use crate::{Error, Result, text::Language};
use project::characteristics::{Characteristic, CharacteristicLink, Lead};
use project::journeys::{Automation, BusinessUnit, BusinessUnitId, Journey, Placement, Stage, Touchpoint, TouchpointId};
use project::kpis::{Direction, Kpi, KpiLink, Level};
use project::{Reader, Writing, characteristics::CharacteristicId, kpis::KpiId, settings};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

const SOURCES: [(&str, &str); 4] = [
    ("b2b-long", include_str!("../../../../fixtures/archetypes/b2b-long.toml")),
    ("b2b-short", include_str!("../../../../fixtures/archetypes/b2b-short.toml")),
    ("b2c-long", include_str!("../../../../fixtures/archetypes/b2c-long.toml")),
    ("b2c-short", include_str!("../../../../fixtures/archetypes/b2c-short.toml")),
];

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[ts(export, rename = "BothLanguages")]
pub struct Both {
    ru: String,
    en: String,
}

impl Both {
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Ru => &self.ru,
            Language::En => &self.en,
        }
    }
}

/// An archetype as its file holds it.
#[derive(Debug, Clone, Deserialize)]
pub struct Archetype {
    stages: Vec<StageOf>,
    touchpoints: Vec<TouchpointOf>,
    characteristics: Vec<CharacteristicOf>,
    house: Vec<HouseRow>,
    kpis: Vec<KpiOf>,
    pub effects: Vec<Effect>,
}

#[derive(Debug, Clone, Deserialize)]
struct StageOf {
    code: String,
    name: Both,
}

#[derive(Debug, Clone, Deserialize)]
struct TouchpointOf {
    code: String,
    stage: String,
    name: Both,
    channel: Both,
    automation: Automation,
}

#[derive(Debug, Clone, Deserialize)]
struct CharacteristicOf {
    code: String,
    kind: Lead,
    name: Both,
    unit: Both,
    touchpoints: Vec<String>,
    leads_to: Vec<Link>,
}

#[derive(Debug, Clone, Deserialize)]
struct Link {
    code: String,
    strength: f64,
}

#[derive(Debug, Clone, Deserialize)]
struct HouseRow {
    touchpoint: String,
    strengths: BTreeMap<String, f64>,
}

#[derive(Debug, Clone, Deserialize)]
struct KpiOf {
    code: String,
    name: Both,
    level: Level,
    unit: Both,
    direction: Direction,
    touchpoint: Option<String>,
    characteristic: Option<String>,
    target: Option<f64>,
    supports: Vec<Link>,
}

/// An effect that a company of this archetype may expect, in the usual range.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "ExpectedEffect")]
pub struct Effect {
    /// Code of a KPI of the archetype.
    pub kpi: String,
    pub direction: EffectDirection,
    pub low: f64,
    pub high: f64,
    pub unit: Both,
    /// What brings it about.
    pub by: Both,
    pub source: Both,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum EffectDirection {
    Up,
    Down,
}

/// The archetype of this name.
pub fn archetype(name: &str) -> Result<Archetype> {
    let source =
        SOURCES.iter().find(|(known, _)| *known == name).ok_or_else(|| Error::input("unknown-template").with("name", name))?;
    toml::from_str(source.1).map_err(|error| Error::internal("reading an archetype", error))
}

/// The archetype that the project was made from; `None` for one made without.
pub fn of_project(reader: &Reader) -> Result<Option<Archetype>> {
    let name = settings::get(reader, "archetype")?.unwrap_or_default();
    SOURCES.iter().find(|(known, _)| *known == name).map(|(known, _)| archetype(known)).transpose()
}

impl Archetype {
    /// The effect that may be expected on a KPI. The KPI must bear the name that the archetype gave its code: a company may
    /// use the same code for something else.
    pub fn effect_on(&self, kpi: &Kpi) -> Option<&Effect> {
        let same = |row: &&KpiOf| row.code == kpi.code && [&row.name.ru, &row.name.en].contains(&&kpi.name);
        let own = self.kpis.iter().find(same)?;
        self.effects.iter().find(|effect| effect.kpi == own.code)
    }

    /// Writes the archetype into an empty project as its first business unit.
    pub fn write(&self, writing: &Writing<'_>, language: Language) -> Result<()> {
        let name = language.texts().get("first-business-unit");
        let unit = writing.insert(&BusinessUnit { id: 0.into(), name, position: 0 })?;
        let touchpoints = self.journey(writing, language, unit)?;
        let characteristics = self.characteristics(writing, language, unit, &touchpoints)?;
        for row in &self.house {
            for (code, strength) in &row.strengths {
                project::houses::set(writing, touchpoints[&row.touchpoint], characteristics[code], *strength)?;
            }
        }
        self.kpis(writing, language, unit, &touchpoints, &characteristics)
    }

    fn journey(&self, writing: &Writing<'_>, language: Language, unit: BusinessUnitId) -> Result<HashMap<String, TouchpointId>> {
        let name = language.texts().get("first-journey");
        let journey_id =
            writing.insert(&Journey { id: 0.into(), business_unit_id: unit, segment_id: None, name, position: 0 })?;
        let mut touchpoints = HashMap::new();
        for (position, stage) in (0..).zip(&self.stages) {
            let stage_id =
                writing.insert(&Stage { id: 0.into(), journey_id, name: stage.name.get(language).to_owned(), position })?;
            for (position, row) in (0..).zip(self.touchpoints.iter().filter(|row| row.stage == stage.code)) {
                let touchpoint_id = writing.insert(&row.touchpoint(unit, language))?;
                writing.insert(&Placement { id: 0.into(), stage_id, touchpoint_id, position, note: String::new() })?;
                touchpoints.insert(row.code.clone(), touchpoint_id);
            }
        }
        Ok(touchpoints)
    }

    fn characteristics(
        &self,
        writing: &Writing<'_>,
        language: Language,
        business_unit_id: BusinessUnitId,
        touchpoints: &HashMap<String, TouchpointId>,
    ) -> Result<HashMap<String, CharacteristicId>> {
        let mut ids = HashMap::new();
        for row in &self.characteristics {
            let id = writing.insert(&Characteristic {
                id: 0.into(),
                business_unit_id,
                touchpoint_id: row.touchpoints.first().map(|code| touchpoints[code]),
                code: row.code.clone(),
                name: row.name.get(language).to_owned(),
                kind: row.kind,
                unit: row.unit.get(language).to_owned(),
                expected: None,
                current: None,
            })?;
            ids.insert(row.code.clone(), id);
        }
        for (cause, link) in self.characteristics.iter().flat_map(|row| row.leads_to.iter().map(move |link| (&row.code, link))) {
            let (cause_id, effect_id) = (ids[cause], ids[&link.code]);
            writing.insert(&CharacteristicLink { id: 0.into(), cause_id, effect_id, strength: link.strength, delay: 0.0 })?;
        }
        Ok(ids)
    }

    fn kpis(
        &self,
        writing: &Writing<'_>,
        language: Language,
        unit: BusinessUnitId,
        touchpoints: &HashMap<String, TouchpointId>,
        characteristics: &HashMap<String, CharacteristicId>,
    ) -> Result<()> {
        let mut ids: HashMap<&String, KpiId> = HashMap::new();
        for row in &self.kpis {
            ids.insert(&row.code, writing.insert(&row.kpi(unit, language, touchpoints, characteristics))?);
        }
        for (supporting, link) in self.kpis.iter().flat_map(|row| row.supports.iter().map(move |link| (&row.code, link))) {
            let (supporting_id, supported_id) = (ids[supporting], ids[&link.code]);
            writing.insert(&KpiLink { id: 0.into(), supporting_id, supported_id, strength: link.strength, opposite: false })?;
        }
        Ok(())
    }
}

impl TouchpointOf {
    fn touchpoint(&self, business_unit_id: BusinessUnitId, language: Language) -> Touchpoint {
        Touchpoint {
            id: 0.into(),
            business_unit_id,
            code: self.code.clone(),
            name: self.name.get(language).to_owned(),
            channel: self.channel.get(language).to_owned(),
            owner: String::new(),
            documents: String::new(),
            automation: self.automation,
            note: String::new(),
        }
    }
}

impl KpiOf {
    fn kpi(
        &self,
        business_unit_id: BusinessUnitId,
        language: Language,
        touchpoints: &HashMap<String, TouchpointId>,
        characteristics: &HashMap<String, CharacteristicId>,
    ) -> Kpi {
        Kpi {
            id: 0.into(),
            business_unit_id,
            code: self.code.clone(),
            name: self.name.get(language).to_owned(),
            level: self.level,
            touchpoint_id: self.touchpoint.as_ref().map(|code| touchpoints[code]),
            characteristic_id: self.characteristic.as_ref().map(|code| characteristics[code]),
            unit: self.unit.get(language).to_owned(),
            direction: self.direction,
            kind: Lead::Lagging,
            baseline: None,
            target: self.target,
            minimum: None,
            maximum: None,
            actual: None,
            owner: String::new(),
            period: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use project::{Project, Step};

    #[test]
    fn every_archetype_fills_a_project_in_both_languages() {
        for (name, language) in SOURCES.iter().flat_map(|(name, _)| Language::ALL.map(|language| (name, language))) {
            let folder = tempfile::tempdir().unwrap();
            let mut project = Project::create(&folder.path().join("a.cxatlas")).unwrap();
            let archetype = archetype(name).unwrap();
            project.write(&Step::new("step-new-project"), |writing| archetype.write(writing, language)).unwrap();
            let counts = (project.all::<Stage>().unwrap().len(), project.all::<Touchpoint>().unwrap().len());
            assert!((5..=7).contains(&counts.0) && (12..=20).contains(&counts.1), "{name}: {counts:?}");
            assert_eq!(project.all::<Characteristic>().unwrap().len(), 10);
            assert_eq!(project.all::<Kpi>().unwrap().len(), 20);
            assert_eq!(archetype.effects.len(), 6);
            let mut kpis = project.all::<Kpi>().unwrap();
            assert_eq!(kpis.iter().filter(|kpi| archetype.effect_on(kpi).is_some()).count(), 6);
            kpis.iter_mut().for_each(|kpi| kpi.name.push_str(" II"));
            assert!(kpis.iter().all(|kpi| archetype.effect_on(kpi).is_none()), "another KPI under the same code");
            assert_eq!(project.check().unwrap(), []);
        }
    }
}
