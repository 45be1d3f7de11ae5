use project::renewals::{Change, Renewal, ValueChange};
use project::{Entity, Result, Writing};
use serde::Serialize;
use std::collections::HashSet;

/// Stores rows of the kinds that people edit: one that is there is changed in place, and what differs is noted.
#[derive(Default)]
pub struct Upserts {
    renewal: Renewal,
    touched: HashSet<i32>,
}

impl Upserts {
    /// Stores `row` in place of `known`, or as a new one; `label` is what people know it by.
    pub fn put<E: Entity + Serialize + PartialEq>(
        &mut self,
        writing: &Writing<'_>,
        known: Option<&E>,
        row: &E,
        label: &str,
    ) -> Result<E::Id> {
        let id = match known {
            None => {
                self.renewal.note(Change::Added, label, Vec::new());
                writing.insert(row)?
            }
            // A second row of the file with the same key is no second thing.
            Some(known) if known == row => {
                self.renewal.unchanged += i32::from(!self.has(known.id()));
                known.id()
            }
            Some(known) => {
                if !self.has(known.id()) {
                    self.renewal.note(Change::Changed, label, differences(known, row));
                }
                writing.update(row)?;
                known.id()
            }
        };
        self.touched.insert(id.into());
        Ok(id)
    }

    /// Whether this import has stored the row already.
    pub fn has(&self, id: impl Into<i32>) -> bool {
        self.touched.contains(&id.into())
    }

    /// What differs from before; of `there`, all that the file could have named, those it did not name count as gone. They
    /// stay in the project: people edit them.
    pub fn renewal<E: Entity>(&self, there: &[E], label: impl Fn(&E) -> String) -> Renewal {
        let mut renewal = self.renewal.clone();
        for row in there.iter().filter(|row| !self.has(row.id())) {
            renewal.note(Change::Gone, label(row), Vec::new());
        }
        renewal
    }
}

/// The fields that differ, by the names of the fields of imports; keys of other tables show nothing to a person.
fn differences<E: Serialize>(before: &E, after: &E) -> Vec<ValueChange> {
    let object = |row: &E| match serde_json::to_value(row) {
        Ok(serde_json::Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (before, after) = (object(before), object(after));
    let shown = |name: &str| name != "id" && name != "position" && !name.ends_with("Id");
    let changed = before.iter().filter(|(name, value)| shown(name) && after.get(*name) != Some(*value));
    changed
        .map(|(name, value)| ValueChange { field: snake(name), before: text(Some(value)), after: text(after.get(name)) })
        .collect()
}

fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

fn text(value: Option<&serde_json::Value>) -> String {
    match value {
        None | Some(serde_json::Value::Null) => String::new(),
        Some(serde_json::Value::String(text)) => text.clone(),
        Some(serde_json::Value::Number(number)) => {
            number.as_f64().map_or_else(|| number.to_string(), |number| number.to_string())
        }
        Some(other) => other.to_string(),
    }
}
