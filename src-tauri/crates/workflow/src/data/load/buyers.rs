use super::customer_names::{CustomerNames, Known};
use super::{Failure, Join, Line, Names};
use crate::data::columns::Mapping;
use crate::data::rules::{Anonymous, NewCustomers, Rules};
use project::batches::BatchId;
use project::customers::{Customer, CustomerId};
use std::collections::HashMap;

/// Finds the customer of an order line by code, else ИНН, else name; the first of these that the row fills decides. A text
/// met before is not looked up again.
pub struct Buyers<'w> {
    names: Names<'w>,
    known: CustomerNames,
    /// Fields with their columns, what is known of the texts in each, and how many rows met a known text again.
    fields: Vec<(&'static str, usize, HashMap<String, CustomerId>, u32)>,
    batch: BatchId,
    rules: Rules,
}

impl<'w> Buyers<'w> {
    pub fn new(names: Names<'w>, batch: BatchId, mapping: &Mapping, rules: Rules) -> crate::Result<Self> {
        let place = |field: &'static str| Some((field, *mapping.fields.get(field)?, HashMap::new(), 0));
        let fields = ["customer_code", "customer_inn", "customer_name"].into_iter().filter_map(place).collect();
        if rules.customers == NewCustomers::Make {
            names.writing.touch("customer")?;
        }
        Ok(Self { known: names.customers()?, names, fields, batch, rules })
    }

    /// The customer of a row; `None` where the row names none and such rows are kept.
    pub fn of(&mut self, line: &Line<'_>) -> Result<Option<CustomerId>, Failure> {
        for (field, at, met, again) in &mut self.fields {
            let Some(text) = line.text_in(*at) else { continue };
            if let Some(id) = met.get(text.as_ref()) {
                *again += 1;
                return Ok(Some(*id));
            }
            let id = match (self.known.by(field, &text), self.rules.customers) {
                (Known::One(id), _) => id,
                (Known::Several, _) => return Err(line.reject(field, "reason-several-customers").into()),
                (Known::Nobody, NewCustomers::Refuse) => return Err(line.reject(field, "reason-unknown-customer").into()),
                (Known::Nobody, NewCustomers::Make) => {
                    let customer = stranger(&mut self.names, self.batch, line, &text)?;
                    let id = self.names.writing.insert(&customer)?;
                    self.known.remember(&Customer { id, ..customer });
                    id
                }
            };
            met.insert(text.into_owned(), id);
            return Ok(Some(id));
        }
        match self.rules.anonymous {
            Anonymous::Keep => Ok(None),
            Anonymous::Refuse => Err(line.reject("customer_code", "reason-blank").into()),
        }
    }

    /// How many rows found their customer by each field.
    pub fn joins(&self) -> Vec<Join> {
        let again = |join: &Join| self.fields.iter().find(|(field, ..)| *field == join.field).map_or(0, |(.., again)| *again);
        self.known.joins().into_iter().map(|join| Join { joined: join.joined + again(&join), ..join }).collect()
    }
}

/// A customer of whom nothing is known but the row; `text` is what names them in it.
fn stranger(names: &mut Names<'_>, batch: BatchId, line: &Line<'_>, text: &str) -> project::Result<Customer> {
    let or = |field: &str| Some(line.text(field)).filter(|found| !found.is_empty()).unwrap_or_else(|| text.to_owned());
    Ok(Customer {
        id: 0.into(),
        batch_id: batch,
        root_id: None,
        code: or("customer_code"),
        name: or("customer_name"),
        inn: line.text("customer_inn"),
        region: String::new(),
        industry: String::new(),
        size: String::new(),
        business_unit_id: names.unit_or_none(line)?,
    })
}
