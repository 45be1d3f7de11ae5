//! Files made to hurt a reader of tables.

use std::fs::File;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;

/// Writes the whole set into a folder.
pub fn hostile(folder: &Path) -> Vec<PathBuf> {
    let mut made = Vec::new();
    let mut put = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        made.push(path);
    };
    let texts = [&b"<sst><si><t>"[..], &b" ".repeat(300 << 20), b"</t></si></sst>"].concat();
    let bomb = book(&[("xl/sharedStrings.xml", &texts)], &rows("<c t=\"s\"><v>0</v></c>"));
    put("zip bomb.xlsx", &bomb);
    put("zip bomb that lies about its size.xlsx", &lying(&bomb, texts.len() as u32));
    put("entity bomb.xlsx", &sheet(&entity_bomb()));
    put("external entity.xlsx", &sheet(&external_entity()));
    put("17 billion cells.xlsx", &sheet(&corners()));
    let whole = sheet(&rows("<c><v>1</v></c>"));
    put("truncated.xlsx", &whole[..whole.len() / 2]);
    put("without its directory.xlsx", &whole[..whole.len() - 30]);
    put("1000 sheets.xlsx", &many_sheets(1_000));
    put("16384 columns.xlsx", &sheet(&wide(16_384, 50)));
    put("formulas as text.xlsx", &sheet(&inline(&["=cmd|' /C calc'!A0", "@SUM(1+1)", "+2-3", "-1"])));
    put("cell of 32767 characters.xlsx", &sheet(&inline(&[&"я".repeat(32_767), "два"])));
    put("same row a million times.xlsx", &sheet(&same_row(1_000_000)));
    put("rows backwards.xlsx", &sheet(&backwards(1_000)));
    put("deep elements.xlsx", &sheet(&format!("<worksheet><sheetData>{}", "<row>".repeat(2_000_000))));
    put("photo.xlsx", &[b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), vec![7; 50_000]].concat());
    put("password.xls", &protected_xls());
    put("password.xlsx", &std::fs::read(acceptance::fixture("workbooks/pass_protected.xlsx")).unwrap());
    put("password.xlsb", &std::fs::read(acceptance::fixture("workbooks/pass_protected.xlsb")).unwrap());
    put("password.ods", &std::fs::read(acceptance::fixture("workbooks/pass_protected.ods")).unwrap());
    put(
        "repeated cells.ods",
        &ods(
            "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/>",
            1_048_576,
        ),
    );
    put("bomb.ods", &ods(&" ".repeat(300 << 20), 1));
    put("one line.csv", &b"a;".repeat(40 << 20));
    put("one open quote.csv", &[b"\xd0\x94\xd0\xb0\xd1\x82\xd0\xb0;\"".to_vec(), b"1;2\n".repeat(10 << 20)].concat());
    put("zeros.csv", &vec![0; 1 << 20]);
    put(
        "noise.xls",
        &[
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(),
            (0..200_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect(),
        ]
        .concat(),
    );
    made
}

/// A workbook of one sheet, `xml` being that sheet.
fn sheet(xml: &str) -> Vec<u8> {
    book(&[], xml)
}

fn book(parts: &[(&str, &[u8])], xml: &str) -> Vec<u8> {
    let mut all: Vec<(String, &[u8])> = parts.iter().map(|(name, bytes)| ((*name).to_owned(), *bytes)).collect();
    let frame = frame(1);
    all.extend(frame.iter().map(|(name, text)| (name.clone(), text.as_bytes())));
    all.push(("xl/worksheets/sheet1.xml".to_owned(), xml.as_bytes()));
    pack(&all)
}

/// The parts around the sheets of a workbook.
fn frame(sheets: usize) -> Vec<(String, String)> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let each = |text: &dyn Fn(usize) -> String| (1..=sheets).map(text).collect::<String>();
    let names = each(&|n| format!("<sheet name=\"S{n}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"));
    let targets = each(&|n| format!("<Relationship Id=\"rId{n}\" Type=\"{rel}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"));
    let texts = format!("<Relationship Id=\"rIdT\" Type=\"{rel}/sharedStrings\" Target=\"sharedStrings.xml\"/>");
    let part = |name: &str, text: String| (name.to_owned(), text);
    vec![
        part("[Content_Types].xml", format!("<Types xmlns=\"{package}/content-types\"/>")),
        part(
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r\" Type=\"{rel}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        part("xl/workbook.xml", format!("<workbook xmlns=\"{main}\" xmlns:r=\"{rel}\"><sheets>{names}</sheets></workbook>")),
        part(
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships xmlns=\"{package}/relationships\">{targets}{texts}</Relationships>"),
        ),
    ]
}

