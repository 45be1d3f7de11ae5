use super::words::{folded_words, is_legal_form};
use crate::text::Language;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// What a code stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Secret {
    Customer,
    Inn,
    Person,
    Phone,
    Email,
}

impl Secret {
    pub const ALL: [Self; 5] = [Self::Customer, Self::Inn, Self::Person, Self::Phone, Self::Email];

    /// The key of its word in people's language.
    pub fn word(self) -> &'static str {
        match self {
            Self::Customer => "pseudonym-customer",
            Self::Inn => "pseudonym-inn",
            Self::Person => "pseudonym-person",
            Self::Phone => "pseudonym-phone",
            Self::Email => "pseudonym-email",
        }
    }
}

/// The codes given so far: the same value, however it is spelled, has the same code in every table.
pub struct Book {
    language: Language,
    codes: HashMap<(Secret, String), String>,
    last: HashMap<Secret, u32>,
    /// Old spellings by code, for the key.
    spellings: BTreeMap<(Secret, String), Vec<String>>,
}

impl Book {
    pub fn new(language: Language) -> Self {
        Self { language, codes: HashMap::new(), last: HashMap::new(), spellings: BTreeMap::new() }
    }

    /// Remembers a code given earlier, so that new numbers begin after it.
    pub fn keep(&mut self, secret: Secret, code: &str, spelling: Option<&str>) {
        if let Some(number) = number(code) {
            let last = self.last.entry(secret).or_default();
            *last = number.max(*last);
        }
        if let Some(spelling) = spelling {
            self.codes.insert((secret, folded(secret, spelling)), code.to_owned());
            self.note(secret, code, spelling);
        }
    }

    /// The code of a value, a new one at its first sight.
    pub fn code(&mut self, secret: Secret, value: &str) -> String {
        let key = (secret, folded(secret, value));
        let code = match self.codes.get(&key) {
            Some(code) => code.clone(),
            None => {
                let last = self.last.entry(secret).or_default();
                *last += 1;
                let code = format!("{}-{last:05}", self.language.texts().get(secret.word()));
                self.codes.insert(key, code.clone());
                code
            }
        };
        self.note(secret, &code, value);
        code
    }

    pub fn known(&self, secret: Secret, value: &str) -> Option<&str> {
        self.codes.get(&(secret, folded(secret, value))).map(String::as_str)
    }

    /// Every code with the spellings that it stands for, by kind and code.
    pub fn entries(&self) -> impl Iterator<Item = (Secret, &str, &[String])> {
        self.spellings.iter().map(|((secret, code), old)| (*secret, code.as_str(), old.as_slice()))
    }

    pub fn count(&self, secret: Secret) -> u32 {
        self.spellings.keys().filter(|(of, _)| *of == secret).count() as u32
    }

    fn note(&mut self, secret: Secret, code: &str, spelling: &str) {
        let old = self.spellings.entry((secret, code.to_owned())).or_default();
        if !old.iter().any(|known| known == spelling) {
            old.push(spelling.to_owned());
        }
    }
}

/// A value as it is compared: names by their words, wherever the legal form stands, numbers by their digits.
fn folded(secret: Secret, value: &str) -> String {
    let digits = |value: &str| value.chars().filter(char::is_ascii_digit).collect::<String>();
    match secret {
        Secret::Customer => {
            // «Ромашка, ООО» is «ООО «Ромашка»», but not «АО «Ромашка»».
            let (forms, named): (Vec<_>, Vec<_>) = folded_words(value).into_iter().partition(|word| is_legal_form(word));
            format!("{}, {}", named.join(" "), forms.join(" "))
        }
        Secret::Person => folded_words(value).join(" "),
        Secret::Inn => digits(value),
        Secret::Phone => {
            let digits = digits(value);
            // In Russia 8 and +7 begin the same number.
            digits.strip_prefix('8').filter(|rest| rest.len() == 10).map_or(digits.clone(), |rest| format!("7{rest}"))
        }
        Secret::Email => value.to_lowercase(),
    }
}

/// What a code of this program stands for, in whichever language it was given.
pub fn secret_of(code: &str) -> Option<Secret> {
    let (word, digits) = code.trim().rsplit_once('-')?;
    let numbered = digits.len() >= 5 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is = |secret: &Secret| Language::ALL.iter().any(|language| language.texts().get(secret.word()) == word);
    Secret::ALL.into_iter().find(is).filter(|_| numbered)
}

fn number(code: &str) -> Option<u32> {
    code.rsplit_once('-')?.1.parse().ok()
}
