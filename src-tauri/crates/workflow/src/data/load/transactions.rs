use super::names::CustomerNames;
use super::{Failure, Line, Loader, Names, Verdict};
use project::Writing;
use project::batches::BatchId;
use project::orders::{OrderLine, Product, ProductId};
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// An order line per row; a row that repeats another in every field is a duplicate, also of earlier imports.
pub struct Transactions<'w> {
    writing: &'w Writing<'w>,
    customers: CustomerNames,
    products: HashMap<(String, String), ProductId>,
    /// Fingerprints of the lines that are there.
    known: HashSet<u64>,
    batch: BatchId,
}

impl<'w> Transactions<'w> {
    pub fn new(names: Names<'w>, batch: BatchId) -> crate::Result<Self> {
        let writing = names.writing;
        writing.touch("order_line")?;
        let products = writing.all::<Product>()?.into_iter().map(|product| ((product.code, product.name), product.id)).collect();
        let known = project::orders::active_lines(writing)?.iter().map(fingerprint).collect();
        Ok(Self { writing, customers: names.customers()?, products, known, batch })
    }

    fn product(&mut self, line: &Line<'_>) -> project::Result<Option<ProductId>> {
        let key = (line.text("product_code"), line.text("product"));
        if key.0.is_empty() && key.1.is_empty() {
            return Ok(None);
        }
        if let Some(id) = self.products.get(&key) {
            return Ok(Some(*id));
        }
        let product =
            Product { id: 0.into(), code: key.0.clone(), name: key.1.clone(), product_group: line.text("product_group") };
        let id = self.writing.insert(&product)?;
        self.products.insert(key, id);
        Ok(Some(id))
    }
}

impl Loader for Transactions<'_> {
    fn row(&mut self, line: &Line<'_>) -> Result<Verdict, Failure> {
        if line.is_error("amount") {
            return Err(line.reject("amount", "reason-error-cell").into());
        }
        let (day, amount) = (line.need_day("date")?, line.need_number("amount")?);
        let (number, quantity) = (line.need_text("order")?, line.number("quantity")?);
        let customer_id = self.customers.need(line)?;
        let product_id = self.product(line)?;
        let row = OrderLine { id: 0.into(), batch_id: self.batch, customer_id, number, day, product_id, quantity, amount };
        if !self.known.insert(fingerprint(&row)) {
            return Ok(Verdict::Duplicate);
        }
        self.writing.insert(&row)?;
        Ok(Verdict::Loaded)
    }
}

fn fingerprint(line: &OrderLine) -> u64 {
    let mut hasher = DefaultHasher::new();
    (line.customer_id, &line.number, line.day, line.product_id).hash(&mut hasher);
    (line.quantity.map(f64::to_bits), line.amount.to_bits()).hash(&mut hasher);
    hasher.finish()
}
