use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::error::TableError;
use super::format;

/// SHA-256 of the bytes of a file, in hexadecimal: the same file is noticed under any name.
pub fn file_fingerprint(path: &Path) -> Result<String, TableError> {
    let mut file = format::open(path)?;
    let mut hasher = Sha256::new();
    let mut block = vec![0; 1 << 16];
    loop {
        match file.read(&mut block)? {
            0 => return Ok(hex(hasher)),
            read => hasher.update(&block[..read]),
        }
    }
}

/// SHA-256 of the column names in their order, less case, ё, punctuation and units: files of one shape share a mapping.
pub fn shape_fingerprint<S: AsRef<str>>(columns: &[S]) -> String {
    let mut hasher = Sha256::new();
    for column in columns {
        hasher.update(super::propose::normalise(column.as_ref()).as_bytes());
        hasher.update([0]);
    }
    hex(hasher)
}

fn hex(hasher: Sha256) -> String {
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SHA-256 of "abc": FIPS 180-2, appendix B.1.
    #[test]
    fn fingerprint_of_a_file_is_its_sha_256() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "abc").unwrap();
        assert_eq!(file_fingerprint(file.path()).unwrap(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn shape_ignores_case_units_and_yo_but_not_order() {
        let shape = shape_fingerprint(&["Дата", "Объём, шт.", "Сумма (руб.)"]);
        assert_eq!(shape, shape_fingerprint(&["ДАТА", "Объем, шт", "Сумма"]));
        assert_ne!(shape, shape_fingerprint(&["Сумма", "Дата", "Объем, шт"]));
    }
}
