use super::customer_names::CustomerNames;
use crate::data::line::{Line, Rejection};
use project::customers;
use project::journeys::{BusinessUnit, BusinessUnitId, Touchpoint, TouchpointId};
use project::{Result, Writing};
use std::collections::HashMap;

/// Finds the things that rows name: business units, touchpoints, customers. A business unit that is not there is made.
pub struct Names<'w> {
    pub writing: &'w Writing<'w>,
    units: HashMap<String, BusinessUnitId>,
    touchpoints: HashMap<(BusinessUnitId, String), TouchpointId>,
}

/// A name as it is compared: lower case, ё as е, no quotes, single spaces.
pub fn plain(name: &str) -> String {
    let text: String = name.to_lowercase().replace('ё', "е").chars().map(|c| if is_quote(c) { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '«' | '»' | '"' | '“' | '”' | '„' | '\'' | '‘' | '’' | '`')
}

impl<'w> Names<'w> {
    pub fn new(writing: &'w Writing<'w>) -> Result<Self> {
        let units = writing.all::<BusinessUnit>()?.into_iter().map(|unit| (plain(&unit.name), unit.id)).collect();
        let mut touchpoints = HashMap::new();
        for touchpoint in writing.all::<Touchpoint>()? {
            for name in [&touchpoint.name, &touchpoint.code] {
                touchpoints.insert((touchpoint.business_unit_id, plain(name)), touchpoint.id);
            }
        }
        Ok(Self { writing, units, touchpoints })
    }

    pub fn known_unit(&self, name: &str) -> Option<BusinessUnitId> {
        self.units.get(&plain(name)).copied()
    }

    /// The unit of this name, made if it is new.
    pub fn unit(&mut self, name: &str) -> Result<BusinessUnitId> {
        if let Some(id) = self.known_unit(name) {
            return Ok(id);
        }
        let position = self.units.len() as i32;
        let id = self.writing.insert(&BusinessUnit { id: 0.into(), name: name.trim().to_owned(), position })?;
        self.units.insert(plain(name), id);
        Ok(id)
    }

    pub fn need_unit(&self, line: &Line<'_>) -> std::result::Result<BusinessUnitId, Rejection> {
        let name = line.need_text("business_unit")?;
        self.known_unit(&name).ok_or_else(|| line.reject("business_unit", "reason-unknown-unit"))
    }

    /// The unit that the row names; `None` when it names none.
    pub fn unit_or_none(&mut self, line: &Line<'_>) -> Result<Option<BusinessUnitId>> {
        match line.text("business_unit") {
            name if name.is_empty() => Ok(None),
            name => self.unit(&name).map(Some),
        }
    }

    /// A touchpoint of a unit by code or name.
    pub fn touchpoint(&self, unit: BusinessUnitId, name: &str) -> Option<TouchpointId> {
        self.touchpoints.get(&(unit, plain(name))).copied()
    }

    /// The touchpoint that the row names; blank is none, an unknown one rejects the row.
    pub fn touchpoint_of(
        &self,
        line: &Line<'_>,
        unit: Option<BusinessUnitId>,
    ) -> std::result::Result<Option<TouchpointId>, Rejection> {
        let name = line.text("touchpoint");
        if name.is_empty() {
            return Ok(None);
        }
        let found = unit.and_then(|unit| self.touchpoint(unit, &name));
        found.map(Some).ok_or_else(|| line.reject("touchpoint", "reason-unknown-touchpoint"))
    }

    pub fn remember_touchpoint(&mut self, touchpoint: &Touchpoint) {
        for name in [&touchpoint.name, &touchpoint.code] {
            self.touchpoints.insert((touchpoint.business_unit_id, plain(name)), touchpoint.id);
        }
    }

    pub fn customers(&self) -> Result<CustomerNames> {
        Ok(CustomerNames::of(customers::active(self.writing)?))
    }
}
