use std::io::{BufRead, Read, Result};

/// Puts a space into every empty line, so that a reader of records that skips empty lines meets it as a record
/// and rows can be counted. An empty line inside quotes gains one as well; nobody sees it.
pub(crate) struct BlankLines<R> {
    source: R,
    /// The last byte handed on was a line feed, or nothing was.
    at_start: bool,
}

impl<R: BufRead> BlankLines<R> {
    pub(crate) fn new(source: R) -> Self {
        BlankLines { source, at_start: true }
    }
}

impl<R: BufRead> Read for BlankLines<R> {
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
        Ok(given)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut found = String::new();
        BlankLines::new(text.as_bytes()).read_to_string(&mut found).unwrap();
        assert_eq!(found, expected);
    }

    #[test]
    fn empty_lines_are_marked() {
        check("a\n\n\nb\n", "a\n \n \nb\n");
        check("\na", " \na");
        check("a\r\n\r\nb", "a\r\n \r\nb");
    }
}
