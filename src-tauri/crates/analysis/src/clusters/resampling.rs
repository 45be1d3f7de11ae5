use std::sync::atomic::{AtomicU32, Ordering};

use rayon::prelude::*;

use crate::progress::{Cancelled, Progress};

/// Does `count` independent repetitions on all threads and returns their results in order, reporting the share done
/// from any thread.
pub(super) fn repetitions<T: Send>(
    count: u32,
    progress: &dyn Progress,
    work: impl Fn(u32) -> Result<T, Cancelled> + Sync,
) -> Result<Vec<T>, Cancelled> {
    let done = AtomicU32::new(0);
    (0..count)
        .into_par_iter()
        .map(|repetition| {
            let result = work(repetition)?;
            let finished = done.fetch_add(1, Ordering::Relaxed) + 1;
            progress.report(finished as f32 / count as f32)?;
            Ok(result)
        })
        .collect()
}

/// Part of a longer computation: maps its own share onto `from`…`to` of the whole.
pub(super) struct Stretch<'a> {
    pub whole: &'a dyn Progress,
    pub from: f32,
    pub to: f32,
}

impl Progress for Stretch<'_> {
    fn report(&self, share: f32) -> Result<(), Cancelled> {
        self.whole.report(self.from + (self.to - self.from) * share)
    }
}
