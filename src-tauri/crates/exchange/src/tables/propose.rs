use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::profile::{ColumnKind, ColumnProfile};

/// What a field needs of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedType {
    Date,
    Number,
    Identifier,
    YesOrNo,
    Text,
}

/// A field that a column may fill.
#[derive(Debug, Clone, Copy)]
pub struct FieldSpec<'a> {
    pub key: &'a str,
    /// Names that people give it, in any language, the most usual first.
    pub synonyms: &'a [&'a str],
    pub expected: ExpectedType,
    pub required: bool,
}

/// A column for a field; a person confirms it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "ColumnProposal")]
pub struct Proposal {
    pub field: String,
    /// Position from 0.
    pub column: u32,
    /// 0 to 1; 1 is a known name over fitting content.
    pub confidence: f64,
}

/// Least confidence worth proposing.
const THRESHOLD: f64 = 0.45;
/// Columns looked at: no field stands behind the first thousand, and sheets of 16,384 columns exist to hurt.
const PROPOSED: usize = 1_000;

/// Proposes a column for each field by its name and its content, best pairs first; a column serves one field and a field
/// takes one column. Fields without a likely column are left out. Required fields win ties.
pub fn propose_columns(columns: &[String], profiles: &[ColumnProfile], fields: &[FieldSpec<'_>]) -> Vec<Proposal> {
    let names: Vec<Name> = columns.iter().take(PROPOSED).map(|column| Name::new(column)).collect();
    let mut pairs = Vec::new();
    for (at, field) in fields.iter().enumerate() {
        let synonyms: Vec<Name> = field.synonyms.iter().map(|synonym| Name::new(synonym)).collect();
        for (column, name) in names.iter().enumerate() {
            let likeness = synonyms.iter().map(|synonym| likeness(name, synonym)).fold(0.0, f64::max);
            let kind = profiles.get(column).map_or(ColumnKind::Empty, |profile| profile.kind);
            let confidence = (likeness * agreement(field.expected, kind)).min(1.0);
            if confidence >= THRESHOLD {
                pairs.push((confidence, field.required, at, column));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then(a.2.cmp(&b.2)).then(a.3.cmp(&b.3)));
    assign(&pairs, fields)
}

fn assign(pairs: &[(f64, bool, usize, usize)], fields: &[FieldSpec<'_>]) -> Vec<Proposal> {
    let mut taken: Vec<(usize, usize, f64)> = Vec::new();
    for &(confidence, _, field, column) in pairs {
        if taken.iter().all(|pair| pair.0 != field && pair.1 != column) {
            taken.push((field, column, confidence));
        }
    }
    taken.sort_by_key(|pair| pair.0);
    taken
        .into_iter()
        .map(|(field, column, confidence)| Proposal { field: fields[field].key.to_owned(), column: column as u32, confidence })
        .collect()
}

/// A name as it is compared: taken apart once, since a sheet may have thousands of columns.
struct Name {
    plain: String,
    /// Words by their first letters, so that Russian endings do not matter.
    stems: Vec<String>,
}

impl Name {
    fn new(name: &str) -> Name {
        let plain = normalise(name);
        let mut stems: Vec<String> = plain.split(' ').map(|word| word.chars().take(5).collect()).collect();
        stems.dedup();
        Name { plain, stems }
    }
}

/// How alike two names are: the same 1, one inside the other up to 0.9, else shared words up to 0.7.
fn likeness(name: &Name, synonym: &Name) -> f64 {
    if name.plain.is_empty() || synonym.plain.is_empty() {
        return 0.0;
    }
    if name.plain == synonym.plain {
        return 1.0;
    }
    let shared = synonym.stems.iter().filter(|stem| name.stems.contains(stem)).count();
    let all = name.stems.len() + synonym.stems.len() - shared;
    if shared == synonym.stems.len() {
        // Every word of the synonym is there: the fewer others, the surer.
        0.6 + 0.3 * shared as f64 / all as f64
    } else {
        0.7 * shared as f64 / all as f64
    }
}

/// Factor for content: above one where it fits, well below where it cannot.
fn agreement(expected: ExpectedType, kind: ColumnKind) -> f64 {
    use ColumnKind as Kind;
    match (expected, kind) {
        (_, Kind::Empty) => 0.7,
        (ExpectedType::Date, Kind::Date)
        | (ExpectedType::Number, Kind::Number)
        | (ExpectedType::YesOrNo, Kind::YesOrNo)
        | (ExpectedType::Identifier, Kind::Identifier) => 1.1,
        (ExpectedType::Text, Kind::Text) => 1.05,
        (ExpectedType::Identifier, Kind::Number | Kind::Text) => 0.95,
        (ExpectedType::Text, Kind::Identifier) => 0.9,
        (ExpectedType::Number, Kind::Identifier) | (ExpectedType::YesOrNo, Kind::Text | Kind::Number) => 0.8,
        (ExpectedType::Text, Kind::YesOrNo) => 0.8,
        (ExpectedType::Text, _) => 0.6,
        _ => 0.5,
    }
}

/// A column name for comparison: small letters, ё as е, without what stands in brackets, punctuation as one space.
pub(crate) fn normalise(name: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            'ё' => plain.push('е'),
            letter if letter.is_alphanumeric() || matches!(letter, '№' | '%') => plain.push(letter),
            _ => plain.push(' '),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(key: &'static str, synonyms: &'static [&'static str], expected: ExpectedType) -> FieldSpec<'static> {
        FieldSpec { key, synonyms, expected, required: true }
    }

    fn orders() -> Vec<FieldSpec<'static>> {
        vec![
            field("date", &["Дата", "Date", "Дата отгрузки", "InvoiceDate"], ExpectedType::Date),
            field("order", &["Номер заказа", "Заказ", "Номер документа", "InvoiceNo"], ExpectedType::Identifier),
            field("customer_inn", &["ИНН", "ИНН контрагента"], ExpectedType::Identifier),
            field("customer_name", &["Контрагент", "Покупатель", "Клиент"], ExpectedType::Text),
            field("quantity", &["Количество", "Кол-во", "Quantity"], ExpectedType::Number),
            field("amount", &["Сумма", "Стоимость", "Выручка", "Amount"], ExpectedType::Number),
        ]
    }

    #[track_caller]
    fn check(columns: &[(&str, ColumnKind)], expected: &[(&str, u32)]) {
        let names: Vec<String> = columns.iter().map(|column| column.0.to_owned()).collect();
        let profiles: Vec<ColumnProfile> = columns.iter().map(|column| profile(column.1)).collect();
        let proposals = propose_columns(&names, &profiles, &orders());
        let found: Vec<(&str, u32)> = proposals.iter().map(|p| (p.field.as_str(), p.column)).collect();
        assert_eq!(found, expected);
    }

    fn profile(kind: ColumnKind) -> ColumnProfile {
        ColumnProfile {
            kind,
            filled: 9,
            blank: 0,
            errors: 0,
            unlike: 0,
            distinct: 9,
            date_order: None,
            ambiguous: false,
            decimal: None,
            examples: Vec::new(),
        }
    }

    #[test]
    fn names_of_an_export_from_1c() {
        use ColumnKind::*;
        check(
            &[
                ("№ п/п", Number),
                ("ДАТА отгрузки", Date),
                ("Номер документа", Identifier),
                ("Контрагент", Text),
                ("ИНН контрагента", Identifier),
                ("Отгружено — Кол-во, шт.", Number),
                ("Отгружено — Сумма (руб.)", Number),
            ],
            &[("date", 1), ("order", 2), ("customer_inn", 4), ("customer_name", 3), ("quantity", 5), ("amount", 6)],
        );
    }

    #[test]
    fn content_decides_between_two_likely_names() {
        use ColumnKind::*;
        check(&[("Сумма договора", Text), ("Сумма продажи", Number)], &[("amount", 1)]);
    }

    #[test]
    fn unknown_names_are_left_to_the_person() {
        check(&[("Foo", ColumnKind::Date), ("", ColumnKind::Number)], &[]);
    }
}
