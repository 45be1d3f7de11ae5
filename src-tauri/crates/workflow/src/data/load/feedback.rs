use super::customer_names::CustomerNames;
use super::{Failure, Join, Line, Loader, Names, Renewal, Upserts, Verdict};
use project::voice::Feedback;
use std::collections::HashMap;

/// A feedback case per row, known by its day and text; a second row of the file with both is a duplicate.
pub struct FeedbackCases<'w> {
    names: Names<'w>,
    customers: CustomerNames,
    known: HashMap<(i32, String), Feedback>,
    upserts: Upserts,
}

impl<'w> FeedbackCases<'w> {
    pub fn new(names: Names<'w>) -> crate::Result<Self> {
        let known = names.writing.all::<Feedback>()?.into_iter().map(|case| ((case.day, case.text.clone()), case)).collect();
        Ok(Self { customers: names.customers()?, names, known, upserts: Upserts::default() })
    }
}

impl Loader for FeedbackCases<'_> {
    fn row(&mut self, line: &Line<'_>) -> Result<Verdict, Failure> {
        let (day, text) = (line.need_day("date")?, line.need_text("text")?);
        let business_unit_id = self.names.unit_or_none(line)?;
        let known = self.known.get(&(day, text.clone()));
        let mut case = Feedback {
            id: known.map(|known| known.id).unwrap_or_default(),
            day,
            business_unit_id,
            customer_id: self.customers.find(line)?,
            touchpoint_id: self.names.touchpoint_of(line, business_unit_id)?,
            source: line.text("source"),
            text,
            status: line.text("status"),
            due: line.day("due")?,
        };
        if known.is_some_and(|known| self.upserts.has(known.id)) {
            return Ok(Verdict::Duplicate);
        }
        case.id = self.upserts.put(self.names.writing, known, &case, &label(&case))?;
        self.known.insert((day, case.text.clone()), case);
        Ok(Verdict::Loaded)
    }

    fn renewal(&self) -> crate::Result<Option<Renewal>> {
        Ok(Some(self.upserts.renewal(&self.names.writing.all::<Feedback>()?, label)))
    }

    fn joins(&self) -> Vec<Join> {
        self.customers.joins()
    }
}

fn label(case: &Feedback) -> String {
    case.text.clone()
}
