use super::codes::{Book, Secret};
use super::words::{Word, is_legal_form, is_person, stem, words};
use std::collections::HashMap;

/// How thoroughly a text is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Codes, titles, words of lists: whole names, ИНН, e-mails, phones with their plus.
    Field,
    /// What people wrote freely: also names without the legal form, in any grammatical case, and phones as people write them.
    Prose,
}

/// Finds the known values in texts.
pub struct Scanner {
    /// By the stem of the first word.
    names: HashMap<String, Vec<Name>>,
    inns: HashMap<String, String>,
}

struct Name {
    words: Vec<String>,
    /// Only in prose, where it begins with a capital.
    short: bool,
    code: String,
}

impl Scanner {
    /// Looks for the names and ИНН that the book holds.
    pub fn new(book: &Book) -> Self {
        let mut scanner = Self { names: HashMap::new(), inns: HashMap::new() };
        for (secret, code, spellings) in book.entries() {
            for spelling in spellings {
                match secret {
                    Secret::Customer | Secret::Person => scanner.add_name(spelling, code),
                    Secret::Inn => drop(scanner.inns.insert(spelling.trim().to_owned(), code.to_owned())),
                    Secret::Phone | Secret::Email => {}
                }
            }
        }
        // The longest name first: «Восток Сервис» before «Восток».
        for names in scanner.names.values_mut() {
            names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        }
        scanner
    }

    fn add_name(&mut self, spelling: &str, code: &str) {
        let full: Vec<String> = words(spelling).into_iter().map(|word| word.folded).collect();
        let mut short: Vec<String> = full.iter().filter(|word| !is_legal_form(word)).cloned().collect();
        // Of a person the surname is enough: «Белов Н. Е.» is found as «Белова», initials or not.
        let legal = spelling.split_whitespace().next().is_some_and(|word| is_legal_form(&word.to_lowercase()));
        if is_person(if legal { spelling.split_once(' ').map_or("", |(_, rest)| rest) } else { spelling }) {
            short.truncate(1);
        }
        let long_enough = short.iter().map(|word| word.chars().count()).sum::<usize>() >= 4;
        if short != full && long_enough {
            self.add(short, true, code);
        }
        self.add(full, false, code);
    }

    fn add(&mut self, words: Vec<String>, short: bool, code: &str) {
        let Some(first) = words.first() else { return };
        let names = self.names.entry(stem(first).to_owned()).or_default();
        match names.iter_mut().find(|name| name.words == words) {
            // Of «ООО «Ромашка»» and «АО «Ромашка»», a mere «Ромашка» may mean either: the code says only that it is a customer.
            Some(name) if name.short && short && name.code != code => {
                name.code = name.code.split('-').next().unwrap_or_default().to_owned();
            }
            Some(name) if name.short && !short => *name = Name { words, short, code: code.to_owned() },
            Some(_) => {}
            None => names.push(Name { words, short, code: code.to_owned() }),
        }
    }

    /// The text with codes in place of what is known; `None` when nothing was found.
    pub fn replace(&self, text: &str, depth: Depth, book: &mut Book) -> Option<String> {
        let words = words(text);
        let mut out = String::new();
        let mut copied = 0;
        let mut at = 0;
        while at < words.len() {
            let found = self
                .contact(text, &words, at, depth, book)
                .or_else(|| self.inn(text, &words, at))
                .or_else(|| self.name(text, &words, at, depth));
            let Some((start, end, next, code)) = found else {
                at += 1;
                continue;
            };
            if start < copied {
                at = next;
                continue;
            }
            out.push_str(&text[copied..start]);
            out.push_str(&code);
            (copied, at) = (end, next);
        }
        if copied == 0 {
            return None;
        }
        out.push_str(&text[copied..]);
        Some(out)
    }

    fn inn(&self, text: &str, words: &[Word], at: usize) -> Option<Found> {
        let word = &words[at];
        let code = self.inns.get(&text[word.start..word.end])?;
        Some((word.start, word.end, at + 1, code.clone()))
    }

