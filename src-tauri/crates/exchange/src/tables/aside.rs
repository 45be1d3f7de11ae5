use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel, sync_channel};
use std::time::Duration;

use analysis::progress::{Cancelled, Progress};

use super::error::TableError;
use super::packed::Packed;
use super::read::{Options, RowVisitor, for_each_row};

/// Rows handed over at once.
const ROWS: usize = 512;
/// Handfuls that may wait: a slow visitor holds the reader up instead of filling the memory.
const WAITING: usize = 8;

/// [`for_each_row`] with the file read on a thread of its own, so that reading and what `visit` does take place at once.
/// A cancel is heard ten times a second even while the file is being opened.
pub fn for_each_row_aside(
    path: &Path,
    sheet: Option<&str>,
    options: &Options,
    progress: &dyn Progress,
    visit: &mut RowVisitor<'_>,
) -> Result<String, TableError> {
    let watch = Watch::default();
    std::thread::scope(|scope| {
        let (send, full) = sync_channel(WAITING);
        let (back, empty) = channel();
        let watch = &watch;
        let reader = scope.spawn(move || {
            let mut rows = Packed::default();
            let name = for_each_row(path, sheet, options, watch, &mut |number, cells| {
                rows.push(number, cells);
                if rows.len() < ROWS {
                    return ControlFlow::Continue(());
                }
                let next = empty.try_recv().unwrap_or_default();
                match send.send(std::mem::replace(&mut rows, next)) {
                    Ok(()) => ControlFlow::Continue(()),
                    Err(_) => ControlFlow::Break(()),
                }
            })?;
            // Where nobody listens any more the rows are not wanted.
            send.send(rows).ok();
            Ok(name)
        });
        let told = listen(full, watch, progress, &mut |mut rows| {
            let on = rows.visit(visit);
            back.send(rows).ok();
            on
        });
        let read = reader.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        told?;
        read
    })
}

/// Passes on what the reader sends, until it ends or `take` breaks. The receiver is dropped at the end: a reader that
/// still sends learns so.
fn listen(
    full: Receiver<Packed>,
    watch: &Watch,
    progress: &dyn Progress,
    take: &mut dyn FnMut(Packed) -> ControlFlow<()>,
) -> Result<(), Cancelled> {
    loop {
        let told = progress.report(f32::from_bits(watch.share.load(Ordering::Relaxed)));
        if told.is_err() {
            watch.cancelled.store(true, Ordering::Relaxed);
            return told;
        }
        match full.recv_timeout(Duration::from_millis(100)) {
            Ok(rows) => {
                if take(rows).is_break() {
                    return Ok(());
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
}

/// What the reader's thread reports to and hears from.
#[derive(Default)]
struct Watch {
    /// The bits of the share, an `f32`.
    share: AtomicU32,
    cancelled: AtomicBool,
}

impl Progress for Watch {
    fn report(&self, share: f32) -> Result<(), Cancelled> {
        self.share.store(share.to_bits(), Ordering::Relaxed);
        if self.cancelled.load(Ordering::Relaxed) { Err(Cancelled) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use analysis::progress::Unwatched;

    fn table(rows: u32) -> tempfile::NamedTempFile {
        let file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
        let lines: String = (0..rows).map(|row| format!("{row};строка {row};\n")).collect();
        std::fs::write(file.path(), lines).unwrap();
        file
    }

    #[test]
    fn rows_arrive_as_they_stand() {
        let file = table(2_000);
        let (mut here, mut aside) = (Vec::new(), Vec::new());
        let keep = |rows: &mut Vec<String>, number: u32, cells: &[super::super::Cell<'_>]| {
            rows.push(format!("{number} {cells:?}"));
            ControlFlow::Continue(())
        };
        let options = Options::default();
        for_each_row(file.path(), None, &options, &Unwatched, &mut |n, cells| keep(&mut here, n, cells)).unwrap();
        for_each_row_aside(file.path(), None, &options, &Unwatched, &mut |n, cells| keep(&mut aside, n, cells)).unwrap();
        assert_eq!(here.len(), 2_000);
        assert!(here == aside);
    }

    #[test]
    fn a_visitor_that_has_enough_ends_the_reading() {
        let file = table(50_000);
        let mut seen = 0;
        for_each_row_aside(file.path(), None, &Options::default(), &Unwatched, &mut |_, _| {
            seen += 1;
            if seen == 700 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .unwrap();
        assert_eq!(seen, 700);
    }

    #[test]
    fn a_cancel_is_heard() {
        struct Stop(AtomicU32);
        impl Progress for Stop {
            fn report(&self, _: f32) -> Result<(), Cancelled> {
                if self.0.fetch_add(1, Ordering::Relaxed) < 3 { Ok(()) } else { Err(Cancelled) }
            }
        }
        let file = table(50_000);
        let stop = Stop(AtomicU32::new(0));
        let mut seen = 0;
        let told = for_each_row_aside(file.path(), None, &Options::default(), &stop, &mut |_, _| {
            seen += 1;
            ControlFlow::Continue(())
        });
        assert_eq!(told, Err(TableError::Cancelled));
        assert!(seen < 50_000);
    }

    #[test]
    fn a_fault_of_the_file_comes_through() {
        let told = for_each_row_aside(Path::new("nowhere.csv"), None, &Options::default(), &Unwatched, &mut |_, _| {
            ControlFlow::Continue(())
        });
        assert_eq!(told, Err(TableError::NotFound));
    }
}
