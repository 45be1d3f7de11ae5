//! The shape of a table and the rules of its rows on the command line, and what a person has to say before an import.

use super::columns::{Mapping, Sample, file_name};
use super::import::Request;
use super::rules::Rules;
use crate::{Error, Result};
use exchange::tables::{ColumnKind, HeaderRows, Shape, Totals, Unpivot};
use serde::de::DeserializeOwned;

/// Reads `--set` options: `header=5` or `header=5+2` or `header=none`, `dates.COLUMN=month-first`, `type.COLUMN=number`,
/// `decimal.COLUMN=point`, `unpivot=COLUMN;COLUMN` or `unpivot=none`, `year=2025`, `groups=NAME;NAME` or `groups=none`,
/// `fill=COLUMN;COLUMN` or `fill=none`, `totals=keep`; and what becomes of rows of orders: `repeats=keep`, `customers=make`,
/// `anonymous=keep`.
pub fn read(set: &[String]) -> Result<(Shape, Rules)> {
    let (mut shape, mut rules) = (Shape::default(), Rules::default());
    for option in set {
        let refuse = || Error::input("bad-parameter").with("name", option.as_str());
        let (name, value) = option.split_once('=').ok_or_else(refuse)?;
        let (name, column) = name.split_once('.').map_or((name, None), |(name, column)| (name, Some(column.to_owned())));
        match (name, column) {
            ("header", None) => shape.header = Some(header(value).ok_or_else(refuse)?),
            ("dates", Some(column)) => drop(shape.dates.insert(column, word(value).ok_or_else(refuse)?)),
            ("type", Some(column)) => drop(shape.kinds.insert(column, word(value).ok_or_else(refuse)?)),
            ("decimal", Some(column)) => drop(shape.decimals.insert(column, word(value).ok_or_else(refuse)?)),
            ("unpivot", None) => shape.unpivot.get_or_insert_with(Unpivot::default).columns = list(value),
            ("year", None) => shape.year = Some(value.parse().map_err(|_| refuse())?),
            ("groups", None) => shape.levels = Some(list(value)),
            ("fill", None) => shape.fill = Some(list(value)),
            ("totals", None) => shape.totals = word::<Totals>(value).ok_or_else(refuse)?,
            ("repeats", None) => rules.repeats = word(value).ok_or_else(refuse)?,
            ("customers", None) => rules.customers = word(value).ok_or_else(refuse)?,
            ("anonymous", None) => rules.anonymous = word(value).ok_or_else(refuse)?,
            _ => return Err(refuse()),
        }
    }
    Ok((shape, rules))
}

/// Reads COLUMN=TYPE.
pub fn kind(text: &str) -> Result<(&str, ColumnKind)> {
    let parts = text.rsplit_once('=').and_then(|(column, kind)| Some((column, word(kind)?)));
    parts.ok_or_else(|| Error::input("bad-parameter").with("name", text))
}

fn header(value: &str) -> Option<HeaderRows> {
    if value == "none" {
        return Some(HeaderRows { row: 0, rows: 1 });
    }
    let (row, rows) = value.split_once('+').unwrap_or((value, "1"));
    Some(HeaderRows { row: row.parse().ok()?, rows: rows.parse().ok().filter(|rows| (1..=3).contains(rows))? })
}

fn word<T: DeserializeOwned>(value: &str) -> Option<T> {
    serde_json::from_value(value.into()).ok()
}

fn list(value: &str) -> Vec<String> {
    let names = value.split(';').map(str::trim).filter(|name| !name.is_empty() && value != "none");
    names.map(str::to_owned).collect()
}

/// Refuses an import that would have to guess: dates that could be either way round, months without a year.
pub fn check_settled(request: &Request, sample: &Sample, mapping: &Mapping) -> Result<()> {
    let file = file_name(&request.path);
    if let Some(column) = mapping.unsettled.first() {
        return Err(Error::input("dates-unsettled").with("file", file).with("column", column.as_str()));
    }
    if sample.layout.year_unknown {
        return Err(Error::input("year-unknown").with("file", file));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use exchange::tables::DateOrder;

    fn read(set: &[&str]) -> Result<Shape> {
        Ok(super::read(&set.iter().map(|option| (*option).to_owned()).collect::<Vec<_>>())?.0)
    }

    #[test]
    fn options_of_the_command_line() {
        let shape =
            read(&["header=5+2", "dates.Дата отгр.=month-first", "type.Код=identifier", "groups=Регион; Клиент"]).unwrap();
        assert_eq!(shape.header, Some(HeaderRows { row: 5, rows: 2 }));
        assert_eq!(shape.dates["Дата отгр."], DateOrder::MonthFirst);
        assert_eq!(shape.kinds["Код"], ColumnKind::Identifier);
        assert_eq!(shape.levels, Some(vec!["Регион".to_owned(), "Клиент".to_owned()]));
        assert_eq!(read(&["unpivot=none"]).unwrap().unpivot.unwrap().columns, [""; 0]);
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for option in ["header=x", "header=5+9", "dates.Дата=either", "type=number", "colour=red", "totals"] {
            assert!(read(&[option]).is_err(), "{option}");
        }
    }
}
