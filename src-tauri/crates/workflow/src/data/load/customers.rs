use super::customer_names::CustomerNames;
use super::{Failure, Line, Loader, Names, Verdict};
use project::batches::BatchId;
use project::customers::{self, Customer, CustomerId};
use std::collections::{HashMap, HashSet};

/// A customer per row; a code that is already there is a duplicate.
pub struct Customers<'w> {
    names: Names<'w>,
    known: CustomerNames,
    /// The first row of every customer that any import brought, by code and by ИНН.
    roots: Roots,
    batch: BatchId,
}

/// A newer file brings a customer again under their code; or under a new code with the same ИНН, where nobody else of the
/// file is that customer.
struct Roots {
    codes: HashMap<String, CustomerId>,
    inns: HashMap<String, CustomerId>,
    taken: HashSet<CustomerId>,
    /// Customers under a new code.
    unknown: Vec<Customer>,
}

impl Roots {
    fn of(reader: &project::Reader) -> crate::Result<Self> {
        let mut roots = Self { codes: HashMap::new(), inns: HashMap::new(), taken: HashSet::new(), unknown: Vec::new() };
        for (code, inn, id) in customers::roots(reader)? {
            roots.codes.entry(code).or_insert(id);
            if !inn.is_empty() {
                roots.inns.entry(inn).or_insert(id);
            }
        }
        Ok(roots)
    }

    fn by_code(&mut self, code: &str) -> Option<CustomerId> {
        let root = self.codes.get(code).copied();
        self.taken.extend(root);
        root
    }

    fn by_inn(&mut self, inn: &str) -> Option<CustomerId> {
        self.inns.get(inn).copied().filter(|root| self.taken.insert(*root))
    }
}

impl<'w> Customers<'w> {
    pub fn new(names: Names<'w>, batch: BatchId) -> crate::Result<Self> {
        names.writing.touch("customer")?;
        Ok(Self { known: names.customers()?, roots: Roots::of(names.writing)?, names, batch })
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
            root_id: self.roots.by_code(&code),
            code,
            name,
            inn: line.text("inn"),
            region: line.text("region"),
            industry: line.text("industry"),
            size: line.text("size"),
            business_unit_id: self.names.unit_or_none(line)?,
        };
        let id = self.names.writing.insert(&customer)?;
        self.known.remember(&Customer { id: customer.root_id.unwrap_or(id), ..customer.clone() });
        if customer.root_id.is_none() && self.roots.inns.contains_key(&customer.inn) {
            self.roots.unknown.push(Customer { id, ..customer });
        }
        Ok(Verdict::Loaded)
    }

    fn finish(&mut self) -> crate::Result<()> {
        for customer in std::mem::take(&mut self.roots.unknown) {
            let root_id = self.roots.by_inn(&customer.inn);
            self.names.writing.update(&Customer { root_id, ..customer })?;
        }
        Ok(())
    }
}
