use std::ffi::OsString;
use std::io::{BufReader, BufWriter, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::{Duration, Instant};

use analysis::progress::{Progress, Unwatched};
use serde::{Deserialize, Serialize};

use super::cell::Cell;
use super::error::{Measure, TableError};
use super::excel::Book;
use super::format;
use super::read::{Options, RowVisitor, SheetInfo, list_sheets, read_in_this_process};

/// Reads a file in a process of its own, so that a reader that loops or allocates without bound costs nothing but the
/// limits here. The program given must call [`serve`] when started with `arguments`.
#[derive(Debug, Clone, PartialEq)]
pub struct ChildReader {
    /// The program to start, usually this one.
    pub program: PathBuf,
    /// What tells the program to call [`serve`] with the arguments after these.
    pub arguments: Vec<String>,
    /// Time for the whole reading, in seconds.
    pub seconds: u32,
    /// Memory of the child in bytes; enforced on Unix.
    pub memory: u64,
}

impl ChildReader {
    /// 20 s and 1 GiB.
    pub fn new(program: PathBuf, arguments: Vec<String>) -> ChildReader {
        ChildReader { program, arguments, seconds: 20, memory: 1 << 30 }
    }

    pub(crate) fn list_sheets(&self, path: &Path) -> Result<Vec<SheetInfo>, TableError> {
        let mut sheets = Vec::new();
        self.converse("sheets", path, None, &Unwatched, &mut |message| {
            if let Message::Sheets(found) = message {
                sheets = found;
            }
            ControlFlow::Continue(())
        })?;
        Ok(sheets)
    }

    pub(crate) fn merged_down(&self, path: &Path, sheet: &str) -> Result<Vec<(usize, u32)>, TableError> {
        let mut merged = Vec::new();
        self.converse("merged", path, Some(sheet), &Unwatched, &mut |message| {
            if let Message::Merged(found) = message {
                merged = found;
            }
            ControlFlow::Continue(())
        })?;
        Ok(merged)
    }

    pub(crate) fn for_each_row(
        &self,
        path: &Path,
        sheet: Option<&str>,
        progress: &dyn Progress,
        visit: &mut RowVisitor<'_>,
    ) -> Result<String, TableError> {
        let mut name = String::new();
        self.converse("rows", path, sheet, progress, &mut |message| match message {
            Message::Row(number, cells) => visit(number, &cells),
            Message::Done(sheet) => {
                name = sheet;
                ControlFlow::Continue(())
            }
            _ => ControlFlow::Continue(()),
        })?;
        Ok(if name.is_empty() { sheet.unwrap_or_default().to_owned() } else { name })
    }

    /// Starts the child, passes its messages on and sees to it that it ends.
    fn converse(
        &self,
        task: &str,
        path: &Path,
        sheet: Option<&str>,
        progress: &dyn Progress,
        take: &mut dyn FnMut(Message<'_>) -> ControlFlow<()>,
    ) -> Result<(), TableError> {
        let mut child = self.start(task, path, sheet)?;
        let output = child.stdout.take().expect("standard output is piped by start()");
        let (send, frames) = sync_channel(256);
        std::thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(frame) = read_frame(&mut output) {
                if send.send(frame).is_err() {
                    break;
                }
            }
        });
        let outcome = self.listen(&frames, progress, take);
        // Killing a child that has ended is an error of no interest.
        child.kill().ok();
        child.wait().ok();
        outcome
    }

    fn start(&self, task: &str, path: &Path, sheet: Option<&str>) -> Result<Child, TableError> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).arg(self.memory.to_string()).arg(task).arg(path).args(sheet);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        command.spawn().map_err(|error| TableError::NoReader { reason: error.to_string() })
    }

    fn listen(
        &self,
        frames: &Receiver<Vec<u8>>,
        progress: &dyn Progress,
        take: &mut dyn FnMut(Message<'_>) -> ControlFlow<()>,
    ) -> Result<(), TableError> {
        let deadline = Instant::now() + Duration::from_secs(u64::from(self.seconds));
        loop {
            if Instant::now() > deadline {
                return Err(TableError::TimedOut { seconds: self.seconds });
            }
            let frame = match frames.recv_timeout(Duration::from_millis(100)) {
                Ok(frame) => frame,
                Err(RecvTimeoutError::Timeout) => {
                    progress.report(0.0)?;
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => return Err(self.stopped()),
            };
            match postcard::from_bytes(&frame) {
                Ok(Message::Failed(error)) => return Err(error),
                Ok(message) => {
                    let last = matches!(message, Message::Done(_));
                    if let Message::Row(number, _) = &message
                        && number.is_multiple_of(256)
                    {
                        progress.report(0.5)?;
                    }
                    if take(message).is_break() || last {
                        return Ok(());
                    }
                }
                Err(error) => return Err(TableError::Broken { detail: error.to_string() }),
            }
        }
    }

    /// The child ended without a word: an allocation beyond the limit aborts it.
    fn stopped(&self) -> TableError {
        let limit = self.memory as f64;
        TableError::TooBig { what: Measure::Memory, found: limit, limit }
    }
}

/// What the child says; each is a frame of a length and postcard bytes.
#[derive(Serialize, Deserialize)]
enum Message<'a> {
    Sheets(Vec<SheetInfo>),
    Merged(Vec<(usize, u32)>),
    Row(u32, #[serde(borrow)] Vec<Cell<'a>>),
    Failed(TableError),
    /// The last message, with the name of the sheet read.
    Done(String),
}

/// The child's side: limits its own memory, reads what the arguments after [`ChildReader::arguments`] ask for and
/// writes it to `out`. Gives false when the arguments are not those of a [`ChildReader`].
pub fn serve(arguments: &[OsString], out: &mut dyn Write) -> bool {
    let [memory, task, path, sheet @ ..] = arguments else { return false };
    let Some(memory) = memory.to_str().and_then(|memory| memory.parse().ok()) else { return false };
    limit_memory(memory);
    let mut out = BufWriter::with_capacity(1 << 16, out);
    let path = Path::new(path);
    let sheet = sheet.first().map(|sheet| sheet.to_string_lossy());
    let outcome = match task.to_str() {
        Some("sheets") => send_sheets(path, &mut out),
        Some("merged") => send_merged(path, sheet.as_deref(), &mut out),
        Some("rows") => send_rows(path, sheet.as_deref(), &mut out),
        _ => return false,
    };
    // A parent that has gone away wants no answer.
    match outcome {
        Ok(sheet) => write_frame(&mut out, &Message::Done(sheet)).ok(),
        Err(error) => write_frame(&mut out, &Message::Failed(error)).ok(),
    };
    out.flush().is_ok()
}

fn send_sheets(path: &Path, out: &mut dyn Write) -> Result<String, TableError> {
    let sheets = list_sheets(path, &Options::default())?;
    write_frame(out, &Message::Sheets(sheets))?;
    Ok(String::new())
}

fn send_merged(path: &Path, sheet: Option<&str>, out: &mut dyn Write) -> Result<String, TableError> {
    let book = Book::open(path, format::identify(path)?, &Options::default().limits)?;
    write_frame(out, &Message::Merged(book.merged_down(sheet.unwrap_or_default())?))?;
    Ok(String::new())
}

fn send_rows(path: &Path, sheet: Option<&str>, out: &mut dyn Write) -> Result<String, TableError> {
    let format = format::identify(path)?;
    read_in_this_process(path, format, sheet, &Options::default(), &Unwatched, &mut |number, cells| match write_frame(
        out,
        &Message::Row(number, cells.to_vec()),
    ) {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    })
}

fn write_frame(out: &mut dyn Write, message: &Message<'_>) -> std::io::Result<()> {
    let bytes = postcard::to_stdvec(message).map_err(std::io::Error::other)?;
    let length = u32::try_from(bytes.len()).map_err(std::io::Error::other)?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(&bytes)
}

/// The next frame; `None` at the end or when it is cut.
fn read_frame(input: &mut dyn Read) -> Option<Vec<u8>> {
    let mut length = [0; 4];
    input.read_exact(&mut length).ok()?;
    let mut frame = Vec::new();
    let length = u64::from(u32::from_le_bytes(length));
    input.take(length).read_to_end(&mut frame).ok()?;
    (frame.len() as u64 == length).then_some(frame)
}

#[cfg(unix)]
fn limit_memory(bytes: u64) {
    // Without the limit the reading still has its time limit.
    rlimit::setrlimit(rlimit::Resource::AS, bytes, bytes).ok();
}

#[cfg(not(unix))]
fn limit_memory(_bytes: u64) {}
