use super::columns::{file_name, sample_of};
use super::earlier::earlier;
use super::preview::recalled_sheets;
use super::remember::remembered;
use super::{Request, Rules, Shape};
use crate::{Error, Result};
use project::Reader;
use std::path::Path;

/// Every visible sheet of a file that the program recognises, as it would import it, with what a person chose for such a
/// table before. Refused when there is none.
pub fn proposed(reader: &Reader, path: &Path) -> Result<Vec<Request>> {
    let mut requests = Vec::new();
    for guess in recalled_sheets(reader, path)?.into_iter().filter(|guess| guess.sheet.visible) {
        let Some(kind) = guess.kind else { continue };
        let mut request = Request { sheet: Some(guess.sheet.name), ..Request::new(path.to_owned(), kind) };
        if let Some(last) = guess.remembered {
            (request.map, request.shape, request.rules) = (last.choices.map, last.choices.shape, last.choices.rules);
        }
        requests.push(request);
    }
    if requests.is_empty() {
        return Err(Error::input("kind-not-guessed").with("file", file_name(path)));
    }
    Ok(requests)
}

impl Request {
    /// With what a person chose before for a table with these columns as this kind; what this request says comes first.
    pub fn recalled(mut self, reader: &Reader) -> Result<Self> {
        let sample = sample_of(self.kind, &self.path, self.sheet.as_deref(), &self.shape)?;
        if let Some(last) = remembered(reader, &sample)?.filter(|last| last.choices.kind == self.kind) {
            let said = std::mem::take(&mut self.map);
            self.map = last.choices.map;
            self.map.extend(said);
            if self.shape == Shape::default() {
                self.shape = last.choices.shape;
            }
            if self.rules == Rules::default() {
                self.rules = last.choices.rules;
            }
        }
        Ok(self)
    }

    /// As a renewal of the likeliest earlier import; refused when none is like it.
    pub fn renewing(mut self, reader: &Reader) -> Result<Self> {
        let sample = sample_of(self.kind, &self.path, self.sheet.as_deref(), &self.shape)?;
        let likely = earlier(reader, &self, &sample)?.into_iter().find(|earlier| earlier.likely);
        self.renews = Some(likely.ok_or(Error::input("nothing-to-renew"))?.batch);
        Ok(self)
    }
}
