//! Texts as they are compared: lower case, ё as е, no quotes, single spaces.

use crate::Result;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

/// Appends a folded text, in one pass without allocation, because a search folds every field of every row.
pub fn fold(text: &str, out: &mut String) {
    let start = out.len();
    for letter in text.chars() {
        let blank = letter.is_whitespace() || matches!(letter, '«' | '»' | '"' | '“' | '”' | '\'');
        if blank {
            if out.len() > start && !out.ends_with(' ') {
                out.push(' ');
            }
            continue;
        }
        for lower in letter.to_lowercase() {
            out.push(if lower == 'ё' { 'е' } else { lower });
        }
    }
    if out.len() > start && out.ends_with(' ') {
        out.pop();
    }
}

/// ```
/// assert_eq!(project::folded("  ООО «Ёлка» "), "ооо елка");
/// ```
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold(text, &mut out);
    out
}

/// Gives a connection the function `folded(text)`; SQLite's own lower case knows Latin letters only.
pub(crate) fn install(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    Ok(connection.create_scalar_function("folded", 1, flags, |arguments| {
        let text = arguments.get_raw(0).as_str_or_null().ok().flatten();
        Ok(text.map(folded))
    })?)
}
