use std::io::{Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::error::{Measure, TableError};
use super::format;

/// What a file may claim and grow to before it is refused. The defaults pass any table that Excel can hold at the
/// speed and memory promised, and nothing made to hurt.
#[derive(Debug, Clone, PartialEq)]
pub struct Limits {
    /// Bytes of the file itself.
    pub file_bytes: u64,
    /// Parts in the zip container.
    pub parts: usize,
    /// Bytes of all parts once unpacked.
    pub unpacked_bytes: u64,
    /// Bytes of one part that has to stand in memory (shared texts, styles, a whole OpenDocument table).
    pub text_bytes: u64,
    /// Times a part of more than 16 MiB may grow.
    pub ratio: u64,
    pub sheets: usize,
    /// Cells passed to the visitor, blanks between filled cells included.
    pub cells: u64,
    /// Cells that [`super::read`] keeps in memory.
    pub cells_in_memory: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            file_bytes: 2 << 30,
            parts: 20_000,
            unpacked_bytes: 4 << 30,
            text_bytes: 256 << 20,
            ratio: 250,
            sheets: 2_000,
            cells: 200_000_000,
            cells_in_memory: 20_000_000,
        }
    }
}

impl Limits {
    pub(crate) fn check_file(&self, path: &Path) -> Result<(), TableError> {
        let bytes = format::open(path)?.metadata()?.len();
        within(Measure::FileBytes, bytes, self.file_bytes)
    }

    /// Checks a zip container by its directory, before anything is unpacked. Sizes there can lie, so parts that have
    /// to stand in memory are counted out when they could outgrow the limit.
    pub(crate) fn check_zip(&self, path: &Path) -> Result<(), TableError> {
        let file = std::io::BufReader::new(format::open(path)?);
        let mut archive = zip::ZipArchive::new(file).map_err(broken)?;
        within(Measure::Parts, archive.len() as u64, self.parts as u64)?;
        let mut unpacked = 0_u64;
        for index in 0..archive.len() {
            unpacked = unpacked.saturating_add(self.check_part(&mut archive, index)?);
            within(Measure::UnpackedBytes, unpacked, self.unpacked_bytes)?;
        }
        Ok(())
    }

    /// The unpacked size that a part declares.
    fn check_part<R: Read + Seek>(&self, archive: &mut zip::ZipArchive<R>, index: usize) -> Result<u64, TableError> {
        let part = match archive.by_index_raw(index) {
            Ok(part) => part,
            Err(error) => return Err(broken(error)),
        };
        let (packed, size) = (part.compressed_size().max(1), part.size());
        let name = part.name().map_err(broken)?.to_lowercase();
        drop(part);
        if size > 16 << 20 {
            within(Measure::Ratio, size / packed, self.ratio)?;
        }
        // Deflate grows a byte to 1032 at most.
        if !streamed(&name) {
            within(Measure::TextBytes, size, self.text_bytes)?;
            if packed.saturating_mul(1032) > self.text_bytes {
                within(Measure::TextBytes, self.true_size(archive, index)?, self.text_bytes)?;
            }
        }
        Ok(size)
    }

    fn true_size<R: Read + Seek>(&self, archive: &mut zip::ZipArchive<R>, index: usize) -> Result<u64, TableError> {
        let part = archive.by_index(index).map_err(broken)?;
        Ok(std::io::copy(&mut part.take(self.text_bytes + 1), &mut std::io::sink())?)
    }
}

/// Parts that are read as a stream or not at all, so that their size costs no memory.
fn streamed(name: &str) -> bool {
    let name = name.replace('\\', "/");
    name.contains("worksheets/") || name.contains("/media/") || name.starts_with("pictures/")
}

/// Refuses a measure above its limit.
pub(crate) fn within(what: Measure, found: u64, limit: u64) -> Result<(), TableError> {
    if found > limit { Err(TableError::TooBig { what, found: found as f64, limit: limit as f64 }) } else { Ok(()) }
}

pub(crate) fn broken(error: impl std::fmt::Display) -> TableError {
    TableError::Broken { detail: error.to_string() }
}

/// Runs a foreign reader, which panics on some damaged files; a panic becomes [`TableError::Broken`].
pub(crate) fn guarded<T>(read: impl FnOnce() -> Result<T, TableError>) -> Result<T, TableError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
        Err(TableError::Broken { detail: text.unwrap_or_default() })
    })
}
