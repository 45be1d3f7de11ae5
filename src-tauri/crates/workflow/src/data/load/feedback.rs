use super::names::CustomerNames;
use super::{Failure, Line, Loader, Names, Verdict};
use project::voice::Feedback;

/// A feedback case per row; a case with the same day and text is a duplicate.
pub struct FeedbackCases<'w> {
    names: Names<'w>,
    customers: CustomerNames,
    known: std::collections::HashSet<(i32, String)>,
}

impl<'w> FeedbackCases<'w> {
    pub fn new(names: Names<'w>) -> crate::Result<Self> {
        let known = names.writing.all::<Feedback>()?.into_iter().map(|case| (case.day, case.text)).collect();
        Ok(Self { customers: names.customers()?, names, known })
    }
}

impl Loader for FeedbackCases<'_> {
    fn row(&mut self, line: &Line<'_>) -> Result<Verdict, Failure> {
        let (day, text) = (line.need_day("date")?, line.need_text("text")?);
        let business_unit_id = self.names.unit_or_none(line)?;
        let case = Feedback {
            id: 0.into(),
            day,
            business_unit_id,
            customer_id: self.customers.find(line)?,
            touchpoint_id: self.names.touchpoint_of(line, business_unit_id)?,
            source: line.text("source"),
            text,
            status: line.text("status"),
            due: line.day("due")?,
        };
        if !self.known.insert((day, case.text.clone())) {
            return Ok(Verdict::Duplicate);
        }
        self.names.writing.insert(&case)?;
        Ok(Verdict::Loaded)
    }
}
