//! Opening and refusing files.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use project::{Error, Project};

#[test]
fn a_file_is_one_plain_file_when_closed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.cxatlas");
    Project::create(&path).unwrap().close().unwrap();
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["a.cxatlas"]);
    assert_eq!(Project::open(&path).unwrap().check().unwrap(), []);
}

#[test]
fn what_is_no_project_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.cxatlas");
    assert!(matches!(Project::open(&path), Err(Error::Missing { .. })));
    assert!(!path.exists(), "a missing file is not created");
    for bytes in [&b"PK\x03\x04 not a database"[..], &[0; 4096], b""] {
        std::fs::write(&path, bytes).unwrap();
        assert!(matches!(Project::open(&path), Err(Error::Foreign { .. })));
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
    assert!(matches!(Project::create(&path), Err(Error::Exists { .. })));
}

#[test]
fn a_newer_file_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.cxatlas");
    Project::create(&path).unwrap().close().unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    // The user version stands at offset 60 of the header, big-endian (SQLite file format, section 1.3).
    bytes[60..64].copy_from_slice(&9_000_i32.to_be_bytes());
    std::fs::write(&path, &bytes).unwrap();
    assert!(matches!(Project::open(&path), Err(Error::Newer { version: 9_000, .. })));
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}
