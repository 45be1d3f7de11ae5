use analysis::progress::{Cancelled, Progress};

/// The progress of one of several steps.
pub struct Part<'a> {
    pub whole: &'a dyn Progress,
    pub done: f32,
    pub of: f32,
}

impl Progress for Part<'_> {
    fn report(&self, share: f32) -> Result<(), Cancelled> {
        self.whole.report((self.done + share) / self.of)
    }
}
