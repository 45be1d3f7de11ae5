//! The two native dialogs. WebDriver cannot drive them: the feature `e2e` answers from `CX_ATLAS_PICK` and `CX_ATLAS_SAVE`.

use crate::app::App;
use serde::Deserialize;
use tauri::State;

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "e2e", expect(dead_code, reason = "the answer comes from the environment"))]
pub struct PickOptions {
    title: String,
    filters: Vec<FileFilter>,
    multiple: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "e2e", expect(dead_code, reason = "the answer comes from the environment"))]
pub struct SaveOptions {
    title: String,
    filters: Vec<FileFilter>,
    suggested_name: Option<String>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "e2e", expect(dead_code, reason = "the answer comes from the environment"))]
pub struct FileFilter {
    name: String,
    extensions: Vec<String>,
}

/// Asks for files to open; empty when the person thought better of it.
#[tauri::command(async)]
pub fn pick_file(app: State<'_, App>, options: PickOptions) -> Vec<String> {
    dialog::pick(app.handle(), options)
}

/// Asks where to save; `None` when the person thought better of it.
#[tauri::command(async)]
pub fn pick_save_path(app: State<'_, App>, options: SaveOptions) -> Option<String> {
    dialog::save(app.handle(), options)
}

#[cfg(not(feature = "e2e"))]
mod dialog {
    use super::{FileFilter, PickOptions, SaveOptions};
    use tauri::AppHandle;
    use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

    pub fn pick(handle: &AppHandle, options: PickOptions) -> Vec<String> {
        let dialog = filtered(handle.dialog().file().set_title(options.title), &options.filters);
        let picked = if options.multiple {
            dialog.blocking_pick_files().unwrap_or_default()
        } else {
            dialog.blocking_pick_file().into_iter().collect()
        };
        picked.into_iter().filter_map(path).collect()
    }

    pub fn save(handle: &AppHandle, options: SaveOptions) -> Option<String> {
        let mut dialog = filtered(handle.dialog().file().set_title(options.title), &options.filters);
        if let Some(name) = options.suggested_name {
            dialog = dialog.set_file_name(name);
        }
        dialog.blocking_save_file().and_then(path)
    }

    fn filtered<R: tauri::Runtime>(mut dialog: FileDialogBuilder<R>, filters: &[FileFilter]) -> FileDialogBuilder<R> {
        for filter in filters {
            let extensions: Vec<&str> = filter.extensions.iter().map(String::as_str).collect();
            dialog = dialog.add_filter(&filter.name, &extensions);
        }
        dialog
    }

    fn path(picked: FilePath) -> Option<String> {
        picked.into_path().ok().map(|path| path.display().to_string())
    }
}

#[cfg(feature = "e2e")]
mod dialog {
    use super::{PickOptions, SaveOptions};
    use tauri::AppHandle;

    pub fn pick(_: &AppHandle, _: PickOptions) -> Vec<String> {
        std::env::var("CX_ATLAS_PICK").map(|paths| paths.split('\n').map(str::to_owned).collect()).unwrap_or_default()
    }

    /// The variable names a folder; the file takes the proposed name.
    pub fn save(_: &AppHandle, options: SaveOptions) -> Option<String> {
        let folder = std::env::var("CX_ATLAS_SAVE").ok()?;
        Some(std::path::Path::new(&folder).join(options.suggested_name?).display().to_string())
    }
}
