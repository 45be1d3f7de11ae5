use super::names::plain;
use crate::data::line::{Line, Rejection};
use project::customers::{Customer, CustomerId};
use serde::{Deserialize, Serialize};
use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap},
};

/// Finds customers by code, ИНН and name, and counts how many rows did.
pub struct CustomerNames {
    codes: HashMap<String, CustomerId>,
    inns: HashMap<String, CustomerId>,
    /// `None` where several customers are called alike: a name decides nothing between them.
    names: HashMap<String, Option<CustomerId>>,
    joins: RefCell<BTreeMap<&'static str, Join>>,
}

/// How many rows found their customer by a field.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "CustomerJoin")]
pub struct Join {
    pub field: String,
    pub joined: u32,
    pub unknown: u32,
    /// The first different values that found nobody.
    pub examples: Vec<String>,
}

/// Whom a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    One(CustomerId),
    /// Several customers are called so.
    Several,
    Nobody,
}

const EXAMPLES: usize = 5;

impl CustomerNames {
    pub fn of(customers: Vec<Customer>) -> Self {
        let mut found = Self { codes: HashMap::new(), inns: HashMap::new(), names: HashMap::new(), joins: RefCell::default() };
        customers.iter().for_each(|customer| found.remember(customer));
        found
    }

    pub fn remember(&mut self, customer: &Customer) {
        let id = customer.id;
        let alike = self.names.entry(company(&customer.name)).or_insert(Some(id));
        *alike = alike.filter(|known| *known == id);
        if !customer.inn.is_empty() {
            self.inns.insert(inn(&customer.inn), id);
        }
        self.codes.insert(customer.code.clone(), id);
    }

    /// The customer of a row by code, else ИНН, else name; the first of these that the row fills decides.
    pub fn find(&self, line: &Line<'_>) -> Result<Option<CustomerId>, Rejection> {
        for field in ["customer_code", "customer_inn", "customer_name"] {
            let text = line.text(field);
            if text.is_empty() {
                continue;
            }
            return match self.by(field, &text) {
                Known::One(id) => Ok(Some(id)),
                Known::Several => Err(line.reject(field, "reason-several-customers")),
                Known::Nobody => Err(line.reject(field, "reason-unknown-customer")),
            };
        }
        Ok(None)
    }

    /// The customer whom a text of a field names; counted among the joins.
    pub fn by(&self, field: &'static str, text: &str) -> Known {
        let found = match field {
            "customer_code" => self.codes.get(text).copied().map(Some),
            "customer_inn" => self.inns.get(&inn(text)).copied().map(Some),
            _ => self.names.get(&company(text)).copied(),
        };
        self.count(field, text, matches!(found, Some(Some(_))));
        match found {
            Some(Some(id)) => Known::One(id),
            Some(None) => Known::Several,
            None => Known::Nobody,
        }
    }

    pub fn has_code(&self, code: &str) -> bool {
        self.codes.contains_key(code)
    }

    pub fn joins(&self) -> Vec<Join> {
        self.joins.borrow().values().cloned().collect()
    }

    fn count(&self, field: &'static str, text: &str, found: bool) {
        let mut joins = self.joins.borrow_mut();
        let join = joins.entry(field).or_insert_with(|| Join { field: field.to_owned(), ..Join::default() });
        if found {
            join.joined += 1;
            return;
        }
        join.unknown += 1;
        if join.examples.len() < EXAMPLES && !join.examples.iter().any(|example| example == text) {
            join.examples.push(text.to_owned());
        }
    }
}

const FORMS: [&str; 40] = [
    "общество с ограниченной ответственностью",
    "публичное акционерное общество",
    "закрытое акционерное общество",
    "открытое акционерное общество",
    "непубличное акционерное общество",
    "акционерное общество",
    "индивидуальный предприниматель",
    "ооо",
    "оао",
    "зао",
    "пао",
    "нао",
    "ао",
    "ип",
    "тоо",
    "чуп",
    "гуп",
    "муп",
    "фгуп",
    "фгбу",
    "нко",
    "ано",
    "limited liability company",
    "llc",
    "l l c",
    "ltd",
    "limited",
    "llp",
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "plc",
    "gmbh",
    "ag",
    "sarl",
    "b v",
    "bv",
    "oy",
    "jsc",
];

/// The name of a company as it is compared: small letters, ё as е, without quotes, punctuation and legal form.
/// «ООО "Ромашка"», "Ромашка, ООО" and «РОМАШКА» are one company.
fn company(name: &str) -> String {
    let spaced: String = plain(name).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let name = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rest = name.as_str();
    loop {
        let bare = FORMS.iter().find_map(|form| {
            let before = rest.strip_prefix(form).and_then(|rest| rest.strip_prefix(' '));
            before.or_else(|| rest.strip_suffix(form).and_then(|rest| rest.strip_suffix(' ')))
        });
        match bare {
            Some(bare) => rest = bare,
            None => return rest.to_owned(),
        }
    }
}

/// An ИНН as it is compared: its digits, the leading zero put back that a spreadsheet took for needless.
fn inn(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        9 | 11 => format!("0{digits}"),
        0 => text.to_lowercase(),
        _ => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_same(names: &[&str]) {
        for name in names {
            assert_eq!(company(name), company(names[0]), "{name}");
        }
    }

    #[test]
    fn case_quotes_legal_form_and_yo_do_not_tell_companies_apart() {
        check_same(&["ООО «Ромашка»", "Ромашка, ООО", "РОМАШКА", "Общество с ограниченной ответственностью \"Ромашка\""]);
        check_same(&["АО «Берёзовский завод»", "берёзовский  завод", "Березовский завод (АО)"]);
        check_same(&["ИП Иванов И. И.", "Иванов И.И. ИП"]);
        check_same(&["Acme Ltd.", "ACME LIMITED", "Acme"]);
        assert_ne!(company("ООО «Ромашка»"), company("ООО «Ромашка-2»"));
        assert_eq!(company("ООО"), "ооо");
    }

    #[test]
    fn the_leading_zero_of_an_inn_is_put_back() {
        assert_eq!(inn("277000001"), "0277000001");
        assert_eq!(inn("7707 083 893"), "7707083893");
        assert_eq!(inn("7707083893"), "7707083893");
    }
}
