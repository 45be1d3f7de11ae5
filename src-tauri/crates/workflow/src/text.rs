//! Every sentence that people read, in Russian and English: one set of Fluent files for messages, documents and the screen.

use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, sync::OnceLock};

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../locales");

/// A language of the program and of a deliverable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Language {
    #[default]
    Ru,
    En,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Ru, Self::En];

    pub fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The texts of this language, built once.
    pub fn texts(self) -> &'static Texts {
        static TEXTS: [OnceLock<Texts>; 2] = [OnceLock::new(), OnceLock::new()];
        TEXTS[self as usize].get_or_init(|| Texts::load(self))
    }
}

/// A fact named in a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(untagged)]
#[ts(export, rename = "TextValue")]
pub enum Value {
    Number(f64),
    Text(String),
    /// Keys of texts, worded in the language of whoever reads and joined with commas.
    Terms(Vec<String>),
}

pub type Arguments = BTreeMap<String, Value>;

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<f64> for Value {
    fn from(number: f64) -> Self {
        // Negative zero would be written as −0.
        Self::Number(number + 0.0)
    }
}
impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}
impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

/// A text by key, to be worded later in the language of whoever reads it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Wording {
    pub key: String,
    pub args: Arguments,
}

impl Wording {
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), args: Arguments::new() }
    }

    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

impl From<project::Step> for Wording {
    fn from(step: project::Step) -> Self {
        let args = step.args.into_iter().map(|(name, value)| (name, Value::Text(value))).collect();
        Self { key: step.key, args }
    }
}

/// The texts of one language.
pub struct Texts {
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    fn load(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.code().parse().expect("a language tag")]);
        bundle.set_use_isolating(false);
        bundle.add_builtins().expect("a new bundle has no functions yet");
        bundle.set_formatter(Some(match language {
            Language::Ru => |value, _| plain(value, Language::Ru),
            Language::En => |value, _| plain(value, Language::En),
        }));
        let folder = LOCALES.get_dir(language.code()).expect("both languages are embedded");
        for file in folder.files() {
            let source = file.contents_utf8().expect("texts are UTF-8").to_owned();
            let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The text of a key. An unknown key shows as itself, so that nothing is hidden; a test keeps that from happening.
    pub fn say(&self, key: &str, args: &Arguments) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else { return key.to_owned() };
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            match value {
                Value::Number(number) => fluent.set(name.clone(), *number),
                Value::Text(text) => fluent.set(name.clone(), text.clone()),
                Value::Terms(keys) => {
                    fluent.set(name.clone(), keys.iter().map(|key| self.get(key)).collect::<Vec<_>>().join(", "));
                }
            }
        }
        self.bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
    }

    pub fn word(&self, wording: &Wording) -> String {
        self.say(&wording.key, &wording.args)
    }

    /// The text of a key without arguments.
    pub fn get(&self, key: &str) -> String {
        self.say(key, &Arguments::new())
    }

    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A number as people of this language write it: 1 234 567,8 or 1,234,567.8.
    pub fn number(&self, number: f64, digits: usize) -> String {
        NumberStyle::of(self.language).write(number, digits)
    }

    /// A share as a percentage: 0.183 → 18 %.
    pub fn percent(&self, share: f64, digits: usize) -> String {
        match self.language {
            Language::Ru => format!("{}\u{a0}%", self.number(share * 100.0, digits)),
            Language::En => format!("{}%", self.number(share * 100.0, digits)),
        }
    }

    /// A day counted from 1970-01-01 as a date: 31.12.2025 or 31 Dec 2025.
    pub fn date(&self, day: i32) -> String {
        let date = date(day);
        match self.language {
            Language::Ru => date.strftime("%d.%m.%Y").to_string(),
            Language::En => date.strftime("%-d %b %Y").to_string(),
        }
    }
}

/// The calendar date of a day counted from 1970-01-01.
pub fn date(day: i32) -> jiff::civil::Date {
    let epoch = jiff::civil::date(1970, 1, 1);
    epoch.saturating_add(jiff::Span::new().days(day.clamp(-700_000, 2_900_000)))
}

