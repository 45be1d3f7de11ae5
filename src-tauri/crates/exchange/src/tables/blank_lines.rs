use std::cell::Cell;
use std::io::{BufRead, Error, ErrorKind, Read, Result};

/// Puts a space into every empty line, so that a reader of records that skips empty lines meets it as a record
/// and rows can be counted. An empty line inside quotes gains one as well; nobody sees it. Refuses a record that does not
/// end: a file without line ends, or with a quote that is never closed, would have to stand in memory whole.
pub(crate) struct BlankLines<'c, R> {
    source: R,
    /// Bytes handed on since the reader of records finished one and set this to 0.
    since: &'c Cell<usize>,
    /// The last byte handed on was a line feed, or nothing was.
    at_start: bool,
}

/// Bytes of a record at most.
const RECORD: usize = 4 << 20;

impl<'c, R: BufRead> BlankLines<'c, R> {
    pub(crate) fn new(source: R, since: &'c Cell<usize>) -> Self {
        BlankLines { source, since, at_start: true }
    }
}

impl<R: BufRead> Read for BlankLines<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        let input = self.source.fill_buf()?;
        let (mut taken, mut given) = (0, 0);
        while taken < input.len() && given < out.len() {
            let byte = input[taken];
            if self.at_start && matches!(byte, b'\n' | b'\r') {
                out[given] = b' ';
                self.at_start = false;
            } else {
                out[given] = byte;
                self.at_start = byte == b'\n';
                taken += 1;
            }
            given += 1;
        }
        self.source.consume(taken);
        self.since.set(self.since.get() + given);
        if self.since.get() > RECORD {
            return Err(Error::new(ErrorKind::InvalidData, "a row of more than 4 MiB: a quote may not be closed"));
        }
        Ok(given)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut found = String::new();
        BlankLines::new(text.as_bytes(), &Cell::new(0)).read_to_string(&mut found).unwrap();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_record_that_does_not_end_is_refused() {
        let long = vec![b'a'; RECORD + 100_000];
        let read = |since: &Cell<usize>| BlankLines::new(&long[..], since).read_to_end(&mut Vec::new());
        assert_eq!(read(&Cell::new(0)).unwrap_err().kind(), ErrorKind::InvalidData);
    }

    #[test]
    fn empty_lines_are_marked() {
        check("a\n\n\nb\n", "a\n \n \nb\n");
        check("\na", " \na");
        check("a\r\n\r\nb", "a\r\n \r\nb");
    }
}
