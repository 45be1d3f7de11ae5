//! A form to be filled in Excel for each kind of table; it is imported without a question.

use super::{Kind, fields, ours};
use crate::text::Texts;
use crate::{Error, Result};
use exchange::documents::{Cell, ColumnKind, Form, FormColumn, FormRow, form};
use exchange::tables::{Cell as Read, DateOrder, ExpectedType, FieldSpec, parse_date, parse_number};
use project::Reader;
use project::characteristics::Characteristic;
use project::journeys::Touchpoint;
use std::{collections::BTreeSet, path::Path};

/// Rows of a template that take lists and formats.
const ROWS: u32 = 1000;

/// The template of a kind as an .xlsx: headers, notes, lists of words, one example row that is not imported. A survey has
/// three columns for each touchpoint of the project, a house one for each characteristic.
pub fn template(reader: &Reader, kind: Kind, texts: &Texts) -> Result<Vec<u8>> {
    let words = Words { texts, kind };
    let mut columns: Vec<(FormColumn, Cell)> =
        fields(kind).iter().map(|field| (words.column(field), words.example(field))).collect();
    columns.extend(words.wide(reader)?);
    let mark = FormColumn {
        header: ours::column(kind, texts),
        note: texts.get("template-mark-note"),
        kind: ColumnKind::Text,
        choices: Vec::new(),
        required: false,
    };
    columns.push((mark, Cell::Text(texts.get("template-example"))));
    let (columns, cells) = columns.into_iter().unzip();
    let name = texts.get(&format!("import-{}", kind.word()));
    let rows = vec![FormRow { cells, example: true, ..FormRow::default() }];
    form(&Form { title: name.clone(), sheet: name, columns, rows, blank_rows: ROWS })
        .map_err(|error| Error::internal("writing Excel", error))
}

/// Writes the template of a kind to `path`.
pub fn write_template(reader: &Reader, kind: Kind, texts: &Texts, path: &Path) -> Result<()> {
    let bytes = template(reader, kind, texts)?;
    std::fs::write(path, bytes).map_err(|source| Error::Write { path: path.display().to_string(), source })
}

struct Words<'a> {
    texts: &'a Texts,
    kind: Kind,
}

impl Words<'_> {
    fn column(&self, field: &FieldSpec<'_>) -> FormColumn {
        let key = field.key.replace('_', "-");
        let choices: Vec<String> = self
            .own("choices", &key)
            .map(|list| list.split(';').map(|word| word.trim().to_owned()).collect())
            .unwrap_or_default();
        FormColumn {
            header: self.texts.get(&format!("field-{key}")),
            note: self.note(field, &key, &choices),
            kind: match field.expected {
                ExpectedType::Date => ColumnKind::Date,
                ExpectedType::Number => ColumnKind::Number,
                ExpectedType::Identifier | ExpectedType::YesOrNo | ExpectedType::Text => ColumnKind::Text,
            },
            choices,
            required: field.required,
        }
    }

    fn note(&self, field: &FieldSpec<'_>, key: &str, choices: &[String]) -> String {
        let mut parts = vec![self.texts.get(if field.required { "template-required" } else { "template-optional" })];
        let plain = match field.expected {
            ExpectedType::Date => "template-type-date",
            ExpectedType::Number => "template-type-number",
            ExpectedType::Identifier => "template-type-identifier",
            ExpectedType::YesOrNo => "template-type-yes-or-no",
            ExpectedType::Text => "template-type-text",
        };
        match self.own("hint", key) {
            Some(hint) => parts.push(hint),
            None if choices.is_empty() => parts.push(self.texts.get(plain)),
            None => parts.push(format!("{}: {}.", self.texts.get("template-one-of"), choices.join(", "))),
        }
        parts.join(" ")
    }

    fn example(&self, field: &FieldSpec<'_>) -> Cell {
        let Some(text) = self.own("example", &field.key.replace('_', "-")) else { return Cell::Empty };
        let read = Read::from(text.as_str());
        match field.expected {
            ExpectedType::Number => parse_number(&read).ok().flatten().map_or(Cell::Empty, Cell::Number),
            ExpectedType::Date => match parse_date(&read, DateOrder::DayFirst) {
                Ok(Some(moment)) if moment.time() == jiff::civil::Time::midnight() => Cell::Date(moment.date()),
                _ => Cell::Text(text),
            },
            _ => Cell::Text(text),
        }
    }

    /// A text of this kind's field, or of the field in every kind; `None` where there is none.
    fn own(&self, what: &str, field: &str) -> Option<String> {
        let keys = [format!("{what}-{}-{field}", self.kind.word()), format!("{what}-{field}")];
        keys.iter().find(|key| self.texts.has(key)).map(|key| self.texts.get(key)).filter(|text| text != "—")
    }

    /// The columns that depend on the project.
    fn wide(&self, reader: &Reader) -> Result<Vec<(FormColumn, Cell)>> {
        let codes: BTreeSet<String> = match self.kind {
            Kind::Survey => reader.all::<Touchpoint>()?.into_iter().map(|touchpoint| touchpoint.code).collect(),
            Kind::Houses => reader.all::<Characteristic>()?.into_iter().map(|characteristic| characteristic.code).collect(),
            _ => return Ok(Vec::new()),
        };
        let survey = self.kind == Kind::Survey;
        let first = self.texts.get(if survey { "example-touchpoint" } else { "example-characteristic" });
        let codes = if codes.is_empty() { BTreeSet::from([first.clone()]) } else { codes };
        // The example speaks of the touchpoint that the example of a map has, and of no other.
        let column = |code: &str, header: String, note: &str, example: f64| {
            let note = self.texts.get(note);
            let choices = if survey { Vec::new() } else { ["0", "1", "3", "9"].map(str::to_owned).to_vec() };
            let example = if code == first { Cell::Number(example) } else { Cell::Empty };
            (FormColumn { header, note, kind: ColumnKind::Number, choices, required: false }, example)
        };
        let grade = |code: &str, what: &str| format!("{code} — {}", self.texts.get(what).to_lowercase());
        Ok(codes
            .iter()
            .flat_map(|code| match survey {
                true => vec![
                    column(code, grade(code, "field-importance"), "template-grade-note", 8.0),
                    column(code, grade(code, "field-satisfaction"), "template-grade-note", 7.0),
                    column(code, grade(code, "field-recommendation-short"), "template-grade-note", 9.0),
                ],
                false => vec![column(code, code.clone(), "template-house-note", 9.0)],
            })
            .collect())
    }
}
