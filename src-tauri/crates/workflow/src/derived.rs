//! Derived results that take long: computed as a job, stored with what they came from, shown as stale when that changed.

use crate::Result;
use analysis::progress::Progress;
use project::results::{self, Stored};
use project::{Project, Reader};
use serde::{Serialize, de::DeserializeOwned};

/// A result that is worth keeping.
pub trait Derived {
    type Parameters: Serialize;
    type Value: Serialize + DeserializeOwned;
    const KIND: &'static str;
    /// The tables it is computed from; imports raise `batch`.
    const TABLES: &'static [&'static str];
    fn compute(reader: &Reader, parameters: &Self::Parameters, progress: &dyn Progress) -> Result<Self::Value>;
}

/// The stored result of these parameters, `None` if it was never computed.
pub fn load<D: Derived>(reader: &Reader, parameters: &D::Parameters) -> Result<Option<Stored<D::Value>>> {
    Ok(results::load(reader, D::KIND, parameters, D::TABLES)?)
}

/// A result on its way into the project: computed with a reader, stored by whoever may write.
pub struct Computed<D: Derived> {
    pub value: D::Value,
    parameters: D::Parameters,
    revision: String,
}

pub fn compute<D: Derived>(reader: &Reader, parameters: D::Parameters, progress: &dyn Progress) -> Result<Computed<D>> {
    let revision = results::revision(reader, D::TABLES)?;
    let value = D::compute(reader, &parameters, progress)?;
    Ok(Computed { value, parameters, revision })
}

impl<D: Derived> Computed<D> {
    pub fn store(self, project: &Project) -> Result<D::Value> {
        results::store(project, D::KIND, &self.parameters, &self.revision, &self.value)?;
        Ok(self.value)
    }
}

/// The stored result if it is fresh, else a new one.
pub fn fresh<D: Derived>(project: &Project, parameters: D::Parameters, progress: &dyn Progress) -> Result<D::Value> {
    match load::<D>(project, &parameters)? {
        Some(stored) if !stored.stale => Ok(stored.value),
        _ => compute::<D>(project, parameters, progress)?.store(project),
    }
}
