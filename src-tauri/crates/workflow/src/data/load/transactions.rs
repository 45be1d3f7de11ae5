use super::buyers::Buyers;
use super::{Failure, Join, Line, Loader, Names, Verdict};
use crate::data::columns::Mapping;
use crate::data::line::Rejection;
use crate::data::rules::{Repeats, Rules};
use project::Writing;
use project::batches::BatchId;
use project::orders::{LineOf, LineWriter, Product, ProductId};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// An order line per row. A row that repeats another of the file in every cell is a duplicate unless the person keeps such
/// rows; so is a line that an earlier import brought already, as often as it brought it.
pub struct Transactions<'w> {
    writing: &'w Writing<'w>,
    lines: LineWriter<'w>,
    buyers: Buyers<'w>,
    products: HashMap<String, ProductId>,
    /// Fingerprints of the lines of earlier imports, with how many of each this file has not met yet.
    known: HashMap<u64, u32>,
    /// Fingerprints of the rows of this file.
    rows: HashSet<u64>,
    repeats: Repeats,
    places: Places,
    /// The present product, reused from row to row.
    product: String,
}

/// Where the fields stand.
struct Places {
    order: Option<usize>,
    date: Option<usize>,
    amount: Option<usize>,
    price: Option<usize>,
    quantity: Option<usize>,
    product_code: Option<usize>,
    product: Option<usize>,
    by_period: bool,
}

impl<'w> Transactions<'w> {
    pub fn new(names: Names<'w>, batch: BatchId, mapping: &Mapping, rules: Rules) -> crate::Result<Self> {
        let writing = names.writing;
        writing.touch("order_line")?;
        let products = writing.all::<Product>()?.into_iter().map(|product| (key(&product.code, &product.name), product.id));
        let mut known = HashMap::new();
        project::orders::for_each_active(writing, |line| *known.entry(fingerprint(line)).or_default() += 1)?;
        let place = |field: &str| mapping.fields.get(field).copied();
        Ok(Self {
            writing,
            lines: LineWriter::new(writing, batch)?,
            buyers: Buyers::new(names, batch, mapping, rules)?,
            products: products.collect(),
            known,
            rows: HashSet::new(),
            repeats: rules.repeats,
            places: Places {
                order: place("order"),
                date: place("date"),
                amount: place("amount"),
                price: place("price"),
                quantity: place("quantity"),
                product_code: place("product_code"),
                product: place("product"),
                by_period: mapping.by_period,
            },
            product: String::new(),
        })
    }

    fn product(&mut self, line: &Line<'_>) -> project::Result<Option<ProductId>> {
        let text = |at: Option<usize>| at.and_then(|at| line.text_in(at)).unwrap_or_default();
        let (code, name) = (text(self.places.product_code), text(self.places.product));
        if code.is_empty() && name.is_empty() {
            return Ok(None);
        }
        self.product.clear();
        self.product.extend([code.as_ref(), SEPARATOR, name.as_ref()]);
        if let Some(id) = self.products.get(&self.product) {
            return Ok(Some(*id));
        }
        let group = line.text("product_group");
        let product = Product { id: 0.into(), code: code.into_owned(), name: name.into_owned(), product_group: group };
        let id = self.writing.insert(&product)?;
        self.products.insert(self.product.clone(), id);
        Ok(Some(id))
    }

    /// Whether the row repeats an earlier one of the file in every cell.
    fn is_repeated(&mut self, line: &Line<'_>) -> bool {
        let mut hasher = DefaultHasher::new();
        for cell in line.cells {
            cell.hash(&mut hasher);
        }
        !self.rows.insert(hasher.finish())
    }

    /// Whether an earlier import brought the line, as often as this file did so far.
    fn is_known(&mut self, line: &LineOf<'_>) -> bool {
        if self.known.is_empty() {
            return false;
        }
        match self.known.get_mut(&fingerprint(line)) {
            Some(left @ 1..) => {
                *left -= 1;
                true
            }
            _ => false,
        }
    }
}

impl Places {
    /// The number of the order; in a table of months a customer's lines of one month are one order.
    fn number<'a>(&self, line: &'a Line<'_>) -> Result<Cow<'a, str>, Rejection> {
        let at = if self.by_period { self.order.or(self.date) } else { self.order };
        at.and_then(|at| line.text_in(at)).ok_or_else(|| line.reject("order", "reason-blank"))
    }

    /// The amount, or quantity times price where the table has no column of amounts.
    fn amount(&self, line: &Line<'_>, quantity: Option<f64>) -> Result<f64, Rejection> {
        let number = |at: Option<usize>, field: &str| at.map_or(Ok(None), |at| line.number_at(at, field));
        if let Some(at) = self.amount {
            if line.is_error("amount") {
                return Err(line.reject("amount", "reason-error-cell"));
            }
            return line.number_at(at, "amount")?.ok_or_else(|| line.reject("amount", "reason-blank"));
        }
        let quantity = quantity.ok_or_else(|| line.reject("quantity", "reason-blank"))?;
        Ok(quantity * number(self.price, "price")?.ok_or_else(|| line.reject("price", "reason-blank"))?)
    }
}

impl Loader for Transactions<'_> {
    fn row(&mut self, line: &Line<'_>) -> Result<Verdict, Failure> {
        let day = self.places.date.map_or(Ok(None), |at| line.day_at(at, "date"))?;
        let day = day.ok_or_else(|| line.reject("date", "reason-blank"))?;
        let quantity = self.places.quantity.map_or(Ok(None), |at| line.number_at(at, "quantity"))?;
        let amount = self.places.amount(line, quantity)?;
        self.places.number(line)?;
        let customer = self.buyers.of(line)?;
        // Repeated rows are looked for among those that could be loaded: a rejected row says more by its reason.
        if self.is_repeated(line) && self.repeats == Repeats::Drop {
            return Ok(Verdict::Duplicate);
        }
        let product = self.product(line)?;
        let number = self.places.number(line)?;
        let row = LineOf { customer, number: &number, day, product, quantity, amount };
        if self.is_known(&row) {
            return Ok(Verdict::Duplicate);
        }
        self.lines.insert(&row)?;
        Ok(Verdict::Loaded)
    }

    fn finish(&mut self) -> crate::Result<()> {
        Ok(self.lines.finish()?)
    }

    fn joins(&self) -> Vec<Join> {
        self.buyers.joins()
    }
}

/// Stands between code and name, as no text of a spreadsheet does.
const SEPARATOR: &str = "\0";

fn key(code: &str, name: &str) -> String {
    [code, SEPARATOR, name].concat()
}

fn fingerprint(line: &LineOf<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    (line.customer, line.number, line.day, line.product).hash(&mut hasher);
    (line.quantity.map(f64::to_bits), line.amount.to_bits()).hash(&mut hasher);
    hasher.finish()
}