    fn name(&self, text: &str, words: &[Word], at: usize, depth: Depth) -> Option<Found> {
        let names = self.names.get(stem(&words[at].folded))?;
        let name = names.iter().find(|name| name.matches(text, words, at, depth))?;
        let last = at + name.words.len() - 1;
        let (start, mut end) = (words[at].start, words[last].end);
        // «ООО «Ромашка»» closes its own quotation mark, «Белов Н. Е.» its initial.
        let rest = text[end..].chars().next();
        let inside = &text[start..end];
        let opened = inside.contains(['«', '"', '“']);
        if let Some(mark) = rest.filter(|mark| opened && ['»', '"', '”'].contains(mark)) {
            end += mark.len_utf8();
        } else if rest == Some('.') && words[last].folded.chars().count() == 1 {
            end += 1;
        }
        Some((start, end, last + 1, name.code.clone()))
    }

    /// An e-mail or a phone that begins with this word.
    fn contact(&self, text: &str, words: &[Word], at: usize, depth: Depth, book: &mut Book) -> Option<Found> {
        let start = words[at].start;
        let after = |end: usize| words.iter().position(|word| word.start >= end).unwrap_or(words.len());
        if let Some(end) = email_end(text, start) {
            let begin = start - text[..start].chars().rev().take_while(|c| matches!(c, '.' | '_' | '-' | '+')).count();
            let code = book.code(Secret::Email, &text[begin..end]);
            return Some((begin, end, after(end), code));
        }
        let plus = text[..start].ends_with('+');
        let begin = start - usize::from(plus);
        let end = phone_end(text, start, plus, depth)?;
        let code = book.code(Secret::Phone, &text[begin..end]);
        Some((begin, end, after(end), code))
    }
}

/// Where a value begins and ends, the word after it, and its code.
type Found = (usize, usize, usize, String);

impl Name {
    fn matches(&self, text: &str, words: &[Word], at: usize, depth: Depth) -> bool {
        let Some(here) = words.get(at..at + self.words.len()) else { return false };
        // A field that says «Энергия» among other words hardly means the customer of that name.
        let lone = self.words.len() == 1 && words.len() > 1;
        if depth == Depth::Field && (self.short || lone) || self.short && !here[0].capital {
            return false;
        }
        let close = |pair: &[Word]| text[pair[0].end..pair[1].start].chars().count() <= 3;
        let same =
            |(word, known): (&Word, &String)| word.folded == *known || depth == Depth::Prose && is_form_of(&word.folded, known);
        here.iter().zip(&self.words).all(same) && here.windows(2).all(close)
    }
}

/// Whether a word is another grammatical form of a known one.
fn is_form_of(word: &str, known: &str) -> bool {
    let stem = stem(known);
    known.chars().count() >= 4 && word.strip_prefix(stem).is_some_and(|ending| ending.chars().count() <= 3)
}

/// Where an e-mail address that holds this position ends.
fn email_end(text: &str, start: usize) -> Option<usize> {
    let local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let rest = &text[start..];
    let at = rest.find(|c: char| !local(c)).filter(|at| *at > 0 && rest[*at..].starts_with('@'))?;
    let host = &rest[at + 1..];
    let length = host.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(host.len());
    let host = host[..length].trim_end_matches(['.', '-']);
    host.contains('.').then_some(start + at + 1 + host.len())
}

/// Where a phone number that begins here ends: 11 digits after 7 or 8 in prose, 10 to 15 digits after a plus anywhere.
fn phone_end(text: &str, start: usize, plus: bool, depth: Depth) -> Option<usize> {
    let (mut digits, mut end, mut grouped) = (0, start, false);
    for (at, letter) in text[start..].char_indices() {
        match letter {
            '0'..='9' => {
                digits += 1;
                end = start + at + 1;
            }
            ' ' | '\u{a0}' | '-' | '(' | ')' | '–' => grouped = true,
            _ if letter.is_alphabetic() && end == start + at => return None,
            _ => break,
        }
        if digits > 15 {
            return None;
        }
    }
    let domestic = digits == 11 && text[start..].starts_with(['7', '8']) && (depth == Depth::Prose || grouped);
    (domestic || plus && (10..=15).contains(&digits)).then_some(end)
}
