//! Measuring and breaking text with the embedded font, so that nothing is cut off in any medium.

use std::sync::LazyLock;

use ttf_parser::Face;

pub(super) const REGULAR: &[u8] = include_bytes!("../../fonts/GolosText-Regular.ttf");
pub(super) const MEDIUM: &[u8] = include_bytes!("../../fonts/GolosText-Medium.ttf");
pub(super) const SEMIBOLD: &[u8] = include_bytes!("../../fonts/GolosText-SemiBold.ttf");

/// Size and line height in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Font {
    pub size: f64,
    pub line: f64,
    pub weight: Weight,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Medium,
    SemiBold,
}

impl Weight {
    pub fn number(self) -> u16 {
        match self {
            Weight::Regular => 400,
            Weight::Medium => 500,
            Weight::SemiBold => 600,
        }
    }
}

pub(super) const TITLE: Font = Font { size: 17.0, line: 24.0, weight: Weight::SemiBold };
pub(super) const BODY: Font = Font { size: 13.0, line: 18.0, weight: Weight::Regular };
pub(super) const HEAD: Font = Font { size: 13.0, line: 18.0, weight: Weight::SemiBold };
pub(super) const NUMBER: Font = Font { size: 12.5, line: 16.0, weight: Weight::SemiBold };
pub(super) const LABEL: Font = Font { size: 11.5, line: 14.5, weight: Weight::Medium };
pub(super) const SMALL: Font = Font { size: 11.5, line: 14.5, weight: Weight::Regular };

static FACES: LazyLock<[Face<'static>; 3]> =
    LazyLock::new(|| [REGULAR, MEDIUM, SEMIBOLD].map(|data| Face::parse(data, 0).expect("the embedded font is a font")));

/// Width in pixels; characters the font lacks count as one em.
pub(super) fn width(text: &str, font: Font) -> f64 {
    let face = &FACES[font.weight as usize];
    let units = f64::from(face.units_per_em());
    let advance = |letter: char| match face.glyph_index(letter).and_then(|glyph| face.glyph_hor_advance(glyph)) {
        Some(advance) => f64::from(advance),
        None => units,
    };
    text.chars().map(advance).sum::<f64>() / units * font.size
}

/// One line no wider than `room`, ended by an ellipsis when something was left out.
pub(super) fn fit(text: &str, font: Font, room: f64) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if width(&line, font) <= room {
        return line;
    }
    let mut kept: String = line;
    while !kept.is_empty() && width(&kept, font) + width("…", font) > room {
        kept.pop();
    }
    format!("{}…", kept.trim_end())
}

/// Lines no wider than `room`, at most `lines` of them, the last ended by an ellipsis when something was left out. Words
/// wider than the room are broken with a hyphen, never leaving fewer than three letters at the end.
pub(super) fn wrap(text: &str, font: Font, room: f64, lines: usize) -> Vec<String> {
    let mut done: Vec<String> = Vec::new();
    let mut line = String::new();
    let text = text.replace(" %", "\u{A0}%").replace("№ ", "№\u{A0}");
    for word in text.split(' ').flat_map(|word| word.split('\n')).filter(|word| !word.is_empty()) {
        for piece in pieces(word, font, room) {
            let longer = if line.is_empty() { piece.clone() } else { format!("{line} {piece}") };
            if width(&longer, font) <= room || line.is_empty() {
                line = longer;
            } else {
                done.push(std::mem::replace(&mut line, piece));
            }
        }
    }
    if !line.is_empty() {
        done.push(line);
    }
    if done.len() > lines {
        let rest = done.split_off(lines.max(1) - 1).join(" ");
        done.push(shorten(&rest, font, room));
    }
    done
}

/// Width of what was broken off a word so far.
fn consumed(pieces: &[String], font: Font) -> f64 {
    pieces.iter().map(|piece| width(piece.trim_end_matches('-'), font)).sum()
}

fn shorten(rest: &str, font: Font, room: f64) -> String {
    let cut = fit(rest, font, room);
    if cut.ends_with('…') { cut } else { fit(&format!("{rest}…"), font, room) }
}

/// A word cut where it does not fit; most words come back whole.
fn pieces(word: &str, font: Font, room: f64) -> Vec<String> {
    if width(word, font) <= room {
        return vec![word.to_owned()];
    }
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let letters = word.chars().count();
    for (place, letter) in word.chars().enumerate() {
        let tail = if piece.ends_with('-') { "" } else { "-" };
        let full = width(&format!("{piece}{letter}{tail}"), font) > room;
        let lonely_end = letters - place == 3 && piece.chars().count() > 4 && width(word, font) - consumed(&pieces, font) > room;
        if !piece.is_empty() && (full || lonely_end) {
            pieces.push(format!("{piece}{tail}"));
            piece.clear();
        }
        piece.push(letter);
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_wrap(text: &str, room: f64, lines: usize, expected: &[&str]) {
        let got = wrap(text, SMALL, room, lines);
        assert_eq!(got, expected, "{text:?} in {room} px");
        for line in &got {
            assert!(width(line, SMALL) <= room, "{line:?} is wider than {room} px");
        }
    }

    #[test]
    fn text_is_broken_at_spaces_and_ended_by_an_ellipsis() {
        check_wrap("", 100.0, 3, &[]);
        check_wrap("Согласование договора", 90.0, 3, &["Согласование", "договора"]);
        check_wrap("Согласование договора", 90.0, 1, &["Согласовани…"]);
        check_wrap("один два три", 34.0, 2, &["один", "два…"]);
    }

    #[test]
    fn a_word_wider_than_the_room_is_hyphenated() {
        let lines = wrap("Перерегистрирование", SMALL, 60.0, 5);
        assert!(lines.len() > 1 && lines[0].ends_with('-'), "{lines:?}");
    }

    /// Advances read from the font file by fontTools 4: 6965 of 1000 units.
    #[test]
    fn widths_agree_with_the_font_file() {
        assert!((width("Согласование", SMALL) - 6.965 * 11.5).abs() < 1e-9);
    }

    #[test]
    fn the_font_has_the_characters_of_our_texts() {
        for letter in "АЯаяЁёQz09№₽«»≤≥±−…→×·".chars() {
            assert!(FACES[0].glyph_index(letter).is_some(), "{letter} is missing");
        }
    }
}
