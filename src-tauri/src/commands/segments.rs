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
    segments::{self, Adoption, Assigned, ClusterRequest, Clusters, PersonaText, SegmentsView},
};

#[tauri::command(async)]
pub fn segments_view(app: State<'_, App>, k: Option<u32>) -> Result<SegmentsView, Fault> {
    app.read(|reader| segments::view(reader, k))
}

/// Divides the customers anew, by other features when they are given; the project is locked only to store the result.
#[tauri::command]
pub async fn segments_compute(
    app: State<'_, App>,
    request: Option<ClusterRequest>,
    job: String,
    progress: Channel<Report>,
) -> Result<(), Fault> {
    let work = move |app: &App, progress: &dyn Progress| {
        let reader = app.reader()?;
        let wanted = request.clone().map_or_else(|| segments::request(&reader), Ok)?;
        let computed = derived::compute::<Clusters>(&reader, wanted.clone(), progress)?;
        // Together, so that a request which failed or was cancelled leaves the division in use as it was.
        app.try_write(|project| {
            segments::choose(project, &wanted)?;
            computed.store(project).map(drop)
        })
    };
    app.job(Ticket { job, progress }, work).await?;
    // A stored result is no edit, so the project itself tells nobody of it.
    let _ = app.handle().emit("changed", ["result"]);
    Ok(())
}

#[tauri::command(async)]
pub fn segments_adopt(app: State<'_, App>, adoption: Adoption) -> Result<(), Fault> {
    app.write(|project| segments::adopt(project, &adoption))
}

/// Gives customers of no segment one by the frozen model.
#[tauri::command(async)]
pub fn segments_assign(app: State<'_, App>) -> Result<Vec<Assigned>, Fault> {
    app.write(segments::assign_newcomers)
}

#[tauri::command(async)]
pub fn segment_lock(app: State<'_, App>, segment: SegmentId, locked: bool) -> Result<(), Fault> {
    app.write(|project| segments::lock(project, segment, locked))
}

#[tauri::command(async)]
pub fn segment_persona(app: State<'_, App>, segment: SegmentId, text: PersonaText) -> Result<(), Fault> {
    app.write(|project| segments::set_persona(project, segment, &text))
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
