//! Word: the pinned docx library, bundled into one script, run in QuickJS on a thread of its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use analysis::progress::Progress;
use rquickjs::{Array, CatchResultExt, Context, Ctx, Function, Runtime, Value};

use super::package::{Content, package};
use super::{DocumentError, Report, plan::plan};

static SCRIPT: &[u8] = include_bytes!("../../js/docx.bundle.js");
const STACK: usize = 32 << 20;

/// How much care a document takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finish {
    /// Contents without page numbers, in a second or two.
    Quick,
    /// Page numbers in the contents, found by laying out the pages: about seven seconds for 30 pages.
    Full,
}

/// Writes a report as a .docx. The same report gives the same bytes.
///
/// # Errors
/// A reference to a bookmark nobody has, two equal bookmarks, a row longer than its table, or cancelled.
pub fn docx(report: &Report, finish: Finish, progress: &dyn Progress) -> Result<Vec<u8>, DocumentError> {
    let mut pictures = Vec::new();
    let plan = plan(report, &mut pictures)?;
    let plan = serde_json::to_string(&plan).map_err(|error| DocumentError::Word(error.to_string()))?;
    let stop = Arc::new(AtomicBool::new(false));
    let (send, receive) = channel();
    let stopped = stop.clone();
    let worker = std::thread::Builder::new()
        .name("docx".into())
        .stack_size(STACK * 2)
        .spawn(move || {
            // A receiver that went away has cancelled and needs no answer.
            let _ = send.send(run(&plan, finish, stopped).and_then(|parts| package(parts, &pictures)));
        })
        .map_err(|error| DocumentError::Word(error.to_string()))?;
    let written = wait(&receive, finish, &stop, progress);
    worker.join().map_err(|_| DocumentError::Word("the writer broke off".into()))?;
    written
}

/// The script tells nothing on its way: progress is the share of the usual time, and never quite reaches the end.
fn wait(
    receive: &Receiver<Result<Vec<u8>, DocumentError>>,
    finish: Finish,
    stop: &AtomicBool,
    progress: &dyn Progress,
) -> Result<Vec<u8>, DocumentError> {
    let usual = if finish == Finish::Quick { 1.5 } else { 15.0 };
    let start = Instant::now();
    loop {
        match receive.recv_timeout(Duration::from_millis(50)) {
            Ok(written) => return written,
            Err(RecvTimeoutError::Disconnected) => return Err(DocumentError::Word("the writer broke off".into())),
            Err(RecvTimeoutError::Timeout) => {}
        }
        let share = 1.0 - (-start.elapsed().as_secs_f32() / usual).exp();
        if progress.report(share.min(0.99)).is_err() {
            stop.store(true, Ordering::Relaxed);
            return Err(DocumentError::Cancelled);
        }
    }
}

fn run(plan: &str, finish: Finish, stop: Arc<AtomicBool>) -> Result<Vec<(String, Content)>, DocumentError> {
    let failed = |error: rquickjs::Error| DocumentError::Word(error.to_string());
    let runtime = Runtime::new().map_err(failed)?;
    runtime.set_max_stack_size(STACK);
    runtime.set_interrupt_handler(Some(Box::new(move || stop.load(Ordering::Relaxed))));
    let context = Context::full(&runtime).map_err(failed)?;
    context.with(|ctx| {
        let written = call(&ctx, plan, finish);
        written.catch(&ctx).map_err(|error| DocumentError::Word(error.to_string()))
    })
}

fn call(ctx: &Ctx<'_>, plan: &str, finish: Finish) -> rquickjs::Result<Vec<(String, Content)>> {
    ctx.eval::<(), _>(SCRIPT)?;
    let write: Function<'_> = ctx.globals().get("write")?;
    let parts: Array<'_> = write.call((plan, finish == Finish::Quick))?;
    parts.iter::<Array<'_>>().map(|part| part.and_then(|part| Ok((part.get(0)?, content(part.get(1)?)?)))).collect()
}

fn content(value: Value<'_>) -> rquickjs::Result<Content> {
    if value.is_string() {
        return Ok(Content::Text(value.get()?));
    }
    Ok(Content::Bytes(value.get()?))
}
