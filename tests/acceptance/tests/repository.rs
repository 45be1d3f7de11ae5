//! The rules of the repository that no compiler checks: who may depend on what, how long a file may be, what no file may name.

use serde_json::Value;
use std::{path::PathBuf, process::Command};

/// Which crates of the workspace each of them may name. The fixture generator stands outside.
const LAYERS: [(&str, &[&str]); 8] = [
    ("analysis", &[]),
    ("project", &["analysis"]),
    ("exchange", &["analysis"]),
    ("workflow", &["project", "exchange", "analysis"]),
    ("cx-atlas", &["workflow", "project", "exchange", "analysis"]),
    ("acceptance", &[]),
    ("fuzz", &["exchange", "analysis"]),
    ("peers", &["workflow", "project", "exchange", "analysis"]),
];

/// Libraries that one crate alone may name, by the beginning of their names.
const OWNERS: [(&str, &str); 13] = [
    ("tauri", "cx-atlas"),
    ("rusqlite", "project"),
    ("calamine", "exchange"),
    ("rust_xlsxwriter", "exchange"),
    ("docx", "exchange"),
    ("rquickjs", "exchange"),
    ("quick-xml", "exchange"),
    ("zip", "exchange"),
    ("resvg", "exchange"),
    ("process_mining", "exchange"),
    ("linfa", "analysis"),
    ("ndarray", "analysis"),
    ("petgraph", "analysis"),
];

const LINES: usize = 400;

/// Source files above the limit, each with the reason.
const LONG_FILES: [(&str, &str); 0] = [];

/// What no file may name: places outside the project, hosts of package registries, switches that stall the real window. Each
/// is written in two halves, so that this file does not name it either.
const FOREIGN: [&str; 9] = [
    concat!("../", "shared"),
    concat!("/work", "/"),
    concat!("/tmp/", "target"),
    concat!("registry.", "npmjs.org"),
    concat!("static.", "crates.io"),
    concat!("index.", "crates.io"),
    concat!("pypi", ".org"),
    concat!("deb.", "debian.org"),
    concat!("WEBKIT_", "DISABLE_"),
];

#[test]
fn dependencies_point_one_way() {
    check("a dependency against the layers", dependencies().filter(|(of, on)| against_layers(of, on)).map(arrow));
}

#[test]
fn a_library_has_one_owner() {
    check("a library outside its crate", dependencies().filter(|(of, on)| against_owner(of, on)).map(arrow));
}

#[test]
fn sources_stay_short() {
    let long = sources().filter(|(_, text)| text.lines().count() > LINES).map(|(path, _)| path);
    check("more than 400 lines", long.filter(|path| LONG_FILES.iter().all(|(listed, _)| listed != path)));
}

#[test]
fn files_listed_as_long_are_long() {
    let short = |listed: &str| !sources().any(|(path, text)| path == listed && text.lines().count() > LINES);
    check("listed as long without being so", LONG_FILES.iter().map(|(path, _)| path.to_string()).filter(|path| short(path)));
}

#[test]
fn nothing_foreign_is_named() {
    let named = texts().flat_map(|(path, text)| {
        FOREIGN.iter().filter(move |foreign| text.contains(*foreign)).map(move |foreign| format!("{path} names {foreign}"))
    });
    check("a foreign name", named);
}

#[test]
fn the_window_reaches_the_program_at_one_place() {
    let outside = sources().filter(|(path, _)| path.starts_with("ui/src/") && !path.starts_with("ui/src/ipc/"));
    check(
        "an import of Tauri outside ui/src/ipc",
        outside.filter(|(_, text)| text.contains("@tauri-apps/")).map(|(path, _)| path),
    );
}

#[test]
fn the_shipped_program_asks_for_files_by_dialogs() {
    let default = package("cx-atlas")["features"]["default"].to_string();
    check("a default feature for tests only", default.contains("e2e").then(|| default.clone()).into_iter());
}

#[track_caller]
fn check(rule: &str, violations: impl Iterator<Item = String>) {
    let found: Vec<String> = violations.collect();
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

fn against_layers(of: &str, on: &str) -> bool {
    let inside = on == "generator" || LAYERS.iter().any(|(name, _)| *name == on);
    let allowed = LAYERS.iter().find(|(name, _)| *name == of).map_or(&[][..], |(_, allowed)| allowed);
    inside && !allowed.contains(&on)
}

fn against_owner(of: &str, on: &str) -> bool {
    let owner = OWNERS.iter().find(|(library, _)| on.starts_with(library)).map(|(_, owner)| *owner);
    // The generator writes fixtures, fuzzing breaks them, the acceptance tests open what the program wrote, the peers are other
    // programs: all with libraries of their own.
    !["generator", "fuzz", "acceptance", "peers"].contains(&of) && owner.is_some_and(|owner| owner != of)
}

fn arrow((of, on): (String, String)) -> String {
    format!("{of} → {on}")
}

/// Every dependency of every member, of tests and build scripts too, as (of, on).
fn dependencies() -> impl Iterator<Item = (String, String)> {
    members().into_iter().flat_map(|member| {
        let of = name(&member);
        let all = member["dependencies"].as_array().cloned().unwrap_or_default();
        all.into_iter().map(move |dependency| (of.clone(), name(&dependency)))
    })
}

fn package(wanted: &str) -> Value {
    members().into_iter().find(|member| name(member) == wanted).expect("a member of the workspace")
}

fn name(of: &Value) -> String {
    of["name"].as_str().expect("Cargo names packages and dependencies").to_owned()
}

fn members() -> Vec<Value> {
    let metadata = run(Command::new(env!("CARGO")).args(["metadata", "--no-deps", "--offline", "--format-version", "1"]));
    let metadata: Value = serde_json::from_str(&metadata).expect("Cargo prints JSON");
    metadata["packages"].as_array().expect("Cargo lists the members").clone()
}

/// Rust and TypeScript, as (path, text).
fn sources() -> impl Iterator<Item = (String, String)> {
    texts().filter(|(path, _)| [".rs", ".ts", ".tsx"].iter().any(|ending| path.ends_with(ending)))
}

/// Every text that is or will be committed, as (path, text), but for lock files, which name registries by their nature.
fn texts() -> impl Iterator<Item = (String, String)> {
    let listed = run(Command::new("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]));
    let paths: Vec<String> = listed.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect();
    let own = |path: &String| !path.ends_with("Cargo.lock") && !path.ends_with("package-lock.json");
    paths.into_iter().filter(own).filter_map(|path| {
        let text = std::fs::read_to_string(root().join(&path)).ok()?;
        Some((path, text))
    })
}

#[track_caller]
fn run(command: &mut Command) -> String {
    let output = command.current_dir(root()).output().expect("git and cargo are installed");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("paths and metadata are UTF-8")
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}
