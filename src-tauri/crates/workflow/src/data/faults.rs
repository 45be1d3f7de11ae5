use super::line::{Line, Rejection};
use super::{Kind, fields};
use exchange::tables::{Cell, ExpectedType};

/// Every cell at fault of a row that `first` kept out, so that a person mends them in one go.
pub fn faults(line: &Line<'_>, kind: Kind, first: Rejection) -> Vec<Rejection> {
    let mut faults = vec![first];
    for field in fields(kind) {
        let Some(at) = line.at(field.key) else { continue };
        let checked = match field.expected {
            ExpectedType::Number => line.number(field.key).map(drop),
            ExpectedType::Date => line.moment(field.key).map(drop),
            ExpectedType::YesOrNo => line.yes(field.key).map(drop),
            ExpectedType::Identifier | ExpectedType::Text => Ok(()),
        };
        let empty = field.required && matches!(line.cell(at), cell if cell.is_blank() || matches!(cell, Cell::Error(_)));
        let found = checked.err().or_else(|| empty.then(|| line.reject(field.key, "reason-blank")));
        faults.extend(found.filter(|found| !faults.iter().any(|known| known.column == found.column)));
    }
    faults
}
