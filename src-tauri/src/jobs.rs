//! The one runner of long work: off the main thread, with progress through a channel and cancel.

use crate::app::App;
use analysis::progress::{Cancelled, Progress};
use serde::Serialize;
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Instant,
};
use tauri::ipc::Channel;
use workflow::Fault;

/// What the window hears of a job.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    share: f32,
}

/// The window's name for the job, and where its progress goes.
pub struct Ticket {
    pub job: String,
    pub progress: Channel<Report>,
}

/// The switches that cancel the running jobs.
#[derive(Default)]
pub struct Jobs(Mutex<HashMap<String, Arc<AtomicBool>>>);

impl Jobs {
    pub fn cancel(&self, job: &str) {
        if let Some(cancelled) = self.running().get(job) {
            cancelled.store(true, Ordering::Relaxed);
        }
    }

    fn running(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<AtomicBool>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl App {
    /// Runs `work` on a thread of its own.
    pub async fn job<T: Send + 'static>(
        &self,
        ticket: Ticket,
        work: impl FnOnce(&App, &dyn Progress) -> workflow::Result<T> + Send + 'static,
    ) -> Result<T, Fault> {
        let cancelled = Arc::new(AtomicBool::new(false));
        self.jobs().running().insert(ticket.job.clone(), cancelled.clone());
        let app = self.clone();
        let watch = Watch { cancelled, channel: ticket.progress, started: Instant::now(), told: AtomicU64::new(0) };
        let done = tauri::async_runtime::spawn_blocking(move || work(&app, &watch)).await;
        self.jobs().running().remove(&ticket.job);
        match done {
            Ok(result) => result.map_err(|error| self.fault(&error)),
            Err(panic) => Err(self.fault(&workflow::Error::internal("the job", panic))),
        }
    }
}

struct Watch {
    cancelled: Arc<AtomicBool>,
    channel: Channel<Report>,
    started: Instant,
    /// Milliseconds after the start when the window heard last.
    told: AtomicU64,
}

impl Progress for Watch {
    fn report(&self, share: f32) -> Result<(), Cancelled> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(Cancelled);
        }
        let now = self.started.elapsed().as_millis() as u64;
        if now >= self.told.load(Ordering::Relaxed) + 50 {
            self.told.store(now, Ordering::Relaxed);
            // A closed window no longer listens; the job ends by itself.
            let _ = self.channel.send(Report { share });
        }
        Ok(())
    }
}
