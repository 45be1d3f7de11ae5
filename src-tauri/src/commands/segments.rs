//! Clusters and the segments made of them.

use crate::{
    app::App,
    jobs::{Report, Ticket},
};
use analysis::progress::Progress;
use project::segments::SegmentId;
use tauri::{Emitter, State, ipc::Channel};
use workflow::{
    Fault, derived,
    segments::{self, Adoption, ClusterRequest, Clusters, SegmentsView},
};

#[tauri::command(async)]
pub fn segments_view(app: State<'_, App>, k: Option<u32>) -> Result<SegmentsView, Fault> {
    app.read(|reader| segments::view(reader, &ClusterRequest::default(), k))
}

/// Divides the buyers anew; the project is locked only to store the result.
#[tauri::command]
pub async fn segments_compute(app: State<'_, App>, job: String, progress: Channel<Report>) -> Result<(), Fault> {
    let work = |app: &App, progress: &dyn Progress| {
        let reader = app.reader()?;
        let computed = derived::compute::<Clusters>(&reader, ClusterRequest::default(), progress)?;
        app.try_write(|project| computed.store(project).map(drop))
    };
    app.job(Ticket { job, progress }, work).await?;
    // A stored result is no edit, so the project itself tells nobody of it.
    let _ = app.handle().emit("changed", ["result"]);
    Ok(())
}

#[tauri::command(async)]
pub fn segments_adopt(app: State<'_, App>, adoption: Adoption) -> Result<(), Fault> {
    app.write(|project| segments::adopt(project, &ClusterRequest::default(), &adoption))
}

#[tauri::command(async)]
pub fn segment_rename(app: State<'_, App>, segment: SegmentId, name: String) -> Result<(), Fault> {
    app.write(|project| segments::rename(project, segment, &name))
}

#[tauri::command(async)]
pub fn segment_note(app: State<'_, App>, segment: SegmentId, note: String) -> Result<(), Fault> {
    app.write(|project| segments::set_note(project, segment, &note))
}

#[tauri::command(async)]
pub fn segment_merge(app: State<'_, App>, segment: SegmentId, into: SegmentId) -> Result<(), Fault> {
    app.write(|project| segments::merge(project, segment, into))
}

#[tauri::command(async)]
pub fn segment_delete(app: State<'_, App>, segment: SegmentId) -> Result<(), Fault> {
    app.write(|project| segments::remove(project, segment))
}
