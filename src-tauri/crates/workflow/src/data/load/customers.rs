use super::names::CustomerNames;
use super::{Failure, Line, Loader, Names, Verdict};
use project::batches::BatchId;
use project::customers::Customer;

/// A customer per row; a code that is already there is a duplicate.
pub struct Customers<'w> {
    names: Names<'w>,
    known: CustomerNames,
    batch: BatchId,
}

impl<'w> Customers<'w> {
    pub fn new(names: Names<'w>, batch: BatchId) -> crate::Result<Self> {
        names.writing.touch("customer")?;
        Ok(Self { known: names.customers()?, names, batch })
    }
}

impl Loader for Customers<'_> {
    fn row(&mut self, line: &Line<'_>) -> Result<Verdict, Failure> {
        let (code, name) = (line.need_text("code")?, line.need_text("name")?);
        if self.known.has_code(&code) {
            return Ok(Verdict::Duplicate);
        }
        let customer = Customer {
            id: 0.into(),
            batch_id: self.batch,
            code,
            name,
            inn: line.text("inn"),
            region: line.text("region"),
            industry: line.text("industry"),
            size: line.text("size"),
            business_unit_id: self.names.unit_or_none(line)?,
        };
        let id = self.names.writing.insert(&customer)?;
        self.known.remember(&Customer { id, ..customer });
        Ok(Verdict::Loaded)
    }
}
