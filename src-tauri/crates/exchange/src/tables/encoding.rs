use encoding_rs::{Encoding, IBM866, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the bytes of a text table become letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum TextEncoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1251,
    Cp866,
}

impl TextEncoding {
    pub(crate) fn encoding(self) -> &'static Encoding {
        match self {
            TextEncoding::Utf8 => UTF_8,
            TextEncoding::Utf16Le => UTF_16LE,
            TextEncoding::Utf16Be => UTF_16BE,
            TextEncoding::Windows1251 => WINDOWS_1251,
            TextEncoding::Cp866 => IBM866,
        }
    }
}

/// The encoding of a text from its first bytes (a mebibyte is plenty): the byte order mark, else zeros at every other
/// byte, else valid UTF-8, else the likelier of windows-1251 and cp866.
///
/// chardetng knows many more encodings; it is asked only to choose between the two that Russian programs write.
pub(crate) fn detect_encoding(start: &[u8]) -> TextEncoding {
    if start.starts_with(b"\xef\xbb\xbf") {
        return TextEncoding::Utf8;
    }
    if start.starts_with(b"\xff\xfe") {
        return TextEncoding::Utf16Le;
    }
    if start.starts_with(b"\xfe\xff") {
        return TextEncoding::Utf16Be;
    }
    if let Some(encoding) = utf16_by_zeros(start) {
        return encoding;
    }
    match std::str::from_utf8(start) {
        Ok(_) => TextEncoding::Utf8,
        // The sample may end inside a letter.
        Err(error) if error.error_len().is_none() => TextEncoding::Utf8,
        Err(_) => one_byte_encoding(start),
    }
}

/// UTF-16 without a mark: the line ends and delimiters of any table leave zeros at one parity only.
pub(crate) fn utf16_by_zeros(start: &[u8]) -> Option<TextEncoding> {
    let pairs = (start.len() / 2).max(1);
    let zeros = |parity: usize| start.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // A Russian text has few zeros, but every space, digit, delimiter and line end is one.
    match (even * 100 / pairs, odd * 100 / pairs) {
        (0, 8..) => Some(TextEncoding::Utf16Le),
        (8.., 0) => Some(TextEncoding::Utf16Be),
        _ => None,
    }
}

fn one_byte_encoding(start: &[u8]) -> TextEncoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(start, true);
    let found = detector.guess(Some(b"ru"), chardetng::Utf8Detection::Deny);
    if found == IBM866 {
        TextEncoding::Cp866
    } else if found == WINDOWS_1251 {
        TextEncoding::Windows1251
    } else {
        more_small_letters(start)
    }
}

/// Short samples: whichever reading has more small Russian letters, which outnumber capitals in any real text.
fn more_small_letters(start: &[u8]) -> TextEncoding {
    let small = |encoding: &'static Encoding| {
        let (text, _) = encoding.decode_without_bom_handling(start);
        text.chars().filter(|letter| matches!(letter, 'а'..='я' | 'ё')).count()
    };
    if small(IBM866) > small(WINDOWS_1251) { TextEncoding::Cp866 } else { TextEncoding::Windows1251 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Дата;Контрагент;Сумма\r\n31.12.2025;ООО «Ромашка»;2 500,00\r\n";

    #[track_caller]
    fn check(bytes: &[u8], encoding: TextEncoding) {
        assert_eq!(detect_encoding(bytes), encoding);
    }

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn encodings_are_told_apart() {
        check(TEXT.as_bytes(), TextEncoding::Utf8);
        check(&[b"\xef\xbb\xbf", TEXT.as_bytes()].concat(), TextEncoding::Utf8);
        check(&WINDOWS_1251.encode(TEXT).0, TextEncoding::Windows1251);
        check(&utf16(TEXT, u16::to_le_bytes), TextEncoding::Utf16Le);
        check(&utf16(TEXT, u16::to_be_bytes), TextEncoding::Utf16Be);
        check(b"date;amount\n2025-12-31;5\n", TextEncoding::Utf8);
    }

    /// «Дата;Сумма» and «привет;итого» in cp866, bytes from the code page table of Microsoft (cp866.txt).
    #[test]
    fn cp866_of_an_old_program() {
        check(b"\x84\xa0\xe2\xa0;\x91\xe3\xac\xac\xa0\r\n\xaf\xe0\xa8\xa2\xa5\xe2;\xa8\xe2\xae\xa3\xae\r\n", TextEncoding::Cp866);
    }

    #[test]
    fn a_sample_cut_inside_a_letter_stays_utf8() {
        check(&TEXT.as_bytes()[..TEXT.len() - 30], TextEncoding::Utf8);
        check(&"Да".as_bytes()[..3], TextEncoding::Utf8);
    }
}
