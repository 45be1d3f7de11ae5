use super::{Failure, Line, Loader, Verdict};
use project::Writing;
use project::batches::BatchId;
use project::processes::Event;

/// An event per row.
pub struct Events<'w> {
    writing: &'w Writing<'w>,
    batch: BatchId,
}

impl<'w> Events<'w> {
    pub fn new(writing: &'w Writing<'w>, batch: BatchId) -> Self {
        Self { writing, batch }
    }
}

impl Loader for Events<'_> {
    fn row(&mut self, line: &Line<'_>) -> Result<Verdict, Failure> {
        let ended_at = line.moment("end")?.ok_or_else(|| line.reject("end", "reason-blank"))?;
        let started_at = line.moment("start")?;
        if started_at.is_some_and(|started| started > ended_at) {
            return Err(line.reject("end", "reason-ends-before-start").into());
        }
        self.writing.insert(&Event {
            id: 0.into(),
            batch_id: self.batch,
            process: line.text("process"),
            trace: line.need_text("trace")?,
            activity: line.need_text("activity")?,
            started_at,
            ended_at,
            resource: line.text("resource"),
        })?;
        Ok(Verdict::Loaded)
    }
}
