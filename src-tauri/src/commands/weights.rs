//! The screen of weights.

use crate::{
    app::App,
    jobs::{Report, Ticket},
};
use project::journeys::BusinessUnitId;
use tauri::{Emitter, State, ipc::Channel};
use workflow::{
    Fault, derived,
    weights::{self, Weighed, WeightChoice, WeightModel, WeightsScreen},
};

#[tauri::command(async)]
pub fn weights_view(app: State<'_, App>, choice: WeightChoice, unit: Option<BusinessUnitId>) -> Result<WeightsScreen, Fault> {
    app.read(|reader| weights::screen(reader, choice, unit))
}

/// Computes and keeps a model; `adopt` makes its share of stated importance the one in use, a step that undo takes back.
#[tauri::command]
pub async fn weights_compute(
    app: State<'_, App>,
    model: WeightModel,
    adopt: bool,
    job: String,
    progress: Channel<Report>,
) -> Result<(), Fault> {
    app.job(Ticket { job, progress }, move |app, progress| {
        let reader = app.reader()?;
        let stated = model.stated;
        let computed = derived::compute::<Weighed>(&reader, model, progress)?;
        app.try_write(|project| {
            computed.store(project)?;
            if adopt { weights::adopt_stated(project, stated) } else { Ok(()) }
        })?;
        // A kept result is no edit, so nothing else tells the window.
        let _ = app.handle().emit("changed", ["result"]);
        Ok(())
    })
    .await
}
