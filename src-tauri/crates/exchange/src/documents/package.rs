use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::DocumentError;

/// A part of a Word file as the script gives it.
pub(super) enum Content {
    Text(String),
    Bytes(Vec<u8>),
}

const CONTENT_TYPES: &str = "[Content_Types].xml";

/// Packs the parts of a Word file, the list of content types first as Word does. In `word/media` the script puts the
/// number of a picture, in two bytes, in place of the picture.
pub(super) fn package(mut parts: Vec<(String, Content)>, pictures: &[Vec<u8>]) -> Result<Vec<u8>, DocumentError> {
    parts.sort_by_key(|(path, _)| path != CONTENT_TYPES);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // No clock: the same report gives the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for (path, content) in &parts {
        let bytes = match content {
            Content::Text(text) => text.as_bytes(),
            Content::Bytes(number) if path.starts_with("word/media/") => picture(number, pictures)?,
            Content::Bytes(bytes) => bytes,
        };
        archive.start_file(path.as_str(), options).map_err(failed)?;
        archive.write_all(bytes).map_err(failed)?;
    }
    Ok(archive.finish().map_err(failed)?.into_inner())
}

fn picture<'p>(number: &[u8], pictures: &'p [Vec<u8>]) -> Result<&'p [u8], DocumentError> {
    let number: Result<[u8; 2], _> = number.try_into();
    let found = number.ok().and_then(|bytes| pictures.get(usize::from(u16::from_be_bytes(bytes))));
    found.map(Vec::as_slice).ok_or_else(|| DocumentError::Word("a picture that nobody drew".into()))
}

fn failed(error: impl std::fmt::Display) -> DocumentError {
    DocumentError::Word(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn pictures_take_the_place_of_their_numbers() {
        let parts = vec![
            ("word/document.xml".to_owned(), Content::Text("<w/>".into())),
            ("word/media/image1.png".to_owned(), Content::Bytes(vec![0, 1])),
            (CONTENT_TYPES.to_owned(), Content::Text("<Types/>".into())),
        ];
        let bytes = package(parts, &[b"first".to_vec(), b"second".to_vec()]).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(archive.by_index(0).unwrap().name().unwrap(), CONTENT_TYPES);
        let mut picture = String::new();
        archive.by_name("word/media/image1.png").unwrap().read_to_string(&mut picture).unwrap();
        assert_eq!(picture, "second");
    }

    #[test]
    fn a_number_without_a_picture_is_an_error() {
        let part = |number: &[u8]| vec![("word/media/image1.png".to_owned(), Content::Bytes(number.to_vec()))];
        assert!(package(part(&[0, 3]), &[b"first".to_vec()]).is_err());
        assert!(package(part(b"abc"), &[b"first".to_vec()]).is_err());
    }
}
