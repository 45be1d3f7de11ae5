//! What only reading a whole file tells, kept while the file stays as it is, so that a preview reads it once.

use super::columns::fault;
use crate::Result;
use exchange::tables;
use std::collections::VecDeque;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// Answers kept, the latest last; older ones are found again.
pub struct Memory<T>(Mutex<VecDeque<(String, T)>>);

const KEPT: usize = 64;

impl<T: Clone> Memory<T> {
    pub const fn new() -> Self {
        Self(Mutex::new(VecDeque::new()))
    }

    /// The answer to a question about a file: the one given while the file was the same, else the one that `find` gives.
    pub fn of(&self, path: &Path, question: &str, find: impl FnOnce() -> Result<T>) -> Result<T> {
        let Some(state) = state(path) else { return find() };
        let key = format!("{state}\n{question}");
        let known = self.kept().iter().find(|(of, _)| *of == key).map(|(_, answer)| answer.clone());
        if let Some(known) = known {
            return Ok(known);
        }
        let answer = find()?;
        let mut kept = self.kept();
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back((key, answer.clone()));
        Ok(answer)
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, VecDeque<(String, T)>> {
        // Answers are put in whole: one left by a panic is good.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The same while nobody wrote to the file; `None` where the computer does not tell.
fn state(path: &Path) -> Option<String> {
    let about = path.metadata().ok()?;
    Some(format!("{} {} {:?}", path.display(), about.len(), about.modified().ok()?))
}

/// SHA-256 of a file, for a preview; an import computes it anew.
pub fn fingerprint(path: &Path) -> Result<String> {
    static KNOWN: Memory<String> = Memory::new();
    KNOWN.of(path, "", || tables::file_fingerprint(path).map_err(|error| fault(path, error)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn a_file_is_read_again_only_after_a_change() {
        let memory = Memory::new();
        let file = tempfile::NamedTempFile::new().unwrap();
        let read = Cell::new(0);
        let ask = |question: &str| {
            memory.of(file.path(), question, || {
                read.set(read.get() + 1);
                Ok(std::fs::read_to_string(file.path()).unwrap())
            })
        };
        std::fs::write(file.path(), "a").unwrap();
        assert_eq!([ask("x").unwrap(), ask("x").unwrap(), ask("y").unwrap()], ["a", "a", "a"]);
        assert_eq!(read.get(), 2);
        std::fs::write(file.path(), "ab").unwrap();
        assert_eq!(ask("x").unwrap(), "ab");
    }
}
