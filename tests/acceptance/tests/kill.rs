//! A kill in the middle of an import leaves the project as it was, or as the finished import would have left it.

use acceptance::{fixture, object, program, run};
use std::{
    path::{Path, PathBuf},
    process::Stdio,
    time::{Duration, Instant},
};

const SHIPMENTS: &str = "demo/Отгрузки.xlsx";

#[test]
fn a_killed_import_leaves_a_sound_project() {
    let folder = tempfile::tempdir().unwrap();
    let before = folder.path().join("before.cxatlas");
    object(&["new".as_ref(), before.as_os_str(), "--template".as_ref(), "b2b-long".as_ref()]);
    import(&before, "demo/Клиенты.xlsx", "customers");
    let whole = copy(&before, "whole");
    let start = Instant::now();
    let lines = import(&whole, SHIPMENTS, "transactions");
    let length = start.elapsed();
    assert!(lines > 0, "the shipments find their customers");

    let killed = (1..10).filter(|tenth| check(&before, length * *tenth / 10, lines)).count();
    assert!(killed >= 3, "only {killed} of 9 imports were under way when they were killed");
}

/// Kills an import after a while; true when it was still under way. What it left has to be sound, and the same import
/// afterwards has to bring the project to the same lines.
#[track_caller]
fn check(before: &Path, after: Duration, lines: u64) -> bool {
    let project = copy(before, "killed");
    let source = fixture(SHIPMENTS);
    let arguments = ["import".as_ref(), project.as_os_str(), source.as_os_str(), "--as".as_ref(), "transactions".as_ref()];
    let mut import_under_way =
        program(&arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program was built");
    std::thread::sleep(after);
    import_under_way.kill().expect("killing what has ended is no error");
    let status = import_under_way.wait().expect("it was not waited for before");

    let checked = run(program(&["check".as_ref(), project.as_os_str()]).stdin(Stdio::null()));
    assert!(checked.status.success(), "killed after {after:?}: {}", String::from_utf8_lossy(&checked.stderr));
    if status.code().is_none() {
        assert_eq!(import(&project, SHIPMENTS, "transactions"), lines, "imported again after a kill after {after:?}");
    }
    status.code().is_none()
}

/// Imports a file and gives the number of rows the project holds of it: those loaded and those it had already.
#[track_caller]
fn import(project: &Path, source: &str, kind: &str) -> u64 {
    let source = fixture(source);
    let report = object(&["import".as_ref(), project.as_os_str(), source.as_os_str(), "--as".as_ref(), kind.as_ref()]);
    let count = |name: &str| report["batch"][name].as_u64().expect("a batch counts its rows");
    assert_eq!(count("loaded") + count("duplicates") + count("rejected"), count("rowsRead"), "every row is accounted for");
    count("loaded") + count("duplicates")
}

/// A copy beside the project, without the log of an earlier copy.
fn copy(project: &Path, name: &str) -> PathBuf {
    let target = project.with_file_name(format!("{name}.cxatlas"));
    for suffix in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(project.with_file_name(format!("{name}.cxatlas{suffix}")));
    }
    std::fs::copy(project, &target).expect("the folder can be written");
    target
}
