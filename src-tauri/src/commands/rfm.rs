//! Recency, frequency and money of customers.

use crate::app::App;
use tauri::State;
use workflow::{
    Fault,
    scope::Scope,
    segments::{self, OrdersView, RfmCustomer, RfmMovement, RfmSetup},
};

#[tauri::command(async)]
pub fn orders_view(app: State<'_, App>, scope: Scope) -> Result<Option<OrdersView>, Fault> {
    app.read(|reader| segments::orders(reader, &scope, &segments::rfm_setup(reader)?))
}

/// The buyers of a square of the heat map or of a named group.
#[tauri::command(async)]
pub fn orders_customers(
    app: State<'_, App>,
    scope: Scope,
    recency: Option<u8>,
    frequency: Option<u8>,
    group: Option<String>,
) -> Result<Vec<RfmCustomer>, Fault> {
    app.read(|reader| segments::rfm_customers(reader, &scope, recency, frequency, group.as_deref()))
}

/// Who moved between the named groups from one period to the next.
#[tauri::command(async)]
pub fn rfm_movement(app: State<'_, App>, scope: Scope) -> Result<Option<RfmMovement>, Fault> {
    app.read(|reader| segments::movement(reader, &scope, &segments::rfm_setup(reader)?))
}

#[tauri::command(async)]
pub fn rfm_set(app: State<'_, App>, setup: RfmSetup) -> Result<(), Fault> {
    app.write(|project| segments::set_rfm(project, &setup))
}
