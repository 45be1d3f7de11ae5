//! Words of names, and what a text looks like.

/// A word of a text: a run of letters and digits, by bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub start: usize,
    pub end: usize,
    /// Lower case, ё as е.
    pub folded: String,
    /// Begins with a capital.
    pub capital: bool,
}

pub fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        if !letter.is_alphanumeric() {
            open = false;
            continue;
        }
        if !open {
            found.push(Word { start: at, end: at, folded: String::new(), capital: letter.is_uppercase() });
            open = true;
        }
        let word = found.last_mut().expect("just opened");
        word.end = at + letter.len_utf8();
        word.folded.extend(letter.to_lowercase().map(|lower| if lower == 'ё' { 'е' } else { lower }));
    }
    found
}

pub fn folded_words(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

const LEGAL_FORMS: [&str; 23] = [
    "ооо", "оао", "зао", "пао", "ао", "нао", "ип", "тоо", "чп", "нко", "ано", "фгуп", "фгбу", "муп", "гуп", "гку", "кфх", "llc",
    "ltd", "inc", "gmbh", "corp", "co",
];

/// Whether a folded word only tells the legal form of a company.
pub fn is_legal_form(word: &str) -> bool {
    LEGAL_FORMS.contains(&word)
}

/// The part of a word that its grammatical endings leave alone: «Ромашка», «Ромашке», «Ромашкой» share «ромашк».
pub fn stem(folded: &str) -> &str {
    let letters = folded.chars().count();
    if letters < 5 {
        return folded;
    }
    let endings = ['а', 'е', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я', 'ь', 'й'];
    let bare = folded.trim_end_matches(endings);
    if bare.chars().count() + 2 >= letters { bare } else { folded }
}

/// Whether a text looks like the name of a person: a surname and initials or given names, each with a capital.
pub fn is_person(text: &str) -> bool {
    let words = words(text);
    let plain = text.chars().all(|letter| letter.is_alphabetic() || letter.is_whitespace() || matches!(letter, '.' | '-'));
    let initials = words.iter().filter(|word| word.folded.chars().count() == 1).count();
    let capitals = words.iter().all(|word| word.capital);
    let long = words.len() - initials;
    let all_given = words.len() == 3 && words.last().is_some_and(|word| is_patronymic(&word.folded));
    plain && capitals && long >= 1 && (long == 1 && (1..=2).contains(&initials) || initials == 0 && all_given)
}

fn is_patronymic(folded: &str) -> bool {
    ["вич", "вна", "ична", "инична", "оглы", "кызы"].iter().any(|ending| folded.ends_with(ending))
}

/// Whether a respondent is named by a code rather than by a name, a phone or an e-mail.
pub fn is_code(text: &str) -> bool {
    text.chars().any(|letter| letter.is_ascii_digit()) && !text.contains(['@', '+']) && digits(text) < 10
}

fn digits(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_person(text: &str, expected: bool) {
        assert_eq!(is_person(text), expected, "«{text}»");
    }

    #[test]
    fn people_are_told_from_departments() {
        check_person("Белова А. И.", true);
        check_person("Орлов И.С.", true);
        check_person("Иванов Иван Иванович", true);
        check_person("Отдел продаж", false);
        check_person("Отдел Продаж", false);
        check_person("Р0001", false);
        check_person("CRM", false);
    }

    #[track_caller]
    fn check_stem(word: &str, expected: &str) {
        assert_eq!(stem(word), expected);
    }

    #[test]
    fn endings_do_not_count() {
        check_stem("ромашка", "ромашк");
        check_stem("ромашке", "ромашк");
        check_stem("северсталь", "северстал");
        check_stem("азия", "азия");
        check_stem("техномаш", "техномаш");
    }
}
