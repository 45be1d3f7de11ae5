//! The window of the program.

use crate::{app::App, commands};
use std::{path::PathBuf, process::ExitCode};
use tauri::{Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent};

/// Opens the window, on `project` if one is named. Returns when it closes.
pub fn open(project: Option<PathBuf>) -> ExitCode {
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands::handler())
        .setup(move |tauri_app| {
            let app = App::new(tauri_app.handle().clone());
            if let Some(path) = &project {
                open_at_start(&app, path);
            }
            tauri_app.manage(app);
            WebviewWindowBuilder::new(tauri_app, "main", WebviewUrl::default())
                .title("CX Atlas")
                .inner_size(1440.0, 900.0)
                .min_inner_size(1024.0, 640.0)
                .build()?;
            Ok(())
        })
        .on_window_event(|window, event| {
            if let WindowEvent::Destroyed = event {
                // The write-ahead log joins the file; a failure leaves both, and the next start joins them.
                let _ = window.state::<App>().close();
            }
        })
        .run(tauri::generate_context!());
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(3)
        }
    }
}

/// A file that cannot be opened shows the start page with the reason.
fn open_at_start(app: &App, path: &std::path::Path) {
    let opened = workflow::overview::open(path).map_err(|error| app.fault(&error)).and_then(|project| app.adopt(project));
    if let Err(fault) = opened {
        commands::project::remember_start_fault(fault);
    }
}
