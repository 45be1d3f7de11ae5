use super::cell::Cell;
use super::number::{DecimalMark, number_in};
use super::propose::normalise;

const WHOLE: [&str; 12] = [
    "итого",
    "всего",
    "подытог",
    "итог",
    "общий итог",
    "total",
    "totals",
    "grand total",
    "subtotal",
    "sub total",
    "sum",
    "сумма итого",
];
const BEGINS: [&str; 13] = [
    "итого ",
    "всего ",
    "подытог ",
    "итог по ",
    "общий итог ",
    "в том числе",
    "в т ч",
    "total for ",
    "total by ",
    "grand total ",
    "subtotal ",
    "sub total ",
    "of which",
];
const ENDS: [&str; 5] = [" итог", " итого", " всего", " total", " subtotal"];

/// Whether the first filled cell says that the row sums others, or is a part of such a sum («в том числе»). A row with all
/// its columns filled, words among them, is data: a customer may be called Total.
pub(crate) fn is_total(cells: &[Cell<'_>], width: usize) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.is_blank());
    let Some(Cell::Text(first)) = filled.next() else { return false };
    // Most rows of data begin with none of these letters, and nothing more is asked of them.
    if !may_sum(first) {
        return false;
    }
    let (mut others, mut words) = (0, 0);
    for cell in filled {
        others += 1;
        words += usize::from(!is_number(cell));
    }
    let first = normalise(first);
    let sums = WHOLE.contains(&first.as_str()) || BEGINS.iter().any(|start| first.starts_with(start));
    if others + 1 >= width.max(2) {
        return sums && words == 0;
    }
    sums || ((others + 1) * 2 <= width && ENDS.iter().any(|end| first.ends_with(end)))
}

fn may_sum(text: &str) -> bool {
    const STEMS: [&str; 6] = ["итог", "ытог", "всего", "total", "sum", "of which"];
    let text = text.trim_start();
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        return false;
    }
    let lower = text.to_lowercase();
    STEMS.iter().any(|stem| lower.contains(stem)) || lower.starts_with("в т")
}

fn is_number(cell: &Cell<'_>) -> bool {
    match cell {
        Cell::Number(_) | Cell::Duration(_) | Cell::Error(_) => true,
        Cell::Text(text) => number_in(text, DecimalMark::Comma).is_some(),
        _ => false,
    }
}
