//! CX Atlas: the window, or the headless program when it is called with a command.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod app;
mod commands;
mod headless;
mod headless_import;
mod jobs;
mod open;
mod preferences;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    if let Ok(program) = std::env::current_exe() {
        workflow::data::read_in_child(program);
    }
    match headless::call() {
        headless::Call::Window(project) => window::open(project),
        headless::Call::Table(arguments) => headless::serve_table(&arguments),
        headless::Call::Command(command) => command.run(),
    }
}
