//! What the program remembers of the person on this computer: language, theme, recent projects.

use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager};
use workflow::text::Language;

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Preferences {
    pub language: Language,
    pub theme: Theme,
    pub recent: Vec<RecentProject>,
}

#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    #[default]
    Light,
    Dark,
    Contrast,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RecentProject {
    pub path: String,
    pub name: String,
    pub opened_at: String,
}

const RECENT: usize = 8;

impl Preferences {
    /// Preferences that cannot be read start anew: nothing of the work is in them.
    pub fn load(handle: &AppHandle) -> Self {
        let read = |path| std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        file(handle).and_then(read).unwrap_or_default()
    }

    /// A computer where preferences cannot be written still works.
    pub fn save(&self, handle: &AppHandle) {
        let Some(path) = file(handle) else { return };
        let folder = path.parent().map(std::fs::create_dir_all);
        if let (Some(Ok(())), Ok(bytes)) = (folder, serde_json::to_vec_pretty(self)) {
            let _ = std::fs::write(path, bytes);
        }
    }

    pub fn opened(&mut self, path: &Path, name: &str) {
        let opened_at = workflow::overview::now();
        let (text, name) = (path.display().to_string(), name.to_owned());
        self.recent.retain(|project| project.path != text);
        self.recent.insert(0, RecentProject { path: text, name, opened_at });
        self.recent.truncate(RECENT);
    }
}

fn file(handle: &AppHandle) -> Option<PathBuf> {
    handle.path().app_config_dir().ok().map(|folder| folder.join("preferences.json"))
}
