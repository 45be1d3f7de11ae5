//! How a long computation reports its progress and learns that nobody waits for it any more.

/// The person cancelled the job; what was computed so far is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// The listener of a long computation. Called often from any thread, so it must be cheap.
pub trait Progress: Sync {
    /// Reports the share of work done, 0 to 1, and asks whether to go on.
    fn report(&self, share: f32) -> Result<(), Cancelled>;
}

/// Nobody listens: for short computations, tests and examples.
pub struct Unwatched;

impl Progress for Unwatched {
    fn report(&self, _share: f32) -> Result<(), Cancelled> {
        Ok(())
    }
}
