//! The plainest pipeline of the same parts: calamine's streaming reader, typed values, SQLite in one transaction, one index.

use calamine::{DataRef, Reader, Xlsx, open_workbook};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, params_from_iter};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

const COLUMNS: usize = 8;

/// Stores the first sheet and gives the number of its rows less the header.
pub fn pipeline(database: &Path, file: &Path) -> i32 {
    let mut connection = Connection::open(database).unwrap();
    connection
        .execute_batch(
            "CREATE TABLE line (invoice TEXT, code TEXT, description TEXT, quantity REAL, date REAL, price REAL,
                                customer TEXT, country TEXT)",
        )
        .unwrap();
    let mut book: Xlsx<BufReader<File>> = open_workbook(file).unwrap();
    let sheet = book.sheet_names()[0].clone();
    let transaction = connection.transaction().unwrap();
    let mut rows = 0;
    {
        let mut insert = transaction.prepare("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?)").unwrap();
        let mut cells = book.worksheet_cells_reader(&sheet).unwrap();
        let mut row: [DataRef<'_>; COLUMNS] = Default::default();
        let mut number = 0;
        while let Some(cell) = cells.next_cell().unwrap() {
            let (at, column) = cell.get_position();
            if at != number {
                rows += store(&mut insert, &row, number);
                row = Default::default();
                number = at;
            }
            row[column as usize] = cell.get_value().clone();
        }
        rows += store(&mut insert, &row, number);
    }
    transaction.execute_batch("CREATE INDEX line_customer ON line (customer)").unwrap();
    transaction.commit().unwrap();
    rows
}

fn store(insert: &mut rusqlite::Statement<'_>, row: &[DataRef<'_>; COLUMNS], number: u32) -> i32 {
    if number == 0 {
        return 0;
    }
    insert.execute(params_from_iter(row.iter().map(Typed))).unwrap();
    1
}

struct Typed<'a>(&'a DataRef<'a>);

impl ToSql for Typed<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            DataRef::Float(value) => (*value).into(),
            DataRef::Int(value) => (*value).into(),
            DataRef::DateTime(value) => value.as_f64().into(),
            DataRef::SharedString(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            DataRef::String(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            _ => ToSqlOutput::Borrowed(ValueRef::Null),
        })
    }
}