fn pack(parts: &[(String, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The same archive with another unpacked size wherever it stands.
fn lying(archive: &[u8], size: u32) -> Vec<u8> {
    let (truth, lie) = (size.to_le_bytes(), 100_u32.to_le_bytes());
    let mut bytes = archive.to_vec();
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == truth {
            bytes[at..at + 4].copy_from_slice(&lie);
        }
    }
    bytes
}

fn rows(cell: &str) -> String {
    format!("<worksheet><sheetData><row>{cell}{cell}</row><row>{cell}{cell}</row></sheetData></worksheet>")
}

fn inline(texts: &[&str]) -> String {
    let cell = |text: &&str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let cells: String = texts.iter().map(cell).collect();
    format!(
        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Текст</t></is></c></row><row>{cells}</row></sheetData></worksheet>"
    )
}

fn entity_bomb() -> String {
    let levels: String = (1..10).map(|n| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10))).collect();
    format!("<!DOCTYPE worksheet [<!ENTITY e0 \"ha\">{levels}]>{}", inline(&["&e9;"]))
}

fn external_entity() -> String {
    format!("<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>{}", inline(&["&e;"]))
}

fn corners() -> String {
    "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Имя</t></is></c></row>\
     <row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>"
        .to_owned()
}

fn wide(columns: usize, rows: usize) -> String {
    let header: String = (0..columns).map(|n| format!("<c t=\"inlineStr\"><is><t>Столбец {n}</t></is></c>")).collect();
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(columns));
    format!("<worksheet><sheetData><row>{header}</row>{}</sheetData></worksheet>", row.repeat(rows))
}

fn same_row(times: usize) -> String {
    format!("<worksheet><sheetData>{}</sheetData></worksheet>", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>".repeat(times))
}

fn backwards(rows: usize) -> String {
    let row = |n: usize| format!("<row r=\"{n}\"><c r=\"B{n}\"><v>{n}</v></c><c r=\"A{n}\"><v>1</v></c></row>");
    format!("<worksheet><sheetData>{}</sheetData></worksheet>", (1..=rows).rev().map(row).collect::<String>())
}

fn many_sheets(sheets: usize) -> Vec<u8> {
    let xml = rows("<c><v>1</v></c>");
    let mut parts = frame(sheets);
    parts.extend((1..=sheets).map(|n| (format!("xl/worksheets/sheet{n}.xml"), xml.clone())));
    pack(&parts.iter().map(|(name, text)| (name.clone(), text.as_bytes())).collect::<Vec<_>>())
}

/// A workbook of Excel 97 whose second record says that it is encrypted ([MS-XLS] 2.4.117 FilePass).
fn protected_xls() -> Vec<u8> {
    let mut container =
        cfb::CompoundFile::open(Cursor::new(std::fs::read(acceptance::fixture("workbooks/date.xls")).unwrap())).unwrap();
    let mut stream = container.open_stream("/Workbook").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let second = 4 + usize::from(u16::from_le_bytes([bytes[2], bytes[3]]));
    bytes[second..second + 2].copy_from_slice(&0x2f_u16.to_le_bytes());
    drop(stream);
    container.create_stream("/Workbook").unwrap().write_all(&bytes).unwrap();
    container.flush().unwrap();
    container.into_inner().into_inner()
}

/// An OpenDocument table of one row, repeated.
fn ods(cells: &str, times: u32) -> Vec<u8> {
    let space = "urn:oasis:names:tc:opendocument:xmlns";
    let content = format!(
        "<office:document-content xmlns:office=\"{space}:office:1.0\" xmlns:table=\"{space}:table:1.0\"><office:body>\
         <office:spreadsheet><table:table table:name=\"S\"><table:table-row table:number-rows-repeated=\"{times}\">{cells}\
         </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    let manifest = b"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    pack(&[
        ("mimetype".to_owned(), kind),
        ("META-INF/manifest.xml".to_owned(), manifest),
        ("content.xml".to_owned(), content.as_bytes()),
    ])
}

/// Every file of a folder in the order of their names.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension != "md") && File::open(path).is_ok());
    files.sort();
    files
}
