//! Seeds, and what becomes of them.

use rand::{Rng, RngCore};
use std::io::{Cursor, Read, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;

/// A file to begin with: the parts of a package, or the bytes of a text table.
pub enum Seed {
    Package(Vec<(String, Vec<u8>)>),
    Text(Vec<u8>),
}

/// Bytes of a seed at most, so that thousands are read in a minute.
const SIZE: u64 = 60_000;

/// The small workbooks and text tables of the fixtures and of the corpus.
pub fn seeds(root: &Path) -> Vec<Seed> {
    let folders = ["fixtures/workbooks", "fixtures/odd", "fuzz/corpus"];
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(root.join(folder)).into_iter().flatten().flatten());
    let small = files.filter(|file| file.metadata().is_ok_and(|data| data.is_file() && data.len() <= SIZE));
    let mut seeds: Vec<_> = small.map(|file| file.path()).collect();
    seeds.sort();
    seeds.iter().filter_map(|path| seed(path)).collect()
}

fn seed(path: &Path) -> Option<Seed> {
    let bytes = std::fs::read(path).ok()?;
    match path.extension()?.to_str()? {
        "xlsx" | "xlsm" => Some(Seed::Package(unpack(&bytes)?)),
        "csv" => Some(Seed::Text(bytes)),
        _ => None,
    }
}

fn unpack(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).ok()?;
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).ok()?;
        parts.push((part.name().ok()?.into_owned(), bytes));
    }
    (!parts.is_empty()).then_some(parts)
}

/// The seed with one to twelve changes in one of its parts; now and then in the packed bytes instead.
pub fn changed(seed: &Seed, random: &mut impl RngCore) -> Vec<u8> {
    match seed {
        Seed::Text(bytes) => {
            let mut bytes = bytes.clone();
            mutate(&mut bytes, random);
            bytes
        }
        Seed::Package(parts) => {
            let mut parts = parts.clone();
            let packed = random.random_ratio(1, 8);
            if !packed {
                let part = random.random_range(0..parts.len());
                mutate(&mut parts[part].1, random);
            }
            let mut bytes = pack(&parts);
            if packed {
                mutate(&mut bytes, random);
            }
            bytes
        }
    }
}

fn pack(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        // A name that cannot be written is one part less.
        if archive.start_file(name.as_str(), SimpleFileOptions::default()).is_ok() {
            archive.write_all(bytes).expect("memory takes what is written");
        }
    }
    archive.finish().expect("memory takes what is written").into_inner()
}

/// What readers stumble over: numbers at the edge, marks of the formats, letters of other alphabets.
const PIECES: [&[u8]; 22] = [
    b"0",
    b"-1",
    b"4294967295",
    b"1048577",
    b"99999999999999999999",
    b"1e309",
    b"NaN",
    b"\"",
    b";",
    b"\n",
    b"\0",
    b"\xff\xfe",
    b"<c r=\"XFD1048576\"><v>1</v></c>",
    b"<row r=\"0\">",
    b"</row>",
    b"t=\"s\"",
    b"&#x0;",
    b"]]>",
    b"A1:XFD1048576",
    b"\xd0\x98\xd1\x82\xd0\xbe\xd0\xb3\xd0\xbe",
    b"31.12.9999",
    b"  ",
];

fn mutate(bytes: &mut Vec<u8>, random: &mut impl RngCore) {
    for _ in 0..random.random_range(1..=12) {
        let at = random.random_range(0..=bytes.len());
        let end = (at + random.random_range(0..=40)).min(bytes.len());
        match random.random_range(0..6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.random_range(0..8),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let copy = bytes[at..end].to_vec();
                let to = random.random_range(0..=bytes.len());
                bytes.splice(to..to, copy);
            }
            3 => bytes.truncate(at.max(1)),
            _ => {
                let piece = PIECES[random.random_range(0..PIECES.len())];
                bytes.splice(at..end.min(at + piece.len()), piece.iter().copied());
            }
        }
    }
}
