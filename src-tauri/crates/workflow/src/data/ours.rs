use super::Kind;
use crate::text::{Language, Texts};
use exchange::tables::{Cell, shape_fingerprint};

/// Columns that this program adds to the files it writes, "CX Atlas · Customers": they fill no field, are left out of the
/// shape of a table, and say what it holds.
#[derive(Debug, Clone, Default)]
pub struct Ours {
    columns: Vec<usize>,
    pub kind: Option<Kind>,
}

const MARK: &str = "CX Atlas · ";
/// How the mark of an example row begins, in both languages.
const EXAMPLE: [&str; 2] = ["пример", "example"];

/// The name of our column in a file of a kind.
pub fn column(kind: Kind, texts: &Texts) -> String {
    format!("{MARK}{}", texts.get(&format!("import-{}", kind.word())))
}

impl Ours {
    /// Takes the names of our columns away, so that they fill no field.
    pub fn take(columns: &mut [String]) -> Self {
        let mut ours = Self::default();
        for (at, name) in columns.iter_mut().enumerate().filter(|(_, name)| name.starts_with(MARK)) {
            let is = |kind: &Kind| Language::ALL.iter().any(|language| column(*kind, language.texts()) == *name);
            ours.kind = ours.kind.or_else(|| Kind::ALL.into_iter().find(is));
            ours.columns.push(at);
            name.clear();
        }
        ours
    }

    /// The same for tables with the same columns; ours are left out.
    pub fn shape(columns: &[String]) -> String {
        shape_fingerprint(&columns.iter().filter(|name| !name.starts_with(MARK)).collect::<Vec<_>>())
    }

    /// The row of a template that shows how to fill it.
    pub fn is_example(&self, cells: &[Cell<'_>]) -> bool {
        self.columns.iter().any(|at| match cells.get(*at) {
            Some(Cell::Text(text)) => EXAMPLE.iter().any(|word| text.trim().to_lowercase().starts_with(word)),
            _ => false,
        })
    }
}
