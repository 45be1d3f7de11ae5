//! Customers: the list, the card, warning signs.

use crate::{
    app::App,
    jobs::{Report, Ticket},
};
use analysis::progress::Progress;
use project::customers::CustomerId;
use tauri::{Emitter, State, ipc::Channel};
use workflow::{
    Fault,
    customers::{self, Asked, CustomerCard, CustomerList, CustomerRow, ListRequest, Signs},
    derived,
};

/// The customers found, by number; their rows come by page.
#[tauri::command(async)]
pub fn customers_list(app: State<'_, App>, request: ListRequest) -> Result<CustomerList, Fault> {
    app.read(|reader| customers::list(reader, &request))
}

#[tauri::command(async)]
pub fn customers_rows(app: State<'_, App>, ids: Vec<CustomerId>, at: Option<i32>) -> Result<Vec<CustomerRow>, Fault> {
    app.read(|reader| customers::rows(reader, &ids, at))
}

#[tauri::command(async)]
pub fn customer_card(app: State<'_, App>, customer: CustomerId, at: Option<i32>) -> Result<CustomerCard, Fault> {
    app.read(|reader| customers::card(reader, customer, at))
}

/// Gathers the warning signs of all customers; the project is locked only to store them.
#[tauri::command]
pub async fn customers_signs(app: State<'_, App>, asked: Asked, job: String, progress: Channel<Report>) -> Result<(), Fault> {
    let work = move |app: &App, progress: &dyn Progress| {
        let reader = app.reader()?;
        let computed = derived::compute::<Signs>(&reader, asked, progress)?;
        app.try_write(|project| computed.store(project).map(drop))
    };
    app.job(Ticket { job, progress }, work).await?;
    // A stored result is no edit, so the project itself tells nobody of it.
    let _ = app.handle().emit("changed", ["result"]);
    Ok(())
}