/// The day, counted from 1970-01-01, of a calendar date.
pub fn day(date: jiff::civil::Date) -> i32 {
    (date - jiff::civil::date(1970, 1, 1)).get_days()
}

struct NumberStyle {
    group: &'static str,
    point: &'static str,
}

impl NumberStyle {
    fn of(language: Language) -> Self {
        match language {
            Language::Ru => Self { group: "\u{a0}", point: "," },
            Language::En => Self { group: ",", point: "." },
        }
    }

    fn write(&self, number: f64, digits: usize) -> String {
        if !number.is_finite() {
            return "—".to_owned();
        }
        let text = format!("{:.digits$}", number.abs());
        let (whole, fraction) = text.split_once('.').map_or((text.as_str(), ""), |(whole, fraction)| (whole, fraction));
        let is_zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        let mut written = String::from(if number < 0.0 && !is_zero { "−" } else { "" });
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                written.push_str(self.group);
            }
            written.push(digit);
        }
        if !fraction.is_empty() {
            written.push_str(self.point);
            written.push_str(fraction);
        }
        written
    }
}

/// Numbers inside texts: whole ones without a fraction, others with one digit.
fn plain(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = usize::from(number.value.fract() != 0.0);
    Some(
        NumberStyle::of(language).write(
            number.value,
            number.options.minimum_fraction_digits.or(number.options.maximum_fraction_digits).unwrap_or(digits),
        ),
    )
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("language", &self.language).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Keys of every message of a language, and the variables that each names.
    fn keys(language: Language) -> BTreeSet<(String, BTreeSet<String>)> {
        let folder = LOCALES.get_dir(language.code()).unwrap();
        let mut found = BTreeSet::new();
        for file in folder.files() {
            let mut current: Option<(String, BTreeSet<String>)> = None;
            for line in file.contents_utf8().unwrap().lines() {
                if let Some((key, _)) = line.split_once(" =").filter(|(key, _)| key.starts_with(|c: char| c.is_ascii_lowercase()))
                {
                    found.extend(current.replace((key.to_owned(), BTreeSet::new())));
                }
                if let Some((_, variables)) = &mut current {
                    variables.extend(line.split('$').skip(1).map(|rest| {
                        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect::<String>()
                    }));
                }
            }
            found.extend(current);
        }
        found
    }

    #[test]
    fn both_languages_have_every_key_with_the_same_facts() {
        let (russian, english) = (keys(Language::Ru), keys(Language::En));
        let only: Vec<_> = russian.symmetric_difference(&english).collect();
        assert!(only.is_empty(), "in one language only: {only:#?}");
        assert!(!russian.is_empty());
    }

    #[test]
    fn every_file_of_texts_is_well_formed() {
        for file in Language::ALL.iter().flat_map(|language| LOCALES.get_dir(language.code()).unwrap().files()) {
            let source = file.contents_utf8().unwrap().to_owned();
            if let Err((_, errors)) = FluentResource::try_new(source) {
                panic!("{}: {errors:?}", file.path().display());
            }
        }
    }

    #[track_caller]
    fn check_number(number: f64, digits: usize, russian: &str, english: &str) {
        assert_eq!(Language::Ru.texts().number(number, digits).replace('\u{a0}', " "), russian);
        assert_eq!(Language::En.texts().number(number, digits), english);
    }

    #[test]
    fn numbers_are_written_as_people_write_them() {
        check_number(1_234_567.84, 1, "1 234 567,8", "1,234,567.8");
        check_number(-999.5, 1, "−999,5", "−999.5");
        check_number(-0.04, 1, "0,0", "0.0");
        check_number(1000.0, 0, "1 000", "1,000");
        check_number(f64::NAN, 0, "—", "—");
    }

    #[test]
    fn dates_count_from_1970() {
        assert_eq!(Language::Ru.texts().date(20_454), "01.01.2026");
        assert_eq!(day(jiff::civil::date(2026, 1, 1)), 20_454);
    }
}
