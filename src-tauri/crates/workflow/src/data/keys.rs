use super::columns::{Mapping, fault, options, sample_of};
use super::line::Line;
use super::load::{CustomerNames, Known};
use super::{Join, Request};
use crate::Result;
use analysis::progress::Progress;
use exchange::tables::{self, Cell, Lines};
use project::Reader;
use project::customers::{self, Customer};
use std::collections::HashMap;
use std::ops::ControlFlow;

/// How many lines find their customer by each of the fields that name one.
pub struct Keys {
    known: CustomerNames,
    /// Fields with their columns, and what is known of the texts in each.
    fields: Vec<(&'static str, usize, HashMap<String, bool>, Join)>,
    anonymous: u32,
}

const EXAMPLES: usize = 5;

impl Keys {
    /// Knows the customers of the project and of the tables `beside`, which the same import brings.
    pub fn new(reader: &Reader, mapping: &Mapping, beside: &[Request], progress: &dyn Progress) -> Result<Self> {
        let key = |field: &'static str| {
            let join = Join { field: field.to_owned(), ..Join::default() };
            Some((field, *mapping.fields.get(field)?, HashMap::new(), join))
        };
        let fields: Vec<_> = ["customer_code", "customer_inn", "customer_name"].into_iter().filter_map(key).collect();
        let mut known = CustomerNames::of(if fields.is_empty() { Vec::new() } else { customers::active(reader)? });
        for request in beside.iter().filter(|_| !fields.is_empty()) {
            learn(&mut known, request, progress)?;
        }
        Ok(Self { known, fields, anonymous: 0 })
    }

    pub fn add(&mut self, line: &Line<'_>) {
        let mut named = false;
        for (field, at, met, join) in &mut self.fields {
            let Some(text) = line.text_in(*at) else { continue };
            named = true;
            let found = match met.get(text.as_ref()) {
                Some(found) => *found,
                None => {
                    let found = matches!(self.known.by(field, &text), Known::One(_));
                    met.insert(text.clone().into_owned(), found);
                    if !found && join.examples.len() < EXAMPLES {
                        join.examples.push(text.into_owned());
                    }
                    found
                }
            };
            join.joined += u32::from(found);
            join.unknown += u32::from(!found);
        }
        self.anonymous += u32::from(!named && !self.fields.is_empty());
    }

    /// The joins by field, and the lines that name nobody.
    pub fn found(self) -> (Vec<Join>, u32) {
        (self.fields.into_iter().map(|(.., join)| join).collect(), self.anonymous)
    }
}

/// Remembers the customers of a table that waits for the same import.
fn learn(known: &mut CustomerNames, request: &Request, progress: &dyn Progress) -> Result<()> {
    let sample = sample_of(request.kind, &request.path, request.sheet.as_deref(), &request.shape)?;
    let mapping = sample.mapping(request.kind, &request.map)?;
    let mut lines = Lines::new(&sample.layout, &sample.table.depths);
    let mut number = 0;
    let row = &mut |at: u32, cells: &[Cell<'_>]| {
        lines.row(at, cells, &mut |cells| {
            let line = Line { mapping: &mapping, cells };
            let code = line.text("code");
            if known.has_code(&code) {
                return;
            }
            // No customer of the project has such a number.
            number -= 1;
            known.remember(&Customer {
                id: number.into(),
                batch_id: 0.into(),
                root_id: None,
                code,
                name: line.text("name"),
                inn: line.text("inn"),
                region: String::new(),
                industry: String::new(),
                size: String::new(),
                business_unit_id: None,
            });
        });
        ControlFlow::Continue(())
    };
    tables::for_each_row_aside(&request.path, request.sheet.as_deref(), &options(), progress, row)
        .map_err(|error| fault(&request.path, error))?;
    Ok(())
}
